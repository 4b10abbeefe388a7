import Japanese
import People
import Plan
import Store

/// Joins the history of an action with those of earlier plans (前の計画の取組).
enum ActionOriginRoutes {
    static func page(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let item = coordinator.request.address.view.item
        guard let action = coordinator.action(item) else { return coordinator.request.problem(.notFound) }
        return try await page(coordinator, action, coordinator.state())
    }

    static func save(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, form) = (coordinator.request, coordinator.request.form)
        guard let action = coordinator.action(coordinator.item) else {
            return request.redirect(to: .planEdit, plan: coordinator.kept.key.plan)
        }
        // The boxes name places in the list that their page showed.
        guard let seen = try await coordinator.form()?.plan[action.id] else { return request.problem(.broken) }
        var earlier = seen.continued.enumerated().filter { form["keep-\($0.offset)"] == "on" }.map(\.element)
        let number = form["earlier-number"].folded.trimmed
        if !form["earlier-plan"].isEmpty || !number.isEmpty {
            guard let found = try await coordinator.earlier(in: form["earlier-plan"], number: String(number)) else {
                var state = try await coordinator.state()
                state.values = form.shown
                state.problems = [FieldProblem("earlier-number", request.wording.noSuchEarlierAction)]
                return try await page(coordinator, action, state)
            }
            earlier.append(found)
        }
        let plans = try await coordinator.otherPlans()
        return try await EditRoutes.save(
            .continuing(action.id, earlier), coordinator, at: .actionOrigin, keepsTyped: true, back: .editAction,
            backItem: coordinator.item
        ) { ActionOriginPage(state: $0, action: $0.plan[action.id] ?? action, plans: plans) }
    }

    private static func page(_ coordinator: PlanCoordinator, _ action: Action, _ state: EditState) async throws
        -> StaffReply
    {
        let page = ActionOriginPage(state: state, action: action, plans: try await coordinator.otherPlans())
        return coordinator.request.page(page, at: .actionOrigin, item: action.id.text)
    }
}

extension PlanCoordinator {
    /// The other plans of the city that they may read.
    fileprivate func otherPlans() async throws -> [(plan: Slug, title: String)] {
        try await store.plans.all(of: kept.key.city).filter { plan in
            plan.key != kept.key && plan.years.contains { account.may(.read(plan.key.plan, $0)) }
        }.map { ($0.key.plan, $0.title) }
    }

    /// The action of one of those plans that has this number, alone.
    fileprivate func earlier(in plan: String, number: String) async throws -> Predecessor? {
        guard let slug = Slug(plan), try await otherPlans().contains(where: { $0.plan == slug }),
            let other = try await store.plans.plan(PlanKey(city: kept.key.city, plan: slug))?.plan
        else { return nil }
        let found = other.actions.filter { $0.number.folded.trimmed == number[...] }
        guard found.count == 1, let action = found.first, !number.isEmpty else { return nil }
        return Predecessor(
            continuing: ActionPlace(slug, action.id), number: action.number, name: action.name)
    }
}

extension Wording {
    fileprivate var noSuchEarlierAction: String {
        say(
            "計画を選び、その計画にある取組の番号を入れてください。同じ番号の取組がいくつもあるときは、つなげません。",
            "Choose a plan, and give the number of one of its actions. Where several have that number, they cannot be told apart."
        )
    }
}
