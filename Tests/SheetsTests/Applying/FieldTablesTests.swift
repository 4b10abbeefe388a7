import Foundation
import Japanese
import Plan
import Testing
import Workbook

@testable import Sheets

/// The tables of the field: how many actions, indicators and numbers a careful officer would enter from each.
private let shapes: [(name: String, actions: Int, indicators: Int, numbers: Int)] = [
    ("01-kpi-list.xlsx", 0, 12, 65), ("01b-kpi-two-lines.xlsx", 7, 8, 56), ("01c-kpi-final-target.xlsx", 0, 11, 31),
    ("02-project-list.xlsx", 10, 32, 31), ("02b-project-list-cp932.csv", 8, 23, 21),
    ("03-macro-collection.xlsx", 5, 21, 124), ("03b-macro-collection-untold-years.xlsx", 3, 14, 82),
    ("04-review-three-rows.xlsx", 5, 9, 51), ("04b-review-one-row.tsv", 5, 9, 51),
    ("06-blocks-two-sheets.xlsx", 8, 0, 0), ("07-ten-years-halves.xlsx", 6, 0, 0),
    ("08-dates-hidden-struck.xlsx", 8, 8, 35), ("09-two-scales.xlsx", 9, 0, 0), ("10-environment.xlsx", 5, 12, 44),
    ("11-form.xlsx", 6, 0, 0), ("12-earlier-period.xlsx", 8, 0, 0), ("12-next-period.xlsx", 9, 0, 0),
]

@Suite(.enabled(if: FieldFiles.areThere, "the field files are not beside this checkout (../shared/field)"))
struct FieldTablesTests {
    @Test(arguments: shapes.indices)
    func `every shape of table is read without help`(index: Int) throws {
        let shape = shapes[index]
        let plan = try SheetReader.read(try #require(FieldFiles.bytes(shape.name))).plan
        #expect(plan.actions.count == shape.actions, "\(shape.name)")
        #expect(plan.indicators.count == shape.indicators, "\(shape.name)")
        #expect(Facts(plan).numbers.count == shape.numbers, "\(shape.name)")
    }

    @Test(arguments: shapes.map(\.name))
    func `a map is the same after it was written and read`(name: String) throws {
        let map = try SheetReader.propose(try #require(FieldFiles.bytes(name)))
        #expect(try SheetMap(map.json) == map)
    }

    @Test func `what a person changes in the map changes the plan, and nothing else is guessed`() throws {
        let bytes = try #require(FieldFiles.bytes("12-next-period.xlsx"))
        var map = try SheetReader.propose(bytes)
        let old = try #require(map.sheets[0].tables[0].columns.firstIndex { $0.label == "旧番号" })
        map.sheets[0].tables[0].columns[old].role = .nothing
        map.sheets[0].tables[0].columns[old].why = .init(.stated)
        let plan = try SheetReader.read(bytes, by: map).plan
        #expect(plan.form.ownFields.map(\.label) == ["備考"])
        #expect(plan.actions.count == 9)
    }

    @Test func `what must never happen to a review of three lines does not`() throws {
        let plan = try SheetReader.read(try #require(FieldFiles.bytes("04-review-three-rows.xlsx"))).plan
        #expect(plan.actions.map(\.number) == ["001", "002", "003", "004", "005"])
        #expect(!plan.indicators.contains { $0.name == "達成度" })
        let facilities = plan.indicators.first { $0.name == "早急な対策が必要な施設数" }
        #expect(facilities?.finalTarget?.value.number == 0)
        #expect(facilities?.unit == "施設")
        #expect(plan.indicators.first { $0.name == "利用した家庭の割合" }?[FiscalYear(2024)].actual?.text == "集計中")
    }

    @Test func `a column that names no year and stands there three times is no three years in one`() throws {
        let name = "trial/f23b_headings_repeated.csv"
        guard let reading = try? SheetReader.read(try #require(FieldFiles.bytes(name))) else { return }
        #expect(reading.plan.actions.allSatisfy { $0.writtenYears.count <= 1 })
        #expect(reading.notes.contains { [.columnLeftOut, .notPlaced].contains($0.kind) })
    }
}

@Suite(.enabled(if: FieldFiles.areThere, "the field files are not beside this checkout (../shared/field)"))
struct DeformedTablesTests {
    /// One file of each shape.
    private static let names = ["01-", "01b", "01c", "02-", "03-", "04-", "06", "07", "08", "09", "10", "12-n"]
        .compactMap { start in
            shapes.map(\.name).first { $0.hasPrefix(start) }
        }

    @Test(arguments: names)
    func `a sheet that somebody has changed says what it said`(name: String) throws {
        let sheets = try SheetCells.all(in: try #require(FieldFiles.bytes(name))).filter { !$0.isHidden }
        let original = Facts(try read(sheets))
        for deformation in Deformation.allCases {
            // A stage that was merged over its years stands in the first of them alone: that is lost with the merge.
            if deformation == .unmerged, name.hasPrefix("07") { continue }
            let found = Facts(try read(sheets.map(deformation.changed)))
            let lost = original.all.subtracting(found.all)
            let wrong = found.numbers.subtracting(original.numbers)
            #expect(lost.count * 100 <= original.all.count, "\(deformation): \(lost.sorted().prefix(4))")
            #expect(wrong.count * 100 <= original.numbers.count, "\(deformation): \(wrong.sorted().prefix(4))")
        }
    }

    private func read(_ sheets: [SheetCells]) throws -> Plan {
        let seen = try WorkbookSheets(sheets).seen()
        return try MapReader.read(seen, by: .propose(seen)).plan
    }
}

/// What is told of a plan, in words that can be compared.
private struct Facts {
    private(set) var all: Set<String> = []
    private(set) var numbers: Set<String> = []

    init(_ plan: Plan) {
        let names = Dictionary(
            plan.actions.map { ($0.id, "\($0.number) \($0.name)") }, uniquingKeysWith: { first, _ in first })
        for action in plan.actions {
            let me = names[action.id] ?? ""
            all.insert("action \(me)")
            for part in action.responsibilities { all.insert("\(me) | \(part.text)") }
            for year in action.writtenYears {
                for field in ActionYear.fields {
                    if let text = field.passage(of: action[year]) {
                        all.insert("\(me) | \(year.value) \(field.field) \(text.text)")
                    }
                }
                if let status = action[year].report.status { all.insert("\(me) | \(year.value) status \(status)") }
            }
        }
        for policy in plan.policies where policy.name != plan.title {
            all.insert("policy \(policy.number ?? "") \(policy.name)")
        }
        for (place, indicator) in plan.indicators.enumerated() {
            let owner =
                switch indicator.owner {
                case .action(let id): names[id] ?? ""
                case .policy(let id): plan[id]?.name ?? ""
                }
            let me = "\(place + 1) \(owner) | \(indicator.name) (\(indicator.unit ?? ""))"
            all.insert(me)
            func add(_ what: String, _ value: IndicatorValue?) {
                if let number = value?.number { numbers.insert("\(me) | \(what) \(number)") }
            }
            add("baseline", indicator.baseline?.value)
            add("final", indicator.finalTarget?.value)
            for year in indicator.writtenYears {
                add("\(year.value) target", indicator[year].target)
                add("\(year.value) actual", indicator[year].actual)
            }
        }
        all.formUnion(numbers)
    }
}
