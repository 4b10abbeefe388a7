import Foundation
import Japanese

/// A row of Phrases/phrases.tsv: what a phrase says in numbers, in a spelling of its own.
struct Phrase: CustomStringConvertible, Sendable {
    let text: String
    /// 「135 件 per-year ; 2851 分」, or 「none」.
    let quantities: String
    /// The kinds of the other mentions, in order, or 「-」.
    let others: String

    var description: String { text }

    static let all: [Phrase] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Phrases/phrases.tsv")
        let rows = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return rows.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { row in
            let cells = row.split(separator: "\t").map(String.init)
            return cells.count == 4 ? Phrase(text: cells[1], quantities: cells[2], others: cells[3]) : nil
        }
    }()

    /// What the reader makes of it, in the same spelling.
    var reading: (quantities: String, others: String) {
        let mentions = NumericMention.all(in: text)
        let quantities = mentions.compactMap(\.quantity).map(Self.spelled)
        let others = mentions.filter { $0.quantity == nil }.map {
            String(String(describing: $0.kind).prefix { $0.isLetter })
        }
        return (
            quantities.isEmpty ? "none" : quantities.joined(separator: " ; "),
            others.isEmpty ? "-" : others.joined(separator: " ")
        )
    }

    static func spelled(_ quantity: Quantity) -> String {
        var words: [String]
        switch quantity.amount {
        case .value(let value): words = ["\(value)"]
        case .range(let lower, let upper): words = ["\(lower)..\(upper)"]
        case .part(let part, let whole): words = ["\(part)/\(whole)"]
        }
        if let unit = quantity.unit { words.append(unit.text) }
        if quantity.isApproximate { words.append("about") }
        if quantity.bound != .exactly { words.append(quantity.bound.rawValue) }
        if let period = quantity.period { words.append("per-\(period.rawValue)") }
        if quantity.tally != .plain { words.append(quantity.tally.rawValue) }
        if let change = quantity.change {
            words.append(change.direction.rawValue + (change.comparedWith.map { "(\($0))" } ?? ""))
        }
        return words.joined(separator: " ")
    }
}
