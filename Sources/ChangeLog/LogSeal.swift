/// What stands for a text in the hash of its entry (履歴の文の封): so that the text can be removed for good and the chain still proves
/// all the rest. Why so: docs/decisions/0051-texts-under-a-seal.md.
///
/// An entry of the first format has none: its hash covers the texts themselves.
public enum LogSeal: Hashable, Sendable {
    /// 128 random bits as 32 small hexadecimal digits, of this text alone. Whoever has the text and not the salt cannot tell from the
    /// digest whether it is the text.
    case salt(String)
    /// The text was removed, and its salt with it; this digest of both is left.
    case removed(digest: String)

    public static func random() -> LogSeal {
        var generator = SystemRandomNumberGenerator()
        let digits = Array("0123456789abcdef")
        return .salt(String((0..<32).map { _ in digits[Int(generator.next() & 15 as UInt64)] }))
    }

    public var salt: String? { if case .salt(let salt) = self { salt } else { nil } }

    /// Whether the text is gone.
    public var isRemoved: Bool { if case .removed = self { true } else { false } }

    /// What is shown and replayed in the place of a text that is gone.
    public static let removedText = "［取下げにより削除］"

    /// A text and its seal as tables and exports have them.
    public static func read(text: String?, salt: String?, digest: String?) -> (text: String?, seal: LogSeal?) {
        if let digest { return (removedText, .removed(digest: digest)) }
        return (text, salt.map { .salt($0) })
    }

    /// - Parameter hash: SHA-256, as small hexadecimal digits.
    public func digest(of text: String, hashing hash: (String) -> String) -> String {
        switch self {
        case .salt(let salt): hash("hakadori log text\n\(salt)\n\(text)")
        case .removed(let digest): digest
        }
    }
}
