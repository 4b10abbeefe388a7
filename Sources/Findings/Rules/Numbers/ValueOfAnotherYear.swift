import Japanese
import Plan

extension Rule {
    /// The number of a fiscal year stands only in the cell of another one (年度違いの記載). A number of the year before that
    /// stands beside that of the year itself is a comparison and none.
    static let valueOfAnotherYear = Rule(
        "value-of-another-year", .textual,
        title: Words("年度違いの記載", "Value outside its fiscal year"),
        looksAt: Words(
            "ある年度の実績の数値が、別の年度の欄に書かれているもの", "A number of one fiscal year in the cell of another"),
        advice: Words("その年度の欄に書いてください。", "Write it in the cell of its year.")
    ) { rule, inspection in
        inspection.plan.actions.flatMap { action in
            inspection.indicators(of: action).flatMap { indicator in
                inspection.plan.years.compactMap { year -> Finding? in
                    guard let actual = indicator[year].actual, let quote = actual.quote, quote.year != year else {
                        return nil
                    }
                    return rule.finding(
                        at: Place(.year(action.id, quote.year), quote.field), years: [year, quote.year].distinct,
                        [.quote(quote, of: action.id)],
                        "\(year.eraLabel)の「\(indicator.name)」が、\(quote.year.eraLabel)の欄に書かれています。",
                        "“\(indicator.name)” of FY\(year.value) stands in the cell of FY\(quote.year.value).")
                }
            }
        }
    }
}
