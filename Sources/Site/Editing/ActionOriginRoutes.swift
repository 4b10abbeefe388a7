import Japanese
import People
import Plan
import Store

/// Joins the history of an action with those of earlier plans (前の計画の取組).
enum ActionOriginRoutes {
    static func page(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let item = coordinator.request.address.view.item
        guard let action = coordinator.action(item) else { return coordinator.request.problem(.notFound) }
        return page(coordinator, action, try await coordinator.state(), try await coordinator.otherPlans())
    }

    static func save(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, form) = (coordinator.request, coordinator.request.form)
        guard let action = coordinator.action(coordinator.item) else {
            return request.redirect(to: .planEdit, plan: coordinator.kept.key.plan)
        }
        // The boxes name places in the list that their page showed.
        guard let seen = try await coordinator.form()?.plan[action.id] else { return request.problem(.broken) }
        var earlier = seen.continued.enumerated().filter { form["keep-\($0.offset)"] == "on" }.map(\.element)
        let plans = try await coordinator.otherPlans()
        let number = form["earlier-number"].folded.trimmed
        if !form["earlier-plan"].isEmpty || !number.isEmpty {
            let plan = plans.first { $0.plan.text == form["earlier-plan"] }?.plan
            guard let plan, let found = try await coordinator.earlier(in: plan, number: String(number)) else {
                var state = try await coordinator.state()
                state.values = form.shown
                state.problems = [FieldProblem("earlier-number", request.wording.noSuchEarlierAction)]
                return page(coordinator, action, state, plans)
            }
            earlier.append(found)
        }
        return try await EditRoutes.save(
            .continuing(action.id, earlier), coordinator, at: .actionOrigin, keepsTyped: true, back: .editAction,
            backItem: coordinator.item
        ) { ActionOriginPage(state: $0, action: $0.plan[action.id] ?? action, plans: plans) }
    }

    private static func page(
        _ coordinator: PlanCoordinator, _ action: Action, _ state: EditState, _ plans: [(plan: Slug, title: String)]
    ) -> StaffReply {
        coordinator.request.page(
            ActionOriginPage(state: state, action: action, plans: plans), at: .actionOrigin, item: action.id.text)
    }
}

extension PlanCoordinator {
    /// The other plans of the city that they may read.
    fileprivate func otherPlans() async throws -> [(plan: Slug, title: String)] {
        try await store.plans.all(of: kept.key.city).filter { plan in
            plan.key != kept.key && plan.years.contains { account.may(.read(plan.key.plan, $0)) }
        }.map { ($0.key.plan, $0.title) }
    }

    /// The action of one of those plans that alone has this number.
    fileprivate func earlier(in plan: Slug, number: String) async throws -> Predecessor? {
        guard let other = try await store.plans.plan(PlanKey(city: kept.key.city, plan: plan))?.plan else { return nil }
        let found = other.actions.filter { $0.number.folded.trimmed == number[...] }
        guard found.count == 1, let action = found.first, !number.isEmpty else { return nil }
        return Predecessor(
            continuing: ActionPlace(plan, action.id), number: action.number, name: action.name)
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
