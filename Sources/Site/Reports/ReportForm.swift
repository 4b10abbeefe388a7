import Foundation
import HTML
import Japanese
import Plan
import Rounds

/// The form in which a report is written (実績の記入欄), each field beside what was written last year.
struct ReportForm: Sendable {
    let page: ReportPage
    let frame: StaffFrame

    private var context: ReportContext { page.context }
    private var wording: Wording { frame.wording }
    private var text: AnnualReport { page.draft.text }
    private var last: ActionYear? { context.lastYear.map { context.action[$0] } }

    var html: HTML {
        let key =
            "hakadori:\(context.key)/\(context.year.value)/\(context.action.id.text)/\(context.viewer.id.text)"
        let target = frame.link(.report)
        let unsaved: HTML = page.draft.isUnsaved ? " data-is-unsaved" : ""
        return """
            <form class="entry report" id="report" method="post" action="\(target)" data-draft="\(key)" \
            data-findings="\(frame.link(.reportFindings))" data-unsaved="\(wording.unsavedSentence)" \
            data-unreachable="\(wording.unreachableSentence)"\(unsaved)>\
            <input type="hidden" name="token" value="\(frame.formToken)">\
            <input type="hidden" name="revision" value="\(page.draft.revision)">\
            \(offer)\(plan)\(status, if: context.plan.form.has(.status))\
            \(context.plan.indicators(of: .action(context.action.id)).filter(\.id.isSound).map(input))\
            \(context.plan.form.reportFields.map { $0.isAsked ? input($0) : kept($0) })\(buttons)</form>
            """
    }

    /// What the browser kept and the server has not; the script shows it.
    private var offer: HTML {
        """
        <div class="callout" data-offer hidden><p>\(wording.offerSentence)</p><p class="buttons">\
        <button type="button" data-restore>\(wording.restoreText)</button> \
        <button type="button" class="second" data-discard>\(wording.discardText)</button></p></div>
        """
    }

    /// What was planned for both years. That no target is written is worth seeing; that no stage is, is not.
    private var plan: HTML {
        context.plan.form.plannedFields.reduce(into: HTML()) { html, field in
            let (before, now) = (last.flatMap(field.shown), field.shown(of: context.action[context.year]))
            guard field.field == .target || before != nil || now != nil else { return }
            html += beside(label: context.plan.labels[field.field], last: passage(before), now: passage(now))
        }
    }

    private func beside(label: String, last: HTML, now: HTML) -> HTML {
        """
        <div class="pair"><p class="pair-label">\(wording.original(label))</p>\(lastColumn(last))\
        <div class="now"><p class="year-mark">\(wording.year(context.year))</p>\(now)</div></div>
        """
    }

    private func lastColumn(_ content: HTML) -> HTML {
        guard let year = context.lastYear else {
            return "<div class=\"before\"><p class=\"blank\">\(wording.isFirstYear)</p></div>"
        }
        return "<div class=\"before\"><p class=\"year-mark\">\(wording.lastYear(year))</p>\(content)</div>"
    }

    private func passage(_ passage: Passage?) -> HTML { WrittenText(text: passage?.text, wording: wording).html }

    private func problems(_ field: String) -> [FieldProblem] { page.problems.filter { $0.field == field } }

    /// What is wrong with a field, and what its reader wants to be mended.
    private func remarks(_ field: Field) -> HTML {
        let name = field.rawValue
        let own = problems(name)
        let comments = context.subject.comments.filter { $0.field == field }.map {
            WrittenText(text: $0.text, wording: wording).html
        }
        return """
            \("<div class=\"comment\" id=\"field-\(name)-comment\"><p><b>\(wording.officeComment)</b></p>\(comments)</div>",
                if: !comments.isEmpty)\
            \(own.error(id: "field-\(name)-error", wording))
            """
    }

    private func described(_ field: Field, more: [String] = []) -> [String] {
        let name = field.rawValue
        let hasComment = context.subject.comments.contains { $0.field == field }
        return (hasComment ? ["field-\(name)-comment"] : [])
            + (problems(name).isEmpty ? [] : ["field-\(name)-error"]) + more
    }

    private var status: HTML {
        let options = context.plan.scale.statuses.enumerated().map { index, status -> HTML in
            // The link of an error leads to the first one.
            let id = index == 0 ? "field-status" : "field-status-\(index)"
            let checked: HTML = status.code == text.status ? " checked" : ""
            return """
                <li><input type="radio" id="\(id)" name="status" value="\(status.code.text)" data-kept \
                data-reason="\(status.needsReason ? "needed" : "free")"\(checked)> <label for="\(id)">\
                \(StatusChip.chip(status, wording))</label></li>
                """
        }
        let lastStatus: HTML =
            last?.report.status.flatMap { context.plan.scale[$0] }.map { StatusChip.chip($0, wording) }
            ?? "<p class=\"blank\">\(wording.blank)</p>"
        let described = described(.status).joined(separator: " ")
        let attribute: HTML = described.isEmpty ? "" : " aria-describedby=\"\(described)\""
        return """
            <fieldset class="pair\(" wrong", if: !problems("status").isEmpty)"\(attribute)>\
            <legend class="pair-label">\(wording.label(.status, in: context.plan.labels))</legend>\(lastColumn(lastStatus))\
            <div class="now">\(remarks(.status))<ul class="plain statuses">\(options)</ul></div></fieldset>
            """
    }

    private func input(_ field: TextField<AnnualReport>) -> HTML {
        guard let own = field.own else { return area(field) }
        if case .text(isLong: true) = own.kind { return area(field) }
        let name = field.field.rawValue
        let old = last.flatMap { field.shown(of: $0.report)?.text }
        let described = described(field.field, more: own.hint == nil ? [] : ["hint-\(name)"])
        let control = OwnFieldInput(
            field: own, name: name, value: field.passage(of: text), describedBy: described,
            isInvalid: !problems(name).isEmpty, isKept: true, wording: wording)
        let title = FieldName(of: field, labels: context.plan.labels, wording: wording).html
        let hint: HTML = own.hint.map { "<p class=\"hint\" id=\"hint-\(name)\">\(wording.original($0))</p>" } ?? ""
        let before = lastColumn(WrittenText(text: old, wording: wording).html)
        let now: HTML = "<div class=\"now\">\(remarks(field.field))\(hint)\(control.html)</div>"
        let wrong: HTML = problems(name).isEmpty ? "" : " wrong"
        return control.isGroup
            ? "<fieldset class=\"pair\(wrong)\"><legend class=\"pair-label\">\(title)</legend>\(before)\(now)</fieldset>"
            : """
            <div class="pair\(wrong)"><label class="pair-label" for="field-\(name)">\(title)</label>\(before)\(now)</div>
            """
    }

    /// The actual of an indicator beside last year's, with what was promised.
    private func input(_ indicator: Indicator) -> HTML {
        let (actual, remark) = (Field.actualOf(indicator.id), Field.remarkOf(indicator.id))
        let name = actual.rawValue
        let value = IndicatorYearText(indicator: indicator, wording: wording)
        let ids = described(actual).joined(separator: " ")
        let attribute: HTML = ids.isEmpty ? "" : " aria-describedby=\"\(ids)\""
        let unit: HTML = indicator.unit.map { " <span class=\"unit\">\(wording.original($0))</span>" } ?? ""
        return """
            <fieldset class="pair\(" wrong", if: !problems(name).isEmpty)"><legend class="pair-label">\
            \(wording.original(indicator.labelWithUnit))</legend>\
            \(lastColumn(context.lastYear.map { value.html(of: $0) } ?? ""))\
            <div class="now">\(remarks(actual))\(value.target(of: context.year))\
            <div class="actual"><p class="field"><label for="field-\(name)">\(wording.actualValue)</label> \
            <input type="text" inputmode="decimal" id="field-\(name)" name="\(name)" data-kept maxlength="200" lang="ja" \
            value="\(text.indicators[actual]?.text ?? "")"\(attribute)\
            \(" aria-invalid=\"true\"", if: !problems(name).isEmpty)>\
            \(unit)</p>\
            <p class="field"><label for="field-\(remark.rawValue)">\(wording.actualRemark)</label> \
            <input type="text" id="field-\(remark.rawValue)" name="\(remark.rawValue)" data-kept maxlength="2000" lang="ja" \
            value="\(text.indicators[remark]?.text ?? "")"></p></div></div></fieldset>
            """
    }

    /// What stands in a field that is no longer asked for is sent along, so that saving does not clear it.
    private func kept(_ field: TextField<AnnualReport>) -> HTML {
        field.passage(of: text).map { passage in
            "<input type=\"hidden\" name=\"\(field.field.rawValue)\" value=\"\(passage.text)\" data-kept>"
        } ?? ""
    }

    private func area(_ field: TextField<AnnualReport>) -> HTML {
        let name = field.field.rawValue
        let text = field.passage(of: text)?.text ?? ""
        let old = last.flatMap { field.passage(of: $0.report)?.text }
        let hasRule = field.requirement == .whereStatusNeedsReason
        let rule: HTML = hasRule ? reasonRule : ""
        let more = hasRule ? ["reason-rule"] : []
        let invalid: HTML = problems(name).isEmpty ? "" : " aria-invalid=\"true\""
        let hint: HTML =
            field.own?.hint.map { "<p class=\"hint\" id=\"hint-\(name)\">\(wording.original($0))</p>" } ?? ""
        let described = described(
            field.field, more: more + (field.own?.hint == nil ? [] : ["hint-\(name)"]) + ["count-\(name)"]
        ).joined(separator: " ")
        let label = FieldName(of: field, labels: context.plan.labels, wording: wording).html
        return """
            <div class="pair\(" wrong", if: !problems(name).isEmpty)"><label class="pair-label" for="field-\(name)">\
            \(label)</label>\(lastColumn(WrittenText(text: old, wording: wording).html))\
            <div class="now">\(remarks(field.field))\(rule)\(hint)\
            <textarea id="field-\(name)" name="\(name)" rows="6" data-kept lang="ja" aria-describedby="\(described)"\(invalid)>
            \(text)</textarea><p class="count" id="count-\(name)"><span data-count-of="\(name)">\(text.unicodeScalars.count)</span>\
            \(wording.charactersUnit)</p></div></div>
            """
    }

    /// Which statuses ask for a reason, as text; and what holds for the one that is chosen.
    private var reasonRule: HTML {
        let needing = context.plan.scale.statuses.filter(\.needsReason).map {
            wording.original("\($0.mark)\($0.label)")
        }
        let chosen = text.status.flatMap { context.plan.scale[$0] }
        let sentence: HTML =
            needing.isEmpty ? "\(wording.noReasonStatuses)" : wording.reasonStatuses(wording.list(needing))
        return """
            <div id="reason-rule"><p class="hint">\(sentence)</p>\
            <p class="rule-now needed" data-rule="needed"\(" hidden", if: chosen?.needsReason != true)>\(wording.reasonNeeded)</p>\
            <p class="rule-now" data-rule="free"\(" hidden", if: chosen?.needsReason != false)>\(wording.reasonFree)</p></div>
            """
    }

    private var buttons: HTML {
        let hasLast = last.map { $0.report != AnnualReport() } ?? false
        let isBlank = text == AnnualReport()
        let saved: HTML =
            context.report.savedAt.map { date in
                "\(wording.savedAt(wording.moment(date), by: context.name(context.report.savedBy)))"
            } ?? ""
        return """
            <p class="state" role="status" data-state="">\(saved)</p>\
            <p data-way="signedOut" hidden><a href="\(StaffAddress(signInFor: frame.address).path)">\(wording.signInAgain)</a></p>\
            <p data-way="conflict" hidden><a href="\(frame.link(.report))">\(wording.openBoth)</a></p>\
            <p data-way="refused" hidden><a href="\(frame.link(.report))">\(wording.reloadPage)</a></p>\
            <p class="buttons"><button type="submit" name="do" value="save">\(wording.saveReport)</button> \
            <button type="submit" class="second" formaction="\(frame.link(.reportSubmission))">\(wording.submitReport)</button>\
            \(" <button type=\"submit\" class=\"quiet\" name=\"do\" value=\"last-year\">\(wording.startFromLastYear)</button>",
                if: hasLast && isBlank)</p><p class="hint">\(wording.savedOnSubmit)</p>
            """
    }
}

extension Wording {
    fileprivate var isFirstYear: String { say("計画の初年度です。", "The first year of the plan.") }
    fileprivate var charactersUnit: String { say("文字", " characters") }
    fileprivate func reasonStatuses(_ words: HTML) -> HTML {
        say(
            "達成状況が次のときは、理由・改善策が必要です：\(words)", "A reason and a way to improve are needed with: \(words)")
    }
    fileprivate var noReasonStatuses: String {
        say("この計画では、どの達成状況でも理由は必須ではありません。", "No status of this plan asks for a reason.")
    }
    fileprivate var reasonFree: String {
        say("選んだ達成状況では、理由・改善策は要りません。", "The status that you chose asks for no reason.")
    }
    fileprivate var startFromLastYear: String { say("前年度の文から始める", "Start from the text of the year before") }
    fileprivate var savedOnSubmit: String { say("提出すると、今の文を保存してから次の人に回ります。", "Handing in saves the text first.") }
    fileprivate var openBoth: String { say("二つの文を見比べる", "Look at both texts") }
}
