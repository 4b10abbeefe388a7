import JSON
import Japanese
import Plan
import PlanSamples
import Testing

@testable import Sheets

/// What a person says of a sheet in place of what was proposed.
struct CorrectingTests {
    private let spot = SheetMap.Spot(sheet: 0, table: 0)

    private func opened(_ rows: [[String]] = MapFittingTests.rows) throws -> OpenedSheets {
        try OpenedSheets(MapFittingTests.bytes(rows))
    }

    @Test func `a column that was told to be another thing is that, and says that a person said so`() throws {
        let opened = try opened()
        var map = opened.proposedMap
        let before = map
        // Chosen as it was: still a proposal.
        map.choose(SheetMap.Choice(.unit), column: 2, at: spot)
        map.choose(SheetMap.Choice(.targetNumber, year: FiscalYear(2023)), column: 3, at: spot)
        #expect(map == before)
        map.choose(SheetMap.Choice(.action), column: 1, at: spot)
        map.choose(SheetMap.Choice(.own(.action), label: " 点検の\n方法 "), column: 7, at: spot)
        let table = try #require(map[spot])
        #expect(table.columns[1].why.kind == .stated && table.columns[1].certainty == .sure)
        #expect(table.record == .action)
        let plan = try opened.read(by: map).plan
        #expect(plan.actions.map(\.name) == ["街路灯の数", "避難訓練の回数", "健診の受診者数"])
        #expect(plan.form.ownFields.map(\.label).contains("点検の方法"))
    }

    @Test func `a year goes with roles that have one, and with no other`() throws {
        var map = try opened().proposedMap
        map.choose(SheetMap.Choice(.actualNumber, year: FiscalYear(2025)), column: 4, at: spot)
        #expect(map[spot]?.columns[4].year == FiscalYear(2025))
        map.choose(SheetMap.Choice(.nothing, year: FiscalYear(2025)), column: 4, at: spot)
        #expect(map[spot]?.columns[4].year == nil)
        // The heading still names it, for whoever changes their mind.
        #expect(map[spot]?.columns[4].headingYear == FiscalYear(2023))
    }

    @Test func `rows are left out and taken back by their numbers`() throws {
        let opened = try opened()
        var map = opened.proposedMap
        map.leaveOut(rows: [2, 900], at: spot)
        #expect(map[spot]?.leftOutRows == [2])
        #expect(try opened.read(by: map).plan.indicators.map(\.name) == ["街路灯の数", "健診の受診者数"])
        map.leaveOut(rows: [], at: spot)
        #expect(try opened.read(by: map).plan.indicators.count == 3)
    }

    @Test func `a sheet is left out and taken back as proposed`() throws {
        let opened = try opened()
        var map = opened.proposedMap
        map.leaveOut(sheet: 0)
        #expect(map.sheets[0].isLeftOut && map.sheets[0].why.kind == .stated)
        #expect(throws: UnreadableSheet.self) { try opened.read(by: map) }
        map.takeBack(sheet: 0, as: opened.proposedMap)
        #expect(map == opened.proposedMap)
    }

    @Test func `rows that somebody calls headings are, whatever stands there`() throws {
        let rows = [["甲", "乙", "丙"], ["あ", "い", "う"], ["安全", "街路灯", "十基"], ["健康", "健診", "百人"]]
        let opened = try opened(rows)
        #expect(opened.proposedMap.sheets[0].isLeftOut)
        var map = opened.proposedMap
        map.sheets[0] = try #require(opened.sheet(0, headings: 1...1))
        #expect(map[spot]?.columns.map(\.label) == ["あ", "い", "う"])
        map.choose(SheetMap.Choice(.policy(level: 0)), column: 0, at: spot)
        map.choose(SheetMap.Choice(.action), column: 1, at: spot)
        map.choose(SheetMap.Choice(.target, year: FiscalYear(2024)), column: 2, at: spot)
        let plan = try opened.read(by: map).plan
        #expect(plan.actions.map(\.name) == ["街路灯", "健診"])
        #expect(plan.actions[0][FiscalYear(2024)].target?.text == "十基")
        for bad in [3...3, 0...9, 9...9] { #expect(opened.sheet(0, headings: bad) == nil) }
    }

    @Test func `what was decided of a heading is proposed for next year's file`() throws {
        var map = try opened().proposedMap
        map.choose(SheetMap.Choice(.own(.action), label: "点検の方法"), column: 7, at: spot)
        map.choose(SheetMap.Choice(.rate, year: FiscalYear(2023)), column: 4, at: spot)
        map.choose(SheetMap.Choice(.rate, year: FiscalYear(2024)), column: 6, at: spot)
        // A column more in front, and the years a year later.
        let later = MapFittingTests.rows.enumerated().map { index, row in
            [index == 0 ? "連番" : "\(index)"]
                + row.map { $0.replacing("令和6年度", with: "令和7年度").replacing("令和5年度", with: "令和6年度") }
        }
        let opened = try opened(later)
        let proposed = opened.proposedMap.taking(map)
        let columns = try #require(proposed[spot]).columns
        #expect(columns.first { $0.column == 8 }?.role == .own(.action))
        #expect(columns.first { $0.column == 8 }?.label == "点検の方法")
        #expect(columns.first { $0.column == 8 }?.why.kind == .earlierMap)
        #expect(columns.filter { $0.role == .rate }.map(\.year) == [FiscalYear(2024), FiscalYear(2025)])
        #expect(columns.first { $0.column == 4 }?.role == .targetNumber)
    }

    private static func card() throws -> OpenedSheets {
        try OpenedSheets(Array(CardTests.rows.map { $0.joined(separator: "\t") }.joined(separator: "\n").utf8))
    }

    @Test func `a label of the cards is taken for another thing wherever it stands`() throws {
        let opened = try Self.card()
        var map = opened.proposedMap
        let label = try #require(map.cardLabels.first { $0.path == ["事業の目的"] })
        #expect(label.role == .own(.action) && label.places.count == 1)
        map.choose(SheetMap.Choice(.description), label: label.path)
        map.choose(SheetMap.Choice(.nothing), label: ["所管部"])
        let plan = try opened.read(by: map).plan
        #expect(plan.actions.first?.description?.text == "高齢者が元気に暮らす。")
        #expect(!plan.form.ownFields.contains { ["事業の目的", "所管部"].contains($0.label) })
        // And for next year's card.
        let next = opened.proposedMap.taking(map)
        #expect(next.cardLabels.first { $0.path == ["所管部"] }?.role == .nothing)
    }

    @Test(arguments: 0..<30)
    func `whatever labels and columns are taken for, they are read or refused, and the map is kept as it is`(
        seed: UInt64
    ) throws {
        var random = SeededGenerator(state: seed)
        let roles = SheetMap.Role.choices(levels: 9).flatMap(\.roles)
        for opened in [try Self.card(), try self.opened()] {
            var map = opened.proposedMap
            for label in map.cardLabels where Bool.random(using: &random) {
                map.choose(SheetMap.Choice(roles.randomElement(using: &random) ?? .nothing), label: label.path)
            }
            for column in map[spot]?.columns ?? [] where Bool.random(using: &random) {
                let year = Bool.random(using: &random) ? FiscalYear(Int.random(in: 1868...2200, using: &random)) : nil
                let choice = SheetMap.Choice(roles.randomElement(using: &random) ?? .nothing, year: year, label: "甲")
                map.choose(choice, column: column.column, at: spot)
            }
            map.leaveOut(rows: [Int.random(in: 0..<9, using: &random)], at: spot)
            #expect(try SheetMap(JSON(parsing: Array(map.json.document.utf8))) == map)
            do { _ = try opened.read(by: map) } catch { #expect(error is UnreadableSheet, "\(error)") }
        }
    }

    @Test func `each role that can be chosen has a word of its own in forms`() {
        let roles = SheetMap.Role.choices(levels: 4).flatMap(\.roles)
        #expect(Set(roles).count == roles.count)
        for role in roles { #expect(SheetMap.Role(token: role.token) == role, "\(role.token)") }
        #expect(Set(roles.map(\.words.japanese)).count == roles.count)
        for bad in ["policy", "policy-0", "policy-10", "action-1", "", "-", "own-", "policy--1"] {
            #expect(SheetMap.Role(token: bad) == nil, "\(bad)")
        }
    }

    @Test func `a part of a sheet is shown as it stands`() throws {
        let view = try #require(
            try opened().view(of: 0, rows: 1...3, from: 1, count: 1, columnsFrom: 6, columnCount: 9))
        #expect(view.rows == [SheetView.Row(number: 2, cells: [6: "3", 7: "雨天中止あり"])])
        #expect(view.rowCount == 3 && view.columnCount == 8 && view.columns == [6, 7])
        #expect(try opened().view(of: 1) == nil)
        #expect(try opened().view(of: 0, from: 99)?.rows == [])
    }
}
