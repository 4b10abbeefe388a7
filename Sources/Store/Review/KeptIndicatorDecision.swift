import Findings
import Foundation
import JSON
import Plan

/// A decision about indicators as it is kept (指標の確認の記録): what was decided, by whom and when.
public struct KeptIndicatorDecision: Hashable, Sendable, Identifiable {
    /// Its place in the order: the log's entry and the place in it. Later decisions come later as texts.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        public let text: String

        /// - Parameter text: digits and points; `nil` for anything else.
        public init?(_ text: String) {
            let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
            guard isPlain, (1...40).contains(text.utf8.count) else { return nil }
            self.text = text
        }

        init(entry: Int, position: Int) {
            func padded(_ number: Int) -> String {
                let digits = String(number)
                return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
            }
            text = "\(padded(entry)).\(padded(position))"
        }

        public var description: String { text }
    }

    public let id: ID
    public let decision: IndicatorDecision
    public let author: String
    /// To the second.
    public let at: Date

    init(id: ID, decision: IndicatorDecision, author: String, at: Date) {
        self.id = id
        self.decision = decision
        self.author = author
        self.at = at
    }

    /// `nil` for a decision of another kind, and for a text that this program did not write.
    init?(_ kept: PlanDecision) {
        let parts = kept.text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard kept.kind == .indicator, parts.count == 3, let id = ID(kept.item),
            let at = try? Date(String(parts[0]), strategy: .iso8601),
            let json = try? JSON(parsing: Array(parts[2].utf8)), let decision = try? IndicatorDecision(JSONPlace(json))
        else { return nil }
        self.init(id: id, decision: decision, author: String(parts[1]), at: at)
    }

    /// What is written into the log when it is taken; its text is that of the table.
    var taken: DecisionChange {
        DecisionChange(
            kind: PlanDecision.Kind.indicator.rawValue, item: id.text, before: nil,
            after: "\(at.formatted(.iso8601))\n\(author.replacing("\n", with: " "))\n\(decision.json.document)")
    }
}
