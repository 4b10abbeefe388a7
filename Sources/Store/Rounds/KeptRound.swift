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
}

/// A round with the reports of its divisions (照会の全体).
public struct RoundState: Sendable {
    public let kept: KeptRound
    /// Those with which anything was done.
    public let reports: [Action.ID: WorkingReport]
    public let contributions: [Action.ID: [Division: Contribution]]

    public var round: Round { kept.round }

    public func progress(in plan: Plan) -> RoundProgress {
        RoundProgress(
            of: round, in: plan, trails: reports.mapValues(\.trail),
            contributions: contributions.mapValues { Set($0.filter { $0.value.isAnswered }.map(\.key)) })
    }
}

extension Day: Bindable { var sqlValue: SQLValue { .text(text) } }
extension Division: Bindable { var sqlValue: SQLValue { .text(name) } }
