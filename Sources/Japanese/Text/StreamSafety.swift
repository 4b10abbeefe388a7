extension StringProtocol {
    /// Whether at most 30 combining marks (結合文字) stand in a row: what UAX 15 calls stream-safe text.
    ///
    /// Comparing and hashing a text puts the marks behind a letter in order, in time that grows with the square of their
    /// number: a stranger's 150 KB of marks would take a processor for seconds. No writing needs more than a few, so wherever a
    /// text comes in from outside, one that is not stream-safe is refused or left out, and said. Linear in the text.
    public var isStreamSafe: Bool {
        var marks = 0
        for scalar in unicodeScalars {
            guard scalar.value >= 0x300, scalar.isMark else {
                marks = 0
                continue
            }
            marks += 1
            if marks > 30 { return false }
        }
        return true
    }

    /// The text up to where too many marks stand in a row; the whole text where they nowhere do.
    public var streamSafeBeginning: String {
        var beginning = String.UnicodeScalarView()
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.value >= 0x300 && scalar.isMark ? marks + 1 : 0
            if marks > 30 { break }
            beginning.append(scalar)
        }
        return String(beginning)
    }
}

extension String {
    /// The first letters of a text for a sentence, with 「…」 where something was left off: without what comes after too many
    /// marks, and by scalars, for what looks like one letter can be a megabyte of marks and joiners.
    public func beginning(_ most: Int) -> String {
        let scalars = unicodeScalars.prefix(most)
        let kept = String(scalars).streamSafeBeginning
        return scalars.endIndex == unicodeScalars.endIndex && kept.utf8.count == utf8.count ? self : "\(kept)…"
    }

    /// The text without what makes it not stream-safe: of each row of combining marks the first 30.
    ///
    /// To give back what was typed, never to keep it: what is left is not what somebody wrote.
    public var withoutExcessMarks: String {
        var marks = 0
        return String(
            UnicodeScalarView(
                unicodeScalars.filter { scalar in
                    marks = scalar.value >= 0x300 && scalar.isMark ? marks + 1 : 0
                    return marks <= 30
                }))
    }
}

extension Unicode.Scalar {
    fileprivate var isMark: Bool {
        switch value {
        // Kana, kanji and full-width forms stand for themselves, without a look into the tables.
        case 0x3001...0x3029, 0x3030...0x3098, 0x309B...0xA66E, 0xAC00...0xD7A3, 0xFF01...0xFF9D: return false
        // Half-width ﾞ and ﾟ are letters until NFKC makes them marks.
        case 0xFF9E, 0xFF9F: return true
        default: break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return true
        default: return properties.canonicalCombiningClass.rawValue != 0
        }
    }
}
