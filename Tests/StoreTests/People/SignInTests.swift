import Foundation
import People
import Plan
import Rounds
import Testing

@testable import Store

@Suite struct SignInTests {
    @Test(arguments: TestDatabase.available)
    func `the first run makes the administrator once, with the code that the server printed`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            #expect(try await !store.people.hasAccounts())
            let (first, second) = (
                try #require(try await store.people.issueSetUpCode()),
                try #require(try await store.people.issueSetUpCode())
            )
            let login = try #require(Login("kanri"))
            @Sendable func setUp(_ code: OneTimeCode, _ password: String = Hall.password) async throws -> Account {
                try await store.people.setUp(
                    .named("kasumihama"), login: login, name: "管理", password: password, code: code, at: .sample)
            }
            await #expect(throws: people(.wrongSetUpCode)) { try await setUp(OneTimeCode()) }
            await #expect(throws: people(.badPassword(.tooShort))) { try await setUp(first, "short") }
            let account = try await setUp(second)
            #expect(account.may(.administer))
            await #expect(throws: people(.wrongSetUpCode)) { try await setUp(first) }
            #expect(try await store.people.issueSetUpCode() == nil)
            #expect(try await store.people.all(of: account.city).map(\.account) == [account])
            #expect(try await store.plans.municipalities().map(\.name) == ["霞浜市"])
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `of many who set the server up at once one wins`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            var codes: [OneTimeCode] = []
            for _ in 0..<6 { codes.append(try #require(try await store.people.issueSetUpCode())) }
            let login = try #require(Login("kanri"))
            let wins = await withTaskGroup(of: Bool.self) { group in
                for (number, code) in codes.enumerated() {
                    group.addTask {
                        let made = try? await store.people.setUp(
                            .named("city\(number)"), login: login, name: "管理", password: Hall.password, code: code,
                            at: .sample)
                        return made != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(wins == 1)
            #expect(try await store.plans.municipalities().count == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a session lasts until it is idle, too old, ended, or the account is disabled`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let token = hall.session.token
            func isSignedIn(_ minutes: Double, _ token: SessionToken = token) async throws -> Bool {
                try await store.people.session(token, at: .sample.minutes(minutes)) != nil
            }
            #expect(try await isSignedIn(59))
            #expect(try await isSignedIn(59 + 59), "used in between")
            #expect(try await !isSignedIn(59 + 59 + 60), "idle for an hour")
            for minutes in stride(from: 150.0, to: 720, by: 50) { #expect(try await isSignedIn(minutes)) }
            #expect(try await !isSignedIn(720), "twelve hours")
            #expect(try await !isSignedIn(0, SessionToken()))

            let other = try await store.signedIn("kanri", in: hall.city)
            #expect(other.token != token)
            try await store.people.signOut(other, from: nil, at: .sample)
            #expect(try await !isSignedIn(1, other.token))
            try await store.people.signOut(other, from: nil, at: .sample)
            #expect(try await hall.causes().filter { $0 == "signOut" }.count == 1)

            let reporter = try await hall.add("tantou", [Right(.reporter)])
            let session = try await store.signedIn("tantou", in: hall.city)
            try await store.people.changeAccount(reporter.id, of: hall.city, at: .sample, by: "試験") {
                $0.rights = [Right(.reader)]
            }
            #expect(try await store.people.session(session.token, at: .sample)?.account.rights == [Right(.reader)])
            try await store.people.changeAccount(reporter.id, of: hall.city, at: .sample, by: "試験") {
                $0.isDisabled = true
            }
            #expect(try await !isSignedIn(0, session.token))
            #expect(try await store.attempt("tantou", Hall.password, in: hall.city) == "wrong 5")
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a session from a clock that ran ahead ends, and does not come back when its time has come`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let near = try await store.signedIn("kanri", in: hall.city, at: .sample.minutes(4))
            #expect(
                try await store.people.session(near.token, at: .sample) != nil,
                "two servers' clocks may differ a little")
            let far = try await store.signedIn("kanri", in: hall.city, at: .sample.minutes(365 * 24 * 60))
            #expect(try await store.people.session(far.token, at: .sample) == nil)
            #expect(try await store.people.session(far.token, at: .sample.minutes(365 * 24 * 60)) == nil)
            // Begun in the past, but seen by a clock that ran ahead.
            let used = try await store.signedIn("kanri", in: hall.city)
            let later = Date.sample.minutes(50)
            #expect(try await store.people.session(used.token, at: later) != nil)
            #expect(try await store.people.session(used.token, at: .sample) == nil)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `neither a token nor a password nor a code stands in the database or the log`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let account = try await hall.add("tantou")
            let code = try await store.people.issueCode(for: account.id, in: hall.city, at: .sample, by: "試験")
            _ = try await store.attempt("my password in the wrong field", "x", in: hall.city)
            let tables = [
                "account", "session", "one_time_code", "sign_in_attempt", "sign_in_failure", "change_set", "change",
            ]
            let everything = try await store.database.read { db in
                try tables.flatMap { try db.rows("SELECT * FROM \(trusted: $0)") }.map { "\($0.values)" }.joined()
            }
            #expect(everything.contains("argon2id$v=19$m=19456,t=2,p=1$"))
            for secret in [
                Hall.password, hall.session.token.secret, hall.session.token.formToken, code.text,
                code.text.filter { $0 != "-" }, "my password in the wrong field",
            ] {
                #expect(!everything.contains(secret))
            }
            #expect(!"\(hall.session) \(hall.session.token)".contains(hall.session.token.secret))
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `six failures lock a login at that address for a quarter of an hour, whether it is there or not`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let stranger = "10.0.0.9"
            for login in ["kanri", "nobody"] {
                for left in [5, 4, 3, 2, 1] {
                    #expect(try await store.attempt(login, "wrong", in: hall.city, from: stranger) == "wrong \(left)")
                }
                #expect(try await store.attempt(login, "wrong", in: hall.city, from: stranger) == "locked")
            }
            #expect(try await store.attempt("ＫＡＮＲＩ", Hall.password, in: hall.city, from: stranger) == "locked")
            #expect(
                try await store.attempt(
                    "kanri", Hall.password, in: hall.city, from: stranger, at: .sample.minutes(14.9))
                    == "locked")
            // The owner comes in from elsewhere, known there or not.
            #expect(try await store.attempt("kanri", Hall.password, in: hall.city) == "done")
            #expect(try await store.attempt("kanri", Hall.password, in: hall.city, from: "10.0.0.8") == "done")
            let later = Date.sample.minutes(15)
            #expect(try await store.attempt("kanri", "wrong", in: hall.city, from: stranger, at: later) == "wrong 5")
            #expect(
                try await store.attempt("kanri", Hall.password, in: hall.city, from: stranger, at: later) == "done")
            // A session that is there goes on: nobody is thrown out by another's attempts.
            #expect(try await store.people.session(hall.session.token, at: later) != nil)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `many attempts at once are no way around the limit`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<20 {
                    group.addTask { try await store.attempt("kanri", "wrong \(number)", in: hall.city) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 != "locked" } <= 5)
            #expect(try await hall.failures() == ["lockedOut"])
            try await store.people.logFailedSignIns(at: .sample.minutes(15))
            #expect(try await hall.failures() == ["lockedOut", "failed 6"], "so many were looked at")
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `who guesses from many places is slowed down, and whoever comes from where they always come from is not`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            func attempt(_ password: String, from address: String, _ minutes: Double = 0) async throws -> String {
                var limit = SignInLimit()
                limit.failuresOfLogin = 8
                let outcome = try await store.people.signIn(
                    login: "kanri", password: password, in: hall.city, from: address, limit: limit,
                    at: .sample.minutes(minutes))
                switch outcome {
                case .done: return "done"
                case .wrong: return "wrong"
                case .locked: return "locked"
                }
            }
            for round in 0..<3 {
                let minutes = Double(round) * 15
                for number in 0..<8 {
                    let outcome = try await attempt("x", from: "10.0.\(round).\(number)", minutes)
                    #expect(outcome == "wrong", "round \(round): counters expire, whatever was tried before")
                }
                #expect(try await attempt("x", from: "10.0.9.9", minutes) == "locked")
                #expect(try await attempt(Hall.password, from: "10.0.9.8", minutes) == "locked", "a new place waits")
                #expect(try await attempt(Hall.password, from: "127.0.0.1", minutes) == "done", "the usual one never")
                // What is refused does not make it longer.
                for _ in 0..<20 { #expect(try await attempt("x", from: "10.0.9.9", minutes + 14.9) == "locked") }
            }
            #expect(try await attempt(Hall.password, from: "10.0.9.8", 45) == "done")
        }
    }

    @Test(arguments: TestDatabase.available)
    func `failures are summed up in the log, and a lock is told of when it begins`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let before = try await hall.causes().count
            for address in 0..<5 {
                for number in 0..<20 {
                    let login = number < 10 ? "kanri" : "nobody\(number)"
                    _ = try await store.attempt(login, "wrong", in: hall.city, from: "10.0.0.\(address)")
                }
            }
            #expect(try await hall.failures() == ["lockedOut"], "one entry for 80 attempts and five locks")
            try await store.people.logFailedSignIns(at: .sample.minutes(14.9))
            #expect(try await hall.failures() == ["lockedOut"])
            // The next failure, or the server's own clock, whichever comes first.
            _ = try await store.attempt("kanri", "wrong", in: hall.city, from: "10.0.1.1", at: .sample.minutes(16))
            #expect(try await hall.failures() == ["lockedOut", "nobody failed 50", "failed 30"])
            #expect(try await hall.causes().count == before + 2)
            let city = hall.city.text
            let entries = try await store.database.read { try $0.entries(of: city) }
            #expect(entries.last?.reason == (0..<5).map { "10.0.0.\($0) (16)" }.joined(separator: ", "))
            // Who succeeds has failed before.
            #expect(try await store.attempt("kanri", Hall.password, in: hall.city, at: .sample.minutes(16)) == "done")
            #expect(try await hall.causes().suffix(2) == ["signInFailure", "signIn"])
            #expect(try await hall.failures().last == "failed 1")
            try await store.people.logFailedSignIns(at: .sample.minutes(200))
            #expect(try await hall.causes().count == before + 4)
            let left = try await store.database.read { db in
                try ["sign_in_failure", "sign_in_attempt"].map {
                    try db.rows("SELECT * FROM \(trusted: $0)").count
                }
            }
            #expect(left == [0, 1], "nothing but where somebody signed in stays")
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `an account is unlocked, which the log tells of`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            func unlock() async throws -> Bool {
                try await store.people.unlock(hall.administrator.id, in: hall.city, at: .sample, by: "管理 二郎")
            }
            #expect(try await !unlock())
            for _ in 0..<6 { _ = try await store.attempt("kanri", "wrong", in: hall.city) }
            #expect(try await store.attempt("kanri", Hall.password, in: hall.city) == "locked")
            let locks = try await store.people.signInLocks(of: hall.administrator, at: .sample)
            #expect(locks == SignInLocks(addresses: 1, isBraked: false, until: .sample.minutes(15)))
            #expect(try await unlock())
            #expect(try await store.people.signInLocks(of: hall.administrator, at: .sample).until == nil)
            #expect(try await hall.failures() == ["lockedOut", "failed 6", "unlocked"])
            #expect(try await store.attempt("kanri", Hall.password, in: hall.city) == "done")
            await #expect(throws: people(.unknownAccount)) {
                try await store.people.unlock(#require(.init("somebody")), in: hall.city, at: .sample, by: "x")
            }
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a password of a megabyte is not looked at`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            // Quadratic to unify, were it unified.
            let marks = "a" + String(repeating: "\u{301}\u{316}", count: 250_000)
            #expect(try await store.attempt("kanri", marks, in: hall.city) == "wrong 5")
            await #expect(throws: people(.wrongPassword)) {
                try await store.people.changePassword(of: hall.session, from: marks, to: Hall.newPassword, at: .sample)
            }
            await #expect(throws: people(.badPassword(.tooLong))) {
                try await store.people.changePassword(of: hall.session, from: Hall.password, to: marks, at: .sample)
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `an address that fails too often is refused for every account`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            var limit = SignInLimit()
            limit.failuresFromAddress = 3
            func attempt(_ login: String, _ password: String, from address: String) async throws -> Bool {
                let outcome = try await store.people.signIn(
                    login: login, password: password, in: hall.city, from: address, limit: limit, at: .sample)
                if case .done = outcome { return true }
                return false
            }
            for number in 0..<3 { #expect(try await !attempt("a\(number)", "x", from: "10.0.0.1")) }
            #expect(try await !attempt("kanri", Hall.password, from: "10.0.0.1"))
            #expect(try await attempt("kanri", Hall.password, from: "10.0.0.2"))
            // Who succeeds is not counted: a whole city hall comes from one address.
            for _ in 0..<6 { #expect(try await attempt("kanri", Hall.password, from: "10.0.0.2")) }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a new password ends every session but the one it was changed in`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let other = try await store.signedIn("kanri", in: hall.city)
            await #expect(throws: people(.wrongPassword)) {
                try await store.people.changePassword(
                    of: hall.session, from: "wrong", to: Hall.newPassword, at: .sample)
            }
            await #expect(throws: people(.badPassword(.common))) {
                try await store.people.changePassword(
                    of: hall.session, from: Hall.password, to: "password2026", at: .sample)
            }
            let token = try await store.people.changePassword(
                of: hall.session, from: Hall.password, to: Hall.newPassword, at: .sample)
            #expect(try await store.people.session(token, at: .sample)?.account.id == hall.administrator.id)
            for old in [hall.session.token, other.token] {
                #expect(try await store.people.session(old, at: .sample) == nil)
            }
            #expect(try await store.attempt("kanri", Hall.password, in: hall.city) == "wrong 5")
            #expect(try await store.attempt("kanri", Hall.newPassword, in: hall.city) == "done")
            let next = try await store.signedIn("kanri", Hall.newPassword, in: hall.city)
            for _ in 0..<6 {
                _ = try? await store.people.changePassword(of: next, from: "guess", to: Hall.password, at: .sample)
            }
            await #expect(throws: people(.locked(until: .sample.minutes(15)))) {
                try await store.people.changePassword(of: next, from: Hall.newPassword, to: Hall.password, at: .sample)
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a one-time code works once, until it runs out or another is given`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let account = try await store.people.addAccount(
                login: #require(Login("tantou")), name: "担当", to: hall.city, at: .sample, by: "試験")
            #expect(try await store.people.all(of: hall.city).map(\.hasPassword) == [true, false])
            #expect(try await store.attempt("tantou", "", in: hall.city) == "wrong 5")
            func code() async throws -> OneTimeCode {
                try await store.people.issueCode(for: account.id, in: hall.city, at: .sample, by: "試験")
            }
            let (first, second) = (try await code(), try await code())
            await #expect(throws: people(.wrongCode)) {
                try await store.people.choosePassword(Hall.password, with: first, at: .sample)
            }
            await #expect(throws: people(.wrongCode)) {
                try await store.people.choosePassword(Hall.password, with: second, at: .sample.minutes(7 * 24 * 60))
            }
            await #expect(throws: people(.badPassword(.tooShort))) {
                try await store.people.choosePassword("x", with: second, at: .sample)
            }
            let typed = try #require(OneTimeCode(second.text.lowercased().replacing("-", with: "　")))
            #expect(try await store.people.choosePassword(Hall.password, with: typed, at: .sample).id == account.id)
            await #expect(throws: people(.wrongCode)) {
                try await store.people.choosePassword(Hall.newPassword, with: second, at: .sample)
            }
            let session = try await store.signedIn("tantou", in: hall.city)
            let third = try await code()
            #expect(try await store.people.session(session.token, at: .sample) != nil, "a code alone changes nothing")
            _ = try await store.people.choosePassword(Hall.newPassword, with: third, at: .sample)
            #expect(try await store.people.session(session.token, at: .sample) == nil)
            let fourth = try await code()
            try await store.people.changeAccount(account.id, of: hall.city, at: .sample, by: "試験") {
                $0.isDisabled = true
            }
            await #expect(throws: people(.wrongCode)) {
                try await store.people.choosePassword(Hall.password, with: fourth, at: .sample)
            }
            // Whoever comes back gets another code.
            try await store.people.changeAccount(account.id, of: hall.city, at: .sample, by: "試験") {
                $0.isDisabled = false
            }
            await #expect(throws: people(.wrongCode)) {
                try await store.people.choosePassword(Hall.password, with: fourth, at: .sample)
            }
            #expect(try await store.log.verify().isIntact)
        }
    }
}

extension SignInTests {
    @Test(arguments: TestDatabase.available)
    func `forty people of one city hall sign in at once, some of them wrongly`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let hash = try #require(
                try await store.database.read { try $0.passwordHash(of: hall.administrator.id, in: hall.city) })
            for number in 0..<20 {
                let account = try await store.people.addAccount(
                    login: #require(Login("p\(number)")), name: "利用 \(number)", to: hall.city, at: .sample, by: "試験")
                // The same hash for all of them: what is tried here is the database and not Argon2.
                try await store.database.write { try $0.setPassword(hash, of: account, at: .sample, by: "試験") }
            }
            let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        try await store.attempt(
                            "p\(number % 20)", number < 20 ? Hall.password : "wrong", in: hall.city)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == "done" } == 20)
            #expect(outcomes.count { $0.hasPrefix("wrong") } == 20)
            #expect(try await hall.causes().filter { $0 == "signIn" }.count == 21)
            #expect(try await store.log.verify().isIntact)
        }
    }
}
