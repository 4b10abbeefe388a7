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
    /// What other divisions added to the reports and say is their answer (追記).
    let contributions: [Action.ID: [(division: Division, text: Passage)]]
    /// What waits for the viewer besides: the next one first.
    let waiting: [EvaluationName]
    /// Whether the viewer does the office's work on the round.
    var mayCoordinate: Bool { viewer.may(.coordinate(round.plan, .year(round.year))) }
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

    /// What a person is called.
    func name(_ account: Account.ID?) -> String { account.flatMap { names[$0] } ?? account?.text ?? "" }
}
