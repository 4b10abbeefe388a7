import Japanese
import Plan

extension Rule {
    /// The result says what that of the year before says (前年度と同じ実績). A few words (「実施した。」) are no copy.
    static let resultCopied = Rule(
        "result-copied", .textual,
        title: Words("前年度と同じ実績", "Result as the year before"),
        looksAt: Words("実績の文が前年度と全く同じもの", "A result in the same words as the year before"),
        advice: Words(
            "その年度に行ったことが書かれているか確かめてください。",
            "Check that it tells what was done in that very year.")
    ) { rule, inspection in
        inspection.results { before, year, action, earlier, later in
            guard earlier.comparable == later.comparable, earlier.letters >= 12, earlier.tellsSomething else {
                return nil
            }
            let place = Place(action, year, .result)
            return rule.finding(
                at: place, years: [before, year],
                [.quote(earlier.text, at: Place(action, before, .result)), .quote(later.text, at: place)],
                "実績の文が\(before.eraLabel)と全く同じです。", "The result is in the same words as that of FY\(before.value).")
        }
    }
}

extension Inspection {
    /// What `look` finds over the results of every two years in a row.
    func results(
        _ look: (FiscalYear, FiscalYear, Action, Passage, Passage) -> Finding?
    ) -> [Finding] {
        plan.actions.flatMap { action in
            successiveYears.compactMap { before, year in
                guard let earlier = action[before].report.result, let later = action[year].report.result else {
                    return nil
                }
                return look(before, year, action, earlier, later)
            }
        }
    }
}

extension Passage {
    /// The letters beside numbers and marks.
    var letters: Int { words.count(where: \.isLetter) }

    /// Whether a sentence stands there, not only names and numbers (「修了者：40人」).
    var tellsSomething: Bool {
        sentences.contains { sentence in
            // 「…を行った（12回）」: what stands in brackets behind it makes it no less of a sentence.
            var text = sentence.folded[...]
            if text.last == ")", let open = text.lastIndex(of: "(") { text = text[..<open] }
            return ["た", "ている", "実施", "る"].contains(where: text.hasSuffix)
        }
    }
}
