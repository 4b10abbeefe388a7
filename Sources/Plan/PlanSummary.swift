import Japanese

/// One line of a list of plans (計画の一覧).
public struct PlanSummary: Hashable, Sendable {
    public let municipality: Municipality
    public let key: PlanKey
    public let revision: Int
    public let title: String
    public let years: [FiscalYear]
    public let lastReportedYear: FiscalYear?
    /// The number of its actions (取組事項).
    public let actionCount: Int
    /// `nil` while nothing is published.
    public let latestEdition: EditionSummary?
    /// Whether the office shows the findings to the public.
    public let showsFindings: Bool
    /// How many errata stand beside its editions.
    public let errataCount: Int
    /// At which evaluators can be given a part in it (評価段階).
    public let evaluationSteps: [EvaluationStep]
    /// Whether it is archived (アーカイブ): it stands in no list of work.
    public let isArchived: Bool

    public init(
        municipality: Municipality, key: PlanKey, revision: Int, title: String, years: [FiscalYear],
        lastReportedYear: FiscalYear?, actionCount: Int, latestEdition: EditionSummary?, showsFindings: Bool,
        errataCount: Int, evaluationSteps: [EvaluationStep] = [], isArchived: Bool = false
    ) {
        self.municipality = municipality
        self.key = key
        self.revision = revision
        self.title = title
        self.years = years
        self.lastReportedYear = lastReportedYear
        self.actionCount = actionCount
        self.latestEdition = latestEdition
        self.showsFindings = showsFindings
        self.errataCount = errataCount
        self.evaluationSteps = evaluationSteps
        self.isArchived = isArchived
    }
}
