import Plan

/// What came of checking the change log (変更履歴の検証).
public struct LogVerification: Hashable, Sendable {
    public var cities = 0
    public var changeSets = 0
    public var changes = 0
    public var editions = 0
    /// The first thing that does not fit; `nil` when everything does.
    public var firstBreak: LogBreak?

    public var isIntact: Bool { firstBreak == nil }
}

/// A place where the change log does not fit together (履歴の不整合).
public struct LogBreak: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// An entry is missing, or counted wrongly.
        case sequence
        /// An entry does not name the hash of the entry before it.
        case link
        /// An entry does not have the contents that its hash was made from.
        case contents
        /// The log ends before the entry that the municipality's head names.
        case head
        /// An edition pins an entry that is not there or is another one.
        case pin
        /// An edition is missing, or its document is not the one that was published.
        case edition
        /// The tables say something that no entry of the log explains.
        case tables
    }

    public let kind: Kind
    public let city: Slug
    /// The entry at which it was noticed.
    public let sequence: Int
    /// The plan concerned, where it is one.
    public let plan: Slug?
    public let expected: String
    public let found: String
}
