import Foundation

/// Every place where the two databases differ (方言). All other SQL is one text for both.
enum Dialect: Sendable {
    case sqlite
    case postgreSQL

    // MARK: Values

    /// 1. How the `number`th bound value stands in the text; counted from 1.
    func placeholder(_ number: Int) -> String {
        switch self {
        case .sqlite: "?"
        case .postgreSQL: "$\(number)"
        }
    }

    /// 2. How many values one statement can carry.
    var largestValueCount: Int {
        switch self {
        case .sqlite: 32_000
        case .postgreSQL: 65_000
        }
    }

    // MARK: Tables

    /// 3. The type of a text that is compared and sorted by its bytes, whatever the server's locale.
    var text: String {
        switch self {
        case .sqlite: "TEXT"
        case .postgreSQL: "TEXT COLLATE \"C\""
        }
    }

    /// 4. Behind a table's definition: types are kept strictly. PostgreSQL knows no other way.
    var strict: String {
        switch self {
        case .sqlite: "STRICT"
        case .postgreSQL: ""
        }
    }

    /// 5. Statements that make the database refuse to change or delete the rows of a table.
    ///
    /// - Parameter key: the primary key. SQLite's INSERT OR REPLACE would delete without asking a DELETE trigger.
    func appendOnly(_ table: String, key: [String]) -> String {
        switch self {
        case .sqlite:
            let same = key.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ")
            let refuse = "BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;"
            return """
                CREATE TRIGGER \(table)_update BEFORE UPDATE ON \(table) \(refuse)
                CREATE TRIGGER \(table)_delete BEFORE DELETE ON \(table) \(refuse)
                CREATE TRIGGER \(table)_replace BEFORE INSERT ON \(table)
                    WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(same)) \(refuse)
                """
        case .postgreSQL:
            return """
                CREATE FUNCTION \(table)_refuse() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RAISE EXCEPTION '\(table) is append-only'; END $$;
                CREATE TRIGGER \(table)_update BEFORE UPDATE ON \(table)
                    FOR EACH ROW EXECUTE FUNCTION \(table)_refuse();
                CREATE TRIGGER \(table)_delete BEFORE DELETE ON \(table)
                    FOR EACH ROW EXECUTE FUNCTION \(table)_refuse();
                CREATE TRIGGER \(table)_replace BEFORE TRUNCATE ON \(table)
                    FOR EACH STATEMENT EXECUTE FUNCTION \(table)_refuse();
                """
        }
    }

    /// 6. Whether a table is there: a query that returns a row if so.
    ///
    /// Not by to_regclass: that may answer from a cache older than the migration lock, and two servers make one table.
    func existence(of table: String) -> SQL {
        switch self {
        case .sqlite: "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = \(table)"
        case .postgreSQL: "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = \(table)"
        }
    }

    /// 12. Statements that exchange checks of a table. The rows stay as they are, so the new ones must hold for them.
    ///
    /// SQLite has no statement for that; rewriting the schema is what its manual names (ALTER TABLE, 7). It is read again
    /// at once (RESET), and by other connections because a table is made in the same migration.
    /// - Parameters:
    ///   - word: PostgreSQL gave the checks names of its own, so all checks that mention this column are dropped.
    ///   - exchanges: each check as the migration before wrote it, and what it becomes.
    func replacingChecks(of table: String, mentioning word: String, _ exchanges: (old: String, new: String)...)
        -> String
    {
        switch self {
        case .sqlite:
            let quoted = exchanges.map { [$0.old, $0.new].map { "'" + $0.replacing("'", with: "''") + "'" } }
            let sql = quoted.reduce("sql") { "replace(\($0), \($1[0]), \($1[1]))" }
            return """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = \(sql) WHERE type = 'table' AND name = '\(table)';
                PRAGMA writable_schema = RESET;
                """
        case .postgreSQL:
            return """
                DO $$ DECLARE found text; BEGIN
                    FOR found IN SELECT conname FROM pg_constraint
                        WHERE conrelid = '\(table)'::regclass AND contype = 'c'
                            AND pg_get_constraintdef(oid) ~ '\\m\(word)\\M'
                    LOOP EXECUTE format('ALTER TABLE \(table) DROP CONSTRAINT %I', found); END LOOP;
                END $$;
                ALTER TABLE \(table) \(exchanges.map { "ADD \($0.new)" }.joined(separator: ", "));
                """
        }
    }

    /// 14. Statements by which an edition's document may become blank where a retraction says so, and nothing else of it change.
    var lettingEditionsBeRetracted: String {
        let retracted = """
            SELECT 1 FROM retraction
            WHERE city = OLD.city AND plan = OLD.plan AND retraction.edition = OLD.number
            """
        switch self {
        case .sqlite:
            let columns = [
                "city", "plan", "number", "revision", "title", "published_at", "published_by", "note", "sha256",
                "log_sequence", "log_hash",
            ]
            let differs = columns.map { "NEW.\($0) IS NOT OLD.\($0)" }.joined(separator: " OR ")
            return """
                DROP TRIGGER edition_update;
                CREATE TRIGGER edition_update BEFORE UPDATE ON edition
                    WHEN NEW.document <> '' OR \(differs) OR NOT EXISTS (\(retracted))
                    BEGIN SELECT RAISE(ABORT, 'edition is append-only'); END;
                """
        case .postgreSQL:
            return """
                DROP TRIGGER edition_update ON edition;
                CREATE FUNCTION edition_refuse_but_retraction() RETURNS trigger LANGUAGE plpgsql AS $$
                    DECLARE blank edition%ROWTYPE;
                    BEGIN
                        blank := OLD;
                        blank.document := '';
                        IF NEW IS NOT DISTINCT FROM blank AND EXISTS (\(retracted)) THEN RETURN NEW; END IF;
                        RAISE EXCEPTION 'edition is append-only';
                    END $$;
                CREATE TRIGGER edition_update BEFORE UPDATE ON edition
                    FOR EACH ROW EXECUTE FUNCTION edition_refuse_but_retraction();
                """
        }
    }

    /// 16. Statements by which a text of the log may go, with its salt, where a later line of the log says so and names the digest
    /// that is left; and nothing else of the log change.
    var lettingLogTextsBeRemoved: String {
        let columns = [
            "city", "sequence", "position", "subject", "item", "division", "repetition", "year", "field",
        ]
        let same = self == .sqlite ? "IS" : "IS NOT DISTINCT FROM"
        func side(_ name: String, _ field: String) -> String {
            let stays = ["text", "salt", "digest"].map { "NEW.\(name)_\($0) \(same) OLD.\(name)_\($0)" }
            return """
                (\(stays.joined(separator: " AND "))
                    OR (NEW.\(name)_text IS NULL AND NEW.\(name)_salt IS NULL AND OLD.\(name)_salt IS NOT NULL AND EXISTS (
                        SELECT 1 FROM change AS told
                        WHERE told.city = OLD.city AND told.subject = 'text' AND told.field = '\(field)'
                            AND told.item = CAST(OLD.sequence AS TEXT) || '.' || CAST(OLD.position AS TEXT)
                            AND told.old_text = NEW.\(name)_digest)))
                """
        }
        let allowed =
            columns.map { "NEW.\($0) \(same) OLD.\($0)" }.joined(separator: " AND ")
            + " AND \(side("old", "before")) AND \(side("new", "after"))"
        switch self {
        case .sqlite:
            return """
                DROP TRIGGER change_update;
                CREATE TRIGGER change_update BEFORE UPDATE ON change WHEN NOT (\(allowed))
                    BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
                """
        case .postgreSQL:
            return """
                DROP TRIGGER change_update ON change;
                CREATE FUNCTION change_refuse_but_removal() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        IF \(allowed) THEN RETURN NEW; END IF;
                        RAISE EXCEPTION 'change is append-only';
                    END $$;
                CREATE TRIGGER change_update BEFORE UPDATE ON change
                    FOR EACH ROW EXECUTE FUNCTION change_refuse_but_removal();
                """
        }
    }

    /// 17. Compares two values of which either may be NULL.
    var same: String {
        switch self {
        case .sqlite: "IS"
        case .postgreSQL: "IS NOT DISTINCT FROM"
        }
    }

    /// 18. Statements by which the rows of an append-only table may change where a condition on `OLD` and `NEW` says so.
    func lettingRowsChange(_ table: String, where allowed: String) -> String {
        switch self {
        case .sqlite:
            return """
                DROP TRIGGER \(table)_update;
                CREATE TRIGGER \(table)_update BEFORE UPDATE ON \(table) WHEN NOT (\(allowed))
                    BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
                """
        case .postgreSQL:
            return """
                DROP TRIGGER \(table)_update ON \(table);
                CREATE FUNCTION \(table)_refuse_but_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        IF \(allowed) THEN RETURN NEW; END IF;
                        RAISE EXCEPTION '\(table) is append-only';
                    END $$;
                CREATE TRIGGER \(table)_update BEFORE UPDATE ON \(table)
                    FOR EACH ROW EXECUTE FUNCTION \(table)_refuse_but_allowed();
                """
        }
    }

    /// 15. Before texts are taken out for good: their bytes are overwritten at once. PostgreSQL writes the table anew afterwards
    /// (`Database.wipe`).
    var overwriting: String? {
        switch self {
        case .sqlite: "PRAGMA secure_delete = ON"
        case .postgreSQL: nil
        }
    }

    // MARK: Transactions

    /// 7. Behind a SELECT: nobody else changes its rows until the end. SQLite has one writer at a time anyway.
    var forUpdate: SQL {
        switch self {
        case .sqlite: ""
        case .postgreSQL: " FOR UPDATE"
        }
    }

    /// 8. Lets one server at a time migrate: taken first, let go at the end of the transaction.
    var migrationLock: SQL? {
        switch self {
        case .sqlite: nil
        case .postgreSQL:
            "SELECT pg_advisory_xact_lock(hashtext('hakadori migration ' || current_schema())::bigint)::text"
        }
    }

    /// 9. Begins a transaction that reads one unchanging state. GRDB does so by itself.
    static let beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    /// Begins one that writes. Each sees what was committed before its statements, and locks the city first: see `Store.write`.
    static let beginWriting = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"

    /// 14. Takes room for some hundred kilobytes and gives it back in the same transaction.
    var roomProbe: String {
        switch self {
        case .sqlite:
            """
            CREATE TABLE room_probe (bytes BLOB NOT NULL) STRICT;
            INSERT INTO room_probe (bytes) VALUES (zeroblob(262144));
            DROP TABLE room_probe;
            UPDATE migration SET name = name WHERE number = 1;
            """
        case .postgreSQL:
            """
            CREATE TEMPORARY TABLE room_probe ON COMMIT DROP AS
                SELECT repeat('x', 1000) AS bytes FROM generate_series(1, 262);
            UPDATE migration SET name = name WHERE number = 1;
            """
        }
    }

    // MARK: Errors

    /// 10. Whether the transaction failed only because of another one, so that running it again may succeed.
    func isWorthRetrying(_ code: String) -> Bool {
        switch self {
        case .sqlite: false
        case .postgreSQL: code == "40001" || code == "40P01" || isStalePlan(code)
        }
    }

    /// 13. Whether a statement was planned before somebody changed the tables. SQLite plans it again by itself.
    func isStalePlan(_ code: String) -> Bool {
        switch self {
        case .sqlite: false
        case .postgreSQL: code == "0A000" || code == "26000"
        }
    }

    /// 11. Whether the error says that a table or a column is not there.
    func isMissingTable(code: String, detail: String) -> Bool {
        switch self {
        case .sqlite:
            code == "1"
                && (detail.contains("no such table") || detail.contains("no such column")
                    || detail.contains("has no column named"))
        case .postgreSQL: code == "42P01" || code == "42703"
        }
    }
}
