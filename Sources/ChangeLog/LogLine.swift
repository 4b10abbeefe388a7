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

    public init(_ subject: LogSubject, _ field: String, before: String? = nil, after: String? = nil) {
        self.subject = subject
        self.field = field
        self.before = before
        self.after = after
    }

    /// A field as a text, or as no text.
    public typealias Text = (field: String, text: String?)

    /// What turns one list of fields into another.
    public static func lines(_ subject: LogSubject, from old: [Text], to new: [Text]) -> [LogLine] {
        let before = Dictionary(old.map { ($0.field, $0.text) }) { first, _ in first }
        return new.map { LogLine(subject, $0.field, before: before[$0.field] ?? nil, after: $0.text) }
            .filter { !$0.isSameBeforeAndAfter }
    }

    /// Byte for byte: `==` would take が and か with a combining mark for the same text.
    private var isSameBeforeAndAfter: Bool {
        switch (before, after) {
        case (nil, nil): true
        case (let before?, let after?): before.utf8.elementsEqual(after.utf8)
        default: false
        }
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
