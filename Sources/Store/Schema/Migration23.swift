extension Migration {
    /// What joins the plans of several periods, and fiscal years that were added to a plan.
    static let planPeriods = Migration(number: 23, name: "plan periods") { dialect in
        let text = dialect.text
        return """
            -- 前身の取組, with number and name as they were. Anew, because it may stand in a plan of an earlier period.
            CREATE TABLE predecessor_with_place (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                action \(text) NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                kind \(text) NOT NULL CHECK (kind IN ('split', 'merged', 'continued')),
                number \(text) NOT NULL,
                name \(text) NOT NULL,
                -- 前の計画の取組: of what is continued alone. Perhaps it is kept no more.
                earlier_plan \(text) CHECK ((earlier_plan IS NOT NULL) = (kind = 'continued')),
                earlier_action \(text) CHECK ((earlier_action IS NOT NULL) = (kind = 'continued')),
                PRIMARY KEY (city, plan, action, position),
                FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
            ) \(dialect.strict);
            INSERT INTO predecessor_with_place (city, plan, action, position, kind, number, name)
                SELECT city, plan, action, position, kind, number, name FROM predecessor;
            DROP TABLE predecessor;
            ALTER TABLE predecessor_with_place RENAME TO predecessor;
            CREATE INDEX predecessor_earlier ON predecessor (city, earlier_plan, earlier_action);

            -- 後から加えた年度, with spaces between. NULL for none.
            ALTER TABLE plan ADD COLUMN added_years \(text) CHECK (added_years <> '');

            -- 前の計画: the plans on whose actions those of the edition go on, with spaces between. NULL for none.
            ALTER TABLE edition ADD COLUMN continued_plans \(text) CHECK (continued_plans <> '');
            """
    }
}
