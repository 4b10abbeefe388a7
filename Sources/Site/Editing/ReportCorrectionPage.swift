import HTML
import Japanese
import Plan

/// What was reported of an action in a year, corrected by the office (報告の訂正): without a round, always with a reason.
struct ReportCorrectionPage: StaffPage {
    let state: EditState
    let action: Action
    let year: FiscalYear

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { wording.correctionTitle(action.numberedName, year) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let (plan, report) = (state.plan, action[year].report)
        let statuses = plan.scale.statuses.map { ($0.code.text, [$0.mark, $0.label].joined(separator: " ")) }
        let status = state.field(
            "status", plan.labels[.status], report.status?.text, kind: .choice([("", wording.blank)] + statuses),
            wording)
        let link = state.link(.editAction, action.id.text, frame)
        return """
            <header class="lead"><p class="owner"><a href="\(link)">\(wording.original(action.numberedName))</a></p>\
            <h1>\(wording.correctionOf(year))</h1><p class="sentence">\(wording.correctionSentence)</p></header>\
            \(target(wording))\
            \(state.form(
                frame, to: .reportCorrection, neededReason: wording.reasonOfCorrection,
                """
                \(status, if: plan.form.has(.status))\
                \(plan.form.reportFields.filter(\.isAsked).map { field in
                    state.field(
                        field, named: field.field.rawValue, of: report, rows: 6, mark: mark(field, wording), wording)
                })
                """))\
            \(indicators(frame))
            """
    }

    /// Whether a field must be written: at the status that is chosen, or by which rule.
    private func mark(_ field: TextField<AnnualReport>, _ wording: Wording) -> String {
        let chosen = state.plan.scale[.init(state.value("status", action[year].report.status?.text))]
        if field.requirement == .never { return wording.optional }
        return field.requirement.holds(at: chosen)
            ? wording.mandatory : wording.say(field.requirement, names: Names([state.plan]))
    }

    private func indicators(_ frame: StaffFrame) -> HTML {
        guard !state.plan.indicators(of: .action(action.id)).isEmpty else { return "" }
        return """
            <p class="note">\(frame.wording.actualsElsewhere)</p>\
            \(IndicatorsToEdit(state: state, owner: .action(action.id), frame: frame).html)
            """
    }

    /// What had been promised for the year, to read beside it.
    private func target(_ wording: Wording) -> HTML {
        let facts = state.plan.form.plannedFields.compactMap { field in
            field.shown(of: action[year]).map { passage in
                """
                <dt>\(FieldName(of: field, labels: state.plan.labels, wording: wording).html)</dt>\
                <dd>\(WrittenText(text: passage.text, wording: wording).html)</dd>
                """ as HTML
            }
        }
        return "\("<dl class=\"facts\">\(facts)</dl>", if: !facts.isEmpty)"
    }
}

/// The way to correct the reports of an action, a year each, on its page (報告の訂正への入口).
struct ReportsToCorrect {
    let state: EditState
    let action: Action
    let frame: StaffFrame

    /// Years for which something is reported, or due, and which are this editor's to correct.
    private var years: [FiscalYear] {
        state.plan.years.filter { year in
            state.years.contains(year) && (state.plan.isDue(year) || action[year].report != AnnualReport())
        }
    }

    var html: HTML {
        guard !years.isEmpty else { return "" }
        let wording = frame.wording
        let items = years.map { year -> HTML in
            let link = frame.link(.reportCorrection, year: year, showing: .item(action.id.text))
            let status = StatusChip(entry: state.plan.status(of: action, in: year), wording: wording).html
            return """
                <li><span class="number">\(wording.year(year))</span> \
                \("\(status) ", if: state.plan.form.has(.status))\
                <a href="\(link)">\(wording.correctReport)<span class="visually-hidden"> \(wording.year(year))</span></a></li>
                """
        }
        return """
            <section aria-labelledby="reports"><h2 id="reports">\(wording.reportsToCorrect)</h2>\
            <p>\(wording.reportsToCorrectSentence)</p><ul class="plain">\(items)</ul></section>
            """
    }
}

extension Wording {
    fileprivate func correctionTitle(_ action: String, _ year: FiscalYear) -> String {
        say("\(action)（\(self.year(year))の報告の訂正）", "\(action) – correct the report for \(self.year(year))")
    }
    fileprivate func correctionOf(_ year: FiscalYear) -> String {
        say("\(self.year(year))の報告の訂正", "Correct the report for \(self.year(year))")
    }
    fileprivate var correctionSentence: String {
        say(
            "照会をせずに、報告された内容を直します。前の文、直した人、理由は変更履歴に残ります。市民が読むページは、次の版を公表すると変わります。",
            "Corrects what was reported, without a round. The text before, who corrected it and why stay in the history; the public reads it from the next edition on."
        )
    }
    fileprivate var reasonOfCorrection: String { say("訂正する理由", "Reason for the correction") }
    fileprivate var actualsElsewhere: String {
        say("指標の実績値は、指標ごとのページで直します。", "Actuals of indicators are corrected on the page of each.")
    }
    fileprivate var reportsToCorrect: String { say("報告の訂正", "Correct reports") }
    fileprivate var reportsToCorrectSentence: String {
        say(
            "報告された達成状況や実績に誤りがあるときは、年度ごとに理由を書いて訂正できます。",
            "Where a report was wrong, correct it for its year, with the reason.")
    }
    fileprivate var correctReport: String { say("訂正する", "Correct") }
}
