import Japanese
import Plan

extension EditForm {
    /// Which of the known fields the form lacks: what is not ticked.
    var absentFields: PlanEdit {
        .absentFields(Set(Field.optional.filter { form["has-\($0.rawValue)"] != "on" }))
    }

    /// - Parameter newOption: makes the ids of new options.
    func ownField(_ id: OwnField.ID, over kept: OwnField?, newOption: () -> String) -> OwnField {
        let place = OwnFieldPlace(rawValue: form["place"]) ?? kept.map { OwnFieldPlace($0) } ?? .report
        // What is written with the plan anyway keeps the time that an import gave it.
        let phase = place.phase ?? (kept?.subject == place.subject ? kept?.phase : nil) ?? .planning
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
