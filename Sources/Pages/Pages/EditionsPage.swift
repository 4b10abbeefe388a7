import HTML
import JapaneseText
import Plan

/// The published editions of a plan (版の一覧): permanent, dated, each with the hash of its document.
public struct EditionsPage: Page {
    public let municipality: Municipality
    public let key: PlanKey
    public let planTitle: String
    /// The latest first.
    public let editions: [EditionLabel]

    public init(municipality: Municipality, key: PlanKey, planTitle: String, editions: [EditionLabel]) {
        self.municipality = municipality
        self.key = key
        self.planTitle = planTitle
        self.editions = editions
    }

    public func title(_ wording: Wording) -> String { planTitle }
    public func content(_ wording: Wording) -> HTML { "<h1>\(planTitle)</h1>" }
}
