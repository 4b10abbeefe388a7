import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds

extension ReplayedTables {
    /// What is kept of a city, said as the log would have said it.
    ///
    /// - Parameter plans: whose decisions are looked at.
    init(keptOf city: Slug, plans: some Sequence<Slug>, in db: any Transaction) throws {
        self.init()
        if let row = try db.row("SELECT name, code FROM municipality WHERE slug = \(city)") {
            take(LogLine(.content(.municipality), Field.name.rawValue, after: try row.text("name")), Origin())
            take(LogLine(.content(.municipality), Field.number.rawValue, after: try row.textIfAny("code")), Origin())
        }
        for person in try db.people(of: city) {
            for line in LogLine.lines(from: nil, to: person.account) { take(line, Origin()) }
        }
        for state in try db.rounds(where: "city = \(city)").compactMap({ try db.roundState($0.key) }) { take(state) }
        try takePublications(of: city, in: db)
        for plan in plans {
            for decision in try db.decisions(of: PlanKey(city: city, plan: plan)) {
                take(decision.line(from: nil), Origin(plan: plan))
            }
        }
        try takeMessages(of: city, in: db)
    }

    private mutating func take(_ state: RoundState) {
        let (plan, year) = (state.kept.key.plan.plan, state.kept.key.year)
        func say(_ subject: LogSubject, _ texts: [LogLine.Text]) -> [LogLine] {
            texts.map { LogLine(subject, $0.field, after: $0.text) }
        }
        var lines = say(.round(year), state.round.logged + [("closure", state.kept.closure?.logged)])
        for (action, report) in state.reports { lines += say(.report(action, year), report.submitted.logged) }
        for (action, divisions) in state.contributions {
            for (division, text) in divisions { lines += say(.contribution(action, division, year), text.logged) }
        }
        for (step, closure) in state.written.closures {
            lines += say(.round(year), [(EvaluationClosure.field(step), closure.logged)])
            for (item, text) in closure.loggedReopenings { lines += say(.evaluation(step, item, year), [text]) }
        }
        for (step, texts) in state.written.texts {
            for (item, text) in texts { lines += say(.evaluation(step, item, year), text.logged) }
        }
        for line in lines { take(line, Origin(plan: plan)) }
        for (action, report) in state.reports {
            for event in report.trail.events {
                let origin = Origin(plan: plan, at: event.at.formatted(.iso8601))
                for line in event.lines(about: action, in: year) { take(line, origin) }
            }
        }
    }

    private mutating func takePublications(of city: Slug, in db: any Transaction) throws {
        func origin(_ row: Row, _ at: String, _ by: String) throws -> Origin {
            Origin(plan: try row.slug("plan"), at: try row.text(at), by: try row.text(by))
        }
        for row in try db.rows("SELECT * FROM erratum WHERE city = \(city)") {
            let subject = LogSubject.erratum(edition: try row.integer("edition"), number: try row.integer("number"))
            for field in ["action", "place", "wrong", "correct"] {
                take(
                    LogLine(subject, field, after: try row.textIfAny(field)), try origin(row, "made_at", "made_by"))
            }
        }
        for row in try db.rows("SELECT * FROM preview_link WHERE city = \(city)") {
            let subject = LogSubject.previewLink(try row.integer("number"))
            take(
                LogLine(subject, "expires", after: try row.text("expires_at")), try origin(row, "made_at", "made_by"))
            guard try row.textIfAny("revoked_at") != nil else { continue }
            take(LogLine(subject, "revoked", after: "revoked"), try origin(row, "revoked_at", "revoked_by"))
        }
        for row in try db.rows("SELECT * FROM retraction WHERE city = \(city)") {
            var origin = try origin(row, "retracted_at", "retracted_by")
            origin.reason = try row.text("retraction_reason")
            take(LogLine(.edition(try row.integer("edition")), "document"), origin)
        }
        for row in try db.rows("SELECT * FROM redaction WHERE city = \(city)") {
            var origin = try origin(row, "redacted_at", "redacted_by")
            origin.reason = try row.text("redaction_reason")
            let subject = LogSubject.redaction(
                edition: try row.integer("edition"), number: try row.integer("number"))
            take(LogLine(subject, "document", after: try row.text("sha256")), origin)
        }
        for request in try db.removalRequests(where: "city = \(city)") {
            for line in LogLine.lines(request.subject, from: [], to: request.logged) {
                take(line, Origin(plan: request.key.plan))
            }
        }
    }

    /// What became of a message is no change that the log tells of; to whom it went and what it said is.
    private mutating func takeMessages(of city: Slug, in db: any Transaction) throws {
        let rows = try db.rows("SELECT account, key, subject, body FROM message WHERE city = \(city) ORDER BY number")
        for row in rows {
            let mail = MailDraft(
                to: try row.made("account", by: { Account.ID($0) }), subject: try row.text("subject"),
                body: try row.text("body"), key: try row.text("key"))
            take(mail.line, Origin())
        }
    }
}
