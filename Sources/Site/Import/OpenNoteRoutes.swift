import ChangeLog
import Findings
import Plan
import PlanDocument
import Store

/// What imports left to the office (残った注記).
enum OpenNoteRoutes {
    static func page(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await page(coordinator, problems: [])
    }

    private static func page(
        _ coordinator: PlanCoordinator, problems: [FieldProblem], status: StaffReply.Status? = nil
    ) async throws -> StaffReply {
        let (kept, plans) = (coordinator.kept, coordinator.store.plans)
        return coordinator.request.page(
            OpenNotesPage(
                plan: kept.plan, notes: try await plans.openNotes(of: kept.key),
                isAdopted: try await plans.adoption(of: kept.key) != nil,
                values: problems.isEmpty ? [:] : coordinator.request.form.shown, problems: problems),
            at: .openNotes, status: status)
    }

    static func settle(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, key) = (coordinator.request, coordinator.kept.key)
        guard let number = Int(request.form["note"]) else { return request.problem(.broken) }
        let takes = request.form["do"] == "take"
        let reason = request.form["reason"]
        func again(_ sentence: String, _ status: StaffReply.Status? = nil) async throws -> StaffReply {
            try await page(coordinator, problems: [FieldProblem("reason-\(number)", sentence)], status: status)
        }
        do {
            let outcome = try await coordinator.store.plans.settle(
                number, of: key, taking: takes, at: request.date, by: .account(coordinator.account),
                reason: reason.allSatisfy(\.isWhitespace) ? nil : reason)
            switch outcome {
            case .settled(let entry):
                return request.redirect(
                    to: .openNotes, plan: key.plan, notice: entry == nil ? .noteLeft : .noteTaken)
            case .gone: return request.redirect(to: .openNotes, plan: key.plan, notice: .noteGone)
            case .overtaken: return try await again(request.wording.noteOvertaken, .conflict)
            }
        } catch StoreError.reasonNeeded(let key, let places) {
            return try await again(StoreError.reasonNeeded(key, places: places).sentence(in: request.language))
        } catch StoreError.noRight(let missing) {
            return try await again(missing.sentence(in: request.language), .forbidden)
        } catch StoreError.unkeepable(let defects) {
            return try await again(StoreError.unkeepable(defects).sentence(in: request.language))
        }
    }
}
