import Plan

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
