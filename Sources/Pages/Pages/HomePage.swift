import HTML
import JapaneseText
import Plan

/// A plan in a list of plans.
public struct PlanEntry: Sendable {
    public let key: PlanKey
    public let municipality: Municipality
    public let title: String
    public let edition: EditionLabel

    public init(key: PlanKey, municipality: Municipality, title: String, edition: EditionLabel) {
        self.key = key
        self.municipality = municipality
        self.title = title
        self.edition = edition
    }
}

/// The first page: which cities publish their plans here.
public struct HomePage: Page {
    public let plans: [PlanEntry]

    public init(plans: [PlanEntry]) {
        self.plans = plans
    }

    public func title(_ wording: Wording) -> String { "Hakadori" }
    public func content(_ wording: Wording) -> HTML { "<h1>Hakadori</h1>" }
}
