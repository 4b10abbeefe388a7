import ArgumentParser
import Foundation
import Japanese
import People
import Plan
import Rounds
import Sheets
import Store

/// `hakadori round take`: takes workbooks that divisions sent back.
struct RoundTake: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "take",
            abstract: say("返ってきた照会票を受け取る", "Take workbooks that divisions sent back."),
            discussion: say(
                """
                照会票だけで変わった所を報告に入れます。報告のほうも変わっていた所は、--conflicts で決めるまで何も受け取りません。
                --dry-run では、何が変わるかだけを表示します。

                例：
                  hakadori round take kasumihama/plan 2025 返送/*.xlsx --as sato --dry-run
                  hakadori round take kasumihama/plan 2025 返送/*.xlsx --as sato --standing approved
                """,
                """
                What only a workbook changed goes into the report. Where the report was changed too, nothing is taken until \
                --conflicts says which of the two stands. With --dry-run it only shows what would change.

                Example:
                  hakadori round take kasumihama/plan 2025 returned/*.xlsx --as sato --dry-run
                  hakadori round take kasumihama/plan 2025 returned/*.xlsx --as sato --standing approved
                """)
        )
    }

    @OptionGroup var round: RoundArguments

    @Argument(help: .say("返ってきた照会票（.xlsx）", "The workbooks that came back (.xlsx).", value: "files"))
    var files: [String]

    @OptionGroup var acting: ActingOption

    @Option(
        help: .say(
            "どこまで進めるか：draft（記入中）、submitted（提出）、approved（課長の承認済み）。既定：draft",
            "How far the reports go: draft, submitted or approved (by the head of the division). Default: draft.",
            value: "standing"))
    var standing = "draft"

    @Option(
        help: .say(
            "両方で変わった所：now（今の報告を残す）、workbook（照会票にする）",
            "Where both were changed: now (the report stays) or workbook (the workbook stands).", value: "side"))
    var conflicts: String?

    @Flag(help: .say("受け取らずに、何が変わるかを表示する", "Only show what would change."))
    var dryRun = false

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        guard let standing = WorkbookStanding(rawValue: standing) else {
            throw Problem(
                .usage,
                say("--standing は draft、submitted、approved のどれかです。", "--standing is draft, submitted or approved."))
        }
        guard conflicts == nil || conflicts == "now" || conflicts == "workbook" else {
            throw Problem(.usage, say("--conflicts は now か workbook です。", "--conflicts is now or workbook."))
        }
        let now = Date()
        let (plan, merge, outcome) = try await database.settings().withStore { store in
            let account = try await acting.account(store, of: round.plan.city)
            let (kept, state) = try await store.statedRound(round.key)
            let read = try files.map { try reading(of: $0, kept.plan) }
            let merge = WorkbookMerge(read.map(\.reading.workbook), into: state.cases(in: kept.plan))
            for file in read { tell(file.reading.remarks, of: file.name) }
            let taking = WorkbookTaking(
                merge.workbooks, as: merge.workbooks.map { _ in standing }, deciding: decisions(of: merge),
                stamp: merge.stamp)
            guard !dryRun else { return (kept.plan, merge, WorkbookOutcome?.none) }
            guard merge.undecided(taking.decisions).isEmpty else { return (kept.plan, merge, nil) }
            try await store.rounds.keepReturned(
                read.map { ($0.name, $0.bytes, $0.reading.workbook.identity.division) }, in: round.key, by: account,
                at: now)
            let outcome = try await store.rounds.takeWorkbooks(
                taking, of: read.map { sha256($0.bytes) }, in: round.key, by: account, at: now)
            return (kept.plan, merge, outcome)
        }
        try WorkbookListing(merge: merge, plan: plan, year: round.year).listing.write(as: format.format)
        guard let outcome else {
            let undecided = merge.undecided(decisions(of: merge)).count
            guard dryRun || undecided == 0 else {
                return try await Problem.saying { throw StoreError.round(.undecided(undecided)) }
            }
            StandardError.write(line: say("何も受け取っていません。", "Nothing was taken."))
            return
        }
        tell(outcome, plan)
    }

    private func reading(of path: String, _ plan: Plan) throws -> (
        name: String, bytes: [UInt8], reading: DivisionReading
    ) {
        let file = InputFile(path: path)
        let bytes = try file.read()
        do throws(ForeignWorkbook) {
            let reading = try DivisionFormFile(bytes).reading(
                of: plan, as: round.plan.plan, in: round.plan.city, round.year)
            return (URL(fileURLWithPath: path).lastPathComponent, bytes, reading)
        } catch {
            throw Problem(.data, say("\(file.name)：", "\(file.name): ") + error.sentence(in: CLILanguage.language))
        }
    }

    private func decisions(of merge: WorkbookMerge) -> [AnswerPlace: WorkbookMerge.Decision] {
        guard let conflicts else { return [:] }
        return merge.entries.reduce(into: [:]) { decisions, entry in
            guard case .conflict(let options) = entry.outcome else { return }
            if conflicts == "now" { decisions[entry.place] = .now }
            // Of two workbooks that differ, neither is the workbook.
            if conflicts == "workbook", options.count == 1 { decisions[entry.place] = .option(0) }
        }
    }

    private func tell(_ remarks: [DivisionRemark], of name: String) {
        for remark in remarks {
            let place = [remark.sheet, remark.row.map { say("\($0)行", "row \($0)") }, remark.subject].compactMap { $0 }
                .filter { !$0.isEmpty }.joined(separator: " ")
            StandardError.write(
                line:
                    "\(name) \(place): \(remark.sentence(in: CLILanguage.language)) 「\(remark.text.beginning(80).replacing("\n", with: " "))」"
            )
        }
    }

    private func tell(_ outcome: WorkbookOutcome, _ plan: Plan) {
        let names = Names([plan])
        for report in outcome.reports where !report.refusals.isEmpty {
            let reasons = report.refusals.map { $0.sentence(in: CLILanguage.language, names: names) }
            StandardError.write(
                line: say(
                    "\(plan[report.action]?.numberedName ?? report.action.text)（\(report.division.name)）は提出できず、記入中のままです：\(reasons.joined())",
                    "\(plan[report.action]?.numberedName ?? report.action.text) (\(report.division.name)) stays a draft: \(reasons.joined(separator: " "))"
                ))
        }
        let submitted = outcome.reports.count {
            $0.refusals.isEmpty && ![.notAnswered, .beingWritten].contains($0.standing)
        }
        StandardError.write(
            line: say(
                "受け取りました。変わった報告\(outcome.reports.count(where: \.isChanged))件、提出以後\(submitted)件、追記\(outcome.additions)件。",
                "Taken: \(outcome.reports.count(where: \.isChanged)) reports changed, \(submitted) handed in, \(outcome.additions) additions."
            ))
        if !outcome.unspoken.isEmpty {
            StandardError.write(
                line: say(
                    "照会票に新しい記入のない報告が\(outcome.unspoken.count)件あります。提出していません。",
                    "\(outcome.unspoken.count) reports were not handed in, since their workbook says nothing new of them."
                ))
        }
        if !outcome.left.isEmpty {
            StandardError.write(
                line: say(
                    "提出済みなどのため受け取れなかった所が\(outcome.left.count)か所あります（一覧の「受け取れない」）。",
                    "\(outcome.left.count) places were not taken, since their reports were handed in before (“not taken” in the list)."
                ))
        }
    }
}
