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
                「-」は標準入力です。複数のファイルやフォルダー（個票など）は、合わせて一つの計画として読みます。\
                読み取りで気付いたことは標準エラーに、件数で示します。

                例：
                  hakadori convert plan.txt --to json --output plan.json
                  hakadori convert plan.txt --to csv --table actions
                  hakadori convert 個票/ --to json --output plan.json
                """,
                """
                A sheet is an Excel workbook (.xlsx), tab-separated text, CSV (UTF-8 or CP932) or a plan document \
                (JSON); “-” is standard input. Several files and folders, such as cards (個票), are read as one plan. \
                What was odd about them is counted on standard error.

                Example:
                  hakadori convert plan.txt --to json --output plan.json
                  hakadori convert plan.txt --to csv --table actions
                  hakadori convert cards/ --to json --output plan.json
                """)
        )
    }

    @Argument(help: .say("計画のシート。ファイルかフォルダー", "The plan's sheets: files or folders.", value: "sheet"))
    var sheets: [String]

    @OptionGroup var map: MapOption
    @OptionGroup var form: PlanFileOptions
    @OptionGroup var output: OutputOption

    @Flag(help: .say("読み取りの注記を全て表示する", "List every reading note."))
    var notes = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try common.settings()
        let files = try SheetFiles(sheets)
        let reading = try files.read(by: try map.read())
        try form.write(
            reading.plan, of: reading.municipality, on: Day(inJapan: Date()), notes: reading.notes,
            indicatorDecisions: reading.indicatorDecisions, to: output.file(reading: files.inputs.map(\.path), settings)
        )
        for line in NotesReport(notes: reading.notes).lines(all: notes) { StandardError.write(line: line) }
    }
}
