import Japanese
import Plan

extension Rule {
    /// Something was to be done by a month or a fiscal year that is over, and the status of that year still needs a reason
    /// (期限の経過). Looked for in targets, results and reasons: words such as 「令和6年度中に」, 「令和7年3月までに」.
    static let deadlinePassed = Rule(
        "deadline-passed", .suggestion,
        title: Words("期限の経過", "Deadline passed"),
        looksAt: Words(
            "「令和6年度中に」などの期限が過ぎ、その年度の達成状況が理由を要するもの",
            "A deadline that is over, in a year whose status needs a reason"),
        advice: Words("どうなったかを書いてください。", "Write what became of it.")
    ) { rule, inspection in
        inspection.plan.actions.flatMap { action in
            inspection.plan.years.flatMap { year -> [Finding] in
                return action[year].sentences.flatMap { field, passage -> [Finding] in
                    return Deadline.all(
                        in: passage.text, mentions: inspection.mentions(at: Place(action, year, field))
                    )
                    .compactMap { deadline -> Finding? in
                        // What is due in the report's own year is what its status is about.
                        guard deadline.year > year || (field == .target && deadline.year == year),
                            let status = inspection.plan.status(of: action, in: deadline.year).value,
                            status.needsReason
                        else { return nil }
                        let place = Place(action, year, field)
                        return rule.finding(
                            at: place, years: [year, deadline.year].distinct,
                            [
                                .quote(deadline.text, at: place, offset: deadline.offset),
                                .quote(status.label, at: Place(action, deadline.year, .status)),
                            ],
                            "「\(deadline.text)」とありましたが、\(deadline.year.eraLabel)は「\(status.label)」です。どうなりましたか。",
                            "It said “\(deadline.text)”, but FY\(deadline.year.value) is “\(status.label)”. What became of it?"
                        )
                    }
                }
            }
        }
    }
}

/// Words that say by when something is to be done (期限).
private struct Deadline {
    let text: String
    let offset: Int
    /// The fiscal year that ends it.
    let year: FiscalYear

    static func all(in text: String, mentions: [NumericMention]) -> [Deadline] {
        // Where the clause ends that the mention before stood in: many in one clause look for its end once.
        var clauseEnd = text.startIndex
        return mentions.compactMap { mention in
            guard let year = mention.lastFiscalYear else { return nil }
            let tail = text[mention.range.upperBound...]
            guard let words = ["までに", "中に", "末までに", "末に", "内に"].first(where: tail.hasPrefix) else { return nil }
            if clauseEnd < tail.startIndex {
                clauseEnd = tail.firstIndex { "。\n・".contains($0) } ?? text.endIndex
            }
            // 「令和6年度までに整備した」 looks back.
            let clause = tail[..<clauseEnd]
            guard clause.last != "た", !clause.hasSuffix("ている") else { return nil }
            return Deadline(
                text: text[mention.range] + words, offset: text.utf8Offset(of: mention.range.lowerBound), year: year)
        }
    }
}

extension NumericMention {
    /// The fiscal year in which the date or the last of the fiscal years lies; `nil` for a date without its year.
    fileprivate var lastFiscalYear: FiscalYear? {
        switch kind {
        case .fiscalYears(let years): return years.last
        case .date(let date):
            guard let year = date.year, let month = date.lastMonth ?? date.month else { return nil }
            return FiscalYear(month < 4 ? year - 1 : year)
        default: return nil
        }
    }
}
