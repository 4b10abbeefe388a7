import Japanese
import Plan

// The tables of what a plan's own form adds (独自の項目) and of its indicators (指標). Their columns are the facts that are declared.
extension Table {
    static let ownFields = Table(
        name: "own_field", key: ["id"], others: ["position"] + OwnField.facts.map(\.field.column)
    ) { plan in
        plan.form.ownFields.enumerated().map { position, field in
            TableRow(field.id.text, others: position, and: OwnField.facts.values(of: field))
        }
    }

    static let policyYears = Table(name: "policy_year", key: ["policy", "year"], others: ["own"]) { plan in
        plan.policies.flatMap { policy in
            policy.writtenYears.map { TableRow(policy.id, $0, and: [policy[$0].own.sqlValue]) }
        }
    }

    static let plannedYears = Table(name: "planned_year", key: ["action", "year"], others: ["own"]) { plan in
        plan.actions.flatMap { action in
            action.writtenYears.filter { !action[$0].own.isEmpty }.map {
                TableRow(action.id, $0, and: [action[$0].own.sqlValue])
            }
        }
    }

    static let indicators = Table(
        name: "indicator", key: ["id"], others: ["position"] + Indicator.facts.map(\.field.column)
    ) { plan in
        plan.indicators.enumerated().map { position, indicator in
            TableRow(indicator.id.text, others: position, and: Indicator.facts.values(of: indicator))
        }
    }

    static let indicatorYears = Table(
        name: "indicator_year", key: ["indicator", "year"], others: IndicatorYear.facts.map(\.field.column)
    ) { plan in
        plan.indicators.flatMap { indicator in
            indicator.writtenYears.map {
                TableRow(indicator.id.text, $0, and: IndicatorYear.facts.values(of: indicator[$0]))
            }
        }
    }
}

extension Array {
    /// In the order of the facts.
    fileprivate func values<Owner>(of owner: Owner) -> [SQLValue] where Element == Fact<Owner> {
        map { $0.text(owner)?.sqlValue ?? .null }
    }

    /// Writes what a row says into `owner`.
    fileprivate func read<Owner>(_ row: Row, into owner: inout Owner) throws where Element == Fact<Owner> {
        for fact in self { fact.write(try row.textIfAny(fact.field.column), &owner) }
    }
}

extension Transaction {
    func ownFields(of key: PlanKey) throws -> [OwnField] {
        try rows("SELECT * FROM own_field WHERE city = \(key.city) AND plan = \(key.plan) ORDER BY position").map {
            row in
            var field = OwnField(
                id: .init(try row.text("id")), label: "", subject: .action, kind: .text(isLong: false), phase: .planning
            )
            try OwnField.facts.read(row, into: &field)
            return field
        }
    }

    /// - Parameter action: those of this action alone.
    func indicators(of key: PlanKey, only action: Action.ID?) throws -> [Indicator] {
        let owner = action.map { Indicator.Owner.action($0).text }
        let only: SQL = owner.map { "AND owner = \($0)" } ?? ""
        var indicators: [Indicator] = try rows(
            "SELECT * FROM indicator WHERE city = \(key.city) AND plan = \(key.plan) \(only) ORDER BY position"
        ).map { row in
            var indicator = Indicator(id: .init(try row.text("id")), owner: .action(.init("")), name: "")
            try Indicator.facts.read(row, into: &indicator)
            return indicator
        }
        guard !indicators.isEmpty else { return [] }
        let positions = Dictionary(indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for row in try rows("SELECT * FROM indicator_year WHERE city = \(key.city) AND plan = \(key.plan)") {
            guard let index = positions[.init(try row.text("indicator"))] else { continue }
            var year = IndicatorYear()
            try IndicatorYear.facts.read(row, into: &year)
            indicators[index][try row.year("year")] = year
        }
        return indicators
    }
}
