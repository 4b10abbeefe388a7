import Findings
import Foundation
import JSON
import Japanese
import Plan
import Testing

struct IndicatorEntryTests {
    private static let year = FiscalYear(2023)
    private let plan = IndicatorsFixture("", ["相談件数：約6万4千件", "相談件数：7万件"], ["相談件数：65,003件", ""], []).plan

    @Test(arguments: [
        ("6.4万", "64,000件"), ("約6万4千件", "約64,000件"), ("1,003", "1,003件"), ("１，００３", "1,003件"), ("2024", "2,024件"),
        ("0", "0件"), ("20業務中16業務", "20業務中16業務"), ("20～30分", "20～30分"), (" 五十人 ", "50人"), ("80%以上", "80%以上"),
        ("3.5", "3.5件"), ("年2,500", "年2,500件"), ("延べ180", "延べ180件"), ("累計1.2万", "累計12,000件"),
    ])
    func `a number is typed as sheets write it`(typed: String, read: String) throws {
        #expect(Quantity(typed: typed, unit: Unit("件"))?.text == read)
    }

    @Test(arguments: ["", "たくさん", "5件と6件", "令和5年度", "第3回", "-", "1-2-3", "<b>", "5件だったと思う"])
    func `what is no number, or more than one, is none`(typed: String) {
        #expect(Quantity(typed: typed, unit: nil) == nil)
    }

    @Test func `what is left as it stands keeps its words, what is typed has none`() throws {
        let read = try #require(plan.series().first)
        var entry = IndicatorEntry(read)
        #expect(entry.numbers[.init(.target, in: Self.year)] == "約64,000")
        #expect(try entry.indicator(from: [read], as: read.id).get().years == read.years)
        entry.numbers[.init(.actual, in: Self.year)] = "6万5千"
        entry.unit = "回"
        let corrected = try entry.indicator(from: [read], as: read.id).get()
        #expect(corrected[Self.year].target?.quote == read[Self.year].target?.quote)
        #expect(corrected[Self.year].target?.quantity.text == "約64,000回")
        #expect(corrected[Self.year].actual?.quantity.text == "65,000回" && corrected[Self.year].actual?.quote == nil)
    }

    @Test func `a span that is set right counts for every number`() throws {
        let read = try #require(plan.series().first)
        var entry = IndicatorEntry(read)
        entry.span = .cumulative
        let corrected = try entry.indicator(from: [read], as: read.id).get()
        #expect(corrected[Self.year].target?.quantity.isCumulative == true)
        #expect(IndicatorEntry(corrected).numbers == IndicatorEntry(read).numbers)
        #expect(corrected.isMet(in: Self.year) == true)
    }

    @Test func `every fault is said at once`() throws {
        let entry = IndicatorEntry(
            name: "　", unit: String(repeating: "件", count: 21), numbers: [.init(.target, in: Self.year): "多数"])
        guard case .failure(let faults) = entry.indicator(from: [], as: .init(action: .init("a1"), key: "x")) else {
            Issue.record("taken")
            return
        }
        #expect(faults.list == [.blankName, .longUnit, .noNumber(.init(.target, in: Self.year))])
        let blank = IndicatorEntry(name: "満足度").indicator(from: [], as: .init(action: .init("a1"), key: "x"))
        #expect(throws: IndicatorEntry.Faults.self) { try blank.get() }
    }

    @Test func `a decision is written and read back to an equal one`() throws {
        let read = try #require(plan.series().first)
        var other = read
        other.scope = "「全体」\n\"\u{2028}"
        let long = try #require(Decimal(string: "123456789012345678901.25", locale: nil))
        other.years[Self.year]?.actual = Figure(
            Quantity(
                .part(long, of: 20), unit: Unit("業務"),
                isApproximate: true, bound: .lessThan, period: .month, tally: .gross,
                change: .init(direction: .ratio, comparedWith: "前年度")), name: "<x>", year: Self.year)
        other.years[FiscalYear(2024)] = .init(actual: Figure(Quantity(.range(2.5, 30)), name: "", year: Self.year))
        let decisions: [IndicatorDecision] = [
            .confirm(read), .correct(read, to: other), .split(read, into: [read, other]),
            .join([read, other], as: read), .add(other), .dismiss(read),
        ]
        for decision in decisions {
            let written = decision.json.document
            let back = try IndicatorDecision(JSONPlace(try JSON(parsing: Array(written.utf8))))
            #expect(back == decision)
            #expect(back.json.document == written)
        }
    }

    @Test(arguments: [
        ("\"confirm\"", "\"guess\""), ("\"value\": 64000", "\"value\": -1"), ("\"value\": 64000", "\"value\": \"6a\""),
        ("\"2023\":", "\"23\":"), ("\"offset\": 0", "\"offset\": -5"), ("\"before\": [", "\"before\": [7, "),
    ])
    func `a decision that cannot be is refused with its place`(from: String, to: String) throws {
        let written = IndicatorDecision.confirm(try #require(plan.series().first)).json.document
        let spoilt = written.replacing(from, with: to)
        #expect(spoilt != written)
        let json = JSONPlace(try JSON(parsing: Array(spoilt.utf8)))
        #expect(throws: (any Error).self) { try IndicatorDecision(json) }
    }
}
