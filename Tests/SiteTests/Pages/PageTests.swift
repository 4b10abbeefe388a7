import Foundation
import Japanese
import Plan
import Testing

@testable import Site

struct PageTests {
    static let places: [PlanPlace] = [
        .overview, .sheet(SheetFilter()), .sheet(SheetFilter(status: "partly", year: FiscalYear(2024))),
        .sheet(SheetFilter(policy: .init("9"))), .policies, .policy(.init("1")), .policy(.init("1.1")), .action("1"),
        .action("2"), .divisions, .division(Division("情報政策課")), .year(FiscalYear(2023)), .year(FiscalYear(2025)),
        .followUp(FiscalYear(2024)),
        .search(""), .search("図書"), .search("<script>"),
    ]

    private func document(_ place: PlanPlace, _ language: Language = .japanese) throws -> String {
        let published = try #require(SamplePlan.published)
        return try #require(
            PlanPages.document(
                at: Address(.plan(published.key, edition: nil, place), language: language), of: published))
    }

    @Test(arguments: places, Language.allCases)
    func `every page has one main heading, a title, and its language`(place: PlanPlace, language: Language) throws {
        let html = try document(place, language)
        #expect(html.components(separatedBy: "<h1").count == 2)
        #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(!html.contains("<title></title>"))
    }

    @Test(arguments: places, Language.allCases)
    func `no markup of our own is shown as text`(place: PlanPlace, language: Language) throws {
        #expect(!(try document(place, language)).contains("&lt;p&gt;"))
    }

    @Test func `the last breadcrumb is marked as Japanese only where the city wrote it`() throws {
        #expect(try document(.divisions, .english).contains("<li aria-current=\"page\">Divisions</li>"))
        #expect(try document(.action("1"), .english).contains("<li aria-current=\"page\"><span lang=\"ja\">1 "))
    }

    @Test func `a filter that this plan does not know stays visible`() throws {
        let html = try document(.sheet(SheetFilter(year: FiscalYear(1999))))
        #expect(html.contains("<option value=\"1999\" selected>1999（この計画にありません）</option>"))
    }

    @Test(arguments: places, Language.allCases)
    func `what a city wrote never becomes markup`(place: PlanPlace, language: Language) throws {
        let html = try document(place, language)
        #expect(!html.contains("<script"))
        #expect(!html.contains("<b>太字"))
    }

    @Test(arguments: places, Language.allCases)
    func `no page styles or scripts itself, which the content security policy forbids`(
        place: PlanPlace, language: Language
    ) throws {
        let html = try document(place, language)
        #expect(!html.contains(" style=") && !html.contains("<style") && !html.contains(" onclick="))
    }

    @Test(arguments: places, Language.allCases)
    func `every id stands once and every label has its field`(place: PlanPlace, language: Language) throws {
        let html = try document(place, language)
        let ids = values(of: "id", in: html)
        #expect(Set(ids).count == ids.count)
        let wanted = values(of: "for", in: html) + values(of: "aria-labelledby", in: html)
        #expect(wanted.filter { !ids.contains($0) } == [])
    }

    @Test(arguments: places, Language.allCases)
    func `every link leads to an address that exists`(place: PlanPlace, language: Language) throws {
        let published = try #require(SamplePlan.published)
        for link in values(of: "href", in: try document(place, language))
        where !link.hasPrefix("#") && !link.hasPrefix("/assets/") {
            let parts = link.split(separator: "?", maxSplits: 1).map(String.init)
            let address = try #require(Address(path: parts[0]), "\(link)")
            #expect(address.formats.contains(address.format), "\(link)")
            if case .plan(_, _, let place) = address.target, address.format == .html, place != .data {
                #expect(PlanPages.document(at: address, of: published) != nil, "\(link)")
            }
        }
    }

    @Test(arguments: [PlanPlace.policy(.init("9")), .action("99"), .division(Division("無い課")), .year(FiscalYear(2030))])
    func `what the plan does not have has no page`(place: PlanPlace) throws {
        let published = try #require(SamplePlan.published)
        #expect(PlanPages.document(at: Address(.plan(published.key, edition: nil, place)), of: published) == nil)
    }

    @Test func `the overview says the latest year in one sentence with its denominator`() throws {
        let html = try document(.overview)
        #expect(html.contains("令和6年度に実績が報告された取組は2件で、「達成」1件、「概ね達成」0件、「一部のみ達成」1件、「未達成」0件でした。"))
        #expect(html.contains("前年度より上がった取組は1件、下がった取組は1件、変わらない取組は0件です。"))
        #expect(html.contains("割合の母数は実績の報告がある2件です。母数に入れないもの：未入力 1件。"))
    }

    @Test func `a blank that is not due and one that is missing are told apart`() throws {
        let html = try document(.action("3"))
        #expect(html.contains("<span class=\"chip missing\">未入力</span>"))
        #expect(html.contains("<span class=\"blank\">未到来</span>"))
    }

    @Test func `a search marks what it found whatever its width`() throws {
        let html = try document(.search("図書"))
        #expect(html.contains("<mark>図書</mark>館の予約＆受取"))
        #expect(try document(.search("＆受")).contains("図書館の予約<mark>＆受</mark>取"))
    }

    @Test func `an earlier edition says so and leads to the latest`() throws {
        let latest = try #require(SamplePlan.published)
        let old = PublishedPlan(
            municipality: latest.municipality, key: latest.key, edition: SamplePlan.edition(1, of: latest.key),
            isLatest: false, plan: latest.plan)
        let html = try #require(PlanPages.document(at: Address(.plan(old.key, edition: 1, .action("2"))), of: old))
        #expect(html.contains("<a href=\"/kasumi/dx/actions/2\">最新の版を見る</a>"))
        #expect(html.contains("href=\"/kasumi/dx/editions/1/divisions/"))
    }

    @Test func `what the city says about an edition stands beside it`() throws {
        let latest = try #require(SamplePlan.published)
        let editions = [(2, "令和6年度の実績を追加 <b>"), (1, nil)].map { number, note in
            SamplePlan.edition(number, of: latest.key, note: note)
        }
        let page = EditionsPage(
            municipality: latest.municipality, key: latest.key, planTitle: latest.plan.title, editions: editions)
        let html = page.content(Wording(.english)).markup
        #expect(html.components(separatedBy: "class=\"edition-note\"").count == 2)
        #expect(html.contains("lang=\"ja\">令和6年度の実績を追加 &lt;b&gt;</p>"))
    }

    private func values(of attribute: String, in html: String) -> [String] {
        html.components(separatedBy: " \(attribute)=\"").dropFirst().map { rest in
            String(rest.prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
        }
    }
}
