import Foundation

/// An account with what the administrator is told about it (利用者の状態).
public struct Person: Hashable, Sendable {
    public let account: Account
    /// Whether the person has chosen a password; until then nobody can sign in.
    public let hasPassword: Bool
    /// The last time that the person signed in.
    public let signedInAt: Date?

    public init(account: Account, hasPassword: Bool, signedInAt: Date?) {
        self.account = account
        self.hasPassword = hasPassword
        self.signedInAt = signedInAt
    }
}
