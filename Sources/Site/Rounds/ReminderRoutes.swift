import Foundation
import Japanese
import Plan
import Rounds
import Store

/// Reminding those who have still something to do, and what the reminders say (催促).
enum ReminderRoutes {
    static func remind(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, form) = (coordinator.request, coordinator.request.form)
        let scope: ReminderScope
        switch form["scope"] {
        case "everyone": scope = .everyone
        case "overdue": scope = .overdue(on: request.today)
        case "division" where !form["division"].isEmpty: scope = .division(Division(form["division"]))
        default: return request.problem(.broken)
        }
        do {
            let key = try coordinator.reader.roundKey()
            let outcome = try await coordinator.store.rounds.remind(
                key, scope, in: request.language, by: coordinator.account, at: request.date)
            let notice: StaffNotice =
                outcome.told.isEmpty ? .nobodyReminded : outcome.unreached.isEmpty ? .reminded : .remindedInPart
            return request.redirect(to: .round, plan: key.plan.plan, year: key.year, notice: notice)
        } catch StoreError.round(let refusal) where refusal != .unknown {
            return try await RoundRoutes.page(coordinator.reader, problems: [request.fault("reason", refusal)])
        }
    }

    static func texts(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let texts = try await coordinator.store.rounds.reminderTexts(of: coordinator.kept.key)
        return coordinator.request.page(ReminderTextsPage(plan: coordinator.kept.plan, texts: texts))
    }

    static func saveText(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, form) = (coordinator.request, coordinator.request.form)
        guard let kind = Reminder.Kind(rawValue: form["kind"]), let language = Language(rawValue: form["language"])
        else { return request.problem(.broken) }
        let isUsual = form["act"] == "usual"
        // A browser sends the line breaks of a form as CR LF.
        let text = ReminderText(subject: form["subject"], body: form["body"].replacing("\r\n", with: "\n"))
        if !isUsual, !text.faults.isEmpty {
            let suffix = ReminderTextsPage.suffix(kind, language)
            let problems = text.faults.map { fault in
                let field = fault == .blankSubject ? "subject" : "body"
                return FieldProblem(field + suffix, request.wording.sentence(fault))
            }
            let texts = try await coordinator.store.rounds.reminderTexts(of: coordinator.kept.key)
            return request.page(
                ReminderTextsPage(
                    plan: coordinator.kept.plan, texts: texts, typed: (kind, language, text), problems: problems))
        }
        let isSame = text == ReminderTexts.usual(kind, language)
        try await coordinator.store.plans.decide(
            [.reminderText(kind, language, isUsual || isSame ? nil : text)], about: coordinator.kept.key,
            at: request.date, by: .account(coordinator.account))
        return request.redirect(to: .reminderTexts, plan: coordinator.kept.key.plan, notice: .saved)
    }
}
