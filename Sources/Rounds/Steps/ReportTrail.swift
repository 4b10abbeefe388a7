import Foundation
import Japanese
import People
import Plan

/// How far a report has come (報告の進み具合): what was done with it, and what follows from that.
public struct ReportTrail: Hashable, Sendable {
    /// Where it stands.
    public enum Standing: Hashable, Sendable {
        /// 未回答: nothing is written.
        case notAnswered
        /// 記入中.
        case beingWritten
        /// 承認待ち: at this step of the flow.
        case waiting(step: Int)
        /// 差戻し: to be mended by its writers.
        case returned([ReturnComment])
        /// 完了: every step said yes.
        case done
    }

    public private(set) var events: [ReportEvent]

    /// - Parameter events: oldest first, as they were taken by the functions below.
    public init(_ events: [ReportEvent] = []) {
        self.events = events
    }

    public func standing(on flow: ApprovalFlow) -> Standing {
        var standing = Standing.notAnswered
        for event in events {
            switch (event.kind, standing) {
            case (.writing, .notAnswered): standing = .beingWritten
            case (.submission, _): standing = flow.steps.isEmpty ? .done : .waiting(step: 0)
            case (.approval, .waiting(let step)):
                standing = step + 1 < flow.steps.count ? .waiting(step: step + 1) : .done
            case (.sendBack(let comments), _): standing = .returned(comments)
            case (.withdrawal, _): standing = .beingWritten
            default: break
            }
        }
        return standing
    }

    /// Whether somebody wrote or submitted it, so that they do not decide about it (自分の報告). The one place that says so: nobody
    /// approves their own or hands it back, and nobody is reminded to.
    public func isOwn(of account: Account.ID) -> Bool { writers.contains(account) }

    /// Who ever wrote or submitted it in their own name. Whoever took a division's workbook has written nothing: the words are the
    /// division's.
    public var writers: Set<Account.ID> {
        Set(
            events.filter { event in
                switch event.kind {
                case .writing, .submission: event.inNameOf == nil
                default: false
                }
            }.map(\.by))
    }

    public mutating func append(_ event: ReportEvent) { events.append(event) }
}
