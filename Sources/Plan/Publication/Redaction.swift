import Foundation
import Japanese

/// That words of an edition were blotted out (墨消し): number and day of the edition stay, its text has a mark in their place. There is no
/// way back.
public struct Redaction: Hashable, Sendable {
    /// Counts those of the edition from 1.
    public let number: Int
    public let at: Date
    public let by: String
    public let reason: String
    /// Of the document from then on: 64 small hexadecimal digits.
    public let sha256: String

    public init(number: Int, at: Date, by: String, reason: String, sha256: String) {
        (self.number, self.at, self.by, self.reason, self.sha256) = (number, at, by, reason, sha256)
    }

    /// The day of it in Japan (墨消しの日).
    public var day: Day { Day(inJapan: at) }
}
