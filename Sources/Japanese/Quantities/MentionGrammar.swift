/// The grammar of what a text says in numbers (数の文法), over folded scalars.
///
/// ```
/// text     := (mention | word with a numeral in it | anything)*
/// mention  := address | era year, year, date | clock time | ordinal | code | name | quantity
/// quantity := lead* amount tail*
/// ```
/// Each rule is a function from a position to what begins there, or `nil`. What only looks like a quantity is asked for first.
/// `docs/quantities.md` has every rule with examples.
struct MentionGrammar {
    let text: FoldedText
    /// The era that was named last: it is the one of 「7年度」 in 「令和5年度と7年度」.
    var era: Era?

    /// Something that was read: from where to where, in positions of the folded text.
    struct Found {
        var start: Int
        var end: Int
        var kind: NumericMention.Kind

        init(_ start: Int, _ end: Int, _ kind: NumericMention.Kind) {
            self.start = start
            self.end = end
            self.kind = kind
        }
    }

    init(_ text: String) {
        self.text = FoldedText(text)
    }

    mutating func mentions() -> [NumericMention] {
        var mentions: [NumericMention] = []
        var position = 0
        while position < text.count {
            guard Self.mayBegin(text[position]), text.isBeginning(position) else {
                position += 1
                continue
            }
            if let end = ordinaryWord(at: position) {
                position = end
            } else if let found = mention(at: position) {
                mentions.append(NumericMention(range: text.range(found.start..<found.end), kind: found.kind))
                position = found.end
                if let named = namedEra(in: found) { era = named }
            } else {
                position = endOfNothing(at: position)
            }
        }
        return mentions
    }

    private func mention(at start: Int) -> Found? {
        let scalar = text[start]
        if scalar == FoldedText.mark { return Found(start, start + 1, .itemCode) }
        // 「令和5年度比」 begins like a year and is the first word of a quantity.
        if comparison(at: start) != nil, let found = quantity(at: start) { return found }
        return lookalike(at: start) ?? quantity(at: start)
    }

    /// What looks like a quantity and is none.
    func lookalike(at start: Int) -> Found? {
        let scalar = text[start]
        if scalar.isDigit {
            return code(at: start) ?? calendar(at: start) ?? clockTime(at: start) ?? countedOff(at: start)
        }
        if scalar.isLatin { return address(at: start) ?? letters(at: start) }
        if scalar.isKanjiNumeral { return calendar(at: start) ?? clockTime(at: start) ?? countedOff(at: start) }
        return calendar(at: start) ?? clockTime(at: start) ?? numbered(at: start) ?? prefixedCode(at: start)
            ?? schoolGrade(at: start) ?? vague(at: start)
    }

    /// Where to go on when nothing is read here: behind the digits or letters that begin here, so that no part of them is taken
    /// for a whole.
    private func endOfNothing(at start: Int) -> Int {
        if text[start].isDigit || text[start].isKanjiNumeral { return max(start + 1, text.endOfDigits(at: start)) }
        if text[start].isLatin { return endOfLetters(at: start) }
        return start + 1
    }

    private func namedEra(in found: Found) -> Era? {
        switch found.kind {
        case .date, .fiscalYears, .years, .law: eraName(at: found.start)?.era
        default: nil
        }
    }

    /// Everything that a mention or an ordinary word can begin with.
    private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && beginnings[Int(scalar.value)]
    }

    private static let beginnings: [Bool] = {
        var beginnings = [Bool](repeating: false, count: 0x10000)
        let letters = "0123456789abcdefghijklmnopqrstuvwxyz".unicodeScalars
        let signs: [Unicode.Scalar] = [
            "〇", "零", "一", "壱", "二", "弐", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千",
            "第", "数", "何", "+", "-", "▲", "△", "(", "#", "~", "〒", FoldedText.mark,
        ]
        let words = [
            eraWords.firsts, leadWords.firsts, signWords.firsts, comparisonBeginnings, ordinaryWords.firsts,
            codeWords.firsts,
            phoneWords.firsts, timeWords.firsts, gradeWords.firsts,
        ]
        for scalar in Array(letters) + signs + words.joined() where scalar.value < 0x10000 {
            beginnings[Int(scalar.value)] = true
        }
        return beginnings
    }()
}
