import Findings
import HTML
import Japanese
import Plan
import Rounds

/// What the plan that is being worked on counts, and what the office says to it (指標の確認).
struct StaffIndicatorsPage: StaffPage {
    let municipality: Municipality
    let key: PlanKey
    let plan: Plan
    /// As they stand, in the order of the form.
    let indicators: [IndicatorSeries]
    let decisions: [KeptIndicatorDecision]
    /// Whether only those are shown that nobody has looked at, guesses first.
    let needsLook: Bool
    /// Whether the viewer may decide.
    let mayDecide: Bool
    let problems: [FieldProblem]

    init(
        municipality: Municipality, key: PlanKey, plan: Plan, indicators: [IndicatorSeries],
        decisions: [KeptIndicatorDecision], needsLook: Bool, mayDecide: Bool, problems: [FieldProblem] = []
    ) {
        self.municipality = municipality
        self.key = key
        self.plan = plan
        self.indicators = indicators
        self.decisions = decisions
        self.needsLook = needsLook
        self.mayDecide = mayDecide
        self.problems = problems
    }

    func title(_ wording: Wording) -> String { wording.indicatorsOf(plan.title) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let groups = groups(unfolding: frame.address.view.indicators.action)
        let open = indicators.filter(\.needsLook)
        let nothing: HTML =
            groups.isEmpty ? "<p class=\"empty\">\(needsLook ? wording.nothingToLookAt : wording.noIndicators)</p>" : ""
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(wording.indicatorsAtOffice)</h1>\
            <p class="sentence">\(wording.indicatorsLookedAt(all: indicators.count, open: open.count, guesses: open.count(where: \.isGuess)))</p>\
            <p class="note">\(wording.indicatorsOfficeNote)</p></header>\
            \(filter(frame, open: open.count))\(nothing)\(groups.map { $0.html(frame) })\
            \(addition(frame), if: mayDecide)\(gone(frame))
            """
    }

    /// One for each action that has something to show.
    ///
    /// - Parameter chosen: the action where work was just done. Where one looks at what is open, the first is unfolded.
    private func groups(unfolding chosen: Action.ID?) -> [IndicatorReviewGroup] {
        let standing = Dictionary(grouping: indicators, by: \.action)
        let decided = Dictionary(grouping: decisions) { $0.decision.action }
        var shown = plan.actions.enumerated().filter { _, action in
            let own = standing[action.id] ?? []
            return needsLook ? own.contains(where: \.needsLook) : !own.isEmpty || decided[action.id] != nil
        }
        if needsLook {
            func hasGuess(_ action: Action) -> Bool { (standing[action.id] ?? []).contains(where: \.isGuess) }
            shown = shown.filter { hasGuess($0.element) } + shown.filter { !hasGuess($0.element) }
        }
        return shown.map { position, action in
            IndicatorReviewGroup(
                municipality: municipality, key: key, plan: plan, action: action, position: position + 1,
                indicators: standing[action.id] ?? [], decisions: decided[action.id] ?? [], needsLook: needsLook,
                mayDecide: mayDecide,
                isOpen: action.id == (chosen ?? (needsLook ? shown.first?.element.id : nil))
                    || problems.contains { $0.field == "action-\(position + 1)" })
        }
    }

    private func filter(_ frame: StaffFrame, open: Int) -> HTML {
        let wording = frame.wording
        func link(_ needsLook: Bool, _ label: String) -> HTML {
            let current: HTML = needsLook == self.needsLook ? " aria-current=\"true\"" : ""
            let path = frame.link(
                .indicators, plan: key.plan, showing: .indicators(IndicatorChoice(needsLook: needsLook)))
            return "<li><a href=\"\(path)\"\(current)>\(label)</a></li>"
        }
        return """
            <nav class="shown" aria-label="\(wording.whatIsShown)"><ul class="inline">\
            \(link(true, wording.onlyToLookAt(open)))\(link(false, wording.allIndicators(indicators.count)))</ul></nav>
            """
    }

    /// Chooses the action to which one is added, without a script.
    private func addition(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let options = plan.actions.map { action in
            "<option value=\"\(action.id.text)\">\(action.number) \(action.name)</option>" as HTML
        }
        return """
            <section aria-labelledby="addition"><h2 id="addition">\(wording.addIndicator)</h2><p>\(wording.addIndicatorNote)</p>\
            \(frame.filter(
                to: .indicatorForm,
                """
                <input type="hidden" name="task" value="add">\
                <div><label for="addition-action">\(wording.label(.name, in: plan.labels))</label>\
                <select id="addition-action" name="action">\(options)</select></div>\
                <div><button type="submit" class="second">\(wording.addIndicator)</button></div>
                """))</section>
            """
    }

    /// What was decided about actions that the plan no longer has.
    private func gone(_ frame: StaffFrame) -> HTML {
        let known = Set(plan.actions.map(\.id))
        let lines = decisions.filter { $0.decision.action.map { !known.contains($0) } ?? true }
        guard !lines.isEmpty, !needsLook else { return "" }
        let list = lines.map { kept in
            IndicatorDecisionLine(kept: kept, plan: key.plan, needsLook: false, mayDecide: mayDecide, frame: frame)
                .html
        }
        return """
            <section aria-labelledby="gone"><h2 id="gone">\(frame.wording.decidedAboutGone)</h2><ul class="plain">\(list)</ul></section>
            """
    }
}

extension Wording {
    fileprivate func indicatorsOf(_ title: String) -> String { say("指標の確認：\(title)", "Indicators: \(title)") }
    fileprivate func indicatorsLookedAt(all: Int, open: Int, guesses: Int) -> String {
        if all == 0 { return say("数値の目標がある指標はありません。", "No action has a target in numbers.") }
        if open == 0 { return say("指標\(all)件を全て確認しました。", "All \(all) indicators are confirmed.") }
        return say(
            "指標\(all)件のうち、確認していないものが\(open)件あります" + (guesses > 0 ? "（うち推定を含むもの\(guesses)件）。" : "。"),
            "\(open) of \(all) indicators are not confirmed yet"
                + (guesses > 0 ? ", \(guesses) of them with guesses." : "."))
    }
    fileprivate var indicatorsOfficeNote: String {
        say(
            "目標と実績の文章から読み取った数値です。確認したものや直したものは、文章が変わっても変わりません。市民には、次に公表した版から見えます。",
            """
            Read from the sentences of targets and results. What you confirm or correct stays, whatever the text says later. \
            The public sees it with the next edition.
            """)
    }
    fileprivate var whatIsShown: String { say("表示する指標", "Indicators shown") }
    fileprivate func onlyToLookAt(_ count: Int) -> String {
        say("要確認（\(count)件、推定から順に）", "To be confirmed (\(count), guesses first)")
    }
    fileprivate func allIndicators(_ count: Int) -> String { say("全て（\(count)件）", "All (\(count))") }
    fileprivate var nothingToLookAt: String { say("確認していない指標はありません。", "Nothing is left to confirm.") }
    fileprivate var noIndicators: String {
        say(
            "文章から読み取れた指標はありません。指標がある場合は、下で加えてください。",
            "No indicator was read from the sentences. Where there is one, add it below.")
    }
    fileprivate var decidedAboutGone: String {
        say("今の計画にない取組について決めたこと", "Decided about actions that the plan no longer has")
    }
    fileprivate var addIndicatorNote: String {
        say("文章から読み取れなかった指標を、取組に加えます。", "Adds an indicator that was not read from the sentences of an action.")
    }
}
