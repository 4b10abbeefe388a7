import Foundation

/// The unit in which a place asks for its value (求める単位): of a heading 「（千円）」 or a column 単位.
struct AskedUnit {
    /// How a number in another unit becomes one in this.
    enum Fit {
        /// Times the first, divided by the second, in this order: 90 分 are 90 × 60 ÷ 3,600 時間, and no digit more.
        case factor(Decimal, over: Decimal)
        /// Both count things, though not the same.
        case otherCounter
        case none
    }

    /// As written; `nil` where nothing is.
    let text: String?
    /// What is counted, without by what: 「g」 of 「g/人・日」, 「％」 of 「％（累計）」.
    private let core: String
    private let unit: Unit?
    /// How many of the counter one of the unit is: 10,000 for 万人.
    private let scale: Decimal

    init(_ text: String?) {
        let written = text.map { String($0.trimmed) }
        guard let written, !written.isEmpty, NoValue(written) == nil else {
            (self.text, core, unit, scale) = (nil, "", nil, 1)
            return
        }
        self.text = written
        let head = String(written.prefix { !"/／・(（".contains($0) }.trimmed)
        core = head.isEmpty ? written : head
        let folded = core.folded
        if Unit.known[folded] == nil, let (power, counter) = Self.scaled(folded) {
            (unit, scale) = (Unit(counter), power)
        } else {
            (unit, scale) = (Unit(core), 1)
        }
    }

    /// 「百万円」 is known; 「万人」, 「千t」 are not, or are not all.
    private static func scaled(_ folded: String) -> (Decimal, String)? {
        for (word, power) in [("百万", 6), ("十億", 9), ("億", 8), ("万", 4), ("千", 3), ("百", 2)] as [(String, Int)]
        where folded.hasPrefix(word) && folded.count > word.count {
            return (Decimal(sign: .plus, exponent: power, significand: 1), String(folded.dropFirst(word.count)))
        }
        return nil
    }

    /// Whether it counts so many of a hundred.
    var isShare: Bool { unit?.base == "%" }

    /// A unit that the grammar of numbers does not know, such as 「位」, in words that it knows: right behind a digit it is the thing
    /// that is counted, and nothing else.
    func inWords(_ main: String) -> String {
        guard scale == 1, !core.isEmpty, Unit.known[core.folded] == nil else { return main }
        var result = main
        for range in main.ranges(ofFolded: core).reversed()
        where range.lowerBound > main.startIndex && main[main.index(before: range.lowerBound)].endsNumeral {
            result.replaceSubrange(range, with: Self.counted)
        }
        return result
    }

    /// A counter in place of one that is asked for and not known.
    private static let counted = "件"

    func fit(of written: Unit?) -> Fit {
        guard let unit, let written else { return .factor(1, over: 1) }
        if written.isComparable(with: unit) { return .factor(written.factor, over: unit.factor * scale) }
        if Unit.known[core.folded] == nil, scale == 1, written.text == Self.counted { return .factor(1, over: 1) }
        return Self.measures.contains(written.base) || Self.measures.contains(unit.base) || scale != 1
            ? .none : .otherCounter
    }

    /// What is measured and not counted; a number in one of them says nothing about another.
    private static let measures: Set<String> = [
        "%", "ポイント", "倍", "ppm", "円", "秒", "日", "か月", "m", "㎡", "㎥", "l", "L", "t", "t-CO2", "t-co2", "kWh", "kwh",
        "kW", "kw",
        "MJ", "mj", "B", "b", "bps", "℃", "dB", "db", "歳",
    ]
}

extension Character {
    /// A digit, or 万 and the like behind digits.
    fileprivate var endsNumeral: Bool { wholeNumberValue != nil || "万億千百十".contains(self) }
}
