import Japanese
import Plan
import Workbook

/// A column of the city's form.
struct CityFormColumn {
    enum Kind: Equatable {
        case policyNumber(level: Int)
        case policyName(level: Int)
        case policyText(Field, level: Int)
        case actionNumber
        case actionName
        case divisions
        case description
        /// An own field of the action as a whole.
        case actionText(Field)
        /// スケジュール, 年度目標, 達成状況 …: what the cells of this row say about each year.
        case rowLabel
        case year(FiscalYear)
    }

    let kind: Kind
    let heading: String
    /// In digits of the standard type.
    let width: Double

    /// In pixels (96 to the inch), by the arithmetic of Excel's standard type.
    var pixels: Double { (width * 7 + 5).rounded() }

    /// The level of the policy that the column is about; `nil` for the columns of actions and years.
    var level: Int? {
        switch kind {
        case .policyNumber(let level), .policyName(let level), .policyText(_, let level): level
        default: nil
        }
    }

    /// The columns of a plan: what no policy of a level has needs no column.
    static func columns(of plan: Plan) -> [CityFormColumn] {
        var columns: [CityFormColumn] = []
        for (depth, level) in plan.levels.enumerated() {
            let policies = plan.policies.filter { $0.level == depth }
            if policies.contains(where: { $0.number != nil }) {
                columns.append(
                    CityFormColumn(kind: .policyNumber(level: depth), heading: "\(level.label)番号", width: 4.5))
            }
            columns.append(CityFormColumn(kind: .policyName(level: depth), heading: level.label, width: 9.5))
            for field in plan.form.policyFields where policies.contains(where: { field.passage(of: $0) != nil }) {
                columns.append(
                    CityFormColumn(
                        kind: .policyText(field.field, level: depth), heading: plan.labels[field.field],
                        width: field.field == .vision ? 14 : 20))
            }
        }
        columns += [
            CityFormColumn(kind: .actionNumber, heading: plan.labels[.number], width: 5.5),
            CityFormColumn(kind: .actionName, heading: plan.labels[.name], width: 13),
            CityFormColumn(kind: .divisions, heading: plan.labels[.divisions], width: 9.5),
            CityFormColumn(kind: .description, heading: plan.labels[.description], width: 21),
        ]
        for field in plan.form.actionFields
        where field.own != nil && plan.actions.contains(where: { field.passage(of: $0) != nil }) {
            columns.append(
                CityFormColumn(kind: .actionText(field.field), heading: plan.labels[field.field], width: 11))
        }
        columns += [
            CityFormColumn(kind: .rowLabel, heading: "", width: 11.8)
        ]
        let left = pageWidth - columns.reduce(0) { $0 + $1.pixels }
        let share = (left / Double(max(plan.years.count, 1)) - 5) / 7
        let width = min(40, max(20, (share * 10).rounded(.down) / 10))
        return columns
            + plan.years.map {
                CityFormColumn(kind: .year($0), heading: "\($0.eraLabel)（\($0.label)）", width: width)
            }
    }

    /// What is left of A3 landscape between the margins, in pixels.
    static let pageWidth = 1_510.0
}
