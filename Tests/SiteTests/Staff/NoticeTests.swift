import Foundation
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Site
@testable import Store

/// What a person is told where mail is closed.
struct NoticeTests {
    @Test func `a reminder stands on the home page of whom it is for, until they mark it as read`() async throws {
        let office = try await Office()
        let (tanaka, sato) = (try await office.add("tanaka", []), try await office.add("sato", []))
        try await office.remind(tanaka, "期限は<5月29日>です。\n課長の承認までお願いします。")
        let browser = try await office.browser(tanaka)
        let home = await browser.get("/staff").text
        #expect(home.contains("お知らせが1件あります") && home.contains("<p>期限は&lt;5月29日&gt;です。</p>"))
        let other = try await office.browser(sato)
        #expect(await !other.get("/staff").text.contains("お知らせ"))
        // Nobody marks another's.
        #expect(await other.post("/staff/notices/reading", ["notice": "1"]).fields[.location] == "/staff")
        #expect(await browser.get("/staff").text.contains("お知らせ"))
        let answer = await browser.post("/staff/notices/reading", ["notice": "1"])
        #expect(answer.fields[.location] == "/staff?done=notice-read")
        #expect(await !browser.get("/staff").text.contains("お知らせ"))
        #expect(await browser.post("/staff/notices/reading", ["notice": "x"]).status == .badRequest)
    }

    @Test func `an administrator gives and takes a mail address`() async throws {
        let office = try await Office()
        let tanaka = try await office.add("tanaka", [Right(.reader)])
        let browser = try await office.browser(office.kanri)
        let path = "/staff/people/\(tanaka.id)"
        let values = ["name": "田中", "login": "tanaka"]
        let wrong = await browser.post(path, values.merging(["email": "a@b"]) { $1 })
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("tanaka@city.example"))
        for email in ["tanaka@city.example", ""] {
            #expect(await browser.post(path, values.merging(["email": email]) { $1 }).status == .seeOther)
            #expect(
                try await office.store.people.person(tanaka.id, of: office.city)?.account.email == EmailAddress(email))
        }
        // April's transfers: a column that is not there leaves the address alone, one that is there sets it.
        for (file, expected) in [
            ("利用者名,氏名,役割,メール\ntanaka,田中,閲覧,t@city.example\n", "t@city.example"),
            ("利用者名,氏名,役割,課\ntanaka,田中,担当者,市民課\n", "t@city.example"),
        ] {
            let preview = await browser.upload(
                "/staff/people/transfers/preview", file: Array(file.utf8), ["mode": "additions"])
            let digest = try #require(preview.text.firstMatch(of: /name="digest" value="([^"]*)"/)?.output.1)
            let applied = await browser.post(
                "/staff/people/transfers/application",
                ["file": Data(file.utf8).base64EncodedString(), "mode": "additions", "digest": String(digest)])
            #expect(applied.status == .seeOther)
            #expect(try await office.store.people.person(tanaka.id, of: office.city)?.account.email?.text == expected)
        }
        #expect(await browser.get("/staff/people/list.csv").text.contains(",t@city.example,,\r\n"))
        // Where earlier releases had it.
        let former = await browser.get("/staff/people/moves?lang=en")
        #expect(former.status == .permanentRedirect && former.fields[.location] == "/staff/people/transfers?lang=en")
        #expect(try await office.store.log.verify().isIntact)
    }
}

extension Office {
    func remind(_ account: Account, _ body: String) async throws {
        try await store.database.write { [city] db in
            _ = try db.lock(city)
            var draft = LogDraft(cause: .review, at: Self.date, by: "試験")
            let mail = MailDraft(to: account.id, subject: "実績の報告のお願い", body: body, key: "round 1")
            try db.enqueue(mail, notTwiceWithin: 5, to: city, noting: &draft)
            _ = try db.append(draft, to: city)
        }
    }
}
