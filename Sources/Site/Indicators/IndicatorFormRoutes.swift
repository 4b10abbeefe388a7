import Findings
import Japanese
import Plan
import Store

/// Corrects, splits, joins and adds indicators (指標の訂正・分割・統合・追加).
enum IndicatorFormRoutes {
    static func form(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let seen = SeenIndicators(coordinator, coordinator.request.address.view.indicators, shown: nil)
        guard let seen, let chosen = seen.chosen, let task = seen.choice.task else {
            return coordinator.request.problem(.broken)
        }
        return page(coordinator, seen, begun(task, chosen))
    }

    static func save(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        guard let seen = SeenIndicators(coordinator), let task = seen.choice.task else {
            return request.problem(.broken)
        }
        guard seen.areUnchanged, let chosen = seen.chosen else {
            return try await IndicatorsRoutes.moved(coordinator, seen.choice)
        }
        let years = IndicatorFormPage.years(of: coordinator.kept.plan, chosen)
        let prefixes = IndicatorFormPage.prefixes.prefix(task == .split ? 2 : 1)
        let entries = prefixes.map { typed(request.form, prefix: $0, years: years) }
        var made: [IndicatorSeries] = []
        var problems: [FieldProblem] = []
        for (entry, prefix) in zip(entries, prefixes) {
            let id =
                made.isEmpty && !chosen.isEmpty
                ? chosen[0].id
                : IndicatorSeries.ID(naming: entry.name, in: seen.action.id, besides: seen.standing + made)
            switch entry.indicator(from: chosen, as: id) {
            case .success(let indicator): made.append(indicator)
            case .failure(let faults):
                problems += IndicatorFormPage.problems(faults.list, prefix: prefix, years: years, request.wording)
            }
        }
        guard problems.isEmpty, let first = made.first else { return page(coordinator, seen, entries, problems) }
        let decision: IndicatorDecision =
            switch task {
            case .correct: .correct(chosen[0], to: first)
            case .split: .split(chosen[0], into: made)
            case .join: .join(chosen, as: first)
            case .add: .add(first)
            }
        return try await IndicatorsRoutes.decide([decision], coordinator, seen.choice, .indicatorSaved)
    }

    /// What stands in the fields when the form is opened.
    private static func begun(_ task: IndicatorChoice.Task, _ chosen: [IndicatorSeries]) -> [IndicatorEntry] {
        guard let first = chosen.first else { return [IndicatorEntry()] }
        let entry = IndicatorEntry(first)
        switch task {
        case .correct, .add: return [entry]
        case .split:
            // The second is of the same kind more often than not.
            return [entry, IndicatorEntry(unit: entry.unit, direction: entry.direction, span: entry.span)]
        case .join:
            var whole = entry
            for (number, text) in chosen.dropFirst().flatMap({ IndicatorEntry($0).numbers })
            where whole.numbers[number] == nil {
                whole.numbers[number] = text
            }
            return [whole]
        }
    }

    private static func typed(_ form: Form, prefix: String, years: [FiscalYear]) -> IndicatorEntry {
        let numbers = years.flatMap { year in Join.Part.allCases.map { IndicatorEntry.Number($0, in: year) } }
        return IndicatorEntry(
            name: form["\(prefix)name"], unit: form["\(prefix)unit"],
            direction: IndicatorSeries.Direction(rawValue: form["\(prefix)direction"]) ?? .atLeast,
            span: IndicatorSeries.Span(rawValue: form["\(prefix)span"]) ?? .singleYear, scope: form["\(prefix)scope"],
            numbers: Dictionary(
                numbers.map { ($0, form[IndicatorFormPage.field($0, prefix: prefix)]) }, uniquingKeysWith: { $1 }))
    }

    private static func page(
        _ coordinator: PlanCoordinator, _ seen: SeenIndicators, _ entries: [IndicatorEntry],
        _ problems: [FieldProblem] = []
    ) -> StaffReply {
        let kept = coordinator.kept
        return coordinator.request.page(
            IndicatorFormPage(
                municipality: kept.municipality, key: kept.key, plan: kept.plan, action: seen.action,
                indicators: seen.standing, choice: seen.choice, entries: entries, problems: problems))
    }
}
