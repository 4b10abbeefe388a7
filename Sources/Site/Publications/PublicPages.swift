import Foundation
import HTTPTypes
import Plan
import Rounds
import Sheets
import Store

/// Makes the reply that belongs at a public address (公開ページ): page or file, from what is published.
struct PublicPages: Sendable {
    let publications: Publications
    let watch: PublicationWatch
    let memory: PageMemory
    let clocks: Clocks

    /// The reply that is ready at a path as links spell it, where it is known to be good.
    func readyReply(at path: String) -> Reply? {
        watch.freshStamp.flatMap { memory.reply(at: path, stamp: $0) }
    }

    /// - Throws: `Refusal` where nothing stands there; whatever the store throws.
    func reply(to address: Address) async throws -> Reply {
        if let token = address.preview { return try await previewReply(to: address, token) }
        let stamp = try await watch.stamp()
        memory.forgetRetracted(at: stamp)
        let path = address.path
        if let ready = memory.reply(at: path, stamp: stamp) { return ready }
        switch address.target {
        case .home:
            return try await memory.reply(at: path, basis: .everything(stamp), stamp: stamp) {
                let shelves = try await publications.shelves(at: stamp)
                if address.format == .json { return .list(of: shelves, at: address) }
                return .page(Frame(address: address).document(HomePage(shelves: shelves)), at: address)
            }
        case .city(let city):
            let shelf = try await shelf(of: city, for: address, at: stamp)
            return try await memory.reply(at: path, basis: .city(shelf), stamp: stamp) {
                if address.format == .json { return .list(of: [shelf], at: address) }
                let page = CityPage(shelf: shelf)
                return .page(Frame(address: address, municipality: shelf.municipality).document(page), at: address)
            }
        case .citySearch(let city, let query):
            // Searches are as many as the words there are: none is kept.
            let shelf = try await shelf(of: city, for: address, at: stamp)
            let found = query.isEmpty ? [] : try await publications.plans(of: shelf, finding: query)
            let page = CitySearchPage(municipality: shelf.municipality, query: query, found: found)
            return .page(Frame(address: address, municipality: shelf.municipality).document(page), at: address)
        case .editions(let key):
            let shelf = try await shelf(of: key.city, for: address, at: stamp)
            // Also where nothing can be read any more: that something was published stays on record.
            guard let newest = shelf[key] ?? shelf.retracted[key]?.first else {
                throw nothingThere(of: key, on: shelf, for: address)
            }
            let basis = shelf.basis(of: key)
            return try await memory.reply(at: path, basis: basis, stamp: stamp) {
                let editions = try await publications.editions(of: key)
                let errata = try await publications.errata(of: key, on: shelf)
                let names = try await publications.actionNames(of: errata, on: shelf)
                if address.format != .html {
                    return .editions(editions, errata: errata, actionNames: names, of: key, on: shelf, at: address)
                }
                let page = EditionsPage(
                    municipality: shelf.municipality, key: key, planTitle: newest.title, editions: editions,
                    errata: errata, actionNames: names)
                return .page(Frame(address: address, municipality: shelf.municipality).document(page), at: address)
            }
        case .plan(let key, let number, .search):
            // Searches are many: none is kept.
            let shelf = try await shelf(of: key, edition: number, for: address, at: stamp)
            return try await planReply(to: address, key, number, on: shelf)
        case .plan(let key, let number, .findings):
            let shelf = try await shelf(of: key, edition: number, for: address, at: stamp)
            // Answers to findings change between editions, so they are a part of what the page shows.
            let review = try await publications.review(of: key)
            let basis = Basis.findings(of: shelf.basis(of: key), review)
            return try await memory.reply(at: path, basis: basis, stamp: stamp) {
                try await findingsReply(to: address, key, number, on: shelf, review)
            }
        case .plan(let key, let number, let place):
            let shelf = try await shelf(of: key, edition: number, for: address, at: stamp)
            // The page of an action shows what it was in other plans, and where it goes on.
            let basis = if case .action = place { shelf.basisOfActions(of: key) } else { shelf.basis(of: key) }
            return try await memory.reply(at: path, basis: basis, stamp: stamp) {
                try await planReply(to: address, key, number, on: shelf)
            }
        }
    }

    /// A page or file of one edition.
    private func planReply(to address: Address, _ key: PlanKey, _ number: Int?, on shelf: CityShelf) async throws
        -> Reply
    {
        let wayUp = Address(.plan(key, edition: nil, .overview), language: address.language)
        guard let edition = try await publications.open(key, number: number, on: shelf) else {
            throw Refusal(.notFound, wayOn: wayUp)
        }
        let published = edition.published
        if case .plan(_, _, .overview) = address.target, address.format == .json {
            guard let document = try await publications.document(key, number: published.edition.number) else {
                throw Refusal(.notFound, wayOn: wayUp)
            }
            return .file(document, hash: published.edition.presentSHA256, at: address, of: edition)
        }
        if case .plan(_, _, .changes(let since)) = address.target {
            try expectReadable(key, edition: since, on: shelf, for: address)
            let editions = try await publications.editions(of: key).filter { $0.retraction == nil }.map(\.number)
            let earlier = since ?? editions.first { $0 < published.edition.number }
            var other: PublishedPlan?
            if let earlier {
                guard let opened = try await publications.open(key, number: earlier, on: shelf) else {
                    throw Refusal(.notFound, wayOn: wayUp)
                }
                other = opened.published
            }
            let page = ChangesPage(
                published: published, edition: number, language: address.language, other: other, editions: editions)
            return .page(Frame(address: address, published: published).document(page), at: address, of: edition)
        }
        if address.format == .html {
            let (lineage, changedAt) = try await lineage(at: address, of: published, on: shelf)
            guard let page = PlanPages.document(at: address, of: published, lineage: lineage) else {
                throw Refusal(.notFound, wayOn: wayUp)
            }
            return .page(page, at: address, of: edition.changed(at: changedAt))
        }
        guard let bytes = try Twin.bytes(at: address, of: published) else { throw Refusal(.notFound, wayOn: wayUp) }
        return .file(bytes, at: address, of: edition)
    }

    /// Of the action that the address names; none where it names none.
    private func lineage(
        at address: Address, of published: PublishedPlan, on shelf: @autoclosure () async throws -> CityShelf?
    ) async throws -> (lineage: ActionLineage, changedAt: Date?) {
        guard case .plan(_, _, .action(let number)) = address.target,
            let action = published.plan.action(addressed: number), let shelf = try await shelf()
        else { return (ActionLineage(), nil) }
        return try await publications.lineage(of: action, in: published, on: shelf)
    }

    /// Where an edition seems to contradict itself: looked for once, and again when the office answers or switches a rule.
    private func findingsReply(
        to address: Address, _ key: PlanKey, _ number: Int?, on shelf: CityShelf, _ review: PlanReview
    ) async throws -> Reply {
        // Nobody sees them until the office says so; then there is no telling that there is such a page.
        guard review.showsFindings, let edition = try await publications.open(key, number: number, on: shelf),
            edition.published.showsFindings
        else {
            throw Refusal(.notFound, wayOn: Address(.plan(key, edition: nil, .overview), language: address.language))
        }
        let published = edition.published
        let findings = published.plan.findings(
            indicators: published.indicators, switches: review.switches, answers: review.answers)
        let page = FindingsPage(
            published: published, edition: number, language: address.language, findings: findings)
        return .page(Frame(address: address, published: published).document(page), at: address, of: edition)
    }

    /// A page of what is kept, for whoever holds a link. A link that has ended looks like one that never was.
    private func previewReply(to address: Address, _ token: PreviewToken) async throws -> Reply {
        let home = Address(.home, language: address.language)
        let now = Date(timeIntervalSince1970: Double(clocks.seconds()))
        guard case .plan(let key, _, _) = address.target,
            let published = try await publications.preview(key, with: token, at: now)
        else { throw Refusal(.notFound, wayOn: home) }
        guard address.format == .html else {
            guard let bytes = try DraftFile.bytes(at: address, of: published) else {
                throw Refusal(.notFound, wayOn: home)
            }
            return .draft(bytes, of: published, at: address)
        }
        let lineage = try await lineage(
            at: address, of: published, on: try await publications.shelf(of: key.city, at: try await watch.stamp())
        ).lineage
        guard let page = PlanPages.document(at: address, of: published, lineage: lineage) else {
            throw Refusal(.notFound, wayOn: home)
        }
        return .page(page, at: address)
    }

    private func shelf(of city: Slug, for address: Address, at stamp: PublicationStamp) async throws -> CityShelf {
        guard let shelf = try await publications.shelf(of: city, at: stamp) else {
            throw Refusal(.notFound, wayOn: Address(.home, language: address.language))
        }
        return shelf
    }

    /// The shelf on which a plan stands of which something can be read, and this edition was not taken down.
    private func shelf(
        of key: PlanKey, edition number: Int?, for address: Address, at stamp: PublicationStamp
    ) async throws -> CityShelf {
        let shelf = try await shelf(of: key.city, for: address, at: stamp)
        try expectReadable(key, edition: number, on: shelf, for: address)
        guard shelf[key] != nil else { throw nothingThere(of: key, on: shelf, for: address) }
        return shelf
    }

    /// - Throws: `Refusal` (410) where the text of this edition was taken down.
    private func expectReadable(_ key: PlanKey, edition number: Int?, on shelf: CityShelf, for address: Address) throws
    {
        guard let retracted = shelf.retracted(key, edition: number) else { return }
        throw Refusal(
            .retracted(retracted), wayOn: Address(.editions(key), language: address.language))
    }

    private func nothingThere(of key: PlanKey, on shelf: CityShelf, for address: Address) -> Refusal {
        if shelf.retracted[key] != nil {
            return Refusal(.allRetracted, wayOn: Address(.editions(key), language: address.language))
        }
        return Refusal(
            shelf.unpublished.contains(key) ? .notPublished : .notFound,
            wayOn: Address(.city(key.city), language: address.language))
    }
}

extension CityShelf {
    fileprivate func basis(of key: PlanKey) -> Basis {
        .plan(
            municipality, latest: self[key]?.number ?? 0, showsFindings: showsFindings.contains(key),
            errata: errataCounts[key] ?? 0, retractions: retractions)
    }

    fileprivate func basisOfActions(of key: PlanKey) -> Basis {
        .action(of: basis(of: key), periods: periods(around: key.plan, continuing: self[key]?.continued ?? []))
    }
}
