extension Migration {
    /// Which actions others were split from or merged of.
    static let predecessors = Migration(number: 8, name: "predecessors") { dialect in
        let text = dialect.text
        return """
            -- 前身の取組, with number and name as they were; it is perhaps no action of the plan any more.
            CREATE TABLE predecessor (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                action \(text) NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                kind \(text) NOT NULL CHECK (kind IN ('split', 'merged')),
                number \(text) NOT NULL,
                name \(text) NOT NULL,
                PRIMARY KEY (city, plan, action, position),
                FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
            ) \(dialect.strict);
            """
    }
}
