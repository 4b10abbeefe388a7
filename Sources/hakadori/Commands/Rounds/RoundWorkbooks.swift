import ArgumentParser
import Foundation
import Japanese
import Plan
import Rounds
import Sheets
import Store

/// `hakadori round workbooks`: one workbook a division, to be mailed.
struct RoundWorkbooks: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "workbooks",
            abstract: say("課ごとの照会票（Excel）を作る", "Write one workbook a division, to be filled in."),
            discussion: say(
                """
                課の人は、照会票に書いて返すだけで、ログインしません。返ってきたものは hakadori round take で受け取ります。
                もう求めるもののない課の照会票は作りません。

                例：
                  hakadori round workbooks kasumihama/plan 2025 --output 照会票 --contact "企画課 山田（内線123）"
                """,
                """
                Whoever is in a division fills its workbook in and sends it back without signing in; hakadori round take \
                takes it then. A division of which nothing is asked any more gets none.

                Example:
                  hakadori round workbooks kasumihama/plan 2025 --output workbooks --contact "Planning, ext. 123"
                """)
        )
    }

    @OptionGroup var round: RoundArguments

    @Option(
        name: [.short, .long],
        help: .say("照会票を置くフォルダー（なければ作る）", "The folder for the workbooks; made where there is none.", value: "folder"))
    var output: String

    @Option(
        name: .customLong("division"),
        help: .say("この課だけ（繰り返せる）", "Only this division; may be repeated.", value: "name"))
    var divisions: [String] = []

    @Option(
        help: .say("返送先・問い合わせ先として書く言葉", "What to print as whom to ask and where to send it.", value: "words"))
    var contact: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let (plan, state, city) = try await settings.withStore { store in
            let (plan, state) = try await store.statedRound(round.key)
            guard !state.kept.isClosed else { throw StoreError.round(.closed) }
            return (plan.plan, state, try await store.stated(round.plan, edition: nil).municipality.name)
        }
        let asked = state.progress(in: plan).divisions
        let wanted = divisions.map { Division($0) }
        if let unknown = wanted.first(where: { !asked.contains($0) }) {
            throw Problem(
                .usage,
                say("「\(unknown.name)」はこの照会の課ではありません。", "The round asks nothing of “\(unknown.name)”."))
        }
        let cases = state.orderedCases(in: plan)
        let made = asked.filter { wanted.isEmpty || wanted.contains($0) }.map {
            state.round.workbook(for: $0, of: round.plan.city, from: cases, madeOn: Day(inJapan: Date()))
        }.filter { !$0.isEmpty }
        try makeFolder()
        var rows: [[Listing.Cell]] = []
        for (workbook, name) in zip(made, DivisionForm.fileNames(of: made.map(\.identity))) {
            let bytes = try DivisionForm.xlsx(workbook, of: plan, municipality: city, contact: contact)
            try OutputFile(path: "\(output)/\(name)").write(bytes)
            rows.append([
                .text(workbook.identity.division.name), .number(workbook.reports.count),
                .number(workbook.additions.count), .text(name),
            ])
        }
        try Listing(
            columns: [
                .init("division", "課", "division"), .init("reports", "報告", "reports"),
                .init("additions", "追記", "additions"), .init("file", "ファイル", "file"),
            ], rows: rows
        ).write(as: format.format)
        StandardError.write(
            line: say("照会票を\(made.count)冊作りました。", "\(made.count) workbooks were written."))
    }

    private func makeFolder() throws {
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        } catch {
            throw Problem(
                .cannotCreate,
                say(
                    "フォルダー「\(output)」を作れません。書き込める場所を指定してください。",
                    "The folder “\(output)” cannot be made; name a place that can be written to."))
        }
    }
}
