import Findings
import Foundation
import JapaneseText
import Plan
import Testing

@testable import Pages

struct IndicatorPageTests {
    private func document(_ place: PlanPlace, _ language: Language = .japanese) throws -> String {
        let published = try #require(SamplePlan.published)
        return try #require(
            Site.document(at: Address(.plan(published.key, edition: nil, place), language: language), of: published))
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
        #expect(html.contains("目標以上") && html.contains("未到来"))
        #expect(try document(.action("1"), .english).contains("target 2,024件, result about 64,000件"))
    }

    @Test func `a year lists its indicators, those that missed their target first`() throws {
        let html = try document(.year(FiscalYear(2024)))
        // The third action has a target and no report for the year.
        #expect(html.contains("数値の目標がある指標は3件で、実績が目標に届いたもの2件、届かなかったもの0件、実績の数値がないもの1件です。"))
        let list = try #require(html.components(separatedBy: "id=\"numbers\"").last)
        let without = try #require(list.range(of: "実績の数値なし"))
        let met = try #require(list.range(of: "目標以上"))
        #expect(without.lowerBound < met.lowerBound)
    }

    @Test(arguments: [
        ("0", "0"), ("1003", "1,003"), ("64000", "64,000"), ("385987000", "385,987,000"), ("21.4", "21.4"),
        ("-1500", "-1,500"),
        ("999", "999"), ("1234.56", "1,234.56"),
    ])
    func `a number has a comma after each three digits`(number: String, shown: String) throws {
        #expect(Wording(.japanese).number(try #require(Decimal(string: number))) == shown)
    }

    @Test(arguments: [
        (Quantity(.range(20, 30), unit: Unit("分"), isApproximate: true), "約20～30分", "about 20–30分"),
        (Quantity(.part(16, of: 20), unit: Unit("業務")), "20業務中16業務", "16業務 of 20"),
        (Quantity(.value(35)), "35", "35"),
    ])
    func `an amount is said in either language`(quantity: Quantity, japanese: String, english: String) {
        #expect(Wording(.japanese).amount(quantity) == japanese)
        #expect(Wording(.english).amount(quantity) == english)
    }
}
