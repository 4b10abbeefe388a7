import Foundation
import Japanese
import Plan

/// Numbers of one cell that were not looked at for indicators, because there are too many of them or its text is too long (読み残した数値).
///
/// Targets and results are held against each other pair by pair, so their number is bounded: 50 of a cell, and 100 indicators
/// of an action; and a text is read so far (`ReadingLimit`). What lies beyond is never left out in silence.
public struct NumbersLeftAside: Hashable, Sendable {
    /// What was not looked at.
    public enum Rest: Hashable, Sendable {
        case numbers(Int)
        /// Whatever numbers there are behind the letters that are read.
        case beyondReading
    }

    public let place: Place
    public let rest: Rest

    init(_ rest: Rest, at place: Place) {
        self.place = place
        self.rest = rest
    }

    /// - Parameter count: `nil` comes back where it is not above zero.
    init?(_ count: Int, at place: Place) {
        guard count > 0 else { return nil }
        self.init(.numbers(count), at: place)
    }

    /// 「令和6年度の「年度目標」には数値が多すぎるため、このうち12個は指標として読んでいません。」
    public func sentence(labels: Labels, in language: Language) -> String {
        let label = labels[place.field]
        let (era, year) = (place.year?.eraLabel ?? "", place.year?.value ?? 0)
        let letters = Decimal(ReadingLimit.letters).grouped
        let words =
            switch rest {
            case .numbers(let count):
                Words(
                    "\(era)の「\(label)」には数値が多すぎるため、このうち\(count)個は指標として読んでいません。",
                    "“\(label)” of FY\(year) has too many numbers: \(count) of them were not read as indicators.")
            case .beyondReading:
                Words(
                    "\(era)の「\(label)」は長すぎるため、初めの\(letters)字より後の数値は指標として読んでいません。",
                    "“\(label)” of FY\(year) is too long: numbers behind its first \(letters) letters were not read as indicators."
                )
            }
        return words[language]
    }
}

extension [NumbersLeftAside] {
    /// So many more of a cell, of which some may be left aside already.
    mutating func add(_ count: Int, at place: Place) {
        for index in indices where self[index].place == place {
            guard case .numbers(let before) = self[index].rest else { continue }
            self[index] = NumbersLeftAside(.numbers(before + count), at: place)
            return
        }
        self += NumbersLeftAside(count, at: place)
    }

    static func += (list: inout [NumbersLeftAside], more: NumbersLeftAside?) {
        if let more { list.append(more) }
    }
}
