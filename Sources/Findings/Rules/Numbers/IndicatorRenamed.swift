import Japanese
import Plan

extension Rule {
    /// The targets of an indicator call it by different names in two years (指標名の変更). Silent for a shorter form of a name,
    /// for words in brackets, and for names that have too little in common to be one.
    static let indicatorRenamed = Rule(
        "indicator-renamed", .suggestion,
        title: Words("指標名の変更", "Indicator renamed"),
        looksAt: Words(
            "同じ指標と思われる目標の呼び方が、年度によって違うもの",
            "Targets of what seems to be one indicator under different names"),
        advice: Words("同じものであれば名称をそろえてください。", "If it is the same thing, use one name.")
    ) { rule, inspection in
        inspection.plan.actions.flatMap { action in
            inspection.indicators(of: action).flatMap { indicator in
                inspection.successiveYears.compactMap { before, year -> Finding? in
                    guard let earlier = indicator[before].target, let later = indicator[year].target,
                        let (old, new) = Optional((earlier.coreName, later.coreName)), !old.isEmpty, !new.isEmpty,
                        !old.contains(new), !new.contains(old), earlier.isAlike(later, of: indicator),
                        let quote = later.quote
                    else { return nil }
                    return rule.finding(
                        at: Place(.year(action.id, year), quote.field), years: [before, year],
                        [earlier, later].compactMap { $0.quote.map { .quote($0, of: action.id) } },
                        "指標の名称が「\(earlier.name)」から「\(later.name)」に変わっています。同じものを数えていますか。",
                        "The indicator was called “\(earlier.name)” and now “\(later.name)”. Is the same thing counted?"
                    )
                }
            }
        }
    }
}
