import Foundation
import Japanese
import Plan
import Rounds

/// A round as it is kept (照会の状態).
public struct KeptRound: Hashable, Sendable {
    public let key: RoundKey
    public let round: Round
    /// `nil` while it is open.
    public let closure: Closure?

    public var isClosed: Bool { closure != nil }

    /// - Returns: `nil` where the round does not ask about the action.
    func reportCase(
        of action: Action, in reports: [Action.ID: WorkingReport], contributions: [Division: Contribution] = [:]
    ) -> ReportCase? {
        guard round.asks(about: action.id) else { return nil }
        return ReportCase(
            in: round, round.assignment(of: action), isClosed: isClosed, report: reports[action.id] ?? WorkingReport(),
            contributions: contributions)
    }
}

/// A round with the reports of its divisions (照会の全体).
public struct RoundState: Sendable {
    public let kept: KeptRound
    /// Those with which anything was done.
    public let reports: [Action.ID: WorkingReport]
    public let contributions: [Action.ID: [Division: Contribution]]
    /// What is kept of its evaluations.
    public let written: WrittenEvaluations

    public var round: Round { kept.round }

    /// The report of an action with what was added to it; `nil` where the round does not ask about the action.
    public func reportCase(of action: Action) -> ReportCase? {
        kept.reportCase(of: action, in: reports, contributions: contributions[action.id] ?? [:])
    }

    /// Its evaluation steps, in their order.
    public func evaluations(in plan: Plan) -> [EvaluationProgress] {
        round.evaluations(in: plan, reports: progress(in: plan), closedAt: kept.closure?.at, written)
    }

    public func progress(in plan: Plan) -> RoundProgress {
        RoundProgress(
            of: round, in: plan, trails: reports.mapValues(\.trail),
            contributions: contributions.mapValues { Set($0.filter { $0.value.isAnswered }.map(\.key)) })
    }
}

extension Day: Bindable { var sqlValue: SQLValue { .text(text) } }
extension Division: Bindable { var sqlValue: SQLValue { .text(name) } }
