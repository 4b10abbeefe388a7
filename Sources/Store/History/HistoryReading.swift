import Algorithms
import ChangeLog
import Findings
import Foundation
import Japanese
import Plan

extension LogStore {
    /// What happened, the latest first.
    public func history(_ question: HistoryQuestion) async throws -> History {
        let city = question.scope.city
        return try await database.read { db in
            let limit: SQL = question.limit.map { "LIMIT \($0 + 1)" } ?? ""
            let found = try db.rows(
                """
                SELECT sequence FROM change_set WHERE city = \(city) AND \(question.condition)
                ORDER BY sequence DESC \(limit)
                """
            ).map { try $0.integer("sequence") }
            let wanted = question.limit.map { Array(found.prefix($0)) } ?? found
            var entries: [LogEntry] = []
            for some in wanted.map({ "\($0)" as SQL }).chunks(ofCount: 400) {
                entries += try db.entries(of: city.text, where: "change_set.sequence IN (\(some.joined(", ")))")
            }
            entries.sort { $0.sequence > $1.sequence }
            if case .action(_, let action) = question.scope {
                for index in entries.indices { entries[index].lines.removeAll { !$0.isShown(with: action) } }
            }
            return History(entries: entries, hasMore: wanted.count < found.count)
        }
    }

    /// By which causes and persons a history can be narrowed down.
    public func choices(_ scope: HistoryQuestion.Scope) async throws -> HistoryChoices {
        try await database.read { db in
            let rows = try db.rows(
                """
                SELECT DISTINCT cause, author FROM change_set
                WHERE city = \(scope.city) AND \(HistoryQuestion(scope).condition)
                """)
            let causes = Set(try rows.map { try $0.text("cause") })
            return HistoryChoices(
                causes: LogEntry.Cause.allCases.filter { causes.contains($0.rawValue) },
                authors: Set(try rows.map { try $0.text("author") }).sorted())
        }
    }
}

extension PlanStore {
    /// The plan as it stood then, made again from the change log, without what the office decided about its indicators.
    ///
    /// - Returns: `nil` where there was no such plan then.
    public func plan(_ key: PlanKey, at moment: PlanMoment) async throws -> KeptPlan? {
        try await database.read { db in
            guard let then = try db.plan(key, at: moment),
                let city = try db.row("SELECT name, code FROM municipality WHERE slug = \(key.city)")
            else { return nil }
            return KeptPlan(
                municipality: Municipality(
                    slug: key.city, name: try city.text("name"),
                    code: try city.textIfAny("code").flatMap { MunicipalityCode($0) }),
                key: key, revision: then.revision, plan: then.plan, decisions: [])
        }
    }
}

extension HistoryQuestion {
    /// On `change_set`, beside the city.
    fileprivate var condition: SQL {
        var conditions: [SQL] = ["1 = 1"]
        switch scope {
        case .city: break
        case .plan(let key): conditions.append("plan = \(key.plan)")
        case .action(let key, let action):
            let subjects = LogSubject.wordsOfActions.map { "\($0)" as SQL }.joined(", ")
            conditions.append("plan = \(key.plan)")
            conditions.append(
                """
                sequence IN (
                    SELECT change.sequence FROM change WHERE change.city = \(key.city)
                        AND (change.item = \(action) AND change.subject IN (\(subjects)))
                    UNION SELECT change.sequence FROM change JOIN erratum
                        ON erratum.city = change.city AND erratum.action = change.new_text
                    WHERE change.city = \(key.city) AND erratum.plan = \(key.plan) AND change.new_text = \(action)
                        AND change.subject = 'erratum' AND change.field = 'action'
                )
                """)
        }
        if let cause { conditions.append("cause = \(cause.rawValue)") }
        if let author { conditions.append("author = \(author)") }
        if let before { conditions.append("sequence < \(before)") }
        return conditions.joined(" AND ")
    }
}

extension LogLine {
    /// An entry about an erratum is about one thing, so all of it stays.
    fileprivate func isShown(with action: Action.ID) -> Bool {
        if case .erratum = subject { true } else { subject.action == action }
    }
}

extension LogSubject {
    fileprivate static var plansInSQL: SQL { wordsOfPlans.map { "\($0)" as SQL }.joined(", ") }
}

extension Transaction {
    /// A plan as it stood then, with its revision, made again from the change log. The one way to it: tables are not asked.
    ///
    /// - Returns: `nil` where there was no such plan then.
    func plan(_ key: PlanKey, at moment: PlanMoment) throws -> (plan: Plan, revision: Int)? {
        let then: SQL =
            switch moment {
            case .revision(let revision): "change_set.revision <= \(revision)"
            case .day(let day): "change_set.at < \(day.end)"
            }
        let last = try row(
            """
            SELECT max(revision) AS revision FROM change_set
            WHERE city = \(key.city) AND plan = \(key.plan) AND \(then)
            """)
        guard let revision = try last?.integerIfAny("revision"),
            let plan = Plan.applying(try planChanges(of: key, where: then), to: nil)
        else { return nil }
        return (plan, revision)
    }

    /// Every change of a plan's contents, oldest first.
    private func planChanges(of key: PlanKey, where condition: SQL) throws -> [Change] {
        try rows(
            """
            SELECT change.subject, change.item, change.division, change.repetition, change.year, change.field,
                change.old_text, change.new_text, change.old_salt, change.new_salt, change.old_digest, change.new_digest
            FROM change JOIN change_set ON change_set.city = change.city AND change_set.sequence = change.sequence
            WHERE change.city = \(key.city) AND change_set.plan = \(key.plan) AND \(condition)
                AND change.subject IN (\(LogSubject.plansInSQL))
            ORDER BY change.sequence, change.position
            """
        ).map { row in
            guard let change = try LogLine(row).change else {
                throw RowError(column: "subject", wanted: "subject")
            }
            return change
        }
    }
}

extension Day {
    /// The first moment after the day, in Japan: nine hours before UTC's midnight.
    fileprivate var end: Date { Date(timeIntervalSince1970: Double((daysSince1970 + 1) * 86400 - 9 * 3600)) }
}
