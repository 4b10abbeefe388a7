import Japanese
import Plan

/// What an account is allowed to be, and for what (権限): a role for a division, a plan and a fiscal year.
///
/// Rights go by role, division and year, so that each April's transfers change rights and not the history of who did what.
public struct Right: Hashable, Sendable {
    public let role: Role
    public let division: Scope<Division>
    public let plan: Scope<Slug>
    public let year: Scope<FiscalYear>
    /// 評価段階: of an evaluator; of every other role everything.
    public let step: Scope<EvaluationStep.ID>
    /// 評価の対象: of an evaluator; of every other role everything. A policy stands for everything below it, too.
    public let item: Scope<EvaluationItem>

    /// A part by which the role does not go (`Role.goesByDivision`, `Role.goesByPlan`, `Role.goesByStep`) reaches everything,
    /// whatever is said.
    public init(
        _ role: Role, division: Scope<Division> = .all, plan: Scope<Slug> = .all, year: Scope<FiscalYear> = .all,
        step: Scope<EvaluationStep.ID> = .all, item: Scope<EvaluationItem> = .all
    ) {
        self.step = role.goesByStep ? step : .all
        self.item = role.goesByStep ? item : .all
        self.role = role
        self.division = role.goesByDivision ? division : .all
        self.plan = role.goesByPlan ? plan : .all
        self.year = role.goesByPlan ? year : .all
    }

    /// Whether it holds for a plan in a fiscal year, whichever division it is for.
    public func covers(_ plan: Slug, _ year: FiscalYear) -> Bool { self.plan.covers(plan) && self.year.covers(year) }
}

extension Right: CustomStringConvertible {
    /// How the change log writes it: `reporter`, `道路河川課`, `general-plan` and `2025` with tabs between, `*` for everything. Behind an
    /// evaluator's stands the step, and what is evaluated where that is not everything.
    public var description: String {
        let parts =
            [division.value?.name, plan.value?.text, year.value.map { String($0.value) }]
            + (role.goesByStep ? [step.value?.text] : [])
        return ([role.rawValue] + parts.map { $0 ?? "*" } + (item.value.map { [$0.text] } ?? [])).joined(
            separator: "\t")
    }

    /// - Parameter description: as `description` writes it; `nil` for anything else.
    public init?(description: String) {
        let parts = description.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard let role = parts.first.flatMap({ Role(rawValue: $0) }),
            (role.goesByStep ? 5...6 : 4...4).contains(parts.count), !parts.contains("")
        else { return nil }
        let step = role.goesByStep && parts[4] != "*" ? EvaluationStep.ID(parts[4]) : nil
        let plan = parts[2] == "*" ? nil : Slug(parts[2])
        let year = parts[3] == "*" ? nil : Int(parts[3]).map(FiscalYear.init)
        let item = parts.count == 6 ? EvaluationItem(text: parts[5]) : nil
        guard plan != nil || parts[2] == "*", year != nil || parts[3] == "*", item?.isNamed != false else { return nil }
        self.init(
            role, division: Scope(parts[1] == "*" ? nil : Division(parts[1])), plan: Scope(plan), year: Scope(year),
            step: Scope(step), item: Scope(item))
        guard self.description == description else { return nil }
    }
}

extension Right: Comparable {
    /// By role, then division, plan, year, step and what is evaluated; everything before one thing.
    public static func < (left: Right, right: Right) -> Bool { left.order.lexicographicallyPrecedes(right.order) }

    private var order: [String] {
        let role = Role.allCases.firstIndex(of: role) ?? 0
        return [
            String(role), division.value?.name ?? "", plan.value?.text ?? "", year.value.map { String($0.value) } ?? "",
            step.value?.text ?? "", item.value?.text ?? "",
        ]
    }
}
