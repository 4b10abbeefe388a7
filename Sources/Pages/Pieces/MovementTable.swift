import HTML
import JapaneseText
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
        let caption = wording.say(
            "\(wording.year(earlier))から\(wording.year(later))への変化",
            "From \(wording.year(earlier)) to \(wording.year(later))")
        let lines = [Movement.Direction.fell, .rose, .unchanged, .notComparable].flatMap { direction in
            steps(direction).map { step in line(step, direction) }
        }
        return ScrollRegion(
            label: caption,
            content: """
                <table class="data movements"><caption>\(caption)</caption><thead><tr>\
                <th scope="col">\(wording.say("変化", "Change"))</th><th scope="col">\(wording.year(earlier))</th>\
                <th scope="col">\(wording.year(later))</th><th scope="col" class="figure">\(wording.count)</th>\
                <th scope="col">\(wording.original(context.plan.labels[.name]))</th></tr></thead><tbody>\(lines)</tbody></table>
                """
        ).html
    }

    /// Each pair of statuses that occurs, the earlier year's best first.
    private func steps(_ direction: Movement.Direction) -> [Step] {
        let occurring = Set(movements.filter { $0.direction == direction }.map { Step(from: $0.from, to: $0.to) })
        let entries = context.plan.scale.statuses.map { Entry.entered($0) } + [.missing, .notDue]
        return entries.flatMap { from in entries.map { Step(from: from, to: $0) } }.filter(occurring.contains)
    }

    private func line(_ step: Step, _ direction: Movement.Direction) -> HTML {
        let wording = context.wording
        let actions = movements.filter { $0.from == step.from && $0.to == step.to }.map(\.action)
        let items = actions.map { "<li>\($0.number) \(ActionLink(action: $0, context: context).html)</li>" as HTML }
        let list: HTML =
            actions.count > 6
            ? """
            <details><summary>\(wording.say("\(actions.count)件を表示", "Show \(actions.count)"))</summary>\
            <ul class="plain">\(items)</ul></details>
            """ : "<ul class=\"plain\">\(items)</ul>"
        return """
            <tr class="\(direction.rawValue)"><th scope="row"><span class="direction" aria-hidden="true">\(direction.arrow)</span>\
            \(wording.direction(direction))</th><td>\(StatusChip(entry: step.from, wording: wording).html)</td>\
            <td>\(StatusChip(entry: step.to, wording: wording).html)</td><td class="figure">\(actions.count)</td><td>\(list)</td></tr>
            """
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
