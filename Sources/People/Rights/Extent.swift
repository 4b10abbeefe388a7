import Japanese
import Plan

/// How much of a plan something touches (行為の及ぶ範囲): some of its fiscal years, or what stands in none of them.
///
/// What stands in no year (names, texts of policies, divisions in charge, the scale) holds in every one of them, so it takes the
/// right for all the years that the plan has.
public struct Extent: Hashable, Sendable {
    /// The years that are touched; of the plan as a whole, all of its years.
    public private(set) var years: Set<FiscalYear>
    /// Whether it touches what stands in no year (計画全体).
    public private(set) var isWhole: Bool

    private init(years: Set<FiscalYear>, isWhole: Bool) {
        self.years = years
        self.isWhole = isWhole
    }

    public static let nothing = Extent(years: [], isWhole: false)

    public static func year(_ year: FiscalYear) -> Extent { Extent(years: [year], isWhole: false) }

    public static func years(_ years: some Sequence<FiscalYear>) -> Extent { Extent(years: Set(years), isWhole: false) }

    public static func whole(_ years: some Sequence<FiscalYear>) -> Extent { Extent(years: Set(years), isWhole: true) }

    public func union(_ other: Extent) -> Extent {
        Extent(years: years.union(other.years), isWhole: isWhole || other.isWhole)
    }
}

extension Extent {
    /// What is touched by turning one plan into another (変更の及ぶ範囲). The one place that says which years a change is about.
    public init(from old: Plan?, to new: Plan?) {
        let all = Set((old?.years ?? []) + (new?.years ?? []))
        self = Plan.changes(from: old, to: new).reduce(.nothing) { $0.union($1.extent(among: all)) }
    }
}

extension Change {
    /// - Parameter all: the years of the plan, before and after.
    fileprivate func extent(among all: Set<FiscalYear>) -> Extent {
        switch (place.subject, place.field) {
        case (.year(_, let year), _), (.policyYear(_, let year), _), (.indicatorYear(_, let year), _):
            return .year(year)
        case (.plan, .lastReportedYear):
            // Blank reports of the years between become missing, or are not due any more.
            let ends = [before, after].map { $0.flatMap { Int($0) } ?? .min }
            let between = all.filter { min(ends[0], ends[1]) < $0.value && $0.value <= max(ends[0], ends[1]) }
            return between.isEmpty ? .whole(all) : .years(between)
        default: return .whole(all)
        }
    }
}
