import Foundation
import Japanese

extension Indicator {
    /// What is said of it beside its years, in an order in which it can be read back: each text before its number and year.
    public static let facts: [Fact<Indicator>] = [
        Fact(.owner, { $0.owner.text }, { $1.owner = Owner(text: $0 ?? "") }),
        Fact(.number, { $0.number }, { $1.number = $0 }),
        Fact(.name, { $0.name }, { $1.name = $0 ?? "" }),
        Fact(.unit, { $0.unit }, { $1.unit = $0 }),
        Fact(.kind, { $0.kind?.rawValue }, { $1.kind = $0.flatMap(Kind.init) }),
        Fact(.direction, { $0.direction?.rawValue }, { $1.direction = $0.flatMap(Direction.init) }),
        Fact(
            .span, { $0.span == .singleYear ? nil : $0.span.rawValue },
            { $1.span = $0.flatMap(Span.init) ?? .singleYear }),
        Fact(.scope, { $0.scope }, { $1.scope = $0 }),
        Fact(.note, { $0.note }, { $1.note = $0 }),
        Fact(.source, { $0.source }, { $1.source = $0 }),
        Fact(
            .divisions, { Lines($0.responsibilities).text },
            { $1.responsibilities = Lines(text: $0).responsibilities }),
        Fact(.rateRule, { $0.rateRule?.rawValue }, { $1.rateRule = $0.flatMap(RateRule.init) }),
        Fact(.baseline, { $0.baseline?.value.text }, { $1.baseline.write(text: $0) }),
        Fact(.baselineNumber, { $0.baseline?.value.numberText }, { $1.baseline?.value.write(number: $0) }),
        Fact(.baselineYear, { $0.baseline?.yearText }, { $1.baseline?.write(year: $0) }),
        Fact(.finalTarget, { $0.finalTarget?.value.text }, { $1.finalTarget.write(text: $0) }),
        Fact(.finalTargetNumber, { $0.finalTarget?.value.numberText }, { $1.finalTarget?.value.write(number: $0) }),
        Fact(.finalTargetYear, { $0.finalTarget?.yearText }, { $1.finalTarget?.write(year: $0) }),
    ]
}

extension IndicatorYear {
    /// What is said of the year: each text before its number, which there is not without it.
    public static let facts: [Fact<IndicatorYear>] = [
        Fact(.target, { $0.target?.text }, { $1.target = $0.flatMap { IndicatorValue($0) } }),
        Fact(.targetNumber, { $0.target?.numberText }, { $1.target?.write(number: $0) }),
        Fact(.actual, { $0.actual?.text }, { $1.actual = $0.flatMap { IndicatorValue($0) } }),
        Fact(.actualNumber, { $0.actual?.numberText }, { $1.actual?.write(number: $0) }),
        Fact(.remark, { $0.remark }, { $1.remark = $0 }),
    ]
}

extension Indicator.Owner {
    /// As it is kept: `action:a3`, `policy:1.2`.
    public var text: String {
        switch self {
        case .action(let id): "action:\(id.text)"
        case .policy(let id): "policy:\(id.path)"
        }
    }

    /// Whether it says which.
    public var isNamed: Bool {
        switch self {
        case .action(let id): !id.text.isEmpty
        case .policy(let id): !id.path.isEmpty
        }
    }

    public init(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let id = parts.count == 2 ? String(parts[1]) : ""
        self = parts.first == "policy" ? .policy(Policy.ID(id)) : .action(Action.ID(id))
    }
}

extension IndicatorValue {
    /// The digits of its number, exactly.
    public var numberText: String? { number.map { "\($0)" } }

    fileprivate mutating func write(number text: String?) {
        number = text.flatMap { Decimal(exactly: $0) }
    }
}

extension IndicatorMilestone {
    fileprivate var yearText: String? { year.map { String($0.value) } }

    fileprivate mutating func write(year text: String?) {
        year = text.flatMap { Int($0) }.map { FiscalYear($0) }
    }
}

extension IndicatorMilestone? {
    fileprivate mutating func write(text: String?) {
        self = text.flatMap { IndicatorValue($0) }.map { IndicatorMilestone(nil, $0) }
    }
}
