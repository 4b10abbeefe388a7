extension Migration {
    /// Rights of evaluators for single actions and policies, single evaluations that are opened again, and English words of plans.
    static let evaluationItems = Migration(number: 20, name: "evaluators of single items") { dialect in
        let text = dialect.text
        return """
            -- 権限. An empty text and the year 0 are everything. Anew, because what is evaluated belongs to the key.
            CREATE TABLE account_right_with_item (
                city \(text) NOT NULL,
                account \(text) NOT NULL,
                role \(text) NOT NULL CHECK (role <> ''),
                division \(text) NOT NULL,
                plan \(text) NOT NULL,
                year INTEGER NOT NULL CHECK (year BETWEEN 0 AND 9999),
                -- 評価段階, of evaluators alone.
                step \(text) NOT NULL DEFAULT '',
                -- 評価の対象, of evaluators alone: `action:` or `policy:` with the id behind it.
                item \(text) NOT NULL DEFAULT '',
                PRIMARY KEY (city, account, role, division, plan, year, step, item),
                FOREIGN KEY (city, account) REFERENCES account (city, id)
            ) \(dialect.strict);
            INSERT INTO account_right_with_item (city, account, role, division, plan, year, step)
                SELECT city, account, role, division, plan, year, step FROM account_right;
            DROP TABLE account_right;
            ALTER TABLE account_right_with_item RENAME TO account_right;

            -- 締切りの後に直せるようにした評価: a line each, what it is, when and by whom with tabs between.
            ALTER TABLE evaluation_closure ADD COLUMN reopened \(text) NOT NULL DEFAULT '';

            -- 英語の呼び名: of the title; of the levels, a line each; of the known fields, `field=words`; of the statuses. NULL for none.
            ALTER TABLE plan ADD COLUMN english_title \(text) CHECK (english_title <> '');
            ALTER TABLE plan ADD COLUMN english_levels \(text) CHECK (english_levels <> '');
            ALTER TABLE plan ADD COLUMN english_labels \(text) CHECK (english_labels <> '');
            ALTER TABLE achievement_status ADD COLUMN english_label \(text) CHECK (english_label <> '');
            """
    }
}
