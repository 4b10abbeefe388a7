import HTML
import Japanese
import People
import Plan
import Rounds

/// Opens a round, or changes one that is open (照会の作成と変更): what is asked of whom until when, and a preview of it.
struct RoundFormPage: StaffPage {
    let plan: Plan
    let fields: RoundFields
    /// The round that is changed; `nil` for a new one.
    let kept: Round?
    /// As the form describes it, once it was looked at and has no fault.
    let preview: Round?
    let reason: String
    let calendar: BusinessCalendar
    let problems: [FieldProblem]

    init(
        plan: Plan, fields: RoundFields, kept: Round? = nil, preview: Round? = nil, reason: String = "",
        calendar: BusinessCalendar, problems: [FieldProblem] = []
    ) {
        self.plan = plan
        self.fields = fields
        self.kept = kept
        self.preview = preview
        self.reason = reason
        self.calendar = calendar
        self.problems = problems
    }

    func title(_ wording: Wording) -> String {
        kept.map { wording.changeRound($0.year) } ?? wording.newRound
    }
    var above: [StaffPlace] { kept == nil ? [.plan, .rounds] : [.plan, .rounds, .round] }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let action: HTML = """
            <p class="buttons"><button type="submit" name="act" value="preview">\(wording.lookAtRound)</button></p>
            """
        let form = frame.form(
            to: kept == nil ? .newRound : .roundChange,
            """
            <input type="hidden" name="seen" value="\(preview == nil ? "" : fields.mark)">\
            \(preview.map { previewSection($0, wording) })\(when(wording))\(steps(wording))\(evaluations(wording))\(texts(wording))\(scope(wording))\
            \(everyDivision(wording))\(reasonField(wording), if: kept != nil)\(action)
            """)
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(kept == nil ? wording.newRoundSentence : wording.changeRoundSentence)</p></header>\(form)
            """
    }

    // MARK: Preview

    private func previewSection(_ round: Round, _ wording: Wording) -> HTML {
        let progress = RoundProgress(of: round, in: plan, trails: [:])
        let lines = progress.byDivision(of: round)
        let rows = lines.map { line in
            RecordTable.Row(cells: [
                line.division.map { wording.original($0.name) } ?? "\(wording.office)",
                "\(wording.count(line.total))",
                "\(wording.count(line.missing))",
            ])
        }
        let table = RecordTable(
            caption: wording.whoIsAsked, style: "asked",
            columns: [.init(wording.divisionInCharge), .init(wording.writesReports), .init(wording.addsToReports)],
            rows: rows
        ).html
        let button = kept == nil ? wording.openRoundNow : wording.saveRound
        let telling: HTML = """
            <div class="field"><p><label><input type="checkbox" id="field-tells" name="tells" value="yes" \
            aria-describedby="field-tells-hint"\(" checked", if: fields.tells)> \(wording.tellThem)</label></p>\
            <p class="hint" id="field-tells-hint">\(wording.tellThemHint)</p></div>
            """
        return """
            <section class="callout" aria-labelledby="preview"><h2 id="preview">\(wording.roundPreview)</h2>\
            <p>\(wording.previewSentence(progress.items.count, lines.count { $0.division != nil }))</p>\(table)\(telling, if: kept == nil)\
            <p class="buttons"><button type="submit" name="act" value="\(kept == nil ? "open" : "save")">\(button)</button></p></section>
            """
    }

    // MARK: Fields

    private func when(_ wording: Wording) -> HTML {
        let years = plan.years.map { (value: String($0.value), label: wording.year($0)) }
        let year = FormField(
            name: "year", label: wording.roundYear, kind: .choice(years), value: fields.year, problems: problems,
            wording: wording)
        let propose: HTML = """
            <p><button type="submit" name="act" value="propose" class="second">\(wording.proposeDays)</button></p>
            """
        return """
            <fieldset><legend>\(wording.whenDue)</legend>\(kept == nil ? year.html() : "")\
            \(day("opens-on", wording.opensOn, fields.opensOn, wording))\
            \(day("reports-due", wording.reportsDue, fields.reportsDue, wording))\(propose)</fieldset>
            """
    }

    private func steps(_ wording: Wording) -> HTML {
        let items = fields.steps.enumerated().map { index, step in
            let label = FormField(
                name: "step-\(index)-label", label: wording.stepLabel, kind: .text(), value: step.label,
                problems: problems, wording: wording)
            let role = FormField(
                name: "step-\(index)-role", label: wording.whoDecides,
                kind: .choice([
                    (Role.approver.rawValue, wording.headOfDivision), (Role.coordinator.rawValue, wording.office),
                ]), value: step.role, problems: problems, wording: wording)
            return """
                <fieldset><legend>\(wording.step(index + 1))</legend>\(label.html())\(role.html())\
                \(day("step-\(index)-due", wording.stepDue, step.due, wording))\
                <p><button type="submit" name="act" value="remove-step-\(index)" class="quiet" formnovalidate>\
                \(wording.removeStep(index + 1))</button></p></fieldset>
                """ as HTML
        }
        let add: HTML = """
            <p><button type="submit" name="act" value="add-step" class="second" formnovalidate>\(wording.addStep)</button></p>
            """
        return """
            <section aria-labelledby="steps"><h2 id="steps">\(wording.roundSteps)</h2><p class="hint">\(wording.stepsHint)</p>\
            \(items)\(add, if: fields.steps.count < Round.mostSteps)</section>
            """
    }

    /// Until when each step of the form is taken.
    private func evaluations(_ wording: Wording) -> HTML {
        let steps = plan.form.askedEvaluationSteps
        guard !steps.isEmpty else { return "" }
        let days = steps.map { step in
            let name = RoundFields.name(step.id)
            return day(
                name, step.label(in: wording.language), fields.evaluationDues[step.id] ?? "", isNeeded: false, wording)
        }
        return """
            <fieldset><legend>\(wording.evaluationDues)</legend><p class="hint">\(wording.evaluationDuesHint)</p>\(days)</fieldset>
            """
    }

    private func texts(_ wording: Wording) -> HTML {
        area("instructions", wording.roundInstructions, fields.instructions, wording.instructionsHint, 5, wording)
    }

    private func everyDivision(_ wording: Wording) -> HTML {
        area(
            "every-division", wording.membersOfEvery, fields.everyDivision, wording.everyDivisionHint,
            min(12, max(4, fields.everyDivision.count { $0.isNewline } + 2)), wording)
    }

    private func reasonField(_ wording: Wording) -> HTML {
        area("reason", wording.reasonForChange, reason, wording.reasonForChangeHint, 2, wording)
    }

    private func scope(_ wording: Wording) -> HTML {
        let choices = RoundFields.Scope.allCases.filter { $0 != .kept || kept?.actions != nil }.map { scope -> HTML in
            let label =
                switch scope {
                case .all: wording.allActions(plan.actions.count)
                case .kept: wording.keptActions(kept?.actions?.count ?? 0)
                case .chosen: wording.chosenActions
                }
            return """
                <p><label><input type="radio" name="scope" value="\(scope.rawValue)"\(" checked", if: scope == fields.scope)> \
                \(label)</label></p>
                """
        }
        let policies = plan.policies.enumerated().map { index, policy -> HTML in
            let name = [policy.number, policy.name].compactMap { $0 }.joined(separator: " ")
            return box("policy-\(index)", policy.id.path, wording.original(name), fields.policies, depth: policy.level)
        }
        let divisions = plan.divisions.enumerated().map { index, division in
            box("division-\(index)", division.name, wording.original(division.name), fields.divisions)
        }
        let own = problems.filter { $0.field == "scope" }
        return """
            <fieldset id="field-scope"\(" class=\"wrong\"", if: !own.isEmpty)><legend>\(wording.roundScope)</legend>\
            \("<p class=\"error\">\(own.map { "<span>\(wording.errorMark)\($0.sentence)</span>" as HTML })</p>", if: !own.isEmpty)\
            \(choices)\
            <details class="more"\(" open", if: fields.scope == .chosen)><summary>\(wording.chooseActions)</summary>\
            <fieldset><legend>\(wording.byPolicy)</legend><ul class="plain choices">\(policies)</ul></fieldset>\
            <fieldset><legend>\(wording.byDivision)</legend><ul class="plain choices">\(divisions)</ul></fieldset></details></fieldset>
            """
    }

    private func box(
        _ name: String, _ value: String, _ label: HTML, _ chosen: Set<String>, depth: Int = 0
    ) -> HTML {
        """
        <li class="depth-\(depth)"><label><input type="checkbox" name="\(name)" value="\(value)"\(" checked", if: chosen.contains(value))> \
        \(label)</label></li>
        """
    }

    /// A day with its day of the week, and why the offices are closed on it: a hint, not a refusal.
    private func day(
        _ name: String, _ label: String, _ value: String, isNeeded: Bool = true, _ wording: Wording
    ) -> HTML {
        let own = problems.filter { $0.field == name }
        let id = "field-\(name)"
        let rest: HTML? = Day(value).flatMap { day in
            calendar.rest(on: day).map { "<p class=\"rest\" id=\"\(id)-hint\">\(wording.rest($0, on: day))</p>" }
        }
        var described: [String] = []
        if rest != nil { described.append("\(id)-hint") }
        if !own.isEmpty { described.append("\(id)-error") }
        let weekday: HTML = Day(value).map { "<span class=\"of\">\($0.written(in: wording.language))</span>" } ?? ""
        return """
            <div class="field\(" wrong", if: !own.isEmpty)"><label for="\(id)">\(label)</label>\
            \(own.error(id: "\(id)-error", wording))\
            <input type="date" id="\(id)" name="\(name)" value="\(value)"\(" required", if: isNeeded)\
            \(" aria-describedby=\"\(described.joined(separator: " "))\"", if: !described.isEmpty)\
            \(" aria-invalid=\"true\"", if: !own.isEmpty)> \(weekday)\(rest)</div>
            """
    }

    private func area(
        _ name: String, _ label: String, _ value: String, _ hint: String, _ rows: Int, _ wording: Wording
    ) -> HTML {
        TextArea(name: name, label: label, value: value, hint: hint, rows: rows, problems: problems, wording: wording)
            .html
    }
}

extension Wording {
    fileprivate var newRoundSentence: String {
        say(
            "期限は開庁日で数えた案です。直してから、だれに何を求めるかを確かめてください。確かめるまで、照会は始まりません。",
            "The due days are a proposal, counted in working days. Change what you like, then look at who is asked for what. Nothing begins before that."
        )
    }
    fileprivate var changeRoundSentence: String {
        say(
            "期限、記入要領、対象を変えられます。手続の段階は、報告が一つでも提出された後は変えられません。",
            "Change due days, instructions and scope. The steps stay as they are once a report was handed in.")
    }
    fileprivate var whenDue: String { say("年度と期限", "Year and due days") }
    fileprivate var proposeDays: String { say("照会日から期限を数え直す", "Count the due days from the first day again") }
    fileprivate var roundSteps: String { say("手続の段階", "Steps") }
    fileprivate var stepsHint: String {
        say(
            "提出された報告は、上から順に承認を受けます。最後の段階が終わると、計画に入ります。",
            "A report that was handed in is approved step by step. After the last step it is in the plan.")
    }
    fileprivate var whoDecides: String { say("承認する人", "Who approves") }
    fileprivate var headOfDivision: String { say("担当課の課長", "The head of the division") }
    fileprivate var stepDue: String { say("期限", "Due") }
    fileprivate var addStep: String { say("段階を加える", "Add a step") }
    fileprivate func removeStep(_ number: Int) -> String { say("第\(number)段階を除く", "Remove step \(number)") }
    fileprivate var evaluationDues: String { say("評価の期限", "Until when it is evaluated") }
    fileprivate var evaluationDuesHint: String {
        say(
            "計画の様式で決めた評価段階です。空欄の段階は、この照会では行いません。",
            "The evaluation steps of the plan’s form. A step without a day is not taken in this round.")
    }
    fileprivate var instructionsHint: String { say("報告を書くすべての人に見えます。", "Seen by everybody who writes a report.") }
    fileprivate var membersOfEvery: String { say("「各課」の範囲", "Whom 「各課」 asks") }
    fileprivate var everyDivisionHint: String {
        say("1行に一つの課。担当課が「各課」の取組で、追記を求める課です。", "One division a line: who is asked to add to actions of 「各課」.")
    }
    fileprivate func allActions(_ count: Int) -> String { say("すべての取組（\(count)件）", "All actions (\(count))") }
    fileprivate var chosenActions: String { say("下で選んだ施策または課の取組", "Those of the policies and divisions chosen below") }
    fileprivate var chooseActions: String { say("施策と課を選ぶ", "Choose policies and divisions") }
    fileprivate var reasonForChange: String { say("変える理由", "Why it is changed") }
    fileprivate var reasonForChangeHint: String { say("変更履歴に残ります。", "Stands in the change log.") }
    fileprivate var lookAtRound: String { say("だれに何を求めるかを確かめる", "Look at who is asked for what") }
    fileprivate var roundPreview: String { say("この内容で求めます", "What will be asked") }
    fileprivate func previewSentence(_ reports: Int, _ divisions: Int) -> String {
        say(
            "\(divisions)課に、報告\(reports)件を求めます。まだ保存していません。",
            "\(reports) reports from \(divisions) divisions. Nothing is saved yet.")
    }
    fileprivate var whoIsAsked: String { say("課ごとに求める件数", "Reports asked of each division") }
    fileprivate var writesReports: String { say("書く報告", "Writes") }
    fileprivate var addsToReports: String { say("追記する報告", "Adds to") }
    fileprivate var tellThem: String { say("求める相手に、照会を始めたことを知らせる", "Tell those who are asked that the round is open") }
    fileprivate var tellThemHint: String {
        say(
            "照会日（今日までならすぐ）に、報告や追記をする担当者（担当者のいない課では課長）に一通ずつ送ります。メールのない人には、本人のホームに表示します。文面は「お知らせと催促の文面」で変えられます。",
            "One message each to reporters (or the head, where a division has none), on the day on which it begins, or at once where that day has come. Whoever has no mail finds it on their home page. The text can be changed under “Texts of notices and reminders”."
        )
    }
    fileprivate var openRoundNow: String { say("この内容で照会を始める", "Open this round") }
    fileprivate var saveRound: String { say("この内容に変える", "Save these changes") }
}
