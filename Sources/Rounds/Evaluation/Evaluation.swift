import Foundation
import Japanese
import People
import Plan

/// What is written of one action or policy at an evaluation step (評価), as it is kept in a round. It joins the plan when it is handed in.
public struct Evaluation: Hashable, Sendable {
    /// When it was last handed in, by whom, and which of the texts (評価の提出).
    public struct Submission: Hashable, Sendable {
        public let by: Account.ID
        public let at: Date
        public let revision: Int

        public init(by account: Account.ID, at date: Date, revision: Int) {
            by = account
            at = date
            self.revision = revision
        }
    }

    public var own: OwnValues
    /// Counts what was saved; 0 while nothing was. Whoever saves says on which it builds.
    public var revision: Int
    public var savedBy: Account.ID?
    public var savedAt: Date?
    /// `nil` while it was never handed in.
    public var submission: Submission?

    public init(
        own: OwnValues = [:], revision: Int = 0, savedBy: Account.ID? = nil, savedAt: Date? = nil,
        submission: Submission? = nil
    ) {
        self.own = own
        self.revision = revision
        self.savedBy = savedBy
        self.savedAt = savedAt
        self.submission = submission
    }

    /// Whether something was saved that is not handed in yet.
    public var isAhead: Bool { revision > submission?.revision ?? 0 }

    /// Whether it was handed in before that; not where it never was.
    func isOlder(than approval: Date?) -> Bool {
        guard let submission, let approval else { return false }
        return submission.at < approval
    }
}

/// How an evaluation step of a round ended (評価段階の締切り): when, by whom, and what had not been evaluated.
public struct EvaluationClosure: Hashable, Sendable {
    public let at: Date
    public let by: Account.ID
    public let unfinished: [EvaluationItem]
    /// What may be evaluated anew nevertheless, until it is handed in (評価ごとの締切りの取消し).
    public var reopened: [EvaluationItem: Reopening]

    /// When the office opened one thing again, and who did.
    public struct Reopening: Hashable, Sendable {
        public let at: Date
        public let by: Account.ID

        public init(at date: Date, by account: Account.ID) { (at, by) = (date, account) }
    }

    public init(
        at date: Date, by account: Account.ID, unfinished: [EvaluationItem], reopened: [EvaluationItem: Reopening] = [:]
    ) {
        at = date
        by = account
        self.unfinished = unfinished
        self.reopened = reopened
    }
}

/// Where the evaluation of one thing stands at a step (評価の状態).
public enum EvaluationState: String, CaseIterable, Hashable, Sendable {
    /// 評価前: a report is not approved yet, or the step before is not done.
    case notOpen
    /// 未着手.
    case notBegun
    /// 記入中.
    case beingWritten
    /// 評価済み.
    case done
}

extension EvaluationState {
    public func words(in language: Language) -> String {
        let (japanese, english) =
            switch self {
            case .notOpen: ("評価前", "not open yet")
            case .notBegun: ("未着手", "not begun")
            case .beingWritten: ("記入中", "being written")
            case .done: ("評価済み", "evaluated")
            }
        return language == .japanese ? japanese : english
    }
}
