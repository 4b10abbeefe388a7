import Foundation
import Japanese
import Plan
import Rounds

/// Something wrong in an edition, set right beside it (正誤): the edition itself never changes.
public struct Erratum: Hashable, Sendable {
    public let key: PlanKey
    public let edition: Int
    /// Counts the errata of the edition from 1.
    public let number: Int
    /// The action that it is about, where it is about one.
    public let action: Action.ID?
    /// Where it stands, in words: 「令和6年度 達成状況詳細」.
    public let place: String
    /// 誤.
    public let wrong: String
    /// 正.
    public let correct: String
    public let madeAt: Date
    public let madeBy: String
}

/// An erratum as the office writes it (正誤の記入).
public struct ErratumDraft: Hashable, Sendable {
    public let action: Action.ID?
    public let place: String
    public let wrong: String
    public let correct: String

    /// The most letters that a text of it may have.
    public static let longest = 2000

    /// - Returns: `nil` where a text is blank or too long, or both say the same.
    public init?(action: Action.ID?, place: String, wrong: String, correct: String) {
        let texts = [place, wrong, correct].compactMap { Passage($0)?.text }
        guard texts.count == 3, texts.allSatisfy({ $0.count <= Self.longest && $0.utf8.count <= 20_000 }),
            !texts[1].utf8.elementsEqual(texts[2].utf8)
        else { return nil }
        self.action = action
        (self.place, self.wrong, self.correct) = (texts[0], texts[1], texts[2])
    }
}

extension Store {
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
            let subject = PublishingChange.Subject.erratum(edition: edition, number: number)
            let lines = [
                ("action", draft.action?.text), ("place", draft.place), ("wrong", draft.wrong),
                ("correct", draft.correct),
            ]
            let logged = try db.append(
                LogDraft(
                    cause: .erratum, at: date, by: author.signature, plan: key.plan,
                    changes: lines.filter { $0.1 != nil }.map {
                        PublishingChange(subject, $0.0, after: $0.1)
                    }),
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
