import Algorithms
import Foundation
import Japanese
import Plan

/// How far the reports of a round have come (回答の進み具合), counted for whoever is asked.
public struct RoundProgress: Hashable, Sendable {
    /// One report of the round.
    public struct Item: Hashable, Sendable {
        public let assignment: Assignment
        public let standing: ReportTrail.Standing
        public let state: ReportState
        /// Contributors who have not answered yet.
        public let missing: [Division]
        /// When the last step said yes, or, where a round has no steps, when it was handed in; `nil` for a report that is not at its end.
        public let approvedAt: Date?
    }

    /// In the order of the form.
    public let items: [Item]

    /// - Parameters:
    ///   - trails: of the reports with which anything was done.
    ///   - contributions: who has added to which report, or said that there is nothing to add.
    public init(
        of round: Round, in plan: Plan, trails: [Action.ID: ReportTrail],
        contributions: [Action.ID: Set<Division>] = [:]
    ) {
        items = round.assignments(in: plan).map { assignment in
            let flow = assignment.flow(of: round)
            let trail = trails[assignment.action] ?? ReportTrail()
            let standing = trail.standing(on: flow)
            let answered = contributions[assignment.action] ?? []
            return Item(
                assignment: assignment, standing: standing, state: ReportState(standing, on: flow),
                missing: assignment.contributors.filter { !answered.contains($0) },
                approvedAt: standing == .done
                    ? trail.events.last { [.approval, .submission].contains($0.kind) }?.at : nil)
        }
    }

    public func count(_ state: ReportState) -> Int { items.count { $0.state == state } }

    /// Reports that did not come to their end (未完了), as closing marks them.
    public var unfinished: [Action.ID] { items.filter { $0.state != .done }.map(\.assignment.action) }

    /// The reports that a division writes.
    public func items(of division: Division) -> [Item] { items.filter { $0.assignment.compilers.contains(division) } }

    /// The reports to which a division has still to add.
    public func contributions(missingFrom division: Division) -> [Item] {
        items.filter { $0.missing.contains(division) }
    }

    /// Every division that is asked for anything, in the order in which the plan first names it.
    public var divisions: [Division] {
        Array(items.flatMap { $0.assignment.compilers + $0.assignment.contributors }.uniqued())
    }
}
