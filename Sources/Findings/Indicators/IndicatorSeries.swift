import Japanese
import Plan

/// Something that a policy or an action counts over the years (指標): for each year a target and an actual.
///
/// Stated by the plan, or read from sentences. What is read is advice: each number has its words, each pair the reason why they were
/// put together.
public struct IndicatorSeries: Hashable, Sendable, Identifiable {
    /// Tells the indicators of a plan apart, and stays while the first target keeps its name.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        public let owner: Indicator.Owner
        /// The folded name, with the unit or a number behind it where an action has two of one name; of a stated one its id.
        public let key: String

        public init(_ owner: Indicator.Owner, key: String) {
            self.owner = owner
            self.key = key
        }

        public init(action: Action.ID, key: String) { self.init(.action(action), key: key) }

        /// `nil` where it is a policy's.
        public var action: Action.ID? { if case .action(let id) = owner { id } else { nil } }

        public var description: String { "\(action?.text ?? owner.text)/\(key)" }
    }

    /// 以上・以下: on which side of the target the actual should lie.
    public enum Direction: String, CaseIterable, Sendable {
        case atLeast
        case atMost
    }

    public typealias Span = Indicator.Span

    /// The two numbers of one fiscal year.
    public struct Values: Hashable, Sendable {
        /// 目標値.
        public var target: Figure?
        /// 実績値.
        public var actual: Figure?

        public init(target: Figure? = nil, actual: Figure? = nil) {
            self.target = target
            self.actual = actual
        }
    }

    public let id: ID
    /// As the earliest target says it.
    public var name: String
    /// `nil` where none is written: 「業務数：35」.
    public var unit: Unit?
    public var direction: Direction
    public var span: Span
    /// 「担当部署全体」; `nil` where the target names none.
    public var scope: String?
    /// Only the years with a number.
    public var years: [FiscalYear: Values]
    /// Why its numbers were put together, in the order of the years, targets first; what somebody decided has none.
    public var joins: [Join]
    /// 確認済み: somebody of the office decided how it stands, and reading again does not change that.
    public var isConfirmed: Bool
    /// The plan's own indicator (明記された指標) that it is; `nil` where it is only read from sentences.
    public var stated: Indicator?

    public init(
        id: ID, name: String, unit: Unit?, direction: Direction = .atLeast, span: Span = .singleYear,
        scope: String? = nil, years: [FiscalYear: Values] = [:], joins: [Join] = [], isConfirmed: Bool = false,
        stated: Indicator? = nil
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.direction = direction
        self.span = span
        self.scope = scope
        self.years = years
        self.joins = joins
        self.isConfirmed = isConfirmed
        self.stated = stated
    }

    public var action: Action.ID? { id.action }

    /// The two numbers of a year; both `nil` where none was found.
    public subscript(year: FiscalYear) -> Values { years[year] ?? Values() }

    /// Why a number of a year stands here; `nil` for the first target, and for what somebody decided.
    public func join(of part: Join.Part, in year: FiscalYear) -> Join? {
        joins.first { $0.part == part && $0.year == year }
    }

    /// 実績のみ: it counts what was done, and nothing is promised. There is no rate for it, and no outcome.
    public var isWithoutTarget: Bool {
        if let stated, stated.finalTarget != nil || stated.writtenYears.contains(where: { stated[$0].target != nil }) {
            return false
        }
        return years.values.allSatisfy { $0.target == nil }
    }

    /// Whether anything about it is a guess (推定): then a page says so beside it.
    public var isGuess: Bool { joins.contains(where: \.isGuess) }
}

extension [IndicatorSeries] {
    /// Those with a target, and what is said of a part of one (市民課単独); without what is only counted (実績のみ).
    public var withTargets: [IndicatorSeries] {
        let wholes = Set(filter { !$0.isWithoutTarget }.map { [$0.id.owner.text, $0.name] })
        return filter { !$0.isWithoutTarget || ($0.scope != nil && wholes.contains([$0.id.owner.text, $0.name])) }
    }
}
