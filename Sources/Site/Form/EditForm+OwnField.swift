import Japanese
import Plan

extension EditForm {
    /// Which of the known fields the form lacks: what is not ticked.
    var absentFields: PlanEdit {
        .absentFields(Set(Field.optional.filter { form["has-\($0.rawValue)"] != "on" }))
    }

    /// - Parameter newStep: makes the ids of new steps.
    func evaluationSteps(newStep: () -> String) -> PlanEdit {
        var rows: [(order: Int, step: EvaluationStep)] = []
        var named: Set<EvaluationStep.ID> = []
        for index in 0..<(plan.form.evaluationSteps.count + EvaluationStep.most) {
            // Who names a step twice means a second one by it.
            let kept = plan.form[EvaluationStep.ID(form["id-\(index)"])].flatMap { named.contains($0.id) ? nil : $0 }
            let label = line("step-\(index)", over: kept?.label)
            guard form["remove-\(index)"] != "on", !(kept == nil && label.allSatisfy(\.isWhitespace)) else { continue }
            if let kept { named.insert(kept.id) }
            let step = EvaluationStep(
                id: kept?.id ?? .init(newStep()), label: label,
                englishLabel: lineIfAny("step-english-\(index)", over: kept?.englishLabel),
                subject: EvaluationStep.Subject(rawValue: form["subject-\(index)"]) ?? kept?.subject ?? .actions)
            rows.append((Int(form["order-\(index)"].folded) ?? index + 1, step))
        }
        return .evaluationSteps(
            rows.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
                .map(\.element.step))
    }

    /// - Parameter newOption: makes the ids of new options.
    func ownField(_ id: OwnField.ID, over kept: OwnField?, newOption: () -> String) -> OwnField {
        let place =
            OwnFieldPlace(form["place"], in: plan.form) ?? kept.map { OwnFieldPlace($0, in: plan.form) } ?? .report
        // What is written with the plan anyway keeps the time that an import gave it.
        let imported = kept.flatMap { $0.subject == place.subject && $0.phase.step == nil ? $0.phase : nil }
        let phase = place.phase ?? imported ?? .planning
        return OwnField(
            id: id, label: line("label", over: kept?.label),
            englishLabel: lineIfAny("english", over: kept?.englishLabel), subject: place.subject,
            kind: kind(over: kept, newOption: newOption), phase: phase, requirement: requirement,
            isPublic: form["public"] == "on",
            hint: passage("hint", over: kept?.hint.flatMap { Passage($0) })?.text, isRetired: kept?.isRetired ?? false)
    }

    private func kind(over kept: OwnField?, newOption: () -> String) -> OwnField.Kind {
        switch OwnField.Kind.Name(rawValue: form["kind"]) ?? kept?.kind.name ?? .longText {
        case .number:
            return .number(unit: lineIfAny("unit", over: kept?.unit))
        case .money: return .money(OwnField.MoneyUnit(rawValue: form["money"]) ?? .yen)
        case .choice: return .choice(options(over: kept, newOption: newOption), isMultiple: false)
        case .choices: return .choice(options(over: kept, newOption: newOption), isMultiple: true)
        case let name: return OwnField.Kind(name)
        }
    }

    private func options(over field: OwnField?, newOption: () -> String) -> [OwnOption] {
        var keptOptions: [OwnOption] = []
        if case .choice(let options, _) = field?.kind { keptOptions = options }
        var rows: [(order: Int, option: OwnOption)] = []
        var named: Set<String> = []
        for index in 0...100 {
            // Who names an option twice means a second one by it.
            let id = form["id-\(index)"]
            let kept = keptOptions.first { $0.id == id && !named.contains(id) }
            let label = line("option-\(index)", over: kept?.label)
            guard form["remove-\(index)"] != "on", !(kept == nil && label.allSatisfy(\.isWhitespace)) else { continue }
            if let kept { named.insert(kept.id) }
            let option = OwnOption(
                id: kept?.id ?? newOption(), label: label,
                englishLabel: lineIfAny("option-english-\(index)", over: kept?.englishLabel),
                tone: AchievementStatus.Tone(rawValue: form["tone-\(index)"]) ?? .neutral)
            rows.append((Int(form["order-\(index)"].folded) ?? index + 1, option))
        }
        return rows.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element.option)
    }

    private var requirement: FieldRequirement {
        (OwnFieldRequirement(rawValue: form["requirement"]) ?? .never).whole
            ?? .atStatuses(
                plan.scale.statuses.enumerated().filter { form["status-\($0.offset)"] == "on" }.map(\.element.code))
    }
}
