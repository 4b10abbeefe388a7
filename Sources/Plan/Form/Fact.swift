import Japanese

/// One field of a thing as the text by which it is compared, logged and kept (項目の文字列表現), and how it is read back.
public struct Fact<Owner: Sendable>: Sendable {
    public let field: Field
    /// `nil` for a blank.
    public let text: @Sendable (Owner) -> String?
    public let write: @Sendable (String?, inout Owner) -> Void

    init(
        _ field: Field, _ text: @escaping @Sendable (Owner) -> String?,
        _ write: @escaping @Sendable (String?, inout Owner) -> Void
    ) {
        self.field = field
        self.text = text
        self.write = write
    }

    init(_ field: TextField<Owner>) {
        self.init(
            field.field, { field.passage(of: $0)?.text }, { field.write($0.flatMap { Passage($0) }, into: &$1) })
    }
}

extension AchievementStatus {
    static let facts: [Fact<AchievementStatus>] = [
        Fact(.mark, { $0.mark }, { $1.mark = $0 ?? "" }),
        Fact(.label, { $0.label }, { $1.label = $0 ?? $1.code.text }),
        Fact(.englishLabel, { $0.englishLabel }, { $1.englishLabel = $0 }),
        Fact(.needsReason, { String($0.needsReason) }, { $1.needsReason = $0 == "true" }),
        Fact(.countsInTotals, { String($0.countsInTotals) }, { $1.countsInTotals = $0 == "true" }),
        Fact(.tone, { $0.tone.rawValue }, { $1.tone = $0.flatMap(Tone.init) ?? .neutral }),
    ]
}

extension Policy {
    static func facts(in form: PlanForm) -> [Fact<Policy>] {
        known + form.ownFields(of: .policy).map { Fact(TextField(own: $0, \.own)) }
    }

    private static let known: [Fact<Policy>] =
        [
            Fact(.level, { String($0.level) }, { $1.level = $0.flatMap { Int($0) } ?? 0 }),
            Fact(.parent, { $0.parent?.path }, { $1.parent = $0.map { ID($0) } }),
            Fact(.number, { $0.number }, { $1.number = $0 }),
            Fact(.name, { $0.name }, { $1.name = $0 ?? "" }),
        ] + fields.map(Fact.init)
}

extension Action {
    static func facts(in form: PlanForm) -> [Fact<Action>] {
        known + form.ownFields(of: .action).map { Fact(TextField(own: $0, \.own)) }
    }

    private static let known: [Fact<Action>] =
        [
            Fact(.number, { $0.number }, { $1.number = $0 ?? "" }),
            Fact(.name, { $0.name }, { $1.name = $0 ?? "" }),
            Fact(.policy, { $0.policy.path }, { $1.policy = Policy.ID($0 ?? "") }),
        ] + fields.map(Fact.init) + [
            Fact(
                .predecessors, { Lines($0.predecessors).text },
                { $1.predecessors = Lines(text: $0).predecessors }),
            Fact(.reprints, { Lines($0.reprints).text }, { $1.reprints = Lines(text: $0).reprints }),
        ]
}

extension Responsibility {
    static let facts: [Fact<Responsibility>] = [
        Fact(.role, { $0.role.rawValue }, { $1.role = $0.flatMap(Role.init) ?? .notStated }),
        Fact(.note, { $0.note }, { $1.note = $0 }),
        Fact(
            .until, { $0.until.map { String($0.value) } },
            { $1.until = $0.flatMap { Int($0) }.map(FiscalYear.init) }),
    ]
}

extension ActionYear {
    static func facts(in form: PlanForm) -> [Fact<ActionYear>] {
        known
            + form.ownFields(of: .actionYear).filter { $0.phase != .reporting }.map { Fact(TextField(own: $0, \.own)) }
            + form.ownFields(of: .actionYear, in: .reporting).map { Fact(TextField(own: $0, \.report.own)) }
    }

    private static let known: [Fact<ActionYear>] =
        planned.map(Fact.init) + [
            Fact(
                .earlierTargets, { Lines($0.earlierTargets).text },
                { $1.earlierTargets = Lines(text: $0).earlierTargets }),
            Fact(
                .status, { $0.report.status?.text },
                { $1.report.status = $0.map { AchievementStatus.Code($0) } }),
        ] + AnnualReport.fields.map { Fact($0.within(\.report)) }
}
