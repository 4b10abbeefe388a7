/// Japan's national holidays (国民の祝日), by the rules of 国民の祝日に関する法律 as they have stood since 2007.
///
/// The two equinox days are announced each February for the year after; the formula by which they are found here has held
/// since 1980 and is expected to hold until 2099.
public enum NationalHolidays {
    /// The years for which the rules are known.
    public static let years = 2007...2099

    /// The holidays of a calendar year with their names, in order; none outside `years`.
    public static func days(in year: Int) -> [(day: Day, name: String)] {
        guard years.contains(year) else { return [] }
        var names: [Day: String] = [:]
        for holiday in holidays where holiday.years.contains(year) {
            guard let day = holiday.day(in: year) else { continue }
            names[day] = holiday.name
        }
        for (day, name) in names where day.weekday == .sunday {
            // Article 3 paragraph 2: the next day that is not a holiday itself.
            var substitute = day.adding(days: 1)
            while names[substitute] != nil { substitute = substitute.adding(days: 1) }
            names[substitute] = "振替休日（\(name)）"
        }
        // Article 3 paragraph 3: a day between two holidays.
        let lawful = names.filter { !$0.value.hasPrefix("振替休日") }
        for day in lawful.keys {
            let between = day.adding(days: 1)
            if names[between] == nil, lawful[between.adding(days: 1)] != nil { names[between] = "国民の休日" }
        }
        return names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// One line of article 2, or of a law for one year.
    private struct Holiday {
        enum Rule {
            case on(month: Int, day: Int)
            case monday(Int, ofMonth: Int)
            /// Month and the constant of the formula.
            case equinox(month: Int, Double)
        }

        let name: String
        let rule: Rule
        let years: ClosedRange<Int>

        init(_ name: String, _ rule: Rule, _ years: ClosedRange<Int> = NationalHolidays.years) {
            self.name = name
            self.rule = rule
            self.years = years
        }

        func day(in year: Int) -> Day? {
            switch rule {
            case .on(let month, let day): return Day(year: year, month: month, day: day)
            case .monday(let count, let month):
                guard let first = Day(year: year, month: month, day: 1) else { return nil }
                return first.adding(days: (8 - first.weekday.rawValue) % 7 + 7 * (count - 1))
            case .equinox(let month, let constant):
                let passed = year - 1980
                return Day(year: year, month: month, day: Int(constant + 0.242194 * Double(passed)) - passed / 4)
            }
        }
    }

    private static let holidays: [Holiday] = [
        Holiday("元日", .on(month: 1, day: 1)), Holiday("成人の日", .monday(2, ofMonth: 1)),
        Holiday("建国記念の日", .on(month: 2, day: 11)), Holiday("天皇誕生日", .on(month: 2, day: 23), 2020...2099),
        Holiday("春分の日", .equinox(month: 3, 20.8431)), Holiday("昭和の日", .on(month: 4, day: 29)),
        Holiday("即位の日", .on(month: 5, day: 1), 2019...2019), Holiday("憲法記念日", .on(month: 5, day: 3)),
        Holiday("みどりの日", .on(month: 5, day: 4)), Holiday("こどもの日", .on(month: 5, day: 5)),
        Holiday("海の日", .monday(3, ofMonth: 7), 2007...2019), Holiday("海の日", .on(month: 7, day: 23), 2020...2020),
        Holiday("海の日", .on(month: 7, day: 22), 2021...2021), Holiday("海の日", .monday(3, ofMonth: 7), 2022...2099),
        Holiday("山の日", .on(month: 8, day: 11), 2016...2019), Holiday("山の日", .on(month: 8, day: 10), 2020...2020),
        Holiday("山の日", .on(month: 8, day: 8), 2021...2021), Holiday("山の日", .on(month: 8, day: 11), 2022...2099),
        Holiday("敬老の日", .monday(3, ofMonth: 9)), Holiday("秋分の日", .equinox(month: 9, 23.2488)),
        Holiday("体育の日", .monday(2, ofMonth: 10), 2007...2019),
        Holiday("スポーツの日", .on(month: 7, day: 24), 2020...2020),
        Holiday("スポーツの日", .on(month: 7, day: 23), 2021...2021),
        Holiday("スポーツの日", .monday(2, ofMonth: 10), 2022...2099),
        Holiday("即位礼正殿の儀の行われる日", .on(month: 10, day: 22), 2019...2019), Holiday("文化の日", .on(month: 11, day: 3)),
        Holiday("勤労感謝の日", .on(month: 11, day: 23)), Holiday("天皇誕生日", .on(month: 12, day: 23), 2007...2018),
    ]
}
