import HTML
import Japanese
import Plan
import Rounds

/// One plan as those who work on it see it first (計画のホーム).
struct StaffPlanPage: StaffPage {
    let key: PlanKey
    let plan: Plan
    /// The number of the edition that the public reads; `nil` while there is none.
    let edition: Int?
    /// Whether what is kept is just what that edition shows.
    let isPublished: Bool
    /// Its open rounds, and those that were closed with something unfinished.
    let rounds: [RoundBrief]
    let unfinished: [(year: FiscalYear, count: Int)]

    init(
        key: PlanKey, plan: Plan, edition: Int?, isPublished: Bool, rounds: [RoundBrief] = [],
        unfinished: [(year: FiscalYear, count: Int)] = []
    ) {
        self.rounds = rounds
        self.unfinished = unfinished
        self.key = key
        self.plan = plan
        self.edition = edition
        self.isPublished = isPublished
    }

    func title(_ wording: Wording) -> String { plan.title }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let publicPage: HTML =
            edition == nil
            ? ""
            : "<p><a href=\"\(Address(.plan(key, edition: nil, .overview), language: wording.language).path)\">\(wording.publicPages)</a></p>"
        return """
            <header class="lead"><h1>\(wording.original(plan.title))</h1>\
            <p class="sentence">\(wording.planInShort(years: plan.years, actions: plan.actions.count))</p>\
            <p>\(wording.publicationState(edition: edition, isPublished: isPublished))</p>\(publicPage)</header>\
            \(RoundLines(briefs: rounds, unfinished: unfinished, frame: frame).html)\(doors(frame))
            """
    }

    /// Every page of the plan that the viewer may open, each with what it is for.
    private func doors(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let places = frame.viewer.map { PlanMenu.places(for: $0, key.plan) } ?? []
        let items = places.filter { $0 != .plan }.map { place -> HTML in
            "<div><dt><a href=\"\(frame.link(place))\">\(wording.place(place))</a></dt><dd>\(wording.purpose(of: place))</dd></div>"
        }
        return """
            <section aria-labelledby="doors"><h2 id="doors">\(wording.staffPlanMenu)</h2><dl class="doors">\(items)</dl></section>
            """
    }
}
