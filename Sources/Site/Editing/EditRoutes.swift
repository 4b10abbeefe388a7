import Foundation
import Japanese
import Plan
import Rounds
import Store

/// The office edits the plan (計画の編集).
enum EditRoutes {
    static func tree(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        coordinator.request.page(PlanEditPage(try await coordinator.state()))
    }

    static func headPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        coordinator.request.page(HeadFormPage(try await coordinator.state()))
    }

    static func saveHead(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        return try await save(form.head, coordinator, at: .editHead) { HeadFormPage($0) }
    }

    static func scalePage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        coordinator.request.page(ScaleFormPage(try await coordinator.state()))
    }

    static func saveScale(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        return try await save(form.scale, coordinator, at: .editScale) { ScaleFormPage($0) }
    }

    static func divisionsPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        coordinator.request.page(SuccessionPage(try await coordinator.state()))
    }

    static func saveDivisions(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        return try await save(form.succession, coordinator, at: .editDivisions) { SuccessionPage($0) }
    }

    // MARK: - Policies

    static func policyPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let policy = coordinator.policy(coordinator.request.address.view.item) else {
            return coordinator.request.problem(.notFound)
        }
        return coordinator.request.page(PolicyFormPage(try await coordinator.state(), policy: policy))
    }

    static func savePolicy(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        let id = Policy.ID(coordinator.item)
        return try await save(.policy(id, form.policy(over: form.plan[id])), coordinator, at: .editPolicy) {
            PolicyFormPage($0, policy: $0.plan[id])
        }
    }

    static func newPolicyPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        coordinator.request.page(PolicyFormPage(try await coordinator.state(), policy: nil))
    }

    static func addPolicy(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        let parent = coordinator.item.isEmpty ? nil : Policy.ID(coordinator.item)
        return try await save(.addPolicy(under: parent, form.policy(over: nil)), coordinator, at: .newPolicy) {
            PolicyFormPage($0, policy: nil)
        }
    }

    static func movePolicy(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let under = coordinator.request.form["under"]
        let edit = PlanEdit.movePolicy(.init(coordinator.item), under: under.isEmpty ? nil : .init(under))
        return try await save(edit, coordinator, at: .planEdit) { PlanEditPage($0) }
    }

    static func shiftPolicy(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let edit = PlanEdit.shiftPolicy(.init(coordinator.item), by: coordinator.step)
        return try await save(edit, coordinator, at: .planEdit) { PlanEditPage($0) }
    }

    static func removePolicy(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let edit = PlanEdit.removePolicy(.init(coordinator.item))
        return try await save(edit, coordinator, at: .planEdit, .removed) { PlanEditPage($0) }
    }

    // MARK: - Actions

    static func actionPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let action = coordinator.action(coordinator.request.address.view.item) else {
            return coordinator.request.problem(.notFound)
        }
        return coordinator.request.page(
            ActionFormPage(
                try await coordinator.state(), action: action,
                lineage: try await coordinator.reader.lineage(of: action)))
    }

    static func saveAction(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        let id = Action.ID(coordinator.item)
        return try await save(.action(id, form.action(over: form.plan[id])), coordinator, at: .editAction) {
            ActionFormPage($0, action: $0.plan[id])
        }
    }

    static func newActionPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let policy = coordinator.policy(coordinator.request.address.view.item) else {
            return coordinator.request.problem(.notFound)
        }
        return coordinator.request.page(
            ActionFormPage(try await coordinator.state(), action: nil, under: policy.id))
    }

    static func addAction(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        return try await save(.addAction(Action.ID(newID()), form.action(over: nil)), coordinator, at: .newAction) {
            ActionFormPage($0, action: nil)
        }
    }

    /// An id that nothing of a plan ever had: not even what was removed and stands in the history.
    static func newID(_ prefix: String = "n") -> String { "\(prefix)\(UUID().uuidString.prefix(13).lowercased())" }

    static func splitPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let action = coordinator.action(coordinator.request.address.view.item) else {
            return coordinator.request.problem(.notFound)
        }
        return coordinator.request.page(ActionSplitPage(try await coordinator.state(), action: action))
    }

    static func splitAction(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        guard let action = coordinator.action(coordinator.item) else {
            return coordinator.request.redirect(to: .planEdit, plan: coordinator.kept.key.plan)
        }
        return try await save(
            form.split(of: action.id, id: { Action.ID(newID()) }), coordinator, at: .actionSplit, .actionSplit,
            keepsTyped: true
        ) { ActionSplitPage($0, action: action) }
    }

    static func mergePage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let action = coordinator.action(coordinator.request.address.view.item) else {
            return coordinator.request.problem(.notFound)
        }
        return coordinator.request.page(ActionMergePage(try await coordinator.state(), action: action))
    }

    static func mergeActions(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        guard let action = coordinator.action(coordinator.item) else {
            return coordinator.request.redirect(to: .planEdit, plan: coordinator.kept.key.plan)
        }
        let edit = form.merge(into: action.id)
        var notice = StaffNotice.actionsMerged
        if case .merge(let ids, _) = edit, !coordinator.kept.plan.yearsOfDifferentStatus(ids).isEmpty {
            notice = .mergedWithoutStatus
        }
        return try await save(edit, coordinator, at: .actionMerge, notice, keepsTyped: true) {
            ActionMergePage($0, action: action)
        }
    }

    static func shiftAction(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let edit = PlanEdit.shiftAction(.init(coordinator.item), by: coordinator.step)
        return try await save(edit, coordinator, at: .planEdit) { PlanEditPage($0) }
    }

    static func addReprint(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await changeReprints(coordinator, .addReprint(.init(coordinator.item), under: coordinator.policyAbove))
    }

    static func removeReprint(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await changeReprints(
            coordinator, .removeReprint(.init(coordinator.item), under: coordinator.policyAbove), .removed)
    }

    private static func changeReprints(
        _ coordinator: PlanCoordinator, _ edit: PlanEdit, _ notice: StaffNotice = .saved
    ) async throws -> StaffReply {
        guard let action = coordinator.action(coordinator.item) else {
            return coordinator.request.redirect(to: .planEdit, plan: coordinator.kept.key.plan)
        }
        return try await save(
            edit, coordinator, at: .editAction, notice, back: .editAction, backItem: coordinator.item, spot: "reprints"
        ) { state in
            // The other form of the page says what is kept: nothing of it was sent.
            var state = state
            state.values = [:]
            return ActionFormPage(state, action: state.plan[action.id] ?? action)
        }
    }

    /// Always with a reason: it may have been promised to the public.
    static func removeAction(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        guard let action = coordinator.action(coordinator.item) else {
            return request.redirect(to: .planEdit, plan: coordinator.kept.key.plan)
        }
        let reason = request.form["removal"]
        func again(_ state: EditState) -> ActionFormPage { ActionFormPage(state, action: action) }
        guard !reason.allSatisfy(\.isWhitespace) else {
            var state = try await coordinator.state()
            state.problems = [FieldProblem("removal", request.wording.sentence(EditProblem.reasonNeeded))]
            return request.page(again(state), at: .editAction, item: coordinator.item)
        }
        return try await save(
            .removeAction(action.id), coordinator, at: .editAction, .removed, reason: reason, again)
    }

    // MARK: - Saving

    /// Does the edit, or shows the form again with what was typed and what stands in the way.
    ///
    /// - Parameters:
    ///   - back: where to go when it is done, and what is shown there.
    ///   - spot: the id of what is looked at there; the page from its beginning where it is blank.
    static func save(
        _ edit: PlanEdit, _ coordinator: PlanCoordinator, at place: StaffPlace, _ notice: StaffNotice = .saved,
        reason: String? = nil, keepsTyped: Bool = false, back: StaffPlace = .planEdit, backItem: String? = nil,
        spot: String = "",
        _ page: (EditState) -> some StaffPage
    ) async throws -> StaffReply {
        let request = coordinator.request
        guard let revision = Int(request.form["revision"]), revision > 0 else { return request.problem(.broken) }
        let text = reason ?? request.form["reason"]
        var state = try await coordinator.state()
        let outcome: EditOutcome
        do {
            outcome = try await coordinator.store.plans.edit(
                coordinator.kept.key, expecting: revision, edit, at: request.date, by: .account(coordinator.account),
                reason: text.allSatisfy(\.isWhitespace) ? nil : text,
                // Giving rights is the administrator's.
                rightsFollow: request.form["rights"] == "on" && coordinator.account.may(.administer))
        } catch StoreError.noRight(let missing) {
            // What was typed stays on the page: somebody else may do it, or a part of it.
            state.revision = revision
            state.values = request.form.shown
            state.problems = [FieldProblem("reason", missing.sentence(in: request.language))]
            return request.page(page(state), at: place, item: coordinator.item, status: .forbidden)
        }
        state = try await coordinator.state()
        switch outcome {
        case .saved:
            return request.redirect(
                to: back, plan: coordinator.kept.key.plan, showing: backItem.map { .item($0) } ?? .whole,
                notice: notice,
                spot: spot)
        case .conflict(let conflicts, let draft, let now):
            state.plan = draft
            state.revision = now
            state.conflicts = conflicts
            state.typedReason = text
            // What the draft cannot hold.
            if keepsTyped { state.values = request.form.shown }
            return request.page(page(state), at: place, item: coordinator.item, status: .conflict)
        case .refused(let problems):
            state.revision = revision
            state.values = request.form.shown
            state.problems = problems.map { FieldProblem($0.fieldName(on: place), request.wording.sentence($0)) }
            return request.page(page(state), at: place, item: coordinator.item)
        }
    }
}

extension PlanCoordinator {
    /// The id in the form.
    var item: String { request.form["item"] }
    /// The policy that a list of the form names.
    fileprivate var policyAbove: Policy.ID { .init(request.form["under"]) }
    var step: Int { request.form["step"] == "-1" ? -1 : 1 }

    fileprivate func policy(_ id: String?) -> Policy? { id.flatMap { kept.plan[Policy.ID($0)] } }
    func action(_ id: String?) -> Action? { id.flatMap { kept.plan[Action.ID($0)] } }

    /// The form over the plan that its editor saw; `nil` where it does not say which.
    func form() async throws -> EditForm? {
        guard let revision = Int(request.form["revision"]), revision > 0 else { return nil }
        let seen = revision == kept.revision ? nil : try await store.plans.plan(kept.key, at: .revision(revision))
        return EditForm(form: request.form, plan: (seen ?? kept).plan)
    }

    func state() async throws -> EditState {
        EditState(
            plan: kept.plan, revision: kept.revision, isAdopted: try await store.plans.adoption(of: kept.key) != nil,
            years: Set(kept.plan.years.filter { account.may(.coordinate(kept.key.plan, .year($0))) }),
            mayEditWhole: account.may(.coordinate(kept.key.plan, .whole(kept.plan.years))))
    }
}

/// That the plan is adopted, or not any more (策定).
enum AdoptionRoutes {
    static func page(_ coordinator: PlanCoordinator) async throws -> StaffReply { try await page(coordinator, []) }

    static func adopt(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        guard let day = Day(request.form["day"].folded) else {
            return try await page(
                coordinator, [FieldProblem("day", request.wording.sentence(AdoptionProblem.badDay))])
        }
        let reason = request.form["reason"]
        try await coordinator.store.plans.adopt(
            coordinator.kept.key, on: day, at: request.date, by: .account(coordinator.account),
            reason: reason.isEmpty ? nil : reason)
        return request.redirect(to: .adoption, plan: coordinator.kept.key.plan, notice: .adopted)
    }

    static func undo(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        let reason = request.form["reason"]
        guard !reason.allSatisfy(\.isWhitespace) else {
            return try await page(
                coordinator, [FieldProblem("reason", request.wording.sentence(AdoptionProblem.blankReason))])
        }
        try await coordinator.store.plans.undoAdoption(
            of: coordinator.kept.key, at: request.date, by: .account(coordinator.account), reason: reason)
        return request.redirect(to: .adoption, plan: coordinator.kept.key.plan, notice: .adoptionUndone)
    }

    private static func page(_ coordinator: PlanCoordinator, _ problems: [FieldProblem]) async throws -> StaffReply {
        let adoption = try await coordinator.store.plans.adoption(of: coordinator.kept.key)
        var state = try await coordinator.state()
        state.problems = problems
        if !problems.isEmpty { state.values = coordinator.request.form.shown }
        return coordinator.request.page(AdoptionPage(state, adoption: adoption), at: .adoption)
    }
}
