import Plan

/// What an entry of the log says about an erratum or a link for reading before publication (正誤・確認用リンクの変更).
public struct PublishingChange: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        case erratum(edition: Int, number: Int)
        case previewLink(number: Int)
        /// Its document went, which was there before: 取下げ.
        case edition(Int)
    }

    public let subject: Subject
    /// Of an edition `document`, with its digest before. Of an erratum `action`, `place`, `wrong`, `correct`; of a link `expires` and `revoked`.
    public let field: String
    public let before: String?
    public let after: String?

    init(_ subject: Subject, _ field: String, before: String? = nil, after: String?) {
        self.subject = subject
        self.field = field
        self.before = before
        self.after = after
    }
}

extension PublishingChange: LoggedChange {
    func line(at position: Int) -> LogEntry.Line {
        var line = LogEntry.Line(position: position, subject: "", field: field, before: before, after: after)
        switch subject {
        case .erratum(let edition, let number): (line.subject, line.item) = ("erratum", "\(edition).\(number)")
        case .previewLink(let number): (line.subject, line.item) = ("previewLink", String(number))
        case .edition(let number): (line.subject, line.item) = ("edition", String(number))
        }
        return line
    }
}

extension LogEntry.Line {
    /// `nil` for a line that is about something else.
    var publishingChange: PublishingChange? {
        let numbers = (item ?? "").split(separator: ".").compactMap { Int($0) }
        switch (subject, numbers.count) {
        case ("erratum", 2):
            return PublishingChange(
                .erratum(edition: numbers[0], number: numbers[1]), field, before: before, after: after)
        case ("previewLink", 1):
            return PublishingChange(.previewLink(number: numbers[0]), field, before: before, after: after)
        case ("edition", 1): return PublishingChange(.edition(numbers[0]), field, before: before, after: after)
        default: return nil
        }
    }
}

/// Errata, links and retractions as the log makes them (履歴から再現した正誤・確認用リンク・取下げ), to be compared with what is kept.
struct ReplayedPublishing {
    private var texts: [String: String] = [:]

    init() {}

    mutating func apply(
        _ changes: [PublishingChange], plan: String, at date: String, by author: String, reason: String?
    ) {
        for change in changes {
            let place = "\(plan) \(change.subject)"
            texts["\(place) \(change.field)"] = change.after
            if case .edition = change.subject { texts["\(place) reason"] = reason }
            // Who and when is the entry's.
            texts["\(place) \(change.field == "revoked" ? "revoked " : "")at"] = date
            texts["\(place) \(change.field == "revoked" ? "revoked " : "")by"] = author
        }
    }

    /// What is kept, said as the log would have said it.
    init(of city: Slug, in db: any Transaction) throws {
        for row in try db.rows("SELECT * FROM erratum WHERE city = \(city)") {
            let subject = PublishingChange.Subject.erratum(
                edition: try row.integer("edition"), number: try row.integer("number"))
            let place = "\(try row.text("plan")) \(subject)"
            for (field, column) in [
                ("action", "action"), ("place", "place"), ("wrong", "wrong"), ("correct", "correct"), ("at", "made_at"),
                ("by", "made_by"),
            ] { texts["\(place) \(field)"] = try row.textIfAny(column) }
        }
        for row in try db.rows("SELECT * FROM preview_link WHERE city = \(city)") {
            let place =
                "\(try row.text("plan")) \(PublishingChange.Subject.previewLink(number: try row.integer("number")))"
            for (field, column) in [
                ("expires", "expires_at"), ("at", "made_at"), ("by", "made_by"), ("revoked at", "revoked_at"),
                ("revoked by", "revoked_by"),
            ] { texts["\(place) \(field)"] = try row.textIfAny(column) }
            if try row.textIfAny("revoked_at") != nil { texts["\(place) revoked"] = "revoked" }
        }
        try takeRetractions(of: city, in: db)
    }

    private mutating func takeRetractions(of city: Slug, in db: any Transaction) throws {
        for row in try db.rows("SELECT * FROM retraction WHERE city = \(city)") {
            let place = "\(try row.text("plan")) \(PublishingChange.Subject.edition(try row.integer("edition")))"
            for (field, column) in [
                ("at", "retracted_at"), ("by", "retracted_by"), ("reason", "retraction_reason"),
            ] { texts["\(place) \(field)"] = try row.text(column) }
        }
    }

    /// One line for each thing, in order.
    var written: String { texts.map { "\($0.key): \($0.value)" }.sorted().joined(separator: "\n\n") }
}
