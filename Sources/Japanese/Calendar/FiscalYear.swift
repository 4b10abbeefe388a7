/// A fiscal year (年度): from April of `value` to March of the next. `FiscalYear(2023)` is 令和5年度.
public struct FiscalYear: Hashable, Sendable {
    /// The Gregorian year in which it begins.
    public let value: Int

    public init(_ value: Int) {
        self.value = value
    }

    public var next: FiscalYear { FiscalYear(value + 1) }
    public var previous: FiscalYear { FiscalYear(value - 1) }

    /// 「2023年度」: the form that data carries (機械可読性に関するルール L3-05).
    public var label: String { "\(value)年度" }

    /// 「令和5年度」, 「令和元年度」: the form that people read. A year of two eras takes the later one (2019 is 令和元年度).
    public var eraLabel: String {
        guard let era = Era.allCases.last(where: { $0.firstYear <= value }) else { return label }
        let number = value - era.firstYear + 1
        return "\(era.rawValue)\(number == 1 ? "元" : String(number))年度"
    }
}

extension FiscalYear: Comparable {
    public static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.value < right.value }
}

extension FiscalYear {
    /// Reads a heading that names one fiscal year and nothing else.
    ///
    /// Understood: 令和5年度, 令和元年度, R5, Ｒ５年度, 2023年度, 2023, FY2023, 平成31年度/令和元年度, 令和5(2023)年度, with
    /// spaces anywhere and full-width or half-width letters. M, T and S need a 年 behind them, since 「S1」 is more often
    /// a code. `nil` where the words name no year, or two different ones.
    public init?(heading: String) {
        let text = heading.folded.filter { !$0.isWhitespace }
        var years: Set<Int> = []
        var rest = Substring(text)
        Self.dropMarks(from: &rest)
        while !rest.isEmpty {
            guard let year = Self.takeYear(from: &rest) else { return nil }
            years.insert(year)
            Self.dropMarks(from: &rest)
        }
        guard years.count == 1, let year = years.first else { return nil }
        self.init(year)
    }

    /// What may stand between and around two names of one year, folded: 平成31年度/令和元年度, 令和5（2023）年度.
    public static let marks = "/・(),、=~"

    private static func dropMarks(from text: inout Substring) {
        while let mark = text.first {
            if marks.contains(mark) {
                text = text.dropFirst()
            } else if text.hasPrefix("年度") {
                text = text.dropFirst(2)
            } else {
                return
            }
        }
    }

    /// Takes one year off the front of folded text; leaves `text` alone where none stands there.
    private static func takeYear(from text: inout Substring) -> Int? {
        var rest = text
        if rest.hasPrefix("fy") { rest = rest.dropFirst(2) }
        let era = Era.allCases.first { rest.hasPrefix($0.rawValue) || rest.first == $0.letter.lowercased().first }
        var isLetter = false
        if let era {
            isLetter = !rest.hasPrefix(era.rawValue)
            rest = rest.dropFirst(isLetter ? 1 : era.rawValue.count)
            if rest.first == "." { rest = rest.dropFirst() }
        }
        let number: Int
        if era != nil, rest.first == "元" {
            number = 1
            rest = rest.dropFirst()
        } else {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let read = Int(digits) else { return nil }
            number = read
            rest = rest.dropFirst(digits.count)
        }
        guard let year = era.map({ $0.year(number) }) ?? ((1868...2200).contains(number) ? number : nil) else {
            return nil
        }
        if isLetter, era != .reiwa, era != .heisei, !rest.hasPrefix("年") { return nil }
        for ending in ["年度", "年"] where rest.hasPrefix(ending) {
            rest = rest.dropFirst(ending.count)
            break
        }
        text = rest
        return year
    }
}
