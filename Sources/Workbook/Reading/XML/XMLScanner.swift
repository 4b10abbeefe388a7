/// Reads the XML of a workbook piece by piece: elements, attributes, text. What is not well-formed is refused, and no document type
/// is taken, so nothing in it can name a file or grow without end.
struct XMLScanner {
    enum Piece {
        /// The name without its prefix; "" where it is no word of a workbook or stands in another namespace than the root.
        case open(String, attributes: XMLAttributes)
        case close(String)
        case text(String)
    }

    private let part: String
    private let bytes: [UInt8]
    private var index = 0
    /// The whole names of the elements that are open, as places in `bytes`.
    private var path: [Range<Int>] = []
    /// An element that closes itself is said twice: as opened and as closed.
    private var closesAtOnce = false
    private var hasRoot = false
    /// How many bytes of the root's name are its prefix: 「x:」.
    private var rootPrefix: Range<Int> = 0..<0

    /// Workbooks nest a dozen elements.
    private static let deepest = 200

    /// - Parameter part: the name of the part, for the fault.
    init(_ bytes: [UInt8], part: String) throws(UnreadableWorkbook) {
        self.part = part
        self.bytes = try XMLEncoding.utf8(bytes, part: part)
        if has("<?xml"), bytes.count > 5, self.bytes[5].isXMLSpace { try skip(past: "?>") }
    }

    private var fault: UnreadableWorkbook { .broken(part: part) }

    /// The next piece; `nil` at the end of the root.
    mutating func next() throws(UnreadableWorkbook) -> Piece? {
        if closesAtOnce {
            closesAtOnce = false
            return .close(word(path.removeLast()))
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                if let text = try text() { return .text(text) }
                continue
            }
            if index + 1 < bytes.count, bytes[index + 1].isInXMLName { return try element() }
            if has("</") { return .close(try closing()) }
            if has("<!--") {
                try comment()
            } else if has("<![CDATA[") {
                return .text(try characterData())
            } else if has("<?") {
                if has("<?xml") { throw fault }
                try skip(past: "?>")
            } else if has("<!") {
                throw fault
            } else {
                return try element()
            }
        }
        guard hasRoot, path.isEmpty else { throw fault }
        return nil
    }

    // MARK: - Elements

    private mutating func element() throws(UnreadableWorkbook) -> Piece {
        guard !path.isEmpty || !hasRoot, path.count < Self.deepest else { throw fault }
        index += 1
        let name = try name()
        path.append(name)
        if !hasRoot {
            hasRoot = true
            rootPrefix = prefix(of: name)
        }
        var attributes = XMLAttributes()
        while true {
            let start = index
            skipSpace()
            guard index < bytes.count else { throw fault }
            switch bytes[index] {
            case UInt8(ascii: ">"):
                index += 1
                return .open(word(name), attributes: attributes)
            case UInt8(ascii: "/"):
                guard has("/>") else { throw fault }
                index += 2
                closesAtOnce = true
                return .open(word(name), attributes: attributes)
            default:
                guard start < index else { throw fault }
                try attribute(&attributes)
            }
        }
    }

    private mutating func attribute(_ attributes: inout XMLAttributes) throws(UnreadableWorkbook) {
        let name = try name()
        skipSpace()
        guard has("=") else { throw fault }
        index += 1
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            throw fault
        }
        let mark = bytes[index]
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != mark {
            guard bytes[index] != UInt8(ascii: "<") else { throw fault }
            index += 1
        }
        guard index < bytes.count, let value = XMLText.decoded(bytes[start..<index], isAttribute: true) else {
            throw fault
        }
        index += 1
        let isNew = attributes.add(name, in: bytes, local: word(name, ofAnyPrefix: true), value)
        guard isNew else { throw fault }
    }

    private mutating func closing() throws(UnreadableWorkbook) -> String {
        index += 2
        let name = try name()
        skipSpace()
        guard has(">"), let opened = path.popLast(), bytes[opened] == bytes[name] else { throw fault }
        index += 1
        return word(name)
    }

    // MARK: - Names

    private mutating func name() throws(UnreadableWorkbook) -> Range<Int> {
        let start = index
        while index < bytes.count, bytes[index].isInXMLName { index += 1 }
        guard start < index, !bytes[start].isXMLDigitOrDot else { throw fault }
        return start..<index
    }

    private func prefix(of name: Range<Int>) -> Range<Int> {
        guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else {
            return name.lowerBound..<name.lowerBound
        }
        return name.lowerBound..<(colon + 1)
    }

    /// The name without its prefix. Names of more than fifteen letters and of others than ASCII mean nothing in a workbook, and a text
    /// from outside that is compared and hashed could take long.
    private func word(_ name: Range<Int>, ofAnyPrefix: Bool = false) -> String {
        let prefix = prefix(of: name)
        let local = prefix.upperBound..<name.upperBound
        guard local.count <= 15 else { return "" }
        if !ofAnyPrefix {
            guard prefix.count == rootPrefix.count, prefix.isEmpty || bytes[prefix] == bytes[rootPrefix] else {
                return ""
            }
        }
        for index in local where bytes[index] >= 0x80 { return "" }
        return String(decoding: bytes[local], as: UTF8.self)
    }

    // MARK: - Text

    /// `nil` for white space outside the root.
    private mutating func text() throws(UnreadableWorkbook) -> String? {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            if bytes[index] == UInt8(ascii: ">"), index >= start + 2, bytes[index - 1] == UInt8(ascii: "]"),
                bytes[index - 2] == UInt8(ascii: "]")
            {
                throw fault
            }
            index += 1
        }
        if path.isEmpty {
            guard bytes[start..<index].allSatisfy(\.isXMLSpace) else { throw fault }
            return nil
        }
        guard let text = XMLText.decoded(bytes[start..<index]) else { throw fault }
        return text
    }

    private mutating func characterData() throws(UnreadableWorkbook) -> String {
        let start = index + 9
        try skip(past: "]]>")
        guard start <= index - 3, !path.isEmpty, let text = XMLText.plain(bytes[start..<index - 3]) else { throw fault }
        return text
    }

    private mutating func comment() throws(UnreadableWorkbook) {
        index += 4
        try skip(past: "--")
        guard has(">") else { throw fault }
        index += 1
    }

    // MARK: - Bytes

    private func has(_ word: StaticString) -> Bool {
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard index + letters.count <= bytes.count else { return false }
        for (offset, letter) in letters.enumerated() where bytes[index + offset] != letter { return false }
        return true
    }

    private mutating func skip(past word: StaticString) throws(UnreadableWorkbook) {
        while index < bytes.count {
            if has(word) {
                index += word.utf8CodeUnitCount
                return
            }
            index += 1
        }
        throw fault
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index].isXMLSpace { index += 1 }
    }
}

extension UInt8 {
    /// XML 1.0, S.
    var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

    fileprivate var isXMLDigitOrDot: Bool { (0x30...0x39).contains(self) || self == 0x2D || self == 0x2E }

    fileprivate var isInXMLName: Bool {
        switch self {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x3A, 0x5F, 0x2D, 0x2E, 0x80...0xFF: true
        default: false
        }
    }
}
