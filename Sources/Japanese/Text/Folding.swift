import Foundation

extension Character {
    /// How this character counts when texts are compared: NFKC, lower case, one kind of dash, tilde and space. Letters
    /// that nobody sees (`Unicode.Scalar.isInvisible`) do not count: a character of nothing else is an empty text.
    ///
    /// Only for comparing and finding: what is shown and kept is always the text as written.
    public var folded: String {
        if let scalar = unicodeScalars.first, unicodeScalars.count == 1, let folded = scalar.folded {
            return String(Character(folded))
        }
        if isWhitespace { return " " }
        // The second step composes what Foundation's first leaves apart: half-width ｶﾞ would else not be ガ byte for byte.
        let seen = String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isInvisible }))
        return seen.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping.lowercased()
    }
}

extension StringProtocol {
    /// The text as it counts when compared: full-width and half-width, upper and lower case are the same.
    ///
    /// The same as the folded characters one after another.
    public var folded: String {
        var bytes: [UInt8] = []
        for scalar in foldedScalars { bytes.append(contentsOf: scalar.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The scalars of `folded`, for rules that look at one after another.
    public var foldedScalars: [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        let text = String(self)
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        var simple = scalars.first?.folded
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            let following = next == scalars.endIndex ? nil : scalars[next].folded
            // A simple scalar is a character by itself unless something that joins it follows, such as ﾞ.
            if let folded = simple, next == scalars.endIndex || following != nil {
                result.append(folded)
                index = next
                simple = following
            } else {
                result.append(contentsOf: text[index].folded.unicodeScalars)
                index = text.index(after: index)
                simple = index == scalars.endIndex ? nil : scalars[index].folded
            }
        }
        return result
    }

    /// The places in this text that say `query`, whatever its width and case; they do not overlap.
    ///
    /// - Parameter query: words as the reader typed them, folded or not. Nothing is found for an empty one.
    public func ranges(ofFolded query: String) -> [Range<Index>] {
        let wanted = Array(query.folded)
        guard !wanted.isEmpty else { return [] }
        var characters: [Character] = []
        var origins: [Range<Index>] = []
        var index = startIndex
        while index < endIndex {
            let next = self.index(after: index)
            for character in self[index].folded {
                characters.append(character)
                origins.append(index..<next)
            }
            index = next
        }
        var found: [Range<Index>] = []
        let restarts = wanted.restarts
        // How much of what is wanted stands right before `place`.
        var matched = 0
        for (place, character) in characters.enumerated() {
            while matched > 0, wanted[matched] != character { matched = restarts[matched - 1] }
            if wanted[matched] == character { matched += 1 }
            guard matched == wanted.count else { continue }
            matched = 0
            let range = origins[place + 1 - wanted.count].lowerBound..<origins[place].upperBound
            // 「㌖」 holds 「キロ」 and 「メートル」: two hits inside one character are one place.
            if found.last.map({ $0.upperBound <= range.lowerBound }) ?? true { found.append(range) }
        }
        return found
    }
}

extension [Character] {
    /// For each place the length of the longest beginning that also ends there: where a search goes on behind a mismatch, so
    /// that no letter of the text is looked at again (Knuth, Morris, Pratt, 1977).
    fileprivate var restarts: [Int] {
        var restarts = [Int](repeating: 0, count: count)
        for place in indices.dropFirst() {
            var length = restarts[place - 1]
            while length > 0, self[length] != self[place] { length = restarts[length - 1] }
            restarts[place] = self[length] == self[place] ? length + 1 : 0
        }
        return restarts
    }
}

extension Unicode.Scalar {
    /// Whether this scalar is white space or never is, however it is joined; `nil` where only the whole character tells.
    public var isPlainSpace: Bool? { folded.map { $0 == " " } }

    /// The folded form of a scalar that needs no table, is a character by itself and never joins the one before it;
    /// `nil` for every other.
    var folded: Unicode.Scalar? {
        switch value {
        case 0x41...0x5A: Unicode.Scalar(value + 0x20)
        case 0x20...0x7E: self
        case 0x09, 0x0A, 0x3000: " "
        // Hiragana, katakana, kanji, 、。 and brackets.
        case 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0x3001, 0x3002, 0x3008...0x3011: self
        case 0x301C: "~"
        case 0x2010...0x2015, 0x2212: "-"
        // Full-width letters, digits and signs stand 0xFEE0 above the plain ones.
        case 0xFF21...0xFF3A: Unicode.Scalar(value - 0xFEE0 + 0x20)
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)
        default: nil
        }
    }
}
