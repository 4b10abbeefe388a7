extension Migration {
    /// Accounts, rights, sessions, and a change log that takes in what happens to them.
    ///
    /// The log of version 1 knew four causes by name. From here on a cause and a subject are any word, so that what is
    /// yet to come (rounds, reports) needs no change of these two tables; what each is made of stays checked.
    static let peopleAndRights = Migration(number: 2, name: "people and rights") { dialect in
        let text = dialect.text
        let strict = dialect.strict
        return """
            \(dialect.replacingChecks(
                of: "change_set", mentioning: "cause",
                (
                    "CHECK (cause IN ('registration', 'import', 'undo', 'publication'))",
                    "CHECK (cause <> '')"
                ),
                (
                    "CHECK ((plan IS NULL) = (cause = 'registration'))",
                    "CHECK (plan IS NOT NULL OR cause NOT IN ('import', 'undo', 'publication'))"
                ),
                (
                    "CHECK ((revision IS NULL) = (cause = 'registration'))",
                    "CHECK (revision IS NOT NULL OR cause NOT IN ('import', 'undo', 'publication'))"
                ),
                ("CHECK ((undoes IS NULL) = (cause <> 'undo'))", "CHECK ((undoes IS NULL) = (cause <> 'undo'))"),
                (
                    "CHECK ((edition IS NULL) = (cause <> 'publication'))",
                    "CHECK ((edition IS NULL) = (cause <> 'publication'))"
                ),
                (
                    "CHECK ((document_sha256 IS NULL) = (cause <> 'publication'))",
                    "CHECK ((document_sha256 IS NULL) = (cause <> 'publication'))"
                )))
            \(dialect.replacingChecks(
                of: "change", mentioning: "subject",
                (
                    "CHECK (subject IN ('municipality', 'plan', 'status', 'policy', 'action', 'responsibility', 'year'))",
                    "CHECK (subject <> '')"
                ),
                (
                    "CHECK ((item IS NULL) = (subject IN ('municipality', 'plan')))",
                    "CHECK ((item IS NULL) = (subject IN ('municipality', 'plan')))"
                ),
                (
                    "CHECK ((division IS NULL) = (subject <> 'responsibility'))",
                    "CHECK (division IS NOT NULL OR subject <> 'responsibility')"
                ),
                (
                    "CHECK ((repetition IS NULL) = (subject <> 'responsibility'))",
                    "CHECK ((repetition IS NULL) = (subject <> 'responsibility'))"
                ),
                (
                    "CHECK ((year IS NULL) = (subject <> 'year'))",
                    "CHECK (year IS NOT NULL OR subject <> 'year')"
                )))

            -- 利用者. Never deleted: whoever left is disabled, so that the history keeps its names.
            CREATE TABLE account (
                city \(text) NOT NULL REFERENCES municipality (slug),
                id \(text) NOT NULL CHECK (id <> ''),
                login \(text) NOT NULL CHECK (login <> ''),
                name \(text) NOT NULL CHECK (name <> ''),
                is_disabled INTEGER NOT NULL CHECK (is_disabled IN (0, 1)),
                -- Argon2id with its parameters and salt; NULL until the person has chosen one.
                password \(text) CHECK (password LIKE '$argon2id$%'),
                signed_in_at \(text),
                PRIMARY KEY (city, id),
                UNIQUE (city, login)
            ) \(strict);

            -- 権限. An empty text and the year 0 are everything.
            CREATE TABLE account_right (
                city \(text) NOT NULL,
                account \(text) NOT NULL,
                role \(text) NOT NULL CHECK (role <> ''),
                division \(text) NOT NULL,
                plan \(text) NOT NULL,
                year INTEGER NOT NULL CHECK (year BETWEEN 0 AND 9999),
                PRIMARY KEY (city, account, role, division, plan, year),
                FOREIGN KEY (city, account) REFERENCES account (city, id)
            ) \(strict);

            -- Who is signed in. The token is the browser's; here is its SHA-256.
            CREATE TABLE session (
                token_hash \(text) PRIMARY KEY CHECK (length(token_hash) = 64),
                city \(text) NOT NULL,
                account \(text) NOT NULL,
                begun_at \(text) NOT NULL,
                used_at \(text) NOT NULL,
                FOREIGN KEY (city, account) REFERENCES account (city, id)
            ) \(strict);
            CREATE INDEX session_of_account ON session (city, account);

            -- Codes that let somebody choose a password once; without an account, the code of the first run.
            CREATE TABLE one_time_code (
                code_hash \(text) PRIMARY KEY CHECK (length(code_hash) = 64),
                city \(text),
                account \(text),
                expires_at \(text),
                CHECK ((city IS NULL) = (account IS NULL)),
                CHECK ((city IS NULL) = (expires_at IS NULL)),
                FOREIGN KEY (city, account) REFERENCES account (city, id)
            ) \(strict);

            -- Failed attempts to sign in, by account and by address. The key is a hash: it may be a mistyped password.
            CREATE TABLE sign_in_attempt (
                kind \(text) NOT NULL CHECK (kind IN ('account', 'address')),
                key \(text) NOT NULL CHECK (length(key) = 64),
                failures INTEGER NOT NULL CHECK (failures >= 0),
                since \(text) NOT NULL,
                locked_until \(text),
                PRIMARY KEY (kind, key)
            ) \(strict);
            """
    }
}
