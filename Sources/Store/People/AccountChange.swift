import People
import Plan
import Rounds

/// What an entry of the log says about an account (利用者の変更): one thing of it, before and after.
public struct AccountChange: Hashable, Sendable {
    public enum Field: String, CaseIterable, Sendable {
        case login
        case name
        /// 電子メールの宛先.
        case email
        /// `yes` or `no`.
        case isDisabled
        /// A right as `Right.description` writes it: given where it stands after, taken where it stood before.
        case right
        /// That there is a password, never which: `code`, or `set` and a digest of what is kept (`ReplayedSecrets`).
        case password
        /// `begun` or `ended` and a digest of what is kept, `failed` with a number, `lockedOut` or `unlocked`. Older entries say `failed`
        /// for each failure.
        case session
    }

    public let account: Account.ID
    public let field: Field
    public let before: String?
    public let after: String?

    public init(_ account: Account.ID, _ field: Field, before: String? = nil, after: String? = nil) {
        self.account = account
        self.field = field
        self.before = before
        self.after = after
    }

    /// What turns one account into another; from nothing, what makes it.
    static func changes(from old: Account?, to new: Account) -> [AccountChange] {
        let flags = (old.map { $0.isDisabled ? "yes" : "no" }, new.isDisabled ? "yes" : "no")
        let fields = [
            AccountChange(new.id, .login, before: old?.login.text, after: new.login.text),
            AccountChange(new.id, .name, before: old?.name, after: new.name),
            AccountChange(new.id, .email, before: old?.email?.text, after: new.email?.text),
            AccountChange(new.id, .isDisabled, before: flags.0, after: flags.1),
        ].filter { $0.before?.sqlValue != $0.after?.sqlValue }
        let rights = old?.rights ?? []
        return fields
            + rights.subtracting(new.rights).sorted().map {
                AccountChange(new.id, .right, before: $0.description)
            }
            + new.rights.subtracting(rights).sorted().map {
                AccountChange(new.id, .right, after: $0.description)
            }
    }
}

extension AccountChange: LoggedChange {
    func line(at position: Int) -> LogEntry.Line {
        LogEntry.Line(
            position: position, subject: "account", item: account.text, field: field.rawValue, before: before,
            after: after)
    }
}

extension LogEntry.Line {
    /// `nil` for a line that is about something else.
    var accountChange: AccountChange? {
        guard subject == "account", let id = item.flatMap({ Account.ID($0) }),
            let field = AccountChange.Field(rawValue: field)
        else { return nil }
        return AccountChange(id, field, before: before, after: after)
    }
}
