import Findings
import Foundation
import HTML
import Japanese
import Plan

extension Wording {
    var numbersHeading: String { say("数値で見る", "In numbers") }
    var numbersNote: String {
        say(
            "目標と実績の文章にある数値を自動で読み取ったものです。読み取った言葉には本文で印を付けています。",
            "Read by the program from the sentences of targets and results; the words it read are marked in the text.")
    }
    /// - Parameter areConfirmed: whether the office looked at every one.
    func numbersNote(areConfirmed: Bool) -> String {
        guard areConfirmed else { return numbersNote }
        return say(
            "目標と実績の数値を、事務局が文章と照らし合わせて確認したものです。元になった言葉には本文で印を付けています。",
            "Targets and results in numbers, checked against the sentences by the office; the words are marked in the text."
        )
    }
    func numbers(of indicator: IndicatorSeries) -> String {
        let name = name(of: indicator)
        return indicator.isWithoutTarget
            ? say("\(name)の実績", "Results: \(name)") : say("\(name)の目標と実績", "Targets and results: \(name)")
    }
    /// 「利用割合（市民課単独）」: what is counted of a part alone goes by the name of the whole.
    func name(of indicator: IndicatorSeries) -> String {
        guard indicator.isWithoutTarget, let scope = indicator.scope else { return indicator.name }
        return say("\(indicator.name)（\(scope)）", "\(indicator.name) (\(scope))")
    }
    var actualsAloneHeading: String { say("目標のない実績の数値", "Results without a target in numbers") }
    var actualsAloneNote: String {
        say(
            "実績の文章にある数値のうち、目標の数値がないものです。達成率はありません。",
            "Numbers in the results for which no target was set. There is no rate for them.")
    }
    var actualsAlone: String { say("実績のみ（目標なし）", "results alone, no target") }
    var indicatorHeading: String { say("指標", "Indicator") }
    var targetNumber: String { say("目標", "Target") }
    var actualNumber: String { say("実績", "Result") }
    var rate: String { say("達成率", "Rate") }
    var comparison: String { say("目標と比べて", "Against target") }

    func part(_ part: Join.Part) -> String {
        switch part {
        case .target: targetNumber
        case .actual: actualNumber
        }
    }

    /// 「単位：件。目標以上を目指す」….
    func kind(of indicator: IndicatorSeries) -> HTML {
        if let stated = indicator.stated { return kind(of: stated) }
        let unit: HTML? = indicator.unit.map { say("単位：\($0.text)", "Unit: \(original($0.text))") }
        let aim: String =
            switch indicator.direction {
            case .atLeast: say("目標以上を目指すもの", "aims at the target or more")
            case .atMost: say("目標以下に抑えるもの", "aims at the target or less")
            }
        let span: String? = indicator.span == .cumulative ? say("累計", "counted up over the years") : nil
        let scope: HTML? = indicator.scope.map { say("範囲：\($0)", "of \(original($0))") }
        let purpose = indicator.isWithoutTarget ? actualsAlone : aim
        return list([unit, "\(purpose)", span.map { "\($0)" }, scope].compactMap(\.self), japaneseMark: "、")
    }

    /// 「活動指標、単位：件、増やす、累計」: what the plan says, and nothing else.
    private func kind(of stated: Indicator) -> HTML {
        list(
            [
                stated.kind.map { "\($0.words[language])" as HTML },
                stated.unit.map { say("単位：\($0)", "Unit: \(original($0))") },
                stated.direction.map { "\($0.words[language])" },
                stated.span == .cumulative ? "\(stated.span.words[language])" : nil,
                stated.scope.map { say("範囲：\($0)", "of \(original($0))") },
                stated.source.map { say("出典：\($0)", "Source: \(original($0))") },
            ].compactMap(\.self), japaneseMark: "、")
    }

    /// 「約48.1%」; a dash where a rate would mean nothing.
    func rate(of indicator: IndicatorSeries, in year: FiscalYear) -> String {
        indicator.rateWords(in: year, language: language) ?? "–"
    }

    /// Where the actual lies, in words. It says nothing about the status, which is the city's to give.
    func comparison(of indicator: IndicatorSeries, in year: FiscalYear, isDue: Bool) -> String {
        indicator.outcome(in: year, isDue: isDue).words(in: language)
    }

    /// The chart for those who do not see it.
    func inWords(_ indicator: IndicatorSeries, _ years: [FiscalYear]) -> String {
        let pieces = years.map { year in
            let target = indicator[year].target.map { $0.quantity.words(in: language) } ?? say("なし", "none")
            let actual = indicator[year].actual.map { $0.quantity.words(in: language) } ?? say("なし", "none")
            if indicator.isWithoutTarget {
                return say("\(self.year(year)) 実績\(actual)", "\(self.year(year)) result \(actual)")
            }
            return say(
                "\(self.year(year)) 目標\(target) 実績\(actual)", "\(self.year(year)) target \(target), result \(actual)")
        }
        return "\(name(of: indicator))\(say("：", ": "))\(pieces.joined(separator: say("、", "; ")))"
    }

    func actualsAlone(in year: FiscalYear) -> String {
        say("\(self.year(year))の実績の数値（目標のないもの）", "Results of \(self.year(year)) without a target in numbers")
    }
    func indicators(in year: FiscalYear) -> String {
        say("\(self.year(year))の指標（目標との差が大きい順）", "Indicators of \(self.year(year)), the largest gap first")
    }
}
