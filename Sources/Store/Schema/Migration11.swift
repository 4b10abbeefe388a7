extension Migration {
    /// Editions whose text was taken down.
    static let retractions = Migration(number: 11, name: "retractions") { dialect in
        let text = dialect.text
        return """
            -- 取下げ. The edition's row stays, with number, day and digest; its document becomes an empty text.
            CREATE TABLE retraction (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                edition INTEGER NOT NULL,
                retracted_at \(text) NOT NULL,
                retracted_by \(text) NOT NULL,
                retraction_reason \(text) NOT NULL CHECK (retraction_reason <> ''),
                PRIMARY KEY (city, plan, edition),
                FOREIGN KEY (city, plan, edition) REFERENCES edition (city, plan, number)
            ) \(dialect.strict);
            \(dialect.appendOnly("retraction", key: ["city", "plan", "edition"]))
            \(dialect.lettingEditionsBeRetracted)
            """
    }
}
