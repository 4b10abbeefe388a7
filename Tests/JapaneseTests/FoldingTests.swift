import Japanese
import Testing

struct FoldingTests {
    @Test(arguments: [
        ("ＡＢＣａｂｃ", "abcabc"), ("１２３", "123"), ("ｶﾞｷﾞｸﾞﾊﾟｱｲｰ", "ガギグパアイー"), ("Ⅱ", "ii"), ("①", "1"), ("㎡", "m2"),
        ("㈱", "(株)"),
        ("～〜", "~~"), ("－−‐—―", "-----"), ("　 \t\n", "    "), ("（）", "()"), ("か\u{3099}", "が"), ("・･", "・・"),
        ("ＤＸ推進", "dx推進"),
        ("髙橋", "髙橋"), ("", ""), ("\r\n", " "), ("Ａ\u{3099}", "a\u{3099}"), ("「」", "「」"), ("ﾞ", "\u{3099}"),
        ("担\u{200B}当\u{FEFF}課", "担当課"), ("\u{200B}", ""), ("葛\u{E0100}城", "葛城"), ("Ａ\u{7}\u{AD}b", "ab"),
        ("\u{3164}", ""),
    ])
    func `width, case and marks do not count`(text: String, folded: String) {
        #expect(text.folded.unicodeScalars.elementsEqual(folded.unicodeScalars))
    }

    @Test(arguments: 0..<200)
    func `a text folds as its characters do, one after another`(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(_ limit: UInt64) -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state % limit
        }
        let odd: [UInt32] = [
            0x3099, 0x309A, 0xFF9E, 0xFF9F, 0xFE0F, 0x200D, 0x0D, 0x0A, 0x301, 0x2161, 0xFF76, 0x1F469, 0xE0100,
        ]
        let scalars = (0..<40).compactMap { _ -> Unicode.Scalar? in
            switch random(5) {
            case 0: Unicode.Scalar(odd[Int(random(UInt64(odd.count)))])
            case 1: Unicode.Scalar(UInt32(random(0x80)))
            case 2: Unicode.Scalar(UInt32(0x3000 + random(0x100)))
            case 3: Unicode.Scalar(UInt32(0xFF00 + random(0xF0)))
            default: Unicode.Scalar(UInt32(random(0x2_0000)))
            }
        }
        let text = String(String.UnicodeScalarView(scalars))
        let folded = text.reduce(into: "") { $0 += $1.folded }
        #expect(text.folded.unicodeScalars.elementsEqual(folded.unicodeScalars))
        #expect(text[...].folded == text.folded)
    }

    @Test(arguments: [
        ("図書館と図書", "図書", ["図書", "図書"]), ("ｶﾞｲﾄﾞとガイド", "がいど", []), ("ｶﾞｲﾄﾞとガイド", "ガイド", ["ｶﾞｲﾄﾞ", "ガイド"]),
        ("ＤＸとdx", "Dx", ["ＤＸ", "dx"]), ("第Ⅱ期", "ii", ["Ⅱ"]), ("第Ⅱ期", "I", ["Ⅱ"]), ("ああああ", "ああ", ["ああ", "ああ"]),
        ("図書", "", []), ("", "図書", []), ("1,000㎡", "m2", ["㎡"]), ("面積　５㎡", " 5M2", ["　５㎡"]),
    ])
    func `words are found at their places in the text as written`(text: String, query: String, found: [String]) {
        #expect(text.ranges(ofFolded: query).map { String(text[$0]) } == found)
    }

    @Test func `places found in a part of a text are places of that part`() {
        let text = "図書館の図書"
        let part = text.dropFirst(2)
        #expect(part.ranges(ofFolded: "図書").map { String(part[$0]) } == ["図書"])
    }
}
