/// bytes → text: what a file says, whatever its encoding (文字コード).
struct SheetText {
    /// UTF-8 without a byte order mark.
    let utf8: [UInt8]
    private(set) var encoding = DataTable.Encoding.utf8

    /// A sheet is some hundred kilobytes; beyond this it is something else.
    static let limit = 20_000_000

    /// - Throws: `UnreadableSheet` for what is empty, too large, or no text. The first bytes decide where they can.
    init(_ bytes: [UInt8]) throws {
        if let sort = UnreadableSheet.FileSort(of: bytes) { throw UnreadableSheet(.notText(sort)) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            try Self.checkSize(bytes)
            utf8 = Self.utf16(bytes)
        } else {
            if bytes.prefix(4096).contains(0) { throw UnreadableSheet(.notText(.other)) }
            try Self.checkSize(bytes)
            let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
            (utf8, encoding) = try Self.decoded(body)
        }
        if utf8.contains(0) { throw UnreadableSheet(.notText(.other)) }
        if utf8.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { throw UnreadableSheet(.empty) }
    }

    private static func checkSize(_ bytes: [UInt8]) throws {
        if bytes.count > limit { throw UnreadableSheet(.tooLarge(bytes.count, limit: limit)) }
    }

    /// UTF-8 where it is UTF-8; CP932 where it is that; UTF-8 with U+FFFD where only a few bytes are broken.
    private static func decoded(_ bytes: [UInt8]) throws -> ([UInt8], DataTable.Encoding) {
        let faults = UTF8Faults(bytes)
        if faults.count == 0 { return (bytes, .utf8) }
        // Japanese in CP932 has next to no sequence that is also UTF-8, so many good ones mean a damaged UTF-8 file.
        if faults.count * 20 < faults.goodSequences {
            return (Array(String(decoding: bytes, as: UTF8.self).utf8), .utf8)
        }
        do {
            return (try CP932.decode(bytes), .cp932)
        } catch {
            throw UnreadableSheet(.unknownEncoding(byte: max(faults.first, error.offset) + 1))
        }
    }

    /// Spreadsheets save "Unicode text" as UTF-16 with tabs.
    private static func utf16(_ bytes: [UInt8]) -> [UInt8] {
        let isLittleEndian = bytes[0] == 0xFF
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}

/// How far bytes are from being UTF-8.
private struct UTF8Faults {
    /// How many times the text breaks off; bytes one after another that fit nowhere are one break.
    private(set) var count = 0
    /// The offset of the first fault.
    private(set) var first = 0
    /// How many characters of more than one byte are well formed.
    private(set) var goodSequences = 0

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            var isBroken = false
            while index < bytes.count {
                if bytes[index] < 0x80 {
                    index += 1
                    isBroken = false
                    continue
                }
                let length = Self.length(of: bytes, at: index)
                if length > 0 {
                    goodSequences += 1
                    index += length
                    isBroken = false
                } else {
                    if count == 0 { first = index }
                    if !isBroken { count += 1 }
                    isBroken = true
                    index += 1
                }
            }
        }
    }

    /// The length of the well-formed sequence at `index` (RFC 3629); 0 where there is none.
    private static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard (0xC2...0xF4).contains(lead), index + length <= bytes.count else { return 0 }
        let second = bytes[index + 1]
        let allowed: ClosedRange<UInt8> =
            switch lead {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard allowed.contains(second) else { return 0 }
        for position in 2..<max(length, 2) where bytes[index + position] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
