import Japanese
import Testing

struct DayCountTests {
    @Test(arguments: [
        (0, "1970-01-01"), (-1, "1969-12-31"), (20_779, "2026-11-22"), (11_016, "2000-02-29"), (11_017, "2000-03-01"),
        (-719_162, "0001-01-01"), (2_932_896, "9999-12-31"), (Int.min, "0001-01-01"), (Int.max, "9999-12-31"),
    ])
    func `a count of days since 1970 is a day of the calendar`(days: Int, day: String) {
        #expect(Day(daysSince1970: days).text == day)
    }

    @Test func `every day follows the one before`() throws {
        for days in -719_162..<2_932_896 where days.isMultiple(of: 97) {
            let (day, next) = (Day(daysSince1970: days), Day(daysSince1970: days + 1))
            #expect(day < next)
            #expect(Day(next.text) == next)
        }
    }
}

@Suite struct DayArithmeticTests {
    @Test func `every day from 1873 to 2100 counts back to itself and follows the weekday before`() throws {
        let start = try #require(Day(year: 1873, month: 1, day: 1))
        #expect(start.weekday == .wednesday)
        for offset in 0..<83_275 {
            let day = start.adding(days: offset)
            #expect(Day(daysSince1970: day.daysSince1970) == day)
            guard day.weekday.rawValue == (3 + offset) % 7, day.daysSince1970 == start.daysSince1970 + offset else {
                Issue.record("\(day.text)")
                return
            }
        }
        #expect(Day.last.adding(days: 1) == Day.last && Day.first.adding(days: Int.min) == Day.first)
    }
}
