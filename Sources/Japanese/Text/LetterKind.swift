/// What a letter is to the end of a line (禁則処理, JIS X 4051): whether a line may begin or end with it.
public enum LetterKind: UInt8, Sendable {
    /// A letter of a word in Latin, a digit: stays with its neighbours.
    case word
    case digit
    case space
    /// 漢字 and whatever has no kind of its own.
    case ideograph
    case hiragana
    case katakana
    /// 「（「『」: no line ends with it.
    case opening
    /// 「）」』」: no line begins with it.
    case closing
    /// 「、。，．」: no line begins with it.
    case stop
    /// 「・：；？！％」: no line begins with it.
    case middle
    /// 「ー々」 and small kana: no line begins with it, and it is a part of its word.
    case clinging
    /// 「…」「―」: stays with its like.
    case dash
    /// Takes no room of its own and stays with the letter before it.
    case mark

    public init(_ letter: Unicode.Scalar) {
        self = letter.value < 0x80 ? Self.ascii(letter) : Self.wide(letter)
    }

    private static func ascii(_ letter: Unicode.Scalar) -> LetterKind {
        switch letter {
        case "0"..."9": .digit
        case " ", "\t": .space
        case "(", "[", "{": .opening
        case ")", "]", "}": .closing
        case "%": .middle
        default: .word
        }
    }

    private static func wide(_ letter: Unicode.Scalar) -> LetterKind {
        switch letter {
        case "（", "［", "｛", "「", "『", "【", "〔", "〈", "《", "‘", "“", "｢", "｟": .opening
        case "）", "］", "｝", "」", "』", "】", "〕", "〉", "》", "’", "”", "｣", "｠": .closing
        case "、", "。", "，", "．", "､", "｡": .stop
        case "・", "：", "；", "？", "！", "％", "‰", "℃", "･": .middle
        case "゛", "゜", "ヽ", "ヾ", "ゝ", "ゞ", "々", "〻", "‐", "ー", "ｰ": .clinging
        case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ",
            "ヶ":
            .clinging
        case "…", "‥", "―", "—": .dash
        case "\u{3000}": .space
        case "０"..."９": .digit
        case "\u{3041}"..."\u{3096}": .hiragana
        case "\u{30A1}"..."\u{30FA}", "\u{FF66}"..."\u{FF9D}": .katakana
        case "\u{300}"..."\u{36F}", "\u{3099}"..."\u{309A}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
            "\u{2060}"..."\u{2064}", "\u{FE00}"..."\u{FE0F}", "\u{FEFF}", "\u{E0100}"..."\u{E01EF}":
            .mark
        case "\u{A0}"..."\u{2000}": .word
        default: .ideograph
        }
    }

    /// Whether a line may end after this letter, when `next` follows.
    ///
    /// - Parameter keepingPhrases: in headings a line ends where a phrase does (文節): before a 漢字 or カタカナ that follows ひらがな, never
    ///   within a word.
    public func mayEndLine(before next: LetterKind, keepingPhrases: Bool = false) -> Bool {
        switch (self, next) {
        case (_, .closing), (_, .stop), (_, .middle), (_, .clinging), (_, .mark), (_, .space), (.opening, _): false
        case (.dash, .dash): false
        case (.word, .word), (.word, .digit), (.digit, .word), (.digit, .digit): false
        // 6年度, 120件: a number stays with what it counts.
        case (.digit, .ideograph), (.digit, .katakana), (.digit, .hiragana): false
        case (.word, .opening), (.digit, .opening): true
        // A loan word is one word.
        case (.katakana, .katakana), (.mark, .mark): false
        case (.clinging, .katakana): false
        case (.space, _), (.closing, _), (.stop, _), (_, .opening): true
        default: !keepingPhrases || (self == .hiragana && next != .hiragana) || self == .middle
        }
    }
}
