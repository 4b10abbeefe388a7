import Foundation
import Japanese

/// Something that the plan counts over its years (指標), of a policy or of an action: stated in a column of its own or by a person.
/// What is only read from sentences is no part of the plan: Findings reads it anew each time.
public struct Indicator: Hashable, Sendable, Identifiable {
    /// Stays when the indicator is renamed or moved: 「i3」.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        public let text: String
        public init(_ text: String) { self.text = text }
        public var description: String { text }
    }

    /// Whose it is.
    public enum Owner: Hashable, Sendable {
        case policy(Policy.ID)
        case action(Action.ID)
    }

    /// 活動指標・成果指標・対象指標.
    public enum Kind: String, CaseIterable, Sendable {
        case activity
        case outcome
        case population
    }

    /// 増やす・減らす・維持する.
    public enum Direction: String, CaseIterable, Sendable {
        case up
        case down
        case keep
    }

    /// 単年度・累計.
    public enum Span: String, CaseIterable, Sendable {
        case singleYear
        /// Counted up since the plan began, or longer.
        case cumulative
    }

    /// How far it has come, and how that is worked out (達成率の算式).
    public enum RateRule: String, CaseIterable, Sendable {
        /// 実績÷目標.
        case actualOverTarget
        /// 目標÷実績, where less is better.
        case targetOverActual
        /// 基準値からの進み: (実績－基準値)÷(目標－基準値).
        case fromBaseline
        /// 経過年で按分: the way from the baseline to the final target, against the share of the years that have passed.
        case elapsedYears
    }

    public internal(set) var id: ID
    public var owner: Owner
    /// As the form numbers it (番号): 「3」, 「KPI-2」. `nil` where it does not.
    public var number: String?
    public var name: String
    /// As written: 「件」. `nil` where none is.
    public var unit: String?
    /// `nil` where the plan does not say.
    public var kind: Kind?
    public var direction: Direction?
    public var span: Span
    /// 「市民課単独」: of what part of the city it is said.
    public var scope: String?
    /// 備考.
    public var note: String?
    /// 出典・把握方法.
    public var source: String?
    /// Who is in charge of the number (担当課), where the form says so beside the indicator; who is in charge of its action says the action.
    public var responsibilities: [Responsibility]
    /// `nil`: by its direction.
    public var rateRule: RateRule?
    /// 基準値.
    public var baseline: IndicatorMilestone?
    /// 最終目標.
    public var finalTarget: IndicatorMilestone?
    /// Only the years in which something is written.
    private var years: [FiscalYear: IndicatorYear] = [:]

    public init(
        id: ID, owner: Owner, number: String? = nil, name: String, unit: String? = nil, kind: Kind? = nil,
        direction: Direction? = nil, span: Span = .singleYear, scope: String? = nil, note: String? = nil,
        source: String? = nil, responsibilities: [Responsibility] = [], rateRule: RateRule? = nil,
        baseline: IndicatorMilestone? = nil, finalTarget: IndicatorMilestone? = nil,
        years: [FiscalYear: IndicatorYear] = [:]
    ) {
        self.id = id
        self.owner = owner
        self.number = number
        self.name = name
        self.unit = unit
        self.kind = kind
        self.direction = direction
        self.span = span
        self.scope = scope
        self.note = note
        self.source = source
        self.responsibilities = responsibilities
        self.rateRule = rateRule
        self.baseline = baseline
        self.finalTarget = finalTarget
        for (year, written) in years { self[year] = written }
    }

    /// What is written for one fiscal year; blank where nothing is.
    public subscript(year: FiscalYear) -> IndicatorYear {
        get { years[year] ?? IndicatorYear() }
        set { years[year] = newValue == IndicatorYear() ? nil : newValue }
    }

    /// The fiscal years in which anything is written, in order.
    public var writtenYears: [FiscalYear] { years.keys.sorted() }
}

/// What is written about an indicator in one fiscal year.
public struct IndicatorYear: Hashable, Sendable {
    /// 目標値.
    public var target: IndicatorValue?
    /// 実績値.
    public var actual: IndicatorValue?
    /// What a reporter adds to the actual (備考).
    public var remark: String?

    public init(target: IndicatorValue? = nil, actual: IndicatorValue? = nil, remark: String? = nil) {
        self.target = target
        self.actual = actual
        self.remark = remark
    }
}

/// A baseline or a final target (基準値・最終目標) with its fiscal year, where one is written.
public struct IndicatorMilestone: Hashable, Sendable {
    public var year: FiscalYear?
    public var value: IndicatorValue

    public init(_ year: FiscalYear? = nil, _ value: IndicatorValue) {
        self.year = year
        self.value = value
    }
}

/// One value of an indicator (値): the text as written, and the number in it, in the unit of the indicator.
public struct IndicatorValue: Hashable, Sendable {
    /// 「約3.2万」, 「集計中」. Never blank.
    public var text: String
    /// 32000. `nil` where the text is no number: 集計中, －, 増加. Zero is a number.
    public var number: Decimal?

    /// - Returns: `nil` for a blank text.
    public init?(_ text: some StringProtocol, number: Decimal? = nil) {
        guard let passage = Passage(text) else { return nil }
        self.text = passage.text
        self.number = number
    }
}

extension Plan {
    public subscript(id: Indicator.ID) -> Indicator? { indicators.first { $0.id == id } }

    /// What a policy or an action is called; `nil` where the plan has none of that id.
    public func name(of owner: Indicator.Owner) -> String? {
        switch owner {
        case .action(let id): self[id]?.numberedName
        case .policy(let id): self[id]?.numberedName
        }
    }

    /// The indicators of a policy or an action, in the order of the form.
    public func indicators(of owner: Indicator.Owner) -> [Indicator] { indicators.filter { $0.owner == owner } }
}
