import Algorithms
import Plan

/// A workbook as a division sent it back (返ってきた照会票), read: what stands in its places, and what stood there when it was made.
public struct ReturnedWorkbook: Hashable, Sendable {
    public struct Answer: Hashable, Sendable {
        public let place: AnswerPlace
        /// What stood there when the workbook was made, as it is kept.
        public let sent: Passage?
        /// What stands there now, as it would be kept.
        public let returned: Passage?

        public var isChanged: Bool { sent != returned }

        public init(_ place: AnswerPlace, sent: Passage?, returned: Passage?) {
            (self.place, self.sent, self.returned) = (place, sent, returned)
        }
    }

    public let identity: DivisionWorkbook.Identity
    /// In the order of the form; a place whose row is gone is not among them.
    public let answers: [Answer]

    public init(_ identity: DivisionWorkbook.Identity, answers: [Answer]) {
        self.identity = identity
        self.answers = answers
    }

    /// Whether every place of an action's report says in the workbook what a text of it says.
    public func says(_ report: AnnualReport, of action: Action.ID) -> Bool {
        answers.allSatisfy { answer in
            guard answer.place.action == action, case .field(let field) = answer.place.item else { return true }
            return answer.returned == report[text: field]
        }
    }

    /// The actions whose reports its division writes, in the order of the form.
    public var reports: [Action.ID] {
        let reported = answers.compactMap { answer in
            if case .field = answer.place.item { answer.place.action } else { nil }
        }
        return Array(reported.uniqued())
    }
}
