import Plan

/// What a city has published (市の公表計画): the latest edition of each plan.
struct CityShelf: Hashable, Sendable {
    let municipality: Municipality
    /// In the order of the plans' keys.
    let latest: [EditionSummary]
    /// Plans that are kept, but of which nothing is published yet.
    let unpublished: Set<PlanKey>
    /// Plans whose findings the public may see.
    let showsFindings: Set<PlanKey>
    /// The editions of each plan whose text was taken down, the latest first.
    let retracted: [PlanKey: [EditionSummary]]
    /// How many errata stand beside the editions of each plan.
    let errataCounts: [PlanKey: Int]
    /// How many texts had been taken down or blotted out, here and elsewhere, when it was read: what was read of an edition before is
    /// forgotten.
    let retractions: Int

    /// `nil` where there is neither a plan nor an edition.
    ///
    /// - Parameters:
    ///   - plans: of this city, as they are kept.
    ///   - latest: the latest edition of each of its plans, also of one that is kept no more: an edition stays for ever.
    ///   - retracted: those whose text was taken down.
    ///   - errata: how many stand beside the editions of plans that are kept no more.
    init?(
        of municipality: Municipality, _ plans: [PlanSummary], latest: [EditionSummary],
        retracted: [EditionSummary] = [], errata: [PlanKey: Int] = [:], retractions: Int = 0
    ) {
        guard !plans.isEmpty || !latest.isEmpty || !retracted.isEmpty else { return nil }
        self.municipality = municipality
        self.latest = latest
        self.retractions = retractions
        self.retracted = Dictionary(grouping: retracted, by: \.key)
        unpublished = Set(plans.filter { $0.latestEdition == nil }.map(\.key))
        showsFindings = Set(plans.filter(\.showsFindings).map(\.key))
        errataCounts = plans.filter { $0.errataCount > 0 }.reduce(into: errata) { $0[$1.key] = $1.errataCount }
    }

    subscript(key: PlanKey) -> EditionSummary? { latest.first { $0.key == key } }

    /// An edition whose text was taken down; `nil` where it was not.
    func retracted(_ key: PlanKey, edition number: Int?) -> EditionSummary? {
        retracted[key]?.first { $0.number == number }
    }

    /// The published plans of earlier and later periods whose actions go on in a plan, or on which its own go on, over any number of
    /// periods (前後の計画), each with the edition that the public reads.
    ///
    /// - Parameter continued: the plans on which its own actions go on.
    func periods(around plan: Slug, continuing continued: Set<Slug>) -> [Slug: Int] {
        let plans = Dictionary(latest.map { ($0.key.plan, $0) }, uniquingKeysWith: { first, _ in first })
        let later = Dictionary(
            grouping: latest.flatMap { edition in edition.continued.map { (earlier: $0, plan: edition.key.plan) } },
            by: \.earlier)
        func reached(_ first: [Slug], _ next: (Slug) -> [Slug]) -> Set<Slug> {
            var (found, waiting) = (Set(first), first)
            while let slug = waiting.popLast() { waiting += next(slug).filter { found.insert($0).inserted } }
            return found
        }
        let all = reached(Array(continued)) { Array(plans[$0]?.continued ?? []) }
            .union(reached([plan]) { (later[$0] ?? []).map(\.plan) }).subtracting([plan])
        return plans.filter { all.contains($0.key) }.mapValues(\.number)
    }
}
