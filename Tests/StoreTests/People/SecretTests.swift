import ChangeLog
import Foundation
import People
import Plan
import Rounds
import Testing

@testable import Store

/// Passwords and sessions against the log, which knows digests alone.
@Suite struct SecretTests {
    private static let x = String(repeating: "a", count: 64)

    private static let statements = [
        "UPDATE account SET password = '$argon2id$v=19$m=19456,t=2,p=1$YWFhYWFhYWE$YWFhYQ' WHERE login = 'tantou'",
        "UPDATE account SET password = NULL WHERE login = 'tantou'",
        "UPDATE account SET password = (SELECT password FROM account AS other WHERE login = 'kanri') WHERE login = 'tantou'",
        "UPDATE account SET password = (SELECT password FROM account AS other WHERE login = 'kanri') WHERE login = 'new'",
        "UPDATE session SET account = (SELECT id FROM account WHERE login = 'new')",
        "UPDATE session SET begun_at = '2026-04-01T00:00:01Z' WHERE account = (SELECT id FROM account WHERE login = 'kanri')",
        "UPDATE session SET token_hash = '\(x)' WHERE account = (SELECT id FROM account WHERE login = 'kanri')",
        """
        INSERT INTO session SELECT '\(x)', city, id, '2026-04-01T00:00:00Z', '2026-04-01T00:00:00Z'
        FROM account WHERE login = 'kanri'
        """,
    ]

    @Test(arguments: TestDatabase.available, statements)
    func `a password or a session that was changed by hand is found`(
        _ kind: TestDatabase, statement: String
    ) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            _ = try await hall.add("tantou")
            _ = try await store.people.addAccount(
                login: #require(Login("new")), name: "新人", to: hall.city, at: .sample, by: "試験")
            _ = try await store.signedIn("tantou", in: hall.city)
            let before = try await store.log.verify()
            #expect(before.isIntact && before.passwordsWithoutDigest == 0, "\(before)")
            try await store.database.write { try $0.execute(script: statement) }
            let found = try #require(try await store.log.verify().firstBreak)
            #expect(found.kind == .secret && found.city == hall.city)
            #expect(found.sentence(in: .japanese).contains("パスワードまたはセッション"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `signing in and out, changing a password and leaving are no break; an ended session that comes back is`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let person = try await hall.add("tantou")
            let first = try await store.signedIn("tantou", in: hall.city)
            let kept = try await store.database.read { try $0.row("SELECT * FROM session ORDER BY account")?.values }
            try await store.people.signOut(first, from: nil, at: .sample)
            #expect(try await store.log.verify().isIntact)
            let second = try await store.signedIn("tantou", in: hall.city)
            let token = try await store.people.changePassword(
                of: second, from: Hall.password, to: Hall.newPassword, at: Date.sample.minutes(1))
            #expect(try await store.people.session(token, at: Date.sample.minutes(1)) != nil)
            #expect(try await store.log.verify().isIntact)
            let begun = try await store.database.read { db in
                try db.row("SELECT token_hash FROM session WHERE account = \(person.id)")?.text("token_hash")
            }
            #expect(begun == token.hash && kept != nil)
            // A session of before the change, put back.
            let returns: @Sendable (SessionToken) -> SQL = { token in
                """
                INSERT INTO session (token_hash, city, account, begun_at, used_at)
                VALUES (\(token.hash), \(hall.city), \(person.id), \(Date.sample), \(Date.sample))
                """
            }
            for token in [first.token, second.token] {
                _ = try await store.database.write { try $0.execute(returns(token)) }
                #expect(try await store.log.verify().firstBreak?.kind == .secret)
                _ = try await store.database.write {
                    try $0.execute("DELETE FROM session WHERE token_hash = \(token.hash)")
                }
            }
            try await store.people.changeAccount(person.id, of: hall.city, at: .sample, by: "x") {
                $0.isDisabled = true
            }
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `entries of a release that named no digests prove what they can`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let person = try await store.people.addAccount(
                login: #require(Login("tantou")), name: "利用", to: hall.city, at: .sample, by: "試験")
            let token = SessionToken()
            try await store.database.write { db in
                try db.execute(
                    """
                    UPDATE account SET password = (SELECT password FROM account AS other WHERE login = 'kanri')
                    WHERE id = \(person.id)
                    """)
                try db.begin(token, of: person, at: .sample)
                for (cause, field, after) in [
                    (LogEntry.Cause.password, AccountField.password, "set"), (.signIn, .session, "begun"),
                ] {
                    _ = try db.append(
                        LogDraft(
                            cause: cause, at: .sample, by: "x",
                            lines: [LogLine(person.id, field, after: after)]), to: hall.city)
                }
            }
            let found = try await store.log.verify()
            #expect(found.isIntact && found.passwordsWithoutDigest == 1, "\(found)")
            _ = try await store.database.write {
                try $0.execute("UPDATE account SET password = NULL WHERE id = \(person.id)")
            }
            #expect(try await store.log.verify().firstBreak?.kind == .secret)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the log holds nothing of a password or a session that opens anything`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let log = try await store.log().joined()
            let kept = try await store.database.read { try $0.passwordHash(of: hall.administrator.id, in: hall.city) }
            let parts = try #require(kept).split(separator: "$").suffix(2)
            #expect(log.contains("\"set ") && log.contains("\"begun "))
            for secret in parts.map(String.init) + [hall.session.token.secret, hall.session.token.hash, Hall.password] {
                #expect(!log.contains(secret))
            }
        }
    }
}
