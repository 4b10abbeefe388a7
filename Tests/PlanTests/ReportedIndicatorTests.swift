import Japanese
import Testing

@testable import Plan

struct ReportedIndicatorTests {
    private let year = FiscalYear(2024)

    private func indicator(_ target: String?, unit: String? = "件") -> Indicator {
        Indicator(
            id: .init("i1"), owner: .action(.init("a1")), name: "件数", unit: unit,
            years: [year: IndicatorYear(target: target.flatMap { IndicatorValue($0) })])
    }

    @Test func `an actual must be written where the year has a target, and not where it says that there is none`() {
        func requirement(_ target: String?) -> FieldRequirement? {
            PlanForm().reportFields(with: [indicator(target)], in: year).first?.requirement
        }
        #expect(requirement("400") == .always && requirement("増加") == .always)
        #expect(requirement(nil) == .never && requirement("－") == .never && requirement("設定なし") == .never)
    }

    @Test func `fields of indicators have names by which they are found again`() {
        for field in [Field.actualOf(.init("i1")), .remarkOf(.init("i-2_b")), .own(.init("f3"))] {
            #expect(Field(rawValue: field.rawValue) == field)
        }
        for name in [
            "actual.", "actual.い", "remark.a b", "actual.i1.x", "else.i1",
            "actual.\(String(repeating: "i", count: 41))",
        ] {
            #expect(Field(rawValue: name) == nil, "\(name)")
        }
        #expect(Field(rawValue: "actual") == .actual && Field(rawValue: "remark") == .remark)
    }

    @Test(
        arguments: [
            ("1,200件", "1200"), ("約1.2千件", "1200"), ("集計中", nil), ("１２", "12"), ("10～12件", nil), ("0", "0"),
        ] as [(String, String?)])
    func `an actual is kept as it was written, with the number in it`(text: String, number: String?) throws {
        let value = IndicatorValue(try #require(Passage(text)), of: indicator("400"))
        #expect(value.text == text && value.numberText == number)
    }

    @Test func `a unit that the name says already is said once`() {
        #expect(indicator(nil).labelWithUnit == "件数（件）" && indicator(nil, unit: nil).labelWithUnit == "件数")
        var named = indicator(nil)
        named.name = "件数（件）"
        #expect(named.labelWithUnit == "件数（件）")
    }
}
