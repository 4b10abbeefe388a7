import Foundation
import HTML
import Japanese
import People
import Plan
import Rounds

/// The evaluation steps of a round, as the office follows them (評価の進み具合): what is evaluated, what is not, and closing a step.
struct EvaluationsPage: StaffPage {
    let plan: Plan
    let round: Round
    let steps: [EvaluationProgress]
    /// What people are called.
    let names: [Account.ID: String]
    /// For each step, in how many open things nobody has the right to evaluate.
    let unreached: [EvaluationStep.ID: Int]
    /// What is not the viewer's to read.
    let hidden: Set<EvaluationItem>
    let mayCoordinate: Bool
    let today: Day
    let calendar: BusinessCalendar
    let problems: [FieldProblem]

    init(
        plan: Plan, round: Round, steps: [EvaluationProgress], names: [Account.ID: String],
        unreached: [EvaluationStep.ID: Int] = [:], hidden: Set<EvaluationItem> = [], mayCoordinate: Bool, today: Day,
        calendar: BusinessCalendar,
        problems: [FieldProblem] = []
    ) {
        self.plan = plan
        self.round = round
        self.steps = steps
        self.names = names
        self.unreached = unreached
        self.hidden = hidden
        self.mayCoordinate = mayCoordinate
        self.today = today
        self.calendar = calendar
        self.problems = problems
    }

    func title(_ wording: Wording) -> String { wording.evaluationsOf(round.year) }
    var above: [StaffPlace] { [.plan, .rounds, .round] }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let empty: HTML = "<p class=\"empty\">\(wording.noEvaluationSteps)</p>"
        let change: HTML = """
            <p class="ways"><a href="\(frame.link(.roundChange))">\(wording.changeEvaluationDues)</a></p>
            """
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(wording.evaluationsSentence)</p></header>\(empty, if: steps.isEmpty)\
            \(change, if: mayCoordinate && steps.contains { !$0.isClosed })\(steps.map { section($0, frame) })
            """
    }

    private func section(_ progress: EvaluationProgress, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let id = "step-\(progress.step.id.text)"
        let time = calendar.timeLeft(until: progress.due, on: today)
        let due: HTML =
            progress.isClosed
            ? ""
            : "<span class=\"due\(" late", if: time.isOver)\">\(wording.dueDay) \(wording.due(progress.due, time))</span>"
        let states = EvaluationState.allCases.map { state in
            "<li>\(EvaluationStateChip(state, wording).html) <b>\(wording.count(progress.count(state)))</b></li>"
                as HTML
        }
        let none = unreached[progress.step.id] ?? 0
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)" tabindex="-1">\(wording.name(of: progress.step))</h2>\
            <p>\(wording.evaluated(progress.count(.done), of: progress.items.count)) \(due)</p>\
            <ul class="stages" aria-label="\(wording.statesOfEvaluations)">\(states)</ul>\
            \("<p class=\"note\">\(wording.nobodyEvaluates(none))</p>", if: none > 0 && mayCoordinate)\
            \(closed(progress, frame))\(work(progress, frame))\(table(progress, frame))</section>
            """
    }

    private func table(_ progress: EvaluationProgress, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let rows = progress.items.map { item in
            let path = frame.link(
                .evaluation, showing: .item(EvaluationName(progress.step.id, item.item).text))
            let name = wording.original(plan.name(of: item.item) ?? "")
            let done = item.evaluation.submission.map { done in
                wording.personOn(names[done.by] ?? done.by.text, wording.day(Day(inJapan: done.at)))
            }
            return RecordTable.Row(cells: [
                hidden.contains(item.item) ? name : "<a href=\"\(path)\">\(name)</a>",
                wording.list(item.divisions.sorted { $0.name < $1.name }.map { wording.original($0.name) }),
                """
                \(EvaluationStateChip(item.state, wording).html)\
                \(" <span class=\"of\">\(wording.correctedSince)</span>", if: item.correctedAt != nil)
                """, done ?? "–",
            ])
        }
        let table = RecordTable(
            caption: wording.evaluationsAt(progress.step), style: "evaluations",
            columns: [
                .init(wording.whatIsEvaluated), .init(wording.divisionInCharge), .init(wording.standingWord),
                .init(wording.evaluatedBy),
            ], rows: rows
        ).html
        return """
            <details class="more whole"\(" open", if: rows.count <= 30)><summary>\(wording.showEvaluations(rows.count))</summary>\(table)</details>
            """
    }

    // MARK: - What the office does

    private func work(_ progress: EvaluationProgress, _ frame: StaffFrame) -> HTML {
        guard mayCoordinate, !progress.isClosed else { return "" }
        let wording = frame.wording
        let step: HTML = "<input type=\"hidden\" name=\"step\" value=\"\(progress.step.id.text)\">"
        let isAwaited = progress.count(.notBegun) + progress.count(.beingWritten) > 0
        let reminder = frame.form(
            to: .evaluationReminders, style: "plain-form",
            "\(step)<button type=\"submit\" class=\"second\">\(wording.remindEvaluators)</button>")
        let name = "sure-\(progress.step.id.text)"
        let own = problems.filter { $0.field == name }
        let error: HTML = """
            <p class="error" id="field-\(name)-error">\(own.map { "<span>\(wording.errorMark)\($0.sentence)</span>" as HTML })</p>
            """
        let closing = frame.form(
            to: .evaluationClosing,
            """
            \(step)<div class="field\(" wrong", if: !own.isEmpty)">\(error, if: !own.isEmpty)\
            <label><input type="checkbox" id="field-\(name)" name="sure" value="yes" required\
            \(" aria-invalid=\"true\" aria-describedby=\"field-\(name)-error\"", if: !own.isEmpty)> \
            \(wording.sureToCloseStep(progress.unfinished.count))</label></div>\
            <p><button type="submit" class="danger">\(wording.closeStep)</button></p>
            """)
        return """
            <div class="buttons">\(reminder, if: isAwaited)</div>\
            <details class="more"\(" open", if: !own.isEmpty)><summary>\(wording.closeStep)\
            <span class="visually-hidden">\(wording.colon)\(wording.name(of: progress.step))</span></summary>\(closing)</details>
            """
    }

    private func closed(_ progress: EvaluationProgress, _ frame: StaffFrame) -> HTML {
        guard let closure = progress.closure else { return "" }
        let wording = frame.wording
        let unfinished = closure.unfinished.compactMap { plan.name(of: $0) }.map { name in
            "<li>\(wording.original(name))</li>" as HTML
        }
        let list: HTML =
            unfinished.isEmpty
            ? "<p>\(wording.everythingEvaluated)</p>"
            : """
            <details class="more"><summary>\(wording.unevaluatedAtClosing(unfinished.count))</summary>\
            <ul class="unfinished">\(unfinished)</ul></details>
            """
        let name = "reason-\(progress.step.id.text)"
        let form = frame.form(
            to: .evaluationReopening,
            """
            <input type="hidden" name="step" value="\(progress.step.id.text)">\
            \(TextArea(
                name: name, label: wording.reasonForReopeningStep, value: "", rows: 2, isNeeded: true,
                problems: problems, wording: wording
            ).html)<p><button type="submit" class="second">\(wording.reopenStep)</button></p>
            """)
        let isOpen = problems.contains { $0.field == name }
        let reopening: HTML = """
            <details class="more"\(" open", if: isOpen)><summary>\(wording.reopenStep)\
            <span class="visually-hidden">\(wording.colon)\(wording.name(of: progress.step))</span></summary>\(form)</details>
            """
        return """
            <div class="callout"><p>\(wording.stepClosedOn(wording.day(Day(inJapan: closure.at)), by: names[closure.by] ?? ""))</p>\
            \(list)\(reopening, if: mayCoordinate)</div>
            """
    }
}
