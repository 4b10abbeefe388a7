import Japanese

/// What of a plan goes over into the plan of the next period (次期計画に引き継ぐもの), and what that is called.
public struct NextPlan: Hashable, Sendable {
    /// What the baselines of its indicators are (基準値).
    public enum Baseline: String, CaseIterable, Sendable {
        /// The last actual that is a number, with its fiscal year; where there is none, the baseline as it was.
        case lastActual
        case unchanged
        case blank
    }

    public var title: String
    public var years: [FiscalYear]
    /// Without one, nothing below it comes along either.
    public var policies: Set<Policy.ID>
    public var actions: Set<Action.ID>
    /// Beside actions and indicators.
    public var divisions: Set<Division>
    /// Of the policies and actions that come along.
    public var indicators: Set<Indicator.ID>
    public var baseline: Baseline

    public init(
        title: String, years: [FiscalYear], policies: Set<Policy.ID>, actions: Set<Action.ID>,
        divisions: Set<Division>, indicators: Set<Indicator.ID>, baseline: Baseline = .lastActual
    ) {
        self.title = title
        self.years = years
        self.policies = policies
        self.actions = actions
        self.divisions = divisions
        self.indicators = indicators
        self.baseline = baseline
    }

    /// What is proposed behind `plan`: as many fiscal years as it has, and everything but actions that have ended.
    public init(after plan: Plan) {
        let first = plan.years.last?.next
        let years = first.map { first in plan.years.indices.map { FiscalYear(first.value + $0) } } ?? []
        self.init(
            title: Self.title(after: plan.title), years: years, policies: Set(plan.policies.map(\.id)),
            actions: Set(plan.actions.filter { plan.end(of: $0) == nil }.map(\.id)),
            divisions: Set(plan.divisionsGoingOn(from: first)), indicators: Set(plan.indicators.map(\.id)))
    }
}

extension NextPlan {
    /// Why no plan can be made so (次期計画を作れない理由).
    public enum Problem: Hashable, Sendable {
        case untitled
        /// No fiscal years, or more than `mostYears`.
        case badYears
        /// It would begin before this fiscal year, the second of the plan.
        case tooEarly(FiscalYear)
        /// No policy comes along.
        case empty
    }

    public static let mostYears = 30

    public func problems(after plan: Plan) -> [Problem] {
        var problems: [Problem] = []
        if title.allSatisfy(\.isWhitespace) { problems.append(.untitled) }
        let follow = zip(years, years.dropFirst()).allSatisfy { $0.next == $1 }
        if years.isEmpty || !follow || years.count > Self.mostYears {
            problems.append(.badYears)
        } else if let first = plan.years.first, years[0] <= first {
            problems.append(.tooEarly(first.next))
        }
        if plan.policiesComingAlong(policies).isEmpty { problems.append(.empty) }
        return problems
    }

    /// 「第2次」 becomes 「第3次」; a title without such a count has 「次期」 before it.
    static func title(after title: String) -> String {
        let kanji = Array("〇一二三四五六七八九十")
        for sign in ["次", "期"] {
            guard let ordinal = title.firstRange(of: "第"),
                let end = title[ordinal.upperBound...].firstRange(of: sign)
            else { continue }
            let word = String(title[ordinal.upperBound..<end.lowerBound])
            let next: String? =
                if let number = Int(word.folded), number < 1000 {
                    word == word.folded ? String(number + 1) : String(number + 1).fullWidth
                } else if word.count == 1, let letter = word.first, let place = kanji.firstIndex(of: letter), place < 10
                {
                    String(kanji[place + 1])
                } else {
                    nil
                }
            if let next { return title[..<ordinal.upperBound] + next + title[end.lowerBound...] }
        }
        return "次期" + title
    }

    /// The first word for addresses behind that of a plan which no plan has: `dx-2` becomes `dx-3`, `general-plan` `general-plan-2`.
    public static func slug(after slug: Slug, taken: Set<Slug>) -> Slug? {
        let parts = slug.text.split(separator: "-", omittingEmptySubsequences: false)
        let number = parts.count > 1 ? parts.last.flatMap { $0.utf8.count < 4 ? Int($0) : nil } : nil
        let stem = number == nil ? slug.text : parts.dropLast().joined(separator: "-")
        let first = (number ?? 1) + 1
        return (first...(first + taken.count)).lazy.compactMap { Slug("\(stem)-\($0)") }.first { !taken.contains($0) }
    }
}

extension Plan {
    /// The plan of the next period (次期計画): the tree, what stays true of it, the form and the scale, and of each action from which it
    /// goes on. What belongs to fiscal years – stages, targets, statuses, results – does not come along, nor the actuals of indicators.
    ///
    /// - Parameter slug: by which this plan is called in addresses.
    public func nextPlan(_ next: NextPlan, of slug: Slug) -> Plan {
        let policies = policiesComingAlong(next.policies)
        let there = Set(policies.map(\.id))
        let first = next.years.first
        var plan = Plan(
            title: next.title, years: next.years, levels: levels, labels: labels, scale: scale,
            form: PlanForm(
                ownFields: form.ownFields.filter { !$0.isRetired }, absent: form.absent,
                evaluationSteps: form.evaluationSteps))
        func parts(_ responsibilities: [Responsibility]) -> [Responsibility] {
            responsibilities.compactMap { part in
                guard part.division.isAllDivisions || next.divisions.contains(part.division) else { return nil }
                return first.map(part.goingOn) ?? part
            }
        }
        plan.policies = policies.map { policy in
            var new = Policy(
                id: policy.id, parent: policy.parent, level: policy.level, number: policy.number, name: policy.name,
                vision: policy.vision, situationAndChallenges: policy.situationAndChallenges)
            new.own = policy.own.staying(plan.form, of: .policy)
            return new
        }
        plan.actions = actions.filter { there.contains($0.policy) && next.actions.contains($0.id) }.map { action in
            var new = Action(
                id: action.id, number: action.number, name: action.name, policy: action.policy,
                responsibilities: parts(action.responsibilities), description: action.description,
                predecessors: [
                    Predecessor(
                        continuing: ActionPlace(slug, action.id), number: action.number, name: action.name)
                ], reprints: action.reprints)
            new.own = action.own.staying(plan.form, of: .action)
            return new
        }
        let kept = Set(plan.actions.map(\.id))
        plan.indicators = indicators.filter { indicator in
            guard next.indicators.contains(indicator.id) else { return false }
            switch indicator.owner {
            case .policy(let id): return there.contains(id)
            case .action(let id): return kept.contains(id)
            }
        }.map { indicator in
            Indicator(
                id: indicator.id, owner: indicator.owner, number: indicator.number, name: indicator.name,
                unit: indicator.unit, kind: indicator.kind, direction: indicator.direction, span: indicator.span,
                scope: indicator.scope, note: indicator.note, source: indicator.source,
                responsibilities: parts(indicator.responsibilities), rateRule: indicator.rateRule,
                baseline: indicator.baseline(next.baseline))
        }
        plan.dropLostReprints()
        return plan
    }

    /// The divisions that are still in charge of something in a fiscal year, in the order in which they are named.
    public func divisionsGoingOn(from year: FiscalYear?) -> [Division] {
        guard let year else { return divisions }
        let parts = actions.flatMap(\.responsibilities) + indicators.flatMap(\.responsibilities)
        let going = Set(parts.filter { $0.holds(in: year) }.map(\.division))
        return divisions.filter(going.contains)
    }

    /// Those of the chosen policies whose parents are chosen, too. A parent stands before its children.
    fileprivate func policiesComingAlong(_ chosen: Set<Policy.ID>) -> [Policy] {
        var there: Set<Policy.ID> = []
        return policies.filter { policy in
            guard chosen.contains(policy.id), policy.parent.map(there.contains) ?? true else { return false }
            there.insert(policy.id)
            return true
        }
    }
}

extension Indicator {
    /// The last actual that is a number, with its fiscal year.
    public var lastActual: IndicatorMilestone? {
        writtenYears.reversed().lazy.compactMap { year in
            self[year].actual.flatMap { $0.number == nil ? nil : IndicatorMilestone(year, $0) }
        }.first
    }

    /// What its baseline is in the plan of the next period.
    public func baseline(_ choice: NextPlan.Baseline) -> IndicatorMilestone? {
        switch choice {
        case .lastActual: lastActual ?? baseline
        case .unchanged: baseline
        case .blank: nil
        }
    }
}

extension OwnValues {
    /// What was written with the plan of the thing as a whole.
    fileprivate func staying(_ form: PlanForm, of subject: OwnField.Subject) -> OwnValues {
        guard !isEmpty else { return self }
        let staying = Set(form.ownFields(of: subject, in: .planning).map(\.id))
        return filter { staying.contains($0.key) }
    }
}

extension Responsibility {
    /// The same from a fiscal year on, without a beginning that lies before; `nil` where it has ended by then.
    fileprivate func goingOn(from year: FiscalYear) -> Responsibility? {
        guard holds(in: year) else { return nil }
        let term = term
        guard let from = term.from, from <= year else { return self }
        var part = self
        part.note = Term(remark: term.remark, until: term.until).note
        return part
    }
}

extension String {
    /// Its digits in full width.
    fileprivate var fullWidth: String {
        String(map { digit in digit.wholeNumberValue.flatMap { "０１２３４５６７８９".dropFirst($0).first } ?? digit })
    }
}
