import Japanese
import Plan
import Sheets

/// The part of a plan that a place shows (計画の一部), as files take it.
struct PlanPart {
    /// The table that says it.
    let table: DataTable.Name
    let actions: [Action]
    let years: [FiscalYear]
    /// Of a list of indicators, the policies that it shows; `nil` for all of the actions'.
    private let policies: Set<Policy.ID>?

    /// `nil` where the plan has no such thing.
    init?(_ place: PlanPlace, of plan: Plan) {
        // A list of indicators has no reports of actions.
        var table = plan.actions.isEmpty ? DataTable.Name.indicators : .annualReports
        var policies: Set<Policy.ID>?
        var years = plan.years
        switch place {
        case .overview: actions = plan.actions
        case .sheet(let filter):
            actions = filter.actions(of: plan)
            years = filter.years(of: plan)
        case .policies:
            actions = plan.actions
            table = .policies
        case .policy(let id):
            guard plan[id] != nil else { return nil }
            actions = plan.actions(under: id)
            if plan.actions.isEmpty {
                let below = plan.policies.filter { plan.path(to: $0.id).contains { $0.id == id } }
                policies = Set((plan.path(to: id) + below).map(\.id))
            }
        case .action(let number):
            guard let action = plan.action(addressed: number) else { return nil }
            actions = [action]
        case .divisions:
            actions = plan.actions
            table = .responsibilities
        case .division(let division):
            guard plan.divisions.contains(division) else { return nil }
            actions = plan.actions(of: division)
        case .year(let year):
            guard plan.years.contains(year) else { return nil }
            actions = plan.actions
            years = [year]
        case .followUp(let year):
            guard let followUps = plan.followUps(in: year) else { return nil }
            actions = followUps.map(\.action)
            years = [year.previous, year]
        case .table(let name):
            guard let named = DataTable.Name(rawValue: name) else { return nil }
            actions = plan.actions
            table = named
        case .findings, .changes, .search, .data: return nil
        }
        self.table = table
        self.years = years
        self.policies = policies
    }

    /// The same as a plan of its own, with the policies that stand above its actions.
    func plan(of plan: Plan) -> Plan {
        var part = policies == nil ? plan.part(actions) : plan
        part.actions = actions
        part.years = years
        if let policies {
            part.policies = plan.policies.filter { policies.contains($0.id) }
            part.indicators = plan.indicators.filter {
                if case .policy(let id) = $0.owner { policies.contains(id) } else { false }
            }
        }
        return part
    }
}
