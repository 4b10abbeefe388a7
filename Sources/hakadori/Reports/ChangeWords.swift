import Japanese
import Plan

/// Says where a change happened and what it was, in words that people know from the form.
struct ChangeWords {
    let before: Plan?
    let after: Plan?
    private let names: Names

    init(before: Plan?, after: Plan?) {
        self.before = before
        self.after = after
        names = Names([after, before].compactMap { $0 })
    }

    /// 「取組事項 3「…」 令和5年度 達成状況」.
    func name(of place: Place) -> String {
        let field = field(place)
        switch place.subject {
        case .municipality, .plan: return field
        case .status(let code): return "\(say("区分", "status"))「\(label(of: code))」 \(field)"
        case .policy(let id): return "\(name(of: id)) \(field)"
        case .action(let id): return "\(name(of: id)) \(field)"
        case .responsibility(let id, let division, _):
            return "\(name(of: id)) \(say("担当課", "division"))「\(division.name)」 \(field)"
        case .year(let id, let year): return "\(name(of: id)) \(self.year(year)) \(field)"
        case .policyYear, .indicator, .indicatorYear, .ownField: return "\(name(of: place.subject)) \(field)"
        }
    }

    /// The subject alone: 「取組事項 3「…」」.
    func name(of subject: Subject) -> String {
        switch subject {
        case .municipality: say("団体", "municipality")
        case .plan: say("計画", "plan")
        case .status(let code): "\(say("区分", "status"))「\(label(of: code))」"
        case .policy(let id): name(of: id)
        case .action(let id): name(of: id)
        case .responsibility(let id, let division, _):
            "\(name(of: id)) \(say("担当課", "division"))「\(division.name)」"
        case .year(let id, let year): "\(name(of: id)) \(self.year(year))"
        case .policyYear(let id, let year): "\(name(of: id)) \(self.year(year))"
        case .indicator(let id): "\(say("指標", "indicator"))「\(names[id])」"
        case .indicatorYear(let id, let year): "\(say("指標", "indicator"))「\(names[id])」 \(self.year(year))"
        case .ownField(let id): "\(say("独自の項目", "own field"))「\(names.label(of: id))」"
        }
    }

    /// A value as people read it.
    func value(_ text: String?, at place: Place) -> String {
        guard let text else { return say("（空欄）", "(blank)") }
        return names.value(text, at: place, in: CLILanguage.language).shortened(to: 60)
    }

    private func year(_ year: FiscalYear) -> String { say(year.eraLabel, "FY\(year.value)") }

    /// 「達成状況詳細」, as the plan calls it.
    func field(_ place: Place) -> String { names.field(of: place, in: CLILanguage.language) }

    private func label(of code: AchievementStatus.Code) -> String {
        (after?.scale[code] ?? before?.scale[code])?.label ?? code.text
    }

    private func name(of id: Policy.ID) -> String {
        let plan = after?[id] == nil ? before : after
        guard let plan, let policy = plan[id] else { return say("施策 \(id)", "policy \(id)") }
        let level = plan.levels.indices.contains(policy.level) ? plan.levels[policy.level].label : say("施策", "policy")
        return "\(level) \(policy.number.map { $0 + " " } ?? "")\(quoted(policy.name))"
    }

    private func name(of id: Action.ID) -> String {
        guard let action = after?[id] ?? before?[id] else { return say("取組事項 \(id)", "action \(id)") }
        return say("取組事項", "action") + " \(action.number)\(quoted(action.name))"
    }

    private func quoted(_ name: String) -> String { "「\(name.shortened(to: 40))」" }
}
