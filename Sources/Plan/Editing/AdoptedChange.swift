import Foundation

/// What one edit or import changed of an adopted plan (策定後の変更).
public struct AdoptedChange: Hashable, Sendable {
    public let at: Date
    public let by: String
    public let reason: String?
    public let changes: [Change]

    public init(at: Date, by: String, reason: String?, changes: [Change]) {
        self.at = at
        self.by = by
        self.reason = reason
        self.changes = changes
    }
}
