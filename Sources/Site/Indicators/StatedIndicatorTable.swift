import HTML
import Japanese
import Plan

/// The indicators that a plan states (指標), with baseline, the target and the actual of each year, and the final target: each value
/// as it was written.
struct StatedIndicatorTable: Sendable {
    let caption: String
    let indicators: [Indicator]
    let context: PlanContext
    /// Whether they stand under whose they are: needless on the page of their owner.
    var namesOwner = true

    private var wording: Wording { context.wording }

    /// Nothing where there are none.
    var html: HTML {
        guard !indicators.isEmpty else { return "" }
        let years = context.plan.years.filter { year in indicators.contains { $0[year] != IndicatorYear() } }
        let hasBaseline = indicators.contains { $0.baseline != nil }
        let hasFinal = indicators.contains { $0.finalTarget != nil }
        let hasDivisions = indicators.contains { !$0.responsibilities.isEmpty }
        var columns = [RecordTable.Column(wording.indicatorName)]
        if hasBaseline { columns.append(RecordTable.Column(wording.baseline, style: "figure")) }
        columns += years.map { RecordTable.Column(wording.year($0), style: "figure") }
        if hasFinal { columns.append(RecordTable.Column(wording.finalTarget, style: "figure")) }
        let divisions = context.plan.labels[.divisions]
        if hasDivisions {
            columns.append(RecordTable.Column(heading: wording.original(divisions), label: divisions))
        }
        var last: Indicator.Owner?
        let rows = indicators.map { indicator in
            defer { last = indicator.owner }
            return RecordTable.Row(
                cells: [name(indicator)] + (hasBaseline ? [milestone(indicator.baseline)] : [])
                    + years.map { IndicatorYearText(indicator: indicator, wording: wording).html(of: $0) }
                    + (hasFinal ? [milestone(indicator.finalTarget)] : [])
                    + (hasDivisions ? [DivisionLinks(indicator.responsibilities, context).html] : []),
                group: namesOwner && indicator.owner != last ? owner(indicator) : nil)
        }
        return RecordTable(caption: caption, style: "indicators stated", columns: columns, rows: rows).html
    }

    /// 「区画の利用率（％）」 with what sort it is.
    private func name(_ indicator: Indicator) -> HTML {
        let sort = [
            indicator.kind?.words[wording.language], indicator.scope,
            indicator.span == .cumulative ? indicator.span.words[wording.language] : nil,
        ].compactMap { $0 }
        let comma = wording.language == .japanese ? "、" : ", "
        let sorts: HTML = sort.isEmpty ? "" : "<span class=\"of\">\(sort.joined(separator: comma))</span>"
        let note: HTML = indicator.note.map { "<p class=\"of\">\(wording.original($0))</p>" } ?? ""
        let number: HTML = indicator.number.map { "<span class=\"of\">\(wording.original($0))</span> " } ?? ""
        return "\(number)\(wording.original(indicator.labelWithUnit)) \(sorts)\(note)"
    }

    private func owner(_ indicator: Indicator) -> HTML {
        switch indicator.owner {
        case .action(let id):
            return context.plan[id].map { ActionLink(action: $0, context: context).html } ?? ""
        case .policy(let id):
            return context.plan[id].map { PolicyLink(policy: $0, context: context).html } ?? ""
        }
    }

    private func milestone(_ milestone: IndicatorMilestone?) -> HTML {
        milestone.map(wording.milestone) ?? "<span class=\"blank\">\(wording.blank)</span>"
    }
}

extension Wording {
    var statedIndicators: String { say("指標", "Indicators") }
    var indicatorName: String { say("指標", "Indicator") }
    var baseline: String { say("基準値", "Baseline") }
    var finalTarget: String { say("最終目標", "Final target") }
    /// 「1,046人（令和4年度）」, as it was written.
    func milestone(_ milestone: IndicatorMilestone) -> HTML {
        let year: HTML = milestone.year.map { " <span class=\"of\">\(self.year($0))</span>" } ?? ""
        return "\(original(milestone.value.text))\(year)"
    }
}

/// The section of a page that shows stated indicators; nothing where there are none.
struct StatedIndicators: Sendable {
    /// The heading; 「指標」 where none is given.
    var title: String?
    let indicators: [Indicator]
    let context: PlanContext
    var namesOwner = false

    var html: HTML {
        guard !indicators.isEmpty else { return "" }
        let title = title ?? context.wording.statedIndicators
        let table = StatedIndicatorTable(
            caption: title, indicators: indicators, context: context, namesOwner: namesOwner)
        return "<section aria-labelledby=\"indicators\"><h2 id=\"indicators\">\(title)</h2>\(table.html)</section>"
    }
}
