import struct Foundation.Decimal
import Japanese
import Testing

struct NumericMentionFuzzTests {
    /// Pieces that the grammar knows, and some that break characters apart.
    private static let pieces = [
        "約", "最大", "年間", "月", "延べ", "累計", "前年度比", "令和5年度", "▲", "+", "-", "～", "から", "中", "のうち", "分の", "第", "期", "条",
        "号",
        "1", "23", "４", "5,678", "0.9", "三", "十", "百", "千", "万", "億", "〇", "①", "Ⅱ", "½", "㎡", "㍻", "²", "件", "名", "校",
        "業務", "%", "割", "分",
        "時間", "か月", "年", "月", "日", "年度", "以上", "程度", "削減", "増", "（", "）", "(", ")", "、", "。", "：", " ", "\n", "\r\n",
        "\t", "/", ".", ",", ":",
        "R", "H", "RS.", "JIS", "Ver.", "http", "@", "〒", "No.", "電話", "小", "中", "高", "一部", "統一", "四半期", "か",
        "\u{3099}", "\u{200D}", "\u{0}",
        "👨‍👩‍👧", "e\u{301}", "ｶﾞ", "\u{FE0F}", "\u{E0100}", "𠮷", "数", "何", "マイナス", "に", "1人", "当たり", "99999999999999999999",
    ]

    @Test(arguments: 0..<3_000)
    func `places are in order, within the text, and none overlaps another`(seed: UInt64) throws {
        var random = Seeded(seed)
        var text = (0..<Int.random(in: 1...40, using: &random)).compactMap { _ in
            Self.pieces.randomElement(using: &random)
        }.joined()
        if Bool.random(using: &random) {
            // A cut anywhere, through characters too.
            text = String(text.unicodeScalars.prefix(Int.random(in: 0...text.unicodeScalars.count, using: &random)))
        }
        let mentions = NumericMention.all(in: text)
        var end = text.startIndex
        for mention in mentions {
            #expect(mention.range.lowerBound >= end)
            #expect(!mention.range.isEmpty)
            #expect(mention.range.upperBound <= text.endIndex)
            end = mention.range.upperBound
        }
        for case .quantity(let quantity) in mentions.map(\.kind) {
            #expect(quantity.amount.parts.allSatisfy { $0 >= 0 && $0.isFinite }, "\(text)")
            #expect(quantity.unit?.text.isEmpty != true)
        }
    }

    @Test(arguments: [
        "一万", "9", "1,", "1.", "一", "千", "約", "1件", "1～", "1-", "1/", "(", "(1", "令和", "令和5年度、", "第1", "a", "a.", "a1",
        "①", "1月", "0", "年", "1日",
        "前年度比", "20のうち", "2分の1", "数千", "、", "\u{3099}", "http", "電話1",
    ])
    func `a long text of one piece is read to its end`(piece: String) {
        let text = String(repeating: piece, count: 4_000)
        let mentions = NumericMention.all(in: text)
        #expect(mentions.allSatisfy { !$0.range.isEmpty })
    }

    @Test func `more digits than a value has are no quantity`() {
        let text = String(repeating: "9", count: 1_000_000) + "件"
        #expect(NumericMention.all(in: text).map(\.kind) == [.other])
        #expect(NumericMention.all(in: String(repeating: "一万", count: 100_000) + "件").compactMap(\.quantity).isEmpty)
    }
}

extension Quantity.Amount {
    fileprivate var parts: [Decimal] {
        switch self {
        case .value(let value): [value]
        case .range(let lower, let upper): [lower, upper]
        case .part(let part, let whole): [part, whole]
        }
    }
}
