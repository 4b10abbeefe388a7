import ChangeLog
import Findings
import Foundation
import Japanese
import People
import Plan
import Rounds

extension RoundStore {
    /// Hands a report in (提出), just as it was saved at `revision`.
    ///
    /// - Returns: the report after it. Where the round has no steps it is done, and in the plan.
    /// - Throws: `StoreError.round`: `.steps` with everything that is missing; `.changedMeanwhile` when somebody saved.
    @discardableResult
    public func submitReport(
        of action: Action.ID, in key: RoundKey, expecting revision: Int, by account: Account, at date: Date
    ) async throws -> WorkingReport {
        try await move(action, in: key, by: account, at: date) { db, subject in
            guard subject.report.revision == revision else {
                throw StoreError.changedMeanwhile(.report(found: subject.report.revision))
            }
            let plan = try db.keptPlan(key.plan)?.plan
            return try account.submit(
                subject.report.text, of: subject, on: plan?.scale ?? AchievementScale([]),
                form: plan?.form ?? PlanForm(), indicators: plan?.indicators(of: .action(action)) ?? [], at: date
            ).orThrow()
        }
    }

    /// Says yes to a report at the step where it waits (承認); after the last step it is in the plan.
    ///
    /// - Parameter revision: of the text that was read: nobody says yes to words that they have not seen.
    @discardableResult
    public func approveReport(
        of action: Action.ID, in key: RoundKey, expecting revision: Int, by account: Account, at date: Date
    ) async throws -> WorkingReport {
        try await move(action, in: key, by: account, at: date) { _, subject in
            guard subject.report.revision == revision else {
                throw StoreError.changedMeanwhile(.report(found: subject.report.revision))
            }
            return try account.approve(subject, at: date).orThrow()
        }
    }

    /// Hands a report back to its writers with what is to be mended (差戻し).
    @discardableResult
    public func sendBackReport(
        of action: Action.ID, in key: RoundKey, comments: [ReturnComment], by account: Account, at date: Date
    ) async throws -> WorkingReport {
        try await move(action, in: key, by: account, at: date) { _, subject in
            try account.sendBack(subject, comments: comments, at: date).orThrow()
        }
    }

    /// Takes a report back to go on writing (取下げ).
    @discardableResult
    public func withdrawReport(of action: Action.ID, in key: RoundKey, by account: Account, at date: Date)
        async throws -> WorkingReport
    {
        try await move(action, in: key, by: account, at: date) { _, subject in
            try account.withdraw(subject, at: date).orThrow()
        }
    }

    private func move(
        _ action: Action.ID, in key: RoundKey, by account: Account, at date: Date,
        _ step: @escaping @Sendable (Transaction, ReportCase) throws -> ReportEvent
    ) async throws -> WorkingReport {
        try await database.write { db in
            _ = try db.lock(key.city)
            var subject = try db.reportCase(of: action, in: key, account)
            let event = try db.namingHolders(in: key.city) { try step(db, subject) }
            try db.append(event, of: action, in: key)
            var changes = event.lines(about: action, in: key.year)
            if event.kind == .submission {
                changes += try db.submit(&subject.report, of: action, in: key)
            }
            subject.report.trail.append(event)
            var plan: (KeptPlan, Plan)?
            if subject.standing == .done, let kept = try db.keptPlan(key.plan) {
                plan = (
                    kept, kept.plan.with(subject.report.submitted.keeping(to: kept.plan.form), of: action, in: key.year)
                )
            }
            try db.log(changes, key, account, date, cause: .report, plan: plan)
            return subject.report
        }
    }
}

extension Transaction {
    /// Keeps what is handed in, apart from what is written on afterwards.
    ///
    /// - Returns: what is different from the time before.
    func submit(_ report: inout WorkingReport, of action: Action.ID, in key: RoundKey) throws
        -> [LogLine]
    {
        let text = report.text
        let changes = LogLine.lines(
            .report(action, key.year), from: report.submitted.logged, to: text.logged)
        report.submitted = text
        try execute(
            """
            UPDATE working_report SET \(text.assignments(prefix: "submitted_"))
            WHERE \(key.condition) AND action = \(action)
            """)
        return changes
    }
}
