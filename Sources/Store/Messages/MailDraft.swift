import ChangeLog
import People
import Rounds

/// Something to be told to a person, by mail or else on their pages (通知の下書き).
public struct MailDraft: Hashable, Sendable {
    public let to: Account.ID
    public let subject: String
    public let body: String
    /// What it is about, such as `round 12 reminder`: what two messages that say the same to the same person have in common.
    public let key: String

    public init(to: Account.ID, subject: String, body: String, key: String) {
        self.to = to
        self.subject = subject
        self.body = body
        self.key = key
    }

    /// Stands for what it says, in the log: the texts themselves are kept once.
    var digest: String { sha256("hakadori message\n\(subject.utf8.count):\(subject)\n\(body)".utf8) }

    /// What the log says of it once it is in the outbox.
    var line: LogLine { LogLine(.message(to: to), "message", after: "\(digest) \(key)") }
}
