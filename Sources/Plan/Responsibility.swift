import Algorithms
import Japanese

/// A division's part in an action (担当課).
public struct Responsibility: Hashable, Sendable {
    /// Whether it leads (主管課), supports (関係課), or the form does not say.
    public enum Role: String, CaseIterable, Sendable {
        case lead
        case supporting
        case notStated
    }

    public var division: Division
    public var role: Role
    /// What stands in brackets behind the name, without them: 「令和5年度まで」.
    public var note: String?
    /// The last fiscal year of this responsibility, where the note says so.
    public var until: FiscalYear?

    public init(division: Division, role: Role = .notStated, note: String? = nil, until: FiscalYear? = nil) {
        self.division = division
        self.role = role
        self.note = note
        self.until = until
    }

    /// Whether it holds in `year`.
    public func holds(in year: FiscalYear) -> Bool { until.map { year <= $0 } ?? true }

    /// As the form writes it: 「企画調整課（令和5年度まで）」.
    public var text: String { note.map { "\(division.name)（\($0)）" } ?? division.name }
}

/// A division of the municipality (課).
public struct Division: Hashable, Sendable {
    public var name: String

    public init(_ name: String) {
        self.name = name
    }

    /// 「各課」, 「全課」, 「全庁」 and the like mean every division rather than one.
    public var isAllDivisions: Bool { Self.everyone.contains(name) }

    private static let everyone: Set<String> = ["各課", "全課", "全庁", "全部署", "各部課", "各所属", "全所属", "関係各課"]
}

extension Plan {
    /// The divisions named in the plan, in the order in which they first appear; 「各課」 is not one of them.
    public var divisions: [Division] {
        let named = (actions.flatMap(\.responsibilities) + indicators.flatMap(\.responsibilities)).map(\.division)
        return Array(named.filter { !$0.isAllDivisions }.uniqued())
    }

    /// The indicators beside which a division is named (担当する指標), in the order of the form.
    public func indicators(of division: Division) -> [Indicator] {
        indicators.filter { indicator in indicator.responsibilities.contains { $0.division == division } }
    }

    /// The actions a division is named for, in the order of the form.
    ///
    /// - Parameter year: leaves out what had passed to others by then (「（令和5年度まで）」); `nil` leaves nothing out.
    public func actions(of division: Division, in year: FiscalYear? = nil) -> [Action] {
        actions.filter { action in
            action.responsibilities.contains { responsibility in
                responsibility.division == division && (year.map(responsibility.holds) ?? true)
            }
        }
    }

    /// The actions that ask every division (各課), in the order of the form.
    public var actionsOfAllDivisions: [Action] {
        actions.filter { $0.responsibilities.contains(where: \.division.isAllDivisions) }
    }
}
