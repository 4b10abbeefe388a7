import Japanese

/// A plan (計画): a tree of policies over several fiscal years, with actions at its leaves.
///
/// A value: reading makes one, the store keeps one, pages and files are made from one. Counts, roll-ups and
/// differences are computed from it and never stored.
public struct Plan: Hashable, Sendable {
    /// 「第七次総合情報化基本計画の施策進捗管理シート」, as the sheet says it.
    public var title: String
    /// What English pages call it; `nil` where nobody has said.
    public var englishTitle: String?
    /// The fiscal years it runs over, in order and without gaps.
    public var years: [FiscalYear]
    /// Those of them that came behind the others once the plan was there (後から加えた年度): no stage runs on into them.
    public var addedYears: Set<FiscalYear> = []
    /// The last fiscal year for which achievements are due. Later years are 未到来; `nil` before the first is due.
    public var lastReportedYear: FiscalYear?
    /// The levels of its tree from the top, by the plan's own words: 基本施策, 施策, 取組.
    public var levels: [Level]
    /// What the plan's own form calls each thing.
    public var labels: Labels { didSet { labels.name(form.ownFields) } }
    public var scale: AchievementScale
    /// Which fields its own form has (様式).
    public var form: PlanForm { didSet { labels.name(form.ownFields) } }
    /// Every node of the tree in the order of the form: a parent stands before its children.
    public var policies: [Policy]
    /// Every action in the order of the form.
    public var actions: [Action]
    /// 指標, those of a policy or an action in the order of the form.
    public var indicators: [Indicator]

    public init(
        title: String, englishTitle: String? = nil, years: [FiscalYear], lastReportedYear: FiscalYear? = nil,
        levels: [Level],
        labels: Labels = Labels(), scale: AchievementScale, form: PlanForm = PlanForm(), policies: [Policy] = [],
        actions: [Action] = [], indicators: [Indicator] = []
    ) {
        self.title = title
        self.englishTitle = englishTitle
        self.years = years
        self.lastReportedYear = lastReportedYear
        self.levels = levels
        self.labels = labels
        self.scale = scale
        self.form = form
        self.policies = policies
        self.actions = actions
        self.indicators = indicators
        self.labels.name(form.ownFields)
    }
}

/// One level of a plan's tree (体系の階層): only its name is the plan's own, its depth is its place in `Plan.levels`.
public struct Level: Hashable, Sendable {
    /// 「基本施策」.
    public var label: String
    /// What English pages call it; `nil` where nobody has said.
    public var englishLabel: String?

    public init(label: String, englishLabel: String? = nil) {
        self.label = label
        self.englishLabel = englishLabel
    }
}

extension Plan {
    /// Lets it run over these fiscal years; what comes behind its last one is kept as added.
    mutating func run(over new: [FiscalYear]) {
        let behind = years.last.map { last in new.filter { $0 > last } } ?? []
        addedYears = addedYears.union(behind).intersection(new)
        years = new
    }
}

extension Plan {
    public subscript(id: Policy.ID) -> Policy? { policies.first { $0.id == id } }
    public subscript(id: Action.ID) -> Action? { actions.first { $0.id == id } }

    /// The policies above an action, from the top down.
    public func path(of action: Action) -> [Policy] { path(to: action.policy) }

    /// The policies from the top down to `id`, which is the last of them.
    public func path(to id: Policy.ID) -> [Policy] {
        var path: [Policy] = []
        var next: Policy.ID? = id
        while let id = next, let policy = self[id], path.count <= levels.count {
            path.insert(policy, at: 0)
            next = policy.parent
        }
        return path
    }

    public func children(of id: Policy.ID?) -> [Policy] { policies.filter { $0.parent == id } }

    /// The actions anywhere below a policy, in the order of the form.
    public func actions(under id: Policy.ID) -> [Action] {
        let below = Set(policies.map(\.id).filter { candidate in path(to: candidate).contains { $0.id == id } })
        return actions.filter { below.contains($0.policy) }
    }
}
