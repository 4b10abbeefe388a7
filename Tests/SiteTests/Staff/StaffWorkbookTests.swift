import Foundation
import Japanese
import People
import Plan
import Rounds
import Sheets
import Store
import Testing

@testable import Site

/// The workbooks of a round under `/staff`: who may have them, and what is refused.
struct StaffWorkbookTests {
    private func path(_ place: StaffPlace, _ office: Office, item: String? = nil) -> String {
        StaffAddress(
            place, plan: office.town.key.plan, year: FiscalYear(2025), showing: item.map { .item($0) } ?? .whole
        ).path
    }

    @Test func `the office downloads workbooks, and nobody else does`() async throws {
        let office = try await Office()
        try await office.openRound()
        let browser = try await office.browser(office.kanri)
        let page = await browser.get(path(.roundWorkbooks, office))
        #expect(page.status == .ok && page.text.contains("照会票を作る"))
        let all = await browser.get(path(.roundWorkbooksFile, office))
        #expect(all.status == .ok && all.fields[.contentType] == "application/zip")
        #expect(all.fields[.contentDisposition]?.contains("filename*=UTF-8''%E7%85%A7") == true)
        #expect(await browser.get(path(.roundWorkbook, office, item: "ない課")).status == .notFound)
        #expect(await browser.get(path(.returnedWorkbook, office, item: "0")).status == .notFound)
        let reader = try await office.browser(try await office.add("yomu", [Right(.reader)]))
        for place in [StaffPlace.roundWorkbooks, .roundWorkbook, .roundWorkbooksFile, .returnedWorkbook] {
            #expect(await reader.get(path(place, office)).status == .forbidden, "\(place)")
        }
    }

    @Test func `a file's name has no signs that nobody sees`() async throws {
        let office = try await Office()
        try await office.openRound()
        let browser = try await office.browser(office.kanri)
        let item = path(.roundWorkbook, office, item: "総務課")
        let book = await browser.get(item)
        #expect(book.status == .ok)
        let put = await browser.upload(
            path(.roundWorkbooks, office), file: book.bytes, field: "files",
            name: "C:\\庁内\\総\u{0}務\u{202E}課\u{1B}.xlsx")
        #expect(put.status == .seeOther)
        let key = RoundKey(office.town.key, FiscalYear(2025))
        #expect(try await office.store.rounds.returnedFiles(of: key).map(\.name) == ["総務課.xlsx"])
    }

    @Test func `what is sent without files, or of an older page, changes nothing`() async throws {
        let office = try await Office()
        try await office.openRound()
        let browser = try await office.browser(office.kanri)
        #expect(await browser.post(path(.roundWorkbooks, office), [:]).status == .unprocessableContent)
        #expect(await browser.post(path(.workbookTaking, office), ["stamp": "x"]).status == .conflict)
        #expect(await browser.post(path(.workbookDiscarding, office), ["digest": "x"]).status == .seeOther)
        let state = try #require(
            try await office.store.rounds.round(RoundKey(office.town.key, FiscalYear(2025))))
        #expect(state.reports.isEmpty)
    }
}
