import Japanese

/// What a form carries (フォームの内容): texts by the names of their fields, and a file.
struct Form: Sendable {
    /// A file that was sent.
    struct File: Sendable {
        /// As it was called where it came from; blank where nobody said.
        let name: String
        let bytes: [UInt8]
    }

    private var values: [String: String] = [:]
    /// By the names of their fields: one field may send several, in the order in which they were chosen.
    private(set) var fileLists: [String: [File]] = [:]
    /// The fields that hold more combining marks in a row than any writing has, and here without them. A form with such a field
    /// reaches no route.
    private(set) var excessMarks: Set<String> = []

    /// What is typed into these is never shown again.
    private static let secrets: Set<String> = ["password", "again", "present", "token"]

    init() {}

    /// What a form of ours carried, once more.
    init(_ values: [String: String]) { self.values = values }

    /// - Parameters:
    ///   - body: as it came.
    ///   - type: its Content-Type.
    ///   - most: how many fields are taken.
    /// - Returns: `nil` where it is no form, says no text, says too much, or names a field as none of ours is named.
    init?(_ body: [UInt8], type: String?, atMost most: Int = FormSize.usual.mostFields) {
        let kind = (type ?? "").split(separator: ";").first.map { $0.lowercased().filter { $0 != " " } }
        switch kind {
        case "application/x-www-form-urlencoded":
            guard let text = String(validating: body, as: UTF8.self) else { return nil }
            let pieces = text.utf8.split(separator: UInt8(ascii: "&"))
            guard pieces.count <= most else { return nil }
            for piece in pieces {
                let sides = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
                guard
                    let name = PercentEncoding.bytes(behind: Substring(sides[0]), plusIsSpace: true)
                        .flatMap({ Self.name($0) }),
                    let value = FormText.decoded(sides.count > 1 ? Substring(sides[1]) : "")
                else { return nil }
                keep(value, as: name)
            }
        case "multipart/form-data":
            guard let parts = Multipart.parts(of: body, type: type ?? "") else { return nil }
            for part in parts {
                guard let name = Self.name(part.name.utf8) else { return nil }
                if let fileName = part.fileName {
                    fileLists[name, default: []].append(File(name: fileName, bytes: Array(part.bytes)))
                } else {
                    guard let value = FormText.usable(Array(part.bytes)) else { return nil }
                    keep(value, as: name)
                }
            }
        // A form without any field sends nothing.
        case nil where body.isEmpty: break
        default: return nil
        }
    }

    /// The name of a field: 1 to 64 letters of ASCII. It becomes a key before anybody knows who sends it, and finding a key
    /// takes the square of the marks in it.
    private static func name(_ bytes: some Collection<UInt8>) -> String? {
        guard (1...64).contains(bytes.count), bytes.allSatisfy({ 0x20 < $0 && $0 < 0x7F }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func keep(_ value: String, as name: String) {
        guard values[name] == nil else { return }
        if value.isStreamSafe {
            values[name] = value
        } else {
            values[name] = value.withoutExcessMarks
            excessMarks.insert(name)
        }
    }

    /// The first file of a field.
    func file(_ name: String) -> File? { fileLists[name]?.first }

    /// Whether it has a field that is not shown again, beside the token.
    var hasSecrets: Bool { values.keys.contains { Self.secrets.contains($0) && $0 != "token" } }

    /// The text of a field; empty where it was not sent.
    subscript(_ name: String) -> String { values[name] ?? "" }

    /// Everything typed, to be shown again where something is wrong with it. Never passwords.
    var shown: [String: String] {
        values.filter { !Self.secrets.contains($0.key) }
    }
}

/// The texts of a form.
enum FormText {
    /// The text behind percent-encoding, where `+` is a space.
    static func decoded(_ text: some StringProtocol) -> String? {
        PercentEncoding.bytes(behind: text, plusIsSpace: true).flatMap(usable)
    }

    /// The text in UTF-8; `nil` for what is none or holds control characters other than tabs and line breaks.
    static func usable(_ bytes: [UInt8]) -> String? {
        guard !bytes.contains(where: { $0 < 0x20 && ![9, 10, 13].contains($0) || $0 == 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
