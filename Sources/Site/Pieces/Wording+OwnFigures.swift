import Japanese
import Plan

extension Wording {
    var otherAnswers: String { say("選択肢にない記載", "Not among the options") }
    var fieldWord: String { say("項目", "Field") }
    func wordsInstead(_ count: Int) -> String { say("数でない記載 \(count)件", "\(count) in words") }
    func byYear(_ field: OwnField) -> String {
        say("「\(field.label)」の分布（年度別）", "“\(field.label(in: .english))” by fiscal year")
    }
    func byPolicy(_ field: OwnField, _ year: FiscalYear) -> String {
        say(
            "「\(field.label)」の分布（施策別、\(self.year(year))）",
            "“\(field.label(in: .english))” by policy (\(self.year(year)))")
    }
    func byDivision(_ field: OwnField, _ year: FiscalYear) -> String {
        say(
            "「\(field.label)」の分布（担当課別、\(self.year(year))）",
            "“\(field.label(in: .english))” by division (\(self.year(year)))")
    }

    /// 「拡充 3件、継続 31件、未入力 2件」.
    func inWords(_ distribution: OwnDistribution) -> String {
        var parts = distribution.counts.map { "\($0.option.label(in: language)) \(count($0.count))" }
        if distribution.other > 0 { parts.append("\(otherAnswers) \(count(distribution.other))") }
        if distribution.missing > 0 { parts.append("\(missing) \(count(distribution.missing))") }
        if distribution.notDue > 0 { parts.append("\(notDue) \(count(distribution.notDue))") }
        return parts.joined(separator: say("、", ", "))
    }
}
