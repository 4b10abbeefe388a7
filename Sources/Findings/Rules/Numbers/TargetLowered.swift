import Japanese
import Plan

extension Rule {
    /// A target asks for less than that of the year before (目標の引下げ).
    static let targetLowered = Rule(
        "target-lowered", .arithmetic,
        title: Words("目標の引下げ", "Target lowered"),
        looksAt: Words(
            "数値の目標が、前年度の目標より易しくなっているもの", "A target in numbers that asks for less than the year before"),
        advice: Words("下げた理由が分かるようにしてください。", "Let it be seen why it was lowered.")
    ) { rule, inspection in
        inspection.plan.actions.flatMap { action in
            inspection.indicators(of: action).flatMap { indicator in
                inspection.successiveYears.compactMap { before, year -> Finding? in
                    guard let earlier = indicator[before].target, let later = indicator[year].target,
                        earlier.isAlike(later, of: indicator), earlier.quantity.change == nil,
                        later.quantity.change == nil,
                        indicator.reaches(later.quantity.withoutBound, earlier.quantity.withoutBound) == false,
                        let quote = later.quote
                    else { return nil }
                    return rule.finding(
                        at: Place(.year(action.id, year), quote.field), years: [before, year],
                        certainty: indicator.isGuess ? .suggestion : .arithmetic,
                        [earlier, later].compactMap { $0.quote.map { .quote($0, of: action.id) } },
                        "「\(later.called(indicator.name))」の目標が、\(earlier.quantity.words)から\(later.quantity.words)に下がっています。",
                        "The target for “\(later.called(indicator.name))” went from \(earlier.quantity.words) to \(later.quantity.words)."
                    )
                }
            }
        }
    }
}
