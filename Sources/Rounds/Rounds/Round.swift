import Japanese
import Plan

/// A fiscal year's request for reports on a plan (照会): who is asked for what, until when, and over which steps.
///
/// A plan has one round a fiscal year. While it is open its divisions report; closing freezes every action.
public struct Round: Hashable, Sendable {
    /// A step of the flow with its due day (手続と期限).
    public struct Step: Hashable, Sendable {
        public var step: ApprovalFlow.Step
        public var due: Day

        public init(_ step: ApprovalFlow.Step, due: Day) {
            self.step = step
            self.due = due
        }
    }

    public let plan: Slug
    /// Whose reports are asked for (対象年度).
    public let year: FiscalYear
    /// 照会日.
    public var opensOn: Day
    /// 回答期限: until when the divisions report.
    public var reportsDue: Day
    public var steps: [Step]
    /// What the office writes to everybody who is asked (記入要領).
    public var instructions: Passage?
    /// The actions that are asked about (対象の取組事項); `nil` for all of the plan.
    public var actions: Set<Action.ID>?
    /// Whom 「各課」 asks, in the order of the office's list.
    public var everyDivision: [Division]
    /// Until when each evaluation step is taken (評価の期限); a step of the form that is not among them is not taken in this round.
    public var evaluationDues: [EvaluationStep.ID: Day]

    public init(
        plan: Slug, year: FiscalYear, opensOn: Day, reportsDue: Day, steps: [Step], instructions: Passage? = nil,
        actions: Set<Action.ID>? = nil, everyDivision: [Division] = [],
        evaluationDues: [EvaluationStep.ID: Day] = [:]
    ) {
        self.plan = plan
        self.year = year
        self.opensOn = opensOn
        self.reportsDue = reportsDue
        self.steps = steps
        self.instructions = instructions
        self.actions = actions
        self.everyDivision = everyDivision
        self.evaluationDues = evaluationDues
    }

    /// How long divisions have for their reports, and each further step takes, where nobody says otherwise: working days.
    public static let usualDays = (reports: 15, step: 5, evaluation: 10)

    /// A round as the office would open it: the steps and the divisions of the last one, due days counted in working days.
    ///
    /// - Parameter last: the plan's latest round, if it had one.
    public static func proposed(
        for plan: Plan, as slug: Slug, year: FiscalYear, opensOn day: Day, after last: Round? = nil,
        calendar: BusinessCalendar = BusinessCalendar()
    ) -> Round {
        let reportsDue = calendar.day(usualDays.reports, workingDaysAfter: day)
        var due = reportsDue
        let steps = (last?.flow ?? .usual).steps.map { step in
            due = calendar.day(usualDays.step, workingDaysAfter: due)
            return Step(step, due: due)
        }
        var evaluationDues: [EvaluationStep.ID: Day] = [:]
        for step in plan.form.askedEvaluationSteps {
            due = calendar.day(usualDays.evaluation, workingDaysAfter: due)
            evaluationDues[step.id] = due
        }
        let known = last?.everyDivision ?? []
        return Round(
            plan: slug, year: year, opensOn: day, reportsDue: reportsDue, steps: steps,
            instructions: last?.instructions, everyDivision: known + plan.divisions.filter { !known.contains($0) },
            evaluationDues: evaluationDues)
    }

    public var flow: ApprovalFlow { ApprovalFlow(steps.map(\.step)) }

    public func asks(about action: Action.ID) -> Bool { actions?.contains(action) ?? true }

    /// When the next thing is due of a report that stands there; `nil` when nothing is.
    public func due(_ standing: ReportTrail.Standing) -> Day? {
        switch standing {
        case .notAnswered, .beingWritten, .returned: reportsDue
        case .waiting(let step): step < steps.count ? steps[step].due : nil
        case .done: nil
        }
    }
}

extension Plan {
    /// The actions that a round did not ask about and that have no status of its year, although closing it makes the year due.
    ///
    /// - Returns: none where the year is due already, so that closing changes nothing for them.
    public func unasked(by round: Round) -> [Action] {
        guard !isDue(round.year) else { return [] }
        return actions.filter { !round.asks(about: $0.id) && $0[round.year].report.status == nil }
    }
}
