import Japanese

// What a report says of the indicators of its action (指標の実績の報告): a text with a remark for each, as numbers where they are numbers.

extension Indicator.ID {
    /// Whether it can be called so in addresses and files.
    public var isSound: Bool { PlanForm.isSoundID(text) }
}

extension Field {
    /// Whether a report says it of an indicator.
    public var isOfIndicator: Bool {
        switch self {
        case .actualOf, .remarkOf: true
        default: false
        }
    }
}

extension Indicator {
    /// 「区画の利用率（％）」.
    public var labelWithUnit: String {
        guard let unit, !name.hasSuffix("（\(unit)）") else { return name }
        return "\(name)（\(unit)）"
    }
}

extension IndicatorValue {
    /// What somebody wrote, with the number in it in the indicator's unit where it is one: 「約3.2万」, 「集計中」.
    public init(_ passage: Passage, of indicator: Indicator) {
        text = passage.text
        number = WrittenValue(passage.text, unit: indicator.unit).number
    }
}

extension PlanForm {
    /// What the report of an action with these indicators asks for in a year beside the status: the numbers first.
    public func reportFields(with indicators: [Indicator], in year: FiscalYear) -> [TextField<AnnualReport>] {
        indicators.filter(\.id.isSound).flatMap { [.actual(of: $0, in: year), .remark(of: $0)] } + reportFields
    }
}

extension Plan {
    /// What the report of an action asks for in a year beside the status (実績の項目).
    public func reportFields(of action: Action.ID, in year: FiscalYear) -> [TextField<AnnualReport>] {
        form.reportFields(with: indicators(of: .action(action)), in: year)
    }

    /// The plan with the report of one action and year; the same plan where it has no such action.
    ///
    /// Actuals go to the indicators. Where the report says none, what the plan says stays: a reporter who has none takes nothing away.
    public func with(_ report: AnnualReport, of action: Action.ID, in year: FiscalYear) -> Plan {
        var plan = self
        guard let index = plan.actions.firstIndex(where: { $0.id == action }) else { return plan }
        plan.actions[index][year].report = report
        plan.actions[index][year].report.indicators = [:]
        guard !report.indicators.isEmpty else { return plan }
        for index in plan.indicators.indices where plan.indicators[index].owner == .action(action) {
            let indicator = plan.indicators[index]
            if let actual = report.indicators[.actualOf(indicator.id)] {
                plan.indicators[index][year].actual = IndicatorValue(actual, of: indicator)
            }
            if let remark = report.indicators[.remarkOf(indicator.id)] {
                plan.indicators[index][year].remark = remark.text
            }
        }
        return plan
    }
}
