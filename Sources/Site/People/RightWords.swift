import HTML
import Japanese
import People
import Plan
import Rounds

/// A right in words (権限の表示): 「担当者　道路河川課・総合計画・令和8年度」.
struct RightWords: Sendable {
    let right: Right
    let plans: [PlanSummary]
    let wording: Wording

    /// For what it holds; empty where it is everything and could be nothing else.
    var scope: HTML {
        guard right.role.goesByPlan else { return "" }
        var pieces: [HTML] = []
        if right.role.goesByDivision {
            pieces.append(right.division.value.map { wording.original($0.name) } ?? "\(wording.anyDivision)")
        }
        pieces.append(right.plan.value.map { wording.original(title($0)) } ?? "\(wording.everyPlan)")
        pieces.append("\(right.year.value.map { wording.year($0) } ?? wording.everyYear)")
        if right.role.goesByStep {
            pieces.append(right.step.value.map { wording.original(title($0)) } ?? "\(wording.everyStep)")
        }
        return wording.list(pieces, japaneseMark: "・")
    }

    var html: HTML {
        let scope = scope
        let role: HTML = "<strong>\(wording.role(right.role))</strong>"
        return scope.isEmpty ? role : "\(role) \(scope)"
    }

    private func title(_ step: EvaluationStep.ID) -> String {
        let steps = plans.filter { right.plan.covers($0.key.plan) }.flatMap(\.evaluationSteps)
        return steps.first { $0.id == step }?.label ?? step.text
    }

    private func title(_ slug: Slug) -> String { plans.first { $0.key.plan == slug }?.title ?? slug.text }
}

extension Wording {
    fileprivate var anyDivision: String { say("すべての課", "every division") }
}
