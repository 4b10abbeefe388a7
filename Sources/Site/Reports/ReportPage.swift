import Findings
import Foundation
import HTML
import Japanese
import Plan
import Rounds

/// The report of one action in a round (実績報告の画面): to its writers a form beside last year's, to those who decide a review, to
/// others a text.
struct ReportPage: StaffPage {
    let context: ReportContext
    let draft: ReportDraft
    /// About this report alone.
    let findings: [Finding]
    let problems: [FieldProblem]
    /// What was typed into the other forms of the page, where it was not taken.
    let typed: [String: String]
    /// What the page says first, such as that a text came back through a sign-in.
    let callout: String?

    init(
        context: ReportContext, draft: ReportDraft? = nil, findings: [Finding] = [], problems: [FieldProblem] = [],
        typed: [String: String] = [:], callout: String? = nil
    ) {
        self.context = context
        self.draft = draft ?? ReportDraft(context.report)
        self.findings = findings
        self.problems = problems
        self.typed = typed
        self.callout = callout
    }

    var above: [StaffPlace] { [.plan, .rounds, .round] }
    var hasScript: Bool { true }

    func title(_ wording: Wording) -> String { wording.reportTitle(context.action, context.year) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let said: HTML = callout.map { "<div class=\"callout\" role=\"status\"><p>\($0)</p></div>" as HTML } ?? ""
        return """
            \(said)\(head(frame))\(comments(wording))\(instructions(wording))\
            \(ContributionList(context: context, problems: problems, typed: typed, frame: frame).html)\
            \(text(frame))\(changes(wording))\(found(wording))\(decisions(frame))\(withdrawal(frame))\
            \(TrailList(context: context, wording: wording).html)
            """
    }

    private func head(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let compilers = wording.list(context.subject.assignment.compilers.map { wording.original($0.name) })
        let due = context.subject.isClosed ? nil : context.subject.round.due(context.subject.standing)
        let dueLine = due.map { day in
            "<dt>\(wording.dueDay)</dt><dd>\(wording.due(day, context.calendar.timeLeft(until: day, on: context.today)))</dd>"
                as HTML
        }
        let policies = context.plan.path(of: context.action).map(\.numberedName).joined(separator: " ＞ ")
        return """
            <header class="lead"><p class="owner">\(wording.original(context.plan.title)) \
            <a href="\(frame.link(.round))">\(wording.roundOf(context.year))</a></p>\
            <h1>\(context.action.number) \(wording.original(context.action.name))</h1>\
            <p class="of">\(wording.original(policies))</p></header>\
            <dl class="edition"><dt>\(wording.standingWord)</dt>\
            <dd><span class="chip neutral">\(wording.standing(context.subject.standing, on: context.subject.flow))</span></dd>\(dueLine)\
            <dt>\(wording.compilers)</dt><dd>\(context.subject.assignment.isOfficeOwn ? "\(wording.officeOwn)" : compilers)</dd></dl>\
            \("<p class=\"note\">\(wording.closedNote)</p>", if: context.subject.isClosed)
            """
    }

    private func instructions(_ wording: Wording) -> HTML {
        guard let instructions = context.subject.round.instructions, context.mayWrite || !context.contributing.isEmpty
        else {
            return ""
        }
        return """
            <details class="more" open><summary>\(wording.instructions)</summary>\
            \(WrittenText(text: instructions.text, wording: wording).html)</details>
            """
    }

    /// What is to be mended in the report as a whole; the rest stands beside its fields.
    private func comments(_ wording: Wording) -> HTML {
        let own = context.subject.comments.filter { $0.field == nil }
        guard !own.isEmpty else { return "" }
        return """
            <div class="callout"><h2>\(wording.officeComment)</h2>\
            \(own.map { WrittenText(text: $0.text, wording: wording).html })</div>
            """
    }

    private func text(_ frame: StaffFrame) -> HTML {
        if context.mayWrite { return ReportForm(page: self, frame: frame).html }
        let wording = frame.wording
        let sent: HTML =
            draft.isUnsaved
            ? """
            <section aria-labelledby="sent"><h2 id="sent">\(wording.sentText)</h2><p>\(wording.sentTextNote)</p>\
            \(sentTexts.map { WrittenText(text: $0, wording: wording).html })</section>
            """ : ""
        return "\(sent)\(YearsBeside(context: context, wording: wording).html)"
    }

    /// What was sent, as people read it.
    private var sentTexts: [String?] {
        let status = draft.text.status.map { context.plan.scale[$0]?.label ?? $0.text }
        return [status] + context.plan.form.reportFields.map { $0.shown(of: draft.text)?.text }
    }

    /// Below what is decided: taking it back is never the main act.
    private func withdrawal(_ frame: StaffFrame) -> HTML {
        guard context.mayWithdraw else { return "" }
        let wording = frame.wording
        return """
            <section aria-labelledby="withdraw"><h2 id="withdraw">\(wording.withdrawTitle)</h2><p>\(wording.withdrawNote)</p>\
            \(frame.form(
                to: .reportWithdrawal, style: "plain-form",
                "<button type=\"submit\" class=\"second\">\(wording.withdrawReport)</button>"))</section>
            """
    }

    /// What is different from last year's text, and from what was handed in before.
    private func changes(_ wording: Wording) -> HTML {
        let report = context.report
        let last = context.lastYear.map(context.kept) ?? AnnualReport()
        let isReview = context.mayApprove || context.maySendBack
        let hasLast = isReview && last != AnnualReport() && report.text != AnnualReport()
        let hasSubmitted = report.submitted != AnnualReport() && report.submitted != report.text
        guard hasLast || hasSubmitted else { return "" }
        return """
            \(comparison("since", wording.sinceSubmission, from: report.submitted, wording), if: hasSubmitted)\
            \(comparison("review", wording.reviewTitle, from: last, wording), if: hasLast)
            """
    }

    private func comparison(_ id: String, _ title: String, from old: AnnualReport, _ wording: Wording) -> HTML {
        let new = context.report.text
        func label(_ code: AchievementStatus.Code?) -> String? {
            code.map { context.plan.scale[$0]?.label ?? $0.text }
        }
        let texts = context.fields.map {
            (context.name(of: $0, wording), $0.shown(of: old)?.text, $0.shown(of: new)?.text)
        }
        let status = (wording.label(.status, in: context.plan.labels), label(old.status), label(new.status))
        let lines = ((context.plan.form.has(.status) ? [status] : []) + texts).map { name, before, after in
            """
            <dt>\(name)</dt>\
            <dd>\(ComparedText(before: before, after: after, wording: wording).html)</dd>
            """ as HTML
        }
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2><p class="note">\(wording.reviewNote)</p>\
            <dl class="facts">\(lines)</dl></section>
            """
    }

    private func decisions(_ frame: StaffFrame) -> HTML {
        DecisionForms(context: context, problems: problems, typed: typed, frame: frame).html
    }

    private func found(_ wording: Wording) -> HTML {
        guard context.mayWrite || context.mayApprove || context.maySendBack else { return "" }
        return """
            <section aria-labelledby="odd"><h2 id="odd">\(wording.findingsOfText)</h2>\
            <p class="note">\(wording.findingsOfTextNote)</p>\
            <div data-found>\(ReportFindings(findings: findings, wording: wording).html)</div></section>
            """
    }
}

/// What the rules say about one report (報告の点検).
struct ReportFindings: Sendable {
    let findings: [Finding]
    let wording: Wording

    init(findings: [Finding], wording: Wording) {
        self.findings = findings
        self.wording = wording
    }

    var html: HTML {
        guard !findings.isEmpty else { return "<p class=\"empty\">\(wording.nothingOdd)</p>" }
        let items = findings.map { finding in
            """
            <li class="finding"><p class="rule"><b>\(finding.rule.title[wording.language])</b> \
            <span class="of">\(wording.heading(finding.certainty))</span></p>\
            <p>\(finding.sentence(in: wording.language))</p><p class="of">\(finding.rule.advice[wording.language])</p></li>
            """ as HTML
        }
        return "<ul class=\"plain\">\(items)</ul>"
    }
}

extension Wording {
    fileprivate func reportTitle(_ action: Action, _ year: FiscalYear) -> String {
        say(
            "\(action.number) \(action.name)（\(self.year(year))の実績報告）",
            "\(action.number) \(action.name) – report for \(self.year(year))")
    }
    fileprivate var officeOwn: String { say("事務局（各課にわたる取組のため）", "The office, since it concerns every division") }
    fileprivate var withdrawTitle: String { say("取下げ", "Take it back") }
    fileprivate var withdrawNote: String {
        say("まだ承認されていないので、取り下げて書き直せます。", "Nobody has approved it yet, so you can take it back.")
    }
    fileprivate var findingsOfText: String { say("この文について気づいたこと", "What seems odd in this text") }
    fileprivate var findingsOfTextNote: String {
        say(
            "保存した文を数字や規則と照らした結果です。助言であり、判定ではありません。",
            "The saved text beside its numbers and the rules. Advice, never a verdict.")
    }
    fileprivate var nothingOdd: String { say("気づいたことはありません。", "Nothing.") }
    fileprivate var reviewTitle: String { say("前年度の文からの違い", "Different from the year before") }
    fileprivate var reviewNote: String {
        say("なくなった言葉に取消線、加わった言葉に下線を付けています。", "Words that are gone are struck out, new ones underlined.")
    }
    fileprivate var sinceSubmission: String { say("前に提出した文からの違い", "Different from what was handed in before") }
    fileprivate var closedNote: String {
        say("照会は締め切られました。報告はこのまま残ります。", "The round is closed. The report stays as it is.")
    }
    fileprivate var sentTextNote: String {
        say(
            "今はこの報告を書けないため、保存していません。必要なら写しておいてください。",
            "You cannot write this report now, so it was not saved. Copy it if you need it.")
    }
}
