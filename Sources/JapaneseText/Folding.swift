import Foundation

extension Character {
    /// How this character counts when texts are compared: NFKC, lower case, one kind of dash, tilde and space.
    ///
    /// Only for comparing and finding: what is shown and kept is always the text as written.
    public var folded: String {
        if let scalar = unicodeScalars.first, unicodeScalars.count == 1 {
            switch scalar.value {
            case 0x41...0x5A: return String(UnicodeScalar(UInt8(scalar.value + 0x20)))
            case 0x21...0x7E, 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0x3001, 0x3002: return String(self)
            case 0x301C: return "~"
            case 0x2010...0x2015, 0x2212: return "-"
            default: break
            }
        }
        if isWhitespace { return " " }
        return String(self).precomposedStringWithCompatibilityMapping.lowercased()
    }
}

extension StringProtocol {
    /// The text as it counts when compared: full-width and half-width, upper and lower case are the same.
    public var folded: String {
        var result = ""
        result.reserveCapacity(utf8.count)
        for character in self { result += character.folded }
        return result
    }

    /// The places in this text that say `query`, whatever its width and case; they do not overlap.
    ///
    /// - Parameter query: words as the reader typed them, folded or not. Nothing is found for an empty one.
    public func ranges(ofFolded query: String) -> [Range<Index>] {
        let wanted = Array(query.folded)
        guard !wanted.isEmpty else { return [] }
        var characters: [Character] = []
        var origins: [Index] = []
        for index in indices {
            for character in self[index].folded {
                characters.append(character)
                origins.append(index)
            }
        }
        var found: [Range<Index>] = []
        var start = 0
        while start + wanted.count <= characters.count {
            if characters[start] == wanted[0], characters[start..<(start + wanted.count)].elementsEqual(wanted) {
                found.append(origins[start]..<index(after: origins[start + wanted.count - 1]))
                start += wanted.count
            } else {
                start += 1
            }
        }
        return found
    }
}
