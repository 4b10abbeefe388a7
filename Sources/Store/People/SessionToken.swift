/// What a browser holds to show that somebody has signed in (セッション): 256 random bits. Only its hash is kept.
public struct SessionToken: Hashable, Sendable {
    /// 43 letters of base64url, as the cookie carries it. Whoever knows it is the person.
    public let secret: String

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    public init() {
        var random = SystemRandomNumberGenerator()
        // 43 letters of 6 bits are two bits more than 256.
        let bytes = (0..<43).map { _ in Self.letters[Int(random.next(upperBound: UInt64(64)))] }
        secret = String(decoding: bytes, as: UTF8.self)
    }

    /// - Parameter secret: as a cookie brings it; `nil` when it can be none of ours.
    public init?(_ secret: String) {
        guard secret.utf8.count == 43, secret.utf8.allSatisfy(Self.letters.contains) else { return nil }
        self.secret = secret
    }

    /// What the database knows of it.
    var hash: String { sha256("hakadori session \(secret)".utf8) }

    /// The token that the forms of this session carry against forged requests (CSRF 対策). It cannot be made from what the
    /// database knows, and says nothing about the secret.
    public var formToken: String { sha256("hakadori form \(secret)".utf8) }
}

extension SessionToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "SessionToken(…)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
