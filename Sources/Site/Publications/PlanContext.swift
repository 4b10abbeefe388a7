import HTML
import Japanese
import Plan
import Rounds

/// What every piece of a plan's page needs: the plan, the reader's language, and where links lead.
///
/// Links stay inside the edition that is being read, and in its language.
struct PlanContext: Sendable {
    let municipality: Municipality
    let key: PlanKey
    let plan: Plan
    /// The edition in the address; `nil` under the plan's own address, which shows the latest.
    let edition: Int?
    let wording: Wording
    /// Errata to the edition that is shown (正誤).
    var errata: [Erratum] = []
    /// The link by which it is read before publication.
    var preview: PreviewToken?
    /// Whether the plan uses stages at all; a form without a スケジュール row is not given one.
    let hasStages: Bool

    init(published: PublishedPlan, edition: Int?, wording: Wording) {
        self.init(
            municipality: published.municipality, key: published.key, plan: published.plan, edition: edition,
            wording: wording)
        errata = published.errata
        preview = published.preview
    }

    /// - Parameter plan: as it is kept now, which need not be what is published.
    init(municipality: Municipality, key: PlanKey, plan: Plan, edition: Int? = nil, wording: Wording) {
        self.municipality = municipality
        self.key = key
        self.plan = plan
        self.edition = edition
        self.wording = wording
        hasStages = plan.actions.contains { action in
            action.writtenYears.contains { action[$0].stage != nil }
        }
    }

    func link(_ place: PlanPlace, as format: Address.Format = .html) -> String {
        Address(
            .plan(key, edition: edition, place), language: wording.language, format: format, preview: preview
        ).path
    }

    /// The CSV for programs that read nothing but CP932.
    func cp932(_ place: PlanPlace) -> String {
        Address(.plan(key, edition: edition, place), format: .csv, encoding: .cp932).path
    }

    func link(_ action: Action) -> String { link(.action(plan.addressNumber(of: action))) }

    /// The latest fiscal year with achievements, or the first of the plan where none is due yet.
    var latestYear: FiscalYear? { plan.lastReportedYear ?? plan.years.first }

    /// The plan's years for which achievements are due.
    var reportedYears: [FiscalYear] { plan.years.filter(plan.isDue) }
}

extension Plan {
    /// The word that stands for an action in addresses: its number, or its id where the number is blank or repeated.
    func addressNumber(of action: Action) -> String {
        let alone = actions.count { $0.number == action.number } == 1
        return alone && !action.number.isEmpty ? action.number : action.id.text
    }

    /// The action that an address names.
    func action(addressed text: String) -> Action? {
        let numbered = actions.filter { $0.number == text }
        return numbered.count == 1 ? numbered[0] : self[Action.ID(text)]
    }
}
