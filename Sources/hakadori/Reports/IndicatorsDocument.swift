import Findings
import JSON
import Japanese
import Plan

/// Indicators for programs (指標のJSON): one object each, with names that are the same in every language.
struct IndicatorsDocument {
    let plan: Plan
    let indicators: [IndicatorSeries]

    var json: JSON { .list(indicators.map(json)) }

    private func json(_ indicator: IndicatorSeries) -> JSON {
        [
            "action": .text(indicator.action.flatMap { plan[$0] }?.number),
            "actionName": .text(indicator.action.flatMap { plan[$0] }?.name),
            "policy": .text(policy(of: indicator)?.id.path), "policyName": .text(policy(of: indicator)?.numberedName),
            "id": .text(indicator.id.description),
            "name": .text(indicator.name),
            "unit": .text(indicator.unit?.text),
            "direction": .text(indicator.direction.rawValue),
            "span": .text(indicator.span.rawValue),
            "scope": .text(indicator.scope),
            "confirmed": .boolean(indicator.isConfirmed), "stated": .boolean(indicator.stated != nil),
            "withoutTarget": .boolean(indicator.isWithoutTarget),
            "years": .object(
                plan.years.filter { indicator.years[$0] != nil }.map {
                    JSON.Member(String($0.value), json(indicator, in: $0))
                }),
        ]
    }

    private func policy(of indicator: IndicatorSeries) -> Policy? {
        if case .policy(let id) = indicator.id.owner { plan[id] } else { nil }
    }

    private func json(_ indicator: IndicatorSeries, in year: FiscalYear) -> JSON {
        [
            "target": json(indicator[year].target, indicator.join(of: .target, in: year)),
            "actual": json(indicator[year].actual, indicator.join(of: .actual, in: year)),
            "rate": indicator.rate(in: year).map { .decimal($0) } ?? .null,
            "met": indicator.isMet(in: year).map { .boolean($0) } ?? .null,
            "outcome": .text(indicator.outcome(in: year, isDue: plan.isDue(year)).rawValue),
        ]
    }

    private func json(_ figure: Figure?, _ join: Join?) -> JSON {
        guard let figure else { return .null }
        let quantity = figure.quantity
        var members = value(quantity.amount)
        members += [
            JSON.Member("unit", .text(quantity.unit?.text)),
            JSON.Member("approximate", .boolean(quantity.isApproximate)),
            JSON.Member("bound", .text(quantity.bound.rawValue)),
            JSON.Member("cumulative", .boolean(quantity.isCumulative)),
            JSON.Member("change", .text(quantity.change?.direction.rawValue)),
            JSON.Member("name", .text(figure.name)), JSON.Member("scope", .text(figure.scope)),
            JSON.Member("written", .text(figure.written)),
            JSON.Member("quote", figure.quote.map(json) ?? .null), JSON.Member("join", join.map(json) ?? .null),
        ]
        return .object(members)
    }

    /// The number; of a range both ends, of a part the whole beside it.
    private func value(_ amount: Quantity.Amount) -> [JSON.Member] {
        switch amount {
        case .value(let value): [JSON.Member("value", .decimal(value))]
        case .range(let low, let high): [JSON.Member("value", .decimal(low)), JSON.Member("upTo", .decimal(high))]
        case .part(let part, let whole): [JSON.Member("value", .decimal(part)), JSON.Member("of", .decimal(whole))]
        }
    }

    private func json(_ quote: Quote) -> JSON {
        [
            "text": .text(quote.text), "field": .text(quote.field.rawValue), "year": .integer(quote.year.value),
            "offset": .integer(quote.offset),
        ]
    }

    private func json(_ join: Join) -> JSON {
        [
            "reason": .text(join.reason.rawValue), "doubts": .list(join.doubts.map { .text($0.rawValue) }),
            "guess": .boolean(join.isGuess), "sentence": .text(join.sentence(in: CLILanguage.language)),
        ]
    }
}
