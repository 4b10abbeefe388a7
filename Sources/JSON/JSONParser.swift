/// Why bytes are no JSON, and where.
public struct MalformedJSON: Error, Hashable, Sendable {
    public enum Fault: String, Sendable {
        case unexpectedEnd
        case unexpectedCharacter
        case notUTF8
        case badEscape
        case badNumber
        case controlCharacter
        case duplicateMember
        case nameTooLong
        case tooDeep
        case tooManyValues
        case somethingAfterTheEnd
    }

    public let fault: Fault
    /// Counted from 1.
    public let line: Int
    /// In bytes, counted from 1.
    public let column: Int
}

extension JSON {
    /// How deeply lists and objects may stand in each other.
    public static let deepest = 64
    /// The longest name of a member, in bytes: names are compared, and to compare long ones of combining marks takes time by
    /// the square of their length.
    public static let longestName = 200
    /// How many values a document may hold: each takes far more memory than the two bytes of `1,`.
    public static let mostValues = 10_000_000

    /// Reads a document. A byte order mark is allowed; a repeated member is not, for nobody could say which one counts.
    ///
    /// - Parameter most: how many values it may hold.
    public init(parsing bytes: [UInt8], most: Int = mostValues) throws(MalformedJSON) {
        var parser = JSONParser(bytes: bytes, most: most)
        self = try parser.document()
    }
}

struct JSONParser {
    let bytes: [UInt8]
    private var index = 0
    private var valuesLeft: Int

    init(bytes: [UInt8], most: Int) {
        self.bytes = bytes
        valuesLeft = most
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    mutating func document() throws(MalformedJSON) -> JSON {
        let value = try value(depth: 0)
        skipSpace()
        guard index == bytes.count else { throw fault(.somethingAfterTheEnd) }
        return value
    }

    private func fault(_ fault: MalformedJSON.Fault, at place: Int? = nil) -> MalformedJSON {
        let before = bytes[..<min(place ?? index, bytes.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return MalformedJSON(
            fault: fault, line: 1 + before.count { $0 == 0x0A }, column: 1 + before.count - lineStart)
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: wanted) else { return false }
        index += 1
        return true
    }

    private func unexpected() -> MalformedJSON { fault(next == nil ? .unexpectedEnd : .unexpectedCharacter) }

    private mutating func value(depth: Int) throws(MalformedJSON) -> JSON {
        guard depth <= JSON.deepest else { throw fault(.tooDeep) }
        guard valuesLeft > 0 else { throw fault(.tooManyValues) }
        valuesLeft -= 1
        skipSpace()
        guard let letter = next else { throw unexpected() }
        switch letter {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw unexpected()
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(MalformedJSON) -> JSON {
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[index...].starts(with: letters) else { throw unexpected() }
        index += letters.count
        return value
    }

    private mutating func object(depth: Int) throws(MalformedJSON) -> JSON {
        index += 1
        var members: [JSON.Member] = []
        // A set costs more than it saves while there are few names, and most objects have few.
        var names: Set<String> = []
        skipSpace()
        if take("}") { return .object([]) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw unexpected() }
            let start = index
            let name = try text()
            guard name.utf8.count <= JSON.longestName else { throw fault(.nameTooLong, at: start) }
            if members.count == 16 { names = Set(members.map(\.name)) }
            let isNew = members.count < 16 ? !members.contains { $0.name == name } : names.insert(name).inserted
            guard isNew else { throw fault(.duplicateMember, at: start) }
            skipSpace()
            guard take(":") else { throw unexpected() }
            members.append(JSON.Member(name, try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw unexpected() }
        }
    }

    private mutating func list(depth: Int) throws(MalformedJSON) -> JSON {
        index += 1
        var values: [JSON] = []
        skipSpace()
        if take("]") { return .list([]) }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return .list(values) }
            guard take(",") else { throw unexpected() }
        }
    }

    private mutating func number() throws(MalformedJSON) -> JSON {
        let start = index
        _ = take("-")
        if !take("0"), !digits() { throw fault(.badNumber, at: start) }
        var whole = true
        if take(".") {
            whole = false
            if !digits() { throw fault(.badNumber, at: start) }
        }
        if take("e") || take("E") {
            whole = false
            if !take("+") { _ = take("-") }
            if !digits() { throw fault(.badNumber, at: start) }
        }
        let literal = String(decoding: bytes[start..<index], as: UTF8.self)
        if whole, let integer = Int(literal) { return .integer(integer) }
        guard let decimal = Double(literal), decimal.isFinite else { throw fault(.badNumber, at: start) }
        return .decimal(decimal)
    }

    /// Skips digits; `false` where there is none.
    private mutating func digits() -> Bool {
        let start = index
        while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
        return index > start
    }

    private mutating func text() throws(MalformedJSON) -> String {
        index += 1
        let start = index
        var letters: [UInt8] = []
        while true {
            let plain = index
            while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
            letters += bytes[plain..<index]
            guard let byte = next else { throw fault(.unexpectedEnd) }
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: letters, as: UTF8.self) else { throw fault(.notUTF8, at: start) }
                return text
            case UInt8(ascii: "\\"): letters += try escaped()
            default: throw fault(.controlCharacter, at: index - 1)
            }
        }
    }

    private mutating func escaped() throws(MalformedJSON) -> [UInt8] {
        let start = index - 1
        guard let letter = next else { throw fault(.unexpectedEnd) }
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            guard let first = codeUnit() else { throw fault(.badEscape, at: start) }
            if let scalar = Unicode.Scalar(first) { return Array(UTF8.encode(scalar) ?? .init()) }
            guard (0xD800..<0xDC00).contains(first), take("\\"), take("u"), let second = codeUnit(),
                (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            else { throw fault(.badEscape, at: start) }
            return Array(UTF8.encode(scalar) ?? .init())
        default: throw fault(.badEscape, at: start)
        }
    }

    /// Four hexadecimal digits.
    private mutating func codeUnit() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 + UInt32(digit)
        }
        index += 4
        return value
    }
}
