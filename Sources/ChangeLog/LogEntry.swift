import Foundation
import Plan

/// One entry of the change log (変更履歴の記録): what was changed together, by whom, when and why.
///
/// The same value is written, hashed, exported, replayed and shown: nothing that happens has a second model.
public struct LogEntry: Hashable, Sendable {
    /// Of its written form: 1 covers texts, 2 their digests (`LogSeal`). What is appended is of the second.
    public let format: Int
    public let city: Slug
    /// Counts the entries of this city from 1.
    public let sequence: Int
    /// To the second.
    public let at: Date
    public let by: String
    public let cause: Cause
    public let reason: String?
    /// Of the reason, in an entry of the second format.
    public let reasonSeal: LogSeal?
    /// `nil` for a change of the municipality itself, or of its people.
    public let plan: Slug?
    /// The revision of the plan after it.
    public let revision: Int?
    /// The entry that this one takes back.
    public let undoes: Int?
    /// The edition that was published, and the SHA-256 of its document.
    public let edition: Int?
    public let documentSHA256: String?
    /// What it says, in order: of the plan first, then of what hangs on it.
    public var lines: [LogLine]
    /// The hash of the entry before; 64 zeros for the first.
    public let previousHash: String
    /// SHA-256 over its canonical form.
    public var hash: String
    /// Why texts of it are gone, where some are: read beside it, and no part of it.
    public var removals: [TextRemoval] = []

    public init(
        format: Int, city: Slug, sequence: Int, at: Date, by: String, cause: Cause, reason: String?,
        reasonSeal: LogSeal?, plan: Slug?, revision: Int?, undoes: Int?, edition: Int?, documentSHA256: String?,
        lines: [LogLine] = [], previousHash: String, hash: String = ""
    ) {
        self.format = format
        self.city = city
        self.sequence = sequence
        self.at = at
        self.by = by
        self.cause = cause
        self.reason = reason
        self.reasonSeal = reasonSeal
        self.plan = plan
        self.revision = revision
        self.undoes = undoes
        self.edition = edition
        self.documentSHA256 = documentSHA256
        self.lines = lines
        self.previousHash = previousHash
        self.hash = hash
    }

    /// The format of what is appended.
    public static let currentFormat = 2

    /// The previous hash of a city's first entry.
    public static let noHash = String(repeating: "0", count: 64)

    /// What it changed in the plan, or in the municipality.
    public var changes: [Change] { lines.compactMap(\.change) }

    /// The actions about whose reports it is.
    public var reportedActions: Set<Action.ID> {
        Set(
            lines.compactMap { line in
                switch line.subject {
                case .report(let action, _), .contribution(let action, _, _): action
                default: nil
                }
            })
    }
}

/// That texts of an entry were removed (履歴の文の削除): when, why, and by which entry.
public struct TextRemoval: Hashable, Sendable {
    public let entry: Int
    public let cause: LogEntry.Cause
    public let at: Date
    public let reason: String?

    public init(entry: Int, cause: LogEntry.Cause, at: Date, reason: String?) {
        self.entry = entry
        self.cause = cause
        self.at = at
        self.reason = reason
    }
}
