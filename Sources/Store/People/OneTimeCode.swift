import Japanese

/// A code that lets one person choose a password once (一回限りのコード): 80 random bits, `7K2M-9QXP-…`. Only its hash is kept.
public struct OneTimeCode: Hashable, Sendable {
    /// 16 letters without those that look alike (Crockford's base 32).
    private let letters: String

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    public init() {
        var random = SystemRandomNumberGenerator()
        letters = String((0..<16).map { _ in Self.alphabet[Int(random.next(upperBound: UInt64(32)))] })
    }

    /// - Parameter typed: in any case and width, with or without hyphens and spaces; O is read as 0, I and L as 1.
    public init?(_ typed: String) {
        guard typed.utf8.count <= 200 else { return nil }
        let letters = typed.folded.uppercased().compactMap { letter -> Character? in
            switch letter {
            case "-", " ": nil
            case "O": "0"
            case "I", "L": "1"
            default: letter
            }
        }
        guard letters.count == 16, letters.allSatisfy(Self.alphabet.contains) else { return nil }
        self.letters = String(letters)
    }

    /// In fours, as it is shown and read out.
    public var text: String {
        let letters = Array(letters)
        return stride(from: 0, to: 16, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    var hash: String { sha256("hakadori code \(letters)".utf8) }
}
