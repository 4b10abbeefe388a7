import Plan
import Rounds

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
