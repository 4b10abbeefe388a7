import Japanese
import Testing

struct NumericMentionTests {
    @Test(arguments: Phrase.all)
    func `a phrase says what the table says it does`(phrase: Phrase) {
        let reading = phrase.reading
        #expect(reading.quantities == phrase.quantities)
        #expect(reading.others == phrase.others)
    }

    @Test func `the table has its phrases`() {
        #expect(Phrase.all.count >= 300)
    }

    @Test func `a mention keeps its place in the text as written`() {
        let text = "・受付件数：約６万４千件（うち窓口　１，００３件、面積㎡）\r\n②前年度比▲３％"
        let mentions = NumericMention.all(in: text)
        #expect(mentions.map { String(text[$0.range]) } == ["約６万４千件", "１，００３件", "②", "前年度比▲３％"])
        #expect(mentions.prefix(2).map(\.quantity?.amount) == [.value(64_000), .value(1_003)])
        #expect(mentions.prefix(2).map(\.quantity?.isApproximate) == [true, false])
    }

    @Test(arguments: [
        ("名", "人", 1), ("カ所", "箇所", 1), ("ヶ所", "箇所", 1), ("％", "%", 1), ("割", "%", 10), ("千円", "円", 1_000),
        ("百万円", "円", 1_000_000),
        ("m2", "㎡", 1), ("㎡", "㎡", 1), ("平方メートル", "㎡", 1), ("時間", "秒", 3_600), ("か年", "か月", 12), ("駅圏", "駅圏", 1),
        ("ＧＢ", "B", 1_000_000_000),
    ])
    func `a unit is so many of what it is compared in`(text: String, base: String, factor: Int) {
        let unit = Unit(text)
        #expect(unit.text == text)
        #expect(unit.isComparable(with: Unit(base)))
        #expect(unit.factor == .init(factor) * Unit(base).factor)
    }

    @Test(arguments: [
        ("令和5年度から7年度まで", [2023, 2024, 2025]), ("平成27、28年度", [2015, 2016]), ("令和22（2040）年度", [2040]),
        ("R5～R7", [2023, 2024, 2025]),
        ("令和3・4年度", [2021, 2022]), ("平成30～令和4年度", [2018, 2019, 2020, 2021, 2022]), ("FY2024", [2024]), ("7年度", []),
    ])
    func `every fiscal year that is meant is named`(text: String, years: [Int]) {
        #expect(NumericMention.all(in: text).map(\.kind) == [.fiscalYears(years.map(FiscalYear.init))])
    }

    @Test func `a year without an era is in the one named last`() {
        #expect(
            NumericMention.all(in: "令和5年度に試行し、7年度に広げる。").map(\.kind) == [
                .fiscalYears([FiscalYear(2023)]), .fiscalYears([FiscalYear(2025)]),
            ])
    }

    @Test(arguments: [
        ("令和5年9月27日（水）", StatedDate(year: 2023, month: 9, day: 27)),
        ("R6.4.1", StatedDate(year: 2024, month: 4, day: 1)),
        ("2025/3/31", StatedDate(year: 2025, month: 3, day: 31)), ("7～9月", StatedDate(month: 7, lastMonth: 9)),
        ("12月末", StatedDate(month: 12)),
        ("令和7年", StatedDate(year: 2025)), ("4/1（月）", StatedDate(month: 4, day: 1)),
        ("十一月三日", StatedDate(month: 11, day: 3)),
    ])
    func `a date says what its words say and no more`(text: String, date: StatedDate) {
        #expect(NumericMention.all(in: text).map(\.kind) == [.date(date)])
    }
}
