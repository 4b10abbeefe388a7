import Findings
import Japanese
import Plan
import Testing

/// Texts that nobody meant to be read.
struct IndicatorsHostileTests {
    private static let pieces = [
        "受付件数", "：", "5件", "約4.5万件", "（", "）", "(", ")", "、", "。", " ", "　", "\n", "・", "令和5年度", "は", "を", "で", "に",
        "から", "→", "うち",
        "合計", "計", "20業務中16業務", "0件", "3か月", "前年度", "実績", "目標", "とする", "を設置する", "の", "だと", "単独", "全体", "延べ", "累計", "【",
        "】", "「",
        "」", "%", "100%", "①", "A", ".", "ｶﾞ", "👨‍👩‍👧", "に加え", "について", "㌔", "年", "分", "人", "一", "\u{301}", "２０～３０分", "▲3件",
        "=", "/", "中", "末",
    ]

    @Test(arguments: 0..<20)
    func `no text makes it stop, and every quote stands in its cell`(seed: Int) {
        var dice = Dice(seed)
        for _ in 0..<15 {
            let texts = (0..<6).map { _ in (0..<dice.number(1...40)).map { _ in dice.one(Self.pieces) }.joined() }
            let plan = IndicatorsFixture("", Array(texts[..<3]), Array(texts[3...]), []).plan
            let action = plan.actions[0]
            let indicators = plan.series()
            #expect(Set(indicators.map(\.id)).count == indicators.count)
            for indicator in indicators {
                #expect(!indicator.name.isEmpty)
                for (year, values) in indicator.years {
                    #expect(values.target != nil || values.actual != nil)
                    _ = (indicator.rate(in: year), indicator.isMet(in: year))
                    for figure in [values.target, values.actual].compactMap({ $0 }) { expectQuoted(figure, in: action) }
                }
            }
            for figure in plan.resultFigures(of: action) { expectQuoted(figure, in: action) }
        }
    }

    private func expectQuoted(_ figure: Figure, in action: Action) {
        guard let quote = figure.quote else {
            Issue.record("a figure that was read has no quote")
            return
        }
        let cell = action[quote.year]
        let passage = quote.field == .target ? cell.target?.text : cell.report.result
        let range = passage.flatMap { quote.range(in: $0.text) }
        #expect(range.map { passage?.text[$0] == quote.text[...] } == true)
    }

    @Test func `cells of hundreds of thousands of letters are read`() {
        let long = String(repeating: "受付件数：5件、窓口で3件 ", count: 2_000)
        let plan = IndicatorsFixture("", [long], [long], []).plan
        #expect(!plan.series().isEmpty)
        for text in [
            String(repeating: "（", count: 20_000), String(repeating: "は5件", count: 2_000),
            String(repeating: "件の", count: 10_000) + "5件",
            String(repeating: " ", count: 100_000) + "5件", "5件" + String(repeating: "に加え", count: 10_000) + "5件とする",
            String(repeating: "ああ", count: 20_000) + "5件",
        ] {
            _ = IndicatorsFixture("", [text], [text], []).plan.series()
        }
    }
}
