/// A Japanese era (元号), as far back as the Gregorian calendar is in use in Japan (1873).
public enum Era: String, CaseIterable, Sendable {
    case meiji = "明治"
    case taisho = "大正"
    case showa = "昭和"
    case heisei = "平成"
    case reiwa = "令和"

    /// The Gregorian year of this era's 元年.
    public var firstYear: Int {
        switch self {
        case .meiji: 1868
        case .taisho: 1912
        case .showa: 1926
        case .heisei: 1989
        case .reiwa: 2019
        }
    }

    /// The letter used in forms and headings: R5, H31.
    public var letter: Character {
        switch self {
        case .meiji: "M"
        case .taisho: "T"
        case .showa: "S"
        case .heisei: "H"
        case .reiwa: "R"
        }
    }

    /// The last Gregorian year that has days in this era; `nil` for the present one.
    public var lastYear: Int? {
        switch self {
        case .meiji: 1912
        case .taisho: 1926
        case .showa: 1989
        case .heisei: 2019
        case .reiwa: nil
        }
    }

    /// The Gregorian year of `number` in this era (令和5年 → 2023); `nil` where the era had no such year (平成40年).
    public func year(_ number: Int) -> Int? {
        guard number >= 1, number < 1000 else { return nil }
        let year = firstYear + number - 1
        if let lastYear, year > lastYear { return nil }
        return year
    }
}
