import JapaneseText
import Plan

extension Wording {
    /// Years, size and responsible divisions of a plan, as one line.
    func planFacts(_ plan: Plan) -> String {
        let levels = plan.levels.enumerated().map { index, level in
            let number = plan.policies.count { $0.level == index }
            return say("\(level.label)\(number)", "\(number) \(level.label)")
        }
        return say(
            "\(years(plan.years))の計画。\(levels.joined(separator: "・"))のもとに、\(plan.labels[.name])\(plan.actions.count)件、担当\(plan.divisions.count)課。",
            "A plan for \(years(plan.years)): \(plan.actions.count) actions (\(plan.labels[.name])) under "
                + "\(levels.joined(separator: ", ")), in the charge of \(plan.divisions.count) divisions.")
    }

    var nothingReportedYet: String {
        say("まだ実績の対象となる年度がありません。各年度の目標を掲載しています。", "No achievements are due yet; the targets of each year are shown.")
    }

    func howFar(_ year: FiscalYear) -> String {
        say("\(self.year(year))はどこまで進んだか", "How far it came in \(self.year(year))")
    }

    func outOf(_ denominator: Int) -> String { say("\(denominator)件中", "of \(denominator),") }

    /// The one sentence that comes first: figures of the latest year, then what rose and fell.
    func sentence(_ distribution: Distribution, _ movements: [Movement]) -> String {
        let parts = distribution.counts.map {
            say("「\($0.status.label)」\($0.count)件", "\($0.count) \($0.status.label)")
        }
        let figures = say(
            "\(year(distribution.year))に実績が報告された取組は\(distribution.denominator)件で、\(parts.joined(separator: "、"))でした。",
            "Of \(distribution.denominator) actions reported for \(year(distribution.year)): \(parts.joined(separator: ", "))."
        )
        return movements.isEmpty ? figures : figures + say("", " ") + sentence(movements)
    }

    func sentence(_ movements: [Movement]) -> String {
        let rose = movements.count { $0.direction == .rose }
        let fell = movements.count { $0.direction == .fell }
        let unchanged = movements.count { $0.direction == .unchanged }
        return say(
            "前年度より上がった取組は\(rose)件、下がった取組は\(fell)件、変わらない取組は\(unchanged)件です。",
            "Against the year before, \(rose) rose, \(fell) fell and \(unchanged) stayed.")
    }

    func denominatorNote(_ distribution: Distribution) -> String {
        let outside = distribution.outside.filter { $0.count > 0 }.map {
            say("\($0.status.label) \($0.count)件", "\($0.status.label) \($0.count)")
        }
        let leftOut = outside + blanksInWords(distribution)
        let rest = leftOut.isEmpty ? say("なし", "none") : leftOut.joined(separator: say("、", ", "))
        return say(
            "割合の母数は実績の報告がある\(distribution.denominator)件です。母数に入れないもの：\(rest)。",
            "Shares are of the \(distribution.denominator) reported. Left out: \(rest).")
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
    var comingYears: String { say("これから実績を報告する年度", "Years still to come") }
    func notDueIn(_ year: FiscalYear, _ count: Int) -> String {
        say("\(self.year(year))：\(count)件（未到来）の目標を見る", "\(self.year(year)): targets of \(count) actions, not due yet")
    }
}
