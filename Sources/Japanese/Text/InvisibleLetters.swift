extension Unicode.Scalar {
    /// Whether nobody sees it and it is no white space (見えない文字): zero-width letters and joiners, marks of direction, soft
    /// hyphens, control characters, fillers.
    ///
    /// They come in with text that was copied from pages and PDFs. Two words that differ in nothing else are one word to
    /// everybody who looks at them, so `folded` leaves them out. What is kept and shown still has them.
    public var isInvisible: Bool {
        switch value {
        // White space is seen, by what stands beside it.
        case 0x09...0x0D, 0x85: return false
        case 0x20...0x7E, 0x3001...0x3029, 0x3030...0x3098, 0x3099...0x3163, 0x4E00...0x9FFF, 0xFF01...0xFF9F:
            return false
        // The blank of braille is a letter to Unicode.
        case 0x2800: return true
        default: break
        }
        switch properties.generalCategory {
        case .control, .format: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }
}

extension Unicode.Scalar {
    /// A variation selector, or what joins two pictures into one.
    fileprivate var isShaping: Bool { properties.isVariationSelector || value == 0x200D }
}

extension StringProtocol {
    /// Whether nobody sees anything of it: empty, white space, invisible letters.
    public var isBlankToTheEye: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.isInvisible } }

    /// The text without its invisible letters, for words that are a name and no prose. What shapes the letter before it
    /// stays: variants of kanji (葛󠄀), signs put together of several.
    public var withoutInvisibleLetters: String {
        guard unicodeScalars.contains(where: \.isInvisible) else { return String(self) }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isInvisible || $0.isShaping }))
    }
}
