import People
import Rounds

/// What a browser holds to show that somebody has signed in (セッション). Whoever knows it is the person.
public struct SessionToken: SecretToken {
    public let secret: String

    public init(wellFormed secret: String) {
        self.secret = secret
    }

    /// What the database knows of it.
    var hash: String { sha256("hakadori session \(secret)".utf8) }

    /// The token that the forms of this session carry against forged requests (CSRF 対策). It cannot be made from what the
    /// database knows, and says nothing about the secret.
    public var formToken: String { sha256("hakadori form \(secret)".utf8) }
}
