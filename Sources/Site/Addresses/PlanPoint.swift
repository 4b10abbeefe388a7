import Japanese

/// A state of a plan that can be compared (比べる時点): an edition, the end of a day, or what is kept now.
enum PlanPoint: Hashable, Sendable {
    case edition(Int)
    case day(Day)
    case now

    /// As addresses write it: `edition-3`, `2025-03-31`, `now`.
    var text: String {
        switch self {
        case .edition(let number): "edition-\(number)"
        case .day(let day): day.text
        case .now: "now"
        }
    }

    init?(_ text: String) {
        if text == "now" {
            self = .now
        } else if let day = Day(text) {
            self = .day(day)
        } else if text.hasPrefix("edition-"), let number = Int(text.dropFirst(8)), number >= 1,
            text == "edition-\(number)"
        {
            self = .edition(number)
        } else {
            return nil
        }
    }
}

/// Which part of a history, and of which time, a staff page shows (履歴の絞り込み).
struct HistoryView: Hashable, Sendable {
    /// The plan as it stood at the end of this day; now when `nil`.
    var on: Day?
    var from: PlanPoint?
    var to: PlanPoint?
    /// The cause's word in the log, and who, as the log says it.
    var cause: String?
    var author: String?
    /// Only entries older than this one.
    var before: Int?

    init(
        on: Day? = nil, from: PlanPoint? = nil, to: PlanPoint? = nil, cause: String? = nil, author: String? = nil,
        before: Int? = nil
    ) {
        self.on = on
        self.from = from
        self.to = to
        self.cause = cause
        self.author = author
        self.before = before
    }

    /// - Parameter query: what is blank or nonsense asks for nothing. A day that was filled in goes before a choice.
    init(query: [String: String]) {
        func value(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }
        on = value("on").flatMap { Day($0) }
        from = (value("from-day") ?? value("from")).flatMap { PlanPoint($0) }
        to = (value("to-day") ?? value("to")).flatMap { PlanPoint($0) }
        cause = value("cause")
        author = value("by")
        before = value("before").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Names and texts, in the order of an address.
    var values: [(name: String, text: String)] {
        [
            ("on", on?.text), ("from", from?.text), ("to", to?.text), ("cause", cause), ("by", author),
            ("before", before.map { String($0) }),
        ].compactMap { name, text in text.map { (name, $0) } }
    }
}
