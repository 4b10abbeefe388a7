/// Numbers that name something (番号・記号): item numbers, phone numbers, standards, addresses on the net.
///
/// ```
/// code         := phone | postal | n(-n)+ | n.n(.n)+ | ( n ) | n ) or n . at the head of a line
/// prefixedCode := 〒 postal | 電話 phone | 様式|別紙|図|表 … n | ( n )
/// letters      := standard | version | name with a number | letters
/// ```
extension MentionGrammar {
    // MARK: Behind digits

    func code(at start: Int) -> Found? {
        var end = start
        while text[end].isDigit { end += 1 }
        if let found = digitsWithHyphens(from: start, first: end) { return found }
        if let found = dottedDigits(from: start, first: end) { return found }
        if isHeadOfItem(start), end - start <= 2 {
            if text[end] == ")" { return Found(start, end + 1, .itemCode) }
            if text[end] == ".", !text[end + 1].isDigit, !text[end + 1].isLineEnd {
                return Found(start, end + 1, .itemCode)
            }
            if text[end].isSpace, text[end + 1].isKanji || text[end + 1].isKatakana, !text[end + 1].isKanjiNumeral,
                text.numeral(at: start).flatMap({ text.unit(after: $0) }) == nil, isHeadOfLine(start)
            {
                return Found(start, end, .itemCode)
            }
        }
        if text[end].isLatin, text.numeral(at: start).flatMap({ text.unit(after: $0) }) == nil {
            // 5G, 3D, 2Q, 3F
            let tokenEnd = endOfLetters(at: end)
            if end - start <= 2, tokenEnd == end + 1 {
                if text[end] == "f" { return Found(start, tokenEnd, .place) }
                if text[end] == "q" { return Found(start, tokenEnd, .partOfYear) }
            }
            return Found(start, tokenEnd, .name)
        }
        if text[start] == "0", end - start > 1, text.numeral(at: start).flatMap({ text.unit(after: $0) }) == nil,
            !text[end].isDash, text[end] != "/", text[end] != ":"
        {
            return Found(start, end, .itemCode)
        }
        return nil
    }

    /// 「0422-00-0000」, 「180-0000」, 「1-2-3」.
    private func digitsWithHyphens(from start: Int, first: Int) -> Found? {
        var lengths = [first - start]
        var end = first
        while text[end] == "-" || text[end] == "ー" || (text[end] == "(" && lengths.count < 3)
            || (text[end] == ")" && lengths.count == 2),
            text[end + 1].isDigit
        {
            let partStart = end + 1
            var partEnd = partStart
            while text[partEnd].isDigit { partEnd += 1 }
            lengths.append(partEnd - partStart)
            end = partEnd
            if lengths.count > 12 { break }
        }
        guard lengths.count > 1 else { return nil }
        let isPhone = text[start] == "0" && (3...4).contains(lengths.count) && (9...11).contains(lengths.reduce(0, +))
        if isPhone { return Found(start, end, .phone) }
        guard !text.words(first..<end).folded.contains("(") else { return nil }
        if lengths == [3, 4], text[end] != "人", text.knownUnit(at: end) == nil {
            return Found(start, end, .postalCode)
        }
        if lengths.count == 2 {
            // 「10-20件」 is a range, 「2023-24」 and 「1-2」 are not.
            if let second = text.numeral(at: first + 1), text.unit(after: second) != nil { return nil }
            if text[end] == "月" || text[end] == "年" || text[end] == "." || text[end] == "," || text[end] == "~" {
                return nil
            }
            if separated(at: start) != nil { return nil }
            return Found(start, end, .itemCode)
        }
        if separated(at: start) != nil { return nil }
        return Found(start, end, .itemCode)
    }

    private func separated(at start: Int) -> Found? {
        guard let found = calendar(at: start), case .date = found.kind else { return nil }
        return found
    }

    /// 「1.2.3」, 「2.1」 at the head of a line.
    private func dottedDigits(from start: Int, first: Int) -> Found? {
        var parts = 1
        var end = first
        while text[end] == ".", text[end + 1].isDigit {
            end += 1
            while text[end].isDigit { end += 1 }
            parts += 1
            // Dates in a row are read one by one, not each to the end of all.
            if parts == 3, first - start == 4, let date = calendar(at: start) { return date }
        }
        guard parts > 2 || (parts == 2 && isHeadOfLine(start) && text[end].isSpace && text[end + 1].isKanji) else {
            return nil
        }
        if parts == 2, first - start == 4, let date = calendar(at: start) { return date }
        if parts == 2, text.numeral(at: start).flatMap({ text.unit(after: $0) }) != nil { return nil }
        return Found(start, end, .itemCode)
    }

    private func isHeadOfLine(_ start: Int) -> Bool { start == 0 || text[start - 1] == "\n" }

    private func isHeadOfItem(_ start: Int) -> Bool {
        start == 0 || text[start - 1] == "\n" || text[start - 1].isSpace || text[start - 1] == "。"
    }

    // MARK: Behind words and signs

    static let phoneWords: PlainWords = "電話 電話番号 tel 内線 fax ファクス ファックス フリーダイヤル"
    static let codeWords = PlainWords(
        "様式 別紙 別表 別添 別記 図 表 資料 付表 参考 注 ※ 問 例 その 令和 案 国道 都道 県道 地下 no. no № 番号 号 回答番号 通し番号 ID コード")

    func prefixedCode(at start: Int) -> Found? {
        switch text[start] {
        case "〒": return postal(at: start)
        case "#":
            let end = text.endOfDigits(at: start + 1)
            guard end > start + 1, text[start + 1].isDigit else { return nil }
            return Found(start, end, end - start > 4 ? .phone : .itemCode)
        case "(": return bracketed(at: start)
        default: break
        }
        if let end = Self.phoneWords.end(in: text, at: start) { return phone(at: start, number: end) }
        guard let wordEnd = Self.codeWords.end(in: text, at: start), !text[start - 1].isKanji || start == 0 else {
            return nil
        }
        let numberStart = skipSpace(after("第", at: wordEnd) ?? wordEnd)
        guard text[numberStart].isDigit else { return nil }
        var end = text.endOfDigits(at: numberStart)
        while text[end] == "-", text[end + 1].isDigit { end = text.endOfDigits(at: end + 1) }
        if text[end] == "階" || (text[end] == "f" && !text[end + 1].isLatin) { return Found(start, end + 1, .place) }
        if text[end] == "号" { return Found(start, after("様式", at: end + 1) ?? end + 1, .itemCode) }
        guard text.numeral(at: numberStart).flatMap({ text.unit(after: $0) }) == nil else { return nil }
        return Found(start, end, .itemCode)
    }

    private func postal(at start: Int) -> Found? {
        let first = skipSpace(start + 1)
        guard text[first].isDigit else { return nil }
        var end = first
        while text[end].isDigit { end += 1 }
        if text[end].isDash, text[end + 1].isDigit {
            end += 1
            while text[end].isDigit { end += 1 }
        }
        return Found(start, end, .postalCode)
    }

    /// 「電話：0422-00-0000」, 「内線1234」.
    private func phone(at start: Int, number: Int) -> Found? {
        var position = number
        if text[position] == ":" || text[position] == "." { position += 1 }
        position = skipSpace(position)
        guard text[position].isDigit || (text[position] == "(" && text[position + 1] == "0") else { return nil }
        var end = position
        while text[end].isDigit || (text[end + 1].isDigit && (text[end] == "-" || text[end] == "(" || text[end] == ")"))
        { end += 1 }
        if let number = text.numeral(at: position), number.end == end, text.unit(after: number) != nil { return nil }
        return Found(start, end, .phone)
    }

    /// 「(3)」, 「(1)」 are item numbers; 「(35)」 behind a name may be its value, and nobody can tell.
    private func bracketed(at start: Int) -> Found? {
        guard let number = text.numeral(at: start + 1), number.isPlain, number.length <= 2, text[number.end] == ")"
        else { return nil }
        return Found(start, number.end + 1, .itemCode)
    }

    // MARK: Letters

    private static let standards: PlainWords = "jis iso iec wcag rfc ieee itu ansi en ipv utf- sha- sha aes aes- md cp"
    private static let versions: PlainWords = "ver ver. version v v. バージョン"

    /// Letters, with the number that names them: 「JIS X 8341-3:2016」, 「Ver.2.1」, 「CO2」, 「Society5.0」.
    func letters(at start: Int) -> Found? {
        guard !text[start - 1].isLatin else { return nil }
        if let found = calendar(at: start) { return found }
        if let found = prefixedCode(at: start) { return found }
        if let end = standard(at: start) { return Found(start, end, .standard) }
        if let wordEnd = Self.versions.end(in: text, at: start), text[skipSpace(wordEnd)].isDigit {
            var end = skipSpace(wordEnd)
            while text[end].isDigit || (text[end] == "." && text[end + 1].isDigit) { end += 1 }
            return Found(start, end, .edition)
        }
        let letters = endOfLetters(at: start)
        return nameWithNumber(from: start, letters: letters)
    }

    private func standard(at start: Int) -> Int? {
        guard let wordEnd = Self.standards.end(in: text, at: start) else { return nil }
        var end = wordEnd
        var hasDigit = false
        var last = wordEnd
        while end < start + 40, text[end].isLatin || text[end].isDigit || " -/:.".unicodeScalars.contains(text[end]) {
            if text[end].isDigit {
                hasDigit = true
                last = end + 1
            } else if text[end].isLatin {
                if hasDigit, text[end - 1].isSpace { break }
                if hasDigit { last = end + 1 }
            } else if text[end].isSpace, hasDigit {
                break
            }
            end += 1
        }
        return hasDigit ? last : nil
    }

    /// 「CO2」, 「O157」, 「PM2.5」, 「Wi-Fi6」; but 「RPA35業務」 are 35 業務.
    private func nameWithNumber(from start: Int, letters end: Int) -> Found? {
        let hyphen = text[end] == "-" && text[end + 1].isDigit
        let numberStart = hyphen ? end + 1 : end
        guard text[numberStart].isDigit else { return nil }
        if Unit.words.end(in: text, at: start) == numberStart + 1 { return nil }
        if end - start > 1, !hyphen, Self.products.end(in: text, at: start) != end,
            let number = text.numeral(at: numberStart), let unit = text.unit(after: number),
            text.knownUnit(at: unit.lowerBound) == unit.upperBound
        {
            return nil
        }
        var nameEnd = text.endOfDigits(at: numberStart)
        while text[nameEnd].isLatin || text[nameEnd].isDigit
            || (text[nameEnd] == "-" && (text[nameEnd + 1].isDigit || text[nameEnd + 1].isLatin))
        {
            nameEnd += 1
        }
        return Found(start, nameEnd, .name)
    }

    /// Names that are told apart by their number, whatever goes on behind it: 「Windows11端末」, 「CO2換算」.
    private static let products: PlainWords = """
        windows office ios android wi-fi wifi web usb html css http society pm co nox sox mp ph jpeg mpeg sha pdf/a
        """

    /// Where letters end that begin here: Wi-Fi, t-CO, R&D.
    func endOfLetters(at start: Int) -> Int {
        var end = start
        while text[end].isLatin || (text[end] == "-" && text[end + 1].isLatin && end > start) { end += 1 }
        return max(end, start + 1)
    }

    /// 「https://…」, 「name@city.example.jp」: nothing in them is a number.
    func address(at start: Int) -> Found? {
        // Only from its first sign, or every letter of a long one would look for its end.
        let before = text[start - 1]
        guard before.value <= 0x20 || before.value >= 0x7F || before == "(" || before == ")" else { return nil }
        var end = start
        var isAddress = after("http", at: start) != nil || after("www.", at: start) != nil
        var hasDigit = false
        while text[end].value > 0x20, text[end].value < 0x7F, text[end] != "(", text[end] != ")" {
            if text[end] == "@" { isAddress = true }
            if text[end].isDigit { hasDigit = true }
            end += 1
        }
        return isAddress && hasDigit && end > start ? Found(start, end, .other) : nil
    }
}
