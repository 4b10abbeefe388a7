import Plan

extension Evaluation {
    /// On what somebody builds who writes an evaluation (評価の基にした文): the text that was kept, and what the plan said then.
    public struct Base: Hashable, Sendable {
        /// Of the text that was kept; 0 for none.
        public let revision: Int
        /// Of what the plan said in the fields of the step; `nil` where nobody says.
        private let mark: String?

        /// - Parameter planned: what the plan says; `nil` where it does not matter.
        public init(revision: Int, planned: OwnValues? = nil) {
            self.revision = revision
            mark = planned?.shortMark
        }

        /// As a form carries it: 「3-cbf29ce484222325」.
        public init?(_ text: String) {
            let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first, let revision = Int(first) else { return nil }
            self.revision = revision
            mark = parts.count == 2 ? String(parts[1]) : nil
        }

        public var text: String { mark.map { "\(revision)-\($0)" } ?? "\(revision)" }

        /// Whether the plan still says what it said then.
        public func isStill(_ planned: OwnValues) -> Bool { mark == nil || mark == planned.shortMark }
    }
}

extension OwnValues {
    fileprivate var shortMark: String {
        sorted { $0.key.text < $1.key.text }.map { "\($0.key)\u{1F}\($0.value.text)" }.joined(separator: "\u{1E}")
            .shortMark
    }
}
