/// A random secret by which its holder is known (秘密の文字列): 43 letters of base64url, at least 256 random bits. A database knows
/// its hash alone, and no log or message shows it.
public protocol SecretToken: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// As a cookie or an address carries it.
    var secret: String { get }

    /// - Parameter secret: of the right form.
    init(wellFormed secret: String)
}

extension SecretToken {
    /// One that nobody knows yet.
    public init() {
        var random = SystemRandomNumberGenerator()
        // 43 letters of 6 bits are two bits more than 256.
        let bytes = (0..<43).map { _ in secretLetters[Int(random.next(upperBound: UInt64(64)))] }
        self.init(wellFormed: String(decoding: bytes, as: UTF8.self))
    }

    /// - Parameter secret: as a cookie or an address brings it; `nil` when it can be none of ours.
    public init?(_ secret: String) {
        guard secret.utf8.count == 43, secret.utf8.allSatisfy(secretLetters.contains) else { return nil }
        self.init(wellFormed: secret)
    }

    public var description: String { "\(Self.self)(…)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

private let secretLetters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
