import ArgumentParser
import Findings
import Foundation
import Japanese
import Plan
import Store

/// `hakadori findings reopen`: takes answers back.
struct ReopenFindings: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reopen",
            abstract: say("確認済みを取り消す", "Take the answers to findings back."),
            discussion: say(
                """
                例：
                  hakadori findings reopen kasumihama/plan target-missing --action 27
                """,
                """
                Example:
                  hakadori findings reopen kasumihama/plan target-missing --action 27
                """)
        )
    }

    @OptionGroup var findings: FindingOptions
    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        let reopened = try await settings.withStore(for: .writing) { store in
            let stated = try await store.stated(findings.plan, edition: nil)
            let chosen = try findings.chosen(from: stated.plan.findings(indicators: stated.indicators), of: stated.plan)
            try await store.plans.decide(
                chosen.map { .reopen($0.fingerprint) }, about: findings.plan, at: Date(), by: .server(settings.author))
            return chosen
        }
        StandardError.write(
            line: say("\(reopened.count)件を未確認に戻しました。", "\(reopened.count.counted("finding", "findings")) open again."))
    }
}
