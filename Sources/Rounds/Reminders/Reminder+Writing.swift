import Japanese
import People
import Plan

extension Reminder {
    /// The message for one person: what each kind says, one after the other, under the subject of the first.
    ///
    /// - Parameters:
    ///   - plan: the plan of the round.
    ///   - texts: the plan's own.
    public func written(
        to person: Account, of round: Round, in plan: Plan, _ texts: ReminderTexts, _ language: Language
    ) -> ReminderText {
        let parts = kinds.map { kind in
            let ids = actions[kind] ?? []
            let isJapanese = language == .japanese
            let ofReports = plan.actions.filter { ids.contains($0.id) }.map { action in
                let number = action.number.isEmpty ? "" : "\(action.number) "
                return "\(number)\(action.name)"
            }
            let names = kind == .evaluations ? (evaluations?.items ?? []).compactMap(plan.name(of:)) : ofReports
            let list = names.map { (isJapanese ? "・" : "- ") + $0 }
            let due = (kind == .evaluations ? evaluations?.due : nil) ?? round.due(of: kind)
            return texts[kind, language].filled([
                .name: person.name, .plan: plan.title,
                .year: isJapanese ? round.year.eraLabel : "FY\(round.year.value)",
                .due: due.written(in: language), .count: String(names.count),
                .list: list.joined(separator: "\n"),
            ])
        }
        return ReminderText(
            subject: parts.first?.subject ?? "", body: parts.map(\.body).joined(separator: "\n\n"))
    }
}

extension Round {
    /// Until when what a reminder is about must be done.
    public func due(of kind: Reminder.Kind) -> Day {
        switch kind {
        case .opening, .reports, .contributions: reportsDue
        case .evaluations: evaluationDues.values.max() ?? reportsDue
        case .approvals: steps.first { $0.step.role == .approver }?.due ?? reportsDue
        }
    }
}

extension Day {
    /// 「2026年5月11日（月）」 or "Monday, 11 May 2026".
    public func written(in language: Language) -> String {
        let index = weekday.rawValue
        if language == .japanese {
            let names = ["日", "月", "火", "水", "木", "金", "土"]
            return "\(year)年\(month)月\(day)日（\(names[index])）"
        }
        let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(days[index]), \(day) \(months[month - 1]) \(year)"
    }
}
