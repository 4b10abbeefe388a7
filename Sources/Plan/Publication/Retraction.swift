import Foundation
import Japanese

/// That an edition's text was taken down (取下げ): number, day, digest and reason stay, its words are gone. There is no way back.
public struct Retraction: Hashable, Sendable {
    public let at: Date
    public let by: String
    public let reason: String

    public init(at: Date, by: String, reason: String) {
        self.at = at
        self.by = by
        self.reason = reason
    }

    /// The day of it in Japan (取下げ日).
    public var day: Day { Day(inJapan: at) }
}
