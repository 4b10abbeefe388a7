import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds

/// What came of a yes (承認の結果).
public enum RemovalReport: Hashable, Sendable {
    case retraction(RetractionReport)
    case redaction(RedactionReport)
}

extension EditionStore {
    /// Says yes to somebody else's request: the edition is taken down, or the words are blotted out, for good (承認と実行).
    ///
    /// - Parameter seen: the digest of the preview that was looked at.
    /// - Throws: `StoreError.removal`: `.unknown`, `.settled`, `.own`, `.moved`, `.fixed`; `.noRight`; what retracting throws.
    public func confirmRemoval(
        _ number: Int, of key: PlanKey, seen: String, at date: Date, by account: Account,
        in language: Language = .japanese
    ) async throws -> RemovalReport {
        try await database.write { db in
            let request = try db.removal(number, of: key, toBeDecidedBy: account)
            let preview = try db.preview(of: request)
            guard preview.digest == seen else { throw StoreError.removal(.moved) }
            guard preview.fixed.isEmpty else { throw StoreError.removal(.fixed(preview.fixed)) }
            var settled = request
            settled.settlement = RemovalRequest.Settlement(.confirmed, at: date, by: account.signature, reason: nil)
            if let overwriting = db.dialect.overwriting { try db.execute(script: overwriting) }
            var log = try db.settle(settled, was: request, language)
            log.reason = request.reason
            guard let words = request.words else {
                log.cause = .retraction
                return .retraction(try db.retract(request.edition, of: key, as: log))
            }
            log.cause = .redaction
            return .redaction(
                try db.redact(words, in: preview.editions.map(\.number), andPlan: request.scope.plan, of: key, as: log))
        }
    }

    /// Says no to somebody else's request (却下). Nothing is removed.
    ///
    /// - Throws: as `confirmRemoval`.
    public func declineRemoval(
        _ number: Int, of key: PlanKey, reason: String, at date: Date, by account: Account,
        in language: Language = .japanese
    ) async throws {
        try await database.write { db in
            let request = try db.removal(number, of: key, toBeDecidedBy: account)
            var settled = request
            settled.settlement = RemovalRequest.Settlement(.declined, at: date, by: account.signature, reason: reason)
            _ = try db.append(try db.settle(settled, was: request, language), to: key.city)
        }
    }

    /// Takes a request back (申出の取消し): who asked, or somebody else of the office.
    ///
    /// - Throws: `StoreError.removal`: `.unknown`, `.settled`; `.noRight`.
    public func withdrawRemoval(_ number: Int, of key: PlanKey, at date: Date, by account: Account) async throws {
        try await database.write { db in
            guard try db.lock(key.city), let request = try db.removalRequest(number, of: key) else {
                throw StoreError.removal(.unknown)
            }
            let years = try db.keptPlan(key)?.plan.years ?? []
            try db.expect(.account(account), to: .coordinate(key.plan, .whole(years)), in: key.city)
            guard request.settlement == nil else { throw StoreError.removal(.settled) }
            var settled = request
            settled.settlement = RemovalRequest.Settlement(.withdrawn, at: date, by: account.signature, reason: nil)
            _ = try db.append(try db.settle(settled, was: request, .japanese), to: key.city)
        }
    }
}

extension Transaction {
    /// A request that waits, and that this account, as its rights are now, may decide.
    fileprivate func removal(_ number: Int, of key: PlanKey, toBeDecidedBy account: Account) throws -> RemovalRequest {
        guard try lock(key.city), let request = try removalRequest(number, of: key) else {
            throw StoreError.removal(.unknown)
        }
        try expectOffice(.account(account), ofAll: key, years: try keptPlan(key)?.plan.years ?? [])
        guard request.settlement == nil else { throw StoreError.removal(.settled) }
        guard request.account != account.id else { throw StoreError.removal(.own) }
        return request
    }

    /// Keeps how a request ended, without its words, and tells who asked.
    ///
    /// - Returns: the entry that says so, to be appended.
    fileprivate func settle(_ request: RemovalRequest, was: RemovalRequest, _ language: Language) throws -> LogDraft {
        let key = request.key
        guard let settlement = request.settlement else { throw StoreError.removal(.unknown) }
        try execute(
            """
            UPDATE removal_request SET words = NULL, outcome = \(settlement.outcome.rawValue),
                settled_at = \(settlement.at), settled_by = \(settlement.by), answer = \(settlement.reason)
            WHERE city = \(key.city) AND plan = \(key.plan) AND number = \(request.number)
            """)
        var log = LogDraft(
            cause: .removalRequest, at: settlement.at, by: settlement.by, plan: key.plan,
            lines: LogLine.lines(request.subject, from: was.logged, to: request.logged))
        if settlement.outcome != .withdrawn {
            let title = try keptPlan(key)?.plan.title ?? key.plan.text
            let words = RemovalWords(settled: request, plan: title, language)
            try enqueue(
                MailDraft(to: request.account, subject: words.subject, body: words.body, key: request.mailKey + " end"),
                notTwiceWithin: nil, to: key.city, noting: &log)
        }
        return log
    }
}
