import Japanese
import Plan

/// The fiscal years that a short text names (年度の語), and what is left of the text without them.
///
/// 令和5年度, R5, 2023年度（令和5年度）, R6.3月末 (which is 令和5年度), 令和2～6年度 (a range, which is no year).
struct YearWords: Equatable {
    /// A year, or the years from one to another.
    struct Item: Equatable {
        let years: ClosedRange<FiscalYear>
        /// Whether a day was named, in which the year lies: R6.3月末.
        let isDay: Bool
        /// Whether that day closes the year: R6.3月末, 令和6年3月31日.
        var isLastDay = false
        /// Whether it is the year of a calendar by its word: 2040年.
        var isOfCalendar = false
        /// The folded text right behind it, up to the next.
        var behind = ""
    }

    /// In the order of the text; a year that is said twice in a row is one.
    private(set) var items: [Item] = []
    /// The folded text without the words of the years and without white space.
    private(set) var rest = ""
    /// 6 of 「6年度」 where no era is said.
    private(set) var bareYear: Int?

    /// The years that stand alone.
    var years: [FiscalYear] { items.filter { !$0.isRange }.map(\.years.lowerBound) }
    /// 令和2～6年度.
    var ranges: [ClosedRange<FiscalYear>] { items.filter(\.isRange).map(\.years) }

    /// - Parameter folded: folded, in which years are sought; white space does not count.
    init(folded: String) {
        let letters = Array(folded.unicodeScalars.filter { !$0.properties.isWhitespace })
        var kept: [Unicode.Scalar] = []
        var index = 0
        while index < letters.count {
            if let (item, end) = Self.word(letters, index, before: index > 0 ? letters[index - 1] : nil) {
                // 2023年度（令和5年度） says one year twice.
                let isAgain =
                    items.last.map { $0.years == item.years && $0.behind.allSatisfy { "(/・".contains($0) } } ?? false
                if !isAgain { items.append(item) }
                index = end
            } else {
                kept.append(letters[index])
                if !items.isEmpty { items[items.count - 1].behind.unicodeScalars.append(letters[index]) }
                index += 1
            }
        }
        rest = String(String.UnicodeScalarView(kept))
        if items.isEmpty { takeBareYear() }
    }

    /// 「6年度」, 「6年度目標」: the era is that of the years nearby.
    private mutating func takeBareYear() {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let behind = rest.dropFirst(digits.count)
        guard (1...2).contains(digits.count), behind.hasPrefix("年度") else { return }
        bareYear = Int(digits)
        rest = String(behind.dropFirst(2))
    }

    private static func word(
        _ letters: [Unicode.Scalar], _ start: Int, before: Unicode.Scalar?
    ) -> (item: Item, end: Int)? {
        var index = start
        guard let (era, number) = Self.year(letters, &index, before: before), let year = value(era, number) else {
            return nil
        }
        // 令和2～6年度, 令和5年度～9年度: from here on to the second one.
        var end = index
        let hasYear = take("年度", letters, &end) || take("年", letters, &end)
        if let last = last(letters, end, era: era) {
            guard let to = last.year, to >= year else { return nil }
            return (Item(years: FiscalYear(year)...FiscalYear(to), isDay: false), last.end)
        }
        if let date = date(letters, index, year) {
            return (Item(years: date.year...date.year, isDay: true, isLastDay: date.isLast), date.end)
        }
        // 令和5年10月に運用を開始 is a day and no year of a heading.
        if hasYear, letters[end - 1] == "年", end < letters.count, isDigit(letters[end]) { return nil }
        guard hasYear || era != nil || letters.count == end - start || end < letters.count && letters[end] == "(" else {
            return nil
        }
        let isOfCalendar = hasYear && letters[end - 1] == "年"
        _ = take("末", letters, &end) || take("時点", letters, &end)
        return (Item(years: FiscalYear(year)...FiscalYear(year), isDay: false, isOfCalendar: isOfCalendar), end)
    }

    /// An era and its number, or four digits.
    private static func year(
        _ letters: [Unicode.Scalar], _ index: inout Int, before: Unicode.Scalar?
    ) -> (era: Era?, number: Int)? {
        let isAfterLetter = before.map { isDigit($0) || ("a"..."z").contains($0) || $0 == "." } ?? false
        if let era = Era.allCases.first(where: { starts($0.rawValue, letters, index) }) {
            index += era.rawValue.unicodeScalars.count
            guard let number = number(letters, &index) else { return nil }
            return (era, number)
        }
        if let era = Era.allCases.first(where: { $0.letter.lowercased().unicodeScalars.first == letters[index] }) {
            guard !isAfterLetter else { return nil }
            var next = index + 1
            if next < letters.count, letters[next] == "." { next += 1 }
            guard let number = number(letters, &next), number <= 64 else { return nil }
            // S1, M3 and T2 are more often codes.
            let isSure = era == .reiwa || era == .heisei || next < letters.count && letters[next] == "年"
            // R5 is a year, R5a1 is a code.
            let isWhole = next == letters.count || !("a"..."z").contains(letters[next])
            guard isSure, isWhole else { return nil }
            index = next
            return (era, number)
        }
        var next = index
        if starts("fy", letters, index) { next += 2 }
        guard !isAfterLetter, next < letters.count, isDigit(letters[next]) else { return nil }
        let first = next
        while next < letters.count, isDigit(letters[next]) { next += 1 }
        guard next - first == 4, let number = Int(string(letters[first..<next])), (1900...2200).contains(number) else {
            return nil
        }
        index = next
        return (nil, number)
    }

    private static func value(_ era: Era?, _ number: Int) -> Int? { era.map { $0.year(number) } ?? number }

    /// The end of a range: 「～6年度」, 「～令和9年度」, 「－2027」.
    private static func last(
        _ letters: [Unicode.Scalar], _ start: Int, era: Era?
    ) -> (year: Int?, end: Int)? {
        var index = start
        guard index < letters.count, "~-".unicodeScalars.contains(letters[index]) || starts("から", letters, index) else {
            return nil
        }
        index += letters[index] == "か" ? 2 : 1
        guard index < letters.count else { return nil }
        if let (own, number) = Self.year(letters, &index, before: nil) {
            _ = take("年度", letters, &index) || take("年", letters, &index)
            return (value(own, number), index)
        }
        guard let number = number(letters, &index), take("年度", letters, &index) || take("年", letters, &index) else {
            return nil
        }
        return (value(era, number), index)
    }

    /// 「.3月末」, 「年3月31日」, 「.4.1」 behind a year: the fiscal year in which the day lies. The first of April closes the year before.
    private static func date(
        _ letters: [Unicode.Scalar], _ start: Int, _ year: Int
    ) -> (year: FiscalYear, isLast: Bool, end: Int)? {
        var index = start
        guard take("年", letters, &index) || take(".", letters, &index) || take("/", letters, &index) else { return nil }
        guard let month = number(letters, &index), (1...12).contains(month) else { return nil }
        var day: Int?
        let hasMonth = take("月", letters, &index)
        if hasMonth || take(".", letters, &index) || take("/", letters, &index) { day = number(letters, &index) }
        guard hasMonth || day != nil || index == letters.count || starts("末", letters, index) else { return nil }
        _ = take("日", letters, &index)
        guard
            take("末", letters, &index) || take("現在", letters, &index) || take("時点", letters, &index)
                || index == letters.count || letters[index] == ")" || month == 3 || day == 1
        else { return nil }
        let isNextYear = month > 4 || month == 4 && day != 1
        let isLast = month == 3 && (day == nil || day == 31)
        return (FiscalYear(isNextYear ? year : year - 1), isLast, index)
    }

    private static func number(_ letters: [Unicode.Scalar], _ index: inout Int) -> Int? {
        if index < letters.count, letters[index] == "元" {
            index += 1
            return 1
        }
        let start = index
        while index < letters.count, index - start < 3, isDigit(letters[index]) { index += 1 }
        guard index > start, index - start <= 2 else {
            index = start
            return nil
        }
        return Int(string(letters[start..<index]))
    }

    private static func isDigit(_ letter: Unicode.Scalar) -> Bool { ("0"..."9").contains(letter) }

    private static func string(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(letters))
    }

    private static func starts(_ word: String, _ letters: [Unicode.Scalar], _ index: Int) -> Bool {
        letters[index...].starts(with: word.unicodeScalars)
    }

    private static func take(_ word: String, _ letters: [Unicode.Scalar], _ index: inout Int) -> Bool {
        guard index < letters.count, starts(word, letters, index) else { return false }
        index += word.unicodeScalars.count
        return true
    }
}

extension YearWords.Item {
    var isRange: Bool { years.lowerBound != years.upperBound }
}
