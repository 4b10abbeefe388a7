import Plan

/// What came of checking the change log (変更履歴の検証).
public struct LogVerification: Hashable, Sendable {
    /// What was found of one city.
    public struct Part: Hashable, Sendable {
        public let city: Slug
        public internal(set) var changeSets = 0
        public internal(set) var changes = 0
        public internal(set) var editions = 0
        /// Accounts whose password was set by a release that did not log its digest: only that there is one is proved.
        public internal(set) var passwordsWithoutDigest = 0
        /// The last entry of the chain; `nil` where something does not fit.
        public internal(set) var head: LogHead?

        init(city: Slug) { self.city = city }
    }

    /// In the order of the cities, up to the first thing that does not fit.
    public internal(set) var parts: [Part] = []
    /// The first thing that does not fit; `nil` when everything does.
    public internal(set) var firstBreak: LogBreak?

    public var isIntact: Bool { firstBreak == nil }
    public var cities: Int { parts.count }
    public var changeSets: Int { parts.reduce(0) { $0 + $1.changeSets } }
    public var changes: Int { parts.reduce(0) { $0 + $1.changes } }
    public var editions: Int { parts.reduce(0) { $0 + $1.editions } }
    public var heads: [LogHead] { parts.compactMap(\.head) }
    public var passwordsWithoutDigest: Int { parts.reduce(0) { $0 + $1.passwordsWithoutDigest } }
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
        /// It is not the continuation of the log that was saved elsewhere.
        case continuation
        /// An edition pins an entry that is not there or is another one.
        case pin
        /// An edition is missing, or its document is not the one that was published.
        case edition
        /// The tables say something that no entry of the log explains.
        case tables
        /// A password or a session is not one that an entry of the log tells of.
        case secret
        /// A row refers to something that is not there, or belongs to no city.
        case orphan
    }

    public let kind: Kind
    /// `nil` where a row names none.
    public let city: Slug?
    /// The entry at which it was noticed.
    public let sequence: Int
    /// The plan concerned, where it is one.
    public let plan: Slug?
    public let expected: String
    public let found: String
}
