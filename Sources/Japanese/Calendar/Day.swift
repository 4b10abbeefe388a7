/// A calendar day, without time and zone.
public struct Day: Hashable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// `nil` where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...lengths[month - 1]).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// - Parameter text: `2026-11-22` (ISO 8601).
    public init?(_ text: some StringProtocol) {
        let hyphen = UInt8(ascii: "-")
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].reduce(Optional(0)) { sum, byte in
                (0x30...0x39).contains(byte) ? sum.map { $0 * 10 + Int(byte - 0x30) } : nil
            }
        }
        guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen, let year = number(0..<4),
            let month = number(5..<7), let day = number(8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// - Parameter days: since 1970-01-01. A day before year 1 or after 9999 becomes the first or last of them.
    public init(daysSince1970 days: Int) {
        // Years are counted from March here, so that the leap day comes last; 719,468 days lie before 1970.
        let shifted = min(max(days, -719_162), 2_932_896) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// 0001-01-01 and 9999-12-31, between which every day lies.
    public static let first = Day(daysSince1970: -719_162)
    public static let last = Day(daysSince1970: 2_932_896)

    /// Days since 1970-01-01; less than 0 before it.
    public var daysSince1970: Int {
        let (shiftedYear, shiftedMonth) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// - Parameter days: may be negative. Beyond the first or last day it is that day.
    public func adding(days: Int) -> Day {
        Day(daysSince1970: daysSince1970 + min(max(days, -4_000_000), 4_000_000))
    }

    /// 曜日.
    public enum Weekday: Int, CaseIterable, Sendable {
        case sunday, monday, tuesday, wednesday, thursday, friday, saturday
    }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday(rawValue: ((daysSince1970 + 4) % 7 + 7) % 7) ?? .sunday
    }

    /// `2026-11-22`.
    public var text: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// The fiscal year it lies in: January to March belong to the year before.
    public var fiscalYear: FiscalYear { FiscalYear(month < 4 ? year - 1 : year) }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Day: Comparable {
    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
