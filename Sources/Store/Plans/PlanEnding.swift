import ChangeLog
import Findings
import Foundation
import Japanese
import Plan
import Rounds

extension PlanStore {
    /// Puts a plan away (アーカイブ): it stays public and readable, and nothing of it changes any more until that is taken back.
    ///
    /// - Throws: `StoreError.unknownPlan`, `.noRight`, `.end(.openRounds)`.
    public func archive(_ key: PlanKey, at date: Date, by author: Author, reason: String? = nil) async throws {
        try await database.write { db in
            let kept = try db.planToEnd(key, by: author)
            let open = try db.rounds(where: "city = \(key.city) AND plan = \(key.plan) AND closed_at IS NULL")
            guard open.isEmpty else { throw StoreError.end(.openRounds(open.map(\.key.year).sorted())) }
            guard kept.archivedOn == nil else { return }
            try db.decide(.archived, Day(inJapan: date).text, about: key, .archiving, at: date, by: author, reason)
        }
    }

    /// Takes that back (アーカイブの取消し).
    ///
    /// - Throws: `StoreError.unknownPlan`, `.noRight`.
    public func unarchive(_ key: PlanKey, at date: Date, by author: Author, reason: String? = nil) async throws {
        try await database.write { db in
            guard try db.planToEnd(key, by: author).archivedOn != nil else { return }
            try db.decide(.archived, nil, about: key, .unarchiving, at: date, by: author, reason)
        }
    }

    /// Deletes a plan of which nothing was ever published and for which nobody was asked anything (計画の削除). Its history stays in the log.
    ///
    /// - Parameter name: what whoever deletes it typed as its title.
    /// - Throws: `StoreError.unknownPlan`, `.noRight`, `.end`.
    public func delete(_ key: PlanKey, typing name: String, at date: Date, by author: Author, reason: String? = nil)
        async throws
    {
        try await database.write { db in
            let kept = try db.planToEnd(key, by: author)
            if let refusal = try db.obstacle(toDeleting: key) { throw StoreError.end(refusal) }
            guard String(name.trimmed).folded == kept.plan.title.folded else { throw StoreError.end(.wrongName) }
            try db.dropNotes(of: key, where: "1 = 1")
            try db.execute("DELETE FROM settled_note WHERE city = \(key.city) AND plan = \(key.plan)")
            let dropped = try db.dropDecisions(about: key)
            let links = try db.endPreviewLinks(of: key, at: date, by: author.signature)
            let revision = try db.lastRevision(of: key) + 1
            try db.replace(kept.plan, by: nil, of: key, revision: revision)
            _ = try db.append(
                LogDraft(
                    cause: .deletion, at: date, by: author.signature, reason: reason, plan: key.plan,
                    revision: revision,
                    lines: Plan.changes(from: kept.plan, to: nil).map { LogLine($0) } + dropped + links
                ), to: key.city)
        }
    }

    /// Why a plan cannot be deleted; `nil` where it can.
    public func obstacle(toDeleting key: PlanKey) async throws -> PlanEndRefusal? {
        try await database.read { try $0.obstacle(toDeleting: key) }
    }
}

extension Transaction {
    /// A plan that somebody puts away or deletes: the office of the whole plan may, and administrators.
    fileprivate func planToEnd(_ key: PlanKey, by author: Author) throws -> KeptPlan {
        guard try lock(key.city), let kept = try keptPlan(key) else { throw StoreError.unknownPlan(key) }
        try expectOffice(author, ofAll: key, years: kept.plan.years)
        return kept
    }

    /// Only the office of the whole plan may go on, and administrators, by their rights as they are now.
    ///
    /// - Throws: `StoreError.noRight`.
    func expectOffice(_ author: Author, ofAll key: PlanKey, years: [FiscalYear]) throws {
        if case .account(let account) = author, account.city == key.city,
            try person(account.id, of: key.city)?.account.may(.administer) ?? false
        {
            return
        }
        try expect(author, to: .coordinate(key.plan, .whole(years)), in: key.city)
    }

    fileprivate func obstacle(toDeleting key: PlanKey) throws -> PlanEndRefusal? {
        guard try editions(of: key).isEmpty else { return .published }
        let rounds = try rounds(where: "city = \(key.city) AND plan = \(key.plan)")
        return rounds.isEmpty ? nil : .rounds(rounds.map(\.key.year).sorted())
    }

    fileprivate func decide(
        _ kind: PlanDecision.Kind, _ text: String?, about key: PlanKey, _ cause: LogEntry.Cause, at date: Date,
        by author: Author, _ reason: String?
    ) throws {
        let change = LogLine(
            .decision(item: ""), kind.rawValue, before: try decision(kind, "", of: key), after: text)
        try make(change, about: key)
        _ = try append(
            LogDraft(cause: cause, at: date, by: author.signature, reason: reason, plan: key.plan, lines: [change]),
            to: key.city)
        // Lists of the public may say so.
        try execute("UPDATE publication SET count = count + 1")
    }

    /// Whether a plan is archived.
    func isArchived(_ key: PlanKey) throws -> Bool { try decision(.archived, "", of: key) != nil }
}

extension LogEntry.Cause {
    /// Whether it may happen to a plan that is archived: what was published can still be set right or taken down. That it is archived is
    /// said when it is already.
    var reachesArchive: Bool {
        switch self {
        case .archiving, .unarchiving, .retraction, .redaction, .removalRequest, .erratum, .preview, .head: true
        default: false
        }
    }
}
