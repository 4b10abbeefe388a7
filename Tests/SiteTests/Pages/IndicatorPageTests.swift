import Findings
import Foundation
import Japanese
import Plan
import Testing

@testable import Site

struct IndicatorPageTests {
    private func document(_ place: PlanPlace, _ language: Language = .japanese) throws -> String {
        let published = try #require(SamplePlan.published)
        return try #require(
            PlanPages.document(
                at: Address(.plan(published.key, edition: nil, place), language: language), of: published))
    }

    @Test(arguments: Language.allCases)
    func `the words that a number was read from are marked where they stand, and nothing else`(_ language: Language)
        throws
    {
        let html = try document(.action("1"), language)
        #expect(html.contains("<mark class=\"read\">受付件数：2023件</mark>"))
        #expect(html.contains("<mark class=\"read\">受付件数は約6万4千件</mark>"))
        #expect(html.components(separatedBy: "<mark").count == 6)
    }

    @Test func `chart and table say the same numbers, with what is only about so many`() throws {
        let html = try document(.action("1"))
        #expect(html.components(separatedBy: "<b>約64,000件</b>").count == 3)
        #expect(html.contains(">約64,000</text>") && html.contains(">2,023</text>") && html.contains(">70,000</text>"))
        #expect(html.contains("令和6年度 目標2,024件 実績約64,000件"))
        #expect(html.contains(">達成<") && html.contains("未到来"))
        #expect(try document(.action("1"), .english).contains("target 2,024件, result about 64,000件"))
    }

    @Test func `a year lists its indicators, those that missed their target first`() throws {
        let html = try document(.year(FiscalYear(2024)))
        // The third action has a target and no report for the year.
        #expect(html.contains("数値の目標がある指標は3件で、実績が目標に届いたもの2件、届かなかったもの0件、実績の数値がないもの1件です。"))
        let list = try #require(html.components(separatedBy: "id=\"numbers\"").last)
        let without = try #require(list.range(of: "実績の数値なし"))
        let met = try #require(list.range(of: ">達成<"))
        #expect(without.lowerBound < met.lowerBound)
    }
}
