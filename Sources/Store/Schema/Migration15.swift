extension Migration {
    /// What imports left to the office.
    static let openNotes = Migration(number: 15, name: "notes of imports") { dialect in
        let text = dialect.text
        let strict = dialect.strict
        return """
            -- 残った注記: what somebody still has to look at.
            CREATE TABLE open_note (
                city \(text) NOT NULL REFERENCES municipality (slug),
                plan \(text) NOT NULL,
                number INTEGER NOT NULL CHECK (number >= 1),
                -- Of its words and places: what was settled once is not asked again.
                digest \(text) NOT NULL CHECK (length(digest) = 64),
                -- The revision of the plan after the import.
                revision INTEGER NOT NULL,
                at \(text) NOT NULL,
                author \(text) NOT NULL,
                japanese \(text) NOT NULL CHECK (japanese <> ''),
                english \(text) NOT NULL CHECK (english <> ''),
                places \(text) CHECK (places <> ''),
                action \(text),
                PRIMARY KEY (city, plan, number)
            ) \(strict);

            -- What taking it would write, as in the change log.
            CREATE TABLE open_note_change (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                number INTEGER NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                subject \(text) NOT NULL,
                item \(text),
                division \(text),
                repetition INTEGER,
                year INTEGER,
                field \(text) NOT NULL,
                old_text \(text),
                new_text \(text),
                PRIMARY KEY (city, plan, number, position),
                FOREIGN KEY (city, plan, number) REFERENCES open_note (city, plan, number)
            ) \(strict);

            CREATE TABLE settled_note (
                city \(text) NOT NULL REFERENCES municipality (slug),
                plan \(text) NOT NULL,
                digest \(text) NOT NULL CHECK (length(digest) = 64),
                PRIMARY KEY (city, plan, digest)
            ) \(strict);
            """
    }
}
