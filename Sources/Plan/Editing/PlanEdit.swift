import Japanese

/// One thing that the office does to a plan in the browser (計画の編集), as a value: given a plan, it makes another.
public enum PlanEdit: Hashable, Sendable {
    case head(PlanHead)
    case scale(AchievementScale)
    /// What English pages call its title, levels, statuses and known fields.
    case english(EnglishWords)
    /// Puts a field of the form's own behind the others.
    case addOwnField(OwnField)
    /// Says anew what is asked in a field of the form's own.
    case ownField(OwnField)
    /// Up (-1) or down (1) among those of the same thing that are written at the same time.
    case shiftOwnField(OwnField.ID, by: Int)
    /// No longer asks for it (廃止), or does again.
    case retireOwnField(OwnField.ID, Bool)
    /// Only one in which nothing stands.
    case removeOwnField(OwnField.ID)
    /// Which of the known fields the form lacks.
    case absentFields(Set<Field>)
    /// All of its evaluation steps in their order; one at which fields are written cannot go.
    case evaluationSteps([EvaluationStep])
    case policy(Policy.ID, PolicyTexts)
    /// Puts a policy last under another; at the top when there is none.
    case addPolicy(under: Policy.ID?, PolicyTexts)
    /// Puts a policy last under another of the same level as the one above it.
    case movePolicy(Policy.ID, under: Policy.ID?)
    /// Up (-1) or down (1) among those under the same policy.
    case shiftPolicy(Policy.ID, by: Int)
    case removePolicy(Policy.ID)
    case action(Action.ID, ActionTexts)
    case addAction(Action.ID, ActionTexts)
    /// Up (-1) or down (1) among those under the same policy.
    case shiftAction(Action.ID, by: Int)
    case removeAction(Action.ID)
    /// Says from which actions of earlier plans it goes on (前の計画の取組); what it was split from or merged of stays.
    case continuing(Action.ID, [Predecessor])
    /// Shows an action under a second policy (再掲).
    case addReprint(Action.ID, under: Policy.ID)
    case removeReprint(Action.ID, under: Policy.ID)
    /// Corrects what was reported of a year (過年度の訂正): always with a reason.
    case correction(Action.ID, FiscalYear, ReportTexts)
    /// Writes what is stated of an indicator and of its years.
    case indicator(Indicator)
    /// Puts a new one last among those of its owner.
    case addIndicator(Indicator)
    /// Up (-1) or down (1) among those of the same owner.
    case shiftIndicator(Indicator.ID, by: Int)
    case removeIndicator(Indicator.ID)
    /// Puts new actions behind one that keeps everything (分割).
    case split(Action.ID, into: [ActionShare])
    /// Makes one of several: the first stays, with the texts of all (統合).
    case merge([Action.ID], ActionUnion)
    /// 組織改正: from a fiscal year on, `to` is in charge of everything that these were; merging when they are several.
    case succeed([Division], to: Division, from: FiscalYear)

    /// Whether it is never done without a reason, adopted or not (理由が必須の編集): what was reported was said to the public.
    public var alwaysNeedsReason: Bool { if case .correction = self { true } else { false } }

    /// The actions that it splits or merges (分割・統合の対象).
    public var parted: [Action.ID] {
        switch self {
        case .split(let id, _): [id]
        case .merge(let ids, _): ids
        default: []
        }
    }
}

/// The texts at the head of a plan (計画の基本事項).
public struct PlanHead: Hashable, Sendable {
    public var title: String
    public var years: [FiscalYear]
    public var lastReportedYear: FiscalYear?
    public var levels: [Level]
    public var labels: Labels

    public init(
        title: String, years: [FiscalYear], lastReportedYear: FiscalYear?, levels: [Level], labels: Labels
    ) {
        self.title = title
        self.years = years
        self.lastReportedYear = lastReportedYear
        self.levels = levels
        self.labels = labels
    }

    public init(of plan: Plan) {
        self.init(
            title: plan.title, years: plan.years, lastReportedYear: plan.lastReportedYear, levels: plan.levels,
            labels: plan.labels)
    }
}

/// What can be written about a policy (施策の記載).
public struct PolicyTexts: Hashable, Sendable {
    public var number: String?
    public var name: String
    /// What stands in those of `PlanForm.policyFields` that are not blank.
    public var passages: [Field: Passage]
    /// For each year that is written, what stands in those of `PlanForm.plannedPolicyYearFields` that are not blank.
    public var years: [FiscalYear: [Field: Passage]]

    public init(
        number: String?, name: String, passages: [Field: Passage] = [:], years: [FiscalYear: [Field: Passage]] = [:]
    ) {
        self.number = number
        self.name = name
        self.passages = passages
        self.years = years
    }

    public init(of policy: Policy, in form: PlanForm) {
        self.init(number: policy.number, name: policy.name, passages: form.policyFields.passages(of: policy))
        for year in policy.writtenYears { years[year] = form.plannedPolicyYearFields.passages(of: policy[year]) }
    }

    func write(into policy: inout Policy, in form: PlanForm) {
        policy.number = number
        policy.name = name
        form.policyFields.write(passages, into: &policy)
        let yearly = form.plannedPolicyYearFields
        for (year, passages) in years { yearly.write(passages, into: &policy[year]) }
    }
}

/// What the plan says about an action (取組事項の記載); what was reported of it is not touched.
public struct ActionTexts: Hashable, Sendable {
    public var number: String
    public var name: String
    public var policy: Policy.ID
    /// What stands in those of `PlanForm.actionFields` that are not blank.
    public var passages: [Field: Passage]
    public var responsibilities: [Responsibility]
    /// For each year that is written, what stands in those of `PlanForm.plannedFields` that are not blank.
    public var years: [FiscalYear: [Field: Passage]]

    public init(
        number: String, name: String, policy: Policy.ID, passages: [Field: Passage] = [:],
        responsibilities: [Responsibility] = [], years: [FiscalYear: [Field: Passage]] = [:]
    ) {
        self.number = number
        self.name = name
        self.policy = policy
        self.passages = passages
        self.responsibilities = responsibilities
        self.years = years
    }

    public init(of action: Action, in form: PlanForm) {
        self.init(
            number: action.number, name: action.name, policy: action.policy,
            passages: form.actionFields.passages(of: action), responsibilities: action.responsibilities)
        for year in action.writtenYears { years[year] = form.plannedFields.passages(of: action[year]) }
    }

    func write(into action: inout Action, in form: PlanForm) {
        action.number = number
        action.name = name
        action.policy = policy
        action.responsibilities = responsibilities
        form.actionFields.write(passages, into: &action)
        let planned = form.plannedFields
        for (year, passages) in years { planned.write(passages, into: &action[year]) }
    }
}
