import Foundation
import HTTPTypes
import Plan
import Rounds
import Testing

@testable import Site
@testable import Store

/// What somebody sees while the database can keep nothing.
struct FullDiskTests {
    typealias Form = ReportOffice
    private let long = String(repeating: "電柱の工事。", count: 3000)

    private func setFull(_ isFull: Bool, _ store: Store) async throws {
        try await store.base.write { try $0.execute(script: "PRAGMA max_page_count = \(isFull ? 1 : 1_000_000)") }
    }

    @Test func `what was typed is given back, the script is told, and the server says that it is not ready`()
        async throws
    {
        let town = try await ReportOffice()
        let writer = try await town.office.browser(town.reporter)
        try await setFull(true, town.office.store)
        let answer = await writer.post(Form.path(), Form.text(long))
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.text.contains(long) && answer.text.contains("もう一度送る"))
        #expect(answer.text.contains("ただいま保存できません"))
        let english = await writer.post(Form.path(language: .english), Form.text(long))
        #expect(english.status == .serviceUnavailable && english.text.contains("Send again"))
        let data = await writer.post(Form.path(), Form.text(long), [(.accept, "application/json")])
        #expect(data.status == .serviceUnavailable && data.fields[.contentType] == "application/json")
        #expect(data.text.contains("\"unavailable\"") && !data.text.contains("<"))
        let ready = await town.office.town.get("/readyz")
        #expect(ready.status == .serviceUnavailable && ready.text.contains("\"storage\""))
        // Reading goes on, for staff and for the public.
        #expect(await writer.get(Form.path()).status == .ok)
        #expect(await town.office.town.get("/minato/plan").status == .ok)
        try await setFull(false, town.office.store)
        #expect(await town.office.town.get("/readyz").status == .ok)
        #expect(await writer.post(Form.path(), Form.text(long)).status == .seeOther)
        #expect(try await town.report().text.result?.text == long)
    }

    @Test func `no password and no stranger's text is ever given back`() async throws {
        let town = try await ReportOffice()
        let writer = try await town.office.browser(town.reporter)
        try await setFull(true, town.office.store)
        let forged = await writer.post(Form.path(), Form.text(long), token: "other")
        #expect(!forged.text.contains(long) || forged.status == .forbidden)
        let values = ["present": Office.password, "password": "新しい港の合い言葉", "again": "新しい港の合い言葉"]
        let changed = await writer.post("/staff/account/password", values)
        #expect(!changed.text.contains("合い言葉") && !changed.text.contains(Office.password))
    }

    @Test func `a server whose database a later version took over refuses with a sentence`() async throws {
        let town = try await ReportOffice()
        let writer = try await town.office.browser(town.reporter)
        try await town.office.store.base.write {
            try $0.execute(
                "INSERT INTO migration (number, name, applied_at) VALUES (99, 'later', '2030-01-01T00:00:00Z')")
        }
        let answer = await writer.post(Form.path(), Form.text("貸出 1"))
        #expect(answer.status == .serviceUnavailable && answer.text.contains("更新の途中") && answer.text.contains("貸出 1"))
        let ready = await town.office.town.get("/readyz")
        #expect(ready.status == .serviceUnavailable && ready.text.contains("\"update\""))
    }
}
