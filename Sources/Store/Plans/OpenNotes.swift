import ChangeLog
import Findings
import Foundation
import People
import Plan
import PlanDocument

/// What became of a note that was to be settled (注記の処理の結果).
public enum NoteSettlement: Sendable {
    /// The new entry of the log; `nil` where the plan stays.
    case settled(LogEntry?)
    /// Somebody was quicker, or the import was taken back.
    case gone
    /// What the plan says by now where the note would write (`after`), and what it said (`before`).
    case overtaken([Change])
}

extension PlanStore {
    /// What imports of a plan left to the office, in the order in which it was left.
    public func openNotes(of key: PlanKey) async throws -> [OpenNote] {
        try await database.read { db in
            let changes = Dictionary(
                grouping: try db.rows(
                    """
                    SELECT * FROM open_note_change WHERE city = \(key.city) AND plan = \(key.plan)
                    ORDER BY number, position
                    """)
            ) { try? $0.integer("number") }
            return try db.rows(
                "SELECT * FROM open_note WHERE city = \(key.city) AND plan = \(key.plan) ORDER BY number"
            ).map { try OpenNote($0, changes[try $0.integer("number")] ?? []) }
        }
    }

    /// How many there are.
    public func openNoteCount(of key: PlanKey) async throws -> Int {
        try await database.read { db in
            try db.row(
                "SELECT count(*) AS count FROM open_note WHERE city = \(key.city) AND plan = \(key.plan)"
            )?.integer("count") ?? 0
        }
    }

    /// Settles a note: takes what it says into the plan, or leaves the plan as it is.
    ///
    /// - Throws: `StoreError.unknownPlan`, `.noRight`, `.reasonNeeded`, `.unkeepable`.
    public func settle(
        _ number: Int, of key: PlanKey, taking: Bool, at date: Date, by author: Author, reason: String? = nil
    ) async throws -> NoteSettlement {
        try await database.write { db in
            guard try db.lock(key.city), let kept = try db.keptPlan(key) else { throw StoreError.unknownPlan(key) }
            guard let note = try db.openNote(number, of: key) else { return .gone }
            var entry: LogEntry?
            if taking, !note.changes.isEmpty {
                let overtaken = Plan.overtaken(note.changes.map(\.inverted), in: kept.plan)
                guard overtaken.isEmpty else { return .overtaken(overtaken) }
                let plan = Plan.applying(note.changes, to: kept.plan)?.inOrder(as: kept.plan) ?? kept.plan
                try db.expect(
                    author, to: .coordinate(key.plan, Extent(from: kept.plan, to: plan)), in: key.city)
                entry = try db.write(plan, over: kept, as: .edit, at: date, by: author, reason: reason)
            } else {
                try db.expect(author, to: .coordinate(key.plan, .whole(kept.plan.years)), in: key.city)
            }
            try db.execute(
                """
                INSERT INTO settled_note (city, plan, digest) VALUES (\(key.city), \(key.plan), \(note.digest))
                ON CONFLICT (city, plan, digest) DO NOTHING
                """)
            try db.dropNotes(of: key, where: "number = \(number)")
            return .settled(entry)
        }
    }
}

extension Transaction {
    /// How many notes of one plan wait at most: whoever has so many reads none.
    private var mostNotes: Int { 5_000 }

    /// Keeps what an import left, but for what is kept or was settled before.
    ///
    /// - Parameter revision: of the plan after the import.
    func keep(_ drafts: [OpenNote.Draft], of key: PlanKey, revision: Int, at date: Date, by author: String) throws {
        guard !drafts.isEmpty else { return }
        var known = Set(
            try rows(
                """
                SELECT digest FROM open_note WHERE city = \(key.city) AND plan = \(key.plan)
                UNION SELECT digest FROM settled_note WHERE city = \(key.city) AND plan = \(key.plan)
                """
            ).map { try $0.text("digest") })
        let count = try row(
            """
            SELECT count(*) AS count, coalesce(max(number), 0) AS last FROM open_note
            WHERE city = \(key.city) AND plan = \(key.plan)
            """)
        var (left, number) = (mostNotes - (try count?.integer("count") ?? 0), try count?.integer("last") ?? 0)
        for draft in drafts where left > 0 && known.insert(draft.digest).inserted {
            left -= 1
            number += 1
            // A newer answer at the same place takes the place of the one that waits.
            if !draft.changes.isEmpty {
                try dropNotes(of: key, where: "japanese = \(draft.words.japanese)")
            }
            try execute(
                """
                INSERT INTO open_note (city, plan, number, digest, revision, at, author, japanese, english, places, action)
                VALUES (\(key.city), \(key.plan), \(number), \(draft.digest), \(revision), \(date), \(author),
                    \(draft.words.japanese), \(draft.words.english), \(draft.places), \(draft.action?.text))
                """)
            for (position, change) in draft.changes.enumerated() {
                let subject = LogSubject.content(change.place.subject).spelling
                try execute(
                    """
                    INSERT INTO open_note_change (city, plan, number, position, subject, item, division, repetition, year,
                        field, old_text, new_text)
                    VALUES (\(key.city), \(key.plan), \(number), \(position), \(subject.word), \(subject.item),
                        \(subject.division), \(subject.repetition), \(subject.year), \(change.place.field.rawValue),
                        \(change.before), \(change.after))
                    """)
            }
        }
    }

    func dropNotes(of key: PlanKey, where condition: SQL = "1 = 1") throws {
        let notes: SQL = "city = \(key.city) AND plan = \(key.plan) AND \(condition)"
        try execute(
            """
            DELETE FROM open_note_change WHERE city = \(key.city) AND plan = \(key.plan)
                AND number IN (SELECT number FROM open_note WHERE \(notes))
            """)
        try execute("DELETE FROM open_note WHERE \(notes)")
    }

    fileprivate func openNote(_ number: Int, of key: PlanKey) throws -> (changes: [Change], digest: String)? {
        guard
            let note = try row(
                """
                SELECT digest FROM open_note
                WHERE city = \(key.city) AND plan = \(key.plan) AND number = \(number)
                """)
        else { return nil }
        let changes = try rows(
            """
            SELECT * FROM open_note_change WHERE city = \(key.city) AND plan = \(key.plan) AND number = \(number)
            ORDER BY position
            """)
        return (try changes.map { try Change(ofNote: $0) }, try note.text("digest"))
    }
}

extension OpenNote {
    fileprivate init(_ row: Row, _ changes: [Row]) throws {
        self.init(
            number: try row.integer("number"),
            Draft(
                .init(try row.text("japanese"), try row.text("english")), places: try row.textIfAny("places"),
                changes: try changes.map { try Change(ofNote: $0) },
                action: try row.textIfAny("action").map { Action.ID($0) }),
            at: try row.date("at"), by: try row.text("author"))
    }
}

extension OpenNote.Draft {
    /// Of what it says, where, and what taking it would write, so that the same is known again.
    fileprivate var digest: String {
        let changes = changes.map { "\($0.before ?? "")\u{1F}\($0.after ?? "")" }.joined(separator: "\u{1E}")
        return sha256("\(words.japanese)\n\(places ?? "")\n\(changes)".utf8)
    }
}

extension Change {
    /// - Throws: `RowError` for a place that this program never writes.
    fileprivate init(ofNote row: Row) throws {
        guard case .content(let subject) = try LogSubject(row), let field = Field(rawValue: try row.text("field"))
        else { throw RowError(column: "subject", wanted: "subject") }
        self.init(
            place: Place(subject, field), before: try row.textIfAny("old_text"), after: try row.textIfAny("new_text"))
    }
}
