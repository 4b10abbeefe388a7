import Japanese

/// What stands in a place of a form: the three kinds of blank are kept apart. Zero is a value.
public enum Entry<Value: Hashable & Sendable>: Hashable, Sendable {
    /// 未到来: the time for it has not come.
    case notDue
    /// 未入力: it is due and nobody has written anything.
    case missing
    case entered(Value)

    public var value: Value? {
        if case .entered(let value) = self { value } else { nil }
    }

    /// The word for it in files: `entered`, `missing` or `notDue`.
    public var word: String {
        switch self {
        case .entered: "entered"
        case .missing: "missing"
        case .notDue: "notDue"
        }
    }
}

extension Plan {
    /// Whether achievements for `year` are due.
    public func isDue(_ year: FiscalYear) -> Bool { lastReportedYear.map { year <= $0 } ?? false }

    /// The status of an action in a year, told apart from a blank that is not due and one that is missing.
    ///
    /// A code that the scale does not know counts as missing; the store does not let one in. On a form that asks for no status none
    /// is ever due.
    public func status(of action: Action, in year: FiscalYear) -> Entry<AchievementStatus> {
        if let status = action[year].report.status.flatMap({ scale[$0] }) { return .entered(status) }
        return isDue(year) && form.has(.status) ? .missing : .notDue
    }
}
