/// The letters between and in the marks of XML (文字データ).
enum XMLText {
    /// With `&amp;`, `&#x3042;` and the like as what they stand for and line ends as LF; `nil` for what XML does not allow.
    ///
    /// - Parameter isAttribute: white space becomes blanks (XML 1.0, 3.3.3).
    static func decoded(_ bytes: ArraySlice<UInt8>, isAttribute: Bool = false) -> String? {
        var isPlain = true
        var isASCII = true
        for byte in bytes {
            if byte == UInt8(ascii: "&") || (byte < 0x20 && (isAttribute || byte != 0x0A)) { isPlain = false }
            if byte >= 0x80 { isASCII = false }
        }
        if isPlain { return isASCII ? String(decoding: bytes, as: UTF8.self) : plain(bytes) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "&") {
                guard let end = bytes[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")),
                    let scalar = scalar(named: bytes[index..<end])
                else { return nil }
                decoded += String(Character(scalar)).utf8
                index = end + 1
            } else if byte == 0x0D {
                if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
                decoded.append(isAttribute ? 0x20 : 0x0A)
            } else {
                decoded.append(isAttribute && byte.isXMLSpace ? 0x20 : byte)
            }
        }
        return String(validating: decoded, as: UTF8.self).flatMap(checked)
    }

    /// As it stands, as in CDATA.
    static func plain(_ bytes: ArraySlice<UInt8>) -> String? {
        String(validating: bytes, as: UTF8.self).flatMap(checked)
    }

    /// The text, where it has only letters of XML (XML 1.0, 2.2).
    private static func checked(_ text: String) -> String? {
        var last: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if byte < 0x20, !byte.isXMLSpace { return nil }
            // U+FFFE and U+FFFF.
            if last == (0xEF, 0xBF), byte >= 0xBE { return nil }
            last = (last.1, byte)
        }
        return text
    }

    private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.first == UInt8(ascii: "#") else { return nil }
            let isHex = name.dropFirst().first == UInt8(ascii: "x")
            let digits = name.dropFirst(isHex ? 2 : 1)
            guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
            return UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
        }
    }
}
