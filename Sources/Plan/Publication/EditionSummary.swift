import Foundation
import Japanese

/// An edition without its document: a line in the list of editions (版の一覧).
public struct EditionSummary: Hashable, Sendable {
    public let key: PlanKey
    /// Counts from 1.
    public let number: Int
    /// The revision of the plan that it shows.
    public let revision: Int
    public let title: String
    /// To the second.
    public let publishedAt: Date
    public let publishedBy: String
    /// What the city says about it (版に添える説明).
    public let note: String?
    /// 64 small hexadecimal digits over the bytes of the document as it was published.
    public let sha256: String
    /// That its text was taken down; `nil` where it can be read.
    public var retraction: Retraction?
    /// That words of it were blotted out, in order.
    public var redactions: [Redaction] = []
    /// The plans of earlier periods on whose actions its own go on (前の計画).
    public let continued: Set<Slug>

    public init(
        key: PlanKey, number: Int, revision: Int, title: String, publishedAt: Date, publishedBy: String,
        note: String? = nil, sha256: String, retraction: Retraction? = nil,
        redactions: [Redaction] = [], continued: Set<Slug> = []
    ) {
        self.key = key
        self.number = number
        self.revision = revision
        self.title = title
        self.publishedAt = publishedAt
        self.publishedBy = publishedBy
        self.note = note
        self.sha256 = sha256
        self.retraction = retraction
        self.redactions = redactions
        self.continued = continued
    }

    /// Of the document as it can be read: another one than it was published with once words were blotted out.
    public var presentSHA256: String { redactions.last?.sha256 ?? sha256 }

    /// The day of its publication in Japan (公表日).
    public var publishedOn: Day { Day(inJapan: publishedAt) }
}

extension Sequence<EditionSummary> {
    /// Of a plan's editions, the latest first: the one that the public reads (最新版); `nil` where nothing can be read any more.
    public var current: EditionSummary? { first { $0.retraction == nil } }
}
