import Japanese
import Testing

struct FiscalYearTests {
    @Test(arguments: [
        ("令和5年度", 2023), ("令和元年度", 2019), ("令和 5 年度", 2023), ("令和５年度", 2023), ("令和5年", 2023), ("R5", 2023),
        ("Ｒ５", 2023), ("Ｒ５年度", 2023), ("r05", 2023), ("R.5", 2023), ("R元", 2019), ("H31", 2019), ("H31/R1", 2019),
        ("平成31年度/令和元年度", 2019), ("平成31（令和元）年度", 2019), ("平成31年度・令和元年度", 2019), ("平成30年度", 2018),
        ("昭和64年度", 1989), ("昭和64年度／平成元年度", 1989), ("S50年度", 1975), ("2023年度", 2023), ("２０２３年度", 2023), ("2023", 2023),
        ("FY2023", 2023), ("令和5(2023)年度", 2023), ("2023年度（令和5年度）", 2023), ("（令和5年度）", 2023), ("令和5\n年度", 2023),
        ("大正15年", 1926), ("明治元年", 1868),
    ])
    func `a heading names its fiscal year`(heading: String, year: Int) {
        #expect(FiscalYear(heading: heading)?.value == year)
    }

    @Test(arguments: [
        "", "年度", "5年度", "令和", "令和年度", "R", "S1", "T5", "M2", "平成40年度", "昭和65年度", "令和5年度～令和7年度", "2023-2024",
        "令和5年度目標", "第5期", "12345", "1700年度", "令和1000年度", "99999999999999999999", "令和99999999999999999999年度", "スケジュール",
        "令和5年度末", "()", "H0", "2023年度2024年度", "５％",
    ])
    func `other words name no fiscal year`(heading: String) {
        #expect(FiscalYear(heading: heading) == nil)
    }

    @Test func `every year reads back from both of its labels`() {
        for value in 1868...2200 {
            let year = FiscalYear(value)
            #expect(FiscalYear(heading: year.label) == year)
            #expect(FiscalYear(heading: year.eraLabel) == year)
        }
        #expect(FiscalYear(2019).eraLabel == "令和元年度")
        #expect(FiscalYear(2018).eraLabel == "平成30年度")
        #expect(FiscalYear(1800).eraLabel == "1800年度")
    }

    @Test(arguments: [
        (Era.reiwa, 1, 2019), (.reiwa, 8, 2026), (.heisei, 1, 1989), (.heisei, 31, 2019), (.showa, 1, 1926),
        (.showa, 64, 1989), (.taisho, 15, 1926), (.meiji, 45, 1912),
    ])
    func `an era's year is a year of the calendar`(era: Era, number: Int, year: Int) {
        #expect(era.year(number) == year)
    }

    @Test(arguments: [(Era.heisei, 32), (.showa, 65), (.reiwa, 0), (.reiwa, -1), (.reiwa, Int.max), (.meiji, 46)])
    func `an era has no years before its first or after its last`(era: Era, number: Int) {
        #expect(era.year(number) == nil)
    }

    @Test(arguments: [("2025-04-01", 2025), ("2026-03-31", 2025), ("2026-01-01", 2025), ("2025-12-31", 2025)])
    func `a day lies in the fiscal year that began in April`(day: String, year: Int) {
        #expect(Day(day)?.fiscalYear.value == year)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "", "2026-11-31", "あ-い-う", "0000-01-01",
    ])
    func `what is no day of the calendar is none`(text: String) {
        #expect(Day(text) == nil)
    }
}
