import Foundation
import Japanese

/// What stands in the own fields of one thing (独自の項目の記載), each as a text: a number as it was written, a day as
/// `2026-11-29`, of a choice the ids of its options, a line each. Only what is not blank.
public typealias OwnValues = [OwnField.ID: Passage]

extension OwnField {
    /// What stands in it of an action: in one fiscal year, where it is a field of the year. `nil` for a blank and for a field of policies.
    public func value(of action: Action, in year: FiscalYear) -> Passage? {
        switch (subject, phase) {
        case (.action, _): action.own[id]
        case (.actionYear, .planning), (.actionYear, .evaluation): action[year].own[id]
        case (.actionYear, .reporting): action[year].report.own[id]
        case (.policy, _), (.policyYear, _): nil
        }
    }

    /// The options that a value names, in the order of the list; what the list does not know is left out.
    public func chosen(in value: Passage?) -> [OwnOption] {
        guard let value else { return [] }
        let ids = Set(value.text.split(separator: "\n").map(String.init))
        return options.filter { ids.contains($0.id) }
    }

    /// The value that stands for options given by their words; a word that is not on the list stays as it is.
    public func value(saying words: [String]) -> Passage? {
        if words.count == 1 { return Passage(options.first { $0.label == words[0] }?.id ?? words[0]) }
        let ids = Dictionary(options.map { ($0.label, $0.id) }, uniquingKeysWith: { first, _ in first })
        return Passage(words.map { ids[$0] ?? $0 }.joined(separator: "\n"))
    }

    /// The number that was written, in the field's unit: 2413 of 「2,413千円」. `nil` where it is no single number.
    public func number(in value: Passage?) -> Decimal? {
        guard var text = value?.text.folded.filter({ !$0.isWhitespace && $0 != "," }) else { return nil }
        for unit in [unit, "円"].compactMap(\.?.folded) where text.hasSuffix(unit) {
            text.removeLast(unit.count)
            break
        }
        let isNegative = text.first.map { "▲△-−".contains($0) } ?? false
        if isNegative { text.removeFirst() }
        return Decimal(exactly: (isNegative ? "-" : "") + text)
    }

    /// The value that stands for options; `nil` for none.
    public func value(choosing chosen: [OwnOption]) -> Passage? {
        Passage(chosen.map(\.id).joined(separator: "\n"))
    }

    /// As people read it: the words of a choice instead of its ids, a line each; anything else as it was written.
    public func shown(_ value: Passage?) -> String? {
        guard let value else { return nil }
        guard !options.isEmpty else { return value.text }
        if let option = options.first(where: { $0.id == value.text }) { return option.label }
        let words = Dictionary(options.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        return value.text.split(separator: "\n").map { words[String($0)] ?? String($0) }.joined(separator: "\n")
    }
}
