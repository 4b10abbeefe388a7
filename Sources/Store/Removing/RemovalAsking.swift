import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds

extension EditionStore {
    /// Asks for an edition to be taken down, or for words in it to be blotted out (取下げ・墨消しの申出). Nothing is removed yet; those who can
    /// say yes are told.
    ///
    /// - Returns: the request, which waits for somebody else's yes.
    /// - Throws: `StoreError.unknownEdition`, `.retracted`, `.noRight`; `.removal` where the words stand nowhere, or where they cannot be
    ///   blotted out, or in the reason.
    @discardableResult
    public func askForRemoval(
        _ draft: RemovalDraft, of key: PlanKey, at date: Date, by account: Account, in language: Language = .japanese
    ) async throws -> RemovalRequest {
        try await database.write { db in
            guard try db.lock(key.city) else { throw StoreError.unknownPlan(key) }
            let kept = try db.keptPlan(key)
            try db.expect(.account(account), to: .coordinate(key.plan, .whole(kept?.plan.years ?? [])), in: key.city)
            let preview = try db.preview(draft, of: key)
            if let words = draft.words {
                guard preview.fixed.isEmpty else { throw StoreError.removal(.fixed(preview.fixed)) }
                guard preview.editions.contains(where: { $0.number == draft.edition }) else {
                    throw StoreError.removal(.nothingFound)
                }
                guard !words.stand(in: draft.reason) else { throw StoreError.removal(.reasonSaysIt) }
            }
            let last = try db.row(
                """
                SELECT coalesce(max(number), 0) AS number FROM removal_request
                WHERE city = \(key.city) AND plan = \(key.plan)
                """)
            let request = RemovalRequest(
                key: key, number: (try last?.integer("number") ?? 0) + 1, kind: draft.kind, edition: draft.edition,
                words: draft.words, scope: draft.scope, reason: draft.reason, askedAt: date,
                askedBy: account.signature, account: account.id)
            try db.execute(
                """
                INSERT INTO removal_request (city, plan, number, kind, edition, words, of_plan, of_editions, reason,
                    asked_at, asked_by, account)
                VALUES (\(key.city), \(key.plan), \(request.number), \(request.kind.rawValue), \(request.edition),
                    \(request.words?.lines), \(request.scope.plan), \(request.scope.editions), \(request.reason),
                    \(date), \(request.askedBy), \(account.id))
                """)
            var log = LogDraft(
                cause: .removalRequest, at: date, by: account.signature, plan: key.plan,
                lines: LogLine.lines(request.subject, from: [], to: request.logged))
            let title = kept?.plan.title ?? key.plan.text
            for person in try db.people(of: key.city).map(\.account)
            where person.id != account.id && person.mayDecide(request, years: kept?.plan.years ?? []) {
                let words = RemovalWords(request, plan: title, language)
                try db.enqueue(
                    MailDraft(to: person.id, subject: words.subject, body: words.body, key: request.mailKey),
                    notTwiceWithin: nil, to: key.city, noting: &log)
            }
            _ = try db.append(log, to: key.city)
            return request
        }
    }
}

extension Account {
    /// Whether this account may say yes or no to a request of somebody else (承認できる人): the office of the whole plan, and administrators.
    public func mayDecide(_ request: RemovalRequest, years: [FiscalYear]) -> Bool {
        may(.administer) || may(.coordinate(request.key.plan, .whole(years)))
    }
}

extension RemovalRequest {
    /// What messages about it have in common.
    var mailKey: String { "removal \(key) \(number)" }
}

/// What people are told of a request (申出の知らせ). The words to be blotted out are in no message.
struct RemovalWords {
    let subject: String
    let body: String

    init(_ request: RemovalRequest, plan: String, _ language: Language) {
        let isWhole = request.kind == .retraction
        switch language {
        case .japanese:
            let what = isWhole ? "第\(request.edition)版の取下げ" : "第\(request.edition)版の語句の墨消し"
            subject = "【確認のお願い】\(what)の申出（\(plan)）"
            body = """
                \(request.askedBy)さんが、\(plan)の\(what)を申し出ました。

                理由：\(request.reason)

                申し出た人とは別の人（事務局または管理者）が内容を確かめ、承認または却下してください。
                職員用の画面のホームから開けます。
                """
        case .english:
            let what =
                isWhole ? "taking edition \(request.edition) down" : "blotting words out of edition \(request.edition)"
            subject = "Please decide: \(what) (\(plan))"
            body = """
                \(request.askedBy) asks for \(what) of \(plan).

                Reason: \(request.reason)

                Somebody else than who asked (of the office, or an administrator) looks at it and says yes or no: see the home page of \
                the staff pages.
                """
        }
    }

    /// How it ended, for who asked.
    init(settled request: RemovalRequest, plan: String, _ language: Language) {
        let answer = request.settlement?.reason
        let isDone = request.settlement?.outcome == .confirmed
        let by = request.settlement?.by ?? ""
        switch language {
        case .japanese:
            subject = "申出\(request.number)は\(isDone ? "承認され、実行されました" : "却下されました")（\(plan)）"
            body =
                "\(plan)の第\(request.edition)版についての申出\(request.number)を、\(by)さんが\(isDone ? "承認し、実行しました" : "却下しました")。"
                + (answer.map { "\n\n理由：\($0)" } ?? "")
        case .english:
            subject = "Request \(request.number) was \(isDone ? "confirmed and done" : "declined") (\(plan))"
            body =
                "\(by) \(isDone ? "confirmed" : "declined") request \(request.number) about edition \(request.edition) of \(plan)."
                + (answer.map { "\n\nReason: \($0)" } ?? "")
        }
    }
}
