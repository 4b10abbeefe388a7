import Foundation
import Japanese
import Plan
import Store

/// Publishing in the browser, links to read before, and errata afterwards (公表・確認用リンク・正誤).
enum PublicationRoutes {
    static func publication(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await page(coordinator)
    }

    /// Makes what was shown the next edition. What somebody else changed meanwhile is shown instead of published.
    static func publish(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, kept) = (coordinator.request, coordinator.kept)
        guard let revision = Int(request.form["revision"]) else { return request.problem(.broken) }
        let note = Passage(request.form["note"])?.text
        guard note.map({ $0.count <= 2000 }) ?? true else {
            return try await page(coordinator, problems: [request.fault("note", .noteTooLong)])
        }
        guard kept.revision == revision else { return try await page(coordinator, since: revision) }
        do {
            try await coordinator.store.editions.publish(
                kept.key, revision: revision, at: request.date, by: .account(coordinator.account), note: note,
                withholding: try await withheld(coordinator))
        } catch StoreError.changedMeanwhile(.plan(_, _, _?)) {
            return try await page(coordinator, since: revision)
        } catch StoreError.alreadyPublished {
            return try await page(coordinator, problems: [request.fault("note", .alreadyPublished)])
        } catch StoreError.noRight(let missing) {
            return try await page(
                coordinator, problems: [request.fault("note", .said(missing.sentence(in: request.language)))],
                status: .forbidden)
        } catch StoreError.retracted(_, let number) {
            return try await page(coordinator, problems: [request.fault("note", .retracted(edition: number))])
        }
        return request.redirect(to: .publication, plan: kept.key.plan, notice: .published)
    }

    /// What is kept, as a file before it is published: what the public would get.
    static func draft(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, kept) = (coordinator.request, coordinator.kept)
        let kinds: [Address.Format: StaffReply.Download] = [.xlsx: .workbook, .csv: .csv, .json: .json, .txt: .text]
        guard let format = request.address.view.item.flatMap({ Address.Format(rawValue: $0) }), let kind = kinds[format]
        else { return request.problem(.notFound) }
        let edition = EditionSummary(
            key: kept.key, number: (try await coordinator.store.editions.all(of: kept.key).first?.number ?? 0) + 1,
            revision: kept.revision, title: kept.plan.title, publishedAt: request.date, publishedBy: "", sha256: "")
        let draft = PublishedPlan(
            municipality: kept.municipality, key: kept.key, edition: edition, plan: kept.plan.forPublication,
            indicatorDecisions: kept.indicatorDecisions)
        let address = Address(.plan(kept.key, edition: nil, .overview), language: request.language, format: format)
        guard let bytes = try DraftFile.bytes(at: address, of: draft) else { return request.problem(.notFound) }
        return StaffReply(
            status: .ok, content: .download(bytes, name: "\(DraftFile.name(of: draft, nil)).\(format.rawValue)", kind))
    }

    /// The years whose results are not to be in the edition: those that could be chosen and were not.
    private static func withheld(_ coordinator: PlanCoordinator) async throws -> Set<FiscalYear> {
        let form = coordinator.request.form
        guard form["choice"] == "yes" else { return [] }
        let earlier = try await coordinator.store.editions.edition(coordinator.kept.key).map { try $0.contents().plan }
        let years = coordinator.kept.plan.forPublication.yearsOfResults(differingFrom: earlier).map(\.year)
        return Set(years.filter { form["year-\($0.value)"] != "yes" })
    }

    /// The years whose results would change for the public, with how far their rounds are.
    private static func years(_ coordinator: PlanCoordinator, _ plan: Plan, since earlier: Plan?) async throws
        -> [PublicationYear]
    {
        let rounds = coordinator.store.rounds
        let kept = try await rounds.all(of: coordinator.kept.key)
        var years: [PublicationYear] = []
        for (year, count) in plan.forPublication.yearsOfResults(differingFrom: earlier) {
            var line = PublicationYear(year: year, changes: count)
            if let found = kept.first(where: { $0.key.year == year }), let state = try await rounds.round(found.key) {
                let items = state.progress(in: plan).items
                line.round = PublicationYear.Round(
                    isOpen: !found.isClosed, unfinished: items.count { $0.state != .done }, total: items.count)
            }
            years.append(line)
        }
        return years
    }

    static func makeLink(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, key) = (coordinator.request, coordinator.kept.key)
        guard let days = Int(request.form["days"]), PublicationPage.linkDays.contains(days) else {
            return request.problem(.broken)
        }
        let expiry = request.date.addingTimeInterval(Double(days) * 86400)
        let (token, _) = try await coordinator.store.editions.makePreviewLink(
            for: key, until: expiry, at: request.date, by: .account(coordinator.account))
        let address = Address(.plan(key, edition: nil, .overview), language: request.language, preview: token)
        // Shown once, as the answer to the form itself: a page to redirect to would have to keep it.
        return request.page(
            PreviewLinkPage(link: request.origin + address.path, expiresOn: Day(inJapan: expiry)), at: .previewLinks,
            status: .ok)
    }

    static func revokeLink(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, key) = (coordinator.request, coordinator.kept.key)
        guard let number = Int(request.form["number"]) else { return request.problem(.broken) }
        do {
            try await coordinator.store.editions.revokePreviewLink(
                number, of: key, at: request.date, by: .account(coordinator.account))
        } catch StoreError.unknownPreviewLink {
            return request.problem(.broken)
        }
        return request.redirect(to: .publication, plan: key.plan, notice: .previewRevoked)
    }

    /// What is not evaluated of the latest round that has evaluation steps.
    private static func unevaluated(_ coordinator: PlanCoordinator, _ plan: Plan) async throws
        -> [(year: FiscalYear, step: EvaluationStep, unfinished: Int, total: Int)]
    {
        let rounds = coordinator.store.rounds
        guard
            let latest = try await rounds.all(of: coordinator.kept.key).first(where: {
                !$0.round.evaluationDues.isEmpty
            }),
            let state = try await rounds.round(latest.key)
        else { return [] }
        return state.evaluations(in: plan).filter { !$0.unfinished.isEmpty }.map {
            (latest.key.year, $0.step, $0.unfinished.count, $0.items.count)
        }
    }

    /// - Parameter since: the revision on which the office looked, where the plan moved on from it.
    private static func page(
        _ coordinator: PlanCoordinator, since: Int? = nil, problems: [FieldProblem] = [],
        status: StaffReply.Status? = nil
    ) async throws -> StaffReply {
        let (request, store, key) = (coordinator.request, coordinator.store, coordinator.kept.key)
        // Again: it may have changed since the visitor was let in.
        guard let kept = try await store.plans.plan(key) else { return request.problem(.notFound) }
        let latest = try await store.editions.edition(key)
        let contents = try latest.map { try $0.contents() }
        let shown = latest.flatMap { edition in contents.map { (edition.number, $0.plan) } }
        var moved: PlanDifference?
        if let since {
            moved = PlanDifference(from: try await store.plans.plan(key, at: .revision(since))?.plan, to: kept.plan)
        }
        return request.page(
            PublicationPage(
                key: key, plan: kept.plan, revision: kept.revision, latest: shown,
                changesDecisions: contents.map { $0.indicatorDecisions != kept.indicatorDecisions } ?? false,
                isPublished: latest?.summary.revision == kept.revision,
                links: try await store.editions.previewLinks(of: key), now: request.date, moved: moved,
                note: since == nil && problems.isEmpty ? "" : request.form["note"],
                unevaluated: try await unevaluated(coordinator, kept.plan),
                years: try await years(coordinator, kept.plan, since: contents?.plan),
                leftOut: Set(
                    request.form["choice"] == "yes"
                        ? kept.plan.years.filter { request.form["year-\($0.value)"] != "yes" } : []), problems: problems
            ),
            at: .publication, status: since == nil ? status : .conflict)
    }
}

/// What was wrong in an edition, and what is right (正誤).
enum ErrataRoutes {
    static func errata(_ coordinator: PlanCoordinator) async throws -> StaffReply { try await page(coordinator) }

    static func add(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, key, form) = (coordinator.request, coordinator.kept.key, coordinator.request.form)
        var problems: [FieldProblem] = []
        for name in ["place", "wrong", "correct"] {
            let text = Passage(form[name])?.text ?? ""
            if text.isEmpty || text.count > ErratumDraft.longest {
                problems.append(request.fault(name, .erratumTextNeeded))
            }
        }
        guard let number = Int(form["edition"]),
            let edition = try await coordinator.store.editions.edition(key, number: number)
        else {
            problems.append(request.fault("edition", .erratumEdition))
            return try await page(coordinator, problems: problems)
        }
        let action = form["action"].isEmpty ? nil : Action.ID(form["action"])
        let plan = try edition.contents().plan
        if let action, plan[action] == nil {
            problems.append(request.fault("action", .erratumAction))
        }
        let draft = ErratumDraft(
            action: action, place: form["place"], wrong: form["wrong"], correct: form["correct"])
        if draft == nil, problems.isEmpty { problems.append(request.fault("correct", .erratumSame)) }
        guard let draft, problems.isEmpty else { return try await page(coordinator, problems: problems) }
        try await coordinator.store.editions.add(
            draft, to: number, of: key, at: request.date, by: .account(coordinator.account))
        return request.redirect(to: .errata, plan: key.plan, notice: .erratumAdded)
    }

    private static func page(_ coordinator: PlanCoordinator, problems: [FieldProblem] = []) async throws -> StaffReply {
        let (request, store, key) = (coordinator.request, coordinator.store, coordinator.kept.key)
        let editions = try await store.editions.readable(of: key).map(\.number)
        // Those of the latest edition, and of what is kept: what an older one had alone can be named by its id in words.
        let latest = try await store.editions.edition(key).map { try $0.contents().plan }
        let plan = coordinator.kept.plan
        let names = Names([latest, plan].compactMap { $0 })
        let actions = (latest ?? plan).actions.map { ($0.id, names[$0.id]) }
        return request.page(
            ErrataPage(
                plan: plan, editions: editions, actions: actions,
                errata: try await store.editions.errata(of: key),
                values: problems.isEmpty ? [:] : request.form.shown, problems: problems),
            at: .errata)
    }
}
