import Japanese
import Plan

/// One line of an entry (変更履歴の行): what one field of one subject said before and after. `nil` is a blank, or a thing that is
/// not there.
///
/// There is no other model of a line: plans, people, rounds, decisions, messages and publications all write these.
public struct LogLine: Hashable, Sendable {
    public let subject: LogSubject
    /// A word such as `target`, `right` or `step`; which there are depends on the subject.
    public let field: String
    public let before: String?
    public let after: String?
    /// Of the texts before and after, in an entry of the second format.
    public var beforeSeal: LogSeal?
    public var afterSeal: LogSeal?

    public init(
        _ subject: LogSubject, _ field: String, before: String? = nil, beforeSeal: LogSeal? = nil,
        after: String? = nil, afterSeal: LogSeal? = nil
    ) {
        self.subject = subject
        self.field = field
        self.before = before
        self.after = after
        self.beforeSeal = beforeSeal
        self.afterSeal = afterSeal
    }

    /// The same line as an entry of the second format has it: each text with a salt of its own.
    public var sealed: LogLine {
        var line = self
        line.beforeSeal = before.map { _ in .random() }
        line.afterSeal = after.map { _ in .random() }
        return line
    }

    /// The same line as it was before it stood in an entry.
    public var unsealed: LogLine {
        var line = self
        (line.beforeSeal, line.afterSeal) = (nil, nil)
        return line
    }

    /// How many of its two texts were removed.
    public var removedTexts: Int { [beforeSeal, afterSeal].count { $0?.isRemoved ?? false } }

    /// A field as a text, or as no text.
    public typealias Text = (field: String, text: String?)

    /// What turns one list of fields into another.
    public static func lines(_ subject: LogSubject, from old: [Text], to new: [Text]) -> [LogLine] {
        let before = Dictionary(old.map { ($0.field, $0.text) }) { first, _ in first }
        let stated = Set(new.map(\.field))
        let gone = old.filter { !stated.contains($0.field) }.map { (field: $0.field, text: String?.none) }
        return (new + gone).map { LogLine(subject, $0.field, before: before[$0.field] ?? nil, after: $0.text) }
            .filter { !$0.before.isSameText(as: $0.after) }
    }
}

extension LogLine {
    /// A change of a plan, or of the municipality.
    public init(_ change: Change) {
        self.init(
            .content(change.place.subject), change.place.field.rawValue, before: change.before, after: change.after)
    }

    /// `nil` for a line about something else, and for a field that this program does not know.
    public var change: Change? {
        guard case .content(let subject) = subject, let field = Field(rawValue: field) else { return nil }
        return Change(place: Place(subject, field), before: before, after: after)
    }
}
