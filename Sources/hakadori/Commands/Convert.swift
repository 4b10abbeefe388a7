import ArgumentParser
import Foundation
import Japanese
import Sheets

/// `hakadori convert`: reads a sheet and writes it in another form, without a database.
struct Convert: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say(
                "シートを読み、別の形式で書き出す（データベース不要）", "Read a sheet and write it in another form, without a database."),
            discussion: say(
                """
                シートは、Excelブック（.xlsx）、タブ区切りの文章、CSV（UTF-8、CP932）、または計画文書（JSON）です。\
                「-」は標準入力です。読み取りで気付いたことは標準エラーに、件数で示します。

                例：
                  hakadori convert plan.txt --to json --output plan.json
                  hakadori convert plan.txt --to csv --table actions
                """,
                """
                A sheet is an Excel workbook (.xlsx), tab-separated text, CSV (UTF-8 or CP932) or a plan document \
                (JSON); “-” is standard input. What was odd about it is counted on standard error.

                Example:
                  hakadori convert plan.txt --to json --output plan.json
                  hakadori convert plan.txt --to csv --table actions
                """)
        )
    }

    @Argument(help: .say("計画のシート", "The plan's sheet.", value: "sheet"))
    var sheet: String

    @OptionGroup var form: PlanFileOptions
    @OptionGroup var output: OutputOption

    @Flag(help: .say("読み取りの注記を全て表示する", "List every reading note."))
    var notes = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try common.settings()
        let reading = try SheetFile(sheet).read()
        try form.write(
            reading.plan, of: reading.municipality, on: Day(inJapan: Date()), notes: reading.notes,
            indicatorDecisions: reading.indicatorDecisions, to: output.file(reading: [sheet], settings))
        for line in NotesReport(notes: reading.notes).lines(all: notes) { StandardError.write(line: line) }
    }
}
