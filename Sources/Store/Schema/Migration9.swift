extension Migration {
    /// Rounds that begin on a later day, and who is told then.
    static let announcements = Migration(number: 9, name: "announcements") { dialect in
        let text = dialect.text
        return """
            -- 照会日のお知らせ. A row stands until those who are asked have been told.
            CREATE TABLE round_announcement (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                year INTEGER NOT NULL,
                language \(text) NOT NULL CHECK (language IN ('ja', 'en')),
                -- Who opened the round, in whose name they are told.
                account \(text) NOT NULL,
                PRIMARY KEY (city, plan, year),
                FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year),
                FOREIGN KEY (city, account) REFERENCES account (city, id)
            ) \(dialect.strict);
            """
    }
}
