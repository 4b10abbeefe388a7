import JSON
import Japanese
import Plan
import Testing

@testable import Sheets

/// A map is kept as JSON, corrected by hand, and held against the sheet before it is read by it.
struct MapFittingTests {
    static let rows = [
        ["施策名", "指標名", "単位", "令和5年度目標値", "令和5年度実績値", "令和6年度目標値", "令和6年度実績値", "備考欄"],
        ["まちの安全", "街路灯の数", "基", "10", "9", "12", "13", "夜間に点検"],
        ["まちの安全", "避難訓練の回数", "回", "2", "2", "3", "3", "雨天中止あり"],
        ["人の健康", "健診の受診者数", "人", "200", "180", "220", "210", "速報"],
    ]

    static func bytes(_ rows: [[String]] = rows) -> [UInt8] {
        Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\n").utf8)
    }

    private func throwing(_ work: () throws -> Void) -> MapMisfit? {
        do {
            try work()
            return nil
        } catch { return error as? MapMisfit }
    }

    @Test func `what is proposed and kept as a document reads the sheet as without help`() throws {
        let opened = try OpenedSheets(Self.bytes())
        let plain = try opened.read()
        #expect(plain.by == .map)
        let map = try SheetMap(JSON(parsing: Array(opened.proposedMap.json.document.utf8)))
        #expect(try opened.read(by: map) == plain.reading)
    }

    @Test func `a role that was changed in the document is what the column then gives`() throws {
        let opened = try OpenedSheets(Self.bytes())
        let written = opened.proposedMap.json.document
        var map = opened.proposedMap
        let place = try #require(map.sheets[0].tables[0].columns.firstIndex { $0.path == ["施策名"] })
        map.sheets[0].tables[0].columns[place].role = .nothing
        #expect(written != map.json.document)
        let plan = try opened.read(by: map).plan
        #expect(!plan.policies.contains { $0.name == "まちの安全" })
        #expect(plan.indicators.count == 3)
    }

    @Test func `a form that needs no map is read without one`() throws {
        let rows = [
            ["施策", "取組", "項目", "令和5年度", "令和6年度"],
            ["1 安全", "1 街路灯", "年度目標", "10基", "12基"],
            ["1 安全", "1 街路灯", "達成状況", "達成", "未達成"],
            ["1 安全", "1 街路灯", "達成状況詳細", "11基", "10基"],
        ]
        #expect(try OpenedSheets(Self.bytes(rows)).read().by == .form)
    }

    @Test func `a map of another sheet is refused by the column whose heading is another`() throws {
        let map = try SheetReader.propose(Self.bytes())
        var moved = Self.rows
        moved[0][2] = "事業費"
        let misfit = throwing { _ = try SheetReader.read(Self.bytes(moved), by: map) }
        #expect(misfit?.fault == .heading("", column: 2, expected: "単位", found: "事業費"))
        #expect(misfit?.sentence(in: .japanese).contains("C列の見出しは、型では「単位」ですが、「事業費」です") == true)
        #expect(misfit?.sentence(in: .english).contains("over column C") == true)
        let short = throwing { _ = try SheetReader.read(Array("施策名\n".utf8), by: map) }
        #expect(short?.fault == .heading("", column: 1, expected: "指標名", found: nil))
    }

    @Test func `a map whose headings lie below the sheet is refused`() throws {
        var map = try SheetReader.propose(Self.bytes())
        map.sheets[0].tables[0].headings = 1_999_998...1_999_999
        let misfit = throwing { _ = try SheetReader.read(Self.bytes(), by: map) }
        #expect(misfit?.fault == .rows("", 1_999_999))
    }

    @Test func `a sheet that the map reads and the files have not is named`() throws {
        let files = ["甲.csv", "乙.csv"].map { SheetReader.File(name: $0, bytes: Self.bytes()) }
        let map = try SheetReader.propose(files)
        let others = ["甲.csv", "丙.csv"].map { SheetReader.File(name: $0, bytes: Self.bytes()) }
        let misfit = throwing { _ = try SheetReader.read(others, by: map) }
        #expect(misfit?.fault == .noSheet("乙.csv", found: ["甲.csv", "丙.csv"]))
        // The other way round, what it does not name is left out, and said.
        let one = SheetMap(sheets: [map.sheets[0]])
        let reading = try SheetReader.read(others, by: one)
        #expect(reading.plan.indicators.count == 3)
        #expect(reading.notes.contains { $0.kind == .sheetLeftOut && $0.words.first == "丙.csv" })
    }

    @Test func `a card is held against its labels`() throws {
        let map = SheetMap(sheets: [
            SheetMap.Sheet(
                name: "", tables: [],
                card: SheetMap.Card(pairs: [
                    SheetMap.Pair(
                        path: ["事務事業名"], label: "事務事業名", row: 1, column: 1, role: .action, why: .init(.knownWord))
                ]), why: .init(.card))
        ])
        let misfit = throwing { _ = try SheetReader.read(Self.bytes(), by: map) }
        #expect(misfit?.fault == .label("", row: 1, column: 1, expected: "事務事業名"))
    }

    @Test func `a document of something else is no map`() throws {
        for text in ["{}", "[]", "{\"kind\": \"plan\"}", "{\"kind\": \"sheetMap\", \"sheets\": 3}"] {
            #expect(throws: UnreadableMap.self) { try SheetMap(JSON(parsing: Array(text.utf8))) }
        }
    }
}
