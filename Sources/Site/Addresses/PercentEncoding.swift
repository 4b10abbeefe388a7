/// Percent-encoding (RFC 3986 2.1), in addresses, in forms and in the names of files.
public enum PercentEncoding {
    /// The text with every byte encoded that is neither a letter nor a digit of ASCII.
    ///
    /// - Parameter kept: which marks of ASCII stay as they are, too.
    public static func encoded(_ text: String, keeping kept: String = "-._~") -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.unicodeScalars.append(.init(byte))
            case _ where kept.utf8.contains(byte): result.unicodeScalars.append(.init(byte))
            default: result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    /// The text behind it; `nil` where the encoding is broken, is not UTF-8 or hides a control character.
    static func text(behind text: some StringProtocol) -> String? {
        bytes(behind: text, plusIsSpace: false).flatMap(readable)
    }

    /// The text in UTF-8; `nil` for what is none or holds a control character.
    static func readable(_ bytes: [UInt8]) -> String? {
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// - Parameter plusIsSpace: as in queries and forms.
    /// - Returns: `nil` where the encoding is broken. Whether the bytes are a text is another question.
    static func bytes(behind text: some StringProtocol, plusIsSpace: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexValue), let low = rest.next().flatMap(hexValue) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
