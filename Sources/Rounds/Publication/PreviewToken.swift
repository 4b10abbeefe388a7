import People
/// The secret in the link by which somebody without an account reads a plan before it is published (公表前の確認用リンク).
///
/// Whoever knows it may read.
public struct PreviewToken: SecretToken {
    public let secret: String

    public init(wellFormed secret: String) {
        self.secret = secret
    }
}
