import Findings
import Plan
import Store

/// Somebody's import on its way, with the plan into which it goes (途中の取込み).
struct ImportGoing: Sendable {
    let opened: OpenedDraft
    /// `nil` for a new one.
    let kept: KeptPlan?

    /// What the visitor is importing; `nil` where that is nothing, or where its plan is gone or not theirs any more.
    init?(of coordinator: Coordinator) async throws {
        let plans = coordinator.store.plans
        guard let draft = try await plans.draft(of: coordinator.account, at: coordinator.request.date) else {
            return nil
        }
        opened = OpenedDraft(draft)
        guard let slug = draft.plan else {
            kept = nil
            return
        }
        guard coordinator.account.has(.coordinator, for: slug),
            let kept = try await plans.plan(PlanKey(city: coordinator.city, plan: slug))
        else { return nil }
        self.kept = kept
    }

    /// Where there is none any more.
    static func stale(_ coordinator: Coordinator) -> StaffReply {
        coordinator.request.redirect(to: .importUpload, notice: .importStale)
    }
}
