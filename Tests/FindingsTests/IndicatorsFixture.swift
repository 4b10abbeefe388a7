import Findings
import Foundation
import Japanese
import Plan
import Testing

/// A made-up action whose indicators are known (架空の取組事項): two years that are due, and one that is not.
struct IndicatorsFixture: CustomTestStringConvertible {
    let testDescription: String
    let targets: [String]
    let results: [String]
    /// One line for each indicator, as `lines` writes it.
    let expected: [String]

    /// - Parameters:
    ///   - targets: of 2023, 2024 and 2025; blank where there is none.
    ///   - results: of 2023 and 2024.
    init(_ description: String, _ targets: [String], _ results: [String], _ expected: [String]) {
        testDescription = description
        self.targets = targets
        self.results = results
        self.expected = expected
    }

    static let years = [2023, 2024, 2025].map { FiscalYear($0) }

    var plan: Plan {
        var action = Action(id: .init("a1"), number: "1", name: "架空の取組", policy: .init("1"))
        for (year, text) in zip(Self.years, targets) { action[year].target = Passage(text).map { AnnualTarget($0) } }
        for (year, text) in zip(Self.years, results) { action[year].report.result = Passage(text) }
        return Plan(
            title: "架空の計画", years: Self.years, lastReportedYear: FiscalYear(2024), levels: [Level(label: "施策")],
            scale: .usual, policies: [Policy(id: .init("1"), level: 0, name: "施策")], actions: [action])
    }

    /// Those with a target, and those of a part of one.
    var lines: [String] {
        Self.lines(of: plan.series().withTargets)
    }

    /// Those that are counted with no target at all.
    var linesWithoutTarget: [String] {
        let shown = Set(plan.series().withTargets.map(\.id))
        return Self.lines(of: plan.series().filter { !shown.contains($0.id) })
    }

    /// 「受付件数[件] 2023:400→687○」: @ of a part alone, ↓ at most, Σ cumulative, ≈ about, ? guessed; ○ met, × missed, ・ cannot be compared.
    static func lines(of indicators: [IndicatorSeries]) -> [String] {
        indicators.map { indicator in
            let years = years.filter { indicator.years[$0] != nil }.map { year in
                let values = indicator[year]
                let isGuessed = { (part: Join.Part) in indicator.join(of: part, in: year)?.isGuess == true ? "?" : "" }
                let outcome =
                    switch indicator.outcome(in: year, isDue: year.value < 2025) {
                    case .met: "○"
                    case .missed: "×"
                    case .incomparable: "・"
                    case .unanswered, .notDue, .untargeted: ""
                    }
                return "\(year.value):\(text(values.target))\(isGuessed(.target))→"
                    + "\(text(values.actual))\(isGuessed(.actual))\(outcome)"
            }
            let marks = (indicator.direction == .atMost ? "↓" : "") + (indicator.span == .cumulative ? "Σ" : "")
            let scope = indicator.isWithoutTarget ? indicator.scope.map { "@\($0)" } ?? "" : ""
            let head = "\(indicator.name)\(scope)[\(indicator.unit?.text ?? "")]\(marks)"
            return ([head] + years).joined(separator: " ")
        }
    }

    private static func text(_ figure: Figure?) -> String {
        guard let quantity = figure?.quantity else { return "–" }
        let about = quantity.isApproximate ? "≈" : ""
        switch quantity.amount {
        case .value(let value): return "\(about)\(value)"
        case .range(let low, let high): return "\(about)\(low)~\(high)"
        case .part(let part, let whole): return "\(about)\(part)/\(whole)"
        }
    }
}
