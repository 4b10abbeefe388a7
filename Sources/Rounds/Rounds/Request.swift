import Foundation
import Japanese
import People
import Plan

/// Something that a round asks of somebody (依頼): to write a report, to add to one, to mend it, to say yes to it.
public struct Request: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// 記入: nothing or not everything is written yet.
        case write
        /// 差戻しの修正, with what is to be mended.
        case mend([ReturnComment])
        /// 追記 of a division to the report of another.
        case add(Division)
        /// 承認 of this step of the flow.
        case decide(step: Int)
        /// 評価 at this step behind the reports.
        case evaluate(EvaluationStep.ID)
    }

    public let kind: Kind
    /// The action that it is about; of an evaluation perhaps a policy.
    public let item: EvaluationItem
    /// The last day.
    public let due: Day
    /// Whether anything is written yet.
    public let isBegun: Bool

    /// Of what is due on one day, that which somebody is waiting for stands first.
    public static func isBefore(_ left: Request, _ right: Request) -> Bool {
        (left.due, left.rank) < (right.due, right.rank)
    }

    private var rank: Int {
        switch kind {
        case .mend: 0
        case .decide: 1
        case .write: 2
        case .add: 3
        case .evaluate: 4
        }
    }
}

/// A report that somebody has a part in while others have to do something with it (経過を見る報告).
public struct WatchedReport: Hashable, Sendable {
    public let action: Action.ID
    public let standing: ReportTrail.Standing
}

extension Account {
    /// What a round asks of this account now (求められていること), in the order of due days and then of the form.
    ///
    /// Reports are asked of those who write for the division that compiles them, and of the office where the action is every
    /// division's. The office may write for every division, but that is not asked of it.
    ///
    /// - Parameter trails: of the reports with which anything was done.
    public func requests(
        in round: Round, _ progress: RoundProgress, trails: [Action.ID: ReportTrail]
    ) -> [Request] {
        let all = progress.items.flatMap { item -> [Request] in
            let trail = trails[item.assignment.action] ?? ReportTrail()
            let due = round.due(item.standing) ?? round.reportsDue
            func request(_ kind: Request.Kind, due: Day) -> Request {
                Request(
                    kind: kind, item: .action(item.assignment.action), due: due, isBegun: item.standing != .notAnswered)
            }
            var requests: [Request] = []
            switch item.standing {
            case .notAnswered, .beingWritten:
                if isWriter(of: item.assignment, in: round) { requests.append(request(.write, due: due)) }
            case .returned(let comments):
                if isWriter(of: item.assignment, in: round) { requests.append(request(.mend(comments), due: due)) }
            case .waiting(let step):
                let subject = ReportCase(in: round, item.assignment, report: WorkingReport(trail: trail))
                if case .success = approve(subject, at: .distantPast) {
                    requests.append(request(.decide(step: step), due: due))
                }
            case .done: break
            }
            let isWithWriters = item.state == .notAnswered || item.state == .beingWritten || item.state == .returned
            guard isWithWriters else { return requests }
            return requests
                + item.missing.filter { asReporter.may(.report([$0], round.plan, round.year)) }
                .map { request(.add($0), due: round.reportsDue) }
        }
        // Swift's sort keeps the order of the form among equals.
        return all.sorted(by: Request.isBefore)
    }

    /// Reports of this account's divisions that others have to do something with now.
    public func watchedReports(in round: Round, _ progress: RoundProgress) -> [WatchedReport] {
        progress.items.compactMap { item in
            let isMine =
                asReporter.may(.report(Set(item.assignment.compilers), round.plan, round.year))
                || asHead.may(.report(Set(item.assignment.compilers), round.plan, round.year))
            guard isMine, !item.assignment.isOfficeOwn else { return nil }
            switch item.standing {
            case .waiting, .done: break
            // A head of a division sees what its reporters have not handed in.
            case .notAnswered, .beingWritten, .returned:
                guard !isWriter(of: item.assignment, in: round) else { return nil }
            }
            return WatchedReport(action: item.assignment.action, standing: item.standing)
        }
    }

    /// Whether a report is this account's to write, and not only allowed.
    private func isWriter(of assignment: Assignment, in round: Round) -> Bool {
        assignment.isOfficeOwn
            ? may(.coordinate(round.plan, .year(round.year)))
            : asReporter.may(.report(Set(assignment.compilers), round.plan, round.year))
    }

    private var asReporter: Account { only(.reporter) }
    private var asHead: Account { only(.approver) }

    private func only(_ role: Role) -> Account {
        var account = self
        account.rights = rights.filter { $0.role == role }
        return account
    }
}
