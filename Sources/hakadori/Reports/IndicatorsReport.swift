import Findings
import Japanese
import Plan

/// Indicators to read at a terminal (指標の表示): action by action, each year in a line.
struct IndicatorsReport {
    let plan: Plan
    let indicators: [IndicatorSeries]
    var showsQuotes = false

    /// One year of one indicator in its five columns: year, target, actual, rate, and how it turned out.
    private typealias Line = [String]

    var text: String { lines.map { $0.withoutTrailingSpaces + "\n" }.joined() }

    private var lines: [String] {
        guard !indicators.isEmpty else {
            return [plan.title, say("数値の目標は読み取れませんでした。", "No target in numbers was found.")]
        }
        let rows = indicators.map { indicator in shownYears(of: indicator).map { line(of: indicator, in: $0) } }
        let head = [
            say("年度", "year"), say("目標", "target"), say("実績", "actual"), say("達成率", "rate"), say("比較", "outcome"),
        ]
        let widths = head.indices.map { column in
            (rows.joined() + [head]).map { $0[column].columns }.max() ?? 0
        }
        var lines = [plan.title] + summary
        var owner: Indicator.Owner?
        for (indicator, years) in zip(indicators, rows) {
            if indicator.id.owner != owner {
                lines += ["", name(of: indicator.id.owner), "    " + set(head, widths)]
                owner = indicator.id.owner
            }
            lines.append("  " + heading(of: indicator))
            for (year, row) in zip(shownYears(of: indicator), years) {
                lines.append("    " + set(row, widths))
                if showsQuotes { lines += quotes(of: indicator, in: year) }
            }
            lines += guesses(of: indicator)
        }
        return lines
    }

    private func name(of owner: Indicator.Owner) -> String {
        switch owner {
        case .policy(let id): plan[id]?.numberedName ?? id.path
        case .action(let id): plan[id]?.numberedName ?? id.text
        }
    }

    private func shownYears(of indicator: IndicatorSeries) -> [FiscalYear] {
        plan.years.filter { indicator.years[$0] != nil }
    }

    private func line(of indicator: IndicatorSeries, in year: FiscalYear) -> Line {
        let values = indicator[year]
        return [
            year.shown, values.target?.quantity.words(in: CLILanguage.language) ?? "–",
            values.actual?.quantity.words(in: CLILanguage.language) ?? "–",
            indicator.rateWords(in: year, language: CLILanguage.language) ?? "–",
            indicator.outcome(in: year, isDue: plan.isDue(year)).words(in: CLILanguage.language),
        ]
    }

    /// Numbers to the right, words to the left.
    private func set(_ row: Line, _ widths: [Int]) -> String {
        row.enumerated().map { column, cell in
            (1...3).contains(column)
                ? String(repeating: " ", count: widths[column] - cell.columns) + cell : cell.padded(to: widths[column])
        }.joined(separator: "  ")
    }

    /// 「事故発生件数（以下を目指す、累計）」: what is usual is not said.
    private func heading(of indicator: IndicatorSeries) -> String {
        var notes: [String] = []
        if indicator.isWithoutTarget { notes.append(say("実績のみ", "results alone")) }
        if indicator.direction == .atMost, !indicator.isWithoutTarget {
            notes.append(say("目標以下を目指す", "at most the target"))
        }
        if indicator.span == .cumulative { notes.append(say("累計", "cumulative")) }
        if let scope = indicator.scope { notes.append(scope) }
        if indicator.stated != nil { notes.append(say("計画に記載", "stated")) }
        if indicator.isConfirmed { notes.append(say("確認済", "confirmed")) }
        guard !notes.isEmpty else { return indicator.name }
        let together = notes.joined(separator: say("、", ", "))
        return indicator.name + say("〔\(together)〕", " [\(together)]")
    }

    private func quotes(of indicator: IndicatorSeries, in year: FiscalYear) -> [String] {
        [(say("目標", "target"), indicator[year].target), (say("実績", "actual"), indicator[year].actual)]
            .compactMap { label, figure in
                figure?.quote.map { "        \(label)「\($0.text.shortened(to: 60))」" }
            }
    }

    private func guesses(of indicator: IndicatorSeries) -> [String] {
        indicator.guesses.map { join in
            let part = join.part == .target ? say("目標", "target") : say("実績", "actual")
            return "      " + say("推定：", "Guess: ") + join.year.shown + say("の", " ") + part + say("－", " – ")
                + join.sentence(in: CLILanguage.language)
        }
    }

    /// How many there are, and how those that are due turned out.
    private var summary: [String] {
        var counts: [IndicatorSeries.Outcome: Int] = [:]
        for indicator in indicators {
            for year in plan.years where plan.isDue(year) && indicator[year].target != nil {
                counts[indicator.outcome(in: year, isDue: true), default: 0] += 1
            }
        }
        let actions = Set(indicators.compactMap(\.action)).count
        let due = counts.values.reduce(0, +)
        let outcomes = [IndicatorSeries.Outcome.met, .missed, .incomparable, .unanswered].filter { counts[$0] != nil }
            .map { "\($0.words(in: CLILanguage.language)) \(counts[$0] ?? 0)" }.joined(separator: say("、", ", "))
        let alone = indicators.count(where: \.isWithoutTarget)
        return [
            say(
                "指標 \(indicators.count)（取組事項 \(actions)）" + (alone > 0 ? "、うち実績のみ \(alone)" : ""),
                "\(indicators.count.counted("indicator", "indicators")) in \(actions.counted("action", "actions"))"
                    + (alone > 0 ? ", \(alone) with results alone" : "")),
            say("実績の対象となる目標値 \(due)：\(outcomes)", "\(due.counted("target", "targets")) due: \(outcomes)"),
        ]
    }
}

extension FiscalYear {
    fileprivate var shown: String { say(label, "FY\(value)") }
}
