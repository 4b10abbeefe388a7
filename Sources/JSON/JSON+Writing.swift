extension JSON {
    /// The value as a document: indented by two spaces, LF, a line break at the end, non-ASCII letters as they are.
    ///
    /// The same value gives the same bytes on every machine: members keep their order, and only what JSON demands is
    /// escaped (quotation mark, backslash, control characters) along with DEL and the two line separators that
    /// JavaScript once refused.
    public var document: String {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: 0)
        bytes.append(UInt8(ascii: "\n"))
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8], indent: Int) {
        switch self {
        case .null: bytes += "null".utf8
        case .boolean(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        case .decimal(let value): bytes += value.isFinite ? Array(value.description.utf8) : Array("null".utf8)
        case .text(let text): Self.write(text, to: &bytes)
        case .list(let values):
            Self.write(values, "[", "]", to: &bytes, indent: indent) { value, bytes in
                value.write(to: &bytes, indent: indent + 1)
            }
        case .object(let members):
            Self.write(members, "{", "}", to: &bytes, indent: indent) { member, bytes in
                Self.write(member.name, to: &bytes)
                bytes += ": ".utf8
                member.value.write(to: &bytes, indent: indent + 1)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], _ open: Character, _ close: Character, to bytes: inout [UInt8], indent: Int,
        item write: (Item, inout [UInt8]) -> Void
    ) {
        bytes += open.utf8
        for (index, item) in items.enumerated() {
            bytes += (index == 0 ? "\n" : ",\n").utf8
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1)))
            write(item, &bytes)
        }
        if !items.isEmpty {
            bytes.append(UInt8(ascii: "\n"))
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
        }
        bytes += close.utf8
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        // Most texts need no escape and go as they are.
        if text.utf8.contains(where: mayNeedEscape) {
            for scalar in text.unicodeScalars { write(scalar, to: &bytes) }
        } else {
            bytes += text.utf8
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether this byte is one that is escaped, or begins one: U+2028 and U+2029 begin with E2.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xE2: true
        default: false
        }
    }

    private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar {
        case "\"": bytes += #"\""#.utf8
        case "\\": bytes += #"\\"#.utf8
        case "\n": bytes += #"\n"#.utf8
        case "\r": bytes += #"\r"#.utf8
        case "\t": bytes += #"\t"#.utf8
        case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            bytes += #"\u"#.utf8
            bytes += String(repeating: "0", count: 4 - digits.count).utf8
            bytes += digits.utf8
        default: bytes += scalar.utf8
        }
    }
}
