import Japanese
import Plan

extension Rule {
    /// As `resultCopied`, except that the numbers differ. A short text around a number, and a list of names and numbers,
    /// are what a result should look like and no copy: at least 40 letters, and 20 for each number.
    static let resultCopiedButNumbers = Rule(
        "result-copied-but-numbers", .suggestion,
        title: Words("数字のほかは前年度と同じ実績", "Result as the year before but for its numbers"),
        looksAt: Words(
            "実績の文が、数字を除いて前年度と同じもの",
            "A result in the same words as the year before, except for the numbers"),
        advice: Words(
            "その年度に行ったことが書かれているか確かめてください。",
            "Check that it tells what was done in that very year.")
    ) { rule, inspection in
        inspection.results { before, year, action, earlier, later in
            guard earlier.comparable != later.comparable, earlier.words == later.words, earlier.letters >= 40,
                earlier.letters >= 20 * earlier.words.count(where: { $0 == "#" }), earlier.tellsSomething
            else { return nil }
            let place = Place(action, year, .result)
            return rule.finding(
                at: place, years: [before, year],
                [.quote(earlier.text, at: Place(action, before, .result)), .quote(later.text, at: place)],
                "実績の文が、数字のほかは\(before.eraLabel)と同じです。この年度に行ったことはほかにありませんか。",
                "But for its numbers the result is in the same words as that of FY\(before.value). "
                    + "Was nothing else done?")
        }
    }
}
