import Foundation
import Japanese
import Testing

struct WrittenValueTests {
    struct Case: Sendable {
        let text: String
        let unit: String?
        let number: String?
        init(_ text: String, _ unit: String?, _ number: String?) {
            (self.text, self.unit, self.number) = (text, unit, number)
        }
    }

    private static let plain: [Case] = [
        Case("14", "人", "14"), Case("0", "件", "0"), Case("０", "件", "0"), Case("〇件", "件", "0"), Case("0か所", "か所", "0"),
        Case("45.2", "％", "45.2"), Case("33.0%", "％", "33.0"), Case("６７．８％", "%", "67.8"), Case("4.1‰", "‰", "4.1"),
        Case("1,820", nil, "1820"), Case("2019", "人", "2019"), Case("12000", nil, "12000"), Case(" 35 件 ", "件", "35"),
        Case("約3.2万", "人", "32000"), Case("8万9,400冊", "冊", "89400"), Case("約2.1万人", "人", "21000"),
        Case("全9校区", "校区", "9"), Case("10.2以下", "g", "10.2"), Case("9.8を維持", "㎡", "9.8"), Case("35.0ha以下", "ha", "35"),
        Case("100％以上を維持", "％", "100"), Case("50人以上", "人", "50"), Case("約1,200人程度", "人", "1200"),
        Case("5年間で30人", "人", "30"), Case("5か年で500件", "件", "500"), Case("年2回", "回", "2"), Case("3件/年", "件", "3"),
        Case("令和9年度までに30人", "人", "30"), Case("R6：120人", "人", "120"), Case("令和5年度末時点で35件", "件", "35"),
        Case("累計26橋", "橋", "26"), Case("延べ235名", "人", "235"), Case("件数：12件", "件", "12"), Case("3割5分", "％", "35"),
        Case("1日当たり40g", "g", "40"), Case("1.5E-3", nil, "0.0015"), Case("1.23457E+11", "円", "123457000000"),
    ]

    private static let parts: [Case] = [
        Case("9／12", "地点", "9"), Case("3.4点／5点", "点", "3.4"), Case("100点中85点", "点", "85"), Case("5校/14校", "校", "5"),
        Case("83.3%（100/120）", "%", "83.3"), Case("120人（うち女性45人）", "人", "120"),
        // Three of five are no percentage, and a third is no count.
        Case("3/5", "％", nil), Case("三分の一", "％", nil), Case("三分の一", "件", nil),
    ]

    private static let signs: [Case] = [
        Case("▲3.6％", "％", "-3.6"), Case("-3.5", nil, "-3.5"), Case("－3.5", nil, "-3.5"),
        Case("△52,300千円", "千円", "-52300"),
        Case("+2.4%", "%", "2.4"), Case("▲ 3.5", "件", "-3.5"),
        // How far it goes is no amount; the amount stands behind it in brackets, or nowhere.
        Case("18.2％減（337.0）", "千t-CO2", "337"), Case("27.5％減（6,873）", "t-CO2", "6873"),
        Case("基準年度比36％減", "千t-CO2", nil), Case("5%削減", "％", nil), Case("前年度比105%", "％", nil),
        Case("4.2ポイント増", "ポイント", nil),
    ]

    private static let units: [Case] = [
        Case("2億円", "千円", "200000"), Case("2,413千円", "千円", "2413"), Case("2,413千円", "円", "2413000"),
        Case("2,500千円", "百万円", "2.5"), Case("300万円", "百万円", "3"), Case("32,000人", "万人", "3.2"),
        Case("3.2", "万人", "3.2"),
        Case("12名", "人", "12"), Case("90分", "時間", "1.5"), Case("1時間30分", "分", "90"), Case("1,000m2", "ha", "0.1"),
        Case("3位", "位", "3"), Case("812g", "g/人・日", "812"), Case("812g/人・日", "g/人・日", "812"), Case("40g/人日", "g", "40"),
        Case("12％", "％（累計）", "12"), Case("120千円", "千円/年", "120"),
        // Digits that nobody wrote, and what cannot be compared.
        Case("100分", "時間", nil), Case("1.2倍", "人", nil), Case("85%", "人", nil), Case("40人", "％", nil),
    ]

    private static let none: [Case] = [
        Case("増加", "人", nil), Case("維持", "人", nil), Case("現状維持", "円", nil), Case("○", nil, nil),
        Case("全国平均以上", "点", nil),
        Case("前年度以上", "人", nil), Case("男性13.5％、女性30.2％", "％", nil), Case("45.2%(R4)→46.8%(R5)", "％", nil),
        Case("20～30", "分", nil), Case("3月4日", "件", nil), Case("令和6年度", "件", nil), Case("H29", nil, nil),
        Case("①10件", "件", nil),
        Case("12件②3件", "件", nil), Case("12基のうち6基を更新する。", "基", nil), Case("試行を1回行った", "回", nil),
        Case("1割2分減", "％", nil), Case("三ヶ島", nil, nil), Case("", nil, nil), Case("　", nil, nil),
    ]

    @Test(arguments: plain + parts + signs + units + none)
    func `a place for a value says one number in its unit, or none`(_ one: Case) {
        let value = WrittenValue(one.text, unit: one.unit)
        #expect(value.number == one.number.flatMap { Decimal(string: $0) }, "\(one.text) in \(one.unit ?? "no unit")")
        #expect((value.number != nil) != (value.noValue != nil || value.obstacle != nil || value.isUnwritten))
    }

    @Test(
        arguments: [
            ("45.2%（令和4年度）", 2022, nil), ("31.8%（R4）", 2022, nil), ("1,820（R元）", 2019, nil), ("35（2023）", 2023, nil),
            ("1,046人（R5.3末）", 2022, "2023年3月"), ("38.6ha（令和4年度末）", 2022, nil), ("35件（H31.3.31）", 2018, "2019年3月31日"),
            ("35件（R5.10.1現在）", 2023, "2023年10月1日"), ("R6：120人", 2024, nil), ("－（調査なし）", nil, nil), ("35件", nil, nil),
            // One year has just ended, and the next has just begun.
            ("9（R5.4.1）", nil, "2023年4月1日"),
        ] as [(String, Int?, String?)])
    func `the year stands beside the number`(text: String, year: Int?, date: String?) {
        let value = WrittenValue(text)
        #expect(value.year?.value == year)
        #expect(value.date?.text == date)
    }

    @Test(arguments: [
        ("－", NoValue.mark), ("-", .mark), ("――", .mark), ("…", .mark), ("集計中", .beingCounted),
        ("（集計中）", .beingCounted),
        ("集計中（7月確定）", .beingCounted), ("令和6年度は集計中", .beingCounted), ("調査中", .beingCounted), ("未集計", .beingCounted),
        ("－（調査なし）", .notSurveyed), ("調査なし", .notSurveyed), ("未把握", .unknown), ("データなし", .unknown), ("設定なし", .notSet),
        ("な　し", .notSet), ("未定", .undecided), ("未到来", .notYet), ("対象外", .notApplicable), ("#REF!", .failure),
    ])
    func `words that stand for no value say why`(text: String, reason: NoValue) {
        let value = WrittenValue(text, unit: "件")
        #expect(value.noValue == reason)
        #expect(value.number == nil && value.obstacle == nil && !value.isUnwritten)
    }

    @Test(arguments: [
        ("増加", WrittenValue.Obstacle.words), ("男性13.5％、女性30.2％", .several), ("20～30", .range), ("3月4日", .date),
        ("5%削減", .change), ("1.2倍", .otherUnit),
    ])
    func `what is no number says what it is`(text: String, obstacle: WrittenValue.Obstacle) {
        #expect(WrittenValue(text, unit: "人").obstacle == obstacle)
    }

    @Test func `what is said about the number is kept`() {
        #expect(WrittenValue("約3.2万").quantity?.isApproximate == true)
        #expect(WrittenValue("10.2以下").quantity?.bound == .atMost)
        #expect(WrittenValue("9／12").quantity?.amount == .part(9, of: 12))
        #expect(WrittenValue("41.5%（令和5年度・速報）").isPreliminary)
        #expect(WrittenValue("120人（累計）").isCumulative && WrittenValue("累計26橋").isCumulative)
        #expect(!WrittenValue("2橋（累計26橋）").isCumulative)
        #expect(WrittenValue("3校", unit: "か所").hasOtherCounter && !WrittenValue("12名", unit: "人").hasOtherCounter)
        #expect(WrittenValue("（1,500）").negated.number == -1500)
        #expect(WrittenValue(day: Day(daysSince1970: 20_000)).obstacle == .date)
    }

    // MARK: - Any number

    @Test(arguments: 0..<20)
    func `any number is itself, however it is dressed`(seed: UInt64) throws {
        var random = Seeded(seed)
        for _ in 0..<20 {
            let digits = String(Int.random(in: 0..<10_000_000, using: &random))
            let decimals = Bool.random(using: &random) ? "" : ".\(Int.random(in: 0..<100, using: &random))"
            let number = try #require(Decimal(string: digits + decimals))
            let unit = try #require(["件", "人", "％", "千円", "か所", "位", "校区", "g/人・日"].randomElement(using: &random))
            let grouped = Quantity(.value(number)).text
            let counted = String(unit.prefix { $0 != "/" })
            let dressed = [
                grouped, grouped + counted, " \(grouped) ", "（\(grouped)）", "\(grouped)\(counted)（令和4年度）",
                "\(grouped)（R5.3末）", "約\(grouped)", "\(grouped)以上", "\(grouped)\(counted)（速報）",
                "R5：\(grouped)\(counted)",
                grouped.applyingTransform(.fullwidthToHalfwidth, reverse: true) ?? grouped,
            ]
            for text in dressed {
                #expect(WrittenValue(text, unit: unit).number == number, "\(text) in \(unit)")
            }
            #expect(WrittenValue("▲\(grouped)\(counted)", unit: unit).number == -number)
            // Two of them are none.
            #expect(WrittenValue("\(grouped)\(counted)、\(grouped)\(counted)", unit: unit).number == nil)
        }
    }

    @Test(arguments: 0..<20)
    func `any text has an answer, and the same without its white space at the ends`(seed: UInt64) {
        var random = Seeded(seed)
        let pieces = [
            "1", "2,413", "約", "▲", "-", "－", "（", "）", "(", ")", "令和5年度", "R6", ".3末", "％", "千円", "件", "減", "増", "集計中",
            "を維持",
            "／", "～", "。", "①", "万", "億", "割", "分", "：", "　", "\n", "うち", "累計", "5年間で", "g/人・日", "\u{200B}", "か\u{301}",
            "E+5",
        ]
        for _ in 0..<100 {
            let text = (0..<Int.random(in: 0..<8, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }
            .joined()
            let unit = ["件", "％", "千円", "位", "", "億", "/", "（", "g/人・日"].randomElement(using: &random)
            let value = WrittenValue(text, unit: unit)
            #expect(value == WrittenValue("　" + text + " \n", unit: unit), "\(text)")
            let states = [value.number != nil, value.noValue != nil, value.obstacle != nil, value.isUnwritten]
            #expect(states.count { $0 } == 1, "\(text)")
        }
    }

    @Test(arguments: ["（", "（）", "1", "1 ", "、1", "件", "令和5年度", "－", "を維持", "全", "E", "①", "(R5)"])
    func `a long text takes no longer than it must`(piece: String) {
        let long = String(repeating: piece, count: 10_000)
        #expect(WrittenValue(long, unit: long).number == nil)
        _ = WrittenValue("1", unit: long)
    }
}
