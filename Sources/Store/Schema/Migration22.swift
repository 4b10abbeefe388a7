extension Migration {
    /// Under which policies actions are shown a second time.
    static let reprints = Migration(number: 22, name: "reprints") { dialect in
        let text = dialect.text
        return """
            -- 再掲: the action is shown there, too, and counted under its own policy alone.
            CREATE TABLE reprint (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                action \(text) NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                policy \(text) NOT NULL,
                PRIMARY KEY (city, plan, action, position),
                FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id),
                FOREIGN KEY (city, plan, policy) REFERENCES policy (city, plan, id)
            ) \(dialect.strict);
            """
    }
}
