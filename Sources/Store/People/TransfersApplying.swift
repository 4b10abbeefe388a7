import ChangeLog
import Foundation
import People
import Plan
import Rounds

extension PeopleStore {
    /// What a file of transfers would do now. Nothing is written.
    public func preview(_ transfers: Transfers, endsOthers: Bool, in city: Slug) async throws -> TransfersPreview {
        try await database.read { try $0.preview(transfers, endsOthers: endsOthers, in: city) }
    }

    /// Does what the preview showed, whole or not at all, as one entry of the log.
    ///
    /// - Parameter expected: the digest of what was looked at.
    /// - Throws: `StoreError.changedMeanwhile(.people)` when it would do something else by now.
    @discardableResult
    public func apply(
        _ transfers: Transfers, endsOthers: Bool, expecting expected: String, in city: Slug, at date: Date,
        by author: String
    ) async throws -> TransfersPreview {
        try await database.write { db in
            guard try db.lock(city) else { throw StoreError.people(.unknownAccount) }
            let preview = try db.preview(transfers, endsOthers: endsOthers, in: city)
            guard preview.digest == expected else { throw StoreError.changedMeanwhile(.people) }
            let accounts = try db.people(of: city).map(\.account)
            let kept = Dictionary(accounts.map { ($0.login, $0) }, uniquingKeysWith: { first, _ in first })
            var draft = LogDraft(cause: .transfers, at: date, by: author)
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

extension TransfersPreview {
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
    fileprivate func preview(_ transfers: Transfers, endsOthers: Bool, in city: Slug) throws -> TransfersPreview {
        transfers.preview(
            against: try people(of: city).map(\.account), endsOthers: endsOthers,
            divisions: try namedDivisions(of: city))
    }
}
