import Findings
import Japanese
import Plan

/// Makes the page that belongs at an address of a published plan. The one place that knows which page stands where.
enum PlanPages {
    /// - Returns: the whole HTML document, or `nil` where the plan has no such thing (an unknown number, policy, year).
    ///   `changes` needs another edition and is a `ChangesPage`, `findings` needs what the office answered and is a `FindingsPage`.
    ///
    /// - Parameter lineage: of an action, in the plans of other periods.
    static func document(
        at address: Address, of published: PublishedPlan, lineage: ActionLineage = ActionLineage()
    ) -> String? {
        guard case .plan(_, let edition, let place) = address.target else { return nil }
        let context = PlanContext(published: published, edition: edition, wording: Wording(address.language))
        let frame = Frame(address: address, published: published)
        let plan = published.plan
        switch place {
        case .overview: return frame.document(OverviewPage(context: context))
        case .sheet(let filter): return frame.document(SheetPage(context: context, filter: filter))
        case .policies: return frame.document(PoliciesPage(context: context))
        case .policy(let id): return plan[id].map { frame.document(PolicyPage(context: context, policy: $0)) }
        case .action(let number):
            guard let action = plan.action(addressed: number) else { return nil }
            let indicators = plan.allSeries(of: action, decisions: published.indicatorDecisions)
            return frame.document(
                ActionPage(context: context, action: action, indicators: indicators, lineage: lineage))
        case .changes: return nil
        case .divisions: return frame.document(DivisionsPage(context: context))
        case .division(let division):
            guard plan.divisions.contains(division) else { return nil }
            return frame.document(DivisionPage(context: context, division: division))
        case .year(let year):
            guard plan.years.contains(year) else { return nil }
            return frame.document(YearPage(context: context, year: year, indicators: published.indicators))
        case .followUp(let year):
            return plan.followUps(in: year).map {
                frame.document(FollowUpPage(context: context, year: year, followUps: $0))
            }
        case .search(let query): return frame.document(SearchPage(context: context, query: query))
        case .data: return frame.document(DataPage(of: published, edition: edition, in: address.language))
        case .findings, .table: return nil
        }
    }
}
