import Japanese

/// A day and a time as a workbook counts them (シリアル値): days since the last day of 1899.
struct SerialTime: Hashable, Sendable {
    /// 1 is 1900-01-01, 60 the 29 February 1900 that never was.
    let serial: Int
    /// In the parts of a second that were asked for; less than a day.
    let ticks: Int
    let ticksPerSecond: Int

    var second: Int { ticks / ticksPerSecond }

    /// 9999-12-31.
    private static let last = 2_958_465
    private static let from1904 = 1462.0

    /// - Parameters:
    ///   - hasTime: whether the time is shown, so that a time that is rounded to midnight is the next day's.
    ///   - decimals: how many of a second's decimals are shown; what is less is rounded.
    /// - Returns: `nil` for a number that is no day: below zero, or after 9999.
    init?(_ number: Double, startsIn1904: Bool, hasTime: Bool, decimals: Int) {
        let days = number + (startsIn1904 ? Self.from1904 : 0)
        guard days >= 0, days < Double(Self.last + 1) else { return nil }
        let ticksPerSecond = (0..<min(decimals, 3)).reduce(1) { power, _ in power * 10 }
        let whole = days.rounded(.down)
        // Without a time, only what is lost in counting with binary fractions is made up for: a ten-thousandth of a second.
        let precision = hasTime ? ticksPerSecond : 10_000
        let rounded = Int(((days - whole) * Double(86_400 * precision)).rounded())
        let isNextDay = rounded >= 86_400 * precision
        guard !isNextDay || Int(whole) < Self.last else { return nil }
        serial = Int(whole) + (isNextDay ? 1 : 0)
        ticks = isNextDay || !hasTime ? 0 : rounded
        self.ticksPerSecond = ticksPerSecond
    }

    /// Year, month and day as Excel says them: it has a day 0 and a 1900-02-29.
    var date: (year: Int, month: Int, day: Int) {
        switch serial {
        case 0: return (1900, 1, 0)
        case 60: return (1900, 2, 29)
        default:
            let day = day
            return (day.year, day.month, day.day)
        }
    }

    /// The day of the calendar.
    var day: Day {
        // 25,569 is 1970-01-01. Before March 1900 Excel is a day behind.
        Day(daysSince1970: serial - (serial > 60 ? 25_569 : 25_568))
    }

    /// As Excel counts, which is wrong before March 1900.
    var weekday: Day.Weekday { Day.Weekday(rawValue: (serial + 6) % 7) ?? .sunday }

    /// All seconds since the beginning.
    var elapsedSeconds: Int { serial * 86_400 + second }
}
