import Foundation
import Japanese

/// How many of a set of actions chose each option of an own field in one fiscal year (選択肢の分布): 今後の方向性: 拡充 3, 継続 31.
///
/// Of several choices an action counts at each; `answered` counts it once.
public struct OwnDistribution: Hashable, Sendable {
    public struct Count: Hashable, Sendable {
        public let option: OwnOption
        public let count: Int
    }

    public let year: FiscalYear
    /// Every option of the field, in its order, with zeros.
    public let counts: [Count]
    /// Answers that are none of the options (選択肢にない記載).
    public let other: Int
    /// 母数: the actions that say anything.
    public let answered: Int
    /// 未入力.
    public let missing: Int
    /// 未到来.
    public let notDue: Int

    /// Every action asked about.
    public var total: Int { answered + missing + notDue }
}

/// The sum of what a set of actions says in a number field in one fiscal year (数と金額の合計), with what it leaves out.
public struct OwnSum: Hashable, Sendable {
    public let year: FiscalYear
    /// In the unit of the field; `nil` where no action says a number.
    public let sum: Decimal?
    /// How many numbers are in it.
    public let counted: Int
    /// Words instead of a number: 集計中, 約3.
    public let wordsInstead: Int
    /// 未入力.
    public let missing: Int
    /// 未到来.
    public let notDue: Int
}

extension Plan {
    /// What stands in an own field of an action's year, told apart from a blank that is not due and one that is missing.
    public func entry(in field: OwnField, of action: Action, in year: FiscalYear) -> Entry<Passage> {
        field.value(of: action, in: year).map { .entered($0) } ?? (isDue(year) ? .missing : .notDue)
    }

    /// - Parameters:
    ///   - field: one of an action's year.
    ///   - actions: every action of the plan when not given.
    public func distribution(of field: OwnField, in year: FiscalYear, among actions: [Action]? = nil) -> OwnDistribution
    {
        var counts: [String: Int] = [:]
        var (other, answered, missing, notDue) = (0, 0, 0, 0)
        for action in actions ?? self.actions {
            switch entry(in: field, of: action, in: year) {
            case .missing: missing += 1
            case .notDue: notDue += 1
            case .entered(let value):
                answered += 1
                let chosen = field.chosen(in: value)
                if chosen.isEmpty { other += 1 }
                for option in chosen { counts[option.id, default: 0] += 1 }
            }
        }
        return OwnDistribution(
            year: year, counts: field.options.map { .init(option: $0, count: counts[$0.id] ?? 0) }, other: other,
            answered: answered, missing: missing, notDue: notDue)
    }

    /// - Parameters:
    ///   - field: one of an action's year.
    ///   - actions: every action of the plan when not given.
    public func sum(of field: OwnField, in year: FiscalYear, among actions: [Action]? = nil) -> OwnSum {
        var (sum, counted, wordsInstead, missing, notDue) = (Decimal(0), 0, 0, 0, 0)
        for action in actions ?? self.actions {
            switch entry(in: field, of: action, in: year) {
            case .missing: missing += 1
            case .notDue: notDue += 1
            case .entered(let value):
                guard let number = field.number(in: value) else {
                    wordsInstead += 1
                    continue
                }
                sum += number
                counted += 1
            }
        }
        return OwnSum(
            year: year, sum: counted == 0 ? nil : sum, counted: counted, wordsInstead: wordsInstead, missing: missing,
            notDue: notDue)
    }

    /// The choices of an action's year that are asked for, or that anything stands in (分布を示す項目).
    public var distributedFields: [OwnField] { yearFieldsToSum.filter { !$0.options.isEmpty } }

    /// The numbers and amounts of an action's year that are asked for, or that anything stands in (合計を示す項目).
    public var summedFields: [OwnField] { yearFieldsToSum.filter(\.kind.isNumber) }

    /// Whether an own field is counted in a fiscal year (集計の対象): anything stands in it. A year in which nobody wrote in it is none
    /// that misses everything; the form may not have had it yet.
    public func counts(_ field: OwnField, in year: FiscalYear) -> Bool {
        actions.contains { field.value(of: $0, in: year) != nil }
    }

    public func years(countedIn field: OwnField) -> [FiscalYear] { years.filter { counts(field, in: $0) } }

    private var yearFieldsToSum: [OwnField] {
        form.ownFields(of: .actionYear).filter { !$0.isRetired || writtenCount(of: .own($0.id)) > 0 }
    }
}

extension OwnField.Kind {
    /// Whether numbers stand in it, which can be added up.
    fileprivate var isNumber: Bool {
        switch self {
        case .number, .money: true
        default: false
        }
    }
}
