extension Migration {
    /// The form as data: fields of the plan's own, what stands in them, and indicators as part of the plan.
    static let ownForms = Migration(number: 13, name: "own forms and indicators") { dialect in
        let text = dialect.text
        let strict = dialect.strict
        let ofPlan = """
            city \(text) NOT NULL,
                plan \(text) NOT NULL,
            """
        let year = "year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200)"
        // A JSON object of texts by the ids of the fields; NULL where nothing is written.
        let own = "own \(text) CHECK (own <> '')"
        return """
            -- 様式にない項目, with spaces between them
            ALTER TABLE plan ADD COLUMN absent_fields \(text) NOT NULL DEFAULT '';

            -- 独自の項目
            CREATE TABLE own_field (
                \(ofPlan)
                id \(text) NOT NULL CHECK (id <> ''),
                position INTEGER NOT NULL CHECK (position >= 0),
                label \(text) NOT NULL,
                english_label \(text),
                subject \(text) NOT NULL CHECK (subject IN ('policy', 'policyYear', 'action', 'actionYear')),
                kind \(text) NOT NULL CHECK (kind <> ''),
                unit \(text),
                options \(text),
                phase \(text) NOT NULL CHECK (phase <> ''),
                requirement \(text),
                is_public \(text) NOT NULL CHECK (is_public IN ('true', 'false')),
                hint \(text),
                is_retired \(text) CHECK (is_retired = 'true'),
                PRIMARY KEY (city, plan, id),
                FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
            ) \(strict);

            ALTER TABLE policy ADD COLUMN \(own);
            ALTER TABLE action ADD COLUMN \(own);
            ALTER TABLE annual_report ADD COLUMN \(own);
            ALTER TABLE working_report ADD COLUMN \(own);
            ALTER TABLE working_report ADD COLUMN submitted_own \(text) CHECK (submitted_own <> '');
            ALTER TABLE report_set_aside ADD COLUMN \(own);
            \(dialect.replacingChecks(
                of: "annual_report", mentioning: "reason_and_improvement",
                ("CHECK (reason_and_improvement <> '')", "CHECK (reason_and_improvement <> '')"),
                (
                    "CHECK (coalesce(status, result, reason_and_improvement) IS NOT NULL)",
                    "CHECK (coalesce(status, result, reason_and_improvement, own) IS NOT NULL)"
                )))

            -- 施策の年度の独自の項目
            CREATE TABLE policy_year (
                \(ofPlan)
                policy \(text) NOT NULL,
                \(year),
                own \(text) NOT NULL CHECK (own <> ''),
                PRIMARY KEY (city, plan, policy, year),
                FOREIGN KEY (city, plan, policy) REFERENCES policy (city, plan, id)
            ) \(strict);

            -- 取組事項の年度の独自の項目 that are written with the plan
            CREATE TABLE planned_year (
                \(ofPlan)
                action \(text) NOT NULL,
                \(year),
                own \(text) NOT NULL CHECK (own <> ''),
                PRIMARY KEY (city, plan, action, year),
                FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
            ) \(strict);

            -- 指標: `owner` is `action:` or `policy:` with the id behind it
            CREATE TABLE indicator (
                \(ofPlan)
                id \(text) NOT NULL CHECK (id <> ''),
                position INTEGER NOT NULL CHECK (position >= 0),
                owner \(text) NOT NULL CHECK (owner <> ''),
                name \(text) NOT NULL,
                unit \(text),
                kind \(text) CHECK (kind IN ('activity', 'outcome', 'population')),
                direction \(text) CHECK (direction IN ('up', 'down', 'keep')),
                span \(text),
                scope \(text),
                note \(text),
                source \(text),
                rate_rule \(text),
                baseline \(text),
                baseline_number \(text),
                baseline_year \(text),
                final_target \(text),
                final_target_number \(text),
                final_target_year \(text),
                PRIMARY KEY (city, plan, id),
                FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
            ) \(strict);

            -- 指標の年度の値
            CREATE TABLE indicator_year (
                \(ofPlan)
                indicator \(text) NOT NULL,
                \(year),
                target \(text),
                target_number \(text),
                actual \(text),
                actual_number \(text),
                remark \(text),
                PRIMARY KEY (city, plan, indicator, year),
                FOREIGN KEY (city, plan, indicator) REFERENCES indicator (city, plan, id)
            ) \(strict);
            """
    }
}
