import Findings
import Japanese
import Plan
import Rounds

/// A plan as the public sees it: one edition (版) of it.
struct PublishedPlan: Sendable {
    let municipality: Municipality
    let key: PlanKey
    /// Before publication: with the number that it would have, and no digest.
    let edition: EditionSummary
    /// Whether it is the edition that the plan's own address shows.
    let isLatest: Bool
    let plan: Plan
    /// What the office had decided about its indicators when it was published (指標の確認).
    let indicatorDecisions: [IndicatorDecision]
    /// Whether the office shows the findings to the public (点検の公開).
    let showsFindings: Bool
    /// Errata to this edition (正誤), in the order in which they were added.
    let errata: [Erratum]
    /// The link by which it is read before publication; `nil` for what is published.
    let preview: PreviewToken?

    init(
        municipality: Municipality, key: PlanKey, edition: EditionSummary, isLatest: Bool = true, plan: Plan,
        indicatorDecisions: [IndicatorDecision] = [], showsFindings: Bool = false, errata: [Erratum] = [],
        preview: PreviewToken? = nil
    ) {
        self.municipality = municipality
        self.key = key
        self.edition = edition
        self.isLatest = isLatest
        self.plan = plan
        self.indicatorDecisions = indicatorDecisions
        self.showsFindings = showsFindings
        self.errata = errata
        self.preview = preview
    }

    /// Its indicators as the office left them.
    var indicators: [IndicatorSeries] { plan.allSeries(decisions: indicatorDecisions) }
}
