import People
import Rounds

/// The accounts as the log makes them (履歴から再現した利用者), to be compared with what is kept.
struct ReplayedAccounts {
    private struct Replayed {
        var texts: [AccountChange.Field: String] = [:]
        var rights: Set<String> = []

        /// One line for each thing that counts.
        var written: String {
            let fields: [AccountChange.Field] = [.login, .name, .email, .isDisabled]
            return (fields.map { "\($0): \(texts[$0] ?? "–")" } + rights.sorted()).joined(separator: "\n")
        }
    }

    private var accounts: [Account.ID: Replayed] = [:]

    mutating func apply(_ changes: [AccountChange]) {
        for change in changes {
            switch change.field {
            case .login, .name, .email, .isDisabled:
                accounts[change.account, default: Replayed()].texts[change.field] = change.after
            case .right:
                if let before = change.before { accounts[change.account, default: Replayed()].rights.remove(before) }
                if let after = change.after { accounts[change.account, default: Replayed()].rights.insert(after) }
            case .password, .session: break
            }
        }
    }

    /// What each account should be and is, where that is not the same.
    func differences(from kept: [Account]) -> [(expected: String?, found: String?)] {
        var found: [Account.ID: String] = [:]
        for account in kept {
            var replayed = ReplayedAccounts()
            replayed.apply(AccountChange.changes(from: nil, to: account))
            found[account.id] = replayed.accounts[account.id]?.written
        }
        let ids = Set(found.keys).union(accounts.keys).sorted()
        return ids.map { (accounts[$0]?.written, found[$0]) }.filter { $0.0 != $0.1 }
    }
}
