import Plan

/// A place where the change log does not fit together (履歴の不整合).
public struct LogBreak: Error, Hashable, Sendable {
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
        /// The document of an edition says something else than the plan did at that moment, as the log makes it.
        case document
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
    /// The edition concerned, where its document says something else.
    public internal(set) var edition: Int?
    /// Every place where a document or a plan's tables say something else; `expected` and `found` are of the first.
    public internal(set) var differences: [LogDifference] = []
}

extension LogBreak {
    init(_ kind: Kind, _ city: Slug?, _ at: Spot, _ expected: String, _ found: String) {
        self.init(
            kind: kind, city: city, sequence: at.sequence, plan: at.plan, expected: expected,
            found: found)
    }

    /// - Parameter differences: at least one.
    init(_ kind: Kind, _ city: Slug, _ at: Spot, _ differences: [LogDifference], edition: Int? = nil) {
        self.init(
            kind: kind, city: city, sequence: at.sequence, plan: at.plan,
            expected: differences.first?.expected ?? "–", found: differences.first?.found ?? "–", edition: edition,
            differences: differences)
    }
}
