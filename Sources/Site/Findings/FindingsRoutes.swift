import Findings
import Japanese
import Plan
import Rounds
import Store

/// Where a plan seems to contradict itself, for those who work on it (点検).
enum FindingsRoutes {
    static func findings(_ reader: PlanReader) async throws -> StaffReply { try await page(reader) }

    static func answer(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, form) = (coordinator.request, coordinator.request.form)
        guard let finding = Fingerprint(form["finding"]) else { return request.problem(.broken) }
        let answer = FindingAnswer(
            to: finding, reason: form["reason"], by: coordinator.account.signature, on: Day(inJapan: request.date))
        guard let answer, form["reason"].utf8.count <= 10_000 else {
            return try await page(
                coordinator.reader, wrong: finding,
                problems: [request.fault("reason-\(finding)", .answerNeedsReason)])
        }
        return try await decide([.answer(answer)], coordinator, .findingAnswered)
    }

    static func reopen(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let finding = Fingerprint(coordinator.request.form["finding"]) else {
            return coordinator.request.problem(.broken)
        }
        return try await decide([.reopen(finding)], coordinator, .findingReopened)
    }

    static func switchRules(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let form = coordinator.request.form
        let decisions = Rule.all.map { ReviewDecision.rule($0.id, isOn: form["rule-\($0.id)"] == "on") }
        return try await decide(decisions, coordinator, .rulesSwitched)
    }

    static func show(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let isShown = coordinator.request.form["shown"] == "yes"
        return try await decide([.show(isShown)], coordinator, isShown ? .findingsShown : .findingsHidden)
    }

    private static func decide(
        _ decisions: [ReviewDecision], _ coordinator: PlanCoordinator, _ notice: StaffNotice
    ) async throws -> StaffReply {
        let request = coordinator.request
        try await coordinator.store.plans.decide(
            decisions, about: coordinator.kept.key, at: request.date, by: .account(coordinator.account))
        return request.redirect(to: .findings, plan: coordinator.kept.key.plan, notice: notice)
    }

    private static func page(
        _ reader: PlanReader, wrong: Fingerprint? = nil, problems: [FieldProblem] = []
    ) async throws -> StaffReply {
        let kept = reader.kept
        let review = try await reader.store.plans.review(of: kept.key)
        let isPublished = try await !reader.store.editions.readable(of: kept.key).isEmpty
        return reader.request.page(
            StaffFindingsPage(
                municipality: kept.municipality, key: kept.key, plan: kept.plan,
                findings: kept.plan.findings(
                    indicators: kept.indicators, switches: review.switches, answers: review.answers),
                switches: review.switches, isShown: review.showsFindings, isPublished: isPublished,
                mayDecide: reader.mayCoordinate, problems: problems),
            at: .findings)
    }
}
