import Foundation

/// An earlier import from which a sheet may have been made (元になった取込み).
public struct ImportOrigin: Hashable, Sendable {
    /// The revision of the plan after it.
    public let revision: Int
    public let at: Date
    public let by: String

    public init(revision: Int, at: Date, by: String) {
        (self.revision, self.at, self.by) = (revision, at, by)
    }
}
