import Japanese
import Plan
import Testing

@testable import Sheets

/// Letters that nobody sees, in the words by which a sheet is understood.
struct ReadingInvisibleTests {
    private static let invisible = [
        "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{2060}", "\u{AD}", "\u{200E}", "\u{202C}", "\u{180E}", "\u{3164}",
        "\u{7}", "\u{FE0F}",
    ]
    private static let blanks = ["\u{A0}", "　", " ", "\u{2003}", "\u{202F}"]

    private static let sheet = [
        ["基本方針", "番号", "取組", "担当課", "取組内容", "令和5年度目標", "令和5年度評価", "令和5年度実績", "令和6年度目標", "令和6年度評価", "令和6年度実績"],
        ["1 緑をふやす", "1", "街路樹の植替え", "公園課、都市計画課（令和5年度まで）", "植え替える。", "40本", "達成", "52本", "45本", "未達成", "1本"],
        ["2 水辺をまもる", "2", "用水路の清掃", "河川課", "清掃する。", "6回", "概ね達成", "6回", "6回", "達成", "8回"],
    ]

    private func put(_ letter: String, into word: String, at place: Int) -> String {
        var letters = word.map { String($0) }
        letters.insert(letter, at: min(place, letters.count))
        return letters.joined()
    }

    @Test(arguments: invisible + blanks, [0, 1, 100])
    func `headings are found as if the letters were not there`(letter: String, place: Int) throws {
        let plain = try SheetReader.read(rows: Self.sheet).plan
        var rows = Self.sheet
        rows[0] = rows[0].map { put(letter, into: $0, at: place) }
        let reading = try SheetReader.read(rows: rows)
        #expect(reading.plan == plain, "\(Plan.changes(from: plain, to: reading.plan).prefix(3))")
    }

    @Test(arguments: invisible, [0, 1, 100])
    func `statuses, divisions and numbers are found as if the letters were not there`(letter: String, place: Int) throws
    {
        let plain = try SheetReader.read(rows: Self.sheet).plan
        var rows = Self.sheet
        for row in 1...2 {
            for column in [3, 6, 9] { rows[row][column] = put(letter, into: rows[row][column], at: place) }
        }
        let reading = try SheetReader.read(rows: rows)
        // What shapes the letter before it stays in a name.
        let isShaping = letter == "\u{200D}" || letter == "\u{FE0F}"
        if isShaping {
            #expect(reading.plan.actions.map { $0[FiscalYear(2023)] } == plain.actions.map { $0[FiscalYear(2023)] })
        } else {
            #expect(reading.plan == plain, "\(Plan.changes(from: plain, to: reading.plan).prefix(3))")
            #expect(reading.notes.contains { $0.kind == .invisibleLetters })
        }
    }

    @Test(arguments: invisible + blanks, [0, 1, 100])
    func `labels of rows and the head are found as if the letters were not there`(letter: String, place: Int) throws {
        var rows = [
            ["計画名", "緑の計画"], ["評価区分：Ａ＝よい、Ｂ＝わるい"],
            ["施策", "番号", "取組", "担当課", "", "令和5年度", "令和6年度"],
            ["守る", "1", "見回り", "防災課", "目標", "10回", "12回"], ["", "", "", "", "達成状況", "A", "B"],
            ["", "", "", "", "達成状況詳細", "11回", "8回"],
        ]
        let plain = try SheetReader.read(rows: rows).plan
        for (row, column) in [(0, 0), (2, 3), (2, 5), (2, 6), (3, 4), (4, 4), (5, 4), (4, 5)] {
            rows[row][column] = put(letter, into: rows[row][column], at: place)
        }
        let reading = try SheetReader.read(rows: rows)
        #expect(reading.plan == plain, "\(Plan.changes(from: plain, to: reading.plan).prefix(3))")
    }

    @Test func `a heading of nothing but invisible letters is blank, and what stands below is noted once each`() throws
    {
        var rows = Self.sheet
        rows[0][7] = "\u{200B}"
        let reading = try SheetReader.read(rows: rows)
        #expect(reading.plan.actions.map(\.name) == ["街路樹の植替え", "用水路の清掃"])
        #expect(reading.notes.filter { $0.kind == .notPlaced }.map(\.seen) == ["52本", "6回"])
    }

    @Test func `a text keeps its invisible letters`() throws {
        var rows = Self.sheet
        rows[1][4] = "植え\u{200B}替える。"
        #expect(try SheetReader.read(rows: rows).plan.actions[0].description?.text == "植え\u{200B}替える。")
    }
}
