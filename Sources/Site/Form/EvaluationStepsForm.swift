import HTML
import Japanese
import Plan

/// The steps at which a plan is evaluated (評価段階の定義): a line for each, in their order.
struct EvaluationStepsForm: Sendable {
    let state: EditState

    func html(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let steps = state.plan.form.evaluationSteps
        let count = min(steps.count + 2, EvaluationStep.most)
        let rows = (0..<count).map { row($0, steps.indices.contains($0) ? steps[$0] : nil, wording) }
        return """
            <section aria-labelledby="evaluation"><h2 id="evaluation" tabindex="-1">\(wording.evaluationStepsTitle)</h2>\
            <p id="field-step-0-hint">\(wording.evaluationStepsSentence)</p>\
            \(frame.form(
                to: .evaluationSteps,
                """
                <input type="hidden" name="revision" value="\(state.revision)">\(rows)\
                <p class="buttons"><button type="submit">\(wording.saveEvaluationSteps)</button></p>
                """))</section>
            """
    }

    private func row(_ index: Int, _ step: EvaluationStep?, _ wording: Wording) -> HTML {
        let subjects = EvaluationStep.Subject.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        let fields = step.map { step in state.plan.form.ownFields.count { $0.phase.step == step.id } } ?? 0
        let removal: HTML = "<div class=\"checks\">\(state.check("remove-\(index)", wording.removeStep, false))</div>"
        let written: HTML = "<p class=\"of\">\(wording.fieldsOfStep(fields))</p>"
        return """
            <div role="group" aria-label="\(wording.stepLine(index + 1))">\
            <input type="hidden" name="id-\(index)" value="\(step?.id.text ?? "")">\
            <div class="row">\(state.field("step-\(index)", wording.stepLabel(index + 1), step?.label, wording))\
            \(state.field("step-english-\(index)", wording.englishLabel, step?.englishLabel, wording))\
            \(state.field("subject-\(index)", wording.stepSubject, (step?.subject ?? .actions).rawValue, kind: .choice(subjects), isNeeded: true, wording))\
            \(state.field("order-\(index)", wording.order, String(index + 1), isNeeded: true, wording))</div>\
            \(written, if: step != nil)\(removal, if: step != nil && fields == 0)</div>
            """
    }
}

extension Wording {
    fileprivate var evaluationStepsTitle: String { say("評価段階", "Steps of evaluation") }
    fileprivate var evaluationStepsSentence: String {
        say(
            "報告の後に評価をする段階です（一次評価、二次評価、外部評価など）。段階を加えてから、その段階で書く項目を独自の項目として加えます。空欄の行は使いません。",
            "Who evaluates after the report, and in which order. Add a step, then the fields that are written at it. Blank lines are not used."
        )
    }
    fileprivate var saveEvaluationSteps: String { say("評価段階を保存", "Save the steps") }
    fileprivate func stepLine(_ number: Int) -> String { say("評価段階 \(number)行目", "Step of evaluation, line \(number)") }
    fileprivate func stepLabel(_ number: Int) -> String { say("段階の名前（\(number)）", "Name of the step (\(number))") }
    fileprivate var stepSubject: String { say("評価の対象", "What is evaluated") }
    fileprivate var removeStep: String { say("この段階を削除する", "Remove this step") }
    fileprivate func fieldsOfStep(_ count: Int) -> String {
        count == 0
            ? say("この段階で書く項目はまだありません。", "No field is written at it yet.")
            : say("この段階で書く項目：\(count)件", "Fields that are written at it: \(count)")
    }

    func name(of subject: EvaluationStep.Subject) -> String {
        switch subject {
        case .actions: say("取組ごと", "Each action")
        case .policies: say("施策ごと", "Each policy")
        }
    }
}
