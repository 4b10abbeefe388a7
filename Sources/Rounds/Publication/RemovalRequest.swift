import Foundation
import People
import Plan

/// That somebody of the office asks for an edition to be taken down, or for words in it to be blotted out (取下げ・墨消しの申出). One person
/// asks, another says yes.
public struct RemovalRequest: Hashable, Sendable {
    /// What is asked for. The raw value stands in tables and in the log.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// 版の取下げ.
        case retraction
        /// 墨消し.
        case redaction
    }

    /// Where words go besides the edition (及ぶ範囲).
    public struct Scope: Hashable, Sendable {
        /// The plan as it is kept, with the reports and notes that hang on it.
        public var plan: Bool
        /// The other editions that can be read.
        public var editions: Bool

        public init(plan: Bool, editions: Bool) {
            (self.plan, self.editions) = (plan, editions)
        }
    }

    /// How it ended. The raw value stands in tables and in the log.
    public enum Outcome: String, Hashable, Sendable {
        /// 承認: somebody else said yes, and it was done.
        case confirmed
        /// 却下.
        case declined
        /// 取消し by the office itself.
        case withdrawn
    }

    public struct Settlement: Hashable, Sendable {
        public let outcome: Outcome
        public let at: Date
        public let by: String
        /// Why not, where it was declined.
        public let reason: String?

        public init(_ outcome: Outcome, at: Date, by: String, reason: String?) {
            (self.outcome, self.at, self.by, self.reason) = (outcome, at, by, reason)
        }
    }

    public let key: PlanKey
    /// Counts those of the plan from 1.
    public let number: Int
    public let kind: Kind
    public let edition: Int
    /// What is to be blotted out; `nil` for a whole edition, and once it is settled: then nobody keeps them.
    public let words: RedactedWords?
    public let scope: Scope
    /// Becomes public with the yes.
    public let reason: String
    public let askedAt: Date
    public let askedBy: String
    /// Who must not say yes.
    public let account: Account.ID
    /// `nil` while it waits.
    public var settlement: Settlement?

    public init(
        key: PlanKey, number: Int, kind: Kind, edition: Int, words: RedactedWords?, scope: Scope, reason: String,
        askedAt: Date, askedBy: String, account: Account.ID, settlement: Settlement? = nil
    ) {
        self.key = key
        self.number = number
        self.kind = kind
        self.edition = edition
        self.words = words
        self.scope = scope
        self.reason = reason
        self.askedAt = askedAt
        self.askedBy = askedBy
        self.account = account
        self.settlement = settlement
    }
}

/// Such a request as it is written (申出の記入).
public struct RemovalDraft: Hashable, Sendable {
    public let edition: Int
    /// `nil` where the whole edition is to go.
    public let words: RedactedWords?
    public let scope: RemovalRequest.Scope
    public let reason: String

    /// The most letters of a reason.
    public static let longestReason = 2000

    public init(edition: Int, words: RedactedWords?, scope: RemovalRequest.Scope, reason: String) {
        (self.edition, self.words, self.scope, self.reason) = (edition, words, scope, reason)
    }

    public var kind: RemovalRequest.Kind { words == nil ? .retraction : .redaction }
}
