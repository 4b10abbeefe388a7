import ChangeLog
import Foundation
import Japanese
import Plan
import Rounds

extension EditionStore {
    /// Puts an erratum beside an edition, for good.
    ///
    /// - Throws: `StoreError.unknownEdition`, `.noRight`.
    @discardableResult
    public func add(
        _ draft: ErratumDraft, to edition: Int, of key: PlanKey, at date: Date, by author: Author
    ) async throws -> Erratum {
        try await database.write { db in
            guard try db.lock(key.city),
                try db.editions(of: key).contains(where: { $0.number == edition && $0.retraction == nil })
            else {
                throw StoreError.unknownEdition(key, edition)
            }
            // Where it stands is said in words, and it is shown beside the whole edition.
            let years = try db.keptPlan(key)?.plan.years ?? []
            try db.expect(author, to: .coordinate(key.plan, .whole(years)), in: key.city)
            let last = try db.row(
                """
                SELECT coalesce(max(number), 0) AS number FROM erratum
                WHERE city = \(key.city) AND plan = \(key.plan) AND edition = \(edition)
                """)
            let number = (try last?.integer("number") ?? 0) + 1
            let subject = LogSubject.erratum(edition: edition, number: number)
            let lines = [
                ("action", draft.action?.text), ("place", draft.place), ("wrong", draft.wrong),
                ("correct", draft.correct),
            ]
            let logged = try db.append(
                LogDraft(
                    cause: .erratum, at: date, by: author.signature, plan: key.plan,
                    lines: lines.filter { $0.1 != nil }.map { LogLine(subject, $0.0, after: $0.1) }),
                to: key.city)
            try db.execute(
                """
                INSERT INTO erratum (city, plan, edition, number, action, place, wrong, correct, made_at, made_by)
                VALUES (\(key.city), \(key.plan), \(edition), \(number), \(draft.action), \(draft.place),
                    \(draft.wrong), \(draft.correct), \(logged.at), \(author.signature))
                """)
            // It stands on the public pages at once.
            try db.execute("UPDATE publication SET count = count + 1")
            return Erratum(
                key: key, edition: edition, number: number, action: draft.action, place: draft.place,
                wrong: draft.wrong, correct: draft.correct, madeAt: logged.at, madeBy: author.signature)
        }
    }

    /// The errata of every edition of a plan, the latest edition first, each in the order in which they were added.
    public func errata(of key: PlanKey) async throws -> [Erratum] {
        try await database.read { db in
            try db.rows(
                """
                SELECT edition, number, action, place, wrong, correct, made_at, made_by FROM erratum
                WHERE city = \(key.city) AND plan = \(key.plan) ORDER BY edition DESC, number
                """
            ).map { row in
                Erratum(
                    key: key, edition: try row.integer("edition"), number: try row.integer("number"),
                    action: try row.textIfAny("action").map { Action.ID($0) }, place: try row.text("place"),
                    wrong: try row.text("wrong"), correct: try row.text("correct"), madeAt: try row.date("made_at"),
                    madeBy: try row.text("made_by"))
            }
        }
    }
}
