import People

/// What the log tells of an account (利用者の項目).
public enum AccountField: String, CaseIterable, Sendable {
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

extension LogLine {
    public init(_ account: Account.ID, _ field: AccountField, before: String? = nil, after: String? = nil) {
        self.init(.account(account), field.rawValue, before: before, after: after)
    }

    /// What turns one account into another; from nothing, what makes it.
    public static func lines(from old: Account?, to new: Account) -> [LogLine] {
        let rights = old?.rights ?? []
        return lines(.account(new.id), from: old?.logged ?? [], to: new.logged)
            + rights.subtracting(new.rights).sorted().map { LogLine(new.id, .right, before: $0.description) }
            + new.rights.subtracting(rights).sorted().map { LogLine(new.id, .right, after: $0.description) }
    }
}

extension Account {
    /// What the log tells of it beside its rights.
    fileprivate var logged: [LogLine.Text] {
        [
            (AccountField.login.rawValue, login.text), (AccountField.name.rawValue, name),
            (AccountField.email.rawValue, email?.text), (AccountField.isDisabled.rawValue, isDisabled ? "yes" : "no"),
        ]
    }
}
