import Japanese

/// A node of a plan's tree (基本施策・施策・取組): what the plan calls it depends on its level.
public struct Policy: Hashable, Sendable, Identifiable {
    /// Its place in the tree: `1`, `1.2`, `1.2.3`. A policy that is reworded in the same place stays the same policy.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        public let path: String
        public init(_ path: String) { self.path = path }
        public var description: String { path }

        /// The place of the `position`th child, counted from 1.
        public func child(_ position: Int) -> ID { ID("\(path).\(position)") }
    }

    public internal(set) var id: ID
    public var parent: ID?
    /// Its depth, 0 for the topmost: an index into `Plan.levels`.
    public var level: Int
    /// The number the plan gives it, as written: Ⅱ, 3, 1-2. `nil` where the plan numbers no such level.
    public var number: String?
    public var name: String
    /// 目指す姿.
    public var vision: Passage?
    /// 現状と課題.
    public var situationAndChallenges: Passage?
    /// 独自の項目 of the policy as a whole.
    public var own: OwnValues = [:]
    /// 独自の項目 of single years; only the years in which something is written.
    private var years: [FiscalYear: PolicyYear] = [:]

    public init(
        id: ID, parent: ID? = nil, level: Int, number: String? = nil, name: String, vision: Passage? = nil,
        situationAndChallenges: Passage? = nil
    ) {
        self.id = id
        self.parent = parent
        self.level = level
        self.number = number
        self.name = name
        self.vision = vision
        self.situationAndChallenges = situationAndChallenges
    }

    /// What is written of it for one fiscal year; blank where nothing is.
    public subscript(year: FiscalYear) -> PolicyYear {
        get { years[year] ?? PolicyYear() }
        set { years[year] = newValue == PolicyYear() ? nil : newValue }
    }

    /// The fiscal years in which anything is written, in order.
    public var writtenYears: [FiscalYear] { years.keys.sorted() }
}

/// One fiscal year of one policy (施策の年度): only own fields are written of it.
public struct PolicyYear: Hashable, Sendable {
    public var own: OwnValues

    public init(own: OwnValues = [:]) {
        self.own = own
    }
}
