import HTML
import Japanese
import Plan

extension Wording {
    /// Years, size and responsible divisions of a plan, as one line.
    func planFacts(_ plan: Plan) -> HTML {
        let levels = plan.levels.enumerated().map { index, level in
            let number = plan.policies.count { $0.level == index }
            return say("\(level.label)\(number)", "\(number) \(self.name(of: level))") as HTML
        }
        let (actions, divisions) = (plan.actions.count, plan.divisions.count)
        let name = plan.labels[.name]
        guard actions > 0 else {
            return say(
                "\(years(plan.years))の計画。\(list(levels, japaneseMark: "・"))、指標\(plan.indicators.count)件。",
                "A plan for \(years(plan.years)): \(list(levels)), \(plan.indicators.count) indicators.")
        }
        return say(
            "\(years(plan.years))の計画。\(list(levels, japaneseMark: "・"))のもとに、\(name)\(actions)件、担当\(divisions)課。",
            """
            A plan for \(years(plan.years)): \(actions) actions (\(label(.name, in: plan.labels))) under \(list(levels)), in the charge of \
            \(divisions) divisions.
            """)
    }

    var nothingReportedYet: String {
        say("まだ実績の対象となる年度がありません。各年度の目標を掲載しています。", "No achievements are due yet; the targets of each year are shown.")
    }

    /// The one sentence that comes first: figures of the latest year, then what rose and fell.
    func sentence(_ distribution: Distribution, _ movements: [Movement]) -> HTML {
        let year = year(distribution.year)
        let figures: HTML = say(
            "\(year)に実績が報告された取組は\(distribution.denominator)件で、\(figures(distribution))でした。",
            "Of \(distribution.denominator) actions reported for \(year): \(figures(distribution)).")
        return movements.isEmpty ? figures : "\(figures)\(say("", " ") as String)\(sentence(movements))"
    }

    /// 「達成」24件、「概ね達成」11件….
    private func figures(_ distribution: Distribution) -> HTML {
        list(
            distribution.counts.map {
                say("「\($0.status.label)」\($0.count)件", "\($0.count) \(name(of: $0.status))")
            })
    }

    /// 「令和6年度は、報告のある5件のうち「達成」3件…です。」
    func inShort(_ year: FiscalYear, _ distribution: Distribution) -> HTML {
        if distribution.denominator == 0 {
            return say("\(self.year(year))の実績はまだありません。", " No results for \(self.year(year)) yet.")
        }
        return say(
            "\(self.year(year))は、報告のある\(distribution.denominator)件のうち\(figures(distribution))です。",
            " In \(self.year(year)), of \(distribution.denominator) reported: \(figures(distribution)).")
    }

    func sentence(_ movements: [Movement]) -> String {
        let rose = movements.count { $0.direction == .rose }
        let fell = movements.count { $0.direction == .fell }
        let unchanged = movements.count { $0.direction == .unchanged }
        return say(
            "前年度より上がった取組は\(rose)件、下がった取組は\(fell)件、変わらない取組は\(unchanged)件です。",
            "Against the year before, \(rose) rose, \(fell) fell and \(unchanged) stayed.")
    }

    var distributionByYear: String { say("年度別の達成状況", "Status by fiscal year") }
    func distributionByPolicy(_ year: FiscalYear) -> String {
        say("施策別の達成状況（\(self.year(year))）", "Status by policy (\(self.year(year)))")
    }
    func distributionByDivision(_ year: FiscalYear) -> String {
        say("担当課別の達成状況（\(self.year(year))）", "Status by division (\(self.year(year)))")
    }
    var severalDivisionsNote: String {
        say(
            "複数の課が担当する取組は、それぞれの課に数えています。このため各課の合計は全体の件数と一致しません。",
            "An action of several divisions is counted under each of them, so the rows add up to more than the plan.")
    }
    var everyDivision: String { say("各課（全ての課が対象）", "Every division") }
    var whatChanged: String { say("前年度から何が変わったか", "What changed since the year before") }
}
