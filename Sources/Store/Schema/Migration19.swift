extension Migration {
    /// Workbooks that divisions sent back, and in whose name a step was taken from one.
    static let returnedWorkbooks = Migration(number: 19, name: "workbooks of divisions") { dialect in
        let text = dialect.text
        let strict = dialect.strict
        return """
            -- 代行: the division in whose name the office took the step from its workbook; NULL in one's own.
            ALTER TABLE report_event ADD COLUMN division \(text) CHECK (division <> '');

            -- 返ってきた照会票, as they came. Once taken they stay, so that nothing that somebody wrote is lost.
            CREATE TABLE returned_workbook (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
                digest \(text) NOT NULL CHECK (length(digest) = 64),
                name \(text) NOT NULL,
                division \(text) NOT NULL CHECK (division <> ''),
                -- When it was put on the page, and by whom.
                at \(text) NOT NULL,
                account \(text) NOT NULL,
                -- NULL while it waits to be looked at.
                taken_at \(text),
                taken_by \(text),
                standing \(text) CHECK (standing IN ('draft', 'submitted', 'approved')),
                CHECK ((taken_at IS NULL) = (taken_by IS NULL)),
                CHECK ((taken_at IS NULL) = (standing IS NULL)),
                PRIMARY KEY (city, plan, year, digest),
                FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year),
                FOREIGN KEY (city, account) REFERENCES account (city, id),
                FOREIGN KEY (city, taken_by) REFERENCES account (city, id)
            ) \(strict);

            -- そのファイル, in parts of base64.
            CREATE TABLE returned_workbook_part (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                year INTEGER NOT NULL,
                digest \(text) NOT NULL,
                part INTEGER NOT NULL CHECK (part >= 0),
                content \(text) NOT NULL,
                PRIMARY KEY (city, plan, year, digest, part),
                FOREIGN KEY (city, plan, year, digest) REFERENCES returned_workbook (city, plan, year, digest)
            ) \(strict);
            """
    }
}
