import HTML
import Japanese
import Plan
import Rounds

/// One action or policy at an evaluation step (評価): what was reported, what the steps before said, and what is written now.
struct EvaluationPage: StaffPage {
    let context: EvaluationContext
    let draft: EvaluationDraft
    /// What somebody else saved while this was typed.
    let theirs: Evaluation?
    let problems: [FieldProblem]
    /// Said above everything: that the text came through an ended session.
    let callout: String?

    init(
        context: EvaluationContext, draft: EvaluationDraft? = nil, theirs: Evaluation? = nil,
        problems: [FieldProblem] = [], callout: String? = nil
    ) {
        self.callout = callout
        self.context = context
        self.draft = draft ?? EvaluationDraft(context.item)
        self.theirs = theirs
        self.problems = problems
    }

    private var plan: Plan { context.plan }

    func title(_ wording: Wording) -> String { plan.name(of: context.item.item) ?? "" }
    var above: [StaffPlace] { [.plan, .rounds, .round, .evaluations] }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        // Where nothing can be written, what was sent says so itself.
        let said: HTML =
            (context.mayWrite ? callout : nil).map {
                "<div class=\"callout\" role=\"status\"><p>\($0)</p></div>" as HTML
            } ?? ""
        return """
            \(said)\(goOn(frame))\(head(frame))<section aria-labelledby="reported"><h2 id="reported">\(wording.whatWasReported)</h2>\
            \(EvaluatedReports(context: context, frame: frame).html)</section>\(earlier(wording))\(evaluation(frame))\
            \(reopening(frame))\(isJustDone(frame) ? "" : next(frame, isFirst: false))
            """
    }

    /// Whether the viewer has just saved or handed in.
    private func isJustDone(_ frame: StaffFrame) -> Bool {
        frame.address.notice == .evaluationSaved || frame.address.notice == .evaluationSubmitted
    }

    /// After saving or handing in, the way to the next one stands first.
    private func goOn(_ frame: StaffFrame) -> HTML {
        guard isJustDone(frame) else { return "" }
        guard !context.waiting.isEmpty else {
            return """
                <p class="buttons">\(frame.wording.nothingWaits) \
                <a class="button second" href="\(frame.link(.home))">\(frame.wording.staffHome)</a></p>
                """
        }
        return next(frame, isFirst: true)
    }

    private func next(_ frame: StaffFrame, isFirst: Bool) -> HTML {
        guard let next = context.waiting.first, let name = plan.name(of: next.item) else { return "" }
        let wording = frame.wording
        let path = frame.link(.evaluation, showing: .item(next.text))
        return """
            <p class="buttons"><a class="button\(" second", if: !isFirst)" href="\(path)">\(wording.nextEvaluation)</a> \
            <span>\(wording.original(name)) <span class="of">\(wording.stillWaiting(context.waiting.count))</span></span></p>
            """
    }

    /// The office lets one evaluation of a closed step be mended.
    private func reopening(_ frame: StaffFrame) -> HTML {
        guard context.progress.isClosed(for: context.item), context.mayCoordinate else { return "" }
        let wording = frame.wording
        let isOpen = problems.contains { $0.field == "reason" }
        let reason = TextArea(
            name: "reason", label: wording.reasonForReopeningStep, value: "", rows: 2, isNeeded: true,
            problems: problems, wording: wording)
        return """
            <details class="more"\(" open", if: isOpen)><summary>\(wording.reopenEvaluation)</summary>\
            <p class="note">\(wording.reopenEvaluationNote)</p>\(frame.form(
                to: .evaluationOpening,
                """
                <input type="hidden" name="item" value="\(EvaluationName(context.step.id, context.item.item).text)">\
                \(reason.html)<p><button type="submit" class="second">\(wording.reopenEvaluation)</button></p>
                """))</details>
            """
    }

    private func head(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let divisions = context.item.divisions.sorted { $0.name < $1.name }.map { wording.original($0.name) }
        let path: [Policy] =
            switch context.item.item {
            case .action(let id): plan[id].map { plan.path(of: $0) } ?? []
            case .policy(let id): Array(plan.path(to: id).dropLast())
            }
        let policies = path.map(\.numberedName).joined(separator: " ＞ ")
        let due: HTML =
            context.progress.isClosed(for: context.item)
            ? ""
            : """
            <dt>\(wording.dueDay)</dt><dd>\(wording.due(context.progress.due, context.calendar.timeLeft(until: context.progress.due, on: context.today)))</dd>
            """
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title)) \
            <a href="\(frame.link(.evaluations))">\(wording.evaluationsOf(context.year))</a></p>\
            <h1>\(wording.original(title(wording)))</h1><p class="of">\(wording.original(policies))</p></header>\
            <dl class="edition"><dt>\(wording.evaluationStep)</dt><dd>\(wording.name(of: context.step))</dd>\
            <dt>\(wording.standingWord)</dt><dd>\(EvaluationStateChip(context.item.state, wording).html)</dd>\(due)\
            <dt>\(wording.division)</dt><dd>\(wording.list(divisions))</dd></dl>
            """
    }

    /// What the steps before said of it, each under its name.
    private func earlier(_ wording: Wording) -> HTML {
        let parts = context.earlier.compactMap { step -> HTML? in
            let own = plan.evaluation(of: context.item.item, at: step, in: context.year)
            let facts = OwnFacts(fields: plan.form.ownFields(at: step), values: own, wording: wording).html
            return facts.map { "<h3>\(wording.name(of: step))</h3><dl class=\"facts\">\($0)</dl>" }
        }
        guard !parts.isEmpty else { return "" }
        return "<section aria-labelledby=\"earlier\"><h2 id=\"earlier\">\(wording.earlierSteps)</h2>\(parts)</section>"
    }

    private func evaluation(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let submitted: HTML =
            context.item.evaluation.submission.map { done in
                """
                <p class="note">\(wording.evaluatedOn(wording.day(Day(inJapan: done.at)), by: context.name(done.by)))\
                \(" \(wording.notHandedInAgain)", if: context.item.evaluation.isAhead)</p>
                """
            } ?? ""
        let outdated: HTML = "<div class=\"callout\"><p>\(wording.reportedAnew)</p></div>"
        let corrected: HTML =
            context.item.correctedAt.map { date in
                let links = context.actions.map { action in
                    """
                    <a href="\(frame.link(.actionHistory, action: action.id))">\(wording.readHistory)\
                    <span class="visually-hidden">\(wording.colon)\(wording.original(action.numberedName))</span></a>
                    """ as HTML
                }
                return """
                    <div class="callout"><p>\(wording.reportCorrected(wording.day(Day(inJapan: date))))\
                    \(" \(wording.askForNewEvaluation)", if: context.progress.isClosed(for: context.item))</p>\
                    <p class="ways">\(links.reduce(HTML(), +))</p></div>
                    """
            } ?? ""
        let end = frame.form(
            to: .evaluationOpeningEnd, style: "plain-form",
            """
            <input type="hidden" name="item" value="\(EvaluationName(context.step.id, context.item.item).text)">\
            <button type="submit" class="quiet">\(wording.endReopening)</button>
            """)
        let reopened: HTML = """
            <div class="callout"><p>\(wording.evaluationIsReopened)</p>\(end, if: context.mayCoordinate)</div>
            """
        let content = context.mayWrite ? form(frame) : written(wording)
        return """
            <section aria-labelledby="evaluation"><h2 id="evaluation">\(wording.name(of: context.step))</h2>\
            \(submitted)\(corrected)\
            \(outdated, if: context.item.isOutdated && context.item.correctedAt == nil && !context.progress.isClosed)\
            \(reopened, if: context.item.isReopened)\(content)</section>
            """
    }

    /// What somebody sent and nobody can keep, so that it is not lost.
    private func sent(_ own: OwnValues, _ note: String, _ wording: Wording) -> HTML {
        let facts = OwnFacts(fields: plan.form.ownFields, values: own, wording: wording).html
        return facts.map { "<h3>\(wording.sentText)</h3><p>\(note)</p><dl class=\"facts\">\($0)</dl>" } ?? ""
    }

    /// What the plan says, where the viewer has nothing to write.
    private func written(_ wording: Wording) -> HTML {
        let own = plan.evaluation(of: context.item.item, at: context.step, in: context.year)
        let why: String =
            context.progress.isClosed(for: context.item)
            ? wording.stepIsClosed : context.item.state == .notOpen ? wording.stepIsNotOpen : ""
        let facts = OwnFacts(fields: context.fields, values: own, wording: wording).html
        let empty: HTML = "<p class=\"empty\">\(wording.nothingEvaluated)</p>"
        let list: HTML = facts.map { "<dl class=\"facts\">\($0)</dl>" as HTML } ?? empty
        let sent =
            draft.isUnsaved
            ? sent(draft.own.merging(draft.unasked) { $1 }, wording.sentEvaluationNote, wording) : ""
        return "\(sent)\("<p class=\"note\">\(why)</p>", if: !why.isEmpty)\(list)"
    }

    // MARK: - The form

    private func form(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let fields = context.fields.filter { !$0.isRetired }
        let conflict: HTML =
            theirs == nil ? "" : "<div class=\"callout\" role=\"status\"><p>\(wording.evaluationConflict)</p></div>"
        return """
            \(conflict)\(sent(draft.unasked, wording.unaskedNote, wording))\(frame.form(
                to: .evaluation,
                """
                <input type="hidden" name="item" value="\(EvaluationName(context.step.id, context.item.item).text)">\
                <input type="hidden" name="revision" value="\(base.text)">\
                \(fields.map { input($0, wording) })<p class="buttons">\
                <button type="submit" name="do" value="submit">\(wording.submitEvaluation)</button> \
                <button type="submit" name="do" value="save" class="second">\(wording.saveEvaluation)</button></p>\
                <p class="note">\(wording.submissionNote)</p>
                """))
            """
    }

    /// On what the next text builds: once somebody has seen the other's words, on these.
    private var base: Evaluation.Base {
        theirs.map { Evaluation.Base(revision: $0.revision, planned: context.item.planned) } ?? draft.base
    }

    private func input(_ field: OwnField, _ wording: Wording) -> HTML {
        let name = EvaluationDraft.name(field.id)
        let own = problems.filter { $0.field == name }
        let last = plan.evaluation(of: context.item.item, at: context.step, in: FiscalYear(context.year.value - 1))
        let other = theirs.flatMap { $0.own[field.id] == draft.own[field.id] ? nil : $0.own[field.id] }
        var said: [(id: String, html: HTML)] = []
        if let hint = field.hint {
            said.append(("hint-\(name)", "<p class=\"hint\" id=\"hint-\(name)\">\(wording.original(hint))</p>"))
        }
        if let text = field.shown(last[field.id]) {
            said.append(
                (
                    "last-\(name)",
                    """
                    <div class="before" id="last-\(name)"><p class="year-mark">\(wording.lastYear(FiscalYear(context.year.value - 1)))</p>\
                    \(WrittenText(text: text, wording: wording).html)</div>
                    """
                ))
        }
        if theirs != nil, let text = field.shown(other) {
            said.append(
                (
                    "theirs-\(name)",
                    """
                    <div class="comment" id="theirs-\(name)"><p><b>\(wording.theirEvaluation)</b></p>\
                    \(WrittenText(text: text, wording: wording).html)</div>
                    """
                ))
        }
        if theirs == nil, context.differs(field, from: draft), let text = field.shown(context.item.planned[field.id]) {
            said.append(
                (
                    "plan-\(name)",
                    """
                    <div class="comment" id="plan-\(name)"><p><b>\(wording.evaluationInPlan)</b></p>\
                    \(WrittenText(text: text, wording: wording).html)</div>
                    """
                ))
        }
        if !own.isEmpty {
            said.append(("field-\(name)-error", own.error(id: "field-\(name)-error", wording)))
        }
        let control = OwnFieldInput(
            field: field, name: name, value: draft.own[field.id], describedBy: said.map(\.id), isInvalid: !own.isEmpty,
            wording: wording)
        let rule: HTML = " <span class=\"of\">\(wording.say(field.requirement, names: Names([plan])))</span>"
        return control.html(
            labelled: "\(FieldName(of: field, wording: wording).html)\(rule)", hint: said.map(\.html).reduce(HTML(), +))
    }
}
