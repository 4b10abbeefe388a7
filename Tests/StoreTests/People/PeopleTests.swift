import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

@Suite struct PeopleTests {
    private let road = Right(.reporter, division: .only(Division("道路河川課")), year: .only(FiscalYear(2026)))

    @Test(arguments: TestDatabase.available)
    func `rights are given and taken, and the log says by whom`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let account = try await hall.add("tantou", [road, Right(.reader)])
            let changed = try await store.people.changeAccount(account.id, of: hall.city, at: .sample, by: "管理 一郎") {
                $0.rights = [Right(.approver), Right(.reader)]
                $0.name = "担当 二郎"
            }
            #expect(try await store.people.person(account.id, of: hall.city)?.account == changed)
            let entry = try await store.database.read { db in
                try db.entries(of: "kasumihama").last
            }
            #expect(entry?.cause == .people && entry?.by == "管理 一郎")
            #expect(
                entry?.lines.map(\.unsealed) == [
                    LogLine(account.id, .name, before: "利用 tantou", after: "担当 二郎"),
                    LogLine(account.id, .right, before: road.description),
                    LogLine(account.id, .right, after: Right(.approver).description),
                ])
            let taken = people(.loginTaken(hall.administrator.login))
            await #expect(throws: taken) {
                try await store.people.changeAccount(account.id, of: hall.city, at: .sample, by: "x") {
                    $0.login = hall.administrator.login
                }
            }
            await #expect(throws: taken) { try await hall.add("KANRI") }
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a city keeps an administrator, also when two remove each other at once`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            for change: @Sendable (inout Account) -> Void in [{ $0.isDisabled = true }, { $0.rights = [] }] {
                await #expect(throws: people(.lastAdministrator)) {
                    try await store.people.changeAccount(
                        hall.administrator.id, of: hall.city, at: .sample, by: "x", change)
                }
            }
            let other = try await hall.add("kanri2", [Right(.administrator)])
            let done = await withTaskGroup(of: Bool.self) { group in
                for id in [hall.administrator.id, other.id] {
                    group.addTask {
                        let changed = try? await store.people.changeAccount(id, of: hall.city, at: .sample, by: "x") {
                            $0.isDisabled = true
                        }
                        return changed != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(done == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `rights changed behind the program's back are found by the log`(_ kind: TestDatabase) async throws {
        for statement: SQL in [
            "UPDATE account_right SET role = 'administrator' WHERE role = 'reporter'", "DELETE FROM account_right",
            "UPDATE account SET name = '別人'", "UPDATE account SET is_disabled = 0",
            "INSERT INTO account (city, id, login, name, is_disabled) VALUES ('kasumihama', 'x', 'x', 'x', 0)",
        ] {
            try await withStore(kind) { store in
                let hall = try await Hall(store)
                let account = try await hall.add("tantou", [road])
                try await store.people.changeAccount(account.id, of: hall.city, at: .sample, by: "x") {
                    $0.isDisabled = true
                }
                #expect(try await store.log.verify().isIntact)
                _ = try await store.database.write { try $0.execute(statement) }
                #expect(try await store.log.verify().firstBreak?.kind == .tables, "\(statement)")
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `one city's people can neither see nor touch another's`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let ours = try await Hall(store, city: "kasumihama")
            let theirs = try await Hall(store, city: "minato")
            let victim = try await theirs.add("tantou", [road])
            // The same login in both cities is two people.
            let namesake = try await ours.add("tantou")
            #expect(namesake.id != victim.id)
            let before = try await store.people.all(of: theirs.city)
            let entries = try await theirs.causes()

            #expect(
                try await store.people.all(of: ours.city).map(\.account.id).sorted()
                    == [ours.administrator.id, namesake.id].sorted())
            #expect(try await store.people.person(victim.id, of: ours.city) == nil)
            #expect(try await store.people.person(login: victim.login, of: ours.city)?.account.id == namesake.id)
            await #expect(throws: people(.unknownAccount)) {
                try await store.people.changeAccount(victim.id, of: ours.city, at: .sample, by: "x") {
                    $0.isDisabled = true
                }
            }
            await #expect(throws: people(.unknownAccount)) {
                try await store.people.issueCode(for: victim.id, in: ours.city, at: .sample, by: "x")
            }
            await #expect(throws: people(.unknownAccount)) {
                try await store.people.setPassword(Hall.newPassword, of: victim.id, in: ours.city, at: .sample, by: "x")
            }
            #expect(try await store.attempt("tantou", Hall.password, in: #require(Slug("nowhere"))) == "wrong 5")
            #expect(try await store.signedIn("tantou", in: ours.city).account.id == namesake.id)
            #expect(try await store.signedIn("tantou", in: ours.city).account.city == ours.city)
            let transfers = Transfers([TransferLine(number: 2, login: victim.login, name: "改名", right: Right(.reader))])
            let preview = try await store.people.preview(transfers, endsOthers: true, in: ours.city)
            #expect(!preview.people.contains { $0.id == victim.id })
            try await store.people.apply(
                transfers, endsOthers: true, expecting: preview.digest, in: ours.city, at: .sample, by: "x")
            // A lock in one city is none in the other.
            for _ in 0..<6 { _ = try await store.attempt("tantou", "wrong", in: ours.city) }
            #expect(try await store.people.all(of: theirs.city) == before)
            #expect(try await theirs.causes() == entries)
            #expect(try await store.attempt("tantou", Hall.password, in: theirs.city) == "done")
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `April's transfers are applied whole, once, and only as they were looked at`(_ kind: TestDatabase) async throws
    {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let stays = try await hall.add("stays", [road])
            let leaves = try await hall.add("leaves", [road])
            let session = try await store.signedIn("leaves", in: hall.city)
            let transfers = Transfers([
                TransferLine(number: 2, login: stays.login, name: stays.name, right: road),
                TransferLine(number: 3, login: try #require(Login("comes")), name: "新任 花子", right: road),
            ])
            let preview = try await store.people.preview(transfers, endsOthers: true, in: hall.city)
            #expect(preview.people.map(\.login.text) == ["comes", "leaves"])
            #expect(preview.people.map(\.leaves) == [false, true])
            #expect(preview.unchanged == 1)
            await #expect(throws: StoreError.changedMeanwhile(.people)) {
                try await store.people.apply(
                    transfers, endsOthers: false, expecting: preview.digest, in: hall.city, at: .sample, by: "x")
            }
            try await store.people.apply(
                transfers, endsOthers: true, expecting: preview.digest, in: hall.city, at: .sample, by: "管理")
            let after = try await store.people.all(of: hall.city)
            #expect(after.map(\.account.login.text) == ["comes", "kanri", "leaves", "stays"])
            #expect(after.map(\.account.isDisabled) == [false, false, true, false])
            #expect(try await store.people.session(session.token, at: .sample) == nil)
            #expect(try await hall.causes().filter { $0 == "moves" }.count == 1, "as it stands in every log")
            await #expect(throws: StoreError.changedMeanwhile(.people), "the same form sent twice") {
                try await store.people.apply(
                    transfers, endsOthers: true, expecting: preview.digest, in: hall.city, at: .sample, by: "x")
            }
            let again = try await store.people.preview(transfers, endsOthers: true, in: hall.city)
            #expect(again.changesNothing)
            _ = leaves
            #expect(try await store.log.verify().isIntact)
        }
    }
}
