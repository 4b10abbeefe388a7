import Foundation
import Testing

@testable import Workbook

@Suite struct NumberFormatTests {
    @Test(
        arguments: [
            (0, nil, "3", "3"), (0, nil, "0.30000000000000004", "0.3"), (0, nil, "-2.50", "-2.5"),
            (0, nil, "1E3", "1000"),
            (3, nil, "1234567.5", "1,234,568"), (4, nil, "999.005", "999.01"), (9, nil, "0.3", "30%"),
            (10, nil, "0.214", "21.40%"),
            (14, nil, "45383", "2024/4/1"), (22, nil, "45383.75", "2024/4/1 18:00"), (49, nil, "007", "7"),
            (164, "#,##0\"件\"", "64000", "64,000"), (164, "0.0%", "0.214", "21.4%"),
            (164, "[$-411]ggge\"年\"m\"月\"d\"日\"", "45383", "2024/4/1"),
            (164, "yyyy/m/d h:mm", "45383.5", "2024/4/1 12:00"), (164, "@", "5", "5"), (164, "\"約\"0", "35", "35"),
            (164, "#,##0;[Red]-#,##0", "-1500", "-1,500"), (164, "0.00E+00", "1500", "1500.00"), (0, nil, "二", "二"),
            (0, nil, "1e400", "1e400"), (14, nil, "-5", "-5"), (14, nil, "1e9", "1000000000"), (3, nil, "-0.2", "0"),
        ] as [(Int, String?, String, String)])
    func `a number is read as the cell shows it`(id: Int, code: String?, value: String, shown: String) {
        #expect(NumberFormat(id: id, code: code).shown(value) == shown)
    }

    @Test func `every day from 1900 to 2100 is the day that the calendar says`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let start = try #require(calendar.date(from: DateComponents(year: 1900, month: 3, day: 1)))
        for offset in 0..<73_414 {
            let day = calendar.dateComponents(
                [.year, .month, .day], from: start.addingTimeInterval(Double(offset) * 86_400))
            // Serial 61 is 1900-03-01: Excel counts a 29 February that was not.
            let shown = NumberFormat.date.shown(String(offset + 61))
            guard shown == "\(day.year ?? 0)/\(day.month ?? 0)/\(day.day ?? 0)" else {
                Issue.record("serial \(offset + 61): \(shown)")
                return
            }
        }
        #expect(NumberFormat.date.shown("43921", startsIn1904: true) == "2024/4/1")
    }
}
