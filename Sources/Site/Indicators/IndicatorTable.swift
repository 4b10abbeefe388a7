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

    /// Of all indicators of the plan, those with a target in `year`.
    init(year: FiscalYear, indicators: [IndicatorSeries], context: PlanContext) {
        self.year = year
        self.context = context
        self.indicators = indicators.filter { $0[year].target != nil }
    }

    private func outcome(_ indicator: IndicatorSeries) -> IndicatorSeries.Outcome {
        indicator.outcome(in: year, isDue: context.plan.isDue(year))
    }

    private func count(_ outcomes: IndicatorSeries.Outcome...) -> Int {
        indicators.count { outcomes.contains(outcome($0)) }
    }

    /// Nothing where no action has a target in numbers.
    var html: HTML {
        guard !indicators.isEmpty else { return "" }
        let wording = context.wording
        let sentence = wording.indicatorsInShort(
            met: count(.met), missed: count(.missed), without: count(.unanswered, .notDue),
            unclear: count(.incomparable))
        return """
            <p>\(sentence)</p>\("<p class=\"note\">\(wording.numbersNote)</p>", if: hasRead)\(table(wording))
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

    private func table(_ wording: Wording) -> HTML {
        RecordTable(
            caption: wording.indicators(in: year), style: "indicators",
            columns: [
                RecordTable.Column(wording.indicatorHeading),
                RecordTable.Column(
                    heading: wording.original(context.plan.labels[.name]), label: context.plan.labels[.name]),
                RecordTable.Column(wording.targetNumber, style: "figure"),
                RecordTable.Column(wording.actualNumber, style: "figure"),
                RecordTable.Column(wording.rate, style: "figure"), RecordTable.Column(wording.comparison),
            ],
            rows: ordered.map { indicator in
                RecordTable.Row(cells: [
                    wording.original(indicator.name), link(indicator), amount(indicator[year].target, wording),
                    amount(indicator[year].actual, wording), "\(wording.rate(of: indicator, in: year))",
                    "\(wording.comparison(of: indicator, in: year, isDue: context.plan.isDue(year)))",
                ])
            }
        ).html
    }

    private func amount(_ figure: Figure?, _ wording: Wording) -> HTML {
        figure.map { "\($0.quantity.words(in: wording.language))" } ?? "<span class=\"blank\">–</span>"
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

extension Wording {
    /// 「数値の目標がある指標は12件で、…」.
    fileprivate func indicatorsInShort(met: Int, missed: Int, without: Int, unclear: Int) -> String {
        let rest = unclear == 0 ? "" : say("、比べられないもの\(unclear)件", ", \(unclear) cannot be compared")
        return say(
            """
            数値の目標がある指標は\(met + missed + without + unclear)件で、実績が目標に届いたもの\(met)件、届かなかったもの\(missed)件、\
            実績の数値がないもの\(without)件\(rest)です。
            """,
            """
            \(met + missed + without + unclear) indicators have a target in numbers: \(met) reached it, \(missed) did not, \
            \(without) have no result in numbers\(rest).
            """)
    }
}
