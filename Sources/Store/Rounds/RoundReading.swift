import ChangeLog
import Algorithms
import Findings
import Foundation
import Japanese
import People
import Plan
import Rounds

extension RoundStore {
    /// A round with everything that was done in it; `nil` where the plan has none of that year.
    public func round(_ key: RoundKey) async throws -> RoundState? {
        try await database.read { try $0.roundState(key) }
    }

    /// The rounds of a plan, the latest year first.
    public func all(of key: PlanKey) async throws -> [KeptRound] {
        try await database.read { try $0.rounds(where: "city = \(key.city) AND plan = \(key.plan)") }
    }

    /// Every open round of a city with its plan and its reports, by plan and year: what is asked of somebody stands in these.
    public func openRounds(of city: Slug) async throws -> [(plan: KeptPlan, state: RoundState)] {
        try await database.read { db in
            var plans: [PlanKey: KeptPlan] = [:]
            return try db.rounds(where: "city = \(city) AND closed_at IS NULL").reversed().compactMap { kept in
                let plan = try plans[kept.key.plan] ?? db.keptPlan(kept.key.plan)
                plans[kept.key.plan] = plan
                guard let plan, let state = try db.roundState(kept.key) else { return nil }
                return (plan, state)
            }
        }
    }

    /// A report as it is saved now, with its action and the frame of its plan: what is needed to look at it alone, and no more,
    /// because it is asked for whenever somebody who types pauses.
    ///
    /// - Throws: `StoreError.round`: `.unknown`, `.unknownAction`.
    public func reportAlone(_ action: Action.ID, in key: RoundKey) async throws -> (plan: KeptPlan, text: AnnualReport)
    {
        try await database.read { db in
            guard let kept = try db.round(key), let plan = try db.keptPlan(key.plan, only: action) else {
                throw StoreError.round(.unknown)
            }
            guard kept.round.asks(about: action), !plan.plan.actions.isEmpty else {
                throw StoreError.round(.unknownAction)
            }
            let reports = try db.ask(.reportTexts(in: key, action: action))
            return (plan, reports[action]?.text ?? AnnualReport())
        }
    }

    /// What somebody saved when somebody else had saved before, and has not chosen about yet (控え).
    public func setAside(_ action: Action.ID, in key: RoundKey, by account: Account.ID) async throws -> AnnualReport? {
        try await database.read { try $0.setAside(action, in: key, by: account) }
    }
}

extension Transaction {
    func rounds(where condition: SQL) throws -> [KeptRound] { try ask(.rounds(where: condition)) }

    func round(_ key: RoundKey) throws -> KeptRound? { try rounds(where: key.condition).first }

    func roundState(_ key: RoundKey) throws -> RoundState? {
        guard let kept = try round(key) else { return nil }
        return RoundState(
            kept: kept, reports: try reports(of: key), contributions: try contributions(of: key),
            written: try writtenEvaluations(of: key))
    }

    func reports(of key: RoundKey) throws -> [Action.ID: WorkingReport] {
        let (trails, texts) = try ask(.trails(in: key), .reportTexts(in: key))
        return texts.with(trails)
    }

    func contributions(of key: RoundKey) throws -> [Action.ID: [Division: Contribution]] {
        var contributions: [Action.ID: [Division: Contribution]] = [:]
        for row in try rows("SELECT * FROM contribution WHERE \(key.condition)") {
            contributions[try row.action, default: [:]][Division(try row.text("division"))] = try Contribution(row)
        }
        return contributions
    }

    func setAside(_ action: Action.ID, in key: RoundKey, by account: Account.ID) throws -> AnnualReport? {
        try row(
            "SELECT * FROM report_set_aside WHERE \(key.condition) AND action = \(action) AND account = \(account)"
        ).map { try AnnualReport($0) }
    }
}

extension Question {
    /// The rounds that meet a condition, the latest year of a plan first.
    static func rounds(where condition: SQL) -> Question<[KeptRound]> {
        Question<[KeptRound]>(
            """
            SELECT report_round.*, label, role, due FROM report_round LEFT JOIN round_step USING (city, plan, year)
            WHERE \(condition) ORDER BY city, plan, year DESC, position
            """
        ) { rows in
            try rows.chunked(on: { try RoundKey($0) }).map { key, rows in try KeptRound(rows, key: key) }
        }
    }

    /// What was done with the reports of a round.
    ///
    /// - Parameter action: only with this one's.
    static func trails(in key: RoundKey, action: Action.ID? = nil) -> Question<[Action.ID: ReportTrail]> {
        let only: SQL = action.map { "AND report_event.action = \($0)" } ?? ""
        return Question<[Action.ID: ReportTrail]>(
            """
            SELECT report_event.action, report_event.position, deed, account, at, division, field, text FROM report_event
            LEFT JOIN report_comment ON report_comment.city = report_event.city AND report_comment.plan = report_event.plan
                AND report_comment.year = report_event.year AND report_comment.action = report_event.action
                AND report_comment.event = report_event.position
            WHERE report_event.city = \(key.city) AND report_event.plan = \(key.plan.plan)
                AND report_event.year = \(key.year) \(only)
            ORDER BY report_event.action, report_event.position, report_comment.position
            """
        ) { rows in
            try rows.chunked(on: { try $0.action }).reduce(into: [:]) { trails, of in
                let events = try of.1.chunked(on: { try $0.integer("position") })
                trails[of.0] = try ReportTrail(events.map { _, rows in try ReportEvent(rows) })
            }
        }
    }

    /// The reports of a round as they were saved, without what was done with them.
    static func reportTexts(in key: RoundKey, action: Action.ID? = nil) -> Question<[Action.ID: WorkingReport]> {
        let only: SQL = action.map { "AND action = \($0)" } ?? ""
        return Question<[Action.ID: WorkingReport]>("SELECT * FROM working_report WHERE \(key.condition) \(only)") {
            try $0.reduce(into: [:]) { reports, row in reports[try row.action] = try WorkingReport(row) }
        }
    }
}

extension [Action.ID: WorkingReport] {
    /// Each report with what was done with it.
    func with(_ trails: [Action.ID: ReportTrail]) -> Self {
        merging(trails.mapValues { WorkingReport(trail: $0) }) { report, done in
            var report = report
            report.trail = done.trail
            return report
        }
    }
}

extension RoundKey {
    init(_ row: Row) throws {
        self.init(
            PlanKey(city: try row.slug("city"), plan: try row.slug("plan")), FiscalYear(try row.integer("year")))
    }
}

extension Row {
    fileprivate var action: Action.ID { get throws { Action.ID(try text("action")) } }

    fileprivate func day(_ column: String) throws -> Day { try made(column) { Day($0) } }
}

extension KeptRound {
    /// - Parameter rows: the round's own columns in each, and a step's where it has one.
    fileprivate init(_ rows: ArraySlice<Row>, key: RoundKey) throws {
        let row = rows[rows.startIndex]
        let steps = try rows.filter { try $0.textIfAny("label") != nil }
        let actions = try row.textIfAny("actions").map { Set($0.lines.map { Action.ID($0) }) }
        var closure: Closure?
        if try row.textIfAny("closed_at") != nil {
            closure = Closure(
                at: try row.date("closed_at"), by: try row.made("closed_by") { Account.ID($0) },
                unfinished: try row.text("unfinished").lines.map { Action.ID($0) })
        }
        self.init(
            key: key,
            round: Round(
                plan: key.plan.plan, year: key.year, opensOn: try row.day("opens_on"),
                reportsDue: try row.day("reports_due"),
                steps: try steps.map { step in
                    Round.Step(
                        ApprovalFlow.Step(try step.text("label"), try step.made("role") { Role(rawValue: $0) }),
                        due: try step.day("due"))
                },
                instructions: try row.textIfAny("instructions").flatMap { Passage($0) }, actions: actions,
                everyDivision: try row.text("every_division").lines.map { Division($0) },
                evaluationDues: Round.evaluationDues(try row.textIfAny("evaluations"))),
            closure: closure)
    }
}

extension String {
    fileprivate var lines: [String] { utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) } }
}

extension WorkingReport {
    fileprivate init(_ row: Row) throws {
        self.init(
            text: try AnnualReport(row), revision: try row.integer("revision"),
            savedBy: Account.ID(try row.text("saved_by")), savedAt: try row.date("saved_at"),
            submitted: try AnnualReport(row, prefix: "submitted_"))
    }
}

extension ReportEvent {
    /// - Parameter rows: the event's own columns in each, and a comment's where it has one.
    fileprivate init(_ rows: ArraySlice<Row>) throws {
        let row = rows[rows.startIndex]
        let comments = try rows.compactMap { row in
            let field = try row.textIfAny("field").flatMap(Field.init)
            return try row.textIfAny("text").flatMap { ReturnComment($0, on: field) }
        }
        // What this program does not know is no step at all, least of all one that hands a report back.
        let kind = try row.made("deed") { Kind(word: $0, comments: comments) }
        self.init(
            kind, by: try row.made("account") { Account.ID($0) },
            inNameOf: try row.textIfAny("division").map { Division($0) }, at: try row.date("at"))
    }
}

extension Contribution {
    fileprivate init(_ row: Row) throws {
        self.init(
            text: try row.textIfAny("text").flatMap { Passage($0) }, isAnswered: try row.flag("is_answered"),
            revision: try row.integer("revision"), savedBy: Account.ID(try row.text("saved_by")),
            savedAt: try row.date("saved_at"))
    }
}
