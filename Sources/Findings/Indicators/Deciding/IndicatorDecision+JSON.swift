import Foundation
import JSON
import Japanese
import Plan

/// A value in a written decision that cannot stand there (読めない確認の記録).
public struct UnreadableDecision: Error, Hashable, Sendable {
    /// Of the member at fault: `$.indicatorDecisions[3].kind`.
    public let path: String
    public let found: JSON
}

extension IndicatorDecision {
    /// As editions and the database keep it; `init(_:)` reads it back to an equal decision.
    public var json: JSON {
        ["kind": .text(kind.rawValue), "before": .list(before.map(\.json)), "after": .list(after.map(\.json))]
    }

    /// - Throws: `WrongJSON` or `UnreadableDecision`.
    public init(_ place: JSONPlace) throws {
        self.init(
            try place.member("kind").choice(of: Kind.self),
            before: try place.member("before").few(1000).map(IndicatorSeries.init),
            after: try place.member("after").few(1000).map(IndicatorSeries.init))
    }
}

extension IndicatorSeries {
    /// Everything but its joins.
    var json: JSON {
        [
            "action": .text(id.action?.text), "key": .text(id.key), "name": .text(name), "unit": .text(unit?.text),
            "direction": .text(direction.rawValue), "span": .text(span.rawValue), "scope": .text(scope),
            "confirmed": .boolean(isConfirmed),
            "years": .object(
                years.sorted { $0.key < $1.key }.map { year, values in
                    JSON.Member(
                        String(year.value),
                        ["target": values.target?.json ?? .null, "actual": values.actual?.json ?? .null])
                }),
        ]
    }

    fileprivate init(_ place: JSONPlace) throws {
        var years: [FiscalYear: Values] = [:]
        for (name, place) in try place.member("years").members() {
            guard let year = Int(name), String(year) == name, JSONPlace.possibleYears.contains(year) else {
                throw place.unreadable
            }
            years[FiscalYear(year)] = Values(
                target: try place.member("target").unlessNull.map(Figure.init),
                actual: try place.member("actual").unlessNull.map(Figure.init))
        }
        self.init(
            id: ID(action: .init(try place.member("action").text()), key: try place.member("key").text()),
            name: try place.member("name").text(),
            unit: try place.member("unit").unlessNull.map { Unit(try $0.text()) },
            direction: try place.member("direction").choice(of: Direction.self),
            span: try place.member("span").choice(of: Span.self), scope: try place.member("scope").unlessNull?.text(),
            years: years, isConfirmed: try place.member("confirmed").boolean())
    }
}

extension Figure {
    fileprivate var json: JSON {
        let quote: JSON? = quote.map {
            [
                "field": .text($0.field.rawValue), "year": .integer($0.year.value), "text": .text($0.text),
                "offset": .integer($0.offset),
            ]
        }
        return .object(
            quantity.members + [
                JSON.Member("name", .text(name)), JSON.Member("scope", .text(scope)),
                JSON.Member("year", .integer(year.value)), JSON.Member("quote", quote ?? .null),
            ])
    }

    fileprivate init(_ place: JSONPlace) throws {
        let quote = try place.member("quote").unlessNull.map { place in
            let offset = try place.member("offset")
            guard try offset.integer() >= 0 else { throw offset.unreadable }
            return Quote(
                field: try place.member("field").field(), year: try place.member("year").year(),
                text: try place.member("text").text(), offset: try offset.integer())
        }
        self.init(
            try Quantity(place), name: try place.member("name").text(),
            scope: try place.member("scope").unlessNull?.text(), year: try place.member("year").year(), quote: quote)
    }
}

extension Quantity {
    fileprivate var members: [JSON.Member] {
        let numbers: [JSON.Member] =
            switch amount {
            case .value(let value): [JSON.Member("value", .exact(value))]
            case .range(let low, let high): [JSON.Member("value", .exact(low)), JSON.Member("upTo", .exact(high))]
            case .part(let part, let whole): [JSON.Member("value", .exact(part)), JSON.Member("of", .exact(whole))]
            }
        let change: JSON? = change.map {
            ["direction": .text($0.direction.rawValue), "comparedWith": .text($0.comparedWith)]
        }
        return numbers + [
            JSON.Member("unit", .text(unit?.text)), JSON.Member("approximate", .boolean(isApproximate)),
            JSON.Member("bound", .text(bound.rawValue)), JSON.Member("period", .text(period?.rawValue)),
            JSON.Member("tally", .text(tally.rawValue)), JSON.Member("change", change ?? .null),
        ]
    }

    fileprivate init(_ place: JSONPlace) throws {
        let value = try place.member("value").amount()
        let amount: Amount
        if let upTo = try place.member("upTo").unlessNull {
            amount = .range(value, try upTo.amount())
        } else if let whole = try place.member("of").unlessNull {
            amount = .part(value, of: try whole.amount())
        } else {
            amount = .value(value)
        }
        let change = try place.member("change").unlessNull.map {
            Change(
                direction: try $0.member("direction").choice(of: Change.Direction.self),
                comparedWith: try $0.member("comparedWith").unlessNull?.text())
        }
        self.init(
            amount, unit: try place.member("unit").unlessNull.map { Unit(try $0.text()) },
            isApproximate: try place.member("approximate").boolean(),
            bound: try place.member("bound").choice(of: Bound.self),
            period: try place.member("period").unlessNull.map { try $0.choice(of: Period.self) },
            tally: try place.member("tally").choice(of: Tally.self), change: change)
    }
}

extension JSON {
    /// Never negative; `nil` for what is no amount.
    fileprivate var amount: Decimal? { exactNumber.flatMap { $0 >= 0 ? $0 : nil } }
}

extension JSONPlace {
    /// The years that the Gregorian calendar of Japan and a plan's patience allow.
    fileprivate static let possibleYears = 1873...2200

    fileprivate var unreadable: UnreadableDecision { UnreadableDecision(path: path, found: value) }

    fileprivate func choice<Value: RawRepresentable<String>>(of type: Value.Type) throws -> Value {
        guard let value = Value(rawValue: try text()) else { throw unreadable }
        return value
    }

    fileprivate func field() throws -> Field {
        guard let field = Field(rawValue: try text()) else { throw unreadable }
        return field
    }

    fileprivate func year() throws -> FiscalYear {
        guard Self.possibleYears.contains(try integer()) else { throw unreadable }
        return FiscalYear(try integer())
    }

    fileprivate func amount() throws -> Decimal {
        guard let amount = value.amount else { throw unreadable }
        return amount
    }

    fileprivate func few(_ most: Int) throws -> [JSONPlace] {
        let items = try items()
        guard items.count <= most else { throw unreadable }
        return items
    }
}
