/// The secret in the link by which somebody without an account reads a plan before it is published (公表前の確認用リンク).
///
/// Whoever knows it may read; the database knows its hash alone.
public struct PreviewToken: Hashable, Sendable {
    /// 43 letters of base64url, as an address carries them: at least 256 random bits.
    public let secret: String

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    public init() {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<43).map { _ in Self.letters[Int(random.next(upperBound: UInt64(64)))] }
        secret = String(decoding: bytes, as: UTF8.self)
    }

    /// - Parameter secret: as an address brings it; `nil` when it can be none of ours.
    public init?(_ secret: String) {
        guard secret.utf8.count == 43, secret.utf8.allSatisfy(Self.letters.contains) else { return nil }
        self.secret = secret
    }
}

extension PreviewToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "PreviewToken(…)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
