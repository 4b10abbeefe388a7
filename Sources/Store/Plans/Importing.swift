import ChangeLog
import Findings
import Foundation
import People
import Plan
import Rounds

extension PlanStore {
    /// What importing `plan` would change against what is kept.
    ///
    /// - Parameter indicatorDecisions: what came with the plan; a plan that is kept already has its own.
    /// - Throws: `StoreError.unkeepable` when the plan contradicts itself.
    public func preview(
        _ plan: Plan, as slug: Slug, of municipality: Municipality, indicatorDecisions: [IndicatorDecision] = []
    ) async throws -> ImportPreview {
        let key = PlanKey(city: municipality.slug, plan: slug)
        return try await database.read { db in
            let kept = try db.keptPlan(key)
            var matched = plan.matched(to: kept?.plan)
            if let kept { matched = matched.takingWhatNoSheetCarries(of: kept.plan) }
            try matched.checkIsKeepable()
            return ImportPreview(
                key: key, municipality: municipality, revision: kept?.revision, plan: matched,
                changes: Plan.changes(from: kept?.plan, to: matched),
                indicatorDecisions: kept == nil ? indicatorDecisions : [],
                losses: try kept.map { try db.losses(of: $0, to: matched) } ?? [],
                municipalityChanges: try db.changes(to: municipality))
        }
    }

    /// Writes what the preview showed, in one transaction.
    ///
    /// - Parameters:
    ///   - date: when; kept to the second.
    ///   - author: who, as the log will say it.
    ///   - overwrites: whether what people wrote in the program may go (上書き).
    ///   - keeping: what becomes of the draft from which it came.
    /// - Returns: the new entry of the log; `nil` when there was nothing to change.
    /// - Throws: `StoreError.changedMeanwhile` when the plan is no longer the one that the preview was made against;
    ///   `.wouldLose` when something of what people wrote would go; `.noRight`;
    ///   `.reasonNeeded` when it is adopted and targets or the like would change without a reason.
    @discardableResult
    public func apply(
        _ preview: ImportPreview, at date: Date, by author: Author, reason: String? = nil, overwrites: Bool = false,
        keeping: ImportKeeping? = nil
    ) async throws -> LogEntry? {
        let key = preview.key
        try preview.plan.checkIsKeepable()
        return try await database.write { db in
            try db.enter(preview.municipality.slug, name: preview.municipality.name)
            let kept = try db.keptPlan(key)
            guard kept?.revision == preview.revision else {
                throw StoreError.changedMeanwhile(.plan(key, expected: preview.revision, found: kept?.revision))
            }
            if !overwrites, let kept {
                // Again: a report may have been begun since.
                let losses = try db.losses(of: kept, to: preview.plan, besides: preview.agreed)
                guard losses.isEmpty else { throw StoreError.wouldLose(key, losses) }
            }
            let registration = try db.register(
                preview.municipality, as: LogDraft(cause: .registration, at: date, by: author.signature, reason: reason)
            )
            var plan = preview.plan
            try db.expect(
                author, to: .coordinate(key.plan, Extent(from: kept?.plan, to: plan)), in: key.city)
            if let kept { plan = try db.holding(to: kept.plan, plan, of: key, at: date, reason: reason) }
            if let keeping {
                try db.finish(keeping, into: key, at: date)
                try db.keep(
                    keeping.notes, of: key, revision: try db.lastRevision(of: key) + 1, at: date, by: author.signature)
            }
            let changes = Plan.changes(from: kept?.plan, to: plan)
            let refused = try db.keep(preview.refusals, about: key)
            guard !changes.isEmpty else {
                if refused.isEmpty { return registration }
                return try db.append(
                    LogDraft(
                        cause: .review, at: date, by: author.signature, reason: reason, plan: key.plan, lines: refused),
                    to: key.city)
            }
            let revision = try db.lastRevision(of: key) + 1
            try db.replace(kept?.plan, by: plan, of: key, revision: revision)
            let decided = try db.keep(
                preview.indicatorDecisions, about: key, by: author.signature, at: date)
            return try db.append(
                LogDraft(
                    cause: .import, at: date, by: author.signature, reason: reason, plan: key.plan, revision: revision,
                    lines: changes.map { LogLine($0) } + decided + refused),
                to: key.city)
        }
    }

    /// The last import of a plan that has not been taken back; `nil` where there is none.
    public func lastImport(of key: PlanKey) async throws -> LogEntry? {
        try await database.read { try $0.lastImport(of: key) }
    }

    /// Takes the last import of a plan back, as a new entry of the log. Done again, it takes the one before back.
    ///
    /// Taking the first import back removes the plan; its history and its editions stay.
    /// - Throws: `StoreError.nothingToUndo`; `.cannotUndo` when later changes touched the same places, or added something to
    ///   a plan that would go; `.textsRemoved`; `.reasonNeeded` when it is adopted.
    @discardableResult
    public func undoLastImport(of key: PlanKey, at date: Date, by author: Author, reason: String? = nil) async throws
        -> LogEntry
    {
        try await database.write { db in
            guard try db.lock(key.city), let entry = try db.lastImport(of: key) else {
                throw StoreError.nothingToUndo(key)
            }
            guard entry.lines.allSatisfy({ $0.removedTexts == 0 }) else {
                throw StoreError.textsRemoved(key, entry: entry.sequence)
            }
            let changes = entry.changes
            let kept = try db.keptPlan(key)?.plan
            let overtaken = Plan.overtaken(changes, in: kept)
            guard overtaken.isEmpty else { throw StoreError.cannotUndo(key, overtaken) }
            var plan = Plan.applying(changes.map(\.inverted), to: kept)
            plan?.dropLostReprints()
            try db.expect(
                author, to: .coordinate(key.plan, Extent(from: kept, to: plan)), in: key.city)
            try plan?.checkIsKeepable()
            if let kept {
                if plan == nil { try checkIsAll(changes, of: kept, key) }
                try db.askForReason(reason, of: key, from: kept, to: plan)
            }
            // What it left to somebody goes with it.
            try db.dropNotes(
                of: key, where: plan == nil ? "1 = 1" : "revision = \(entry.revision ?? 0)")
            // What was decided about a plan goes with it; the log has it.
            let dropped =
                plan == nil ? try db.dropDecisions(about: key) : try db.takeBackRefusals(of: entry, about: key)
            let revision = try db.lastRevision(of: key) + 1
            try db.replace(kept, by: plan, of: key, revision: revision)
            return try db.append(
                LogDraft(
                    cause: .undo, at: date, by: author.signature, reason: reason, plan: key.plan, revision: revision,
                    undoes: entry.sequence,
                    lines: Plan.changes(from: kept, to: plan).map { LogLine($0) } + dropped),
                to: key.city)
        }
    }
}

/// A plan goes with its first import only while nothing stands in it that another change wrote.
private func checkIsAll(_ changes: [Change], of kept: Plan, _ key: PlanKey) throws {
    let imported = Set(changes.map(\.place))
    let added = Plan.changes(from: nil, to: kept).filter { !imported.contains($0.place) }
    guard added.isEmpty else { throw StoreError.cannotUndo(key, added) }
}

extension Transaction {
    /// The last import of a plan that has not been taken back.
    fileprivate func lastImport(of key: PlanKey) throws -> LogEntry? {
        let found = try row(
            "SELECT max(sequence) AS sequence FROM change_set WHERE \(Self.standingImports(of: key))")
        guard let sequence = try found?.integerIfAny("sequence") else { return nil }
        return try entries(of: key.city.text, where: "change_set.sequence = \(sequence)").first
    }

    /// The entries of the imports of a plan that have not been taken back.
    static func standingImports(of key: PlanKey) -> SQL {
        """
        change_set.city = \(key.city) AND change_set.plan = \(key.plan) AND change_set.cause = 'import' AND NOT EXISTS (
            SELECT 1 FROM change_set AS undone
            WHERE undone.city = change_set.city AND undone.undoes = change_set.sequence
        )
        """
    }

    /// Makes room for a city that is not there yet, and locks it either way.
    func enter(_ city: Slug, name: String) throws {
        try execute(
            """
            INSERT INTO municipality (slug, name, code, log_length, log_head)
            VALUES (\(city), \(name), NULL, 0, \(LogEntry.noHash)) ON CONFLICT (slug) DO NOTHING
            """)
        _ = try lock(city)
    }

    /// Brings name and code of a municipality up to date; logged when they change. The city must be entered.
    func register(_ municipality: Municipality, as draft: LogDraft) throws -> LogEntry? {
        var draft = draft
        draft.lines = try changes(to: municipality).map { LogLine($0) }
        guard !draft.lines.isEmpty else { return nil }
        try execute(
            """
            UPDATE municipality SET name = \(municipality.name), code = \(municipality.code)
            WHERE slug = \(municipality.slug)
            """)
        return try append(draft, to: municipality.slug)
    }

    /// What is different about a municipality from what is kept; a city without a log has not been registered yet.
    func changes(to municipality: Municipality) throws -> [Change] {
        let kept = try row(
            "SELECT name, code FROM municipality WHERE slug = \(municipality.slug) AND log_length > 0")
        let name = Change(
            place: Place(.municipality, .name), before: try kept?.text("name"), after: municipality.name)
        let code = Change(
            place: Place(.municipality, .number), before: try kept?.textIfAny("code"), after: municipality.code?.digits)
        return [name, code].filter { $0.before?.sqlValue != $0.after?.sqlValue }
    }
}
