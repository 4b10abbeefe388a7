import ArgumentParser
import Foundation
import Japanese
import Plan
import Rounds
import Store

/// `hakadori round remind`: reminds those who have still something to do.
struct RoundRemind: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remind",
            abstract: say("まだの人に催促する", "Remind whoever has still something to do."),
            discussion: say(
                """
                同じ人には5日以内に二度送りません。--dry-run では、だれに送ることになるかだけを表示します。

                例：
                  hakadori round remind kasumihama/plan 2025 --as sato --overdue
                """,
                """
                Nobody is told twice within five days. With --dry-run it only shows who would be told.

                Example:
                  hakadori round remind kasumihama/plan 2025 --as sato --overdue
                """)
        )
    }

    @OptionGroup var round: RoundArguments
    @OptionGroup var acting: ActingOption

    @Flag(help: .say("期限を過ぎた人だけ", "Only whoever is late."))
    var overdue = false

    @Option(help: .say("この課だけ", "Only this division.", value: "name"))
    var division: String?

    @Option(help: .say("文面の言語：ja か en（既定：ja）", "The language of the text: ja or en (default: ja).", value: "language"))
    var text: String?

    @Flag(help: .say("送らずに、相手だけを表示する", "Only show who would be told."))
    var dryRun = false

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let language = try Language.ofMessages(text)
        guard !overdue || division == nil else {
            throw Problem(
                .usage, say("--overdue と --division は一緒に使えません。", "--overdue and --division exclude each other."))
        }
        let now = Date()
        let scope: ReminderScope =
            overdue ? .overdue(on: Day(inJapan: now)) : division.map { .division(Division($0)) } ?? .everyone
        let outcome = try await database.settings().withStore { store in
            let account = try await acting.account(store, of: round.plan.city)
            return try await store.rounds.remind(
                round.key, scope, in: language, isRehearsal: dryRun, by: account, at: now)
        }
        try Listing(
            columns: [
                .init("login", "利用者名", "login"), .init("name", "氏名", "name"), .init("reports", "報告", "reports"),
                .init("approvals", "承認", "approvals"), .init("contributions", "追記", "contributions"),
                .init("email", "メール", "mail"),
            ],
            rows: outcome.told.map { person, reminder in
                [.text(person.login.text), .text(person.name)]
                    + Reminder.tasks.map { .number(reminder.actions[$0]?.count ?? 0) }
                    + [.text(person.email?.text)]
            }
        ).write(as: format.format)
        outcome.sayUnreached()
        let (told, spared) = (outcome.told.count, outcome.spared.count)
        StandardError.write(
            line: dryRun
                ? say(
                    "\(told)人に催促することになります（5日以内に催促した\(spared)人を除く）。何も送っていません。",
                    "\(told) would be reminded (\(spared) were within five days). Nothing was sent.")
                : say(
                    "\(told)人に催促しました（5日以内に催促した\(spared)人を除く）。",
                    "\(told) reminded (\(spared) were within five days)."))
    }
}

extension Language {
    /// The language in which people are told, as `--text` states it; Japanese where it does not.
    static func ofMessages(_ stated: String?) throws -> Language {
        guard let language = Language(rawValue: stated ?? "ja") else {
            throw Problem(.usage, say("文面の言語は ja か en です。", "The language of the text is ja or en."))
        }
        return language
    }
}

extension ReminderOutcome {
    /// Names the divisions in which there was nobody to tell.
    func sayUnreached() {
        guard !unreached.isEmpty else { return }
        let names = unreached.map(\.name).joined(separator: say("、", ", "))
        StandardError.write(
            line: say("担当者も課長もいない課：\(names)", "Divisions with neither reporter nor head: \(names)"))
    }
}
