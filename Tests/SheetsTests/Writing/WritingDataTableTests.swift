import Foundation
import Japanese
import Plan
import PlanSamples
import Sheets
import Testing

@Suite struct WritingDataTableTests {
    static let source = DataTable.Source(
        WritingSamples.plan, municipality: WritingSamples.city, day: WritingSamples.day)

    private func table(_ name: DataTable.Name) -> DataTable {
        DataTable(name, of: WritingSamples.plan, source: Self.source)
    }

    private func column(_ key: String, of table: DataTable) -> [DataTable.Value] {
        guard let index = table.columns.firstIndex(where: { $0.key == key }) else { return [] }
        return table.rows.map { $0[index] }
    }

    @Test func `annual reports have a row for each action and year, and tell the blanks apart`() {
        let table = table(.annualReports)
        #expect(table.rows.count == 9)
        #expect(
            column("entryState", of: table) == [
                .text("入力済"), .text("入力済"), .text("未到来"), .text("入力済"), .text("未入力"), .text("未到来"), .text("入力済"),
                .text("入力済"), .text("未到来"),
            ])
        #expect(column("fiscalYear", of: table).first == .fiscalYear(FiscalYear(2023)))
        #expect(column("policy1Name", of: table).first == .text("暮らしやすい月影"))
        #expect(column("firstDivision", of: table).first == .text("情報推進課"))
        #expect(column("divisionCount", of: table).first == .integer(3))
    }

    @Test func `a part of the plan gives a part of the rows`() {
        let plan = WritingSamples.plan
        let part = DataTable(
            .annualReports, of: plan, source: Self.source, actions: Array(plan.actions.suffix(1)),
            years: [FiscalYear(2024)])
        #expect(part.rows.count == 1)
        #expect(column("statusCode", of: part) == [.text("excluded")])
        #expect(part.columns == table(.annualReports).columns)
    }

    @Test func `every column of every table is in the dictionary, with a meaning in both languages`() {
        let dictionary = table(.dictionary)
        let described = Set(
            zip(column("table", of: dictionary), column("key", of: dictionary)).map { "\($0.0) \($0.1)" })
        var count = 0
        for table in DataTable.all(of: WritingSamples.plan, source: Self.source) {
            for column in table.columns {
                count += 1
                #expect(
                    described.contains(
                        "\(DataTable.Value.text(table.name.rawValue)) \(DataTable.Value.text(column.key))"))
                #expect(Language.allCases.allSatisfy { !column.meaning(in: $0).isEmpty })
            }
        }
        #expect(dictionary.rows.count == count)
    }

    @Test func `every code in the data is in the list that its column names`() {
        let lists = table(.codeLists)
        let known = Set(zip(column("list", of: lists), column("code", of: lists)).map { "\($0.0) \($0.1)" })
        let statuses = Set(column("statusCode", of: table(.achievementStatuses)))
        for table in DataTable.all(of: WritingSamples.plan, source: Self.source) {
            for column in table.columns where column.kind == .code {
                for value in self.column(column.key, of: table) where value != .blank {
                    if let list = column.codeList, list.hasPrefix("code-lists:") {
                        #expect(known.contains("\(DataTable.Value.text(String(list.dropFirst(11)))) \(value)"))
                    } else {
                        #expect(statuses.contains(value))
                    }
                }
            }
        }
    }

    @Test func `headings differ from each other and fit into a line, whatever the plan calls its levels`() {
        var plan = WritingSamples.plan
        plan.levels = [Level(label: "取組事項"), Level(label: "達成\n状況"), Level(label: "年度")]
        for table in DataTable.all(of: plan, source: Self.source) {
            #expect(Set(table.columns.map(\.label)).count == table.columns.count)
            #expect(Set(table.columns.map(\.key)).count == table.columns.count)
            #expect(table.columns.allSatisfy { !$0.label.contains(where: \.isNewline) })
        }
    }

    @Test func `the JSON twin has the same rows by English keys, and texts as written`() throws {
        for plan in [WritingSamples.plan, WritingSamples.hostilePlan] {
            for table in DataTable.all(of: plan, source: Self.source) {
                let object = try JSONSerialization.jsonObject(with: Data(table.json.utf8)) as? [String: Any]
                let rows = try #require(object?["rows"] as? [[String: Any]])
                #expect(object?["rowCount"] as? Int == table.rows.count)
                #expect(object?["generated"] as? String == "2025-06-02")
                #expect(object?["licence"] is NSNull)
                for (row, values) in zip(rows, table.rows) {
                    for (column, value) in zip(table.columns, values) {
                        switch value {
                        case .blank: #expect(row[column.key] is NSNull)
                        case .text(let text):
                            #expect(Array((row[column.key] as? String ?? "").utf8) == Array(text.utf8))
                        case .integer(let number): #expect(row[column.key] as? Int == number)
                        case .number(let number):
                            #expect((row[column.key] as? Double).map { "\($0)" } == Double("\(number)").map { "\($0)" })
                        case .fiscalYear(let year): #expect(row[column.key] as? Int == year.value)
                        case .flag(let truth): #expect(row[column.key] as? Bool == truth)
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("＝合計", "'＝合計"), ("@x", "'@x"), ("-5", "'-5"), ("+81", "'+81"), ("'=a", "''=a"),
        ("'a", "'a"),
        ("-", "-"), ("－", "－"), ("a=b", "a=b"), ("\t=1", " =1"), ("一\r\n\n二", "一／二"), ("\n一\n", "一"), ("0件", "0件"),
    ])
    func `a cell is one line and no formula`(text: String, cell: String) throws {
        var plan = WritingSamples.plan
        plan.actions[0].name = text
        let csv = DataTable(.actions, of: plan, source: Self.source).csv(encoding: .utf8)
        let first = String(decoding: csv.bytes, as: UTF8.self).components(separatedBy: "\r\n")[1]
        #expect(first.components(separatedBy: ",")[5] == cell)
    }

    @Test func `CP932 says what it cannot say, and where`() throws {
        var plan = WritingSamples.plan
        plan.actions[0].name = "𠮷野①と〜と〜"
        let csv = DataTable(.actions, of: plan, source: Self.source).csv(encoding: .cp932)
        #expect(csv.warnings.map(\.letter) == ["𠮷", "①", "〜", "Ⅰ"])
        #expect(
            csv.warnings.map(\.kind) == [.notInCP932, .platformDependent, .spelledOtherwise, .platformDependent])
        #expect(csv.warnings[0].examples == [CSVText.Example(row: 2, column: "取組事項")])
        #expect(csv.warnings[2].count == 2)
        #expect(
            csv.warnings[2].sentence(in: .japanese)
                == "「〜」（U+301C）はシフトJIS（CP932）にないので、似た文字にしました（2か所: 2行目の取組事項、2行目の取組事項）。")
        let read = try IndependentReader.python(
            "import sys;sys.stdout.write(sys.stdin.buffer.read().decode('cp932'))", csv.bytes)
        if let read { #expect(read.contains("〓野①と～と～")) }
    }
}
