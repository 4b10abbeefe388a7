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
        facts[.plan, .years] = years.isEmpty ? nil : years.map { String($0.value) }.joined(separator: " ")
        facts[.plan, .lastReportedYear] = lastReportedYear.map { String($0.value) }
        facts[.plan, .levels] = Lines(levels.map(\.label)).text
        facts[.plan, .labels] = Lines(labels.differing.map { "\($0.field.rawValue)=\($0.label)" }).text
        for (position, status) in scale.statuses.enumerated() { facts.write(status, position) }
        for (position, policy) in policies.enumerated() { facts.write(policy, position) }
        for (position, action) in actions.enumerated() { facts.write(action, position) }
        return facts
    }

    /// Puts a plan together from its fields; `nil` where there is not even a title.
    init?(facts: FlatPlan) {
        guard let title = facts[.plan, .title] else { return nil }
        self.init(
            title: title,
            years: (facts[.plan, .years] ?? "").split(separator: " ").compactMap { Int($0).map(FiscalYear.init) },
            lastReportedYear: facts[.plan, .lastReportedYear].flatMap(Int.init).map(FiscalYear.init),
            levels: Lines(text: facts[.plan, .levels]).lines.map { Level(label: $0) },
            labels: Labels(facts: facts),
            scale: AchievementScale(
                facts.inOrder { if case .status(let code) = $0 { facts.status(code) } else { nil } }),
            policies: facts.inOrder { if case .policy(let id) = $0 { facts.policy(id) } else { nil } },
            actions: facts.inOrder {
                if case .action(let id) = $0 { Action(id: id, number: "", name: "", policy: .init("")) } else { nil }
            }
        )
        var positions: [Action.ID: Int] = [:]
        for (index, action) in actions.enumerated() {
            positions[action.id] = index
            actions[index] = facts.action(action.id)
        }
        let responsibilities: [(Action.ID, Responsibility)] = facts.inOrder { subject in
            guard case .responsibility(let action, let division, _) = subject else { return nil }
            return (action, facts.responsibility(division, in: subject))
        }
        for (action, responsibility) in responsibilities {
            guard let index = positions[action] else { continue }
            actions[index].responsibilities.append(responsibility)
        }
        for place in facts.places {
            guard case .year(let action, let year) = place.subject, let index = positions[action] else { continue }
            actions[index][year] = facts.year(of: action, year)
        }
    }
}

/// A list of texts as one text, a line each; a line break inside one is written `\n`. No text at all for an empty list.
private struct Lines {
    let lines: [String]

    init(_ lines: [String]) { self.lines = lines }

    init(text: String?) {
        // By scalars: as characters, a carriage return and a line break are one, and "=" may carry a combining mark.
        lines =
            text?.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Self.unescaped) ?? []
    }

    var text: String? { lines.isEmpty ? nil : lines.map(Self.escaped).joined(separator: "\n") }

    private static func escaped(_ line: String) -> String {
        line.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func unescaped(_ line: Substring.UnicodeScalarView) -> String {
        var scalars = line.makeIterator()
        var text = String.UnicodeScalarView()
        while let scalar = scalars.next() {
            guard scalar == "\\", let escape = scalars.next() else {
                text.append(scalar)
                continue
            }
            text.append(escape == "n" ? "\n" : escape)
        }
        return String(text)
    }
}

extension Lines {
    /// Three lines each: the day, the reason, the text; no text is an empty line.
    fileprivate init(_ targets: [EarlierTarget]) {
        self.init(targets.flatMap { [$0.replacedOn.text, $0.reason, $0.text?.text ?? ""] })
    }

    fileprivate var earlierTargets: [EarlierTarget] {
        stride(from: 0, to: lines.count - 2, by: 3).compactMap { start in
            Day(lines[start]).map {
                EarlierTarget(Passage(lines[start + 2]), replacedOn: $0, reason: lines[start + 1])
            }
        }
    }
}

extension Lines {
    /// Three lines each: how, the number, the name.
    fileprivate init(_ predecessors: [Predecessor]) {
        self.init(predecessors.flatMap { [$0.kind.rawValue, $0.number, $0.name] })
    }

    fileprivate var predecessors: [Predecessor] {
        stride(from: 0, to: lines.count - 2, by: 3).compactMap { start in
            Predecessor.Kind(rawValue: lines[start]).map {
                Predecessor($0, number: lines[start + 1], name: lines[start + 2])
            }
        }
    }
}

extension Predecessor {
    /// The predecessors that a change of the log names.
    public static func list(_ text: String) -> [Predecessor] { Lines(text: text).predecessors }
}

extension Labels {
    fileprivate init(facts: FlatPlan) {
        self.init()
        for line in Lines(text: facts[.plan, .labels]).lines {
            let parts = line.unicodeScalars.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, let field = Field(rawValue: String(parts[0])) { self[field] = String(parts[1]) }
        }
    }
}

// MARK: - Writing

extension FlatPlan {
    fileprivate mutating func write(_ status: AchievementStatus, _ position: Int) {
        let subject = Subject.status(status.code)
        self[subject, .position] = String(position)
        self[subject, .mark] = status.mark
        self[subject, .label] = status.label
        self[subject, .needsReason] = String(status.needsReason)
        self[subject, .countsInTotals] = String(status.countsInTotals)
        self[subject, .tone] = status.tone.rawValue
    }

    fileprivate mutating func write(_ policy: Policy, _ position: Int) {
        let subject = Subject.policy(policy.id)
        self[subject, .position] = String(position)
        self[subject, .level] = String(policy.level)
        self[subject, .parent] = policy.parent?.path
        self[subject, .number] = policy.number
        self[subject, .name] = policy.name
        self[subject, .vision] = policy.vision?.text
        self[subject, .situationAndChallenges] = policy.situationAndChallenges?.text
    }

    fileprivate mutating func write(_ action: Action, _ position: Int) {
        let subject = Subject.action(action.id)
        self[subject, .position] = String(position)
        self[subject, .number] = action.number
        self[subject, .name] = action.name
        self[subject, .policy] = action.policy.path
        self[subject, .description] = action.description?.text
        self[subject, .predecessors] = Lines(action.predecessors).text
        var named: [Division: Int] = [:]
        for (position, responsibility) in action.responsibilities.enumerated() {
            let repetition = named[responsibility.division, default: 0]
            named[responsibility.division] = repetition + 1
            let subject = Subject.responsibility(action.id, responsibility.division, repetition: repetition)
            self[subject, .position] = String(position)
            self[subject, .role] = responsibility.role.rawValue
            self[subject, .note] = responsibility.note
            self[subject, .until] = responsibility.until.map { String($0.value) }
        }
        for year in action.writtenYears {
            let subject = Subject.year(action.id, year)
            self[subject, .stage] = action[year].stage?.text
            self[subject, .target] = action[year].target?.text.text
            self[subject, .earlierTargets] = Lines(action[year].earlierTargets).text
            self[subject, .status] = action[year].report.status?.text
            self[subject, .result] = action[year].report.result?.text
            self[subject, .reasonAndImprovement] = action[year].report.reasonAndImprovement?.text
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

    fileprivate func status(_ code: AchievementStatus.Code) -> AchievementStatus {
        let subject = Subject.status(code)
        return AchievementStatus(
            code: code, mark: self[subject, .mark] ?? "", label: self[subject, .label] ?? code.text,
            needsReason: self[subject, .needsReason] == "true",
            countsInTotals: self[subject, .countsInTotals] == "true",
            tone: self[subject, .tone].flatMap(AchievementStatus.Tone.init) ?? .neutral
        )
    }

    fileprivate func policy(_ id: Policy.ID) -> Policy {
        let subject = Subject.policy(id)
        return Policy(
            id: id, parent: self[subject, .parent].map { Policy.ID($0) },
            level: self[subject, .level].flatMap { Int($0) } ?? 0, number: self[subject, .number],
            name: self[subject, .name] ?? "", vision: passage(subject, .vision),
            situationAndChallenges: passage(subject, .situationAndChallenges)
        )
    }

    fileprivate func action(_ id: Action.ID) -> Action {
        let subject = Subject.action(id)
        return Action(
            id: id, number: self[subject, .number] ?? "", name: self[subject, .name] ?? "",
            policy: Policy.ID(self[subject, .policy] ?? ""), description: passage(subject, .description),
            predecessors: Lines(text: self[subject, .predecessors]).predecessors
        )
    }

    fileprivate func responsibility(_ division: Division, in subject: Subject) -> Responsibility {
        Responsibility(
            division: division,
            role: self[subject, .role].flatMap(Responsibility.Role.init) ?? .notStated,
            note: self[subject, .note],
            until: self[subject, .until].flatMap { Int($0) }.map(FiscalYear.init)
        )
    }

    fileprivate func year(of action: Action.ID, _ year: FiscalYear) -> ActionYear {
        let subject = Subject.year(action, year)
        return ActionYear(
            stage: passage(subject, .stage),
            target: passage(subject, .target).map(AnnualTarget.init),
            earlierTargets: Lines(text: self[subject, .earlierTargets]).earlierTargets,
            report: AnnualReport(
                status: self[subject, .status].map { AchievementStatus.Code($0) },
                result: passage(subject, .result),
                reasonAndImprovement: passage(subject, .reasonAndImprovement)
            )
        )
    }

    private func passage(_ subject: Subject, _ field: Field) -> Passage? {
        self[subject, field].flatMap { Passage($0) }
    }
}
