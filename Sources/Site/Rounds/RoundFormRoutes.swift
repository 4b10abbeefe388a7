import Foundation
import Japanese
import Plan
import Rounds
import Store

/// The form of a round: proposed, looked at, then opened or changed (照会の作成と変更). Rows are added without a script.
enum RoundFormRoutes {
    static func proposed(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, kept) = (coordinator.request, coordinator.kept)
        let rounds = try await coordinator.store.rounds.all(of: kept.key)
        // Last year's results are asked for in the spring after it.
        let usual =
            rounds.first.map { FiscalYear($0.key.year.value + 1) } ?? FiscalYear(request.today.fiscalYear.value - 1)
        let year = request.address.year ?? (kept.plan.years.contains(usual) ? usual : kept.plan.years.last ?? usual)
        let round = Round.proposed(
            for: kept.plan, as: kept.key.plan, year: year,
            opensOn: request.calendar.day(0, workingDaysAfter: request.today), after: rounds.first?.round,
            calendar: request.calendar)
        return request.page(page(coordinator, RoundFields(round), nil))
    }

    static func open(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await send(coordinator, nil) { round in
            let request = coordinator.request
            let announcement = try await coordinator.store.rounds.openRound(
                round, of: coordinator.kept.key.city, telling: request.form["tells"] == "yes" ? request.language : nil,
                by: coordinator.account, at: request.date)
            switch announcement {
            case .notWished: return .roundOpened
            case .onFirstDay: return .roundOpenedAndAnnounced
            case .done(let outcome):
                return outcome.told.isEmpty
                    ? .roundOpenedUnheard : outcome.unreached.isEmpty ? .roundOpenedAndTold : .roundOpenedInPart
            }
        }
    }

    static func changePage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let round = try await coordinator.reader.roundState().round
        return coordinator.request.page(page(coordinator, RoundFields(round), round))
    }

    static func change(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let kept = try await coordinator.reader.roundState().round
        let reason = Passage(String(coordinator.request.form["reason"].prefix(2000)))?.text
        return try await send(coordinator, kept) { round in
            try await coordinator.store.rounds.changeRound(
                round, of: coordinator.kept.key.city, by: coordinator.account, at: coordinator.request.date,
                reason: reason)
            return .roundChanged
        }
    }

    /// - Parameters:
    ///   - kept: the round that is changed; `nil` for a new one.
    ///   - keep: what is done once the office has seen a preview of just this.
    private static func send(
        _ coordinator: PlanCoordinator, _ kept: Round?, _ keep: (Round) async throws -> StaffNotice
    ) async throws -> StaffReply {
        let (request, plan) = (coordinator.request, coordinator.kept.plan)
        var fields = RoundFields(request.form.shown)
        let act = request.form["act"]
        if act == "add-step" {
            let due = fields.steps.last.flatMap { Day($0.due) } ?? Day(fields.reportsDue)
            let next = due.map { request.calendar.day(Round.usualDays.step, workingDaysAfter: $0).text }
            if fields.steps.count < Round.mostSteps { fields.steps.append(.init(due: next ?? "")) }
            return request.page(page(coordinator, fields, kept), status: .ok)
        }
        if let index = act.split(separator: "-").last.flatMap({ Int($0) }), act.hasPrefix("remove-step-") {
            if fields.steps.indices.contains(index) { fields.steps.remove(at: index) }
            return request.page(page(coordinator, fields, kept), status: .ok)
        }
        if act == "propose" {
            if let opens = Day(fields.opensOn) { fields.count(from: opens, plan.form, request.calendar) }
            return request.page(page(coordinator, fields, kept), status: .ok)
        }
        var (round, problems) = fields.round(
            of: plan, as: coordinator.kept.key.plan, changing: kept, request.wording)
        for fault in round?.faults(for: plan) ?? [] {
            let sentences = fault.sentences
            problems.append(
                FieldProblem(
                    fault.field, request.language == .japanese ? sentences.japanese : sentences.english))
        }
        guard problems.isEmpty, let round else {
            return request.page(page(coordinator, fields, kept, problems: problems))
        }
        guard act == "open" || act == "save", request.form["seen"] == fields.mark else {
            return request.page(page(coordinator, fields, kept, preview: round))
        }
        do {
            let notice = try await keep(round)
            return request.redirect(to: .round, plan: round.plan, year: round.year, notice: notice)
        } catch StoreError.round(let refusal) where refusal != .unknown {
            let field = refusal == .stepsTaken ? "step-0-label" : kept == nil ? "year" : "opens-on"
            return request.page(page(coordinator, fields, kept, problems: [request.fault(field, refusal)]))
        }
    }

    private static func page(
        _ coordinator: PlanCoordinator, _ fields: RoundFields, _ kept: Round?, preview: Round? = nil,
        problems: [FieldProblem] = []
    ) -> RoundFormPage {
        RoundFormPage(
            plan: coordinator.kept.plan, fields: fields, kept: kept, preview: preview,
            reason: coordinator.request.form["reason"], calendar: coordinator.request.calendar, problems: problems)
    }
}

extension RoundFields {
    /// Counts every due day again from the day on which it begins.
    fileprivate mutating func count(from opens: Day, _ form: PlanForm, _ calendar: BusinessCalendar) {
        var due = calendar.day(Round.usualDays.reports, workingDaysAfter: opens)
        reportsDue = due.text
        for index in steps.indices {
            due = calendar.day(Round.usualDays.step, workingDaysAfter: due)
            steps[index].due = due.text
        }
        for step in form.askedEvaluationSteps {
            due = calendar.day(Round.usualDays.evaluation, workingDaysAfter: due)
            evaluationDues[step.id] = due.text
        }
    }
}

extension RoundFault {
    /// Beside which field of the form it is said.
    fileprivate var field: String {
        switch self {
        case .yearOutsidePlan: "year"
        case .dueBeforeOpening: "reports-due"
        case .stepDueTooEarly(let step): "step-\(step)-due"
        case .stepUnnamed(let step): "step-\(step)-label"
        case .tooManySteps: "step-\(Round.mostSteps)-label"
        case .nothingAsked: "scope"
        case .evaluationDueTooEarly(let step): RoundFields.name(step)
        }
    }
}
