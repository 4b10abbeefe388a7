import Foundation
import Japanese
import Testing

@Suite struct CalendarTests {
    /// What another program says, by year.
    private static let recorded: [(year: Int, days: [String])] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "holidays.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let parts = line.split(separator: " ").map(String.init)
            return parts.first.flatMap(Int.init).map { ($0, Array(parts.dropFirst())) }
        }
    }()

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func `the national holidays of 44 years are those that another program finds`() {
        #expect(Self.recorded.count == 44)
        for (year, days) in Self.recorded {
            #expect(NationalHolidays.days(in: year).map { String($0.day.text.dropFirst(5)) } == days, "\(year)")
        }
    }

    @Test(arguments: [
        ("2026-01-03", "年末年始の休日"), ("2026-01-04", "日曜日"), ("2026-05-06", "振替休日（憲法記念日）"), ("2026-09-22", "国民の休日"),
        ("2026-11-21", "土曜日"), ("2026-11-23", "勤労感謝の日"), ("2026-12-29", "年末年始の休日"),
    ])
    func `a day off says why`(text: String, reason: String) throws {
        #expect(try BusinessCalendar.reason(ofRestOn: day(text)) == reason)
    }

    @Test(arguments: [
        // Golden Week of 2026: Saturday 2 May to Wednesday 6 May.
        ("2026-05-01", 1, "2026-05-07"), ("2026-05-07", -1, "2026-05-01"), ("2026-05-02", 0, "2026-05-07"),
        ("2026-04-28", 2, "2026-05-01"), ("2026-12-28", 1, "2027-01-04"), ("2026-11-20", 5, "2026-11-30"),
    ])
    func `due days are counted in working days`(from: String, count: Int, due: String) throws {
        #expect(try BusinessCalendar().day(count, workingDaysAfter: day(from)) == day(due))
    }

    @Test func `a city can close on its anniversary and open on a holiday`() throws {
        let calendar = BusinessCalendar(closedDays: [try day("2026-11-04")], openDays: [try day("2026-11-03")])
        #expect(try calendar.isOpen(on: day("2026-11-03")) && !calendar.isOpen(on: day("2026-11-04")))
        #expect(try calendar.day(1, workingDaysAfter: day("2026-11-02")) == day("2026-11-03"))
        #expect(try calendar.day(2, workingDaysAfter: day("2026-11-02")) == day("2026-11-05"))
    }

    @Test(arguments: [
        ("2026-11-20", "2026-11-20", 1), ("2026-11-20", "2026-11-24", 2), ("2026-11-21", "2026-11-23", 0),
        ("2026-11-24", "2026-11-20", 0), ("2026-11-25", "2026-11-20", -1), ("9999-12-30", "9999-12-31", 0),
    ])
    func `days left count working days only`(from: String, due: String, left: Int) throws {
        #expect(try BusinessCalendar().workingDays(from: day(from), until: day(due)) == left)
    }

    @Test func `counting forth and back returns to a working day`() throws {
        let calendar = BusinessCalendar()
        var current = try day("2024-04-01")
        for step in 1...300 {
            let there = calendar.day(step, workingDaysAfter: current)
            #expect(calendar.isOpen(on: there) && calendar.day(-step, workingDaysAfter: there) == current)
            #expect(calendar.workingDays(from: current, until: there) == step + 1)
            current = calendar.day(1, workingDaysAfter: current)
        }
    }
}

struct TimeLeftTests {
    @Test(arguments: [
        ("2026-05-11", "2026-05-11", TimeLeft.today), ("2026-05-08", "2026-05-11", .left(1)),
        ("2026-05-06", "2026-05-11", .left(3)), ("2026-05-01", "2026-05-06", .left(0)),
        ("2026-05-12", "2026-05-11", .over(1)), ("2026-05-09", "2026-05-08", .over(0)),
        ("2026-05-18", "2026-05-11", .over(5)),
    ])
    func `time is counted in working days from tomorrow on`(today: String, due: String, expected: TimeLeft) throws {
        let calendar = BusinessCalendar()
        #expect(
            calendar.timeLeft(until: try #require(Day(due)), on: try #require(Day(today))) == expected)
    }

    @Test func `a day off says why, and the city's own days go before the usual ones`() throws {
        let (green, anniversary) = (try #require(Day("2026-05-04")), try #require(Day("2026-10-01")))
        #expect(BusinessCalendar().rest(on: green) == .usual("みどりの日"))
        #expect(BusinessCalendar(openDays: [green]).rest(on: green) == nil)
        #expect(BusinessCalendar(closedDays: [anniversary]).rest(on: anniversary) == .cityOwn)
        #expect(BusinessCalendar().rest(on: anniversary) == nil)
    }
}
