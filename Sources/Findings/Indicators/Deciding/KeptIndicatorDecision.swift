import Foundation

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

        /// - Parameters:
        ///   - entry: the number of the log's entry.
        ///   - position: the place in it, from 0.
        public init(entry: Int, position: Int) {
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

    public init(id: ID, decision: IndicatorDecision, author: String, at: Date) {
        self.id = id
        self.decision = decision
        self.author = author
        self.at = at
    }
}
