import Japanese
import Plan

extension Rule {
    /// The target of a year says word for word what that of the year before says (目標の据置き).
    static let targetRepeated = Rule(
        "target-repeated", .suggestion,
        title: Words("前年度と同じ目標", "Target word for word as the year before"),
        looksAt: Words(
            "目標の文が前年度と一字一句同じもの（空白と全角・半角の違いは見ません）",
            "A target in the same words as the year before, whatever their width and spaces"),
        advice: Words(
            "その年度に新たに目指すことがあれば書き分けてください。続けることが目標であれば、そのままで構いません。",
            "Say what is new in that year, if anything is. If keeping on is the target, it may stay.")
    ) { rule, inspection in
        inspection.plan.actions.flatMap { action in
            runs(of: action, in: inspection).map { years in
                let last = years[years.count - 1]
                let place = Place(action, years[1], .target)
                return rule.finding(
                    at: place, years: years, [.quote(action[years[1]].target?.text.text ?? "", at: place)],
                    "目標が\(years[0].eraLabel)から\(last.eraLabel)まで同じ文です。この間に目指すことは変わりませんか。",
                    "The target is in the same words from FY\(years[0].value) to FY\(last.value). "
                        + "Is nothing new aimed at meanwhile?")
            }
        }
    }

    /// Years in a row, at least two, with one and the same target.
    private static func runs(of action: Action, in inspection: Inspection) -> [[FiscalYear]] {
        var runs: [[FiscalYear]] = []
        var text: String?
        for year in inspection.plan.years {
            let target = action[year].target.flatMap {
                inspection.isAtItsLimit(Place(action, year, .target)) ? nil : $0.text.comparable
            }
            if let target, target == text {
                runs[runs.count - 1].append(year)
            } else {
                runs.append([year])
            }
            text = target
        }
        return runs.filter { $0.count > 1 }
    }
}

extension Inspection {
    /// Whether every number in a target is as good as it can be, so that the same target says something every year:
    /// 「事故：0件」, 「受講率：100%」, 「12校中12校」.
    func isAtItsLimit(_ target: Place) -> Bool {
        let quantities = mentions(at: target).compactMap(\.quantity)
        return !quantities.isEmpty && quantities.allSatisfy(\.isAtItsLimit)
    }
}
