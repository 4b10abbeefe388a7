import Japanese
import People
import Plan
import Rounds

/// What the page of one evaluation needs: what is evaluated, at which step, the plan that it stands in, and who looks at it.
struct EvaluationContext: Sendable {
    let plan: Plan
    let round: Round
    let progress: EvaluationProgress
    let item: EvaluationProgress.Item
    /// What people are called.
    let names: [Account.ID: String]
    let viewer: Account
    let today: Day
    /// On which days the city works.
    let calendar: BusinessCalendar

    var step: EvaluationStep { progress.step }
    var year: FiscalYear { round.year }
    var fields: [OwnField] { plan.form.ownFields(at: step) }

    /// Whether the plan says something in a field that the draft would replace unseen (計画にある文と違う欄).
    func differs(_ field: OwnField, from draft: EvaluationDraft) -> Bool {
        item.evaluation.isAhead && item.planned[field.id] != draft.own[field.id]
    }

    var mayWrite: Bool {
        viewer.refusals(evaluating: item, at: progress, in: round, form: plan.form).isEmpty
    }

    /// The actions whose reports are read: the one that is evaluated, or those right under the policy.
    var actions: [Action] {
        switch item.item {
        case .action(let id): plan[id].map { [$0] } ?? []
        case .policy(let id): plan.actions.filter { $0.policy == id && round.asks(about: $0.id) }
        }
    }

    /// The steps before this one.
    var earlier: [EvaluationStep] { Array(plan.form.evaluationSteps.prefix { $0.id != step.id }) }

    /// What the form brings of a field's value, or what is kept.
    func name(_ account: Account.ID?) -> String { account.flatMap { names[$0] } ?? account?.text ?? "" }
}

/// What stands in the form of an evaluation (評価の入力欄): as it is kept, or as somebody typed it.
struct EvaluationDraft: Hashable, Sendable {
    let own: OwnValues
    /// On what it builds; revision -1 for what says none.
    let base: Evaluation.Base
    /// Fields that say too much.
    let tooLong: [OwnField.ID]
    /// What was typed into fields that the step asks for no longer (求められなくなった項目): a form was open while the office changed it.
    let unasked: OwnValues
    /// Whether it was sent and is not kept.
    let isUnsaved: Bool

    /// As it is kept.
    init(_ item: EvaluationProgress.Item) {
        (own, base, tooLong, unasked, isUnsaved) = (item.evaluation.own, item.base, [], [:], false)
    }

    /// As somebody sent it.
    init(_ form: Form, _ context: EvaluationContext) {
        let fields = context.fields
        func value(_ field: OwnField) -> Passage? {
            OwnFieldInput.value(of: field, named: Self.name(field.id)) { ReportDraft.lines(form[$0]) }
        }
        let asked = fields.filter { !$0.isRetired }
        own = asked.reduce(into: [:]) { $0[$1.id] = value($1) }
        let kept = context.item.evaluation.own
        unasked = context.plan.form.ownFields.filter { !asked.contains($0) }.reduce(into: [:]) { own, field in
            if let text = value(field), text != kept[field.id] { own[field.id] = text }
        }
        base = Evaluation.Base(form["revision"]) ?? Evaluation.Base(revision: -1)
        isUnsaved = true
        tooLong = fields.map(\.id).filter { [own] in own[$0].map { $0.text.count > ReportDraft.longest } ?? false }
    }

    /// The name of a field of the form.
    static func name(_ field: OwnField.ID) -> String { Field.own(field).rawValue }
}

/// Names an evaluation in an address and in a form (評価の指定): the step and what is evaluated, `s1 action:a3`.
struct EvaluationName: Hashable, Sendable {
    let step: EvaluationStep.ID
    let item: EvaluationItem

    var text: String { "\(step) \(item.text)" }

    init(_ step: EvaluationStep.ID, _ item: EvaluationItem) { (self.step, self.item) = (step, item) }

    init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, EvaluationStep.ID(parts[0]).isSound else { return nil }
        (step, item) = (.init(parts[0]), EvaluationItem(text: parts[1]))
    }
}
