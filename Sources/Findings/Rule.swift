import Japanese
import Plan

/// One thing that is looked for in a plan (点検の規則). Each stands in a file of its own with its words.
public struct Rule: Sendable, Identifiable {
    /// Stands for the rule in files, switches and answers; it stays when the rule's words change.
    public struct ID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
        public let text: String
        public init(_ text: String) { self.text = text }
        public init(stringLiteral value: String) { text = value }
        public var description: String { text }
        public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
    }

    /// 「reason-missing」: small letters and hyphens.
    public let id: ID
    /// The most that its findings can be sure of.
    public let certainty: Certainty
    /// A heading over its findings: 「理由の記入漏れ」.
    public let title: Words
    /// What it looks at, in one sentence.
    public let looksAt: Words
    /// What the reader of a finding can do.
    public let advice: Words
    private let look: @Sendable (Rule, Inspection) -> [Finding]

    init(
        _ id: ID, _ certainty: Certainty, title: Words, looksAt: Words, advice: Words,
        look: @escaping @Sendable (Rule, Inspection) -> [Finding]
    ) {
        self.id = id
        self.certainty = certainty
        self.title = title
        self.looksAt = looksAt
        self.advice = advice
        self.look = look
    }

    /// Its findings in the order of the form.
    func findings(in inspection: Inspection) -> [Finding] { look(self, inspection) }

    /// A finding of this rule.
    ///
    /// - Parameter certainty: that of the rule when not given; never more than it.
    func finding(
        at place: Place, years: [FiscalYear]? = nil, certainty: Certainty? = nil, _ evidence: [Evidence],
        _ japanese: String, _ english: String
    ) -> Finding {
        Finding(
            rule: self, certainty: min(certainty ?? self.certainty, self.certainty), place: place,
            years: years ?? place.year.map { [$0] } ?? [], evidence: evidence, words: Words(japanese, english))
    }
}

/// Two rules are the same when they have the same name.
extension Rule: Hashable {
    public static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
