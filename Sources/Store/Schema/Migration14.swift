extension Migration {
    /// Imports on their way in the browser, and the maps by which plans were read.
    static let importDrafts = Migration(number: 14, name: "imports on their way, and maps of sheets") { dialect in
        let text = dialect.text
        let strict = dialect.strict
        return """
            -- 取込みの途中: what somebody uploaded and is looking at, for a day. One for each person.
            CREATE TABLE import_draft (
                city \(text) NOT NULL,
                account \(text) NOT NULL,
                -- Made anew with every upload, so that a page of an earlier one is not taken for this.
                id \(text) NOT NULL CHECK (length(id) = 32),
                -- Counts what was chosen since.
                version INTEGER NOT NULL CHECK (version >= 1),
                made_at \(text) NOT NULL,
                -- Into which plan; NULL for a new one.
                plan \(text),
                -- The map as a document; NULL where the files are read without one.
                map \(text) CHECK (map <> ''),
                PRIMARY KEY (city, account),
                FOREIGN KEY (city, account) REFERENCES account (city, id)
            ) \(strict);

            -- その途中のファイル, in parts of base64.
            CREATE TABLE import_file (
                city \(text) NOT NULL,
                account \(text) NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                part INTEGER NOT NULL CHECK (part >= 0),
                name \(text) NOT NULL,
                content \(text) NOT NULL,
                PRIMARY KEY (city, account, position, part),
                FOREIGN KEY (city, account) REFERENCES import_draft (city, account)
            ) \(strict);

            -- 取込みの型 with which a plan was read last. It stays when the plan goes, for the next try.
            CREATE TABLE sheet_map (
                city \(text) NOT NULL REFERENCES municipality (slug),
                plan \(text) NOT NULL,
                map \(text) NOT NULL CHECK (map <> ''),
                kept_at \(text) NOT NULL,
                PRIMARY KEY (city, plan)
            ) \(strict);
            """
    }
}
