/// code → sections: reads the letters of a number format (書式記号の読み取り).
struct FormatScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var pieces: [FormatPiece] = []
    private var condition: FormatCondition?
    private var locale = FormatLocale()
    private var numerals = Numerals.western

    static func sections(of code: String) -> [FormatSection] {
        var scanner = FormatScanner(scalars: Array(code.unicodeScalars))
        return scanner.sections()
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private mutating func sections() -> [FormatSection] {
        var sections: [FormatSection] = []
        while index < scalars.count {
            if scalars[index] == ";" {
                index += 1
                sections.append(section())
            } else {
                scan()
            }
        }
        return sections + [section()]
    }

    private mutating func section() -> FormatSection {
        defer { (pieces, condition, locale, numerals) = ([], nil, FormatLocale(), .western) }
        return FormatSection(
            locale.systemPieces ?? pieces, condition: condition, locale: locale, numerals: numerals)
    }

    private mutating func scan() {
        let scalar = scalars[index]
        if let word = ["general", "g/標準"].first(where: has) {
            pieces.append(.general)
            index += word.unicodeScalars.count
            return
        }
        index += 1
        switch scalar {
        case "\"": add(String.UnicodeScalarView(take { $0 != "\"" }), closing: true)
        case "\\": addNext()
        case "_":
            // As wide as the letter that follows.
            pieces.append(.letters(" "))
            index += 1
        // Fills the column with the letter that follows; a text has no width to fill.
        case "*": index += 1
        case "[": bracket()
        case "0": pieces.append(.digit(.zero))
        case "#": pieces.append(.digit(.nothing))
        case "?": pieces.append(.digit(.blank))
        case ".": pieces.append(.point)
        case ",": pieces.append(.comma)
        case "%": pieces.append(.percent)
        case "/": pieces.append(.slash)
        case "@": pieces.append(.text)
        case "E" where has("+"), "e" where has("+"): exponent(showsPlus: true)
        case "E" where has("-"), "e" where has("-"): exponent(showsPlus: false)
        default: if !scanDate(scalar) { pieces.append(.letters(String(scalar))) }
        }
    }

    private mutating func exponent(showsPlus: Bool) {
        index += 1
        pieces.append(.exponent(showsPlus: showsPlus))
    }

    /// Whether `scalar`, which has just been passed, begins a part of a day or time.
    private mutating func scanDate(_ scalar: Unicode.Scalar) -> Bool {
        let letter = scalar.properties.lowercaseMapping
        guard ["y", "m", "d", "h", "s", "g", "e", "a"].contains(letter) else { return false }
        if letter == "a" {
            index -= 1
            let words: [(String, DatePart)] = [
                ("am/pm", .halfDay(isShort: false)), ("a/p", .halfDay(isShort: true)), ("aaaa", .japaneseWeekday(4)),
                ("aaa", .japaneseWeekday(3)),
            ]
            let found = words.first { has($0.0) }
            index += found.map { $0.0.utf8.count } ?? 1
            if let found { pieces.append(.date(found.1)) }
            return found != nil
        }
        let count = 1 + take { $0.properties.lowercaseMapping == letter }.count
        switch letter {
        case "y": pieces.append(.date(.year(count)))
        case "m": pieces.append(.date(.month(count)))
        case "d": pieces.append(.date(count < 3 ? .day(count) : .weekday(count)))
        case "h": pieces.append(.date(.hour(count)))
        case "s": pieces.append(.date(.second(count)))
        case "g": pieces.append(.date(.era(count)))
        default: pieces.append(.date(.eraYear(count)))
        }
        return true
    }

    /// A condition, a currency and locale, elapsed time, kanji numerals; colours are passed over.
    private mutating func bracket() {
        let text = String(String.UnicodeScalarView(take { $0 != "]" }))
        index += 1
        let lower = text.lowercased()
        if let condition = FormatCondition(text) {
            self.condition = condition
        } else if text.hasPrefix("$") {
            let parts = text.dropFirst().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
            if let sign = parts.first, !sign.isEmpty { pieces.append(.letters(String(sign))) }
            if parts.count > 1 { locale = FormatLocale(String(parts[1])) }
        } else if lower.hasPrefix("dbnum") {
            numerals = Numerals(rawValue: String(lower.dropFirst(5))) ?? numerals
        } else if let unit = ["h": 3600, "m": 60, "s": 1][String(lower.prefix(1))], Set(lower.utf8).count == 1 {
            pieces.append(.date(.elapsed(seconds: unit, width: lower.utf8.count)))
        }
    }

    // MARK: - Letters

    private func has(_ word: String) -> Bool {
        var place = index
        for scalar in word.unicodeScalars {
            guard place < scalars.count, String(scalar) == scalars[place].properties.lowercaseMapping else {
                return false
            }
            place += 1
        }
        return true
    }

    private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
        let start = index
        while index < scalars.count, condition(scalars[index]) { index += 1 }
        return scalars[start..<index]
    }

    private mutating func add(_ letters: String.UnicodeScalarView, closing: Bool) {
        if closing { index += 1 }
        pieces.append(.letters(String(letters)))
    }

    private mutating func addNext() {
        guard index < scalars.count else { return }
        pieces.append(.letters(String(scalars[index])))
        index += 1
    }
}
