import Algorithms
import Japanese
import Plan

/// Who is asked about one action in a round (割当て): who writes its report, and who adds to it.
public struct Assignment: Hashable, Sendable {
    public let action: Action.ID
    /// Who writes the report and hands it in (取りまとめ課): the leading divisions, or all in charge where none leads.
    /// Nobody where an action is every division's; then the office does it.
    public let compilers: [Division]
    /// Who is asked to add what it did itself (関係課): supporting divisions, and those that 「各課」 means.
    public let contributors: [Division]

    public init(action: Action.ID, compilers: [Division], contributors: [Division]) {
        self.action = action
        self.compilers = compilers
        self.contributors = contributors
    }

    /// Whether the office itself writes the report.
    public var isOfficeOwn: Bool { compilers.isEmpty }

    /// The steps of its report. Where the office writes, there is no head of a division to ask.
    public func flow(of round: Round) -> ApprovalFlow {
        isOfficeOwn ? ApprovalFlow(round.flow.steps.filter { $0.role != .approver }) : round.flow
    }
}

extension Round {
    /// Who is asked about an action, by those who are in charge of it in the round's year (担当課).
    public func assignment(of action: Action) -> Assignment {
        let inCharge = action.responsibilities.filter { $0.holds(in: year) }
        let named = inCharge.filter { !$0.division.isAllDivisions }
        let leads = named.filter { $0.role == .lead }
        let compiling = leads.isEmpty ? named.filter { $0.role == .notStated } : leads
        let compilers = Array(compiling.map(\.division).uniqued())
        let everyone = inCharge.contains(where: \.division.isAllDivisions) ? everyDivision : []
        let contributors = (named.map(\.division) + everyone).uniqued().filter { !compilers.contains($0) }
        return Assignment(action: action.id, compilers: compilers, contributors: Array(contributors))
    }

    /// Everything that is asked, in the order of the form.
    public func assignments(in plan: Plan) -> [Assignment] {
        plan.actions.filter { asks(about: $0.id) }.map(assignment)
    }
}
