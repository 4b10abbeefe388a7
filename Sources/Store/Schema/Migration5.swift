extension Migration {
    /// What stands beside an edition, and who may read before there is one; and the way to one thing's history.
    static let errataAndPreviews = Migration(number: 5, name: "errata and previews") { dialect in
        let text = dialect.text
        let strict = dialect.strict
        return """
            -- 正誤. The edition stays as it was published.
            CREATE TABLE erratum (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                edition INTEGER NOT NULL,
                number INTEGER NOT NULL CHECK (number >= 1),
                -- NULL where it is about no single action.
                action \(text) CHECK (action <> ''),
                place \(text) NOT NULL CHECK (place <> ''),
                wrong \(text) NOT NULL CHECK (wrong <> ''),
                correct \(text) NOT NULL CHECK (correct <> ''),
                made_at \(text) NOT NULL,
                made_by \(text) NOT NULL,
                PRIMARY KEY (city, plan, edition, number),
                FOREIGN KEY (city, plan, edition) REFERENCES edition (city, plan, number)
            ) \(strict);

            -- 公表前の確認用リンク. The secret is in the link; here is its SHA-256. Kept after it has ended, with who ended it.
            CREATE TABLE preview_link (
                city \(text) NOT NULL REFERENCES municipality (slug),
                plan \(text) NOT NULL,
                number INTEGER NOT NULL CHECK (number >= 1),
                token_hash \(text) NOT NULL UNIQUE CHECK (length(token_hash) = 64),
                made_at \(text) NOT NULL,
                made_by \(text) NOT NULL,
                expires_at \(text) NOT NULL,
                revoked_at \(text),
                revoked_by \(text),
                CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
                PRIMARY KEY (city, plan, number)
            ) \(strict);

            -- 一つの取組の履歴.
            CREATE INDEX change_of_item ON change (city, item, sequence);

            \(dialect.appendOnly("erratum", key: ["city", "plan", "edition", "number"]))
            """
    }
}
