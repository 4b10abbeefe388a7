import Pages
import Plan
import Store

/// What a city has published (市の公表計画): the latest edition of each plan.
struct CityShelf: Hashable, Sendable {
    let municipality: Municipality
    /// In the order of the plans' keys.
    let latest: [EditionSummary]
    /// Plans that are kept, but of which nothing is published yet.
    let unpublished: Set<PlanKey>
    /// Plans whose findings the public may see.
    let showsFindings: Set<PlanKey>
    /// How many errata stand beside the editions of each plan.
    let errataCounts: [PlanKey: Int]

    /// - Parameter plans: of one city. `nil` where there are none.
    init?(_ plans: [PlanSummary]) {
        guard let first = plans.first else { return nil }
        municipality = first.municipality
        latest = plans.compactMap(\.latestEdition)
        unpublished = Set(plans.filter { $0.latestEdition == nil }.map(\.key))
        showsFindings = Set(plans.filter(\.showsFindings).map(\.key))
        errataCounts = Dictionary(
            uniqueKeysWithValues: plans.filter { $0.errataCount > 0 }.map { ($0.key, $0.errataCount) })
    }

    subscript(key: PlanKey) -> EditionSummary? { latest.first { $0.key == key } }

    /// As lists of plans show them.
    var entries: [PlanEntry] {
        latest.map { summary in
            PlanEntry(
                key: summary.key, municipality: municipality, title: summary.title,
                edition: EditionLabel(summary, isLatest: true)
            )
        }
    }
}
