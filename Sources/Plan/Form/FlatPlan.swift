import Japanese

/// A plan taken apart into single fields, so that any two plans can be compared and a change be taken back.
struct FlatPlan {
    /// In the order in which they were first written; a fact that was taken away leaves a gap.
    private var facts: [(place: Place, text: String)?] = []
    private var positions: [Place: Int] = [:]

    /// In the order in which they were first written: the order of the form.
    var places: [Place] { facts.compactMap { $0?.place } }

    subscript(place: Place) -> String? {
        get { positions[place].flatMap { facts[$0]?.text } }
        set {
            if let newValue {
                if let position = positions[place] { return facts[position] = (place, newValue) }
                positions[place] = facts.count
                facts.append((place, newValue))
            } else if let position = positions.removeValue(forKey: place) {
                facts[position] = nil
            }
        }
    }

    subscript(subject: Subject, field: Field) -> String? {
        get { self[Place(subject, field)] }
        set { self[Place(subject, field)] = newValue }
    }
}

extension Plan {
    /// Every field that is not blank. `Plan(facts: plan.facts) == plan`.
    var facts: FlatPlan {
        var facts = FlatPlan()
        facts[.plan, .title] = title
        facts[.plan, .englishTitle] = englishTitle
        facts[.plan, .years] = years.text
        facts[.plan, .addedYears] = addedYears.sorted().text
        facts[.plan, .lastReportedYear] = lastReportedYear.map { String($0.value) }
        facts[.plan, .levels] = Lines(levels.map(\.label)).text
        facts[.plan, .englishLevels] = levels.englishText
        facts[.plan, .englishLabels] = labels.englishText
        facts[.plan, .labels] = Lines(labels.differing.map { "\($0.field.rawValue)=\($0.label)" }).text
        facts[.plan, .absentFields] = Lines(form.absent.map(\.rawValue).sorted()).text
        facts[.plan, .evaluationSteps] = EvaluationStep.text(form.evaluationSteps)
        for (position, status) in scale.statuses.enumerated() { facts.write(status, position) }
        for (position, field) in form.ownFields.enumerated() { facts.write(field, position) }
        let factsOfForm = FactsOfForm(form)
        for (position, policy) in policies.enumerated() { facts.write(policy, position, factsOfForm) }
        for (position, action) in actions.enumerated() { facts.write(action, position, factsOfForm) }
        for (position, indicator) in indicators.enumerated() { facts.write(indicator, position) }
        return facts
    }

    /// Puts a plan together from its fields; `nil` where there is not even a title.
    init?(facts: FlatPlan) {
        guard let title = facts[.plan, .title] else { return nil }
        let absent = Lines(text: facts[.plan, .absentFields]).lines.compactMap { Field(rawValue: $0) }
        let form = PlanForm(
            ownFields: facts.inOrder { if case .ownField(let id) = $0 { facts.ownField(id) } else { nil } },
            absent: Set(absent), evaluationSteps: EvaluationStep.list(facts[.plan, .evaluationSteps]))
        let ofForm = FactsOfForm(form)
        self.init(
            title: title, englishTitle: facts[.plan, .englishTitle],
            years: [FiscalYear](text: facts[.plan, .years]),
            lastReportedYear: facts[.plan, .lastReportedYear].flatMap(Int.init).map(FiscalYear.init),
            levels: Lines(text: facts[.plan, .levels]).lines.map { Level(label: $0) }
                .called(facts[.plan, .englishLevels]),
            labels: Labels(facts: facts),
            scale: AchievementScale(
                facts.inOrder { if case .status(let code) = $0 { facts.status(code) } else { nil } }),
            form: form,
            policies: facts.inOrder { if case .policy(let id) = $0 { facts.policy(id, ofForm) } else { nil } },
            actions: facts.inOrder { if case .action(let id) = $0 { facts.action(id, ofForm) } else { nil } },
            indicators: facts.inOrder { if case .indicator(let id) = $0 { facts.indicator(id) } else { nil } }
        )
        addedYears = Set([FiscalYear](text: facts[.plan, .addedYears]))
        let positions = Dictionary(actions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
        let responsibilities: [(Action.ID, Responsibility)] = facts.inOrder { subject in
            guard case .responsibility(let action, let division, _) = subject else { return nil }
            return (action, facts.read(Responsibility.facts, at: subject, into: Responsibility(division: division)))
        }
        for (action, responsibility) in responsibilities {
            guard let index = positions[action] else { continue }
            actions[index].responsibilities.append(responsibility)
        }
        let places = Dictionary(policies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
        let counted = Dictionary(indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
        var read: Set<Subject> = []
        for place in facts.places where read.insert(place.subject).inserted {
            let subject = place.subject
            switch subject {
            case .year(let action, let year):
                guard let index = positions[action] else { continue }
                actions[index][year] = facts.read(ofForm.actionYear, at: subject, into: ActionYear())
            case .policyYear(let policy, let year):
                guard let index = places[policy] else { continue }
                policies[index][year] = facts.read(ofForm.policyYear, at: subject, into: PolicyYear())
            case .indicatorYear(let indicator, let year):
                guard let index = counted[indicator] else { continue }
                indicators[index][year] = facts.read(IndicatorYear.facts, at: subject, into: IndicatorYear())
            default: continue
            }
        }
    }
}

extension Labels {
    fileprivate init(facts: FlatPlan) {
        self.init()
        for line in Lines(text: facts[.plan, .labels]).lines {
            let parts = line.unicodeScalars.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, let field = Field(rawValue: String(parts[0])) { self[field] = String(parts[1]) }
        }
        english = Labels.english(facts[.plan, .englishLabels])
    }
}

/// The facts of those things of which a plan's own form says what they have; made once for a whole plan.
private struct FactsOfForm {
    let policy: [Fact<Policy>]
    let policyYear: [Fact<PolicyYear>]
    let action: [Fact<Action>]
    let actionYear: [Fact<ActionYear>]

    init(_ form: PlanForm) {
        policy = Policy.facts(in: form)
        policyYear = form.policyYearFields.map { Fact($0) }
        action = Action.facts(in: form)
        actionYear = ActionYear.facts(in: form)
    }
}

// MARK: - Writing

extension FlatPlan {
    private mutating func write<Owner>(_ facts: [Fact<Owner>], of owner: Owner, at subject: Subject) {
        for fact in facts { self[subject, fact.field] = fact.text(owner) }
    }

    fileprivate mutating func write(_ status: AchievementStatus, _ position: Int) {
        let subject = Subject.status(status.code)
        self[subject, .position] = String(position)
        write(AchievementStatus.facts, of: status, at: subject)
    }

    fileprivate mutating func write(_ field: OwnField, _ position: Int) {
        let subject = Subject.ownField(field.id)
        self[subject, .position] = String(position)
        write(OwnField.facts, of: field, at: subject)
    }

    fileprivate mutating func write(_ policy: Policy, _ position: Int, _ form: FactsOfForm) {
        let subject = Subject.policy(policy.id)
        self[subject, .position] = String(position)
        write(form.policy, of: policy, at: subject)
        for year in policy.writtenYears {
            write(form.policyYear, of: policy[year], at: .policyYear(policy.id, year))
        }
    }

    fileprivate mutating func write(_ indicator: Indicator, _ position: Int) {
        let subject = Subject.indicator(indicator.id)
        self[subject, .position] = String(position)
        write(Indicator.facts, of: indicator, at: subject)
        for year in indicator.writtenYears {
            write(IndicatorYear.facts, of: indicator[year], at: .indicatorYear(indicator.id, year))
        }
    }

    fileprivate mutating func write(_ action: Action, _ position: Int, _ form: FactsOfForm) {
        let subject = Subject.action(action.id)
        self[subject, .position] = String(position)
        write(form.action, of: action, at: subject)
        var named: [Division: Int] = [:]
        for (position, responsibility) in action.responsibilities.enumerated() {
            let repetition = named[responsibility.division, default: 0]
            named[responsibility.division] = repetition + 1
            let subject = Subject.responsibility(action.id, responsibility.division, repetition: repetition)
            self[subject, .position] = String(position)
            write(Responsibility.facts, of: responsibility, at: subject)
        }
        for year in action.writtenYears {
            write(form.actionYear, of: action[year], at: .year(action.id, year))
        }
    }
}

// MARK: - Reading

extension FlatPlan {
    /// What `make` returns for each subject, in the order of their positions.
    fileprivate func inOrder<Value>(_ make: (Subject) -> Value?) -> [Value] {
        var found: [(position: Int, value: Value)] = []
        for place in places where place.field == .position {
            guard let position = self[place].flatMap({ Int($0) }), let value = make(place.subject) else { continue }
            found.append((position, value))
        }
        return found.sorted { $0.position < $1.position }.map(\.value)
    }

    /// `blank` with everything that is said of it.
    fileprivate func read<Owner>(_ facts: [Fact<Owner>], at subject: Subject, into blank: Owner) -> Owner {
        var owner = blank
        for fact in facts { fact.write(self[subject, fact.field], &owner) }
        return owner
    }

    fileprivate func status(_ code: AchievementStatus.Code) -> AchievementStatus {
        read(
            AchievementStatus.facts, at: .status(code),
            into: AchievementStatus(code: code, mark: "", label: code.text, needsReason: false, tone: .neutral))
    }

    fileprivate func ownField(_ id: OwnField.ID) -> OwnField {
        read(
            OwnField.facts, at: .ownField(id),
            into: OwnField(id: id, label: "", subject: .action, kind: .text(isLong: false), phase: .planning))
    }

    fileprivate func indicator(_ id: Indicator.ID) -> Indicator {
        read(Indicator.facts, at: .indicator(id), into: Indicator(id: id, owner: .action(Action.ID("")), name: ""))
    }

    fileprivate func policy(_ id: Policy.ID, _ form: FactsOfForm) -> Policy {
        read(form.policy, at: .policy(id), into: Policy(id: id, level: 0, name: ""))
    }

    fileprivate func action(_ id: Action.ID, _ form: FactsOfForm) -> Action {
        read(form.action, at: .action(id), into: Action(id: id, number: "", name: "", policy: Policy.ID("")))
    }
}

extension [FiscalYear] {
    /// As they are logged and kept: 「2027 2028」. `nil` for none.
    public var text: String? { isEmpty ? nil : map { String($0.value) }.joined(separator: " ") }

    /// - Parameter text: as `text` writes them.
    public init(text: String?) {
        self.init((text ?? "").split(separator: " ").compactMap { Int($0).map(FiscalYear.init) })
    }
}
