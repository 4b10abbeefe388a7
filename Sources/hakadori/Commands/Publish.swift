import ArgumentParser
import Foundation
import Japanese
import Plan
import Store

/// `hakadori publish`: makes what is kept the next edition, which the public sees.
struct Publish: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("保管している計画を、次の版として公表する", "Publish the plan that is kept as its next edition."),
            discussion: say(
                """
                版は番号とSHA-256を持ち、後から変わりません。公表していない変更がなければ何もしません。

                例：
                  hakadori publish kasumihama/plan
                  hakadori publish kasumihama/plan --note "令和6年度の実績を追加"
                """,
                """
                An edition has a number and a SHA-256 and never changes. Nothing is done when nothing has changed \
                since the last one.

                Example:
                  hakadori publish kasumihama/plan
                  hakadori publish kasumihama/plan --note "the results of FY2024"
                """)
        )
    }

    @Argument(help: .say("計画：市/計画", "The plan: CITY/PLAN.", value: "city/plan"), transform: PlanKey.argument)
    var plan: PlanKey

    @Option(help: .say("版に添える説明", "A note that stands beside the edition.", value: "text"))
    var note: String?

    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        let words = try await settings.withStore(for: .writing) { store in
            try await store.publishKept(plan, note: note, settings: settings)
        }
        StandardError.write(line: words)
    }
}

extension Store {
    /// Publishes the plan as it is kept now.
    ///
    /// - Returns: the closing words.
    func publishKept(_ key: PlanKey, note: String?, settings: Settings) async throws -> String {
        guard let kept = try await plans.plan(key) else { throw StoreError.unknownPlan(key) }
        do {
            let edition = try await editions.publish(
                key, revision: kept.revision, at: Date(), by: .server(settings.author), note: note)
            return ClosingWords.published(edition, settings: settings)
        } catch StoreError.alreadyPublished(_, let number) {
            return say(
                "第\(number)版のあと、何も変わっていません。公表することはありません。",
                "Nothing has changed since edition \(number): there is nothing to publish.")
        }
    }
}
