import Japanese
import Plan
import PlanDocument
import Workbook

@testable import Sheets

/// A made-up sheet as rows of texts (小さな表), for tests that show one kind of table.
struct SmallSheet {
    var name = "一覧"
    var file: String?
    let rows: [[String]]
    /// First row, first column, last row, last column, from 0.
    var merged: [(Int, Int, Int, Int)] = []

    /// The sheets as one plan's, in their order.
    static func seen(_ sheets: [SmallSheet]) -> [SeenSheet] {
        var count = 0
        return sheets.flatMap { sheet -> [SeenSheet] in
            let grid = Grid(rows: sheet.rows).counted(from: count)
            count = grid.cellCount
            let ranges = sheet.merged.map { CellRange(row: $0.0, column: $0.1, lastRow: $0.2, lastColumn: $0.3) }
            return SeenSheet(name: sheet.name, file: sheet.file, grid, merged: ranges).cards
        }
    }

    static func map(_ sheets: [SmallSheet]) -> SheetMap { SheetMap.propose(seen(sheets)) }

    static func reading(_ sheets: [SmallSheet]) throws -> Reading {
        let seen = seen(sheets)
        return try MapReader.read(seen, by: SheetMap.propose(seen))
    }

    static func reading(_ rows: [[String]], merged: [(Int, Int, Int, Int)] = []) throws -> Reading {
        try reading([SmallSheet(rows: rows, merged: merged)])
    }

    static func plan(_ rows: [[String]], merged: [(Int, Int, Int, Int)] = []) throws -> Plan {
        try reading(rows, merged: merged).plan
    }
}

extension Plan {
    /// 「2024 90/88.5」 for each year of an indicator, as written; 「－」 where nothing stands.
    func written(_ indicator: Indicator) -> [String] {
        indicator.writtenYears.sorted().map { year in
            let values = [indicator[year].target?.text, indicator[year].actual?.text].map { $0 ?? "－" }
            return "\(year.value) \(values.joined(separator: "/"))"
        }
    }

    /// What an indicator hangs on: the name of an action or a policy.
    func owner(of indicator: Indicator) -> String {
        switch indicator.owner {
        case .action(let id): actions.first { $0.id == id }?.name ?? ""
        case .policy(let id): policies.first { $0.id == id }?.name ?? ""
        }
    }

    /// The name of the policy above an action.
    func above(_ action: Action) -> String { policies.first { $0.id == action.policy }?.name ?? "" }

    /// What stands in a field of the form's own.
    func own(_ label: String, of action: Action, in year: Int? = nil) -> String? {
        guard let field = form.ownFields.first(where: { $0.label == label }) else { return nil }
        let value: Passage? =
            if let year {
                action[FiscalYear(year)].own[field.id] ?? action[FiscalYear(year)].report.own[field.id]
            } else {
                action.own[field.id]
            }
        return field.shown(value)
    }

    /// The label of a year's status.
    func status(of action: Action, in year: Int) -> String? {
        action[FiscalYear(year)].report.status.flatMap { scale[$0]?.label }
    }
}
