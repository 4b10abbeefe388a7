/// In which bytes the letters of a part stand (文字コードの宣言). A workbook is in UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4).
enum XMLEncoding {
    /// The part in UTF-8, without a byte order mark.
    static func utf8(_ bytes: [UInt8], part: String) throws(UnreadableWorkbook) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let text = utf16(bytes) else { throw .broken(part: part) }
            try check(text[...], isWide: true, part: part)
            return text
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        try check(body[...], isWide: false, part: part)
        return body
    }

    private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let isLittleEndian = bytes[0] == 0xFF
        let units = stride(from: 2, to: bytes.count, by: 2).lazy.map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }

    /// Refuses a declaration of another encoding than the bytes are in.
    private static func check(_ text: ArraySlice<UInt8>, isWide: Bool, part: String) throws(UnreadableWorkbook) {
        guard text.starts(with: "<?xml".utf8) else { return }
        let declaration = text.prefix(400).prefix { $0 != UInt8(ascii: ">") }
        let words = String(decoding: declaration, as: UTF8.self).split { " \t\r\n='\"?".contains($0) }
        guard let place = words.firstIndex(of: "encoding"), place + 1 < words.count else { return }
        let name = words[place + 1].lowercased()
        let known = isWide ? ["utf-16", "utf16", "utf-16le", "utf-16be"] : ["utf-8", "utf8", "us-ascii"]
        if !known.contains(name) {
            throw .encoding(part: part, name: String(words[place + 1].filter { $0.isASCII }.prefix(20)))
        }
    }
}
