import Findings
import Japanese
import Papers
import Plan
import Print
import Store

/// What is printed of a plan by the office (紙の資料).
enum PapersRoutes {
    static func papers(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let review = try await coordinator.store.plans.review(of: coordinator.kept.key)
        return try await page(coordinator, review.book)
    }

    /// Keeps which chapters the book has.
    static func choose(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, form) = (coordinator.request, coordinator.request.form)
        // The same place twice: in the order of the page.
        let places = BookPart.allCases.enumerated().compactMap { index, part in
            Int(form[part.rawValue]).map { (place: $0, index: index, part: part) }
        }
        let parts = places.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map(\.part)
        guard let paper = PaperSize(rawValue: form["paper"]) else { return request.problem(.broken) }
        let choice = BookChoice(parts: parts, page: paper)
        guard !parts.isEmpty else {
            return try await page(
                coordinator, choice, [FieldProblem(BookPart.summary.rawValue, request.wording.bookNeedsChapter)])
        }
        try await coordinator.store.plans.decide(
            [.book(choice)], about: coordinator.kept.key, at: request.date, by: .account(coordinator.account))
        return request.redirect(to: .papers, plan: coordinator.kept.key.plan, notice: .bookChosen)
    }

    private static func page(
        _ coordinator: PlanCoordinator, _ choice: BookChoice, _ problems: [FieldProblem] = []
    ) async throws -> StaffReply {
        let edition = try await latest(coordinator)?.showing(coordinator.kept)
        return coordinator.request.page(
            PapersPage(
                plan: coordinator.kept.plan.forPublication, choice: choice, isPublished: edition != nil,
                problems: problems),
            at: .papers)
    }

    private static func latest(_ coordinator: PlanCoordinator) async throws -> EditionSummary? {
        try await coordinator.store.editions.readable(of: coordinator.kept.key).first
    }

    // MARK: A paper

    static func paper(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, kept) = (coordinator.request, coordinator.kept)
        guard let wanted = PapersPage.Paper(request.address.view.item ?? ""), !kept.plan.actions.isEmpty else {
            return request.problem(.notFound)
        }
        if case .division(let division) = wanted, !kept.plan.divisions.contains(division) {
            return request.problem(.notFound)
        }
        let latest = try await latest(coordinator)
        let edition = latest?.showing(kept)
        let errata = try await coordinator.store.editions.errata(of: kept.key)
        // The address by which the office itself came is the one that leads its readers to the page.
        let address = latest.map { _ in request.origin + Address(.plan(kept.key, edition: nil, .overview)).path }
        let subject = PlanOnPaper(
            kept.plan.forPublication, municipality: kept.municipality.name, edition: edition,
            isDraft: edition == nil, day: edition?.publishedOn ?? Day(inJapan: request.date), address: address,
            errata: errata.filter { $0.edition == edition?.number }, indicatorDecisions: kept.indicatorDecisions)
        let choice = try await coordinator.store.plans.review(of: kept.key).book
        let name = edition == nil ? "\(kept.plan.title)（案）" : kept.plan.title
        func reply(_ paper: Print.Paper, _ file: String) throws -> StaffReply {
            StaffReply(status: .ok, content: .download(try paper.pdf().bytes, name: "\(file)_\(name).pdf", .pdf))
        }
        switch wanted {
        case .book:
            return try reply(BookPaper(subject, parts: choice.parts, formPage: choice.page).paper, "冊子")
        case .division(let division):
            let book = BookPaper(subject, parts: choice.parts, division: division, formPage: choice.page)
            return try reply(book.paper, "冊子_\(division.name)")
        case .form: return try reply(FormPaper(subject).paper, "様式")
        case .sheets: return try reply(ActionSheets(subject, actions: subject.plan.actions).paper, "個票")
        }
    }
}

extension EditionSummary {
    /// The edition itself where it shows just what is kept.
    fileprivate func showing(_ kept: KeptPlan) -> EditionSummary? { revision == kept.revision ? self : nil }
}
