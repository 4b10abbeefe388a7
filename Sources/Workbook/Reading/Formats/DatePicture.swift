import Japanese

/// A section for days and times (日付と時刻の書式): 「yyyy/m/d」, 「[$-411]ge.m.d」, 「[h]:mm」.
struct DatePicture: Hashable, Sendable {
    private let pieces: [FormatPiece]
    private let locale: FormatLocale
    private let numerals: Numerals
    private let hasTime: Bool
    /// Whether a part of a day is shown, and not only the time.
    private let hasDay: Bool
    private let isHalfDay: Bool
    private let secondDecimals: Int

    /// `nil` where the section has no part of a day or time.
    init?(_ all: [FormatPiece], locale: FormatLocale, numerals: Numerals) {
        let pieces = Self.withMinutes(Self.withFractions(all))
        let parts = pieces.compactMap { if case .date(let part) = $0 { part } else { nil } }
        guard !parts.isEmpty else { return nil }
        self.pieces = pieces
        self.locale = locale
        self.numerals = numerals
        hasTime = parts.contains(where: \.isOfTime)
        hasDay = !parts.allSatisfy(\.isOfTime)
        isHalfDay = parts.contains { if case .halfDay = $0 { true } else { false } }
        secondDecimals = parts.reduce(0) { most, part in
            if case .secondFraction(let count) = part { max(most, count) } else { most }
        }
    }

    /// The day that is shown; `nil` for a number that is no day, and where only the time is shown.
    func day(_ number: Double, startsIn1904: Bool) -> Day? {
        guard hasDay else { return nil }
        return SerialTime(number, startsIn1904: startsIn1904, hasTime: hasTime, decimals: secondDecimals)?.day
    }

    /// `nil` for a number that is no day.
    func text(_ number: Double, startsIn1904: Bool) -> String? {
        guard
            let time = SerialTime(number, startsIn1904: startsIn1904, hasTime: hasTime, decimals: secondDecimals)
        else { return nil }
        var text = ""
        for (index, piece) in pieces.enumerated() {
            if case .date(let part) = piece {
                text += self.text(
                    part, time, isBeforeYear: index + 1 < pieces.count && pieces[index + 1].beginsWithYear)
            } else if piece == .general {
                text += GeneralNumber.text(number)
            } else {
                text += piece.letters
            }
        }
        return text
    }

    private func text(_ part: DatePart, _ time: SerialTime, isBeforeYear: Bool) -> String {
        let (year, month, day) = time.date
        switch part {
        case .year(let count):
            if locale.countsInEras { return eraYear(count, time, isBeforeYear: isBeforeYear) }
            return numerals.letters(of: count < 3 ? Self.padded(year % 100, 2) : Self.padded(year, 4))
        case .month(let count) where count > 2: return monthName(month, count)
        case .month(let count): return number(month, count)
        case .day(let count): return number(day, count)
        case .weekday(let count):
            return locale.language == .japanese
                ? Self.japanese(time.weekday, isShort: count == 3) : Self.english(time.weekday, isShort: count == 3)
        case .japaneseWeekday(let count): return Self.japanese(time.weekday, isShort: count == 3)
        case .era(let count):
            guard let era = time.day.era?.era else { return "" }
            return count == 1 ? String(era.letter) : count == 2 ? String(era.rawValue.prefix(1)) : era.rawValue
        case .eraYear(let count):
            return locale.language == .other
                ? Self.padded(year, 4) : eraYear(count, time, isBeforeYear: isBeforeYear)
        case .hour(let count):
            let hour = time.second / 3600
            return number(isHalfDay ? (hour + 11) % 12 + 1 : hour, count)
        case .minute(let count): return number(time.second / 60 % 60, count)
        case .second(let count): return number(time.second % 60, count)
        case .secondFraction(let count):
            let digits = Self.padded(time.ticks % time.ticksPerSecond, min(count, 3))
            return "." + digits + String(repeating: "0", count: max(0, count - 3))
        case .elapsed(let seconds, let width): return Self.padded(time.elapsedSeconds / seconds, width)
        case .halfDay(let isShort):
            let isMorning = time.second < 43_200
            if locale.language == .japanese, !isShort { return isMorning ? "午前" : "午後" }
            return (isMorning ? "A" : "P") + (isShort ? "" : "M")
        }
    }

    /// 「6」, 「06」; 「元」 in a locale that says so, where 年 follows.
    private func eraYear(_ count: Int, _ time: SerialTime, isBeforeYear: Bool) -> String {
        let year = time.day.era?.year ?? time.date.year
        return year == 1 && locale.hasGannen && isBeforeYear ? "元" : number(year, count)
    }

    private func number(_ number: Int, _ count: Int) -> String {
        count > 1 ? numerals.letters(of: Self.padded(number, 2)) : numerals.number(String(number))
    }

    private func monthName(_ month: Int, _ count: Int) -> String {
        if locale.language == .japanese { return "\(month)\(count < 5 ? "月" : "")" }
        let name = Self.months[month - 1]
        return count == 3 ? String(name.prefix(3)) : count == 5 ? String(name.prefix(1)) : name
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func english(_ day: Day.Weekday, isShort: Bool) -> String {
        let name = ["Sun", "Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur"][day.rawValue]
        return isShort ? String(name.prefix(3)) : name + "day"
    }

    private static func japanese(_ day: Day.Weekday, isShort: Bool) -> String {
        ["日", "月", "火", "水", "木", "金", "土"][day.rawValue] + (isShort ? "" : "曜日")
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

// MARK: - What the letters mean

extension DatePicture {
    /// Seconds, a point and zeros: the zeros are the parts of a second.
    private static func withFractions(_ all: [FormatPiece]) -> [FormatPiece] {
        var pieces: [FormatPiece] = []
        var rest = all[...]
        while let piece = rest.popFirst() {
            let zeros = rest.prefix { $0 == .digit(.zero) }.count
            if piece == .point, zeros > 0, pieces.last?.isSecond == true {
                pieces.append(.date(.secondFraction(zeros)))
                rest.removeFirst(zeros)
            } else {
                pieces.append(piece)
            }
        }
        return pieces
    }

    /// 「m」 and 「mm」 behind hours or before seconds are minutes.
    private static func withMinutes(_ all: [FormatPiece]) -> [FormatPiece] {
        var pieces = all
        let places = all.indices.filter { all[$0].isDate }
        for (order, place) in places.enumerated() {
            guard case .date(.month(let count)) = all[place], count < 3 else { continue }
            let isBehindHour = order > 0 && all[places[order - 1]].isHour
            let isBeforeSecond = order + 1 < places.count && all[places[order + 1]].isSecond
            if isBehindHour || isBeforeSecond { pieces[place] = .date(.minute(count)) }
        }
        return pieces
    }
}

extension FormatPiece {
    fileprivate var isDate: Bool { if case .date = self { true } else { false } }

    fileprivate var isHour: Bool {
        switch self {
        case .date(.hour), .date(.elapsed(seconds: 3600, _)): true
        default: false
        }
    }

    fileprivate var isSecond: Bool {
        switch self {
        case .date(.second), .date(.elapsed(seconds: 1, _)): true
        default: false
        }
    }

    fileprivate var beginsWithYear: Bool {
        if case .letters(let letters) = self { letters.hasPrefix("年") } else { false }
    }
}
