import ArgumentParser
import Findings
import Foundation
import Japanese
import Plan
import Store

/// `hakadori findings answer`: says that findings were looked at, and why the plan stays as it is.
struct AnswerFindings: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "answer",
            abstract: say("指摘を確認済みにする", "Say that findings were looked at, and why the plan stays."),
            discussion: say(
                """
                答えは、根拠となった文が変わるまで有効です。変更履歴に残ります。

                例：
                  hakadori findings answer kasumihama/plan target-missing --action 27 --reason 公表後に定める
                """,
                """
                An answer holds until the words that the finding rests on change. It stands in the change log.

                Example:
                  hakadori findings answer kasumihama/plan target-missing --action 27 --reason "set in April"
                """)
        )
    }

    @OptionGroup var findings: FindingOptions

    @Option(help: .say("そのままでよい理由", "Why the plan stays as it is.", value: "text"))
    var reason: String

    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        let now = Date()
        let answered = try await settings.withStore(for: .writing) { store in
            let stated = try await store.stated(findings.plan, edition: nil)
            let chosen = try findings.chosen(from: stated.plan.findings(indicators: stated.indicators), of: stated.plan)
            let answers = try chosen.map { finding in
                guard
                    let answer = FindingAnswer(
                        to: finding.fingerprint, reason: reason, by: settings.author, on: Day(inJapan: now))
                else {
                    throw Problem(
                        .usage, say("理由と名前を空欄にはできません。", "Neither the reason nor the name may be blank."))
                }
                return ReviewDecision.answer(answer)
            }
            try await store.plans.decide(answers, about: findings.plan, at: now, by: .server(settings.author))
            return chosen
        }
        for finding in answered { try StandardOutput.write(finding.sentence(in: CLILanguage.language) + "\n") }
        StandardError.write(
            line: say("\(answered.count)件を確認済みにしました。", "\(answered.count.counted("finding", "findings")) answered."))
    }
}
