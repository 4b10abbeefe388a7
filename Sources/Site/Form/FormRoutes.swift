import Plan
import Store

/// The office defines the form of a plan (様式の定義).
enum FormRoutes {
    static func page(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        coordinator.request.page(FormPage(try await coordinator.state()))
    }

    static func saveKnownFields(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        return try await EditRoutes.save(form.absentFields, coordinator, at: .editForm, back: .editForm) {
            FormPage($0)
        }
    }

    static func saveSteps(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        return try await EditRoutes.save(
            form.evaluationSteps { EditRoutes.newID("s") }, coordinator, at: .editForm, back: .editForm,
            spot: "evaluation"
        ) { FormPage($0) }
    }

    static func saveEnglish(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        return try await EditRoutes.save(
            form.english, coordinator, at: .editForm, back: .editForm, spot: "english"
        ) { FormPage($0) }
    }

    static func fieldPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let field = coordinator.ownField(coordinator.request.address.view.item) else {
            return coordinator.request.problem(.notFound)
        }
        return coordinator.request.page(OwnFieldFormPage(try await coordinator.state(), field: field))
    }

    static func saveField(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        let id = OwnField.ID(coordinator.item)
        let field = form.ownField(id, over: form.plan.form[id], newOption: { EditRoutes.newID("o") })
        return try await EditRoutes.save(.ownField(field), coordinator, at: .editOwnField, back: .editForm) {
            OwnFieldFormPage($0, field: $0.plan.form[id])
        }
    }

    static func newFieldPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        coordinator.request.page(OwnFieldFormPage(try await coordinator.state(), field: nil))
    }

    static func addField(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let form = try await coordinator.form() else { return coordinator.request.problem(.broken) }
        let field = form.ownField(.init(EditRoutes.newID("f")), over: nil, newOption: { EditRoutes.newID("o") })
        return try await EditRoutes.save(
            .addOwnField(field), coordinator, at: .newOwnField, .ownFieldAdded, back: .editForm
        ) { OwnFieldFormPage($0, field: nil) }
    }

    /// Goes back to the button that was pressed, or to its neighbour at the end of the way.
    static func shiftField(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let id = OwnField.ID(coordinator.item)
        let step = coordinator.step
        var spot = FormPage.spot(id, step)
        if let field = coordinator.kept.plan.form[id] {
            let siblings = coordinator.kept.plan.form.ownFields(of: field.subject, in: field.phase).map(\.id)
            if let place = siblings.firstIndex(of: id), !siblings.indices.contains(place + 2 * step) {
                spot = FormPage.spot(id, -step)
            }
        }
        return try await EditRoutes.save(
            .shiftOwnField(id, by: step), coordinator, at: .editForm, back: .editForm, spot: spot
        ) { FormPage($0) }
    }

    static func retireField(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let id = OwnField.ID(coordinator.item)
        return try await EditRoutes.save(
            .retireOwnField(id, coordinator.request.form["retired"] == "yes"), coordinator, at: .editForm,
            back: .editForm, spot: "own-\(id.text)"
        ) { FormPage($0) }
    }

    static func removeField(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await EditRoutes.save(
            .removeOwnField(.init(coordinator.item)), coordinator, at: .editForm, .removed, back: .editForm
        ) { FormPage($0) }
    }
}

extension PlanCoordinator {
    fileprivate func ownField(_ id: String?) -> OwnField? { id.flatMap { kept.plan.form[OwnField.ID($0)] } }
}
