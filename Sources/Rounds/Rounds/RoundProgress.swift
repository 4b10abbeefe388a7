import Japanese
import Plan

/// How far the reports of a round have come (回答の進み具合), counted for whoever is asked.
public struct RoundProgress: Hashable, Sendable {
    /// Where a report stands, as the office counts it.
    public enum Stage: String, CaseIterable, Hashable, Sendable {
        /// 未回答.
        case notAnswered
        /// 記入中.
        case beingWritten
        /// 差戻し.
        case returned
        /// 課長待ち.
        case waitingForHead
        /// 事務局待ち.
        case waitingForOffice
        /// 完了.
        case done
    }

    /// One report of the round.
    public struct Item: Hashable, Sendable {
        public let assignment: Assignment
        public let standing: ReportTrail.Standing
        public let stage: Stage
        /// Contributors who have not answered yet.
        public let missing: [Division]
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
            let standing = (trails[assignment.action] ?? ReportTrail()).standing(on: flow)
            let answered = contributions[assignment.action] ?? []
            return Item(
                assignment: assignment, standing: standing, stage: Stage(standing, on: flow),
                missing: assignment.contributors.filter { !answered.contains($0) })
        }
    }

    public func count(_ stage: Stage) -> Int { items.count { $0.stage == stage } }

    /// Reports that did not come to their end (未完了), as closing marks them.
    public var unfinished: [Action.ID] { items.filter { $0.stage != .done }.map(\.assignment.action) }

    /// The reports that a division writes.
    public func items(of division: Division) -> [Item] { items.filter { $0.assignment.compilers.contains(division) } }

    /// The reports to which a division has still to add.
    public func contributions(missingFrom division: Division) -> [Item] {
        items.filter { $0.missing.contains(division) }
    }

    /// Every division that is asked for anything, in the order in which the plan first names it.
    public var divisions: [Division] {
        var seen: Set<Division> = []
        return items.flatMap { $0.assignment.compilers + $0.assignment.contributors }.filter {
            seen.insert($0).inserted
        }
    }
}

extension RoundProgress.Stage {
    /// - Parameter course: of that report.
    public init(_ standing: ReportTrail.Standing, on flow: ApprovalFlow) {
        self =
            switch standing {
            case .notAnswered: .notAnswered
            case .beingWritten: .beingWritten
            case .returned: .returned
            case .waiting(let step):
                step < flow.steps.count && flow.steps[step].role == .approver ? .waitingForHead : .waitingForOffice
            case .done: .done
            }
    }
}
