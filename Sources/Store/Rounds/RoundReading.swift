import Foundation
import JapaneseText
import Plan
import Round

extension Store {
    /// A round with everything that was done in it; `nil` where the plan has none of that year.
    public func round(_ key: RoundKey) async throws -> RoundState? {
        try await database.read { try $0.roundState(key) }
    }

    /// The rounds of a plan, the latest year first.
    public func rounds(of key: PlanKey) async throws -> [KeptRound] {
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

    /// What somebody saved when somebody else had saved before, and has not chosen about yet (控え).
    public func setAside(_ action: Action.ID, in key: RoundKey, by account: Account.ID) async throws -> AnnualReport? {
        try await database.read { try $0.setAside(action, in: key, by: account) }
    }
}

extension Transaction {
    func rounds(where condition: SQL) throws -> [KeptRound] {
        let steps = try Dictionary(
            grouping: rows("SELECT * FROM round_step WHERE \(condition.ofRound) ORDER BY city, plan, year, position")
        ) { row in try RoundKey(row) }
        return try rows("SELECT * FROM report_round WHERE \(condition) ORDER BY city, plan, year DESC").map { row in
            let key = try RoundKey(row)
            return try KeptRound(row, key: key, steps: steps[key] ?? [])
        }
    }

    func round(_ key: RoundKey) throws -> KeptRound? { try rounds(where: key.condition).first }

    func roundState(_ key: RoundKey) throws -> RoundState? {
        guard let kept = try round(key) else { return nil }
        return RoundState(kept: kept, reports: try reports(of: key), contributions: try contributions(of: key))
    }

    /// - Parameter action: only of this one.
    func reports(of key: RoundKey, action: Action.ID? = nil) throws -> [Action.ID: WorkingReport] {
        let only: SQL = action.map { "AND action = \($0)" } ?? ""
        let condition: SQL = "\(key.condition) \(only)"
        var comments: [Action.ID: [Int: [ReturnComment]]] = [:]
        for row in try rows("SELECT * FROM report_comment WHERE \(condition) ORDER BY action, event, position") {
            let field = try row.textIfAny("field").flatMap(ReportField.init)
            guard let comment = ReturnComment(try row.text("text"), on: field) else { continue }
            comments[try row.action, default: [:]][try row.integer("event"), default: []].append(comment)
        }
        var reports: [Action.ID: WorkingReport] = [:]
        for row in try rows("SELECT * FROM report_event WHERE \(condition) ORDER BY action, position") {
            let said = comments[try row.action]?[try row.integer("position")] ?? []
            reports[try row.action, default: WorkingReport()].trail.append(try ReportEvent(row, comments: said))
        }
        for row in try rows("SELECT * FROM working_report WHERE \(condition)") {
            var report = reports[try row.action] ?? WorkingReport()
            report.text = try AnnualReport(row)
            report.revision = try row.integer("revision")
            report.savedAt = try row.date("saved_at")
            report.savedBy = Account.ID(try row.text("saved_by"))
            report.submitted = try AnnualReport(row, prefix: "submitted_")
            reports[try row.action] = report
        }
        return reports
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

extension SQL {
    /// The same condition for a table that hangs on the round's: it knows nothing of the round's own columns.
    fileprivate var ofRound: SQL {
        "(city, plan, year) IN (SELECT city, plan, year FROM report_round WHERE \(self))"
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
    fileprivate init(_ row: Row, key: RoundKey, steps: [Row]) throws {
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
                        Course.Step(try step.text("label"), try step.made("role") { Role(rawValue: $0) }),
                        due: try step.day("due"))
                },
                instructions: try row.textIfAny("instructions").flatMap { Passage($0) }, actions: actions,
                everyDivision: try row.text("every_division").lines.map { Division($0) }),
            closure: closure)
    }
}

extension String {
    fileprivate var lines: [String] { split(separator: "\n").map(String.init) }
}

extension AnnualReport {
    init(_ row: Row, prefix: String = "") throws {
        self.init(
            status: try row.textIfAny(prefix + "status").map { AchievementStatus.Code($0) },
            result: try row.textIfAny(prefix + "result").flatMap { Passage($0) },
            reasonAndImprovement: try row.textIfAny(prefix + "reason_and_improvement").flatMap { Passage($0) })
    }
}

extension ReportEvent {
    fileprivate init(_ row: Row, comments: [ReturnComment]) throws {
        let deed: Deed =
            switch try row.text("deed") {
            case "writing": .writing
            case "submission": .submission
            case "approval": .approval
            case "withdrawal": .withdrawal
            default: .sendBack(comments)
            }
        self.init(deed, by: try row.made("account") { Account.ID($0) }, at: try row.date("at"))
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
