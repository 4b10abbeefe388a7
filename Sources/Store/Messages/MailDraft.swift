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
}

/// What an entry of the log says about a message (通知の記録): that it was put into the outbox.
public struct MessageChange: Hashable, Sendable {
    public let account: Account.ID
    public let key: String
    /// Of subject and body.
    public let sha256: String
}

extension MessageChange: LoggedChange {
    func line(at position: Int) -> LogEntry.Line {
        LogEntry.Line(
            position: position, subject: "message", item: account.text, field: "message", after: "\(sha256) \(key)")
    }
}

extension LogEntry.Line {
    /// `nil` for a line that is about something else.
    var messageChange: MessageChange? {
        guard subject == "message", let id = item.flatMap({ Account.ID($0) }),
            let parts = after?.split(separator: " ", maxSplits: 1), parts.count == 2
        else { return nil }
        return MessageChange(account: id, key: String(parts[1]), sha256: String(parts[0]))
    }
}
