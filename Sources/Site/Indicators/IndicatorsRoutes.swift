import Findings
import HTML
import Japanese
import Plan
import Rounds
import Store
/// What a plan counts, for those who work on it, and what the office says to it (指標の確認).
enum IndicatorsRoutes {
    static func indicators(_ reader: PlanReader) async throws -> StaffReply {
        page(reader, reader.kept, needsLook: reader.request.address.view.indicators.needsLook)
    }

    static func confirm(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let seen = SeenIndicators(coordinator) else { return coordinator.request.problem(.broken) }
        guard seen.areUnchanged else { return try await moved(coordinator, seen.choice) }
        let chosen = seen.standing.filter { seen.choice.key.map([$0.id.key].contains) ?? $0.needsLook }
        guard !chosen.isEmpty else { return coordinator.request.problem(.broken) }
        return try await decide(chosen.map { .confirm($0) }, coordinator, seen.choice, .indicatorsConfirmed)
    }

    static func dismiss(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        guard let seen = SeenIndicators(coordinator) else { return coordinator.request.problem(.broken) }
        guard seen.areUnchanged else { return try await moved(coordinator, seen.choice) }
        guard let indicator = seen.standing.first(where: { $0.id.key == seen.choice.key }) else {
            return coordinator.request.problem(.broken)
        }
        return try await decide([.dismiss(indicator)], coordinator, seen.choice, .indicatorDismissed)
    }

    static func takeBack(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        let decision = coordinator.kept.decisions.first { $0.id.text == request.form["decision"] }
        guard let decision else { return request.problem(.broken) }
        // Somebody else may have taken it back a moment ago: then it is as wished, too.
        try await coordinator.store.plans.takeBack(
            decision.id, about: coordinator.kept.key, at: request.date, by: .account(coordinator.account))
        let choice = IndicatorChoice(action: decision.decision.actions.first, needsLook: request.form["look"] == "yes")
        return back(coordinator, choice, .indicatorTakenBack)
    }

    /// Keeps what was decided about the indicators as they were seen.
    static func decide(
        _ decisions: [IndicatorDecision], _ coordinator: PlanCoordinator, _ choice: IndicatorChoice,
        _ notice: StaffNotice
    ) async throws -> StaffReply {
        let kept = coordinator.kept
        do {
            try await coordinator.store.plans.decide(
                decisions, about: kept.key, revision: kept.revision, at: coordinator.request.date,
                by: .account(coordinator.account))
        } catch StoreError.changedMeanwhile {
            return try await moved(coordinator, choice)
        }
        return back(coordinator, choice, notice)
    }

    /// Shows how things stand now, and asks to look again.
    static func moved(_ coordinator: PlanCoordinator, _ choice: IndicatorChoice) async throws -> StaffReply {
        let (request, key) = (coordinator.request, coordinator.kept.key)
        guard let now = try await coordinator.store.plans.plan(key) else { return request.problem(.notFound) }
        let position = now.plan.actions.firstIndex { $0.id == choice.action } ?? 0
        let problem = FieldProblem("action-\(position + 1)", request.wording.indicatorsMoved)
        return page(coordinator.reader, now, needsLook: choice.needsLook, problems: [problem])
    }

    /// To the list, at the action where the work was done; what needs a look begins at the top again.
    private static func back(
        _ coordinator: PlanCoordinator, _ choice: IndicatorChoice, _ notice: StaffNotice
    ) -> StaffReply {
        let request = coordinator.request
        let view = IndicatorChoice(action: choice.needsLook ? nil : choice.action, needsLook: choice.needsLook)
        let address = StaffAddress(
            .indicators, plan: coordinator.kept.key.plan, showing: .indicators(view), language: request.language,
            notice: notice)
        let position = coordinator.kept.plan.actions.firstIndex { $0.id == choice.action }
        let spot = choice.needsLook ? "" : position.map { "#field-action-\($0 + 1)" } ?? ""
        return StaffReply(status: .seeOther, content: .redirect(address.path + spot))
    }

    private static func page(
        _ reader: PlanReader, _ kept: KeptPlan, needsLook: Bool, problems: [FieldProblem] = []
    ) -> StaffReply {
        reader.request.page(
            StaffIndicatorsPage(
                municipality: kept.municipality, key: kept.key, plan: kept.plan, indicators: kept.readIndicators,
                decisions: kept.decisions, needsLook: needsLook, mayDecide: reader.mayCoordinate, problems: problems),
            at: .indicators)
    }
}

/// The indicators that a form is about (フォームの対象): of one action, as they stand and as its sender saw them.
struct SeenIndicators {
    let choice: IndicatorChoice
    let action: Action
    let standing: [IndicatorSeries]
    /// Whether they stand just as they were shown.
    let areUnchanged: Bool

    /// `nil` where the form names no action of the plan.
    init?(_ coordinator: PlanCoordinator) {
        let form = coordinator.request.form
        self.init(coordinator, IndicatorChoice(form.shown), shown: form["shown"])
    }

    /// - Parameter shown: the fingerprint of what was seen; `nil` for a page that is opened only now.
    init?(_ coordinator: PlanCoordinator, _ choice: IndicatorChoice, shown: String?) {
        let kept = coordinator.kept
        guard let action = choice.action.flatMap({ kept.plan[$0] }) else { return nil }
        self.choice = choice
        self.action = action
        standing = kept.plan.series(of: action, decisions: kept.indicatorDecisions)
        areUnchanged = shown.map { [standing] in $0 == standing.fingerprint.text } ?? true
    }

    /// Those that the choice names; `nil` where one of them is not there, or fewer are named than the task needs.
    var chosen: [IndicatorSeries]? {
        let needed =
            switch choice.task {
            case .correct, .split: 1
            case .join: 2
            case .add: 0
            case nil: Int.max
            }
        let keys = [choice.key, choice.other].compactMap(\.self).prefix(needed)
        let found = keys.compactMap { key in standing.first { $0.id.key == key } }
        return found.count == needed && Set(keys).count == needed ? found : nil
    }
}

extension Wording {
    /// Said when the plan changed between the page and the button.
    fileprivate var indicatorsMoved: String {
        say(
            "この取組の指標は、画面を開いた後に変わりました。今の内容を確かめて、もう一度行ってください。",
            "The indicators of this action have changed since you opened the page. Look at them as they are now, and try again."
        )
    }
}
