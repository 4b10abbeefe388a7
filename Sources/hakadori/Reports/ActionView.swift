import Japanese
import Plan

/// One action to look at on a screen (取組事項の表示): what was promised, and year by year what came of it.
struct ActionView {
    let action: Action
    let plan: Plan

    var lines: [String] {
        var lines = plan.path(of: action).map { policy in
            "\(plan.levels[policy.level].label)：\(policy.number.map { "\($0) " } ?? "")\(policy.name)"
        }
        lines.append("\(action.number) \(action.name)")
        lines += field(.divisions, action.responsibilities.map(\.text).joined(separator: say("、", ", ")))
        lines += plan.form.actionFields.flatMap { field($0.field, $0.shown(of: action)?.text) }
        for year in plan.years {
            let entry = action[year]
            lines += ["", say("\(year.eraLabel)（\(year.value)年度）", "FY\(year.value) (\(year.eraLabel))")]
            lines += plan.form.plannedFields.flatMap { field($0.field, $0.shown(of: entry)?.text) }
            lines += field(.status, status(plan.status(of: action, in: year)))
            lines += plan.form.reportFields.flatMap { field($0.field, $0.shown(of: entry.report)?.text) }
            lines += plan.form.evaluatedFields.flatMap { field($0.field, $0.shown(of: entry)?.text) }
        }
        return lines
    }

    private func status(_ entry: Entry<AchievementStatus>) -> String {
        switch entry {
        case .entered(let status): "\(status.mark) \(status.label)"
        case .missing: say("（未入力）", "(missing)")
        case .notDue: say("（未到来）", "(not due)")
        }
    }

    /// The plan's own label and the text as written; nothing for a blank.
    private func field(_ field: Field, _ text: String?) -> [String] {
        guard let text, !text.isEmpty else { return [] }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return ["  \(plan.labels[field])"] + lines.map { "    \($0)" }
    }
}
