import Foundation
import Japanese
import Logging
import Plan
import PlanDocument
import Rounds
import Sheets
import Store
import Synchronization

/// What the public may see (公表されているもの): cities, their plans and editions, read from the store and kept while in use.
final class Publications: Sendable {
    private struct Shelved: Sendable {
        let stamp: PublicationStamp
        let shelf: CityShelf?
    }

    /// An edition never changes, so neither does what was read from it.
    private struct Read: Sendable {
        let summary: EditionSummary
        let contents: PlanDocument.Contents
    }

    /// An edition as its pages show it, and when its text came to be what it is: published, or blotted out in part.
    struct Opened: Sendable {
        let published: PublishedPlan
        let publishedAt: Date
        /// When something on its pages changed last: an erratum may have been added.
        let changedAt: Date

        /// The same, whose page shows something else that changed at this moment.
        func changed(at date: Date?) -> Opened {
            date.map { Opened(published: published, publishedAt: publishedAt, changedAt: max(changedAt, $0)) } ?? self
        }
    }

    private struct EditionKey: Hashable, Sendable {
        let key: PlanKey
        let number: Int
        /// How many texts had been taken down or blotted out.
        let retractions: Int
    }

    private let store: Store
    private let shelves: Mutex<LeastRecentlyUsed<Slug, Shelved>>
    private let editions: Mutex<LeastRecentlyUsed<EditionKey, Read>>
    /// How many texts had been taken down or blotted out when it was looked at last.
    private let retractions = Mutex(0)

    /// - Parameter memory: how many bytes of documents are kept as plans.
    init(store: Store, memory: Int) {
        self.store = store
        shelves = Mutex(LeastRecentlyUsed(limit: 2 << 20))
        editions = Mutex(LeastRecentlyUsed(limit: memory))
    }

    /// What a city has published; `nil` where there is no such city, or it has no plan.
    ///
    /// - Parameter stamp: of the moment; what was read under another one is read again.
    func shelf(of city: Slug, at stamp: PublicationStamp) async throws -> CityShelf? {
        if let known = shelves.withLock({ $0.value(city) }), known.stamp == stamp { return known.shelf }
        forgetRetracted(at: stamp)
        let shelf = try await read(city, at: stamp).first
        let size = 200 + (shelf?.latest.count ?? 0) * 400
        shelves.withLock { $0.keep(Shelved(stamp: stamp, shelf: shelf), for: city, bytes: size) }
        return shelf
    }

    /// What every city has published.
    func shelves(at stamp: PublicationStamp) async throws -> [CityShelf] { try await read(nil, at: stamp) }

    /// What was read of an edition before its text was taken down or blotted out shall not lie about.
    private func forgetRetracted(at stamp: PublicationStamp) {
        let isNew = retractions.withLock { known in
            defer { known = max(known, stamp.retractions) }
            return stamp.retractions > known
        }
        if isNew { editions.withLock { $0.removeAll() } }
    }

    /// The shelves of every city that has one, or of this one, in the order of their slugs.
    private func read(_ city: Slug?, at stamp: PublicationStamp) async throws -> [CityShelf] {
        let plans = Dictionary(grouping: try await store.plans.all(of: city), by: \.key.city)
        let editions = Dictionary(grouping: try await store.editions.latest(of: city), by: \.key.city)
        let retracted = Dictionary(grouping: try await store.editions.retracted(of: city), by: \.key.city)
        let kept = Set(plans.values.joined().map(\.key))
        var errata: [PlanKey: Int] = [:]
        for key in editions.values.joined().map(\.key) where !kept.contains(key) {
            errata[key] = try await store.editions.errata(of: key).count
        }
        return try await store.plans.municipalities().compactMap { municipality in
            let slug = municipality.slug
            return CityShelf(
                of: municipality, plans[slug] ?? [], latest: editions[slug] ?? [], retracted: retracted[slug] ?? [],
                errata: errata.filter { $0.key.city == slug && $0.value > 0 }, retractions: stamp.retractions)
        }
    }

    /// Opens an edition.
    ///
    /// - Parameter number: the latest when `nil`.
    /// - Returns: `nil` where there is no such edition.
    func open(_ key: PlanKey, number: Int?, on shelf: CityShelf) async throws -> Opened? {
        guard let latest = shelf[key], let read = try await read(key, number: number ?? latest.number, on: shelf)
        else {
            return nil
        }
        let errata = try await errata(of: key, on: shelf).filter { $0.edition == read.summary.number }
        let published = PublishedPlan(
            municipality: shelf.municipality, key: key,
            edition: read.summary, isLatest: read.summary.number == latest.number, plan: read.contents.plan,
            indicatorDecisions: read.contents.indicatorDecisions,
            showsFindings: shelf.showsFindings.contains(key), errata: errata)
        // When its own text changed last.
        let publishedAt = read.summary.redactions.map(\.at).reduce(read.summary.publishedAt, max)
        return Opened(
            published: published, publishedAt: publishedAt,
            changedAt: errata.map(\.madeAt).reduce(publishedAt, max))
    }

    /// What an action of a plan was in published plans of earlier periods, and where it goes on (取組の歩み); and when the last of them
    /// changed.
    func lineage(of action: Action, in published: PublishedPlan, on shelf: CityShelf) async throws
        -> (lineage: ActionLineage, changedAt: Date?)
    {
        let key = published.key
        let continued = published.plan.continuedPlans
        let periods = shelf.periods(around: key.plan, continuing: continued)
        if periods.isEmpty, continued.isEmpty { return (ActionLineage(), nil) }
        var (plans, changedAt) = ([key.plan: published.plan], Date?.none)
        for slug in periods.keys {
            guard let opened = try await open(PlanKey(city: key.city, plan: slug), number: nil, on: shelf) else {
                continue
            }
            plans[slug] = opened.published.plan
            changedAt = max(changedAt ?? opened.changedAt, opened.changedAt)
        }
        let all = ActionsOverPeriods(plans)
        return (all.lineage(of: action, at: ActionPlace(key.plan, action.id)), changedAt)
    }

    /// The document of an edition, byte for byte as it was published.
    func document(_ key: PlanKey, number: Int) async throws -> [UInt8]? {
        try await store.editions.edition(key, number: number).map { Array($0.document.utf8) }
    }

    /// What the office decided about the findings of a plan.
    func review(of key: PlanKey) async throws -> PlanReview { try await store.plans.review(of: key) }

    /// What was set right beside the editions of a plan that can be read: an erratum quotes its edition.
    func errata(of key: PlanKey, on shelf: CityShelf) async throws -> [Erratum] {
        guard shelf.errataCounts[key] != nil else { return [] }
        return try await store.editions.errata(of: key).filter { shelf.retracted(key, edition: $0.edition) == nil }
    }

    /// What the actions that errata are about are called in their editions: 「16 自転車通行空間の整備」.
    func actionNames(of errata: [Erratum], on shelf: CityShelf) async throws -> [Erratum: String] {
        var names: [Erratum: String] = [:]
        for erratum in errata {
            guard let id = erratum.action,
                let action = try await read(erratum.key, number: erratum.edition, on: shelf)?.contents.plan[id]
            else { continue }
            names[erratum] = "\(action.number) \(action.name)"
        }
        return names
    }

    /// What is kept, as it would be published, for whoever holds a link to it.
    func preview(_ key: PlanKey, with token: PreviewToken, at date: Date) async throws -> PublishedPlan? {
        guard let kept = try await store.editions.plan(key, previewedWith: token, at: date) else { return nil }
        let next = (try await store.editions.all(of: key).first?.number ?? 0) + 1
        let edition = EditionSummary(
            key: key, number: next, revision: kept.revision, title: kept.plan.title, publishedAt: date, publishedBy: "",
            sha256: "")
        return PublishedPlan(
            municipality: kept.municipality, key: key, edition: edition, plan: kept.plan.forPublication,
            indicatorDecisions: kept.indicatorDecisions, preview: token)
    }

    func editions(of key: PlanKey) async throws -> [EditionSummary] { try await store.editions.all(of: key) }

    /// The published plans of a city in which the words are found, in the order of their keys, each with the actions that
    /// say them.
    func plans(of shelf: CityShelf, finding query: String) async throws -> [CitySearchPage.Found] {
        let hits = Dictionary(
            grouping: try await store.editions.search(query, city: shelf.municipality.slug), by: \.key)
        let found = shelf.latest.compactMap { summary in hits[summary.key].map { (summary.key, $0.map(\.action)) } }
        // Opened side by side: a plan that nobody has read since the start takes as long as all the rest of a search.
        return try await withThrowingTaskGroup(of: (Int, CitySearchPage.Found)?.self) { group in
            for (place, (key, actions)) in found.enumerated() {
                group.addTask {
                    guard let opened = try await self.open(key, number: nil, on: shelf) else { return nil }
                    return (place, CitySearchPage.Found(published: opened.published, actions: Set(actions)))
                }
            }
            return try await group.compactMap { $0 }.reduce(into: []) { $0.append($1) }
                .sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func read(_ key: PlanKey, number: Int, on shelf: CityShelf) async throws -> Read? {
        let name = EditionKey(key: key, number: number, retractions: shelf.retractions)
        if let known = editions.withLock({ $0.value(name) }) { return known }
        guard let edition = try await store.editions.edition(key, number: number) else { return nil }
        let contents = try edition.contents()
        let read = Read(summary: edition.summary, contents: contents)
        editions.withLock { $0.keep(read, for: name, bytes: edition.document.utf8.count) }
        return read
    }
}
