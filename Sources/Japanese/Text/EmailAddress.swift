/// Where somebody's mail goes (メールアドレス): `t.tanaka@city.example`.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// As typed; letters before the @ may tell two boxes apart (RFC 5321 2.4).
    public let text: String

    /// - Parameter typed: a box, an @ and a host of at least two parts, in ASCII without quotes or comments, at most 254
    ///   letters, with blanks around it overlooked. `nil` for anything else: what cannot go into a header never gets there.
    public init?(_ typed: String) {
        guard typed.utf8.count <= 1000, typed.isStreamSafe else { return nil }
        let text = typed.trimmed
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, sides.count == 2, sides[0].utf8.count <= 64 else { return nil }
        let box = sides[0].split(separator: ".", omittingEmptySubsequences: false)
        let host = sides[1].split(separator: ".", omittingEmptySubsequences: false)
        guard box.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isBoxLetter) }),
            host.count >= 2,
            host.allSatisfy({ (1...63).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isHostLetter) }),
            !host.contains(where: { $0.hasPrefix("-") || $0.hasSuffix("-") })
        else { return nil }
        self.text = String(text)
    }

    public var description: String { text }

    private static func isHostLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }

    /// `atext` of RFC 5322 3.2.3.
    private static func isBoxLetter(_ byte: UInt8) -> Bool {
        isHostLetter(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
    }
}
