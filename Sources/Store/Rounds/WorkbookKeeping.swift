import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds

extension RoundState {
    /// The reports that the round asks for, each with what was done with it and added to it.
    public func cases(in plan: Plan) -> [Action.ID: ReportCase] {
        Dictionary(orderedCases(in: plan).map { ($0.assignment.action, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The same in the order of the form.
    public func orderedCases(in plan: Plan) -> [ReportCase] { plan.actions.compactMap(reportCase) }
}

extension RoundStore {
    /// Takes workbooks that came back (照会票の受取り): whole or not at all.
    ///
    /// Texts that only a workbook changed go into the reports, in the division's name; then each report of which a workbook says something goes as far
    /// as that workbook says. One that cannot be handed in stays a draft, and why is said. A head's yes is noted only for the very texts that
    /// the workbook holds, and at one step. What is written in the log names the office's account and the division.
    ///
    /// - Parameter digests: of the files, in the order of the workbooks, where they were kept by `keepReturned`.
    /// - Throws: `StoreError.round`: `.noRight`, `.unknown`, `.closed`, `.undecided`; `.changedMeanwhile` where something was saved since
    ///   somebody looked.
    @discardableResult
    public func takeWorkbooks(
        _ taking: WorkbookTaking, of digests: [String] = [], in key: RoundKey, by account: Account, at date: Date
    ) async throws -> WorkbookOutcome {
        try await database.write { db in
            var kept = try db.officePlan(key, account)
            guard let state = try db.roundState(key) else { throw StoreError.round(.unknown) }
            guard !state.kept.isClosed else { throw StoreError.round(.closed) }
            var (cases, contributions) = (state.cases(in: kept.plan), state.contributions)
            let merge = WorkbookMerge(taking.workbooks, into: cases)
            if let stamp = taking.stamp, stamp != merge.stamp { throw StoreError.changedMeanwhile(.report(found: 0)) }
            let undecided = merge.undecided(taking.decisions)
            guard undecided.isEmpty else { throw StoreError.round(.undecided(undecided.count)) }
            var reports: [WorkbookOutcome.Report] = []
            var unspoken: [Action.ID] = []
            var additions = 0
            for (index, workbook) in taking.workbooks.enumerated() {
                var step = WorkbookStep(
                    key: key, account: account, date: date, division: workbook.identity.division, plan: kept.plan,
                    standing: taking.standings[index])
                for action in workbook.reports {
                    guard let subject = cases[action], subject.divisions.contains(step.division) else { continue }
                    let isBrought = merge.brings(index, to: action, taking.decisions)
                    let text = isBrought ? merge.report(of: action, taking.decisions) : nil
                    let (after, report) = try db.take(text, of: action, subject, from: workbook, &step)
                    cases[action] = after
                    if isBrought || after.standing != subject.standing {
                        reports.append(report)
                    } else if step.standing != .draft, subject.isWithWriters {
                        unspoken.append(action)
                    }
                }
                additions += try db.takeAdditions(
                    of: workbook, merge, taking.decisions, &contributions, &step)
                if !step.lines.isEmpty {
                    try db.log(step.lines, key, account, date, cause: .report, plan: (kept, step.plan))
                    if step.plan != kept.plan, let next = try db.keptPlan(key.plan) { kept = next }
                }
                if digests.indices.contains(index) {
                    try db.markTaken(digests[index], as: step.standing, in: key, by: account, at: date)
                }
            }
            return WorkbookOutcome(
                reports: reports, unspoken: unspoken, additions: additions, left: merge.left)
        }
    }
}

/// One workbook as it is taken: what it changes is put together here.
private struct WorkbookStep {
    let key: RoundKey
    let account: Account
    let date: Date
    let division: Division
    /// With the reports that are done.
    var plan: Plan
    let standing: WorkbookStanding
    var lines: [LogLine] = []
}

extension Transaction {
    /// Writes a report's text and takes it as far as its workbook goes.
    ///
    /// - Parameter text: `nil` where the workbook says nothing new of the report: then nobody hands it in.
    fileprivate func take(
        _ text: AnnualReport?, of action: Action.ID, _ subject: ReportCase, from workbook: ReturnedWorkbook,
        _ step: inout WorkbookStep
    ) throws -> (ReportCase, WorkbookOutcome.Report) {
        let before = subject.standing
        var subject = subject
        var isChanged = false
        if let text, subject.isWithWriters, text != subject.report.text {
            try write(text, of: action, &subject, &step)
            isChanged = true
        }
        var (refusals, isSubmitted): ([StepRefusal], Bool) = ([], false)
        if text != nil, step.standing != .draft, subject.isWithWriters {
            let submitted = step.account.submit(
                subject.report.text, of: subject, on: step.plan.scale, form: step.plan.form,
                indicators: step.plan.indicators(of: .action(action)), inNameOf: step.division, at: step.date)
            switch submitted {
            case .success(let event):
                step.lines += try keep(event, of: action, &subject, step)
                step.lines += try submit(&subject.report, of: action, in: step.key)
                isSubmitted = true
            case .failure(let failure): refusals = failure.refusals
            }
        }
        // The head has seen what the workbook holds, and nothing else.
        if step.standing == .approved, subject.waitsForHead,
            isSubmitted || workbook.says(subject.report.submitted, of: action)
        {
            let event = try step.account.noteApproval(of: subject, inNameOf: step.division, at: step.date).orThrow()
            step.lines += try keep(event, of: action, &subject, step)
        }
        if subject.standing == .done, before != .done {
            step.plan = step.plan.with(
                subject.report.submitted.keeping(to: step.plan.form), of: action, in: step.key.year)
        }
        return (
            subject,
            WorkbookOutcome.Report(
                action: action, division: step.division, isChanged: isChanged, standing: subject.standing,
                refusals: refusals)
        )
    }

    private func write(
        _ text: AnnualReport, of action: Action.ID, _ subject: inout ReportCase, _ step: inout WorkbookStep
    ) throws {
        if let event = try step.account.write(subject, inNameOf: step.division, at: step.date).orThrow() {
            step.lines += try keep(event, of: action, &subject, step)
        }
        subject.report.text = text
        subject.report.savedBy = step.account.id
        subject.report.savedAt = step.date
        guard try upsert(subject.report, of: action, in: step.key, expecting: subject.report.revision) else {
            // Texts of reports are saved without the city's lock.
            throw StoreError.changedMeanwhile(.report(found: subject.report.revision))
        }
        subject.report.revision += 1
    }

    private func keep(
        _ event: ReportEvent, of action: Action.ID, _ subject: inout ReportCase, _ step: WorkbookStep
    ) throws -> [LogLine] {
        try append(event, of: action, in: step.key)
        subject.report.trail.append(event)
        return event.lines(about: action, in: step.key.year)
    }

    /// - Parameter contributions: as they stand; with those that were taken.
    /// - Returns: how many were taken.
    fileprivate func takeAdditions(
        of workbook: ReturnedWorkbook, _ merge: WorkbookMerge, _ decisions: [AnswerPlace: WorkbookMerge.Decision],
        _ contributions: inout [Action.ID: [Division: Contribution]], _ step: inout WorkbookStep
    ) throws -> Int {
        var count = 0
        for place in workbook.answers.map(\.place) where place.item == .addition(step.division) {
            let old = contributions[place.action]?[step.division] ?? Contribution()
            guard var new = merge.addition(of: step.division, to: place.action, decisions),
                (new.text, new.isAnswered) != (old.text, old.isAnswered)
            else { continue }
            new.revision = old.revision + 1
            (new.savedBy, new.savedAt) = (step.account.id, step.date)
            step.lines += try keep(new, of: step.division, to: place.action, insteadOf: old, in: step.key)
            contributions[place.action, default: [:]][step.division] = new
            count += 1
        }
        return count
    }
}

extension WorkbookMerge {
    /// What cannot be taken.
    var left: [Entry] {
        entries.filter { entry in
            switch entry.outcome {
            case .away, .notAsked: true
            case .taken, .same, .conflict: false
            }
        }
    }
}
