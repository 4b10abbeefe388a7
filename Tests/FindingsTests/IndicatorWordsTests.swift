import Foundation
import Japanese
import Testing

@testable import Findings

struct IndicatorWordsTests {
    @Test(arguments: [
        ("0", "0"), ("1003", "1,003"), ("64000", "64,000"), ("385987000", "385,987,000"), ("21.4", "21.4"),
        ("-1500", "-1,500"), ("999", "999"), ("1234.56", "1,234.56"),
    ])
    func `a number has a comma after each three digits`(number: String, shown: String) throws {
        #expect(try #require(Decimal(string: number)).grouped == shown)
    }

    @Test(arguments: [
        (Quantity(.range(20, 30), unit: Unit("分"), isApproximate: true), "約20～30分", "about 20–30分"),
        (Quantity(.part(16, of: 20), unit: Unit("業務")), "20業務中16業務", "16業務 of 20"),
        (Quantity(.value(30), unit: Unit("分"), bound: .atMost), "30分以下", "30分 or less"),
        (
            Quantity(.value(3), unit: Unit("割"), isApproximate: true, change: .init(direction: .decrease)),
            "約3割減", "about 3割 less"
        ),
        (Quantity(.value(35)), "35", "35"),
    ])
    func `an amount is said in either language`(quantity: Quantity, japanese: String, english: String) {
        #expect(quantity.words(in: .japanese) == japanese)
        #expect(quantity.words(in: .english) == english)
    }

    @Test func `a rate has one place at most, and is about so where one of its numbers is`() {
        let (year, other) = (FiscalYear(2024), FiscalYear(2025))
        func figure(_ value: Decimal, about: Bool = false) -> Figure {
            Figure(Quantity(.value(value), unit: Unit("件"), isApproximate: about), name: "件数", year: year)
        }
        let indicator = IndicatorSeries(
            id: .init(action: .init("a1"), key: "件数"), name: "件数", unit: Unit("件"),
            years: [
                year: .init(target: figure(235), actual: figure(113)),
                other: .init(target: figure(200), actual: figure(100, about: true)),
            ])
        #expect(indicator.rateWords(in: year, language: .japanese) == "48.1%")
        #expect(indicator.rateWords(in: other, language: .japanese) == "約50%")
        #expect(indicator.rateWords(in: other, language: .english) == "about 50%")
        #expect(indicator.rateWords(in: year.next.next, language: .english) == nil)
    }
}
