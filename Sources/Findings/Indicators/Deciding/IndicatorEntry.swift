import Japanese
import Plan

/// An indicator as somebody of the office types it (指標の記入): texts, and what they come to.
public struct IndicatorEntry: Hashable, Sendable {
    /// One number, as typed.
    public struct Number: Hashable, Sendable {
        public let year: FiscalYear
        public let part: Join.Part

        public init(_ part: Join.Part, in year: FiscalYear) {
            self.part = part
            self.year = year
        }
    }

    /// What is wrong with it.
    public enum Fault: Hashable, Sendable {
        case blankName
        case longName
        case longUnit
        case longScope
        /// It is no number, or more than one.
        case noNumber(Number)
        /// No year has a number.
        case nothing
    }

    public static let longestName = 200
    public static let longestUnit = 20
    public static let longestScope = 100

    public var name: String
    public var unit: String
    public var direction: IndicatorSeries.Direction
    public var span: IndicatorSeries.Span
    public var scope: String
    public var numbers: [Number: String]

    public init(
        name: String = "", unit: String = "", direction: IndicatorSeries.Direction = .atLeast,
        span: IndicatorSeries.Span = .singleYear, scope: String = "", numbers: [Number: String] = [:]
    ) {
        self.name = name
        self.unit = unit
        self.direction = direction
        self.span = span
        self.scope = scope
        self.numbers = numbers
    }

    /// As an indicator would have been typed: a number in the indicator's own unit stands without it.
    public init(_ indicator: IndicatorSeries) {
        self.init(
            name: indicator.name, unit: indicator.unit?.text ?? "", direction: indicator.direction,
            span: indicator.span,
            scope: indicator.scope ?? "")
        for (year, values) in indicator.years {
            for part in Join.Part.allCases {
                guard let figure = values[part] else { continue }
                numbers[Number(part, in: year)] = figure.quantity.typed(in: indicator)
            }
        }
    }

    /// The indicator that it says.
    ///
    /// - Parameters:
    ///   - origins: those that it was made from; a number that was left as it stood there keeps the words it was read from.
    ///   - id: its identifier.
    public func indicator(from origins: [IndicatorSeries], as id: IndicatorSeries.ID) -> Result<IndicatorSeries, Faults>
    {
        let (name, unit, scope) = (String(name.trimmed), String(unit.trimmed), String(scope.trimmed))
        var faults: [Fault] = []
        if name.isEmpty { faults.append(.blankName) }
        if name.count > Self.longestName { faults.append(.longName) }
        if unit.count > Self.longestUnit { faults.append(.longUnit) }
        if scope.count > Self.longestScope { faults.append(.longScope) }
        var indicator = IndicatorSeries(
            id: id, name: name, unit: unit.isEmpty ? nil : Unit(unit), direction: direction, span: span,
            scope: scope.isEmpty ? nil : scope)
        for (number, typed) in numbers.sorted(by: { $0.key < $1.key }) where !typed.trimmed.isEmpty {
            if let figure = kept(number, typed: String(typed.trimmed), from: origins, in: indicator) {
                indicator.years[number.year, default: .init()][number.part] = figure
            } else if let quantity = Quantity(typed: typed, unit: indicator.unit) {
                indicator.years[number.year, default: .init()][number.part] = Figure(
                    quantity.counted(as: quantity.tally == .plain ? span : nil), name: name, scope: indicator.scope,
                    year: number.year)
            } else {
                faults.append(.noNumber(number))
            }
        }
        if faults.isEmpty, indicator.years.isEmpty { faults.append(.nothing) }
        return faults.isEmpty ? .success(indicator) : .failure(Faults(list: faults))
    }

    public struct Faults: Error, Hashable, Sendable {
        public let list: [Fault]
    }

    /// The number of an origin that says just what is typed, with its words; in the unit and span that it is to have.
    private func kept(
        _ number: Number, typed: String, from origins: [IndicatorSeries], in indicator: IndicatorSeries
    ) -> Figure? {
        for origin in origins {
            guard let figure = origin[number.year][number.part], figure.quantity.typed(in: origin) == typed else {
                continue
            }
            var quantity = figure.quantity
            if quantity.unit == origin.unit { quantity = quantity.measured(in: indicator.unit) }
            if indicator.span != origin.span { quantity = quantity.counted(as: indicator.span) }
            return Figure(
                quantity, name: figure.name, scope: figure.scope, year: figure.year, quote: figure.quote)
        }
        return nil
    }
}

extension IndicatorEntry.Number: Comparable {
    /// Year by year, the target first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.part == .actual ? 1 : 0) < (right.year, right.part == .actual ? 1 : 0)
    }
}

extension Quantity {
    /// A number that somebody types: 「6.4万」, 「約6万4千件」, 「1,003」, by the grammar that reads the sheets.
    ///
    /// - Parameter unit: of a number without one.
    /// - Returns: `nil` for anything but one number.
    public init?(typed text: String, unit: Unit?) {
        let text = String(text.trimmed)
        // 「2024」 alone may be a year, and 「3-1」 a number of something; behind a label it is what is counted.
        let readings = ["", "数："].lazy.compactMap { label -> Quantity? in
            let words = label + text
            let mentions = NumericMention.all(in: words)
            let start = words.index(words.startIndex, offsetBy: label.count)
            guard mentions.count == 1, let only = mentions.first, only.range == start..<words.endIndex,
                case .quantity(let quantity) = only.kind
            else { return nil }
            return quantity
        }
        guard text.count <= 60, let quantity = readings.first else { return nil }
        self = quantity.unit == nil ? quantity.measured(in: unit) : quantity
    }

    /// As it is typed into a form that names the unit beside it.
    fileprivate func typed(in indicator: IndicatorSeries) -> String {
        let plain = unit == indicator.unit ? measured(in: nil) : self
        // What is counted up is said by the form as well.
        return (isCumulative && indicator.span == .cumulative ? plain.counted(as: .singleYear) : plain).text
    }

    fileprivate func measured(in unit: Unit?) -> Quantity {
        Quantity(
            amount, unit: unit, isApproximate: isApproximate, bound: bound, period: period, tally: tally, change: change
        )
    }

    /// - Parameter span: `nil` leaves it as it is.
    fileprivate func counted(as span: IndicatorSeries.Span?) -> Quantity {
        let tally: Tally =
            switch span {
            case .cumulative: .running
            case .singleYear: self.tally == .running ? .plain : self.tally
            case nil: self.tally
            }
        return Quantity(
            amount, unit: unit, isApproximate: isApproximate, bound: bound, period: period, tally: tally, change: change
        )
    }
}
