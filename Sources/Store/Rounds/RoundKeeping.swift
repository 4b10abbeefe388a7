import ChangeLog
import Findings
import Foundation
import Japanese
import People
import Plan
import Rounds

extension RoundStore {
    /// Opens a round (照会の開始). From now on it is what everybody who is in charge is asked for.
    ///
    /// - Parameter language: in which those who are asked are told, in the same transaction or, where the round begins on a
    ///   later day, on that day; `nil` for telling nobody.
    /// - Throws: `StoreError.round`: `.noRight`, `.exists`, `.faults`; `StoreError.unknownPlan`.
    @discardableResult
    public func openRound(
        _ round: Round, of city: Slug, telling language: Language? = nil, by account: Account, at date: Date
    ) async throws -> Announcement {
        let key = RoundKey(PlanKey(city: city, plan: round.plan), round.year)
        return try await database.write { db in
            let plan = try db.officePlan(key, account)
            guard try db.round(key) == nil else { throw StoreError.round(.exists) }
            try refuse(round.faults(for: plan.plan))
            try db.insert(round, key)
            try db.log(LogLine.lines(.round(key.year), from: [], to: round.logged), key, account, date)
            guard let language else { return .notWished }
            guard round.opensOn <= Day(inJapan: date) else {
                try db.announceLater(key, in: language, by: account)
                return .onFirstDay
            }
            return .done(try db.announce(round, in: plan.plan, key, language, by: account, at: date))
        }
    }

    /// Changes due days, instructions, whom and what an open round asks (照会の変更); of a closed one the due days of evaluations alone,
    /// which go on after it.
    ///
    /// - Throws: `StoreError.round`: as for opening, `.unknown`, `.closed`, and `.stepsTaken` where other steps are wanted
    ///   although a report stands in the middle of those there are.
    public func changeRound(_ round: Round, of city: Slug, by account: Account, at date: Date, reason: String? = nil)
        async throws
    {
        let key = RoundKey(PlanKey(city: city, plan: round.plan), round.year)
        try await database.write { db in
            let plan = try db.officePlan(key, account)
            guard let kept = try db.round(key) else { throw StoreError.round(.unknown) }
            guard !kept.isClosed || round.hasOnlyOtherEvaluationDues(than: kept.round) else {
                throw StoreError.round(.closed)
            }
            try refuse(round.faults(for: plan.plan))
            let isUnderWay = try db.reports(of: key).values.contains { $0.trail.hasLeftItsWriters }
            guard round.flow == kept.round.flow || !isUnderWay else { throw StoreError.round(.stepsTaken) }
            let changes = LogLine.lines(.round(key.year), from: kept.round.logged, to: round.logged)
            guard !changes.isEmpty else { return }
            try db.update(round, key)
            try db.log(changes, key, account, date, reason: reason)
        }
    }

    /// Closes a round (締切り): every report stays as it is, and those that did not come to their end are marked.
    ///
    /// From now on the year's reports are due: what is blank in the plan is missing, no longer not due. So are those of earlier
    /// years that were not due yet, which takes the right for these years, too.
    /// - Returns: the unfinished ones.
    /// - Throws: `StoreError.round`: `.noRight`, `.unknown`, `.closed`.
    @discardableResult
    public func closeRound(_ key: RoundKey, by account: Account, at date: Date) async throws -> [Action.ID] {
        try await database.write { db in
            let plan = try db.officePlan(key, account)
            guard let state = try db.roundState(key) else { throw StoreError.round(.unknown) }
            guard !state.kept.isClosed else { throw StoreError.round(.closed) }
            var due = plan.plan
            due.lastReportedYear = max(key.year, due.lastReportedYear ?? key.year)
            // Blank reports of earlier years become missing with it.
            try db.expect(account, to: .coordinate(key.plan.plan, Extent(from: plan.plan, to: due)), in: key.city)
            let closure = Closure(
                at: date, by: account.id, unfinished: state.progress(in: plan.plan).unfinished)
            try db.execute(
                """
                UPDATE report_round SET closed_at = \(closure.at), closed_by = \(closure.by),
                    unfinished = \(closure.unfinished.map(\.text).joined(separator: "\n"))
                WHERE \(key.condition)
                """)
            try db.log(
                [LogLine(.round(key.year), "closure", after: closure.logged)], key, account, date,
                plan: (plan, due))
            return closure.unfinished
        }
    }

    /// Opens a closed round again (締切りの取消し).
    ///
    /// - Throws: `StoreError.round`: `.noRight`, `.unknown`, `.notClosed`, `.noReason`.
    public func reopenRound(_ key: RoundKey, reason: String, by account: Account, at date: Date) async throws {
        try await database.write { db in
            _ = try db.officePlan(key, account)
            guard let kept = try db.round(key) else { throw StoreError.round(.unknown) }
            guard let closure = kept.closure else { throw StoreError.round(.notClosed) }
            guard let reason = Passage(reason)?.text else { throw StoreError.round(.noReason) }
            try db.execute(
                """
                UPDATE report_round SET closed_at = NULL, closed_by = NULL, unfinished = NULL WHERE \(key.condition)
                """)
            try db.log(
                [LogLine(.round(key.year), "closure", before: closure.logged)], key, account, date, reason: reason)
        }
    }
}

private func refuse(_ faults: [RoundFault]) throws {
    guard faults.isEmpty else { throw StoreError.round(.faults(faults)) }
}

extension ReportTrail {
    /// Whether a step was ever taken with it, so that the steps may not become others.
    fileprivate var hasLeftItsWriters: Bool { events.contains { $0.kind != .writing } }
}

extension Transaction {
    /// The plan of a round that the office works on; the city is locked from here on.
    ///
    /// - Throws: `StoreError.unknownPlan`, or `.round(.noRight)` for an account of another city or without the right.
    func officePlan(_ key: RoundKey, _ account: Account) throws -> KeptPlan {
        guard try lock(key.city), let plan = try keptPlan(key.plan) else { throw StoreError.unknownPlan(key.plan) }
        try expect(account, to: .coordinate(key.plan.plan, .year(key.year)), in: key.city)
        return plan
    }

    fileprivate func expect(_ account: Account, to permission: Permission, in city: Slug) throws {
        var account = account
        // Rights in another city are none here.
        if account.city != city { account.rights = [] }
        guard let missing = MissingRight(of: account, for: permission) else { return }
        throw StoreError.round(.noRight(try naming(missing, in: city)))
    }

    /// Writes what happened in a round into the log; and the plan, where it became another.
    ///
    /// - Parameter plan: as it is kept, and as it is from now on.
    func log(
        _ changes: [LogLine], _ key: RoundKey, _ account: Account, _ date: Date, cause: LogEntry.Cause = .round,
        reason: String? = nil, plan: (old: KeptPlan, new: Plan)? = nil
    ) throws {
        var draft = LogDraft(
            cause: cause, at: date, by: account.signature, reason: reason, plan: key.plan.plan, lines: changes)
        if let plan {
            let ofPlan = Plan.changes(from: plan.old.plan, to: plan.new)
            if !ofPlan.isEmpty {
                draft.lines = ofPlan.map { LogLine($0) } + draft.lines
                let revision = try lastRevision(of: key.plan) + 1
                draft.revision = revision
                try replace(plan.old.plan, by: plan.new, of: key.plan, revision: revision)
            }
        }
        _ = try append(draft, to: key.city)
    }

    fileprivate func insert(_ round: Round, _ key: RoundKey) throws {
        try execute(
            """
            INSERT INTO report_round (city, plan, year, opens_on, reports_due, instructions, actions, every_division,
                evaluations)
            VALUES (\(key.values), \(round.opensOn), \(round.reportsDue), \(round.instructions), \(round.actionLines),
                \(round.divisionLines), \(round.evaluationLines))
            """)
        try insertSteps(of: round, key)
    }

    fileprivate func update(_ round: Round, _ key: RoundKey) throws {
        try execute(
            """
            UPDATE report_round SET opens_on = \(round.opensOn), reports_due = \(round.reportsDue),
                instructions = \(round.instructions), actions = \(round.actionLines),
                every_division = \(round.divisionLines), evaluations = \(round.evaluationLines)
            WHERE \(key.condition)
            """)
        try execute("DELETE FROM round_step WHERE \(key.condition)")
        try insertSteps(of: round, key)
    }

    private func insertSteps(of round: Round, _ key: RoundKey) throws {
        for (position, step) in round.steps.enumerated() {
            try execute(
                """
                INSERT INTO round_step (city, plan, year, position, label, role, due)
                VALUES (\(key.values), \(position), \(step.step.label), \(step.step.role.rawValue), \(step.due))
                """)
        }
    }
}

extension Round {
    fileprivate func hasOnlyOtherEvaluationDues(than other: Round) -> Bool {
        var round = self
        round.evaluationDues = other.evaluationDues
        return round == other
    }

    /// In the tables and in the log, one a line.
    fileprivate var actionLines: String? { actions?.map(\.text).sorted().joined(separator: "\n") }
    fileprivate var divisionLines: String { everyDivision.map(\.name).joined(separator: "\n") }
}
