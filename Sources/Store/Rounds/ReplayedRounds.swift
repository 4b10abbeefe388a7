import Japanese
import Plan
import Rounds

/// The rounds as the log makes them (履歴から再現した照会), to be compared with what is kept.
struct ReplayedRounds {
    /// Texts by place, one for each field; and what was done, in its order.
    private var texts: [String: String] = [:]
    private var steps: [String: [String]] = [:]

    /// - Parameters:
    ///   - plan: the word of the plan in addresses.
    ///   - at: when, as the log writes it.
    mutating func apply(_ changes: [RoundChange], plan: String, at date: String) {
        for change in changes {
            let place = Self.place(plan, change.year, change.subject)
            switch change.field {
            case "step": steps[place, default: []].append("\(change.after ?? "")\t\(date)")
            case "comment": steps[place, default: []].append(change.after ?? "")
            default: texts["\(place) \(change.field)"] = change.after
            }
        }
    }

    /// One line for each thing, in order.
    var written: String {
        let lines =
            texts.map { "\($0.key): \($0.value)" } + steps.map { "\($0.key): \($0.value.joined(separator: "\n"))" }
        return lines.sorted().joined(separator: "\n\n")
    }

    /// What is kept, said as the log would have said it.
    init(_ states: [RoundState]) {
        for state in states {
            let (plan, year) = (state.kept.key.plan.plan.text, state.kept.key.year)
            func say(_ subject: RoundChange.Subject, _ fields: [(field: String, text: String?)]) {
                let place = Self.place(plan, year, subject)
                for (field, text) in fields { texts["\(place) \(field)"] = text }
            }
            say(.round, state.round.fields + [("closure", state.kept.closure?.text)])
            for (action, report) in state.reports {
                say(.report(action), report.submitted.loggedFields)
                let done = report.trail.events.flatMap { event in
                    ["\(event.word)\t\(event.by)\t\(event.at.formatted(.iso8601))"] + event.comments.map(\.written)
                }
                if !done.isEmpty { steps[Self.place(plan, year, .report(action))] = done }
            }
            for (action, divisions) in state.contributions {
                for (division, contribution) in divisions { say(.contribution(action, division), contribution.fields) }
            }
        }
    }

    init() {}

    private static func place(_ plan: String, _ year: FiscalYear, _ subject: RoundChange.Subject) -> String {
        let thing =
            switch subject {
            case .round: ""
            case .report(let action): "report \(action)"
            case .contribution(let action, let division): "contribution \(action) \(division.name)"
            }
        return "\(plan) \(year.value) \(thing)"
    }
}
