import Japanese

/// A text cut into lines (組版).
struct TypesetText {
    struct Line {
        let glyphs: Range<Int>
        /// In points.
        let indent: Double
        let width: Double
    }

    let style: TextStyle
    private(set) var glyphs: [Glyph] = []
    private(set) var lines: [Line] = []

    var height: Double { Double(lines.count) * style.lineHeight }

    /// - Parameter width: of a line, in points.
    init(_ text: String, _ style: TextStyle, width: Double, letters: LetterCase) {
        self.style = style
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let first = glyphs.count
            glyphs += letters.glyphs(of: line, bold: style.isBold)
            let hang = Self.markLength(of: line)
            let indent =
                hang == 0 ? 0 : glyphs[first...].prefix(hang).reduce(0) { $0 + Double($1.advance) } / 1000 * style.size
            breakLines(from: first, width: max(width, style.size), hang: indent < width / 3 ? indent : 0)
        }
    }

    /// Cuts at the last place where a line may end, at a phrase's end where headings ask for it.
    private mutating func breakLines(from first: Int, width: Double, hang: Double) {
        let room = width * 1000 / style.size + 0.01
        var start = first
        while start < glyphs.count {
            let indent = start == first ? 0 : hang
            let free = room - indent * 1000 / style.size
            // What a punctuation mark leaves blank at the beginning of a line is taken away (天付き).
            if glyphs[start].kind == .opening, glyphs[start].isHalfBlank { glyphs[start].before = -500 }
            let end = lineEnd(from: start, room: Float(free))
            if end < glyphs.count { glyphs[end].before = 0 }
            append(start..<end, indent: indent)
            start = end
            while start < glyphs.count, glyphs[start].kind == .space { start += 1 }
        }
        if first == glyphs.count { lines.append(Line(glyphs: first..<first, indent: 0, width: 0)) }
    }

    private func lineEnd(from start: Int, room: Float) -> Int {
        var used: Float = 0
        var phrase: Int?
        var letter: Int?
        for index in start..<glyphs.count {
            let glyph = glyphs[index]
            if index > start, !glyphs[index - 1].staysWithNext {
                let before = glyphs[index - 1].kind
                if before.mayEndLine(before: glyph.kind) { letter = index }
                if style.keepsPhrases, before.mayEndLine(before: glyph.kind, keepingPhrases: true) { phrase = index }
            }
            used += glyph.advance
            // The blank half of a punctuation mark, and a space, may stand outside.
            let needed =
                glyph.kind == .space
                ? used - glyph.advance
                : used - (glyph.isHalfBlank && glyph.kind != .opening && glyph.after == 0 ? 500 : 0)
            if needed > room, index > start { return phrase ?? letter ?? index }
        }
        return glyphs.count
    }

    private mutating func append(_ range: Range<Int>, indent: Double) {
        var end = range.upperBound
        while end > range.lowerBound, glyphs[end - 1].kind == .space { end -= 1 }
        if end > range.lowerBound, glyphs[end - 1].isHalfBlank, glyphs[end - 1].kind != .opening {
            glyphs[end - 1].after = -500
        }
        let width = glyphs[range.lowerBound..<end].reduce(0) { $0 + Double($1.advance) } / 1000 * style.size
        lines.append(Line(glyphs: range.lowerBound..<end, indent: indent, width: width))
    }

    // MARK: - Lists

    private static let marks = Set("・●○◎◆◇■□▪•※－–⇒→➢✓".unicodeScalars)

    /// How many letters stand before the text of an item: 「・」, 「①」, 「(1) 」. The lines that follow begin below the text.
    private static func markLength(of line: Substring) -> Int {
        let letters = Array(line.unicodeScalars.prefix(8))
        var index = 0
        func isSpace(_ letter: Unicode.Scalar) -> Bool { letter == " " || letter == "\u{3000}" }
        while index < letters.count, isSpace(letters[index]) { index += 1 }
        guard index < letters.count else { return 0 }
        let first = letters[index]
        if marks.contains(first) || (0x2460...0x2473).contains(first.value) {
            index += 1
        } else {
            let isOpened = first == "(" || first == "（"
            if isOpened { index += 1 }
            let digits = letters[index...].prefix { LetterKind($0) == .digit }.count
            guard digits > 0, digits < 3, index + digits < letters.count else { return 0 }
            index += digits
            let closes: Set<Unicode.Scalar> = isOpened ? [")", "）"] : [")", "）", "．"]
            guard closes.contains(letters[index]) else { return 0 }
            index += 1
        }
        while index < letters.count, isSpace(letters[index]) { index += 1 }
        return index
    }
}
