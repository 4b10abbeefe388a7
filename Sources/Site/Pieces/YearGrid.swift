import Findings
import HTML
import Japanese
import Plan

/// The years of one action side by side (年度別の表): stage, target, status, result and reason, as on the form.
///
/// Rows of a table; the caller brings the table and its head. On a narrow screen each cell says its year itself.
struct YearGrid: Sendable {
    let action: Action
    let years: [FiscalYear]
    let context: PlanContext
    /// Words to mark in the texts, such as the numbers that an indicator was read from.
    var marking: [Quote] = []

    private var plan: Plan { context.plan }
    private var wording: Wording { context.wording }

    var rows: HTML {
        let form = plan.form
        let planned = form.plannedFields.filter { $0.own != nil }.compactMap { field in
            ownRow(field) { field.shown(of: action[$0]) }
        }
        let reports = form.reportFields.compactMap { field in
            field.own == nil
                ? row(field.field) { report(field, $0) } : ownRow(field) { field.shown(of: action[$0].report) }
        }
        let evaluations = form.evaluatedFields.compactMap { field in ownRow(field) { field.shown(of: action[$0]) } }
        let target: HTML =
            form.has(.target)
            ? row(.target) { text(action[$0].target?.text, .target, $0, whenBlank: wording.blank) + earlier($0) } : ""
        let status: HTML =
            form.has(.status)
            ? row(.status) { StatusChip(entry: plan.status(of: action, in: $0), wording: wording).html } : ""
        return (context.hasStages ? stageRow : "") + target + planned.reduce(HTML(), +) + status
            + (reports + evaluations).reduce(HTML(), +)
    }

    /// A row of an own field; none where no year says anything.
    private func ownRow<Owner>(_ field: TextField<Owner>, _ text: (FiscalYear) -> Passage?) -> HTML? {
        guard years.contains(where: { text($0) != nil }) else { return nil }
        let name = FieldName(of: field, labels: plan.labels, wording: wording).html
        let cells = years.map { year -> HTML in
            let cell = self.text(text(year), field.field, year, whenBlank: wording.blank)
            return "<td role=\"cell\" data-year=\"\(wording.year(year))\">\(cell)</td>"
        }
        return "<tr role=\"row\" class=\"own\"><th scope=\"row\" role=\"rowheader\">\(name)</th>\(cells)</tr>"
    }

    private func heading(_ field: Field) -> HTML {
        "<th scope=\"row\" role=\"rowheader\"\(wording.labelAttribute(field, in: plan.labels))>\(BreakableLabel(text: wording.labelText(field, in: plan.labels).beforeBracket).html)</th>"
    }

    private func row(_ field: Field, _ cell: (FiscalYear) -> HTML) -> HTML {
        let cells = years.map { "<td role=\"cell\" data-year=\"\(wording.year($0))\">\(cell($0))</td>" as HTML }
        return "<tr role=\"row\" class=\"\(field.rawValue)\">\(heading(field))\(cells)</tr>"
    }

    /// A stage that goes on stands over all its years, as the form's arrow does.
    private var stageRow: HTML {
        let spans = plan.stageBand(of: action)
        var cells = HTML()
        var index = 0
        while index < years.count {
            let year = years[index]
            guard let span = spans.first(where: { $0.years.contains(year) }) else {
                cells +=
                    "<td role=\"cell\" data-year=\"\(wording.year(year))\"><span class=\"blank\">\(wording.blank)</span></td>"
                index += 1
                continue
            }
            let covered = years[index...].prefix { span.years.contains($0) }
            let head = wording.years(Array(covered))
            cells += """
                <td role="cell" colspan="\(covered.count)" aria-colspan="\(covered.count)" data-year="\(head)">\
                <span class="stage"\(wording.originalAttribute)>\(span.text)</span></td>
                """
            index += covered.count
        }
        return "<tr role=\"row\" class=\"stage-row\">\(heading(.stage))\(cells)</tr>"
    }

    private func text(_ passage: Passage?, _ field: Field, _ year: FiscalYear, whenBlank blank: String) -> HTML {
        guard let passage else { return "<span class=\"blank\">\(blank)</span>" }
        let quotes = marking.filter { $0.field == field && $0.year == year }
        let view = PassageView(passage: passage, marking: quotes.compactMap { $0.range(in: passage.text) }).html
        return wording.language == .japanese ? view : "<div lang=\"ja\">\(view)</div>"
    }

    /// What the target said before it was changed after adoption (変更前), the first text first.
    private func earlier(_ year: FiscalYear) -> HTML {
        let targets = action[year].earlierTargets.map { earlier in
            """
            <dt>\(wording.targetUntil(earlier.replacedOn))</dt>\
            <dd>\(text(earlier.text, .earlierTargets, year, whenBlank: wording.blank))</dd>\
            <dt>\(wording.reasonOfChange)</dt><dd\(wording.originalAttribute)>\(earlier.reason)</dd>
            """ as HTML
        }
        return targets.isEmpty ? "" : "<dl class=\"earlier-targets\">\(targets)</dl>"
    }

    private func report(_ field: TextField<AnnualReport>, _ year: FiscalYear) -> HTML {
        let blank =
            switch plan.status(of: action, in: year) {
            case .notDue: wording.notDue
            case .missing: wording.missing
            case .entered(let status):
                // What is only asked for at some statuses is told apart from what was left blank.
                if field.requirement == .whereStatusNeedsReason {
                    status.needsReason ? wording.missing : wording.notNeeded
                } else {
                    wording.blank
                }
            }
        return text(field.passage(of: action[year].report), field.field, year, whenBlank: blank)
    }
}

/// A form's label that may break after its marks rather than inside a word: 年度目標・／取組内容.
struct BreakableLabel: Sendable {
    let text: String

    var html: HTML {
        text.split(separator: "・", omittingEmptySubsequences: false).enumerated().reduce(into: HTML()) { html, part in
            html += part.offset == 0 ? "\(part.element)" : "・<wbr>\(part.element)"
        }
    }
}

extension String {
    /// A form's label without its instructions: 「理由・改善策（未達成…の場合のみ記入）」 → 「理由・改善策」.
    var beforeBracket: String {
        guard let bracket = firstIndex(where: { $0 == "（" || $0 == "(" }), bracket != startIndex else { return self }
        let head = self[..<bracket]
        return String(head.last == " " ? head.dropLast() : head)
    }
}

extension Wording {
    fileprivate var notNeeded: String { say("記入不要", "not needed") }
}
