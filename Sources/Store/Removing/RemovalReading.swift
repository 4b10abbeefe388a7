import ChangeLog
import Foundation
import People
import Plan
import Rounds

extension EditionStore {
    /// The requests to take down or blot out what a plan published, the latest first.
    public func removalRequests(of key: PlanKey) async throws -> [RemovalRequest] {
        try await database.read {
            try $0.removalRequests(where: "city = \(key.city) AND plan = \(key.plan)").reversed()
        }
    }

    /// Those of a city that wait for somebody's yes.
    public func waitingRemovalRequests(of city: Slug) async throws -> [RemovalRequest] {
        try await database.read { try $0.removalRequests(where: "city = \(city) AND outcome IS NULL") }
    }

    /// What a request that waits would remove, as things stand now; `nil` where there is none or it is settled.
    public func preview(ofRemoval number: Int, of key: PlanKey) async throws -> RemovalPreview? {
        try await database.read { db in
            guard let request = try db.removalRequest(number, of: key), request.settlement == nil else { return nil }
            return try db.preview(of: request)
        }
    }
}

extension Transaction {
    func removalRequests(where condition: SQL) throws -> [RemovalRequest] {
        try rows("SELECT * FROM removal_request WHERE \(condition) ORDER BY plan, number").map {
            try RemovalRequest($0)
        }
    }

    func removalRequest(_ number: Int, of key: PlanKey) throws -> RemovalRequest? {
        try removalRequests(where: "city = \(key.city) AND plan = \(key.plan) AND number = \(number)").first
    }

    func preview(of request: RemovalRequest) throws -> RemovalPreview {
        try preview(
            RemovalDraft(
                edition: request.edition, words: request.words, scope: request.scope, reason: request.reason),
            of: request.key)
    }

    /// - Throws: `StoreError.unknownEdition`.
    func preview(_ draft: RemovalDraft, of key: PlanKey) throws -> RemovalPreview {
        let editions = try editions(of: key)
        guard let edition = editions.first(where: { $0.number == draft.edition }) else {
            throw StoreError.unknownEdition(key, draft.edition)
        }
        var preview = RemovalPreview()
        guard let words = draft.words else {
            preview.editions = [(edition.number, WordPlaces())]
            preview.digest = sha256("retraction \(edition.number) \(edition.presentSHA256)".utf8)
            return preview
        }
        guard edition.retraction == nil else { throw StoreError.retracted(key, edition: edition.number) }
        for other in editions where other.retraction == nil {
            guard let found = try contents(of: other)?.plan.places(of: words) else { continue }
            let note = other.note.map(words.stand) ?? false
            let isFixed = note || words.stand(in: other.title) || !found.fixed.isEmpty
            guard !found.texts.isEmpty || isFixed else { continue }
            if other.number == edition.number || draft.scope.editions {
                preview.editions.append((other.number, found))
                preview.fixed += found.fixed.map(\.text)
                if note { preview.fixed.append(other.note ?? "") }
                if words.stand(in: other.title) { preview.fixed.append(other.title) }
            } else {
                preview.others.append(other.number)
            }
        }
        if let found = try keptPlan(key)?.plan.places(of: words) {
            if draft.scope.plan {
                preview.plan = found
                preview.fixed += found.fixed.map(\.text)
            } else {
                preview.planSaysIt = !found.texts.isEmpty || !found.fixed.isEmpty
            }
        }
        var seen: Set<String> = []
        preview.fixed = preview.fixed.filter { seen.insert($0).inserted }
        let texts = (preview.editions.map(\.places.texts) + [preview.plan.texts]).map { entries in
            entries.map { "\($0.place) \($0.text)" }.joined(separator: "\n")
        }
        preview.digest = sha256(
            ([words.lines, "\(draft.scope)", "\(preview.editions.map(\.number))"] + texts).joined(separator: "\n\n")
                .utf8)
        return preview
    }
}

extension RemovalRequest {
    init(_ row: Row) throws {
        var settlement: Settlement?
        if try row.textIfAny("outcome") != nil {
            settlement = Settlement(
                try row.made("outcome") { Outcome(rawValue: $0) }, at: try row.date("settled_at"),
                by: try row.text("settled_by"), reason: try row.textIfAny("answer"))
        }
        self.init(
            key: PlanKey(city: try row.slug("city"), plan: try row.slug("plan")), number: try row.integer("number"),
            kind: try row.made("kind") { Kind(rawValue: $0) }, edition: try row.integer("edition"),
            words: try row.textIfAny("words").flatMap { RedactedWords($0) },
            scope: Scope(plan: try row.flag("of_plan"), editions: try row.flag("of_editions")),
            reason: try row.text("reason"), askedAt: try row.date("asked_at"), askedBy: try row.text("asked_by"),
            account: try row.made("account") { Account.ID($0) }, settlement: settlement)
    }
}
