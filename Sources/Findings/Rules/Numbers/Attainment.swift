import Foundation
import Japanese
import Plan

/// How far one indicator of an action came in one fiscal year (目標に対する実績): both numbers, compared.
struct Attainment: Sendable {
    let action: Action.ID
    let name: String
    let target: Figure
    let actual: Figure
    let isMet: Bool?
    /// 達成率; `nil` where it would mean nothing.
    let rate: Decimal?
    /// How the rate was worked out, where the plan has a rule of its own for it.
    private let rateInSteps: String?
    /// How much of the target was done: the rate, or for a target of at most so many the target over the actual.
    let part: Decimal?
    let certainty: Certainty

    /// Below this much of a target, a step that needs no reason is asked for one. The usual limit of 概ね達成 where cities
    /// publish one (杵築市、愛知県: 80 %).
    static let nearly: Decimal = Decimal(sign: .plus, exponent: -1, significand: 8)

    init?(_ indicator: IndicatorSeries, in year: FiscalYear) {
        guard let target = indicator[year].target, let actual = indicator[year].actual, let owner = indicator.action
        else { return nil }
        action = owner
        name = indicator.name
        self.target = target
        self.actual = actual
        isMet = indicator.isMet(in: year)
        rate = indicator.rate(in: year)
        rateInSteps = indicator.rateInSteps(in: year)
        switch indicator.direction {
        case .atLeast: part = rate
        case .atMost:
            let (most, reached) = (target.quantity.inBase, actual.quantity.inBase)
            part = most.flatMap { most in reached.flatMap { $0 > 0 ? most / $0 : nil } }
        }
        certainty = indicator.isGuess ? .suggestion : .arithmetic
    }

    var isApproximate: Bool { target.quantity.isApproximate || actual.quantity.isApproximate }
    /// Met, and not only about so: 「約2割」 for 2割 may be a little less.
    var isClearlyMet: Bool {
        guard isMet == true else { return false }
        guard isApproximate, let part else { return !isApproximate }
        return part > Decimal(sign: .plus, exponent: -2, significand: 103)
    }
    /// 「0件」 as a target: it should not happen at all.
    var isOfZero: Bool { target.quantity.inBase == 0 }

    /// 「48.1 %」, or which of the two is more.
    var comparison: Words {
        if let rate { return Words("\(rate.percent)", "\(rate.percent)") }
        return Words("目標を超える値", "more than that")
    }

    private var calculation: String? {
        guard let goal = target.quantity.inBase, let reached = actual.quantity.inBase else { return nil }
        if let rateInSteps { return rateInSteps }
        if let rate, case .value = actual.quantity.amount {
            return "\(reached.grouped) ÷ \(goal.grouped) = \(rate.percent)"
        }
        return isMet == false ? "\(reached.grouped) > \(goal.grouped)" : nil
    }

    var evidence: [Evidence] {
        [target, actual].compactMap { figure in figure.quote.map { .quote($0, of: action) } }
            + [calculation].compactMap { $0.map { .calculation($0) } }
    }
}

extension Inspection {
    func indicators(of action: Action) -> [IndicatorSeries] { indicators[action.id] ?? [] }

    /// The indicators of a report's action that have both numbers in its year.
    func attainments(of report: Report) -> [Attainment] {
        indicators(of: report.action).compactMap { Attainment($0, in: report.year) }
    }

    /// Whether the step says that the target was reached, as far as the scale's data tell: its tone is good, or it is the
    /// best. Never by its letter or its words.
    func saysReached(_ status: AchievementStatus) -> Bool {
        status.tone == .good || plan.scale.rank(of: status.code) == 0
    }

    /// Whether the step says that the target was not reached: it needs a reason, or its tone is less than good.
    func saysLessThanReached(_ status: AchievementStatus) -> Bool {
        !saysReached(status) && (status.needsReason || [.fair, .poor, .bad].contains(status.tone))
    }
}
