import Japanese

/// A leaf of the plan (取組事項): something a division does over the plan's years.
public struct Action: Hashable, Sendable, Identifiable {
    /// Stays with the action when it is renamed or renumbered; given once, at the first import.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        public let text: String
        public init(_ text: String) { self.text = text }
        public var description: String { text }
    }

    public internal(set) var id: ID
    /// The official number (取組事項番号) as written. It may change, repeat or be left out, so it is not the id.
    public var number: String
    public var name: String
    /// The lowest policy above it.
    public var policy: Policy.ID
    public var responsibilities: [Responsibility]
    /// 取組内容.
    public var description: Passage?
    /// What it comes from, where it was split from another action or is the merger of several (前身の取組).
    public var predecessors: [Predecessor]
    /// Where else in the plan it is shown (再掲); it is counted under `policy` alone.
    public var reprints: [Reprint]
    /// 独自の項目 of the action as a whole.
    public var own: OwnValues = [:]
    /// Only the years in which something is written.
    private var years: [FiscalYear: ActionYear] = [:]

    public init(
        id: ID, number: String, name: String, policy: Policy.ID, responsibilities: [Responsibility] = [],
        description: Passage? = nil, predecessors: [Predecessor] = [], reprints: [Reprint] = []
    ) {
        self.id = id
        self.number = number
        self.name = name
        self.policy = policy
        self.responsibilities = responsibilities
        self.description = description
        self.predecessors = predecessors
        self.reprints = reprints
    }

    /// What is written for one fiscal year; a blank `ActionYear` where nothing is.
    public subscript(year: FiscalYear) -> ActionYear {
        get { years[year] ?? ActionYear() }
        set { years[year] = newValue == ActionYear() ? nil : newValue }
    }

    /// The fiscal years in which anything is written, in order.
    public var writtenYears: [FiscalYear] { years.keys.sorted() }
}

/// One fiscal year of one action: what was to be done, and how far it came.
public struct ActionYear: Hashable, Sendable {
    /// スケジュール, as written in this year's cell. Blank may mean that the stage before goes on: see `StageBand`.
    public var stage: Passage?
    /// 年度目標・取組内容.
    public var target: AnnualTarget?
    /// What the target said before changes made after adoption (変更前), the first text first.
    public var earlierTargets: [EarlierTarget]
    /// 実績.
    public var report: AnnualReport
    /// 独自の項目 of the year that are written with the plan.
    public var own: OwnValues

    public init(
        stage: Passage? = nil, target: AnnualTarget? = nil, earlierTargets: [EarlierTarget] = [],
        report: AnnualReport = AnnualReport(), own: OwnValues = [:]
    ) {
        self.stage = stage
        self.target = target
        self.earlierTargets = earlierTargets
        self.report = report
        self.own = own
    }
}

/// What an action is to reach in one fiscal year (年度目標・取組内容).
public struct AnnualTarget: Hashable, Sendable {
    public var text: Passage

    public init(_ text: Passage) {
        self.text = text
    }
}

/// How far an action came in one fiscal year (実績).
public struct AnnualReport: Hashable, Sendable {
    /// 達成状況: a step on the plan's own scale.
    public var status: AchievementStatus.Code?
    /// 達成状況詳細.
    public var result: Passage?
    /// 理由・改善策, one field as on the form.
    public var reasonAndImprovement: Passage?
    /// 独自の項目 that are written with the report.
    public var own: OwnValues
    /// 実績値: what is reported of the action's indicators, by `Field.actualOf` and `Field.remarkOf`. Only in a report that is being
    /// worked on: in the plan they stand with the indicators.
    public var indicators: [Field: Passage]

    public init(
        status: AchievementStatus.Code? = nil, result: Passage? = nil, reasonAndImprovement: Passage? = nil,
        own: OwnValues = [:], indicators: [Field: Passage] = [:]
    ) {
        self.status = status
        self.result = result
        self.reasonAndImprovement = reasonAndImprovement
        self.own = own
        self.indicators = indicators
    }
}
