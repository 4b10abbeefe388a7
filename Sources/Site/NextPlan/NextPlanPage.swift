import HTML
import Japanese
import Plan

/// What comes along into the plan of the next period, and what that is called (次期計画の作成).
struct NextPlanPage: StaffPage {
    /// Out of which it is made.
    let plan: Plan
    let revision: Int
    /// The word in addresses that is proposed.
    let address: String
    /// What was typed, where something is wrong with it. Its ticks count where they were of this revision.
    var values: [String: String] = [:]
    var problems: [FieldProblem] = []

    var above: [StaffPlace] { [.plan] }

    func title(_ wording: Wording) -> String { wording.nextPlan }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let proposed = NextPlan(after: plan)
        func field(_ name: String, _ label: String, _ value: String?, hint: String? = nil) -> HTML {
            FormField(
                name: name, label: label, kind: .text(), value: values[name] ?? value ?? "", hint: hint,
                problems: problems, wording: wording
            ).html()
        }
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(wording.nextPlanSentence)</p><p>\(wording.whatStaysBehind)</p></header>\
            \(frame.form(
                to: .nextPlan, style: "entry whole",
                """
                <input type="hidden" name="revision" value="\(revision)">\
                \(field("title", wording.planTitle, proposed.title))\
                \(field("address", wording.addressLabel, address, hint: wording.addressHint))\
                \(field("first", wording.firstOfNext, proposed.years.first.map { String($0.value) }, hint: wording.yearHint))\
                \(field("last", wording.lastOfNext, proposed.years.last.map { String($0.value) }, hint: wording.yearHint))\
                \(tree(proposed, wording))\(divisions(proposed, wording))\(indicators(proposed, wording))\
                <p class="buttons"><button type="submit">\(wording.makeNextPlan)</button> \
                <a href="\(frame.link(.plan))">\(wording.back)</a></p>
                """))
            """
    }

    /// A box, ticked as proposed or as it was sent.
    private func tick(_ kind: NextPlanForm.Tick, _ index: Int, isProposed: Bool, _ label: HTML, _ remark: HTML = "")
        -> HTML
    {
        let name = kind.name(index)
        let isOn = values["revision"] == String(revision) ? values[name] == "on" : isProposed
        return """
            <label><input type="checkbox" name="\(name)" value="on"\(" checked", if: isOn)> \(label)\(remark)</label>
            """
    }

    // MARK: - The tree

    private func tree(_ proposed: NextPlan, _ wording: Wording) -> HTML {
        let below = Dictionary(grouping: plan.actions.indices, by: { plan.actions[$0].policy })
        let items = plan.policies.enumerated().map { index, policy -> HTML in
            let level = plan.levels.indices.contains(policy.level) ? plan.levels[policy.level].label : ""
            let name: HTML =
                "<span class=\"of\">\(wording.original(level))</span> \(wording.original(policy.numberedName))"
            let actions = (below[policy.id] ?? []).map { action($0, proposed, wording) }
            return """
                <li class="level-\(min(policy.level, 3))">\(tick(.policy, index, isProposed: proposed.policies.contains(policy.id), name))\
                \("<ul class=\"plain\">\(actions)</ul>", if: !actions.isEmpty)</li>
                """
        }
        let own = problems.filter { $0.field == "policies" }
        return """
            <fieldset id="field-policies" tabindex="-1"><legend>\(wording.comingPolicies)</legend>\
            \(own.error(id: "field-policies-error", wording))<p class="hint">\(wording.comingPoliciesHint)</p>\
            <ul class="plain import-tree">\(items)</ul></fieldset>
            """
    }

    private func action(_ index: Int, _ proposed: NextPlan, _ wording: Wording) -> HTML {
        let action = plan.actions[index]
        let end: HTML = plan.end(of: action).map { " <span class=\"of\">\(wording.why($0))</span>" } ?? ""
        return """
            <li>\(tick(
                .action, index, isProposed: proposed.actions.contains(action.id), wording.original(action.numberedName), end))</li>
            """
    }

    // MARK: - The rest

    private func divisions(_ proposed: NextPlan, _ wording: Wording) -> HTML {
        let items = plan.divisions.enumerated().map { index, division -> HTML in
            let isGoingOn = proposed.divisions.contains(division)
            let remark: HTML = isGoingOn ? "" : " <span class=\"of\">\(wording.endedDivision)</span>"
            return """
                <li>\(tick(.division, index, isProposed: isGoingOn, wording.original(division.name), remark))</li>
                """
        }
        guard !items.isEmpty else { return "" }
        return """
            <fieldset><legend>\(wording.comingDivisions)</legend><p class="hint">\(wording.comingDivisionsHint)</p>\
            <ul class="plain import-tree">\(items)</ul></fieldset>
            """
    }

    private func indicators(_ proposed: NextPlan, _ wording: Wording) -> HTML {
        guard !plan.indicators.isEmpty else { return "" }
        let owners = NamesOfOwners(plan)
        let items = plan.indicators.enumerated().map { index, indicator -> HTML in
            let baseline = indicator.lastActual.map { wording.baseline($0, unit: indicator.unit) }
            let remark: HTML = """
                 <span class="of">\(owners[indicator.owner].map { wording.original($0) }) \(baseline ?? "\(wording.noActual)")</span>
                """
            return """
                <li>\(tick(
                    .indicator, index, isProposed: proposed.indicators.contains(indicator.id),
                    wording.original(indicator.name), remark))</li>
                """
        }
        let choices = NextPlan.Baseline.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        let baseline = FormField(
            name: "baseline", label: wording.baselineOfNext, kind: .choice(choices),
            value: values["baseline"] ?? NextPlan.Baseline.lastActual.rawValue, problems: problems, wording: wording)
        return """
            <fieldset><legend>\(wording.comingIndicators)</legend><p class="hint">\(wording.comingIndicatorsHint)</p>\
            \(baseline.html())<ul class="plain import-tree">\(items)</ul></fieldset>
            """
    }
}

/// What the owners of indicators are called (指標の対象), looked up once for all.
private struct NamesOfOwners {
    private var names: [Indicator.Owner: String] = [:]

    init(_ plan: Plan) {
        for policy in plan.policies { names[.policy(policy.id)] = policy.numberedName }
        for action in plan.actions { names[.action(action.id)] = action.numberedName }
    }

    subscript(owner: Indicator.Owner) -> String? { names[owner] }
}

extension Wording {
    var nextPlan: String { say("この計画から次期計画を作る", "Make the next period’s plan of this one") }
    var nextPlanMade: String {
        say(
            "次期計画を作りました。年度目標は「計画の編集」で書きます。公表するまで、市民には見えません。",
            "The next plan is made. Write its targets under “Edit the plan”; the public sees nothing until you publish."
        )
    }
    fileprivate var nextPlanSentence: String {
        say(
            "今の計画はそのまま残り、新しい計画ができます。取組は今の計画の取組とつながり、市民は前の計画での経過をたどれます。",
            "This plan stays as it is, and a new one is made. Its actions are linked to those of this plan, so that citizens can follow them back."
        )
    }
    fileprivate var whatStaysBehind: String {
        say(
            "引き継ぐもの：体系、名称、内容、担当課、様式、達成状況の区分、指標の定義。引き継がないもの：年度ごとのスケジュール、目標、達成状況、結果、指標の目標値と実績値。",
            "What comes along: tree, names, texts, divisions, form, scale, what indicators are. What does not: stages, targets, statuses and results of years, targets and actuals of indicators."
        )
    }
    fileprivate var firstOfNext: String { say("次期計画の最初の年度", "First fiscal year of the next plan") }
    fileprivate var lastOfNext: String { say("次期計画の最後の年度", "Last fiscal year of the next plan") }
    fileprivate var makeNextPlan: String { say("次期計画を作る", "Make the next plan") }
    fileprivate var comingPolicies: String { say("引き継ぐ施策と取組", "Policies and actions that come along") }
    fileprivate var comingPoliciesHint: String {
        say(
            "施策を外すと、その下の施策と取組も引き継ぎません。終わったと見られる取組は、理由を添えて外してあります。",
            "Without a policy, nothing below it comes along. Actions that seem to have ended are not ticked, and it says why."
        )
    }
    fileprivate func why(_ end: ActionEnd) -> HTML {
        switch end {
        case .nobodyInCharge(let year):
            say("担当課は\(self.year(year))まで", "Nobody in charge after \(self.year(year))")
        case .status(let status, let year):
            say("\(self.year(year))の達成状況：\(original(status.label))", "\(self.year(year)): \(original(status.label))")
        case .stage(let text, let year):
            say("\(self.year(year))のスケジュール：\(original(text))", "Stage of \(self.year(year)): \(original(text))")
        }
    }
    fileprivate var comingDivisions: String { say("引き継ぐ担当課", "Divisions that come along") }
    fileprivate var comingDivisionsHint: String {
        say(
            "外した課は、取組と指標の担当課に入りません。後で編集できます。",
            "A division without a tick stands beside no action or indicator. You can edit them later.")
    }
    fileprivate var endedDivision: String { say("担当が終わった課", "not in charge any more") }
    fileprivate var comingIndicators: String { say("引き継ぐ指標", "Indicators that come along") }
    fileprivate var comingIndicatorsHint: String {
        say("目標値は空欄で始まります。", "Their targets are blank at first.")
    }
    fileprivate var baselineOfNext: String { say("基準値", "Baselines") }
    fileprivate func name(of baseline: NextPlan.Baseline) -> String {
        switch baseline {
        case .lastActual: say("最後の実績値を基準値にする", "The last actual becomes the baseline")
        case .unchanged: say("今の計画の基準値のまま", "As in this plan")
        case .blank: say("空欄にする", "Blank")
        }
    }
    fileprivate func baseline(_ milestone: IndicatorMilestone, unit: String?) -> HTML {
        let value = original(milestone.value.text + (unit ?? ""))
        let year = milestone.year.map { self.year($0) } ?? ""
        return say("最後の実績：\(value)（\(year)）", "Last actual: \(value) (\(year))")
    }
    fileprivate var noActual: String { say("実績値はまだありません", "No actual yet") }
}
