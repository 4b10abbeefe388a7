import Findings
import Japanese
import Plan
import Rounds

/// A plan as the public sees it: one edition (版) of it.
struct PublishedPlan: Sendable {
    let municipality: Municipality
    let key: PlanKey
    let edition: EditionLabel
    let plan: Plan
    /// What the office had decided about its indicators when it was published (指標の確認).
    let indicatorDecisions: [IndicatorDecision]
    /// Whether the office shows the findings to the public (点検の公開).
    let showsFindings: Bool
    /// Errata to this edition (正誤), in the order in which they were added.
    let errata: [ErratumNote]
    /// The link by which it is read before publication; `nil` for what is published.
    let preview: PreviewToken?

    /// - Parameter edition: before publication the number that it would have.
    init(
        municipality: Municipality, key: PlanKey, edition: EditionLabel, plan: Plan,
        indicatorDecisions: [IndicatorDecision] = [], showsFindings: Bool = false, errata: [ErratumNote] = [],
        preview: PreviewToken? = nil
    ) {
        self.municipality = municipality
        self.key = key
        self.edition = edition
        self.plan = plan
        self.indicatorDecisions = indicatorDecisions
        self.showsFindings = showsFindings
        self.errata = errata
        self.preview = preview
    }

    /// Its indicators as the office left them.
    var indicators: [Indicator] { plan.indicators(decisions: indicatorDecisions) }
}

/// What tells one edition from another (版の表示).
struct EditionLabel: Hashable, Sendable {
    /// Counted from 1.
    let number: Int
    let publishedOn: Day
    /// SHA-256 of the edition's document, 64 hexadecimal digits.
    let sha256: String
    /// Whether it is the one that the plan's own address shows.
    let isLatest: Bool
    /// What the city says about it (版に添える説明).
    let note: String?
    /// That its text was taken down; `nil` where it can be read.
    let retraction: RetractionNote?

    init(
        number: Int, publishedOn: Day, sha256: String, isLatest: Bool, note: String? = nil,
        retraction: RetractionNote? = nil
    ) {
        self.number = number
        self.publishedOn = publishedOn
        self.sha256 = sha256
        self.isLatest = isLatest
        self.note = note
        self.retraction = retraction
    }
}

/// Since when the text of an edition cannot be read any more, and why (取下げの表示).
struct RetractionNote: Hashable, Sendable {
    let on: Day
    let reason: String

    init(on day: Day, reason: String) {
        on = day
        self.reason = reason
    }
}
