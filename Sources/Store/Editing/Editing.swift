import ChangeLog
import Findings
import Foundation
import People
import Plan
import Rounds

/// What became of an edit (編集の結果).
public enum EditOutcome: Sendable {
    /// The new entry of the log; `nil` where nothing was to be changed.
    case saved(LogEntry?)
    /// Somebody wrote at the same places. Nothing was written; the next attempt builds on `revision`.
    case conflict([MergeConflict], draft: Plan, revision: Int)
    case refused([EditProblem])
}

extension PlanStore {
    /// Does one edit, in one transaction (編集).
    ///
    /// - Parameters:
    ///   - revision: of the plan that the editor saw; as it is now where there was none such. What others changed elsewhere since then stays; what they changed at
    ///     the same places is a conflict.
    ///   - rightsFollow: whether rights for divisions that end are given for the one that takes over, too; that takes the
    ///     administrator's right.
    ///   - reason: needed for targets and the like once the plan is adopted.
    /// - Throws: `StoreError.unknownPlan`; `.noRight`; `.unkeepable` when the plan would contradict itself.
    public func edit(
        _ key: PlanKey, expecting revision: Int, _ edit: PlanEdit, at date: Date, by author: Author,
        reason: String? = nil,
        rightsFollow: Bool = false
    ) async throws -> EditOutcome {
        try await database.write { db in
            guard try db.lock(key.city), let kept = try db.keptPlan(key) else { throw StoreError.unknownPlan(key) }
            do {
                let base =
                    revision == kept.revision
                    ? kept.plan : try db.plan(key, at: .revision(revision))?.plan ?? kept.plan
                let plan: Plan
                switch try edit.merged(base: base, current: kept.plan) {
                case .conflict(let conflicts, let draft):
                    return .conflict(conflicts, draft: draft, revision: kept.revision)
                case .merged(let merged): plan = merged
                }
                try db.expect(
                    author, to: .coordinate(key.plan, Extent(from: kept.plan, to: plan)), in: key.city)
                if edit.alwaysNeedsReason, plan != kept.plan, reason?.isBlankToTheEye != false {
                    return .refused([.reasonNeeded])
                }
                if rightsFollow { try db.expect(author, to: .administer, in: key.city) }
                try db.refuseUnfinishedReports(touchedBy: edit, in: kept)
                try db.refuseWhatReportsSay(against: edit, in: kept)
                try db.refuseCorrectionsBesideRounds(edit, in: kept)
                return .saved(
                    try db.write(plan, over: kept, as: .edit, at: date, by: author, reason: reason) {
                        let ended = try db.endRights(toWhatIsIn: kept.plan, andNotIn: plan, of: key)
                        switch edit {
                        case .succeed(let old, let new, let year) where rightsFollow:
                            return try ended + db.letRightsFollow(old, to: new, from: year, of: key)
                        case .correction(let id, let year, _):
                            return try ended + db.letReportFollow(plan, of: id, in: RoundKey(key, year))
                        default: return ended
                        }
                    })
            } catch let refusal as EditRefusal {
                return .refused(refusal.problems)
            } catch StoreError.reasonNeeded {
                return .refused([.reasonNeeded])
            }
        }
    }
}

extension Transaction {
    /// Writes a plan over the one that is kept, as one entry of the log.
    ///
    /// - Parameter besides: what is written with it, once the plan is.
    /// - Returns: `nil` where nothing changes.
    /// - Throws: `StoreError.unkeepable`, `.reasonNeeded`.
    func write(
        _ plan: Plan, over kept: KeptPlan, as cause: LogEntry.Cause, at date: Date, by author: Author, reason: String?,
        besides: () throws -> [LogLine] = { [] }
    ) throws -> LogEntry? {
        let key = kept.key
        try plan.checkIsKeepable()
        let plan = try holding(to: kept.plan, plan, of: key, at: date, reason: reason)
        let changes = Plan.changes(from: kept.plan, to: plan)
        guard !changes.isEmpty else { return nil }
        let next = try lastRevision(of: key) + 1
        try replace(kept.plan, by: plan, of: key, revision: next)
        let more = try besides()
        return try append(
            LogDraft(
                cause: cause, at: date, by: author.signature, reason: reason, plan: key.plan, revision: next,
                lines: changes.map { LogLine($0) } + more),
            to: key.city)
    }

    /// What divisions have written in a field in an open round, and is no part of the plan yet, must go somewhere too.
    ///
    /// - Throws: `EditRefusal`.
    fileprivate func refuseWhatReportsSay(against edit: PlanEdit, in kept: KeptPlan) throws {
        let problems = try edit.problems(
            in: kept.plan, besides: openRounds(of: kept.key).flatMap { $0.reports.values.map(\.text) })
        if !problems.isEmpty { throw EditRefusal(problems) }
    }

    /// Actions whose reports are under way in an open round are not split or merged, nor removed once somebody has begun to write:
    /// what their divisions write must go somewhere.
    ///
    /// - Throws: `EditRefusal` with each such action and year.
    fileprivate func refuseUnfinishedReports(touchedBy edit: PlanEdit, in kept: KeptPlan) throws {
        let removed: Action.ID? = if case .removeAction(let id) = edit { id } else { nil }
        let ids = edit.parted + (removed.map { [$0] } ?? [])
        guard !ids.isEmpty else { return }
        let problems = try openRounds(of: kept.key).flatMap { state in
            let unfinished = Set(state.progress(in: kept.plan).unfinished)
            let touched = ids.filter { unfinished.contains($0) && ($0 != removed || state.reports[$0] != nil) }
            return touched.compactMap { kept.plan[$0] }.map {
                EditProblem.reportUnfinished(state.round.year, number: $0.number.isEmpty ? $0.name : $0.number)
            }
        }
        if !problems.isEmpty { throw EditRefusal(problems) }
    }

    /// A report that an open round asks for is mended in the round, and one that waits for a yes is decided first: what is done there
    /// would undo the correction.
    ///
    /// - Throws: `EditRefusal`.
    fileprivate func refuseCorrectionsBesideRounds(_ edit: PlanEdit, in kept: KeptPlan) throws {
        guard case .correction(let id, let year, _) = edit, let action = kept.plan[id],
            let state = try roundState(RoundKey(kept.key, year)), let report = state.reportCase(of: action)
        else { return }
        if !report.isClosed { throw EditRefusal([.reportAsked(year)]) }
        if case .waiting = report.standing { throw EditRefusal([.reportWaiting(year)]) }
    }

    /// A report that came to its end in a closed round says what the plan says from now on: whoever opens the round again and writes on
    /// begins with what is right. What somebody has begun to write and not handed in stays theirs.
    ///
    /// - Returns: what is different from what was handed in.
    fileprivate func letReportFollow(_ plan: Plan, of id: Action.ID, in key: RoundKey) throws -> [LogLine] {
        guard let action = plan[id], let state = try roundState(key), var report = state.reports[id],
            state.reportCase(of: action)?.standing == .done
        else { return [] }
        ReportTexts(of: action[key.year].report, in: plan.form).write(into: &report.text, in: plan.form)
        try execute(
            """
            UPDATE working_report SET \(report.text.assignments()), revision = \(report.revision + 1)
            WHERE \(key.condition) AND action = \(id)
            """)
        return try submit(&report, of: id, in: key)
    }

    /// The rounds of a plan that are open, with what divisions have written.
    private func openRounds(of key: PlanKey) throws -> [RoundState] {
        try rounds(where: "city = \(key.city) AND plan = \(key.plan) AND closed_at IS NULL")
            .compactMap { try roundState($0.key) }
    }
}
