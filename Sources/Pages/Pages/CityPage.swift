import HTML
import JapaneseText
import Plan

/// The plans of one city.
public struct CityPage: Page {
    public let municipality: Municipality
    public let plans: [PlanEntry]

    public init(municipality: Municipality, plans: [PlanEntry]) {
        self.municipality = municipality
        self.plans = plans
    }

    public func title(_ wording: Wording) -> String { municipality.name }
    public func content(_ wording: Wording) -> HTML { "<h1>\(municipality.name)</h1>" }
}
