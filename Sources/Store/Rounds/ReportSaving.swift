import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds

/// What became of a text that somebody saved (保存の結果).
public enum SaveOutcome: Hashable, Sendable {
    case saved(WorkingReport)
    /// Somebody else had saved before. What was sent is set aside until its writer chooses, with what was set aside before;
    /// nothing is lost.
    case conflict(with: WorkingReport, setAside: AnnualReport)
}

extension RoundStore {
    /// Saves a report as it is being written (記入の保存). It is no part of the plan and of its history until it is handed in.
    ///
    /// - Parameters:
    ///   - text: all three fields.
    ///   - revision: of the text on which it builds; 0 for none.
    ///   - settles: whether the writer has chosen about what was set aside, which is forgotten then.
    /// - Throws: `StoreError.round`: `.unknown`, `.closed`, `.unknownAction`, `.steps`.
    public func saveReport(
        _ text: AnnualReport, of action: Action.ID, in key: RoundKey, expecting revision: Int, by account: Account,
        at date: Date, settles: Bool = true
    ) async throws -> SaveOutcome {
        let save = ReportSave(text: text, action: action, key: key, revision: revision, account: account, date: date)
        if !settles, let report = await saves.keep(save) { return .saved(report) }
        return try await database.write { db in
            var subject = try db.reportCase(of: action, in: key, account)
            // Only a writer's first text is an entry of the log, for which the city is locked; the others pass side by side.
            if try db.mayWrite(account, subject, in: key.city, at: date) != nil {
                _ = try db.lock(key.city)
                subject = try db.reportCase(of: action, in: key, account)
            }
            guard subject.report.revision == revision || subject.report.text == text else {
                let aside = try db.setAside(text, of: action, in: key, by: account, at: date)
                return .conflict(with: subject.report, setAside: aside)
            }
            if let event = try db.mayWrite(account, subject, in: key.city, at: date) {
                try db.append(event, of: action, in: key)
                try db.log(event.lines(about: action, in: key.year), key, account, date, cause: .report)
                subject.report.trail.append(event)
            }
            if settles { try db.forgetSetAside(of: action, in: key, by: account) }
            guard subject.report.text != text || subject.report.revision == 0 else { return .saved(subject.report) }
            subject.report.text = text
            subject.report.savedBy = account.id
            subject.report.savedAt = date
            guard try db.upsert(subject.report, of: action, in: key, expecting: subject.report.revision) else {
                // Another server was quicker between our reading and our writing.
                let aside = try db.setAside(text, of: action, in: key, by: account, at: date)
                return .conflict(with: try db.reportCase(of: action, in: key, account).report, setAside: aside)
            }
            subject.report.revision += 1
            return .saved(subject.report)
        }
    }
}

extension Transaction {
    fileprivate func mayWrite(_ account: Account, _ subject: ReportCase, in city: Slug, at date: Date) throws
        -> ReportEvent?
    {
        try namingHolders(in: city) { try account.write(subject, at: date).orThrow() }
    }

    /// Reads what one step needs and no more: 300 people save at once.
    ///
    /// Whoever changes the plan or its log holds the city, as closing the round does. A text that is saved in the same moment
    /// as somebody closes came before that, and stays what it is: being written.
    func reportCase(of action: Action.ID, in key: RoundKey, _ account: Account) throws -> ReportCase {
        guard account.city == key.city else { throw StoreError.round(.unknown) }
        let (rounds, found, trails, texts) = try ask(
            .rounds(where: key.condition), .actionInCharge(action, of: key.plan), .trails(in: key, action: action),
            .reportTexts(in: key, action: action))
        guard let kept = rounds.first else { throw StoreError.round(.unknown) }
        guard let found, let subject = kept.reportCase(of: found, in: texts.with(trails)) else {
            throw StoreError.round(.unknownAction)
        }
        return subject
    }

    func append(_ event: ReportEvent, of action: Action.ID, in key: RoundKey) throws {
        let found = try row(
            """
            SELECT coalesce(max(position), -1) AS position FROM report_event
            WHERE \(key.condition) AND action = \(action)
            """)
        let position = try (found?.integer("position") ?? -1) + 1
        try execute(
            """
            INSERT INTO report_event (city, plan, year, action, position, deed, account, at, division)
            VALUES (\(key.values), \(action), \(position), \(event.kind.word), \(event.by), \(event.at),
                \(event.inNameOf?.name))
            """)
        for (index, comment) in event.comments.enumerated() {
            try execute(
                """
                INSERT INTO report_comment (city, plan, year, action, event, position, field, text)
                VALUES (\(key.values), \(action), \(position), \(index), \(comment.field?.rawValue), \(comment.text))
                """)
        }
    }

    /// - Returns: whether the row was still that of `revision`; its revision is one more then.
    func upsert(_ report: WorkingReport, of action: Action.ID, in key: RoundKey, expecting revision: Int)
        throws -> Bool
    {
        let text = report.text
        if revision == 0 {
            return try execute(
                """
                INSERT INTO working_report (city, plan, year, action, \(trusted: AnnualReport.columnList), revision,
                    saved_at, saved_by)
                VALUES (\(key.values), \(action), \(text.valueList), 1, \(report.savedAt), \(report.savedBy))
                ON CONFLICT (city, plan, year, action) DO NOTHING
                """) == 1
        }
        return try execute(report.update(of: action, in: key, expecting: revision)) == 1
    }

    fileprivate func setAside(
        _ text: AnnualReport, of action: Action.ID, in key: RoundKey, by account: Account, at date: Date
    ) throws -> AnnualReport {
        let text = try setAside(action, in: key, by: account.id)?.above(text) ?? text
        try execute(
            """
            INSERT INTO report_set_aside (city, plan, year, action, account, \(trusted: AnnualReport.columnList), saved_at)
            VALUES (\(key.values), \(action), \(account.id), \(text.valueList), \(date))
            ON CONFLICT (city, plan, year, action, account)
            DO UPDATE SET \(text.assignments()), saved_at = excluded.saved_at
            """)
        return text
    }

    fileprivate func forgetSetAside(of action: Action.ID, in key: RoundKey, by account: Account) throws {
        try execute(
            "DELETE FROM report_set_aside WHERE \(key.condition) AND action = \(action) AND account = \(account.id)")
    }
}

extension WorkingReport {
    /// The statement that keeps it in place of `revision`, and changes nothing where that is not the one there.
    func update(of action: Action.ID, in key: RoundKey, expecting revision: Int) -> SQL {
        """
        UPDATE working_report SET \(text.assignments()), revision = \(revision + 1), saved_at = \(savedAt),
            saved_by = \(savedBy)
        WHERE \(key.condition) AND action = \(action) AND revision = \(revision)
        """
    }
}

extension Question {
    /// An action with nothing but its divisions; `nil` where the plan has no such action.
    static func actionInCharge(_ id: Action.ID, of key: PlanKey) -> Question<Action?> {
        Question<Action?>(
            """
            SELECT division, role, note, until FROM action
            LEFT JOIN responsibility ON responsibility.city = action.city AND responsibility.plan = action.plan
                AND responsibility.action = action.id
            WHERE action.city = \(key.city) AND action.plan = \(key.plan) AND action.id = \(id)
            ORDER BY responsibility.position
            """
        ) { rows in
            guard !rows.isEmpty else { return nil }
            let responsibilities = try rows.compactMap { row in
                try row.textIfAny("division").map { _ in try Responsibility(row) }
            }
            return Action(id: id, number: "", name: "", policy: Policy.ID(""), responsibilities: responsibilities)
        }
    }
}

extension Result where Failure == StepRefusals {
    func orThrow() throws -> Success {
        switch self {
        case .success(let value): value
        case .failure(let refusals): throw StoreError.round(.steps(refusals))
        }
    }
}
