import ChangeLog
import Foundation
import People
import Plan
import Rounds

extension PeopleStore {
    /// What a file of moves would do now. Nothing is written.
    public func preview(_ moves: Moves, endsOthers: Bool, in city: Slug) async throws -> MovesPreview {
        try await database.read { try $0.preview(moves, endsOthers: endsOthers, in: city) }
    }

    /// Does what the preview showed, whole or not at all, as one entry of the log.
    ///
    /// - Parameter expected: the digest of what was looked at.
    /// - Throws: `StoreError.changedMeanwhile(.people)` when it would do something else by now.
    @discardableResult
    public func apply(
        _ moves: Moves, endsOthers: Bool, expecting expected: String, in city: Slug, at date: Date, by author: String
    ) async throws -> MovesPreview {
        try await database.write { db in
            guard try db.lock(city) else { throw StoreError.people(.unknownAccount) }
            let preview = try db.preview(moves, endsOthers: endsOthers, in: city)
            guard preview.digest == expected else { throw StoreError.changedMeanwhile(.people) }
            let accounts = try db.people(of: city).map(\.account)
            let kept = Dictionary(accounts.map { ($0.login, $0) }, uniquingKeysWith: { first, _ in first })
            var draft = LogDraft(cause: .moves, at: date, by: author)
            for person in preview.people {
                let old = kept[person.login]
                let new = person.account(from: old, id: .random(), in: city)
                try db.writeRows(of: new, over: old)
                draft.lines += LogLine.lines(from: old, to: new)
            }
            if !draft.lines.isEmpty { _ = try db.append(draft, to: city) }
            return preview
        }
    }
}

extension MovesPreview {
    /// Stands for what a preview shows: the same digest, the same changes.
    public var digest: String {
        let lines = people.map { person in
            ([person.id?.text ?? "", person.login.text, person.name, "\(person.returns)", "\(person.leaves)"]
                + (person.newEmail.map { ["@\($0)"] } ?? [])
                + person.given.map { "+\($0)" } + person.taken.map { "-\($0)" }).map { "\($0.utf8.count):\($0)" }
                .joined(separator: " ")
        }
        return sha256("hakadori moves\n\(lines.joined(separator: "\n"))".utf8)
    }
}

extension Transaction {
    fileprivate func preview(_ moves: Moves, endsOthers: Bool, in city: Slug) throws -> MovesPreview {
        let named = try rows("SELECT DISTINCT division FROM responsibility WHERE city = \(city)")
        return moves.preview(
            against: try people(of: city).map(\.account), endsOthers: endsOthers,
            divisions: Set(try named.map { Division(try $0.text("division")) }))
    }
}
