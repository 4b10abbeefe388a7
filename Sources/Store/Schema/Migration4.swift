extension Migration {
    /// The year's round: what is asked, the reports as they are worked on, the steps they took.
    ///
    /// A plan may go, as an import can be undone; what was done in its rounds stays, so these refer to the city.
    static let rounds = Migration(number: 4, name: "rounds") { dialect in
        let text = dialect.text
        let strict = dialect.strict
        let round = """
            city \(text) NOT NULL,
            plan \(text) NOT NULL,
            year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
            """
        let ofRound = "FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year)"
        let report = """
            status \(text) CHECK (status <> ''),
            result \(text) CHECK (result <> ''),
            reason_and_improvement \(text) CHECK (reason_and_improvement <> ''),
            """
        return """
            -- 照会. Days are 2026-04-15; lists have one item a line.
            CREATE TABLE report_round (
                \(round)
                opens_on \(text) NOT NULL CHECK (length(opens_on) = 10),
                reports_due \(text) NOT NULL CHECK (reports_due >= opens_on),
                instructions \(text) CHECK (instructions <> ''),
                -- NULL asks about every action.
                actions \(text) CHECK (actions <> ''),
                every_division \(text) NOT NULL,
                closed_at \(text),
                closed_by \(text),
                unfinished \(text),
                PRIMARY KEY (city, plan, year),
                FOREIGN KEY (city) REFERENCES municipality (slug),
                CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
                CHECK ((closed_at IS NULL) = (unfinished IS NULL)),
                FOREIGN KEY (city, closed_by) REFERENCES account (city, id)
            ) \(strict);

            -- 手続: 課長の承認, 事務局の確認 …
            CREATE TABLE round_step (
                \(round)
                position INTEGER NOT NULL CHECK (position >= 0),
                label \(text) NOT NULL CHECK (label <> ''),
                role \(text) NOT NULL CHECK (role IN ('approver', 'coordinator')),
                due \(text) NOT NULL CHECK (length(due) = 10),
                PRIMARY KEY (city, plan, year, position),
                \(ofRound)
            ) \(strict);

            -- 作成中の報告, and as it was last handed in.
            CREATE TABLE working_report (
                \(round)
                action \(text) NOT NULL CHECK (action <> ''),
                \(report)
                revision INTEGER NOT NULL CHECK (revision >= 1),
                saved_at \(text) NOT NULL,
                saved_by \(text) NOT NULL,
                submitted_status \(text),
                submitted_result \(text),
                submitted_reason_and_improvement \(text),
                PRIMARY KEY (city, plan, year, action),
                \(ofRound),
                FOREIGN KEY (city, saved_by) REFERENCES account (city, id)
            ) \(strict);

            -- 控え: what somebody saved when somebody else had saved before. Kept until they choose.
            CREATE TABLE report_set_aside (
                \(round)
                action \(text) NOT NULL CHECK (action <> ''),
                account \(text) NOT NULL,
                \(report)
                saved_at \(text) NOT NULL,
                PRIMARY KEY (city, plan, year, action, account),
                \(ofRound),
                FOREIGN KEY (city, account) REFERENCES account (city, id)
            ) \(strict);

            -- 報告の手続: who did what with a report, when.
            CREATE TABLE report_event (
                \(round)
                action \(text) NOT NULL CHECK (action <> ''),
                position INTEGER NOT NULL CHECK (position >= 0),
                deed \(text) NOT NULL CHECK (deed IN ('writing', 'submission', 'approval', 'sendBack', 'withdrawal')),
                account \(text) NOT NULL,
                at \(text) NOT NULL,
                PRIMARY KEY (city, plan, year, action, position),
                \(ofRound),
                FOREIGN KEY (city, account) REFERENCES account (city, id)
            ) \(strict);
            \(dialect.appendOnly("report_event", key: ["city", "plan", "year", "action", "position"]))

            -- 差戻しのコメント. A blank field is the report as a whole.
            CREATE TABLE report_comment (
                \(round)
                action \(text) NOT NULL,
                event INTEGER NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                field \(text) CHECK (field IN ('status', 'result', 'reasonAndImprovement')),
                text \(text) NOT NULL CHECK (text <> ''),
                PRIMARY KEY (city, plan, year, action, event, position),
                FOREIGN KEY (city, plan, year, action, event)
                    REFERENCES report_event (city, plan, year, action, position)
            ) \(strict);
            \(dialect.appendOnly("report_comment", key: ["city", "plan", "year", "action", "event", "position"]))

            -- 関係課の追記
            CREATE TABLE contribution (
                \(round)
                action \(text) NOT NULL CHECK (action <> ''),
                division \(text) NOT NULL CHECK (division <> ''),
                text \(text) CHECK (text <> ''),
                is_answered INTEGER NOT NULL CHECK (is_answered IN (0, 1)),
                revision INTEGER NOT NULL CHECK (revision >= 1),
                saved_at \(text) NOT NULL,
                saved_by \(text) NOT NULL,
                PRIMARY KEY (city, plan, year, action, division),
                \(ofRound),
                FOREIGN KEY (city, saved_by) REFERENCES account (city, id)
            ) \(strict);
            """
    }
}
