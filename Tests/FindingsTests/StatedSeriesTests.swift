import Foundation
import Japanese
import Plan
import Testing

@testable import Findings

/// What a plan states that it counts, beside what is read from its sentences.
struct StatedSeriesTests {
    private let second = FiscalYear(2024)

    private func value(_ text: String, _ number: Decimal? = nil) throws -> IndicatorValue {
        try #require(IndicatorValue(text, number: number))
    }

    private func indicator(
        _ name: String, unit: String? = "件", target: IndicatorValue? = nil, actual: IndicatorValue? = nil,
        owner: Indicator.Owner = .action(.init("a1"))
    ) -> Indicator {
        Indicator(
            id: .init("i1"), owner: owner, name: name, unit: unit,
            years: [second: IndicatorYear(target: target, actual: actual)])
    }

    private func plan(_ indicators: [Indicator], target: String, result: String) -> Plan {
        var plan = IndicatorsFixture("", ["", target], ["", result], []).plan
        plan.indicators = indicators
        return plan
    }

    @Test func `a stated indicator has its numbers in its unit, with what their texts say of them`() throws {
        let stated = indicator("利用者数", unit: "人", target: try value("3万人以上", 30000), actual: try value("約3.2万", 32000))
        let series = IndicatorSeries(stated: stated)
        #expect(series[second].target?.quantity.bound == .atLeast && series[second].target?.written == "3万人以上")
        #expect(series[second].actual?.quantity.words(in: .japanese) == "約32,000人")
        #expect(series.isMet(in: second) == true)
        #expect(series.rateWords(in: second, language: .japanese) == "約106.7%")
        #expect(!series.isGuess && series.joins.isEmpty)
    }

    /// A table of cases: name, baseline, targets of two years, and which way it is to go.
    @Test(
        arguments: [
            ("空き店舗率", "14.0", ["13.5", "13.0"], .atMost), ("不便を感じる割合", "31", ["30", "28"], .atMost),
            ("交通事故の件数", "280", [], .atMost), ("交通事故の件数", "280", ["300", "320"], .atLeast),
            ("相談件数", "5", ["0", "0"], .atMost),
            ("開設数", "0", ["0", "3"], .atLeast), ("利用者数", "100", ["110", "105"], .atLeast),
            ("火災の件数", "9", ["10", "8"], .atMost),
            ("利用者数", "100", ["100", "100"], .atLeast), ("ごみ排出量", "980", ["950", "920"], .atMost),
        ] as [(String, String, [String], IndicatorSeries.Direction)])
    func `where nobody wrote the direction, the numbers say it, and then the name`(
        name: String, baseline: String, targets: [String], direction: IndicatorSeries.Direction
    ) throws {
        var stated = indicator(name)
        stated.baseline = IndicatorMilestone(FiscalYear(2022), try value(baseline, Decimal(string: baseline)))
        for (offset, target) in targets.enumerated() {
            stated[FiscalYear(2023 + offset)].target = try value(target, Decimal(string: target))
        }
        #expect(IndicatorSeries(stated: stated).direction == direction)
        stated.direction = .up
        #expect(IndicatorSeries(stated: stated).direction == .atLeast, "what the plan says goes first")
    }

    @Test func `a target in words is a target that no number can be held against`() throws {
        func outcome(_ target: IndicatorValue?) throws -> IndicatorSeries.Outcome {
            IndicatorSeries(stated: indicator("会員数", target: target, actual: try value("30", 30)))
                .outcome(in: second, isDue: true)
        }
        #expect(try outcome(try value("増加")) == .incomparable)
        #expect(try outcome(try value("－")) == .untargeted)
        #expect(try outcome(nil) == .untargeted)
    }

    @Test(
        arguments: [
            (.targetOverActual, "20 ÷ 25 = 80%"), (.fromBaseline, "(25 － 40) ÷ (20 － 40) = 75%"),
            (.elapsedYears, "(25 － 40) ÷ ((10 － 40) × 2 ÷ 4) = 100%"),
        ] as [(Indicator.RateRule, String)])
    func `a rate is worked out as the plan means it, and shown so that it can be done by hand`(
        rule: Indicator.RateRule, steps: String
    ) throws {
        var stated = indicator("事故", target: try value("20", 20), actual: try value("25", 25))
        stated.direction = .down
        stated.rateRule = rule
        stated.baseline = IndicatorMilestone(FiscalYear(2022), try value("40", 40))
        stated.finalTarget = IndicatorMilestone(FiscalYear(2026), try value("10", 10))
        let series = IndicatorSeries(stated: stated)
        #expect(series.rateInSteps(in: second) == steps)
        stated.baseline = nil
        stated[second].actual = try value("0", 0)
        #expect(IndicatorSeries(stated: stated).rate(in: second) == nil, "nothing can be divided by it")
    }

    @Test func `a year without a stated value shows what the sentence says, and a stated one wins`() throws {
        let read = "受付件数：400件"
        let blank = plan([indicator("受付件数")], target: read, result: "受付件数：387件").allSeries()
        #expect(blank.count == 1 && blank[0][second].actual?.quantity.number == 387)
        #expect(blank[0][second].actual?.quote != nil)
        let stated = plan(
            [indicator("受付件数", target: try value("500", 500), actual: try value("集計中"))], target: read,
            result: "受付件数：387件"
        ).allSeries()
        #expect(stated.count == 1 && stated[0][second].target?.quantity.number == 500)
        #expect(stated[0][second].actual == nil, "集計中 is a word, and no place for another number")
        let other = plan([indicator("相談件数")], target: read, result: "受付件数：387件").allSeries()
        #expect(other.map(\.name) == ["相談件数", "受付件数"])
    }

    @Test func `one place beside the whole, and minutes beside times, are not the same under one name`() throws {
        let target = "窓口の電子決済割合：20%"
        let result = "窓口の電子決済割合は担当部署全体では15%だった（市民課単独では23.1%）。"
        func series(_ scope: String?) -> [IndicatorSeries] {
            var stated = indicator("窓口の電子決済割合", unit: "％")
            stated.scope = scope
            return plan([stated], target: target, result: result).allSeries()
        }
        let whole = series(nil)
        #expect(whole.map(\.scope) == [nil, "市民課単独"])
        #expect(whole.map { $0[second].actual?.quantity.number } == [15, Decimal(string: "23.1")])
        let part = series("市民課単独")
        #expect(part.map { $0.stated != nil } == [true, false])
        #expect(part.map { $0[second].actual?.quantity.number } == [Decimal(string: "23.1"), 15])
        #expect(part[0][second].target == nil, "the target is the whole's")

        let times = plan([indicator("通訳の利用", unit: "件")], target: "", result: "通訳の利用：135件、通訳の利用：2,851分").allSeries()
        #expect(times.map { $0.unit?.text } == ["件", "分"])
        #expect(times.map { $0[second].actual?.quantity.number } == [135, 2851])
    }

    @Test func `indicators of policies come first, and rules look at those of actions`() throws {
        var plan = plan(
            [
                indicator("件数", target: try value("400", 400), actual: try value("100", 100)),
                Indicator(id: .init("i2"), owner: .policy(.init("1")), name: "満足度"),
            ], target: "", result: "行った。")
        #expect(plan.allSeries().map(\.name) == ["満足度", "件数"])
        plan.actions[0][second].report.status = plan.scale.statuses[0].code
        let found = plan.findings().filter { $0.place.year == second }
        #expect(found.contains { $0.evidence.contains { "\($0)".contains("100 ÷ 400") } }, "\(found)")
    }
}
