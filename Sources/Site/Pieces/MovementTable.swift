import HTML
import Japanese
import Plan

/// What changed from one fiscal year to the next, from which step to which, with the actions by name (前年度からの変化).
struct MovementTable: Sendable {
    let earlier: FiscalYear
    let later: FiscalYear
    let movements: [Movement]
    let context: PlanContext

    private struct Step: Hashable {
        let from: Entry<AchievementStatus>
        let to: Entry<AchievementStatus>
    }

    var html: HTML {
        let wording = context.wording
        let name = context.plan.labels[.name]
        return RecordTable(
            caption: wording.movement(from: earlier, to: later), style: "movements",
            columns: [
                RecordTable.Column(wording.change), RecordTable.Column(wording.year(earlier), style: "year"),
                RecordTable.Column(wording.year(later), style: "year"),
                RecordTable.Column(wording.count, style: "figure"),
                RecordTable.Column(heading: wording.original(name), label: name, style: "names"),
            ],
            rows: [Movement.Direction.fell, .rose, .unchanged, .notComparable].flatMap { direction in
                steps(direction).map { row($0, direction) }
            }
        ).html
    }

    /// Each pair of statuses that occurs, the earlier year's best first.
    private func steps(_ direction: Movement.Direction) -> [Step] {
        let occurring = Set(movements.filter { $0.direction == direction }.map { Step(from: $0.from, to: $0.to) })
        let entries = context.plan.scale.statuses.map { Entry.entered($0) } + [.missing, .notDue]
        return entries.flatMap { from in entries.map { Step(from: from, to: $0) } }.filter(occurring.contains)
    }

    private func row(_ step: Step, _ direction: Movement.Direction) -> RecordTable.Row {
        let wording = context.wording
        let actions = movements.filter { $0.from == step.from && $0.to == step.to }.map(\.action)
        let items = actions.map { "<li>\($0.number) \(ActionLink(action: $0, context: context).html)</li>" as HTML }
        let list: HTML = "<ul class=\"plain\">\(items)</ul>"
        // Many names at once hide the few that matter: they open on demand, without a script.
        let names: HTML =
            actions.count > 6 ? "<details><summary>\(wording.show(actions.count))</summary>\(list)</details>" : list
        return RecordTable.Row(
            style: direction.rawValue,
            cells: [
                "<span class=\"direction\" aria-hidden=\"true\">\(direction.arrow)</span>\(wording.direction(direction))",
                StatusChip(entry: step.from, wording: wording).html, StatusChip(entry: step.to, wording: wording).html,
                "\(actions.count)", names,
            ])
    }
}

extension Movement.Direction {
    var arrow: String {
        switch self {
        case .rose: "↗"
        case .fell: "↘"
        case .unchanged: "→"
        case .notComparable: "…"
        }
    }
}
