import Plan

/// What came of checking the change log (変更履歴の検証).
public struct LogVerification: Hashable, Sendable {
    /// What was found of one city.
    public struct Part: Hashable, Sendable {
        public let city: Slug
        public internal(set) var changeSets = 0
        public internal(set) var changes = 0
        public internal(set) var editions = 0
        /// Editions whose document this release would write in other bytes: what is read from it is what the log says.
        public internal(set) var editionsInEarlierForm = 0
        /// Accounts whose password was set by a release that did not log its digest: only that there is one is proved.
        public internal(set) var passwordsWithoutDigest = 0
        /// Texts that were removed from the log, each as a later entry says.
        public internal(set) var removedTexts = 0
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
    public var editionsInEarlierForm: Int { parts.reduce(0) { $0 + $1.editionsInEarlierForm } }
    public var heads: [LogHead] { parts.compactMap(\.head) }
    public var removedTexts: Int { parts.reduce(0) { $0 + $1.removedTexts } }
    public var passwordsWithoutDigest: Int { parts.reduce(0) { $0 + $1.passwordsWithoutDigest } }
}
