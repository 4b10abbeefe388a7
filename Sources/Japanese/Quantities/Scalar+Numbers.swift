extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }
    /// A letter of folded text.
    var isLatin: Bool { ("a"..."z").contains(self) }
    var isKatakana: Bool { ("\u{30A1}"..."\u{30FC}").contains(self) && self != "・" }
    var isHiragana: Bool { ("\u{3041}"..."\u{3096}").contains(self) }
    var isKanji: Bool {
        ("\u{4E00}"..."\u{9FFF}").contains(self) || ("\u{3400}"..."\u{4DBF}").contains(self) || self == "々"
            || self == "〆" || ("\u{20000}"..."\u{3FFFF}").contains(self)
    }
    /// White space of folded text, within a line.
    var isSpace: Bool { self == " " }
    /// The end of a line or of the text.
    var isLineEnd: Bool { self == "\n" || self == "\0" }

    /// 0 for 〇, 1 for 一.
    var kanjiDigit: UInt64? {
        switch self {
        case "〇", "零": 0
        case "一", "壱": 1
        case "二", "弐": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// The power of ten of 十, 百 and 千.
    var smallPower: Int? {
        switch self {
        case "十": 1
        case "百": 2
        case "千": 3
        default: nil
        }
    }

    /// The power of ten of 万, 億, 兆 and 京.
    var greatPower: Int? {
        switch self {
        case "万": 4
        case "億": 8
        case "兆": 12
        case "京": 16
        default: nil
        }
    }

    var isKanjiNumeral: Bool { kanjiDigit != nil || smallPower != nil || greatPower != nil }

    /// The many dashes between two numbers: 20～30, 20-30, 20ー30.
    var isDash: Bool { self == "~" || self == "-" || self == "ー" || self == "─" }
}
