/// Reads the XML of a workbook piece by piece: elements, attributes, text. No document type is taken, so nothing in it can
/// name a file or grow without end.
struct XMLScanner {
    enum Piece {
        /// The name without its prefix.
        case open(String, attributes: [String: String])
        case close(String)
        case text(String)
    }

    /// The bytes are no XML of the kind that workbooks have.
    struct Fault: Error {}

    private let bytes: [UInt8]
    private var index: Int
    /// An element that closes itself is said twice: as opened and as closed.
    private var pendingClose: String?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() throws(Fault) -> Piece? {
        if let name = pendingClose {
            pendingClose = nil
            return .close(name)
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else { return .text(try text()) }
            if has("<?") {
                try skip(past: "?>")
            } else if has("<!--") {
                try skip(past: "-->")
            } else if has("<![CDATA[") {
                let start = index + 9
                try skip(past: "]]>")
                return .text(String(decoding: bytes[start..<index - 3], as: UTF8.self))
            } else if has("<!") {
                throw Fault()
            } else if has("</") {
                index += 2
                let name = try name()
                try skip(past: ">")
                return .close(name)
            } else {
                return try element()
            }
        }
        return nil
    }

    private func has(_ word: StaticString) -> Bool {
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return index + letters.count <= bytes.count && bytes[index..<index + letters.count].elementsEqual(letters)
    }

    private mutating func skip(past word: StaticString) throws(Fault) {
        while index < bytes.count {
            if has(word) {
                index += word.utf8CodeUnitCount
                return
            }
            index += 1
        }
        throw Fault()
    }

    private mutating func element() throws(Fault) -> Piece {
        index += 1
        let name = try name()
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            guard index < bytes.count else { throw Fault() }
            switch bytes[index] {
            case UInt8(ascii: ">"):
                index += 1
                return .open(name, attributes: attributes)
            case UInt8(ascii: "/"):
                guard has("/>") else { throw Fault() }
                index += 2
                pendingClose = name
                return .open(name, attributes: attributes)
            default:
                let attribute = try self.name()
                skipSpace()
                guard has("=") else { throw Fault() }
                index += 1
                skipSpace()
                attributes[attribute] = try quoted()
            }
        }
    }

    /// A name without the prefix that says its namespace.
    private mutating func name() throws(Fault) -> String {
        var start = index
        while index < bytes.count, !Self.endsName(bytes[index]) {
            if bytes[index] == UInt8(ascii: ":") { start = index + 1 }
            index += 1
        }
        guard start < index else { throw Fault() }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isSpace(byte) || "=/><\"'".utf8.contains(byte)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private mutating func skipSpace() {
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    }

    private mutating func quoted() throws(Fault) -> String {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            throw Fault()
        }
        let mark = bytes[index]
        let start = index + 1
        guard let end = bytes[start...].firstIndex(of: mark) else { throw Fault() }
        index = end + 1
        return try Self.decoded(bytes[start..<end])
    }

    private mutating func text() throws(Fault) -> String {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return try Self.decoded(bytes[start..<index])
    }

    /// With `&amp;`, `&#x3042;` and the like as what they stand for.
    private static func decoded(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var text = ""
        var rest = bytes
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            text += String(decoding: rest[..<mark], as: UTF8.self)
            guard let end = rest[mark...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { throw Fault() }
            let name = String(decoding: rest[mark + 1..<end], as: UTF8.self)
            guard let scalar = scalar(named: name) else { throw Fault() }
            text.unicodeScalars.append(scalar)
            rest = rest[(end + 1)...]
        }
        return text + String(decoding: rest, as: UTF8.self)
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        default: nil
        }
    }
}
