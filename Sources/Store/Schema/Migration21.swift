import ChangeLog

extension Migration {
    /// Words of editions that were blotted out, and requests for that and for taking editions down.
    static let removals = Migration(number: 21, name: "removals") { dialect in
        let text = dialect.text
        let strict = dialect.strict
        let same = dialect.same
        /// Every column but those in `free` stays.
        func stays(_ columns: String...) -> String {
            columns.map { "NEW.\($0) \(same) OLD.\($0)" }.joined(separator: " AND ")
        }
        let ofEdition = "WHERE other.city = OLD.city AND other.plan = OLD.plan AND other.edition"
        let goes = { (column: String) in
            "(\(stays(column)) OR NEW.\(column) = '\(LogSeal.removedText)')"
        }
        return """
            -- 墨消し. The edition's row stays; what it says is the document of its last redaction, and its own one becomes an empty text.
            CREATE TABLE redaction (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                edition INTEGER NOT NULL,
                number INTEGER NOT NULL CHECK (number >= 1),
                redacted_at \(text) NOT NULL,
                redacted_by \(text) NOT NULL,
                redaction_reason \(text) NOT NULL CHECK (redaction_reason <> ''),
                sha256 \(text) NOT NULL CHECK (length(sha256) = 64),
                document \(text) NOT NULL,
                PRIMARY KEY (city, plan, edition, number),
                FOREIGN KEY (city, plan, edition) REFERENCES edition (city, plan, number)
            ) \(strict);
            \(dialect.appendOnly("redaction", key: ["city", "plan", "edition", "number"]))
            \(dialect.lettingRowsChange("redaction", where: """
                NEW.document = '' AND \(stays(
                    "city", "plan", "edition", "number", "redacted_at", "redacted_by", "redaction_reason", "sha256"))
                AND (EXISTS (SELECT 1 FROM redaction AS other \(ofEdition) = OLD.edition AND other.number > OLD.number)
                    OR EXISTS (SELECT 1 FROM retraction AS other \(ofEdition) = OLD.edition))
                """))
            \(dialect.lettingRowsChange("edition", where: """
                NEW.document = '' AND \(stays(
                    "city", "plan", "number", "revision", "title", "published_at", "published_by", "note", "sha256",
                    "log_sequence", "log_hash"))
                AND (EXISTS (SELECT 1 FROM redaction AS other \(ofEdition) = OLD.number)
                    OR EXISTS (SELECT 1 FROM retraction AS other \(ofEdition) = OLD.number))
                """))
            -- Texts beside an edition and a report that say the same go as a whole.
            \(dialect.lettingRowsChange("erratum", where: """
                \(stays("city", "plan", "edition", "number", "action", "made_at", "made_by"))
                AND \(goes("place")) AND \(goes("wrong")) AND \(goes("correct"))
                AND EXISTS (SELECT 1 FROM redaction AS other WHERE other.city = OLD.city AND other.plan = OLD.plan)
                """))
            \(dialect.lettingRowsChange("report_comment", where: """
                \(stays("city", "plan", "year", "action", "event", "position", "field")) AND \(goes("text"))
                AND EXISTS (SELECT 1 FROM redaction AS other WHERE other.city = OLD.city AND other.plan = OLD.plan)
                """))

            -- 取下げ・墨消しの申出. The words are kept only while it waits, a line each.
            CREATE TABLE removal_request (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                number INTEGER NOT NULL CHECK (number >= 1),
                kind \(text) NOT NULL CHECK (kind IN ('retraction', 'redaction')),
                edition INTEGER NOT NULL,
                words \(text) CHECK (words <> ''),
                of_plan INTEGER NOT NULL CHECK (of_plan IN (0, 1)),
                of_editions INTEGER NOT NULL CHECK (of_editions IN (0, 1)),
                reason \(text) NOT NULL CHECK (reason <> ''),
                asked_at \(text) NOT NULL,
                asked_by \(text) NOT NULL,
                account \(text) NOT NULL,
                outcome \(text) CHECK (outcome IN ('confirmed', 'declined', 'withdrawn')),
                settled_at \(text),
                settled_by \(text),
                answer \(text) CHECK (answer <> ''),
                CHECK ((outcome IS NULL) = (settled_at IS NULL)),
                CHECK ((outcome IS NULL) = (settled_by IS NULL)),
                CHECK (outcome IS NULL OR words IS NULL),
                PRIMARY KEY (city, plan, number),
                FOREIGN KEY (city, plan, edition) REFERENCES edition (city, plan, number),
                FOREIGN KEY (city, account) REFERENCES account (city, id)
            ) \(strict);
            """
    }
}
