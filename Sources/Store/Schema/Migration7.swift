extension Migration {
    /// What targets said before they were changed after adoption.
    static let earlierTargets = Migration(number: 7, name: "earlier targets") { dialect in
        let text = dialect.text
        return """
            -- 変更前の年度目標. `text` is NULL where the year had no target before.
            CREATE TABLE earlier_target (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                action \(text) NOT NULL,
                year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
                position INTEGER NOT NULL CHECK (position >= 0),
                text \(text) CHECK (text <> ''),
                replaced_on \(text) NOT NULL CHECK (length(replaced_on) = 10),
                reason \(text) NOT NULL,
                PRIMARY KEY (city, plan, action, year, position),
                FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
            ) \(dialect.strict);
            """
    }
}
