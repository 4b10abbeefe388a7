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

    /// Its first day; of 明治 the first of the Gregorian calendar (改暦ノ布告, 明治5年太政官布告第337号).
    ///
    /// Source of the others: the ordinances that name each era (大正: 明治45年7月30日詔書, 昭和: 大正15年12月25日詔書, 平成:
    /// 昭和64年政令第1号, 令和: 平成31年政令第143号).
    public var firstDay: Day {
        switch self {
        case .meiji: Day(daysSince1970: -35_428)  // 1873-01-01
        case .taisho: Day(daysSince1970: -20_974)  // 1912-07-30
        case .showa: Day(daysSince1970: -15_713)  // 1926-12-25
        case .heisei: Day(daysSince1970: 6_947)  // 1989-01-08
        case .reiwa: Day(daysSince1970: 18_017)  // 2019-05-01
        }
    }
}

extension Day {
    /// The era it lies in and the year of that era; `nil` before 1873.
    public var era: (era: Era, year: Int)? {
        guard let era = Era.allCases.last(where: { $0.firstDay <= self }) else { return nil }
        return (era, year - era.firstYear + 1)
    }

    /// 「令和元年5月1日」: the form that people read.
    public var eraLabel: String {
        guard let (era, number) = era else { return "\(year)年\(month)月\(day)日" }
        return "\(era.rawValue)\(number == 1 ? "元" : String(number))年\(month)月\(day)日"
    }
}
