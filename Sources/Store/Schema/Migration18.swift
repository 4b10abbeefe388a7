extension Migration {
    /// Rights for evaluation steps; when the steps of a round are due and closed, and what is written at them.
    static let evaluations = Migration(number: 18, name: "evaluations") { dialect in
        let text = dialect.text
        let strict = dialect.strict
        let ofRound = """
            city \(text) NOT NULL,
                plan \(text) NOT NULL,
                year INTEGER NOT NULL,
                step \(text) NOT NULL CHECK (step <> ''),
            """
        return """
            -- 権限. An empty text and the year 0 are everything. Anew, because the step belongs to the key.
            CREATE TABLE account_right_with_step (
                city \(text) NOT NULL,
                account \(text) NOT NULL,
                role \(text) NOT NULL CHECK (role <> ''),
                division \(text) NOT NULL,
                plan \(text) NOT NULL,
                year INTEGER NOT NULL CHECK (year BETWEEN 0 AND 9999),
                -- 評価段階, of evaluators alone.
                step \(text) NOT NULL DEFAULT '',
                PRIMARY KEY (city, account, role, division, plan, year, step),
                FOREIGN KEY (city, account) REFERENCES account (city, id)
            ) \(strict);
            INSERT INTO account_right_with_step (city, account, role, division, plan, year)
                SELECT city, account, role, division, plan, year FROM account_right;
            DROP TABLE account_right;
            ALTER TABLE account_right_with_step RENAME TO account_right;

            -- 評価の期限: a line for each step that is taken in the round, its id and the day with a tab between; NULL for none.
            ALTER TABLE report_round ADD COLUMN evaluations \(text) CHECK (evaluations <> '');

            -- 評価段階の締切り
            CREATE TABLE evaluation_closure (
                \(ofRound)
                closed_at \(text) NOT NULL,
                closed_by \(text) NOT NULL,
                -- What was not evaluated then, one a line.
                unfinished \(text) NOT NULL,
                PRIMARY KEY (city, plan, year, step),
                FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year)
            ) \(strict);

            -- 評価: `item` is `action:` or `policy:` with the id behind it. It joins the plan when it is handed in.
            CREATE TABLE evaluation (
                \(ofRound)
                item \(text) NOT NULL CHECK (item <> ''),
                own \(text) CHECK (own <> ''),
                revision INTEGER NOT NULL CHECK (revision >= 1),
                saved_at \(text) NOT NULL,
                saved_by \(text) NOT NULL,
                submitted_at \(text),
                submitted_by \(text),
                submitted_revision INTEGER,
                PRIMARY KEY (city, plan, year, step, item),
                CHECK ((submitted_at IS NULL) = (submitted_by IS NULL)),
                CHECK ((submitted_at IS NULL) = (submitted_revision IS NULL)),
                FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year)
            ) \(strict);
            """
    }
}
