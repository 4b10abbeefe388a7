import Foundation
import People
import Plan
import Rounds

extension LogHead {
    /// What two messages about the same head have in common.
    var key: String { "log head \(sequence)" }

    /// In both languages: whoever gets it may be an auditor of another office.
    func mail(to account: Account.ID, cityName: String) -> MailDraft {
        MailDraft(
            to: account, subject: "変更履歴の末尾 \(city) \(sequence) / Head of the change log",
            body: """
                \(cityName)の計画が公表され、または取り下げられました。そのときの変更履歴の末尾は次のとおりです。
                A plan of \(cityName) was published or taken down. This is the head of its change log at that moment:

                \(line)

                このメールを保管してください。上の1行を書いたファイルを使って
                　hakadori log verify --against ファイル
                を実行すると、ここまでの履歴が後から書き換えられていないことを確かめられます。
                Please keep this mail. With a file that holds the line above,
                  hakadori log verify --against FILE
                proves later that nothing up to there was rewritten.
                """,
            key: key)
    }
}

extension LogStore {
    /// Tells somebody of a head, once: puts it into the outbox where they were not told of it before.
    ///
    /// The message is an entry of the log itself, behind the head that it tells of.
    /// - Returns: whether it was put there now.
    /// - Throws: `StoreError.people(.unknownAccount)` where the city has nobody of that login.
    @discardableResult
    public func tell(_ login: Login, of head: LogHead, at date: Date) async throws -> Bool {
        let city = head.city
        let told: @Sendable (any Transaction) throws -> (account: Account, isTold: Bool) = { db in
            guard let account = try db.people(of: city, where: "login = \(login)").first?.account else {
                throw StoreError.people(.unknownAccount)
            }
            let earlier = try db.row(
                """
                SELECT 1 FROM message WHERE city = \(city) AND account = \(account.id) AND key = \(head.key) LIMIT 1
                """)
            return (account, earlier != nil)
        }
        if try await database.read({ try told($0).isTold }) { return false }
        return try await database.write { db in
            guard try db.lock(city), let row = try db.row("SELECT name FROM municipality WHERE slug = \(city)") else {
                throw StoreError.people(.unknownAccount)
            }
            var draft = LogDraft(cause: .head, at: date, by: "–")
            let mail = head.mail(to: try told(db).account.id, cityName: try row.text("name"))
            guard try db.enqueue(mail, notTwiceWithin: nil, to: city, noting: &draft) else { return false }
            _ = try db.append(draft, to: city)
            return true
        }
    }
}
