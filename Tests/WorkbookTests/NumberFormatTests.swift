import Foundation
import Testing

@testable import Workbook

/// What Excel shows, by hand.
@Suite struct NumberFormatTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let code: String
        let value: String
        let shown: String
        var testDescription: String { "\(value) in \(code)" }
    }

    private static func cases(_ code: String, _ pairs: KeyValuePairs<String, String>) -> [Case] {
        pairs.map { Case(code: code, value: $0.key, shown: $0.value) }
    }

    static let general =
        cases(
            "General",
            [
                "3": "3", "95.8": "95.8", "1234.5": "1234.5", "0.30000000000000004": "0.3", "-2.50": "-2.5",
                "1E3": "1000", "0": "0", "-0": "0", "99999999999": "99999999999", "123456789012": "1.23457E+11",
                "-100000000000": "-1E+11", "99999999999.9": "1E+11", "3.14159265358979": "3.141592654",
                "1234567890.123": "1234567890", "12345.678901234": "12345.6789", "0.0001234567891": "0.000123457",
                "0.00001": "0.00001", "0.0000123456": "1.23456E-05", "0.000000001": "0.000000001",
                "0.0000000001": "1E-10", "1e300": "1E+300", "二": "二", "1e400": "1e400", "0x10": "0x10", "nan": "nan",
                "9.9999999999": "10", "0.99999999999": "1",
            ])
        + cases("G/標準\"件\"", ["1234.5": "1234.5件", "-3": "-3件"])
        + cases("[DBNum1][$-411]General", ["1234": "千二百三十四", "10000": "一万", "20305.5": "二万三百五・五"])
        + cases("[DBNum2][$-411]General", ["1234567890": "壱拾弐億参阡四百伍拾六萬七阡八百九拾"])
        + cases("[DBNum3][$-411]0", ["2024": "２０２４"])

    static let numbers =
        cases("0", ["2.5": "3", "-2.5": "-3", "1.5": "2", "-0.2": "0", "0.4999999999999999": "1"])
        + cases("#,##0", ["1234567.5": "1,234,568", "999": "999", "-1000": "-1,000", "0": "0"])
        + cases("0.00", ["1.005": "1.01", "2.675": "2.68", "0.285": "0.29", "-0.285": "-0.29", "-0.001": "0.00"])
        + cases("#,##0.00", ["999.005": "999.01"]) + cases("0%", ["0.3": "30%", "0.285": "29%", "-0.005": "-1%"])
        + cases("0.0%", ["0.214": "21.4%", "0.85": "85.0%"]) + cases("0%%", ["0.5": "5000%%"])
        + cases("#,##0\"件\"", ["64000": "64,000件", "1234": "1,234件"]) + cases("0件", ["7": "7件"])
        + cases("0000", ["1": "0001", "-12": "-0012", "12345": "12345"])
        + cases("#,##0,\"千円\"", ["2413000": "2,413千円", "2500000": "2,500千円", "499": "0千円"])
        + cases("0.0,,\"百万円\"", ["2450000": "2.5百万円"]) + cases("#,##0,.0", ["1250": "1.3"])
        + cases("#,##0.0;\"▲ \"#,##0.0", ["-3.5": "▲ 3.5", "1.25": "1.3", "0": "0.0"])
        + cases("#,##0;▲ #,##0", ["-1500": "▲ 1,500"]) + cases("#,##0;[Red]△#,##0;\"－\"", ["-2": "△2", "0": "－"])
        + cases("#,##0_);(#,##0)", ["-1500": "(1,500)", "1500": "1,500 "])
        + cases("_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", ["1234": " 1,234 ", "-1": " -1 ", "0": " - "])
        + cases("000-0000", ["1800011": "180-0011"]) + cases("\"第\"0\"号\"", ["12": "第12号"])
        + cases("\"約\"0", ["35": "約35", "-35": "-約35"]) + cases("\\約0", ["3": "約3"])
        + cases("0;;", ["0": "", "7": "7", "-1": ""])
        + cases("0;-0;;@", ["0": "", "2": "2"]) + cases("#.##", ["5": "5.", "0.25": ".25"])
        + cases("?0.0?", ["1.5": " 1.5 "]) + cases("#,#", ["0": ""]) + cases("\"済\"", ["1": "済"])
        + cases("[<100]0\"小\";0\"大\"", ["5": "5小", "500": "500大", "-5": "-5小"])
        + cases("[>=1000]#,##0;[>=0]0.0;\"減\"0", ["1500": "1,500", "2": "2.0"])
        + cases("[<0]\"減\"0;0", ["-5": "減5", "5": "5"]) + cases("[=1]\"有\";[=0]\"無\"", ["1": "有", "0": "無", "2": "2"])
        + cases("[$¥-411]#,##0;-[$¥-411]#,##0", ["-1500": "-¥1,500"]) + cases("[赤]0", ["1": "1"])
        + cases("@", ["5": "5", "95.8": "95.8"]) + cases("0.00E+00", ["1500": "1.50E+03", "9.999": "1.00E+01"])
        + cases("##0.0E+0", ["1234.5": "1.2E+3", "0.0123": "12.3E-3"]) + cases("0E-0", ["1500": "2E3"])
        + cases("# ?/?", ["0.5": " 1/2", "2.75": "2 3/4", "3": "3    ", "0.99": "1    ", "-1.5": "-1 1/2"])
        + cases("# ??/??", ["3.14159265": "3 14/99", "0.142857": "  1/7 "]) + cases("# ?/8", ["0.5": " 4/8"])
        + cases("?/?", ["1.5": "3/2"])

    static let dates =
        cases("yyyy/m/d", ["45383": "2024/4/1", "60": "1900/2/29", "0": "1900/1/0", "-5": "-5", "1e9": "1000000000"])
        + cases("yyyy/m/d h:mm", ["45383.5": "2024/4/1 12:00", "45383.9999999": "2024/4/2 0:00"])
        + cases("ggge\"年\"m\"月\"d\"日\"", ["45383": "令和6年4月1日", "43585": "平成31年4月30日", "43586": "令和1年5月1日"])
        + cases("[$-411]ggge\"年\"m\"月\"d\"日\"", ["32515": "昭和64年1月7日", "32516": "平成1年1月8日"])
        + cases("[$-ja-JP-x-gannen]ggge\"年度\"", ["43586": "令和元年度", "45017": "令和5年度", "45383": "令和6年度"])
        + cases("[$-ja-JP-x-gannen]ge.m.d", ["43586": "R1.5.1"])
        + cases("[$-411]ge.m.d;@", ["45797": "R7.5.20"]) + cases("gge", ["43585": "平31"])
        + cases("gggee\"年\"", ["45383": "令和06年"]) + cases("e", ["45383": "6"])
        + cases("[$-409]e", ["45383": "2024"]) + cases("[$-1030411]y\"年\"", ["45383": "6年"])
        + cases("[DBNum3]ggge\"年\"m\"月\"", ["45383": "令和６年４月"])
        + cases("[DBNum1]yyyy\"年\"m\"月\"", ["45641": "二〇二四年十二月"])
        + cases("aaa", ["45383": "月"]) + cases("m/d(aaaa)", ["45383": "4/1(月曜日)"])
        + cases("ddd dddd", ["45383": "Mon Monday"]) + cases("[$-411]dddd", ["45383": "月曜日"])
        + cases("mmm-yy", ["45383": "Apr-24"]) + cases("mmmm mmmmm", ["45383": "April A"])
        + cases("h:mm AM/PM", ["0.75": "6:00 PM", "0": "12:00 AM"]) + cases("[$-411]AM/PM h\"時\"", ["0.75": "午後 6時"])
        + cases("[h]:mm", ["1.5": "36:00"]) + cases("[mm]:ss", ["0.5": "720:00"])
        + cases("mm:ss.0", ["0.000694": "01:00.0"])
        + cases("h\"時\"m\"分\"", ["0.354166666": "8時30分"]) + cases("[$-F800]dddd, mmmm dd", ["45383": "2024年4月1日"])

    @Test(arguments: general + numbers + dates)
    func `a number is shown as Excel shows it`(_ one: Case) {
        #expect(NumberFormat(code: one.code).shown(one.value) == one.shown)
    }

    @Test(
        arguments: [
            (0, "95.8", "95.8"), (3, "1234.5", "1,235"), (5, "-1500", "¥-1,500"), (9, "0.3", "30%"),
            (10, "0.214", "21.40%"),
            (14, "45383", "2024/4/1"), (20, "0.5", "12:00"), (22, "45383.75", "2024/4/1 18:00"),
            (27, "45383", "R6.4.1"),
            (28, "45383", "令和6年4月1日"), (31, "45383", "2024年4月1日"), (34, "45383", "2024年4月"), (35, "45383", "4月1日"),
            (38, "-5", "-5"), (41, "0", " - "), (46, "1.5", "36:00:00"), (49, "007", "7"), (55, "45383", "2024年4月"),
            (58, "45383", "令和6年4月1日"), (999, "5", "5"), (-1, "5", "5"),
        ])
    func `the formats that every workbook has`(id: Int, value: String, shown: String) {
        #expect(NumberFormat(id: id, code: nil).shown(value) == shown)
    }

    @Test(arguments: [
        ("@", "課", "課"), ("@\"課\"", "道路", "道路課"), ("0;-0;;\"第\"@", "三", "第三"), ("@\"　→\"", "検討", "検討　→"),
        ("0", "二", "二"),
        (";;;", "覚え", ""),
    ])
    func `a text is shown with the words that its format adds`(code: String, text: String, shown: String) {
        // The arrow of our own form is a mark and no word.
        #expect(NumberFormat(code: code).shown(text: text) == (code.contains("→") ? text : shown))
    }

    @Test func `every day from 1900 to 2100 is the day that the calendar says`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let start = try #require(calendar.date(from: DateComponents(year: 1900, month: 3, day: 1)))
        let format = NumberFormat(id: 14, code: nil)
        for offset in 0..<73_414 {
            let day = calendar.dateComponents(
                [.year, .month, .day], from: start.addingTimeInterval(Double(offset) * 86_400))
            // Serial 61 is 1900-03-01: Excel counts a 29 February that was not.
            let shown = format.shown(String(offset + 61))
            guard shown == "\(day.year ?? 0)/\(day.month ?? 0)/\(day.day ?? 0)" else {
                Issue.record("serial \(offset + 61): \(shown)")
                return
            }
        }
        #expect(format.shown("43921", startsIn1904: true) == "2024/4/1")
    }

    @Test(arguments: 0..<300)
    func `no code and no number is too odd`(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        let letters =
            Array("0#?.,%/E+-e@\"\\_*[];ymdhsgaAMP/<>=1名年 $").map(String.init) + [
                "General", "[h]", "[$-411]", "[<", "[DBNum1]",
            ]
        let values = [
            "0", "1e308", "-1e308", "5e-324", "-5e-324", "2958465.99999999", "2958466", "1e15", "999999999999999.9",
            "-1.5",
            "9223372036854775808", "0.99999999999999", "0.1", "1234567.891",
        ]
        for _ in 0..<40 {
            let code = (0..<next(14)).map { _ in letters[next(letters.count)] }.joined()
            let format = NumberFormat(code: code)
            for value in values {
                let shown = format.shown(value, startsIn1904: next(2) == 0)
                #expect(shown.utf8.count < 2000, "\(value) in \(code)")
            }
        }
    }
}
