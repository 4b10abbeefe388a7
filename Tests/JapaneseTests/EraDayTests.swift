import Foundation
import Japanese
import Testing

struct EraDayTests {
    /// ICU's calendar has its own table of eras.
    @Test func `every day since 1873 is in the era and year that ICU says`() throws {
        var japanese = Calendar(identifier: .japanese)
        japanese.timeZone = .gmt
        let eras: [Int: Era] = [232: .meiji, 233: .taisho, 234: .showa, 235: .heisei, 236: .reiwa]
        // 1873-01-01 to 2040-12-31.
        for days in -35_428...25_932 {
            let day = Day(daysSince1970: days)
            let date = Date(timeIntervalSince1970: Double(days) * 86_400 + 43_200)
            let parts = japanese.dateComponents([.era, .year, .month, .day], from: date)
            let (era, year) = try #require(day.era)
            try #require(era == parts.era.flatMap { eras[$0] } && year == parts.year, "\(day.text)")
            try #require(day.month == parts.month && day.day == parts.day, "\(day.text)")
            try #require(era.year(year) == day.year, "\(day.text)")
        }
        #expect(Day(daysSince1970: -35_428).text == "1873-01-01")
        #expect(Day(daysSince1970: 25_932).text == "2040-12-31")
    }

    @Test func `a day before the Gregorian calendar has no era`() {
        #expect(Day(daysSince1970: -35_429).era == nil)
    }

    @Test(arguments: [
        ("2019-04-30", "平成31年4月30日"), ("2019-05-01", "令和元年5月1日"), ("1989-01-07", "昭和64年1月7日"),
        ("1872-12-31", "1872年12月31日"),
    ])
    func `a day is labelled as people write it`(day: String, label: String) {
        #expect(Day(day)?.eraLabel == label)
    }

    /// A text with this day reads back to it.
    @Test func `a day of every month since 1873 reads from its label`() {
        for days in stride(from: -35_428, through: 25_932, by: 29) {
            let day = Day(daysSince1970: days)
            let stated = StatedDate(year: day.year, month: day.month, day: day.day)
            #expect(NumericMention.all(in: day.eraLabel).map(\.kind) == [.date(stated)], "\(day.eraLabel)")
        }
    }
}
