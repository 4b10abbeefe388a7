/// Dates, years and fiscal years (日付・年・年度).
///
/// ```
/// calendar   := fiscal years | years | date | law of a year
/// year       := era (元 | number) other-form? | letter .? number | 西暦? 4 digits
/// other-form := ( year )                                  令和22（2040）年度
/// fiscal     := year 年度 (join year? 年度)*                令和5年度から7年度まで, 平成27、28年度
/// date       := (year 年)? month 月 (day 日 weekday?)? | year sep month (sep day)?
/// ```
extension MentionGrammar {
    struct Year {
        let value: Int
        let end: Int
        /// The era that a number without one behind it is in.
        let era: Era?
        let isLetter: Bool
    }

    static let eraWords = Lexicon<Era>(Era.allCases.map { ($0, $0.rawValue) })

    func eraName(at start: Int) -> (era: Era, end: Int)? {
        guard let match = Self.eraWords.match(in: text, at: start) else { return nil }
        return (match.meaning, match.end)
    }

    /// 「令和5」, 「令和元」, 「R5」, 「西暦2025」, 「2025」, 「令和22（2040）」.
    func year(at start: Int) -> Year? {
        guard let year = simpleYear(at: start) else { return nil }
        // 令和22（2040）年度, 2040（令和22）年度
        guard text[year.end] == "(", let other = simpleYear(at: year.end + 1), other.value == year.value else {
            return year
        }
        let end = after("年", at: other.end) ?? other.end
        guard text[end] == ")" else { return year }
        return Year(value: year.value, end: end + 1, era: year.era ?? other.era, isLetter: false)
    }

    private func simpleYear(at start: Int) -> Year? {
        if let (era, end) = eraName(at: start) {
            let numberStart = skipSpace(end)
            if text[numberStart] == "元" {
                return Year(value: era.firstYear, end: numberStart + 1, era: era, isLetter: false)
            }
            guard let number = text.numeral(at: numberStart), !number.isBroken,
                let year = number.whole.flatMap(era.year)
            else { return nil }
            return Year(value: year, end: skipSpace(number.end, before: "年"), era: era, isLetter: false)
        }
        if text[start].isLatin { return letterYear(at: start) }
        let digits = text.numeral(at: after("西暦", at: start) ?? start)
        // 「二千二十五年」 is a year, 「2千25年」 is not.
        guard let digits, digits.length == 4 || (digits.isKanji && text[digits.end] == "年"), let year = digits.whole,
            (1868...2200).contains(year), !digits.isBroken,
            !text[start - 1].isDigit, !text[start - 1].isLatin
        else { return nil }
        return Year(value: year, end: skipSpace(digits.end, before: "年"), era: nil, isLetter: false)
    }

    private func letterYear(at start: Int) -> Year? {
        guard !text[start - 1].isLatin,
            let era = Era.allCases.first(where: { $0.letter.folded.unicodeScalars.first == text[start] })
        else { return nil }
        let numberStart = text[start + 1] == "." ? start + 2 : start + 1
        if text[numberStart] == "元" {
            return Year(value: era.firstYear, end: numberStart + 1, era: era, isLetter: true)
        }
        guard let number = text.numeral(at: numberStart), number.isArabicStart(in: text) else { return nil }
        // 「R6.4」 reads as one number with a point: the year is what stands before it.
        var end = numberStart
        while text[end].isDigit { end += 1 }
        guard (1...2).contains(end - numberStart), let value = Int(text.words(numberStart..<end).folded),
            let year = era.year(value), !text[end].isLatin
        else { return nil }
        let isCommon = era == .reiwa || era == .heisei
        guard isCommon || text[end] == "年" || (text[end] == "." && text[end + 1].isDigit) else { return nil }
        return Year(value: year, end: end, era: era, isLetter: true)
    }

    /// Any of the dates and years that begins here.
    func calendar(at start: Int) -> Found? {
        if let end = after("fy", at: start), let number = number(at: end, in: 1868...2200) {
            let year = Year(value: number.value, end: number.end, era: nil, isLetter: false)
            return fiscalYears(from: start, first: year, to: after("年度", at: year.end) ?? year.end)
        }
        if let year = year(at: start) { return dated(from: start, year: year) }
        if let found = garbledDate(at: start) { return found }
        guard let number = text.numeral(at: start), let whole = number.whole, !number.isBroken else { return nil }
        if let end = after("年度", at: number.end) {
            let year = era.flatMap { $0.year(whole) }
            return fiscalYears(
                from: start, first: year.map { Year(value: $0, end: end, era: era, isLetter: false) }, to: end)
        }
        if let end = after("年", at: number.end), let month = month(at: end) {
            return Found(start, month.end, .date(month.date(year: era.flatMap { $0.year(whole) })))
        }
        if let month = month(at: start) { return Found(start, month.end, .date(month.date(year: nil))) }
        if text[number.end] == "日", let end = weekdayMark(at: number.end + 1), (1...31).contains(whole) {
            return Found(start, end, .date(StatedDate(day: whole)))
        }
        return shortDate(at: start, month: number)
    }

    /// What goes on behind a year.
    private func dated(from start: Int, year: Year) -> Found? {
        if let end = after("年度", at: year.end) {
            if let end = after("版", at: end) { return Found(start, end, .edition) }
            return fiscalYears(from: start, first: year, to: end)
        }
        if let found = sharedFiscalYears(from: start, first: year) { return found }
        if let end = after("年", at: year.end) {
            if let end = after("版", at: end) { return Found(start, end, .edition) }
            if let end = lawNumber(afterYear: end) { return Found(start, end, .law) }
            if let month = month(at: skipSpace(end)) {
                return Found(start, month.end, .date(month.date(year: year.value)))
            }
            if let found = years(from: start, first: year, to: end) { return found }
            return Found(start, end, .date(StatedDate(year: year.value)))
        }
        if let found = separatedDate(from: start, year: year) { return found }
        if year.isLetter { return Found(start, year.end, .fiscalYears([FiscalYear(year.value)])) }
        // Four digits alone are a year only where nothing else is counted by them.
        if year.era == nil, after("西暦", at: start) == nil {
            guard text[start - 1] == "(", text[year.end] == ")" else { return nil }
        }
        return Found(start, year.end, .date(StatedDate(year: year.value)))
    }

    // MARK: Fiscal years

    /// 「令和5年度から7年度まで」, 「令和5年度～令和7年度」, 「令和5年度、令和6年度」 behind the first 年度.
    private func fiscalYears(from start: Int, first: Year?, to firstEnd: Int) -> Found {
        var years = first.map { [$0.value] } ?? []
        var era = first?.era ?? era
        var end = firstEnd
        for _ in 0..<Self.longestList {
            let partEnd = Self.yearParts.end(in: text, at: end) ?? end
            guard let (isRange, numberStart) = join(at: skipSpace(partEnd)),
                let (value, named, numberEnd) = listedYear(at: numberStart, era: era),
                let next = after("年度", at: numberEnd)
            else { break }
            Self.append(value, to: &years, isRange: isRange)
            era = named ?? era
            end = isRange ? after("まで", at: next) ?? next : next
        }
        return Found(start, end, .fiscalYears(years.map(FiscalYear.init)))
    }

    /// 「平成27、28年度」, 「令和5～7年度」, 「R5～R7」: one 年度 for all.
    private func sharedFiscalYears(from start: Int, first: Year) -> Found? {
        guard let list = yearList(first: first) else { return nil }
        if let end = after("年度", at: list.end) {
            return Found(start, end, .fiscalYears(list.years.map(FiscalYear.init)))
        }
        if let end = after("年", at: list.end), month(at: end) == nil, !text[end - 1].isDigit {
            return Found(start, end, .years(list.years))
        }
        guard first.isLetter, list.endsWithLetter else { return nil }
        return Found(start, list.end, .fiscalYears(list.years.map(FiscalYear.init)))
    }

    /// 「令和5年～7年」, 「2023年・2024年」.
    private func years(from start: Int, first: Year, to firstEnd: Int) -> Found? {
        guard let (isRange, numberStart) = join(at: firstEnd),
            let (value, _, numberEnd) = listedYear(at: numberStart, era: first.era),
            let end = after("年", at: numberEnd), text[end] != "度", month(at: end) == nil, text[end] != "間"
        else { return nil }
        var years = [first.value]
        Self.append(value, to: &years, isRange: isRange)
        return Found(start, end, .years(years))
    }

    private func yearList(first: Year) -> (years: [Int], end: Int, endsWithLetter: Bool)? {
        var years = [first.value]
        var end = first.end
        var endsWithLetter = false
        for _ in 0..<Self.longestList {
            guard let (isRange, numberStart) = join(at: end),
                let (value, named, numberEnd) = listedYear(at: numberStart, era: first.era)
            else { break }
            Self.append(value, to: &years, isRange: isRange)
            endsWithLetter = named != nil
            end = numberEnd
        }
        return years.count > 1 ? (years, end, endsWithLetter) : nil
    }

    /// A year of a list: with its own era, with four digits, or a number of the era before.
    private func listedYear(at start: Int, era: Era?) -> (value: Int, era: Era?, end: Int)? {
        if let year = year(at: start) { return (year.value, year.era, year.end) }
        guard let number = text.numeral(at: start), !number.isBroken, let year = number.whole.flatMap({ era?.year($0) })
        else { return nil }
        return (year, nil, number.end)
    }

    private static let longestList = 40
    private static let yearParts: PlainWords = "末 中 当初 初め 上半期 下半期 前期 後期 前半 後半 予算 決算"

    private static func append(_ year: Int, to years: inout [Int], isRange: Bool) {
        if isRange, let last = years.last, last < year, year - last <= 100 {
            years += last + 1...year
        } else if !years.contains(year) {
            years.append(year)
        }
    }

    /// What joins two members: whether everything between them is meant too.
    private func join(at start: Int) -> (isRange: Bool, end: Int)? {
        if text[start].isDash { return (true, skipSpace(start + 1)) }
        if let end = after("から", at: start) { return (true, end) }
        if let end = Self.joins.end(in: text, at: start) { return (false, skipSpace(end)) }
        return nil
    }

    static let joins: PlainWords = "、 , ・ 及び および 並びに と / ･ 又は または"

    // MARK: Months and days

    struct Month {
        let first: Int
        let last: Int?
        let day: Int?
        let end: Int

        func date(year: Int?) -> StatedDate { StatedDate(year: year, month: first, day: day, lastMonth: last) }
    }

    /// 「9月」, 「9月27日（水）」, 「12月末」, 「7～9月」.
    func month(at start: Int) -> Month? {
        guard let first = number(at: start, in: 1...12) else { return nil }
        guard let afterFirst = after("月", at: first.end) else {
            // 7～9月, 4・5月
            guard let (_, nextStart) = join(at: first.end), let last = number(at: nextStart, in: 1...12),
                let end = after("月", at: last.end)
            else { return nil }
            return Month(first: first.value, last: last.value, day: nil, end: monthPart(at: end))
        }
        if Self.notMonths.end(in: text, at: afterFirst) != nil { return nil }
        if let day = number(at: skipSpace(afterFirst), in: 1...31), text[day.end] == "日", text[day.end + 1] != "間" {
            return Month(first: first.value, last: nil, day: day.value, end: furtherDays(at: day.end + 1))
        }
        if let (_, nextStart) = join(at: afterFirst), let last = number(at: nextStart, in: 1...12),
            let end = after("月", at: last.end), number(at: end, in: 1...31) == nil
        {
            return Month(first: first.value, last: last.value, day: nil, end: monthPart(at: end))
        }
        // 「9月3、4日」
        if let day = number(at: afterFirst, in: 1...31), let (_, next) = join(at: day.end),
            let last = number(at: next, in: 1...31), text[last.end] == "日"
        {
            return Month(first: first.value, last: nil, day: day.value, end: furtherDays(at: last.end + 1))
        }
        return Month(first: first.value, last: nil, day: nil, end: monthPart(at: afterFirst))
    }

    /// 「1月当たり」 is a length of time.
    private static let notMonths: PlainWords = "額 間 当たり あたり 平均"

    private func monthPart(at start: Int) -> Int { Self.monthParts.end(in: text, at: start) ?? start }

    private static let monthParts: PlainWords = "末 上旬 中旬 下旬 初旬 初め 頃 ごろ 末日 期 分 号 中"

    /// 「（水）」, 「・4日」, 「～5日（金）」 behind a day.
    private func furtherDays(at start: Int) -> Int {
        var end = weekdayMark(at: start) ?? start
        for _ in 0..<Self.longestList {
            guard let (_, next) = join(at: end), let day = number(at: next, in: 1...31), text[day.end] == "日",
                text[day.end + 1] != "間"
            else { break }
            end = weekdayMark(at: day.end + 1) ?? day.end + 1
        }
        return end
    }

    /// 「（水）」, 「(水曜日)」, 「（月・祝）」.
    private func weekdayMark(at start: Int) -> Int? {
        guard text[start] == "(", "月火水木金土日".unicodeScalars.contains(text[start + 1]) else { return nil }
        var end = Self.weekdayEnds.end(in: text, at: start + 2) ?? start + 2
        if let next = Self.holidays.end(in: text, at: end) { end = next }
        return text[end] == ")" ? end + 1 : nil
    }

    private static let weekdayEnds: PlainWords = "曜日 曜"
    private static let holidays: PlainWords = "・祝 ・休 祝 ・祝日"

    // MARK: Dates with signs

    /// 「2025/3/31」, 「2025.3.31」, 「2025-03-31」, 「R6.4.1」, 「H30/4」.
    private func separatedDate(from start: Int, year: Year) -> Found? {
        let sign = text[year.end]
        guard sign == "/" || sign == "." || sign == "-", let month = digits(at: year.end + 1, in: 1...12) else {
            return nil
        }
        if text[month.end] == sign, let day = digits(at: month.end + 1, in: 1...31), !text[day.end].isDigit {
            let end = weekdayMark(at: day.end) ?? day.end
            return Found(start, end, .date(StatedDate(year: year.value, month: month.value, day: day.value)))
        }
        guard year.isLetter || sign == "/" || month.length == 2 else { return nil }
        var end = month.end
        var last: Int?
        if text[end].isDash, let second = digits(at: end + 1, in: 1...12), !text[second.end].isDigit {
            last = second.value
            end = second.end
        }
        guard !text[end].isDigit, !text[end].isLatin else { return nil }
        return Found(start, end, .date(StatedDate(year: year.value, month: month.value, lastMonth: last)))
    }

    /// 「RS.4～5」: how 「R5.4～5」 comes out of a scanner.
    private func garbledDate(at start: Int) -> Found? {
        guard let end = after("rs.", at: start), !text[start - 1].isLatin, let month = digits(at: end, in: 1...12)
        else { return nil }
        var found = Found(start, month.end, .date(StatedDate(month: month.value)))
        if text[month.end].isDash, let last = digits(at: month.end + 1, in: 1...12) {
            found.end = last.end
            found.kind = .date(StatedDate(month: month.value, lastMonth: last.value))
        }
        return found
    }

    /// 「4/1(月)」, 「4/1～」, 「4/1から」.
    private func shortDate(at start: Int, month: Numeral) -> Found? {
        guard text[month.end] == "/", let value = month.whole, (1...12).contains(value),
            let day = digits(at: month.end + 1, in: 1...31), !text[day.end].isDigit, text[day.end] != "/",
            text[day.end] != "."
        else { return nil }
        let end = weekdayMark(at: day.end) ?? day.end
        let isSure =
            end > day.end || text[end].isDash || after("から", at: end) != nil || after("に", at: end) != nil
            || (text[start - 1].isDash && start > 0)
        guard isSure || (value > day.value && text.unit(after: day.numeral) == nil) else { return nil }
        return Found(start, end, .date(StatedDate(month: value, day: day.value)))
    }

    // MARK: Small numbers

    struct Number {
        let numeral: Numeral
        let value: Int
        var end: Int { numeral.end }
        var length: Int { numeral.length }
    }

    /// A whole number within bounds, in any spelling.
    func number(at start: Int, in bounds: ClosedRange<Int>) -> Number? {
        guard let numeral = text.numeral(at: start), !numeral.isBroken, let value = numeral.whole,
            bounds.contains(value)
        else { return nil }
        return Number(numeral: numeral, value: value)
    }

    /// Arabic digits only, up to the first sign: the 4 of 「4.1」.
    func digits(at start: Int, in bounds: ClosedRange<Int>) -> Number? {
        var end = start
        var value = 0
        while text[end].isDigit, end < start + 9 {
            value = value * 10 + Int(text[end].value - 0x30)
            end += 1
        }
        guard end > start, !text[end].isDigit, bounds.contains(value) else { return nil }
        let numeral = Numeral(
            value: .init(value), start: start, end: end, isKanji: false, isPlain: true, magnitude: 1, isBroken: false)
        return Number(numeral: numeral, value: value)
    }
}

extension Numeral {
    fileprivate func isArabicStart(in text: FoldedText) -> Bool { text[start].isDigit }
}
