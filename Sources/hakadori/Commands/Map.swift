import ArgumentParser
import JSON
import Sheets

/// `hakadori map`: writes down what each column of a sheet seems to mean, to be corrected by hand and read by.
struct Map: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say(
                "シートの各列を何として読むか（取込みの型）を書き出す", "Write down what each column of a sheet seems to mean."),
            discussion: say(
                """
                書き出した型（JSON）の値を直して、convert や import の --map に渡すと、そのとおりに読みます。\
                型の書き方は docs/maps.md にあります。データベースは要りません。

                例：
                  hakadori map ichiran.xlsx --output ichiran.map.json
                  hakadori import ichiran.xlsx --map ichiran.map.json --to kasumihama/plan --dry-run
                """,
                """
                Correct the values of the map (JSON) and give it to convert or import as --map: the sheet is then read \
                just so. docs/maps.md says what stands in it. Needs no database.

                Example:
                  hakadori map list.xlsx --output list.map.json
                  hakadori import list.xlsx --map list.map.json --to kasumihama/plan --dry-run
                """)
        )
    }

    @Argument(help: .say("計画のシート。ファイルかフォルダー", "The plan's sheets: files or folders.", value: "sheet"))
    var sheets: [String]

    @OptionGroup var output: OutputOption

    @Flag(
        help: .say(
            "型の要らない様式と分かるシートでも、列ごとの型を書き出す", "Write a map of the columns even where the sheet is a form that needs none."
        ))
    var anyway = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try common.settings()
        let files = try SheetFiles(sheets)
        let opened = try files.opened()
        guard let map = anyway ? opened.proposedMap : opened.neededMap, !map.sheets.isEmpty else { throw Self.needless }
        try output.file(reading: files.inputs.map(\.path), settings).write(Array(map.json.document.utf8))
        StandardError.write(line: Self.summary(of: map))
    }

    private static var needless: Problem {
        Problem(
            .data,
            say(
                "型は要りません。年度の下に項目名の行が並ぶ様式（または捗りの表や計画文書）として、そのまま読めます。列ごとの型を書き出すには --anyway を付けてください。",
                "It needs no map: it is read as it is, as a form whose labels stand in its rows (or as a table or document of ours). For a map of its columns all the same, give --anyway."
            ))
    }

    private static func summary(of map: SheetMap) -> String {
        let read = map.sheets.count { !$0.isLeftOut }
        let columns = map.sheets.flatMap { $0.tables + ($0.card?.tables ?? []) }.flatMap(\.columns)
        let pairs = map.sheets.flatMap { $0.card?.pairs ?? [] }
        let guesses = columns.count { $0.certainty == .guess } + pairs.count { $0.certainty == .guess }
        let count = columns.count + pairs.count
        return say(
            "シート\(map.sheets.count)枚のうち\(read)枚、列と項目\(count)個。うち\(guesses)個は推測です（certainty が guess）。",
            "\(read) of \(map.sheets.count.counted("sheet", "sheets")), \(count.counted("column or label", "columns and labels")), \(guesses) of them guessed (certainty: guess)."
        )
    }
}
