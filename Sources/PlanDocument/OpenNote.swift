import Foundation
import Japanese
import Plan

/// What an import left to somebody (残った注記): it stays with the plan until the office settles it.
public struct OpenNote: Hashable, Sendable {
    /// Before it is kept.
    public struct Draft: Hashable, Sendable {
        public let words: Words
        /// Where in the files, by the names of cells; `nil` where it is about no cell.
        public let places: String?
        /// What taking it would write in the plan; empty where nobody but a person knows.
        public let changes: [Change]
        /// The action that it is about, where it is one of the plan.
        public let action: Action.ID?

        public init(_ words: Words, places: String? = nil, changes: [Change] = [], action: Action.ID? = nil) {
            (self.words, self.places, self.changes, self.action) = (words, places, changes, action)
        }
    }

    /// Counts those of a plan from 1.
    public let number: Int
    public let draft: Draft
    public let at: Date
    public let by: String

    public init(number: Int, _ draft: Draft, at: Date, by: String) {
        (self.number, self.draft, self.at, self.by) = (number, draft, at, by)
    }
}
