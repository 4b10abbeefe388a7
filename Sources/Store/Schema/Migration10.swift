extension Migration {
    /// Attempts to sign in are held against login and address together, and failures are summed up before the log tells of them.
    static let signInCounts = Migration(number: 10, name: "sign-in counts") { dialect in
        let text = dialect.text
        return """
            -- ログインの試行. What was counted until now is over within a quarter of an hour.
            DROP TABLE sign_in_attempt;
            CREATE TABLE sign_in_attempt (
                -- Hashes. An address without a login counts all logins, a login without an address all addresses.
                login \(text) NOT NULL CHECK (length(login) IN (0, 64)),
                address \(text) NOT NULL CHECK (length(address) IN (0, 64)),
                failures INTEGER NOT NULL CHECK (failures >= 0),
                since \(text) NOT NULL,
                locked_until \(text),
                -- When that login last succeeded from that address.
                succeeded_at \(text),
                PRIMARY KEY (login, address)
            ) \(dialect.strict);

            -- ログインの失敗のまとめ. A row stands until the log has it.
            CREATE TABLE sign_in_failure (
                city \(text) NOT NULL REFERENCES municipality (slug),
                -- Blank for a login that there is not.
                account \(text) NOT NULL,
                address \(text) NOT NULL,
                failures INTEGER NOT NULL CHECK (failures >= 1),
                since \(text) NOT NULL,
                -- Whether the log tells already that the account was locked in this span.
                is_lock_logged INTEGER NOT NULL CHECK (is_lock_logged IN (0, 1)),
                PRIMARY KEY (city, account, address)
            ) \(dialect.strict);
            """
    }
}
