import Japanese
import Plan

/// The rows of one action on the city's form, with the heights they need (一つの取組事項の行).
struct CityFormBlock {
    /// One row of the year grid.
    struct Row {
        let field: Field
        let label: String
        /// One for each cell; a stage that goes on is one cell over several years.
        let cells: [(years: ClosedRange<Int>, text: String?, goesOn: Bool)]
        /// In points.
        var height: Double
    }

    let action: Action
    /// From the top down.
    let path: [Policy]
    var rows: [Row]

    var height: Double { rows.reduce(0) { $0 + $1.height } }

    /// Gives the action at least `least` points, by making its tallest row taller.
    mutating func grow(to least: Double) {
        let missing = least - height
        guard missing > 0, let tallest = rows.indices.max(by: { rows[$0].height < rows[$1].height }) else { return }
        rows[tallest].height += missing
    }
}

/// Measures texts against the columns of a form, and puts actions onto pages.
struct CityFormLayout {
    static let typeSize = 9.0
    /// Of a line of type, in points.
    static let lineHeight = 11.25
    /// Above and below the text of a cell together, in points.
    static let padding = 5.0
    /// The title and the lines under it, on the first page, in points.
    static let titleHeights = [27.0, 18.0, 18.0, 18.0]
    /// What is left of A3 landscape between the margins, in points, less a line for the differences between printers.
    private static let pageHeight = 760.0

    let plan: Plan
    let columns: [CityFormColumn]
    private let policies: [Policy.ID: Policy]
    private let fieldsOfYear: [Field: TextField<ActionYear>]

    init(plan: Plan) {
        self.plan = plan
        columns = CityFormColumn.columns(of: plan)
        fieldsOfYear = Dictionary(
            plan.form.yearFields.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
        policies = Dictionary(plan.policies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The height of the row of headings, in points.
    var headingHeight: Double {
        min(150, columns.reduce(30) { max($0, height(of: $1.heading, width: $1.pixels)) })
    }

    /// The room for actions on a page, in points, when all columns have been made to fit its width.
    private func room(onFirstPage: Bool) -> Double {
        let width = columns.reduce(0) { $0 + $1.pixels }
        let height = Self.pageHeight * max(1, width / CityFormColumn.pageWidth)
        return height - headingHeight - (onFirstPage ? Self.titleHeights.reduce(0, +) : 0)
    }

    func height(of text: String?, width: Double) -> Double {
        let lines = text.map { WrappedText.lines($0, width: width, size: Self.typeSize) } ?? 1
        return Double(lines) * Self.lineHeight + Self.padding
    }

    private func width(of kind: CityFormColumn.Kind) -> Double { columns.first { $0.kind == kind }?.pixels ?? 0 }

    // MARK: - Blocks

    /// Every action, with rows as high as its own texts need.
    func blocks() -> [CityFormBlock] {
        plan.actions.map { action in
            let rows = self.rows.map { row($0, of: action) }
            var block = CityFormBlock(action: action, path: path(of: action), rows: rows)
            for column in columns where column.level == nil {
                if let text = text(of: column, for: action) { block.grow(to: height(of: text, width: column.pixels)) }
            }
            return block
        }
    }

    /// What the form asks of a year, its own fields among it, in its order.
    private var rows: [Field] {
        let status: [Field] = plan.form.has(.status) ? [.status] : []
        return plan.form.plannedFields.map(\.field) + status + plan.form.reportFields.map(\.field)
            + plan.form.evaluatedFields.map(\.field)
    }

    private func path(of action: Action) -> [Policy] {
        var path: [Policy] = []
        var next: Policy.ID? = action.policy
        while let id = next, let policy = policies[id], path.count <= plan.levels.count {
            path.append(policy)
            next = policy.parent
        }
        return path.reversed()
    }

    private func row(_ field: Field, of action: Action) -> CityFormBlock.Row {
        let label = plan.labels[field]
        let cells =
            field == .stage
            ? stages(of: action)
            : plan.years.indices.map { index in
                (index...index, text(of: field, action, plan.years[index]), false)
            }
        let yearWidth = plan.years.first.map { width(of: .year($0)) } ?? 0
        let heights = cells.map { height(of: $0.1, width: yearWidth * Double($0.0.count)) }
        let least = max(height(of: label, width: width(of: .rowLabel)), field == .result ? 30 : 0)
        return CityFormBlock.Row(field: field, label: label, cells: cells, height: heights.reduce(least, max))
    }

    /// The stages as cells: each as long as it goes on, with its text as written.
    private func stages(of action: Action) -> [(ClosedRange<Int>, String?, Bool)] {
        let written = plan.years.indices.filter { action[plan.years[$0]].stage != nil }
        let before = plan.years.indices.prefix(written.first ?? plan.years.count).map { ($0...$0, String?.none, false) }
        return before
            + written.enumerated().map { place, first in
                let last = (place + 1 < written.count ? written[place + 1] : plan.years.count) - 1
                let stage = action[plan.years[first]].stage
                // A text that names its own steps needs no arrow behind it.
                return (first...last, stage?.text, last > first && stage?.steps.count == 1)
            }
    }

    private func text(of field: Field, _ action: Action, _ year: FiscalYear) -> String? {
        field == .status
            ? action[year].report.status.map { plan.scale[$0]?.markedLabel ?? $0.text }
            : fieldsOfYear[field]?.shown(of: action[year])?.text
    }

    /// What stands in one of the columns that are merged over all rows of an action.
    func text(of column: CityFormColumn, for action: Action) -> String? {
        switch column.kind {
        case .actionNumber: action.number
        // A row that names nothing would go on with the action before.
        case .actionName: action.name.isBlankToTheEye ? Action.unnamed : action.name
        case .divisions: action.responsibilities.map(\.text).joined(separator: "、")
        case .description: action.description?.text
        case .actionText(let field): plan.form.actionFields.first { $0.field == field }?.shown(of: action)?.text
        default: nil
        }
    }

    /// What stands in one of the columns that are merged over all actions of a policy.
    func text(of column: CityFormColumn, for policy: Policy) -> String? {
        switch column.kind {
        case .policyNumber: policy.number
        case .policyName: policy.name
        case .policyText(let field, _): plan.form.policyFields.first { $0.field == field }?.shown(of: policy)?.text
        default: nil
        }
    }

    // MARK: - Pages

    /// The actions page by page: as many as fit, each whole, with room for the words of their policies.
    func pages() -> [[CityFormBlock]] {
        var pages: [[CityFormBlock]] = []
        var page: [CityFormBlock] = []
        for block in blocks() {
            let longer = withRoomForPolicies(page + [block])
            if !page.isEmpty, longer.reduce(0, { $0 + $1.height }) > room(onFirstPage: pages.isEmpty) {
                pages.append(withRoomForPolicies(page))
                page = [block]
            } else {
                page.append(block)
            }
        }
        return page.isEmpty ? pages : pages + [withRoomForPolicies(page)]
    }

    /// The same actions, taller where the words of a policy beside them would not fit.
    private func withRoomForPolicies(_ page: [CityFormBlock]) -> [CityFormBlock] {
        var page = page
        for column in columns.reversed() {
            guard let level = column.level else { continue }
            for run in Self.runs(of: page, level: level) {
                guard let text = run.policy.flatMap({ text(of: column, for: $0) }) else { continue }
                let missing =
                    height(of: text, width: column.pixels) - page[run.blocks].reduce(0) { $0 + $1.height }
                guard missing > 0 else { continue }
                let share = missing / Double(run.blocks.count)
                for index in run.blocks { page[index].grow(to: page[index].height + share) }
            }
        }
        return page
    }

    /// The stretches of a page that lie under the same policy of a level.
    static func runs(of page: [CityFormBlock], level: Int) -> [(policy: Policy?, blocks: Range<Int>)] {
        var runs: [(policy: Policy?, blocks: Range<Int>)] = []
        for (index, block) in page.enumerated() {
            let policy = block.path.first { $0.level == level }
            if let last = runs.last, last.policy != nil, last.policy?.id == policy?.id {
                runs[runs.count - 1].blocks = last.blocks.lowerBound..<(index + 1)
            } else {
                runs.append((policy, index..<(index + 1)))
            }
        }
        return runs
    }
}

extension AchievementStatus {
    /// Mark and word, as the form has them and as they are chosen on it: 「◎ 達成」.
    public var markedLabel: String { mark.isEmpty ? label : "\(mark) \(label)" }

    /// How the head of the form defines it: 「△＝一部のみ達成（理由・改善策を記入）」.
    var definition: String {
        let rule = [needsReason ? "理由・改善策を記入" : nil, countsInTotals ? nil : "集計に含めない"].compactMap { $0 }
        return "\(mark.isEmpty ? label : mark)＝\(label)" + (rule.isEmpty ? "" : "（\(rule.joined(separator: "・"))）")
    }
}
