extension Migration {
    /// Texts of the log under a seal: what is appended from here on is chained over salted digests, so that a text can be removed.
    static let textSeals = Migration(number: 12, name: "text seals") { dialect in
        let text = dialect.text
        let salt = "\(text) CHECK (length(%@) = 32)"
        let digest = "\(text) CHECK (length(%@) = 64)"
        func column(_ table: String, _ name: String, _ kind: String) -> String {
            "ALTER TABLE \(table) ADD COLUMN \(name) \(kind.replacing("%@", with: name));"
        }
        return """
            -- 履歴の様式. 1: the hash covers texts; 2: it covers a digest of each text and its salt.
            ALTER TABLE change_set ADD COLUMN format INTEGER NOT NULL DEFAULT 1 CHECK (format IN (1, 2));
            \(column("change_set", "reason_salt", salt))
            \(column("change", "old_salt", salt))
            \(column("change", "new_salt", salt))
            -- What is left of a text that was removed with its salt.
            \(column("change", "old_digest", digest))
            \(column("change", "new_digest", digest))
            \(dialect.lettingLogTextsBeRemoved)
            """
    }
}
