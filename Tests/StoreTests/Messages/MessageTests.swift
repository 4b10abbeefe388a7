import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

@Suite struct MessageTests {
    @Test(arguments: TestDatabase.available)
    func `a reminder is not sent twice within five days, and the log tells of each`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let tanaka = try await hall.add("tanaka")
            #expect(try await hall.remind(tanaka, at: .sample))
            #expect(try await !hall.remind(tanaka, at: .days(4.9)))
            #expect(try await hall.remind(tanaka, "round 2", at: .days(1)))
            #expect(try await hall.remind(hall.administrator, at: .days(1)))
            #expect(try await hall.remind(tanaka, at: .days(5)))
            #expect(try await !hall.remind(tanaka, within: nil, at: .days(400)))
            #expect(try await store.messages.all(of: hall.city).map(\.number) == [4, 3, 2, 1])
            let entry = try await store.database.read {
                try $0.entries(of: "kasumihama").last
            }
            #expect(entry?.lines.compactMap { $0.after?.split(separator: " ", maxSplits: 1).last } == ["round 1"])
            #expect(try await store.log.verify().isIntact)
            try await store.people.changeAccount(tanaka.id, of: hall.city, at: .sample, by: "x") {
                $0.isDisabled = true
            }
            #expect(try await !hall.remind(tanaka, "round 3", at: .sample))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what was told is compared with the log`(_ kind: TestDatabase) async throws {
        for statement: SQL in [
            "UPDATE message SET body = 'another'", "UPDATE message SET key = 'another'", "DELETE FROM message",
        ] {
            try await withStore(kind) { store in
                let hall = try await Hall(store)
                try await hall.remind(hall.administrator, at: .sample)
                #expect(try await store.log.verify().isIntact)
                _ = try await store.database.write { try $0.execute(statement) }
                #expect(try await store.log.verify().firstBreak?.kind == .tables)
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `whoever has no address finds it as a notice of their own, until it is marked as read`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let (tanaka, sato) = (try await hall.add("tanaka"), try await hall.add("sato"))
            try await hall.remind(tanaka, at: .sample)
            #expect(try await store.messages.claim(at: .days(1)) == nil)
            let notices = try await store.messages.notices(for: tanaka.id, in: hall.city)
            #expect(notices.map(\.subject) == ["実績の報告のお願い"])
            #expect(try await store.messages.notices(for: sato.id, in: hall.city) == [])
            #expect(try await !store.messages.markRead(1, of: sato.id, in: hall.city, at: .days(1)))
            #expect(try await !store.messages.markRead(1, of: tanaka.id, in: #require(Slug("elsewhere")), at: .days(1)))
            #expect(try await store.messages.markRead(1, of: tanaka.id, in: hall.city, at: .days(1)))
            #expect(try await store.messages.notices(for: tanaka.id, in: hall.city) == [])
            // An address given later brings no mail about what was read.
            try await store.giveAddress(to: tanaka)
            #expect(try await store.messages.claim(at: .days(1)) == nil)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `it is tried again with growing pauses, and given up with its reason`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let tanaka = try await hall.add("tanaka")
            try await store.giveAddress(to: tanaka)
            try await hall.remind(tanaka, at: .sample)
            var (now, tries): (Date, [Double]) = (.sample, [])
            while now < .days(6) {
                if let mail = try await store.messages.claim(at: now) {
                    tries.append(now.timeIntervalSince(.sample) / 60)
                    #expect(mail.address.text == "tanaka@city.example" && mail.cityName == "霞浜市")
                    try await store.messages.settle(
                        mail, .failed(reason: "connection refused", isFinal: false), at: now)
                }
                now += 60
            }
            #expect(tries.prefix(6) == [0, 1, 6, 21, 81, 321])
            let message = try #require(try await store.messages.all(of: hall.city).first)
            #expect(message.attempts == tries.count && message.fault == "connection refused")
            guard case .givenUp(let at) = message.state, (Date.days(4)...Date.days(4.2)).contains(at) else {
                return #expect(message.state == .givenUp(at: .days(4)))
            }
            // It was never sent, so it is still told.
            #expect(try await store.messages.notices(for: tanaka.id, in: hall.city).count == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what the mail server refuses for good is not tried again`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            try await store.giveAddress(to: hall.administrator)
            try await hall.remind(hall.administrator, at: .sample)
            let mail = try #require(try await store.messages.claim(at: .sample))
            try await store.messages.settle(mail, .failed(reason: "550 no such user", isFinal: true), at: .sample)
            #expect(try await store.messages.claim(at: .days(1)) == nil)
            #expect(try await store.messages.all(of: hall.city).first?.state == .givenUp(at: .sample))
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `of several servers exactly one gets each message`(_ kind: TestDatabase) async throws {
        try await withAddress(kind) { address in
            let store = try await Store.open(address)
            try await store.migrate(at: .sample)
            let hall = try await Hall(store)
            try await store.giveAddress(to: hall.administrator)
            for number in 1...40 { try await hall.remind(hall.administrator, "round \(number)", at: .sample) }
            let servers = [store, try await Store.open(address), try await Store.open(address)]
            let sent = try await withThrowingTaskGroup(of: [Int].self) { group in
                for server in servers {
                    for _ in 0..<2 {
                        group.addTask {
                            var sent: [Int] = []
                            while let mail = try await server.messages.claim(at: .sample) {
                                sent.append(mail.number)
                                await Task.yield()
                                try await server.messages.settle(mail, .sent, at: .sample)
                            }
                            return sent
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(sent.sorted() == Array(1...40))
            #expect(try await store.messages.notices(for: hall.administrator.id, in: hall.city) == [])
            for server in servers { try await server.close() }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a server that dies leaves its message to another when the lease ends`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            try await store.giveAddress(to: hall.administrator)
            try await hall.remind(hall.administrator, at: .sample)
            let dead = try #require(try await store.messages.claim(at: .sample))
            #expect(try await store.messages.claim(at: .sample + 299) == nil)
            let alive = try #require(try await store.messages.claim(at: .sample + 300))
            #expect(alive.number == dead.number)
            // Should the first one wake up, it has no say any more.
            try await store.messages.settle(dead, .failed(reason: "late", isFinal: true), at: .sample + 301)
            try await store.messages.settle(alive, .sent, at: .sample + 302)
            let message = try await store.messages.all(of: hall.city).first
            #expect(message?.state == .sent(at: .sample + 302) && message?.fault == nil)
        }
    }
}

extension Hall {
    /// Reminds somebody, as an office would; returns whether the message was taken.
    @discardableResult
    func remind(_ account: Account, _ key: String = "round 1", within days: Int? = 5, at date: Date) async throws
        -> Bool
    {
        try await store.database.write { [city] db in
            _ = try db.lock(city)
            var draft = LogDraft(cause: .review, at: date, by: "試験")
            let mail = MailDraft(to: account.id, subject: "実績の報告のお願い", body: "期限は5月29日です。", key: key)
            let isTaken = try db.enqueue(mail, notTwiceWithin: days, to: city, noting: &draft)
            if isTaken { _ = try db.append(draft, to: city) }
            return isTaken
        }
    }
}

extension Store {
    func giveAddress(to account: Account) async throws {
        try await people.changeAccount(account.id, of: account.city, at: .sample, by: "試験") {
            $0.email = EmailAddress("\(account.login)@city.example")
        }
    }
}

extension Date {
    static func days(_ count: Double) -> Date { sample.addingTimeInterval(count * 86400) }
}
