import Japanese
import Plan

/// A plan to look at on a screen (計画の表示): its figures, then its tree with the statuses of each action.
struct PlanView {
    let plan: Plan

    var lines: [String] {
        let tree = plan.children(of: nil).flatMap { lines(of: $0) }
        // A list of indicators has no statuses to count.
        guard !plan.actions.isEmpty else { return [plan.title, period, ""] + tree }
        return [plan.title, period, ""] + distribution + ownFigures + [""] + tree + ["", legend]
    }

    private var period: String {
        let years = [plan.years.first, plan.years.last].compactMap { $0 }.map(name(of:))
        return say("計画年度：", "Fiscal years: ") + years.joined(separator: say("〜", " to "))
            + (plan.actions.isEmpty
                ? say("　指標：\(plan.indicators.count)", ", indicators: \(plan.indicators.count)")
                : say("　取組事項：\(plan.actions.count)", ", actions: \(plan.actions.count)"))
    }

    /// The statuses by year with what they leave out, so that every column adds up to the number of actions.
    private var distribution: [String] {
        let years = plan.years.map { plan.distribution(in: $0) }
        var rows = plan.scale.statuses.map { status in
            ["\(status.mark) \(status.label)"]
                + years.map { year in
                    String((year.counts + year.outside).first { $0.status == status }?.count ?? 0)
                }
        }
        rows.append([say("未入力", "missing")] + years.map { String($0.missing) })
        rows.append([say("未到来", "not due")] + years.map { String($0.notDue) })
        rows.append([say("計", "total")] + years.map { String($0.total) })
        return TextTable(
            head: [plan.labels[.status]] + plan.years.map(name(of:)), rows: rows, numbersFrom: 1
        ).lines
    }

    /// The same of the choices of the form's own, and what its numbers add up to.
    private var ownFigures: [String] {
        let choices = plan.distributedFields.flatMap { field -> [String] in
            let years = plan.years(countedIn: field)
            guard !years.isEmpty else { return [] }
            let figures = years.map { plan.distribution(of: field, in: $0) }
            let rows =
                field.options.indices.map { index in
                    [field.options[index].label] + figures.map { String($0.counts[index].count) }
                } + [
                    [say("選択肢にない記載", "none of these")] + figures.map { String($0.other) },
                    [say("未入力", "missing")] + figures.map { String($0.missing) },
                    [say("未到来", "not due")] + figures.map { String($0.notDue) },
                ]
            return [""]
                + TextTable(head: [field.label] + years.map(name(of:)), rows: rows, numbersFrom: 1).lines
        }
        let sums = plan.summedFields.flatMap { field -> [String] in
            let years = plan.years(countedIn: field)
            guard !years.isEmpty else { return [] }
            let figures = years.map { plan.sum(of: field, in: $0) }
            let unit = field.unit.map { say("（\($0)）", " (\($0))") } ?? ""
            let rows = [
                [say("合計", "sum")] + figures.map { $0.sum?.grouped ?? "–" },
                [say("数でない記載", "in words")] + figures.map { String($0.wordsInstead) },
                [say("未入力", "missing")] + figures.map { String($0.missing) },
                [say("未到来", "not due")] + figures.map { String($0.notDue) },
            ]
            return [""]
                + TextTable(head: [field.label + unit] + years.map(name(of:)), rows: rows, numbersFrom: 1).lines
        }
        return choices + sums
    }

    private func lines(of policy: Policy) -> [String] {
        let indent = String(repeating: "  ", count: policy.level)
        let number = policy.number.map { policy.name.hasPrefix($0) ? "" : "\($0) " } ?? ""
        return ["\(indent)\(number)\(policy.name)"]
            + plan.indicators(of: .policy(policy.id)).map { line(of: $0, indent: indent + "  ") }
            + plan.children(of: policy.id).flatMap { lines(of: $0) }
            + plan.actions.filter { $0.policy == policy.id }.map { line(of: $0, indent: indent + "  ") }
    }

    /// 「・商店街の空き店舗率（％）  令和6年度 目標 13.0%、実績 13.6%」: the last year that says an actual, else the last target.
    private func line(of indicator: Indicator, indent: String) -> String {
        let years = indicator.writtenYears
        let divisions = indicator.responsibilities.map(\.text).joined(separator: say("、", ", "))
        let number = indicator.number.map { "\($0) " } ?? ""
        let name =
            "\(indent)・\(number)\(indicator.labelWithUnit)" + (divisions.isEmpty ? "" : "（\(divisions)）")
        guard let year = years.last(where: { indicator[$0].actual != nil }) ?? years.last else { return name }
        let values = [
            indicator[year].target.map { say("目標 ", "target ") + $0.text },
            indicator[year].actual.map { say("実績 ", "actual ") + $0.text },
        ].compactMap { $0 }
        return "\(name)  \(self.name(of: year)) \(values.joined(separator: say("、", ", ")))"
    }

    private func line(of action: Action, indent: String) -> String {
        let marks = plan.years.map { mark(plan.status(of: action, in: $0)).padded(to: 2) }.joined(separator: " ")
        let divisions = action.responsibilities.map(\.text).joined(separator: say("、", ", "))
        return "\(indent)\(marks)  \(action.number.padded(to: 3)) \(action.name)（\(divisions)）"
    }

    private func mark(_ entry: Entry<AchievementStatus>) -> String {
        switch entry {
        case .entered(let status): status.mark
        case .missing: "_"
        case .notDue: "."
        }
    }

    private var legend: String {
        let statuses = plan.scale.statuses.map { "\($0.mark) \($0.label)" }
        return say("記号：", "Marks: ")
            + (statuses + [say("_ 未入力", "_ missing"), say(". 未到来", ". not due")]).joined(separator: say("、", ", "))
    }

    private func name(of year: FiscalYear) -> String { say(year.eraLabel, "FY\(year.value)") }
}
