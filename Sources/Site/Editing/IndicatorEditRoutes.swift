import Japanese
import Plan

/// The office edits stated indicators (指標の編集).
enum IndicatorEditRoutes {
    static func page(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let id = Indicator.ID(coordinator.request.address.view.item ?? "")
        guard let indicator = coordinator.kept.plan[id] else { return coordinator.request.problem(.notFound) }
        return coordinator.request.page(
            IndicatorEditPage(state: try await coordinator.state(), indicator: indicator, isNew: false))
    }

    static func save(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        let id = Indicator.ID(coordinator.item)
        guard let kept = form.plan[id] else { return coordinator.request.problem(.notFound) }
        let indicator = form.indicator(over: kept)
        return try await EditRoutes.save(
            .indicator(indicator), coordinator, at: .editIndicator, back: kept.owner.form.place,
            backItem: kept.owner.form.item
        ) { IndicatorEditPage(state: $0, indicator: $0.plan[id] ?? indicator, isNew: false) }
    }

    static func newPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let owner = Indicator.Owner(text: coordinator.request.address.view.item ?? "")
        guard coordinator.kept.plan.has(owner) else { return coordinator.request.problem(.notFound) }
        return coordinator.request.page(
            IndicatorEditPage(state: try await coordinator.state(), indicator: .new(of: owner), isNew: true))
    }

    static func add(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        let indicator = form.indicator(over: .new(of: Indicator.Owner(text: coordinator.item)))
        return try await EditRoutes.save(
            .addIndicator(indicator), coordinator, at: .newIndicator, back: indicator.owner.form.place,
            backItem: indicator.owner.form.item
        ) { IndicatorEditPage(state: $0, indicator: indicator, isNew: true) }
    }

    static func shift(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await change(coordinator) { .shiftIndicator($0, by: coordinator.step) }
    }

    static func remove(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await change(coordinator, .removed) { .removeIndicator($0) }
    }

    private static func change(
        _ coordinator: PlanCoordinator, _ notice: StaffNotice = .saved, _ edit: (Indicator.ID) -> PlanEdit
    ) async throws -> StaffReply {
        let id = Indicator.ID(coordinator.item)
        guard let kept = coordinator.kept.plan[id] else {
            return coordinator.request.redirect(to: .planEdit, plan: coordinator.kept.key.plan)
        }
        return try await EditRoutes.save(
            edit(id), coordinator, at: .editIndicator, notice, back: kept.owner.form.place,
            backItem: kept.owner.form.item
        ) { IndicatorEditPage(state: $0, indicator: $0.plan[id] ?? kept, isNew: false) }
    }
}

extension Indicator {
    fileprivate static func new(of owner: Owner) -> Indicator {
        Indicator(id: ID(EditRoutes.newID()), owner: owner, name: "")
    }
}

extension Indicator.Owner {
    /// Where it is edited itself.
    fileprivate var form: (place: StaffPlace, item: String) {
        switch self {
        case .action(let id): (.editAction, id.text)
        case .policy(let id): (.editPolicy, id.path)
        }
    }
}

extension EditForm {
    /// What the form says of an indicator. A value whose text and unit nobody touched keeps its number, which a sheet may have said
    /// more exactly than its text does.
    fileprivate func indicator(over kept: Indicator) -> Indicator {
        var indicator = kept
        let number = line("number", over: kept.number)
        indicator.number = number.isEmpty ? nil : number
        indicator.name = line("name", over: kept.name)
        indicator.responsibilities = responsibilities(over: kept.responsibilities)
        indicator.unit = lineIfAny("unit", over: kept.unit)
        indicator.kind = Indicator.Kind(rawValue: form["kind"])
        indicator.direction = Indicator.Direction(rawValue: form["direction"])
        indicator.span = Indicator.Span(rawValue: form["span"]) ?? .singleYear
        indicator.rateRule = Indicator.RateRule(rawValue: form["rate"])
        indicator.scope = lineIfAny("scope", over: kept.scope)
        indicator.source = lineIfAny("source", over: kept.source)
        indicator.note = passage("note", over: kept.note.flatMap { Passage($0) })?.text
        let isSameUnit = indicator.unit == kept.unit
        func value(_ name: String, over kept: IndicatorValue?) -> IndicatorValue? {
            guard let written = Passage(line(name, over: kept?.text)) else { return nil }
            if isSameUnit, let kept, kept.text == written.text { return kept }
            return IndicatorValue(written, of: indicator)
        }
        func milestone(_ name: String, over kept: IndicatorMilestone?) -> IndicatorMilestone? {
            value(name, over: kept?.value).map { IndicatorMilestone(year("\(name)-year"), $0) }
        }
        indicator.baseline = milestone("baseline", over: kept.baseline)
        indicator.finalTarget = milestone("final", over: kept.finalTarget)
        for year in Set(plan.years).union(kept.writtenYears) {
            let written = kept[year]
            indicator[year] = IndicatorYear(
                target: value("target-\(year.value)", over: written.target),
                actual: value("actual-\(year.value)", over: written.actual),
                remark: lineIfAny("remark-\(year.value)", over: written.remark))
        }
        return indicator
    }
}
