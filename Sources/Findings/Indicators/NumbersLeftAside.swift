import Japanese
import Plan

/// Numbers of one cell that were not looked at for indicators, because there are too many of them (読み残した数値).
///
/// Targets and results are held against each other pair by pair, so their number is bounded: 50 of a cell, and 100 indicators
/// of an action. What lies beyond is never left out in silence.
public struct NumbersLeftAside: Hashable, Sendable {
    public let place: Place
    public let count: Int

    /// - Parameter count: `nil` comes back where it is not above zero.
    init?(_ count: Int, of action: Action, _ field: Field, in year: FiscalYear) {
        guard count > 0 else { return nil }
        place = Place(action, year, field)
        self.count = count
    }

    /// 「令和6年度の「年度目標」には数値が多すぎるため、このうち12個は指標として読んでいません。」
    public func sentence(labels: Labels, in language: Language) -> String {
        let label = labels[place.field]
        let year = place.year
        switch language {
        case .japanese:
            return "\(year?.eraLabel ?? "")の「\(label)」には数値が多すぎるため、このうち\(count)個は指標として読んでいません。"
        case .english:
            return
                "“\(label)” of FY\(year?.value ?? 0) has too many numbers: \(count) of them were not read as indicators."
        }
    }
}

extension [NumbersLeftAside] {
    static func += (list: inout [NumbersLeftAside], more: NumbersLeftAside?) {
        if let more { list.append(more) }
    }
}
