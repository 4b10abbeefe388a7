import Findings
import Japanese
import Plan

/// How many indicators reached their targets of a year (指標の到達の件数), of those with a target in numbers.
struct IndicatorCount: Sendable {
    let met: Int
    let missed: Int
    /// Whose actual is no number, or not due.
    let without: Int
    /// Those whose numbers cannot be compared.
    let unclear: Int

    init(of indicators: [IndicatorSeries], in year: FiscalYear, of plan: Plan) {
        let outcomes = indicators.filter { $0[year].target != nil }
            .map { $0.outcome(in: year, isDue: plan.isDue(year)) }
        func count(_ wanted: IndicatorSeries.Outcome...) -> Int { outcomes.count { wanted.contains($0) } }
        met = count(.met)
        missed = count(.missed)
        without = count(.unanswered, .notDue)
        unclear = count(.incomparable)
    }

    /// 「数値の目標がある指標は12件で、…」; `nil` where there is none.
    func sentence(in wording: Wording) -> String? {
        let all = met + missed + without + unclear
        guard all > 0 else { return nil }
        let rest = unclear == 0 ? "" : wording.say("、比べられないもの\(unclear)件", ", \(unclear) cannot be compared")
        return wording.say(
            """
            数値の目標がある指標は\(all)件で、実績が目標に届いたもの\(met)件、届かなかったもの\(missed)件、\
            実績の数値がないもの\(without)件\(rest)です。
            """,
            """
            \(all) indicators have a target in numbers: \(met) reached it, \(missed) did not, \(without) have no result in \
            numbers\(rest).
            """)
    }
}

extension Wording {
    func indicatorCount(_ count: Int) -> String {
        say("指標\(count)件", count == 1 ? "1 indicator" : "\(count) indicators")
    }

    /// 「13.0%」: with the digits that were written, where a number would lose some of them.
    func amount(of figure: Figure, withUnit: Bool = true) -> String {
        let words = figure.quantity.words(in: language, withUnit: withUnit)
        guard let written = figure.written?.folded,
            let number = written.prefixMatch(of: /[0-9,]+\.[0-9]*0(?![0-9])/)?.output,
            let plain = words.prefixMatch(of: /[0-9,]+(\.[0-9]+)?/)?.output.0, plain.count < number.count
        else { return words }
        return "\(number)\(words.dropFirst(plain.count))"
    }
}
