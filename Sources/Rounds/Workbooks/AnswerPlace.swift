import Plan

/// One place to be filled in (回答欄) on a division's workbook: a field of an action's report, or what is added to the report of another.
public struct AnswerPlace: Hashable, Sendable {
    public enum Item: Hashable, Sendable {
        /// A field of the report, its status too.
        case field(Field)
        /// 追記 by this division to a report that another writes.
        case addition(Division)
    }

    public let action: Action.ID
    public let item: Item

    public init(_ action: Action.ID, _ item: Item) {
        self.action = action
        self.item = item
    }
}

extension Contribution {
    /// What a division writes where it has nothing to add (追記なし).
    public static let nothingToAdd = "追記なし"

    /// As a place of a workbook holds it; `nil` while nothing was answered or written.
    public var answer: Passage? { text ?? (isAnswered ? Passage(Self.nothingToAdd) : nil) }

    /// With what a place of a workbook says.
    func answered(_ answer: Passage?) -> Contribution {
        var contribution = self
        contribution.text = answer?.text == Self.nothingToAdd ? nil : answer
        contribution.isAnswered = answer != nil
        return contribution
    }
}
