import HTML
import Japanese
import Plan
import Rounds

/// What was reported of an action, or of every action under a policy, as whoever evaluates it reads it (評価のための報告).
struct EvaluatedReports: Sendable {
    let context: EvaluationContext
    let frame: StaffFrame

    private var wording: Wording { frame.wording }
    private var plan: Plan { context.plan }
    private var year: FiscalYear { context.year }

    var html: HTML {
        guard case .policy(let id) = context.item.item, let policy = plan[id] else {
            return context.actions.first.map { "\(report(of: $0))\(besides(of: $0))" } ?? ""
        }
        let texts = plan.form.policyFields.compactMap { field in
            field.shown(of: policy).map {
                fact(FieldName(of: field, labels: plan.labels, wording: wording).html, $0.text)
            }
        }
        let actions = context.actions.map { action in
            "<h3>\(wording.original(action.numberedName))</h3>\(report(of: action))\(besides(of: action))\(earlier(of: action))"
                as HTML
        }
        return """
            \("<dl class=\"facts\">\(texts)</dl>", if: !texts.isEmpty)\
            \(indicators(of: context.item.item))\(actions)
            """
    }

    private func report(of action: Action) -> HTML {
        let entry = action[year]
        func name<Owner>(_ field: TextField<Owner>) -> HTML {
            FieldName(of: field, labels: plan.labels, wording: wording).html
        }
        let planned = plan.form.plannedFields.compactMap { field in
            field.shown(of: entry).map { fact(name(field), $0.text) }
        }
        let status: HTML =
            plan.form.has(.status)
            ? """
            <dt>\(wording.label(.status, in: plan.labels))</dt>\
            <dd>\(StatusChip(entry: plan.status(of: action, in: year), wording: wording).html)</dd>
            """ : ""
        let reported = plan.form.reportFields.compactMap { field in
            field.shown(of: entry.report).map { fact(name(field), $0.text) }
        }
        return "<dl class=\"facts\">\(planned)\(status)\(reported)</dl>"
    }

    /// What stands beside the texts of a report: its indicators, what other divisions added, and where to read more.
    private func besides(of action: Action) -> HTML {
        let added = (context.contributions[action.id] ?? []).map { division, text in
            fact(wording.original(wording.contributionOf(division.name)), text.text)
        }
        return """
            \(indicators(of: .action(action.id)))\("<dl class=\"facts\">\(added)</dl>", if: !added.isEmpty)\
            <p class="ways"><a href="\(frame.link(.report, action: action.id))">\(wording.readReport)\(reader(action))</a> \
            <a href="\(frame.link(.keptAction, action: action.id))">\(wording.readActionsYears)\(reader(action))</a></p>
            """
    }

    /// Tells links of several actions apart.
    private func reader(_ action: Action) -> HTML {
        "<span class=\"visually-hidden\">\(wording.colon)\(wording.original(action.numberedName))</span>"
    }

    /// Each stated indicator with its values about the year, as they were written.
    private func indicators(of owner: Indicator.Owner) -> HTML {
        let indicators = plan.indicators(of: owner)
        guard !indicators.isEmpty, let name = plan.name(of: owner) else { return "" }
        let before = FiscalYear(year.value - 1)
        func shown(_ value: IndicatorValue?) -> HTML {
            value.map { wording.original($0.text) } ?? "<span class=\"blank\">\(wording.blank)</span>"
        }
        func shown(_ milestone: IndicatorMilestone?) -> HTML {
            milestone.map(wording.milestone) ?? shown(IndicatorValue?.none)
        }
        let rows = indicators.map { indicator in
            let of = indicator[year]
            return RecordTable.Row(cells: [
                wording.original(indicator.labelWithUnit), shown(indicator.baseline), shown(indicator[before].actual),
                shown(of.target), shown(of.actual), shown(indicator.finalTarget),
                of.remark.map { wording.original($0) } ?? "–",
            ])
        }
        return RecordTable(
            caption: wording.indicatorsEvaluated(name), style: "indicators",
            columns: [
                .init(wording.indicatorName), .init(wording.baseline, style: "figure"),
                .init(wording.actualBefore, style: "figure"), .init(wording.yearsTarget, style: "figure"),
                .init(wording.yearsActual, style: "figure"), .init(wording.finalTarget, style: "figure"),
                .init(wording.actualRemark),
            ], rows: rows
        ).html
    }

    /// What earlier steps said of an action under a policy.
    private func earlier(of action: Action) -> HTML {
        context.earlier.reduce(into: HTML()) { html, step in
            let own = plan.evaluation(of: .action(action.id), at: step, in: year)
            guard let facts = OwnFacts(fields: plan.form.ownFields(at: step), values: own, wording: wording).html else {
                return
            }
            html += "<p class=\"of\">\(wording.name(of: step))</p><dl class=\"facts\">\(facts)</dl>"
        }
    }

    private func fact(_ name: HTML, _ text: String) -> HTML {
        "<dt>\(name)</dt><dd>\(WrittenText(text: text, wording: wording).html)</dd>"
    }
}

/// What stands in some own fields, each under its name (独自の項目の記載); nothing where all are blank.
struct OwnFacts: Sendable {
    let fields: [OwnField]
    let values: OwnValues
    let wording: Wording

    var html: HTML? {
        let facts = fields.compactMap { field in
            field.shown(values[field.id]).map { text in
                """
                <dt>\(FieldName(of: field, wording: wording).html)</dt>\
                <dd>\(WrittenText(text: text, wording: wording).html)</dd>
                """ as HTML
            }
        }
        return facts.isEmpty ? nil : facts.reduce(HTML(), +)
    }
}

/// Where an evaluation stands, as a mark with its word (評価の状態の表示).
struct EvaluationStateChip: Sendable {
    private let state: EvaluationState
    private let wording: Wording

    init(_ state: EvaluationState, _ wording: Wording) { (self.state, self.wording) = (state, wording) }

    var html: HTML {
        let tone =
            switch state {
            case .notOpen: "neutral"
            case .notBegun: "poor"
            case .beingWritten: "fair"
            case .done: "good"
            }
        return "<span class=\"chip \(tone)\">\(state.words(in: wording.language))</span>"
    }
}
