import Japanese
import Plan

/// A place where a plan seems to contradict itself (指摘): advice with what it rests on, never a verdict.
///
/// Computed from the plan, never stored; what is stored is the answer that somebody gives to it.
public struct Finding: Hashable, Sendable {
    public let rule: Rule
    /// That of the rule, or less where the numbers it rests on are uncertain.
    public let certainty: Certainty
    /// Where to look, and where to mend it: pages make an address of it.
    public let place: Place
    /// The fiscal years it speaks of, in order; empty where it is about no year.
    public let years: [FiscalYear]
    public let evidence: [Evidence]
    private let words: Words
    /// 確認済み: who looked at it and why it stays as it is; `nil` while it is open.
    public var answer: FindingAnswer?

    init(
        rule: Rule, certainty: Certainty, place: Place, years: [FiscalYear], evidence: [Evidence], words: Words
    ) {
        self.rule = rule
        self.certainty = certainty
        self.place = place
        self.years = years
        self.evidence = evidence
        self.words = words
    }

    /// What does not fit, with its numbers and quotes; a question where it is only a suggestion.
    public func sentence(in language: Language) -> String { words[language] }

    /// The action it is about; `nil` where it is about a policy or the plan.
    public var action: Action.ID? { place.action }
}
