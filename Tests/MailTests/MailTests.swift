import Foundation
import Japanese
import Testing

@testable import Mail

struct MailTests {
    private func message(
        subject: String = "実績の報告のお願い", body: String = "期限は5月29日です。\n", to name: String = "田中 花子"
    ) throws -> MailMessage {
        MailMessage(
            from: try #require(Mailbox(written: "霞浜市 企画課 <plans@city.example>")),
            to: Mailbox(try #require(EmailAddress("tanaka@city.example")), name: HeaderText(name)),
            subject: HeaderText(subject),
            body: body, date: Date(timeIntervalSince1970: 1_780_000_123), name: "hakadori-kasumihama-1")
    }

    private func server(
        _ office: PostOffice, host: String = "127.0.0.1", _ security: MailServer.Security = .none,
        password: String? = nil
    ) throws -> MailServer {
        try #require(
            MailServer(host: host, port: office.port, security: security, account: password.map { ("plans", $0) }))
    }

    // MARK: What is written

    @Test(arguments: [
        "実績の報告のお願い", "", "plain", "=?UTF-8?B?44GC?=", "long " + String(repeating: "word ", count: 60),
        String(repeating: "令和8年度 捗り 髙﨑𠮷野家①㈱", count: 12), "👨‍👩‍👧‍👦が\u{3099}", "a: b; c, \"d\" <e@f.g>", "tab\tand  two",
    ])
    func `a subject is read back as it was, in lines that are short enough`(subject: String) throws {
        let letter = try PostOffice.read(message(subject: subject).bytes)
        #expect(letter.subject.utf8.elementsEqual(HeaderText(subject).text.utf8), "\(letter.subject)")
        #expect(letter.longest <= 78 && letter.ascii && letter.bare == 0 && letter.defects == [])
        #expect(letter.body == "期限は5月29日です。\n")
        #expect(letter.date == "2026-05-29T05:28:43+09:00" && letter.id == "<hakadori-kasumihama-1@city.example>")
        #expect(letter.type == "text/plain" && letter.charset == "utf-8")
    }

    @Test(arguments: ["田中 花子", "Hanako \"Hana\" Tanaka, \\ (DX)", "=?x?=", String(repeating: "寿限無", count: 30), "a b"])
    func `a name is read back as it was`(name: String) throws {
        let letter = try PostOffice.read(message(to: name).bytes)
        #expect(letter.to == [[name, "tanaka@city.example"]])
        #expect(letter.from == [["霞浜市 企画課", "plans@city.example"]])
        #expect(letter.longest <= 78 && letter.defects == [])
    }

    @Test func `nothing that was typed becomes a header or ends the mail`() throws {
        let evil = "x\r\nBcc: evil@x.example\r\n\r\nbody\n.\nQUIT\u{2028}Y\u{85}Z\u{0}"
        let letter = try PostOffice.read(message(subject: evil, body: evil, to: evil).bytes)
        #expect(
            letter.names == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
                "Content-Transfer-Encoding",
            ])
        #expect(letter.subject == "x Bcc: evil@x.example body . QUIT Y Z")
        for address in ["a@b.c\r\nRCPT TO:<d@e.f>", "a@b.c, d@e.f", "a b@c.d", "田中@city.example", "a@b@c", "<a@b.c>"] {
            #expect(EmailAddress(address) == nil, "\(address)")
            #expect(Mailbox(written: "x <\(address)>") == nil, "\(address)")
        }
        #expect(Mailbox(written: "plans@localhost") == nil && Mailbox(written: "plans@city.example") != nil)
        #expect(MailServer(host: "a.b/c", port: 25, security: .none) == nil)
        #expect(MailServer(host: "a.b\r\n", port: 25, security: .none) == nil)
    }

    @Test func `a password never crosses the network in the clear`() {
        #expect(MailServer(host: "mail.example", port: 25, security: .none, account: ("u", "p")) == nil)
        let server = MailServer(host: "mail.example", port: 587, security: .startTLS, account: ("u", "s3cret"))
        #expect(!"\(server as Any) \(String(reflecting: server))".contains("s3cret"))
    }

    // MARK: Sending

    @Test func `a mail arrives as it was written`() async throws {
        try await PostOffice.with { office in
            let body = "田中様\n\n.\n..二つ\nFrom 令和8年度の実績\n" + String(repeating: "長い行", count: 500)
            try await MailSender(server: server(office)).send(message(body: body)).get()
            let letter = try office.letter()
            #expect(letter.body == body + "\n" && letter.subject == "実績の報告のお願い")
            #expect(letter.sender == "plans@city.example" && letter.recipients == "tanaka@city.example")
            #expect(letter.defects == [])
        }
    }

    @Test func `it signs in where the server asks for it, and a wrong password is said soon`() async throws {
        try await PostOffice.with(["auth"]) { office in
            try await MailSender(server: server(office, password: "秘密 ひみつ")).send(message()).get()
            #expect(try office.letter().subject == "実績の報告のお願い")
            let start = ContinuousClock.now
            let found = try fault(
                ofSending: await MailSender(server: server(office, password: "wrong"), seconds: 90).send(message()))
            #expect(!found.isFinal && !found.reason.contains("wrong"), "\(found)")
            #expect(ContinuousClock.now - start < .seconds(45), "long before it is given up")
        }
    }

    @Test func `what the server refuses is final, a server that is not there is not`() async throws {
        try await PostOffice.with(["refuse"]) { office in
            let found = try fault(ofSending: await MailSender(server: server(office)).send(message()))
            #expect(found.isFinal && found.reason.contains("550"), "\(found)")
        }
        let nobody = try #require(MailServer(host: "127.0.0.1", port: 9, security: .none))
        let found = try fault(ofSending: await MailSender(server: nobody).send(message()))
        #expect(!found.isFinal && !found.reason.isEmpty)
    }

    @Test func `a server that says nothing is given up`() async throws {
        try await PostOffice.with(["silent"]) { office in
            let start = ContinuousClock.now
            let sender = MailSender(server: try server(office), connectSeconds: 1, seconds: 2)
            #expect(try !fault(ofSending: await sender.send(message())).isFinal)
            // Two seconds, and the time that a busy machine takes beside; the server would say nothing for ever.
            #expect(ContinuousClock.now - start < .seconds(60))
        }
    }

    @Test func `with TLS the server must be who it says, and without TLS nothing is sent`() async throws {
        try await PostOffice.with(["starttls"]) { office in
            let server = try server(office, host: "localhost", .startTLS)
            let authorities = office.folder.appendingPathComponent("cert.pem").path
            #expect(try !fault(ofSending: await MailSender(server: server).send(message())).isFinal)
            try await MailSender(server: server, authorities: authorities).send(message()).get()
            #expect(try office.letter().body == "期限は5月29日です。\n")
        }
        try await PostOffice.with { office in
            let server = try server(office, .startTLS)
            #expect(try !fault(ofSending: await MailSender(server: server).send(message())).isFinal)
            #expect(!FileManager.default.fileExists(atPath: office.folder.appendingPathComponent("1.eml").path))
        }
    }

    private func fault(ofSending result: Result<Void, MailFault>) throws -> MailFault {
        guard case .failure(let fault) = result else {
            Issue.record("it was sent")
            throw MailFault(reason: "", isFinal: false)
        }
        return fault
    }
}
