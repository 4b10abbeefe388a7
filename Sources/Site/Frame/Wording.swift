import HTML
import Japanese
import Plan

/// Every sentence that the interface says, in Japanese and English. What a city wrote is never translated.
struct Wording: Sendable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func say(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language == .japanese ? japanese() : english()
    }

    /// The same for sentences that hold a city's own words.
    func say(_ japanese: @autoclosure () -> HTML, _ english: @autoclosure () -> HTML) -> HTML {
        language == .japanese ? japanese() : english()
    }

    /// Between a word and what it says.
    var colon: String { say("：", ": ") }

    /// Pieces one after another: 「甲、乙」 or "a, b".
    func list(_ pieces: [HTML], japaneseMark: String = "、") -> HTML {
        pieces.enumerated().reduce(into: HTML()) { list, piece in
            if piece.offset > 0 { list += "\(say(japaneseMark, ", "))" }
            list += piece.element
        }
    }

    /// A city's own words on an English page are marked as Japanese, so that a screen reader says them right.
    func original(_ text: some StringProtocol) -> HTML {
        language == .japanese ? "\(text)" : "<span lang=\"ja\">\(text)</span>"
    }

    /// The attribute for an element that holds only a city's own words.
    var originalAttribute: HTML { language == .japanese ? "" : " lang=\"ja\"" }

    /// 「令和6年度」 or "FY2024".
    func year(_ year: FiscalYear) -> String { say(year.eraLabel, "FY\(year.value)") }

    /// 「令和6年度（2024年度）」 or "FY2024 (April 2024 to March 2025)".
    func yearInFull(_ year: FiscalYear) -> String {
        say("\(year.eraLabel)（\(year.label)）", "FY\(year.value) (April \(year.value) to March \(year.value + 1))")
    }

    /// 「令和5年度から令和7年度まで」.
    func years(_ years: [FiscalYear]) -> String {
        guard let first = years.first, let last = years.last else { return "" }
        if first == last { return year(first) }
        return say("\(first.eraLabel)～\(last.eraLabel)", "FY\(first.value) to FY\(last.value)")
    }

    /// 「2026年11月22日」 or "22 November 2026".
    func day(_ day: Day) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        return say("\(day.year)年\(day.month)月\(day.day)日", "\(day.day) \(months[day.month - 1]) \(day.year)")
    }

    /// 「12件」 or "12".
    func count(_ number: Int) -> String { say("\(number)件", "\(number)") }

    /// 「取組事項12件」 or "12 actions".
    func actions(_ number: Int) -> String { say("取組\(number)件", number == 1 ? "1 action" : "\(number) actions") }

    func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let tenths = Distribution.tenths(part, of: whole)
        return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
    }
}
