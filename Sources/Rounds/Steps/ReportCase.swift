import Japanese
import Plan

/// The report of one action in a round (手続の対象), with everything that the steps ask about.
public struct ReportCase: Hashable, Sendable {
    public let round: Round
    public let assignment: Assignment
    /// Whether the round is closed: nothing moves any more.
    public let isClosed: Bool
    public var report: WorkingReport
    /// What other divisions add to it, where that was asked for, too.
    public let contributions: [Division: Contribution]

    public init(
        in round: Round, _ assignment: Assignment, isClosed: Bool = false, report: WorkingReport = WorkingReport(),
        contributions: [Division: Contribution] = [:]
    ) {
        self.round = round
        self.assignment = assignment
        self.isClosed = isClosed
        self.report = report
        self.contributions = contributions
    }

    public var year: FiscalYear { round.year }
    /// In charge of the report in that year.
    public var divisions: Set<Division> { Set(assignment.compilers) }
    public var flow: ApprovalFlow { assignment.flow(of: round) }
    public var standing: ReportTrail.Standing { report.trail.standing(on: flow) }

    /// Whether it waits for the head of a division (課長待ち).
    public var waitsForHead: Bool {
        guard case .waiting(let step) = standing, step < flow.steps.count else { return false }
        return flow.steps[step].role == .approver
    }

    /// Whether it is still being written, or back to be mended.
    public var isWithWriters: Bool {
        switch standing {
        case .notAnswered, .beingWritten, .returned: true
        case .waiting, .done: false
        }
    }

    /// What is to be mended, while the report is back with its writers.
    public var comments: [ReturnComment] {
        if case .returned(let comments) = standing { comments } else { [] }
    }
}
