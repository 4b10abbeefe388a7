extension Character {
    /// The columns it takes on a screen with a fixed pitch: 2 for kana, kanji and full-width letters (UAX #11 W and F).
    var columns: Int {
        guard let value = unicodeScalars.first?.value else { return 0 }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        // Marks that Japanese fonts draw wide: ◎○△×□ and the like.
        case 0x25A0...0x25FF, 0x2460...0x24FF, 0x00D7, 0x2160...0x217F, 0x2190...0x2199, 0x203B:
            return CLILanguage.language == .japanese ? 2 : 1
        default: return 1
        }
    }
}

extension StringProtocol {
    var columns: Int { reduce(0) { $0 + $1.columns } }

    /// The text with spaces behind it up to `width` columns.
    func padded(to width: Int) -> String { String(self) + String(repeating: " ", count: Swift.max(0, width - columns)) }

    var withoutTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }

    var withoutTrailingLines: String {
        var text = self[...]
        while text.last?.isNewline == true { text = text.dropLast() }
        return String(text)
    }

    /// The beginning of the text in at most `width` columns, with 「…」 where something was left off; on one line.
    func shortened(to width: Int) -> String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ")
        guard line.columns > width else { return line }
        var kept = ""
        var columns = 0
        for character in line {
            columns += character.columns
            if columns > width - 2 { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// What stands for each `{}` of `template` when the text fits it from end to end.
    func match(_ template: String) -> [String]? {
        let literals = template.components(around: "{}")
        guard let first = literals.first, hasPrefix(first) else { return nil }
        var found: [String] = []
        var rest = self[self.index(startIndex, offsetBy: first.count)...]
        for (position, literal) in literals.enumerated().dropFirst() {
            if position == literals.count - 1 {
                guard rest.hasSuffix(literal) else { return nil }
                found.append(String(rest.dropLast(literal.count)))
                return found
            }
            guard let range = rest.firstRange(of: literal) else { return nil }
            found.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return rest.isEmpty ? found : nil
    }

    private func components(around separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
