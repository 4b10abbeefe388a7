extension Migration {
    /// Where mail goes, and what is to be told to whom.
    static let messages = Migration(number: 6, name: "messages") { dialect in
        let text = dialect.text
        return """
            ALTER TABLE account ADD COLUMN email \(text);

            -- 通知. Never deleted: this is the record of what was sent to whom. What it says never changes; what became of it does.
            CREATE TABLE message (
                city \(text) NOT NULL REFERENCES municipality (slug),
                number INTEGER NOT NULL CHECK (number >= 1),
                account \(text) NOT NULL,
                key \(text) NOT NULL CHECK (key <> ''),
                subject \(text) NOT NULL,
                body \(text) NOT NULL,
                created_at \(text) NOT NULL,
                state \(text) NOT NULL CHECK (state IN ('waiting', 'sent', 'givenUp')),
                attempts INTEGER NOT NULL CHECK (attempts >= 0),
                next_at \(text) NOT NULL,
                -- Which server is sending it, and until when nobody else may.
                lease \(text),
                leased_until \(text),
                -- Where it was sent, or tried to.
                address \(text),
                settled_at \(text),
                fault \(text),
                read_at \(text),
                PRIMARY KEY (city, number),
                FOREIGN KEY (city, account) REFERENCES account (city, id),
                CHECK ((lease IS NULL) = (leased_until IS NULL)),
                CHECK ((settled_at IS NULL) = (state = 'waiting'))
            ) \(dialect.strict);
            CREATE INDEX message_of_account ON message (city, account, key, created_at);
            CREATE INDEX message_to_send ON message (state, next_at);
            """
    }
}
