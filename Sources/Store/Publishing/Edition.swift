import Foundation
import Plan
import PlanDocument

/// A published edition of a plan (版): its text never changes, and goes only by being taken down (`Retraction`) or blotted out (`Redaction`).
public struct Edition: Hashable, Sendable {
    public let summary: EditionSummary
    /// The document exactly as it was published, or as it is since words were blotted out: `sha256sum` of its bytes gives `sha256`.
    public let document: String

    /// What the document says, read back.
    public func contents() throws(UnreadablePlanDocument) -> PlanDocument.Contents {
        try PlanDocument.read(Array(document.utf8))
    }

    public var key: PlanKey { summary.key }
    public var number: Int { summary.number }
    public var publishedAt: Date { summary.publishedAt }
    public var sha256: String { summary.presentSHA256 }
}

/// Equal as long as no edition has been published, by this process or another (公表の世代).
public struct PublicationStamp: Hashable, Sendable {
    let count: Int
    /// How many texts were taken down or blotted out: what was ready before the last of them is forgotten.
    public let retractions: Int

    init(count: Int, retractions: Int = 0) {
        self.count = count
        self.retractions = retractions
    }
}
