import Japanese
import Plan

/// What stands on the city's own form (様式の中身): its columns and, action by action, its rows, for whoever draws it on something else
/// than a workbook. The columns are declared once, in `CityFormColumn`.
public struct FormContent: Sendable {
    /// A column of the form.
    public struct Column: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            case number
            case name
            case text
            /// スケジュール, 年度目標 …: what the cells of the row say about each year.
            case rowLabel
            case year(FiscalYear)
        }

        public let kind: Kind
        public let heading: String
        /// On A3 landscape, in points.
        public let width: Double
        /// Of the policy that it is about; `nil` for columns of actions and years.
        public let level: Int?
    }

    /// One cell of a row, over one year or, for a stage that goes on, over several.
    public struct Cell: Hashable, Sendable {
        public let years: ClosedRange<Int>
        public let text: String?
        /// Whether it is a stage that goes on until the next.
        public let goesOn: Bool
        /// The status that it says, where it says one of the plan's scale.
        public let status: AchievementStatus?
        /// Whether it stays blank because its year has not come yet (未到来).
        public let isNotDue: Bool
    }

    public struct Row: Hashable, Sendable {
        public let field: Field
        public let label: String
        public let cells: [Cell]
    }

    /// The rows of one action.
    public struct Block: Hashable, Sendable {
        public let action: Action
        /// From the top down.
        public let path: [Policy]
        public let rows: [Row]
    }

    public let columns: [Column]
    public let blocks: [Block]
    /// What the steps of the scale mean, as the head of the form says it; `nil` without a scale.
    public let legend: String?
    private let plan: Plan

    public init(_ plan: Plan) {
        let layout = CityFormLayout(plan: plan)
        self.plan = plan
        columns = layout.columns.map { column in
            Column(
                kind: Column.Kind(column.kind), heading: column.heading, width: column.pixels * 0.75,
                level: column.level)
        }
        blocks = layout.blocks().map { block in
            Block(action: block.action, path: block.path, rows: block.rows.map { Row($0, of: block.action, in: plan) })
        }
        let definitions = plan.scale.statuses.map(\.definition).joined(separator: "、")
        legend = plan.scale.statuses.isEmpty ? nil : definitions
        self.layout = layout
    }
    private let layout: CityFormLayout

    /// What stands in the column at a place, about an action or a policy of the column's level.
    public func text(inColumn index: Int, of block: Block) -> String? {
        let column = layout.columns[index]
        guard let level = column.level else { return layout.text(of: column, for: block.action) }
        return block.path.first { $0.level == level }.flatMap { layout.text(of: column, for: $0) }
    }
}

extension FormContent.Column.Kind {
    fileprivate init(_ kind: CityFormColumn.Kind) {
        self =
            switch kind {
            case .policyNumber, .actionNumber: .number
            case .policyName, .actionName: .name
            case .policyText, .divisions, .description, .actionText: .text
            case .rowLabel: .rowLabel
            case .year(let year): .year(year)
            }
    }
}

extension FormContent.Row {
    fileprivate init(_ row: CityFormBlock.Row, of action: Action, in plan: Plan) {
        let isReport = !ActionYear.planned.contains { $0.field == row.field }
        self.init(
            field: row.field, label: row.label,
            cells: row.cells.map { cell in
                let year = plan.years[cell.years.lowerBound]
                return FormContent.Cell(
                    years: cell.years, text: cell.text, goesOn: cell.goesOn,
                    status: row.field == .status ? action[year].report.status.flatMap { plan.scale[$0] } : nil,
                    isNotDue: isReport && cell.text == nil && !plan.isDue(year))
            })
    }
}
