import Japanese
import People
import Plan
import Rounds

/// What an entry of the log says about a round (照会の変更): of the round itself, of a report in it, or of what a division adds.
public struct RoundChange: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        case round
        case report(Action.ID)
        case contribution(Action.ID, Division)

        /// The action that is reported on; `nil` for the round itself.
        public var action: Action.ID? {
            switch self {
            case .round: nil
            case .report(let action), .contribution(let action, _): action
            }
        }
    }

    public let subject: Subject
    public let year: FiscalYear
    /// Of a report: `step` and `comment` for what was done, and the fields of `AnnualReport.texts` for the text that was handed in.
    public let field: String
    public let before: String?
    public let after: String?

    init(_ subject: Subject, _ year: FiscalYear, _ field: String, before: String? = nil, after: String? = nil) {
        self.subject = subject
        self.year = year
        self.field = field
        self.before = before
        self.after = after
    }

    /// What turns one list of fields into another.
    static func changes(
        _ subject: Subject, _ year: FiscalYear, from old: [(field: String, text: String?)],
        to new: [(field: String, text: String?)]
    ) -> [RoundChange] {
        let before = Dictionary(old.map { ($0.field, $0.text) }) { first, _ in first }
        return new.compactMap { field, text in
            let earlier = before[field] ?? nil
            guard earlier?.sqlValue != text?.sqlValue else { return nil }
            return RoundChange(subject, year, field, before: earlier, after: text)
        }
    }
}

extension RoundChange: LoggedChange {
    func line(at position: Int) -> LogEntry.Line {
        var line = LogEntry.Line(
            position: position, subject: "round", item: String(year.value), year: year.value, field: field,
            before: before, after: after)
        switch subject {
        case .round: break
        case .report(let action): (line.subject, line.item) = ("report", action.text)
        case .contribution(let action, let division):
            (line.subject, line.item, line.division) = ("contribution", action.text, division.name)
        }
        return line
    }
}

extension LogEntry.Line {
    /// `nil` for a line that is about something else.
    var roundChange: RoundChange? {
        guard let year = year.map(FiscalYear.init), let item else { return nil }
        let about: RoundChange.Subject? =
            switch subject {
            case "round": .round
            case "report": .report(Action.ID(item))
            case "contribution": division.map { .contribution(Action.ID(item), Division($0)) }
            default: nil
            }
        return about.map { RoundChange($0, year, field, before: before, after: after) }
    }
}

// MARK: - Fields

extension Round {
    /// As the log writes it, a list one item a line.
    var fields: [(field: String, text: String?)] {
        [
            ("opensOn", opensOn.text), ("reportsDue", reportsDue.text), ("instructions", instructions?.text),
            ("actions", actions?.map(\.text).sorted().joined(separator: "\n")),
            ("everyDivision", everyDivision.map(\.name).joined(separator: "\n")),
            (
                "steps",
                steps.map { "\($0.step.role.rawValue)\t\($0.due.text)\t\($0.step.label)" }.joined(separator: "\n")
            ),
        ]
    }
}

extension Closure {
    /// As the log writes it: when, who, and the unfinished reports, an item a line.
    var text: String { ([at.formatted(.iso8601), by.text] + unfinished.map(\.text)).joined(separator: "\n") }
}

extension AnnualReport {
    var loggedFields: [(field: String, text: String?)] { texts.map { ($0.field.rawValue, $0.text) } }
}

extension ReportEvent {
    /// What the log says of it: the step and its account, and a line for each comment.
    func changes(of action: Action.ID, in year: FiscalYear) -> [RoundChange] {
        [RoundChange(.report(action), year, "step", after: "\(word)\t\(by)")]
            + comments.map { RoundChange(.report(action), year, "comment", after: $0.written) }
    }

    var word: String { kind.word }

    var comments: [ReturnComment] { if case .sendBack(let comments) = kind { comments } else { [] } }
}

extension ReportEvent.Kind {
    /// `writing`, `submission` … in tables and in the log.
    var word: String {
        switch self {
        case .writing: "writing"
        case .submission: "submission"
        case .approval: "approval"
        case .sendBack: "sendBack"
        case .withdrawal: "withdrawal"
        }
    }

    /// - Returns: `nil` for a word that this program does not write.
    init?(word: String, comments: [ReturnComment] = []) {
        let known: [Self] = [.writing, .submission, .approval, .sendBack(comments), .withdrawal]
        guard let kind = known.first(where: { $0.word == word }) else { return nil }
        self = kind
    }
}

extension RoundChange {
    /// The word of a step that this program does not know; `nil` for every line that it writes.
    var unknownStep: String? {
        guard case .report = subject, field == "step" else { return nil }
        let word = after?.split(separator: "\t", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        return ReportEvent.Kind(word: word) == nil ? word : nil
    }
}

extension ReturnComment {
    var written: String { "\(field?.rawValue ?? "")\t\(text)" }
}
