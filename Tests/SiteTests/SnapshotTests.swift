import Foundation
import People
import Plan
import Testing

@testable import Site

/// What a request is answered with, as HTML that a reviewer can read (画面の記録): in Snapshots, a file a page.
///
/// With RECORD=1 in the environment the files are written instead.
struct SnapshotTests {
    private static let ofCitizens = [
        "home": "/", "city": "/minato", "overview": "/minato/plan", "overview-en": "/minato/plan?lang=en",
        "sheet": "/minato/plan/sheet?division=%E5%9B%B3%E6%9B%B8%E9%A4%A8", "policies": "/minato/plan/policies",
        "year": "/minato/plan/years/2024", "editions": "/minato/plan/editions", "data": "/minato/plan/data",
        "search": "/minato/plan/search?q=%E8%B2%B8%E5%87%BA", "not-found": "/minato/nothing",
    ]
    private static let ofStaff = [
        "staff-home": "/staff", "staff-people": "/staff/people", "staff-person-new": "/staff/people/new",
        "staff-transfers": "/staff/people/transfers", "staff-account": "/staff/account",
        "staff-rounds": "/staff/plans/plan/rounds", "staff-round": "/staff/plans/plan/rounds/2025",
        "staff-publication": "/staff/plans/plan/publication", "staff-errata": "/staff/plans/plan/errata",
        "staff-papers": "/staff/plans/plan/papers", "staff-next-plan": "/staff/plans/plan/next",
        "staff-import": "/staff/import", "staff-plan-import": "/staff/plans/plan/import",
    ]

    @Test func `each page of a citizen says what is recorded`() async throws {
        let office = try await Office()
        let browser = Browser(town: office.town)
        for (name, path) in Self.ofCitizens.merging(["sign-in": "/staff/sign-in"], uniquingKeysWith: { $1 }) {
            try expect(await browser.get(path), name, path, of: office)
        }
    }

    @Test func `each page of the office says what is recorded`() async throws {
        let office = try await Office()
        try await office.openRound()
        let browser = try await office.browser(office.kanri)
        for (name, path) in Self.ofStaff { try expect(await browser.get(path), name, path, of: office) }
    }

    @Test func `what is read of a file, and what would come of it, is shown as recorded`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let rows = ["施策名,指標名,単位,令和6年度目標値,令和6年度実績値", "安全なまち,街路灯の数,基,12,13", "健やかなまち,受診者数,人,220,210"]
        let file = Array(rows.joined(separator: "\n").utf8)
        _ = await browser.upload("/staff/import", file: file, field: "files", name: "一覧.csv")
        for (name, path) in ["staff-import-look": "/staff/import/look", "staff-import-plan": "/staff/import/plan"] {
            let answer = await browser.get(path)
            let mark = answer.text.range(of: "name=\"edition\" value=\"").map {
                answer.text[$0.upperBound...].prefix(32)
            }
            try expect(answer, name, path, of: office, naming: mark.map { [String($0): "{edition}"] } ?? [:])
        }
    }

    @Test func `a page is laid out so that a line says where it stands`() {
        let html = "<!DOCTYPE html><main><h1>題</h1><p>文に<b>太字</b>がある。</p><ul><li>甲</li></ul></main>"
        #expect(
            ReadableHTML(html).text
                == """
                <!DOCTYPE html>
                <main>
                 <h1>題</h1>
                 <p>文に<b>太字</b>がある。</p>
                 <ul>
                  <li>甲</li>
                 </ul>
                </main>

                """)
    }

    private func expect(
        _ answer: Answer, _ name: String, _ path: String, of office: Office, naming others: [String: String] = [:]
    ) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).html")
        let page = ReadableHTML(answer.text, naming: others.merging([office.kanri.id.text: "{kanri}"]) { $1 })
        let text = "<!-- GET \(path) → \(answer.status.code) -->\n\(page.text)"
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            return try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let first = zip(text.split(separator: "\n"), recorded.split(separator: "\n")).first { $0 != $1 }
        #expect(
            text == recorded,
            "Snapshots/\(name).html says “\(first?.1 ?? "")” where the page says “\(first?.0 ?? "")”; RECORD=1 records")
    }
}
