/// The days on which a city's offices work (開庁日), by which due days are counted.
///
/// Saturdays, Sundays, national holidays and 29 December to 3 January are off (地方自治法第4条の2). A city can close on more
/// days, or work on one of these.
public struct BusinessCalendar: Hashable, Sendable {
    /// Closed beside the usual days: an anniversary of the city.
    public var closedDays: Set<Day>
    /// Open although it is a usual day off.
    public var openDays: Set<Day>

    public init(closedDays: Set<Day> = [], openDays: Set<Day> = []) {
        self.closedDays = closedDays
        self.openDays = openDays
    }

    public func isOpen(on day: Day) -> Bool {
        if openDays.contains(day) { return true }
        return !closedDays.contains(day) && Self.reason(ofRestOn: day) == nil
    }

    /// Why offices everywhere are closed on a day; `nil` on a usual working day.
    public static func reason(ofRestOn day: Day) -> String? {
        if let name = NationalHolidays.days(in: day.year).first(where: { $0.day == day })?.name { return name }
        if (day.month == 12 && day.day >= 29) || (day.month == 1 && day.day <= 3) { return "年末年始の休日" }
        switch day.weekday {
        case .saturday: return "土曜日"
        case .sunday: return "日曜日"
        default: return nil
        }
    }

    /// The working day that is `count` working days after `day`, which need not be one itself; before it where negative.
    ///
    /// With 0, the day itself if it is a working day, and else the next one.
    public func day(_ count: Int, workingDaysAfter day: Day) -> Day {
        var (current, left) = (day, abs(count))
        if count == 0 {
            while !isOpen(on: current), current < Day.last { current = current.adding(days: 1) }
            return current
        }
        while left > 0, current > Day.first, current < Day.last {
            current = current.adding(days: count > 0 ? 1 : -1)
            if isOpen(on: current) { left -= 1 }
        }
        return current
    }

    /// How many working days are left until the end of `due`, from the morning of `day`: 1 on the due day itself, 0 or
    /// less when it is over, counted in working days.
    public func workingDays(from day: Day, until due: Day) -> Int {
        var count = 0
        if day <= due {
            var current = day
            while current <= due {
                if isOpen(on: current) { count += 1 }
                guard current < Day.last else { break }
                current = current.adding(days: 1)
            }
            return count
        }
        var current = due.adding(days: 1)
        while current < day {
            if isOpen(on: current) { count -= 1 }
            current = current.adding(days: 1)
        }
        return count
    }
}
