import Japanese

/// The name under which somebody signs in (利用者名): `tanaka`, `012345`, `t.tanaka@city.example`. One city has it once.
public struct Login: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// In small half-width letters, however it was typed.
    public let text: String

    /// - Parameter typed: 1 to 64 letters of `a–z 0–9 . - _ @ +`, beginning with a letter or digit; width and case make no
    ///   difference, and blanks around it neither. `nil` for anything else.
    public init?(_ typed: some StringProtocol) {
        // Folding leaves out what nobody sees: a login never holds any of it.
        guard typed.utf8.count <= 400, !typed.unicodeScalars.contains(where: \.isInvisible) else { return nil }
        let text = String(typed.folded.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        let isUsual = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: ".-_@+".utf8.contains(byte)
            }
        }
        guard isUsual, (1...64).contains(text.utf8.count), let first = text.first, first.isLetter || first.isNumber
        else { return nil }
        self.text = text
    }

    public var description: String { text }

    public static func < (left: Login, right: Login) -> Bool { left.text < right.text }
}
