import Findings
import HTML
import Japanese
import Plan
import Rounds

/// Where the plan that is being worked on seems to contradict itself, with what the office says to it (点検).
struct StaffFindingsPage: StaffPage {
    let municipality: Municipality
    let key: PlanKey
    let plan: Plan
    let findings: [Finding]
    let switches: RuleSwitches
    /// Whether the public sees them.
    let isShown: Bool
    let isPublished: Bool
    /// Whether the viewer may answer, switch and show.
    let mayDecide: Bool
    let problems: [FieldProblem]

    init(
        municipality: Municipality, key: PlanKey, plan: Plan, findings: [Finding], switches: RuleSwitches,
        isShown: Bool, isPublished: Bool, mayDecide: Bool, problems: [FieldProblem] = []
    ) {
        self.municipality = municipality
        self.key = key
        self.plan = plan
        self.findings = findings
        self.switches = switches
        self.isShown = isShown
        self.isPublished = isPublished
        self.mayDecide = mayDecide
        self.problems = problems
    }

    func title(_ wording: Wording) -> String { wording.findingsOf(plan.title) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let findings = frame.address.view.division.map { self.findings(of: $0) } ?? self.findings
        let context = PlanContext(municipality: municipality, key: key, plan: plan, wording: wording)
        let below: @Sendable (Finding) -> HTML = { finding in mayDecide ? form(for: finding, frame) : "" }
        let open = FindingList(
            findings: findings.open, context: context, isLinked: isPublished, hasAdvice: true, below: below
        ).html
        let answered = FindingList(
            findings: findings.filter { $0.answer != nil }, context: context, isLinked: isPublished,
            // The same headings stand above the open ones.
            suffix: "-answered", below: below
        ).html
        let nothing: HTML = findings.open.isEmpty ? "<p class=\"empty\">\(wording.nothingOpen)</p>" : ""
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(wording.findings)</h1>\
            <p class="sentence">\(wording.inShort(findings))</p><p class="note">\(wording.findingsNote)</p></header>\
            \(divisionForm(frame))\(nothing)\(open)\
            \("<details class=\"more\"><summary>\(wording.answeredFindings(findings.count - findings.open.count))</summary>\(answered)</details>",
                if: findings.count > findings.open.count)\
            \(settings(frame), if: mayDecide)
            """
    }

    /// Those about actions that a division is in charge of.
    private func findings(of division: Division) -> [Finding] {
        let own = Set(plan.actions(of: division).map(\.id))
        return findings.filter { $0.action.map(own.contains) ?? false }
    }

    /// Chooses whose findings are shown, without a script.
    private func divisionForm(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let options = plan.divisions.map { division in
            let selected: HTML = division == frame.address.view.division ? " selected" : ""
            return "<option value=\"\(division.name)\"\(selected)>\(division.name)</option>" as HTML
        }
        return frame.filter(
            to: .findings,
            """
            <div><label for="division">\(wording.label(.divisions, in: plan.labels))</label>\
            <select id="division" name="division"><option value="">\(wording.all)</option>\(options)</select></div>\
            <div><button type="submit">\(wording.filter)</button></div>
            """)
    }

    /// What the office can say to a finding.
    private func form(for finding: Finding, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let id = finding.fingerprint.text
        let hidden: HTML = "<input type=\"hidden\" name=\"finding\" value=\"\(id)\">"
        if finding.answer != nil {
            return frame.form(
                to: .findingReopening, plan: key.plan, style: "plain-form",
                "\(hidden)<button type=\"submit\" class=\"quiet\">\(wording.reopen)</button>")
        }
        let own = problems.filter { $0.field == "reason-\(id)" }
        let error: HTML =
            own.isEmpty
            ? "" : "<p class=\"error\" id=\"field-reason-\(id)-error\">\(own.map { "\($0.sentence)" as HTML })</p>"
        let invalid: HTML =
            own.isEmpty ? "" : " aria-invalid=\"true\" aria-describedby=\"field-reason-\(id)-error\""
        return """
            <details class="more"\(" open", if: !own.isEmpty)><summary>\(wording.answerFinding)</summary>\
            \(frame.form(
                to: .findingAnswer, plan: key.plan,
                """
                \(hidden)<div class="field"><label for="field-reason-\(id)">\(wording.whyItStays)</label>\(error)\
                <textarea id="field-reason-\(id)" name="reason" rows="3" maxlength="2000" required\(invalid)></textarea></div>\
                <p><button type="submit">\(wording.markAnswered)</button></p>
                """))</details>
            """
    }

    /// Which rules look, and whether the public sees what they find.
    private func settings(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let rules = Rule.all.map { rule in
            let isOn = !switches.off.contains(rule.id)
            return """
                <li><label><input type="checkbox" name="rule-\(rule.id.text)" value="on"\(" checked", if: isOn)> \
                <b>\(rule.title[wording.language])</b> <span class="of">\(rule.looksAt[wording.language])</span></label></li>
                """ as HTML
        }
        let showing = frame.form(
            to: .findingsShowing, plan: key.plan, style: "plain-form",
            """
            <input type="hidden" name="shown" value="\(isShown ? "no" : "yes")">\
            <button type="submit" class="second">\(isShown ? wording.hideFindings : wording.showFindings)</button>
            """)
        return """
            <section aria-labelledby="showing"><h2 id="showing">\(wording.publicFindings)</h2>\
            <p>\(isShown ? wording.findingsAreShown : wording.findingsAreHidden)</p>\(showing)</section>\
            <section aria-labelledby="rules"><h2 id="rules">\(wording.rules)</h2><p>\(wording.rulesNote)</p>\
            <details class="more"><summary>\(wording.rulesThatLook(Rule.all.count - switches.off.count, of: Rule.all.count))</summary>\
            \(frame.form(
                to: .findingRules, plan: key.plan,
                """
                <fieldset><legend class="visually-hidden">\(wording.rules)</legend><ul class="plain rules">\(rules)</ul></fieldset>\
                <p><button type="submit" class="second">\(wording.save)</button></p>
                """))</details></section>
            """
    }
}

extension Wording {
    fileprivate func findingsOf(_ title: String) -> String { say("点検：\(title)", "Findings: \(title)") }
    fileprivate var nothingOpen: String { say("確認していないものはありません。", "Nothing is left to look at.") }
    fileprivate func answeredFindings(_ count: Int) -> String {
        say("確認済みのもの（\(count)件）", "Looked at already (\(count))")
    }
    fileprivate var answerFinding: String { say("確認済みにする", "Mark as looked at") }
    fileprivate var whyItStays: String { say("このままでよい理由", "Why it stays as it is") }
    fileprivate var markAnswered: String { say("理由を付けて確認済みにする", "Mark as looked at, with this reason") }
    fileprivate var publicFindings: String { say("市民への公開", "Showing to the public") }
    fileprivate var findingsAreShown: String {
        say("点検の結果は、確認済みの理由とともに公開されています。", "The public sees the findings, with the reasons you gave.")
    }
    fileprivate var findingsAreHidden: String {
        say("点検の結果は、職員だけに見えています。", "Only staff see the findings.")
    }
    fileprivate var showFindings: String { say("公開する", "Show them to the public") }
    fileprivate var hideFindings: String { say("公開をやめる", "Hide them from the public") }
    fileprivate func rulesThatLook(_ count: Int, of all: Int) -> String {
        say("点検している規則：\(all)のうち\(count)", "\(count) of \(all) rules look at this plan")
    }
    fileprivate var rulesNote: String {
        say(
            "この計画に合わない規則は、外しておくことができます。外した規則の指摘は出なくなり、いつでも戻せます。",
            "A rule that does not suit this plan can be switched off, and on again at any time.")
    }
}
