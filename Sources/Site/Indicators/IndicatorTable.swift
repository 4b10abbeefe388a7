import Findings
import Foundation
import HTML
import Japanese
import Plan

/// The indicators of one fiscal year (年度の指標): those that missed their target by most first, then those without a result
/// in numbers, then those that reached it.
struct IndicatorTable: Sendable {
    let year: FiscalYear
    let context: PlanContext
    private let indicators: [IndicatorSeries]
    /// Those for which nothing is promised (実績のみ).
    private let alone: [IndicatorSeries]

    /// Of all indicators of the plan, those with a target in `year`, and those of which the plan states anything in it; apart from them
    /// those that are read from sentences and have actuals alone.
    init(year: FiscalYear, indicators: [IndicatorSeries], context: PlanContext) {
        self.year = year
        self.context = context
        self.indicators = indicators.filter {
            $0[year].target != nil || $0.stated.map { $0[year] != IndicatorYear() } ?? false
        }
        alone = indicators.filter { $0.stated == nil && $0.isWithoutTarget && $0[year].actual != nil }
    }

    private func outcome(_ indicator: IndicatorSeries) -> IndicatorSeries.Outcome {
        indicator.outcome(in: year, isDue: context.plan.isDue(year))
    }

    /// Nothing where nothing is counted in the year.
    var html: HTML { "\(numbers)\(actuals)" }

    private var numbers: HTML {
        guard !indicators.isEmpty else { return "" }
        let wording = context.wording
        let sentence = IndicatorCount(of: indicators, in: year, of: context.plan).sentence(in: wording)
        return """
            \(sentence.map { "<p>\($0)</p>" as HTML })\("<p class=\"note\">\(wording.numbersNote)</p>", if: hasRead)\(table(wording))
            """
    }

    private var actuals: HTML {
        guard !alone.isEmpty else { return "" }
        let wording = context.wording
        let table = RecordTable(
            caption: wording.actualsAlone(in: year), style: "indicators",
            columns: [
                RecordTable.Column(wording.indicatorHeading),
                RecordTable.Column(heading: wording.original(owner), label: owner),
                RecordTable.Column(wording.actualNumber, style: "figure"),
            ],
            rows: alone.map { indicator in
                RecordTable.Row(cells: [
                    wording.original(wording.name(of: indicator)), link(indicator),
                    amount(of: indicator, .actual, wording),
                ])
            })
        return """
            <h3>\(wording.actualsAloneHeading)</h3><p class="note">\(wording.actualsAloneNote)</p>\(table.html)
            """
    }

    private var hasRead: Bool { indicators.contains { $0.stated == nil } }

    private var ordered: [IndicatorSeries] {
        func key(_ indicator: IndicatorSeries) -> (Int, Decimal) {
            let outcome = outcome(indicator)
            let rank =
                switch outcome {
                case .missed: 0
                case .incomparable: 1
                case .unanswered, .notDue, .untargeted: 2
                case .met: 3
                }
            return (rank, outcome == .missed ? indicator.rate(in: year) ?? 0 : 0)
        }
        return indicators.enumerated().sorted { left, right in
            let (one, other) = (key(left.element), key(right.element))
            return (one.0, one.1, Decimal(left.offset)) < (other.0, other.1, Decimal(right.offset))
        }.map(\.element)
    }

    /// What the plan calls those whose they are.
    private var owner: String {
        let plan = context.plan
        return plan.actions.isEmpty ? plan.levels.last?.label ?? "" : plan.labels[.name]
    }

    private func table(_ wording: Wording) -> HTML {
        RecordTable(
            caption: wording.indicators(in: year), style: "indicators",
            columns: [
                RecordTable.Column(wording.indicatorHeading),
                RecordTable.Column(heading: wording.original(owner), label: owner),
                RecordTable.Column(wording.targetNumber, style: "figure"),
                RecordTable.Column(wording.actualNumber, style: "figure"),
                RecordTable.Column(wording.rate, style: "figure"), RecordTable.Column(wording.comparison),
            ],
            rows: ordered.map { indicator in
                RecordTable.Row(cells: [
                    wording.original(indicator.name), link(indicator), amount(of: indicator, .target, wording),
                    amount(of: indicator, .actual, wording), "\(wording.rate(of: indicator, in: year))",
                    "\(wording.comparison(of: indicator, in: year, isDue: context.plan.isDue(year)))",
                ])
            }
        ).html
    }

    /// The number, or the words that stand in its place: 集計中.
    private func amount(of indicator: IndicatorSeries, _ part: Join.Part, _ wording: Wording) -> HTML {
        if let figure = indicator[year][part] { return "\(wording.amount(of: figure))" }
        return indicator.stated?[year][part].map { wording.original($0.text) } ?? "<span class=\"blank\">–</span>"
    }

    private func link(_ indicator: IndicatorSeries) -> HTML {
        switch indicator.id.owner {
        case .action(let id):
            guard let action = context.plan[id] else { return "" }
            return "\(action.number) \(ActionLink(action: action, context: context).html)"
        case .policy(let id):
            return context.plan[id].map { PolicyLink(policy: $0, context: context).html } ?? ""
        }
    }
}
