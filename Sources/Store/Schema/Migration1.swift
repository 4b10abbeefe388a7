extension Migration {
    /// Cities, plans as they are kept now, the change log, editions and what is found in them.
    ///
    /// Every key begins with the city. A text is as somebody wrote it; blank is NULL, never an empty text.
    /// Plans may go; the log and the editions stay, so they refer to the city and not to the plan.
    static let plansAndTheirHistory = Migration(number: 1, name: "plans and their history") { dialect in
        let text = dialect.text
        let strict = dialect.strict
        return """
            -- 地方公共団体. The last two columns are the head of its change log.
            CREATE TABLE municipality (
                slug \(text) PRIMARY KEY CHECK (slug <> ''),
                name \(text) NOT NULL,
                code \(text) CHECK (length(code) = 6),
                log_length INTEGER NOT NULL CHECK (log_length >= 0),
                log_head \(text) NOT NULL CHECK (length(log_head) = 64)
            ) \(strict);

            -- 計画
            CREATE TABLE plan (
                city \(text) NOT NULL REFERENCES municipality (slug),
                slug \(text) NOT NULL CHECK (slug <> ''),
                revision INTEGER NOT NULL CHECK (revision >= 1),
                title \(text) NOT NULL,
                last_reported_year INTEGER CHECK (last_reported_year BETWEEN 1868 AND 2200),
                PRIMARY KEY (city, slug)
            ) \(strict);

            -- 計画年度
            CREATE TABLE plan_year (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
                position INTEGER NOT NULL CHECK (position >= 0),
                PRIMARY KEY (city, plan, year),
                FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
            ) \(strict);

            -- 階層
            CREATE TABLE level (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                depth INTEGER NOT NULL CHECK (depth >= 0),
                label \(text) NOT NULL,
                PRIMARY KEY (city, plan, depth),
                FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
            ) \(strict);

            -- 項目名, where the form has its own
            CREATE TABLE label (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                field \(text) NOT NULL CHECK (field <> ''),
                label \(text) NOT NULL,
                PRIMARY KEY (city, plan, field),
                FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
            ) \(strict);

            -- 達成状況の区分
            CREATE TABLE achievement_status (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                code \(text) NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                mark \(text) NOT NULL,
                label \(text) NOT NULL,
                needs_reason INTEGER NOT NULL CHECK (needs_reason IN (0, 1)),
                counts_in_totals INTEGER NOT NULL CHECK (counts_in_totals IN (0, 1)),
                tone \(text) NOT NULL CHECK (tone IN ('good', 'fair', 'poor', 'bad', 'neutral')),
                PRIMARY KEY (city, plan, code),
                FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
            ) \(strict);

            -- 施策: a node of the tree
            CREATE TABLE policy (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                id \(text) NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                parent \(text) CHECK (parent <> id),
                level INTEGER NOT NULL CHECK (level >= 0),
                number \(text),
                name \(text) NOT NULL,
                vision \(text) CHECK (vision <> ''),
                situation_and_challenges \(text) CHECK (situation_and_challenges <> ''),
                PRIMARY KEY (city, plan, id),
                FOREIGN KEY (city, plan) REFERENCES plan (city, slug),
                FOREIGN KEY (city, plan, parent) REFERENCES policy (city, plan, id) DEFERRABLE INITIALLY DEFERRED
            ) \(strict);

            -- 取組事項
            CREATE TABLE action (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                id \(text) NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                number \(text) NOT NULL,
                name \(text) NOT NULL,
                policy \(text) NOT NULL,
                description \(text) CHECK (description <> ''),
                PRIMARY KEY (city, plan, id),
                FOREIGN KEY (city, plan) REFERENCES plan (city, slug),
                FOREIGN KEY (city, plan, policy) REFERENCES policy (city, plan, id)
            ) \(strict);

            -- 担当課. A division named twice for one action (with different notes) has the repetitions 0 and 1.
            CREATE TABLE responsibility (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                action \(text) NOT NULL,
                division \(text) NOT NULL,
                repetition INTEGER NOT NULL CHECK (repetition >= 0),
                position INTEGER NOT NULL CHECK (position >= 0),
                role \(text) NOT NULL CHECK (role IN ('lead', 'supporting', 'notStated')),
                note \(text),
                until INTEGER CHECK (until BETWEEN 1868 AND 2200),
                PRIMARY KEY (city, plan, action, division, repetition),
                FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
            ) \(strict);

            -- スケジュール
            CREATE TABLE stage (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                action \(text) NOT NULL,
                year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
                stage \(text) NOT NULL CHECK (stage <> ''),
                PRIMARY KEY (city, plan, action, year),
                FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
            ) \(strict);

            -- 年度目標・取組内容
            CREATE TABLE annual_target (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                action \(text) NOT NULL,
                year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
                target \(text) NOT NULL CHECK (target <> ''),
                PRIMARY KEY (city, plan, action, year),
                FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
            ) \(strict);

            -- 実績. A row says something; a report of which nothing is written has none.
            CREATE TABLE annual_report (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                action \(text) NOT NULL,
                year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
                status \(text),
                result \(text) CHECK (result <> ''),
                reason_and_improvement \(text) CHECK (reason_and_improvement <> ''),
                PRIMARY KEY (city, plan, action, year),
                CHECK (coalesce(status, result, reason_and_improvement) IS NOT NULL),
                FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id),
                FOREIGN KEY (city, plan, status) REFERENCES achievement_status (city, plan, code)
            ) \(strict);

            -- 変更履歴: one entry. `hash` covers every column here and every change; see docs/decisions/0010.
            CREATE TABLE change_set (
                city \(text) NOT NULL REFERENCES municipality (slug),
                sequence INTEGER NOT NULL CHECK (sequence >= 1),
                at \(text) NOT NULL,
                author \(text) NOT NULL,
                cause \(text) NOT NULL CHECK (cause IN ('registration', 'import', 'undo', 'publication')),
                reason \(text),
                plan \(text),
                revision INTEGER CHECK (revision >= 1),
                undoes INTEGER CHECK (undoes >= 1 AND undoes < sequence),
                edition INTEGER CHECK (edition >= 1),
                document_sha256 \(text) CHECK (length(document_sha256) = 64),
                previous_hash \(text) NOT NULL CHECK (length(previous_hash) = 64),
                hash \(text) NOT NULL CHECK (length(hash) = 64),
                PRIMARY KEY (city, sequence),
                CHECK ((plan IS NULL) = (cause = 'registration')),
                CHECK ((revision IS NULL) = (cause = 'registration')),
                CHECK ((undoes IS NULL) = (cause <> 'undo')),
                CHECK ((edition IS NULL) = (cause <> 'publication')),
                CHECK ((document_sha256 IS NULL) = (cause <> 'publication'))
            ) \(strict);
            CREATE INDEX change_set_of_plan ON change_set (city, plan, sequence);

            -- What one entry changed: which subject, which field, from what, to what.
            CREATE TABLE change (
                city \(text) NOT NULL,
                sequence INTEGER NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                subject \(text) NOT NULL
                    CHECK (subject IN ('municipality', 'plan', 'status', 'policy', 'action', 'responsibility', 'year')),
                item \(text),
                division \(text),
                repetition INTEGER CHECK (repetition >= 0),
                year INTEGER,
                field \(text) NOT NULL,
                old_text \(text),
                new_text \(text),
                PRIMARY KEY (city, sequence, position),
                CHECK ((item IS NULL) = (subject IN ('municipality', 'plan'))),
                CHECK ((division IS NULL) = (subject <> 'responsibility')),
                CHECK ((repetition IS NULL) = (subject <> 'responsibility')),
                CHECK ((year IS NULL) = (subject <> 'year')),
                FOREIGN KEY (city, sequence) REFERENCES change_set (city, sequence)
            ) \(strict);

            -- 版. `log_…` pins the entry of the log that says it was published.
            CREATE TABLE edition (
                city \(text) NOT NULL REFERENCES municipality (slug),
                plan \(text) NOT NULL,
                number INTEGER NOT NULL CHECK (number >= 1),
                revision INTEGER NOT NULL CHECK (revision >= 1),
                title \(text) NOT NULL,
                published_at \(text) NOT NULL,
                published_by \(text) NOT NULL,
                note \(text),
                sha256 \(text) NOT NULL CHECK (length(sha256) = 64),
                log_sequence INTEGER NOT NULL,
                log_hash \(text) NOT NULL CHECK (length(log_hash) = 64),
                -- Last, so that a list of editions need not read past it.
                document \(text) NOT NULL,
                PRIMARY KEY (city, plan, number),
                UNIQUE (city, plan, revision),
                FOREIGN KEY (city, log_sequence) REFERENCES change_set (city, sequence)
            ) \(strict);

            -- One row: how many editions there are in all.
            CREATE TABLE publication (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                count INTEGER NOT NULL CHECK (count >= 0)
            ) \(strict);
            INSERT INTO publication (id, count) VALUES (1, 0);

            -- 検索: each action of the latest edition as one folded text.
            CREATE TABLE published_text (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                action \(text) NOT NULL,
                edition INTEGER NOT NULL,
                position INTEGER NOT NULL CHECK (position >= 0),
                folded \(text) NOT NULL,
                PRIMARY KEY (city, plan, action),
                FOREIGN KEY (city, plan, edition) REFERENCES edition (city, plan, number)
            ) \(strict);

            \(dialect.appendOnly("change_set", key: ["city", "sequence"]))
            \(dialect.appendOnly("change", key: ["city", "sequence", "position"]))
            \(dialect.appendOnly("edition", key: ["city", "plan", "number"]))
            """
    }
}
