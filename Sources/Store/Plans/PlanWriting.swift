import Algorithms
import Plan

extension Transaction {
    /// Brings the tables from what `old` says to what `new` says; only rows that differ are touched.
    ///
    /// - Parameter revision: the plan's revision from now on.
    func replace(_ old: Plan?, by new: Plan?, of key: PlanKey, revision: Int) throws {
        if let new { try write(new, of: key, revision: revision) }
        for table in Table.all {
            try write(new.map(table.rows) ?? [], over: old.map(table.rows) ?? [], in: table, of: key)
        }
        for table in Table.all.reversed() {
            let kept = Set(new.map(table.rows)?.map(\.key) ?? [])
            let gone = (old.map(table.rows) ?? []).map(\.key).filter { !kept.contains($0) }
            try delete(gone, in: table, of: key)
        }
        if new == nil { try execute("DELETE FROM plan WHERE city = \(key.city) AND slug = \(key.plan)") }
    }

    private func write(_ plan: Plan, of key: PlanKey, revision: Int) throws {
        try execute(
            """
            INSERT INTO plan (city, slug, revision, title, last_reported_year, absent_fields, evaluation_steps,
                english_title, english_levels, english_labels, added_years)
            VALUES (\(key.city), \(key.plan), \(revision), \(plan.title), \(plan.lastReportedYear),
                \(plan.form.absent.fieldNames), \(EvaluationStep.text(plan.form.evaluationSteps)),
                \(plan.englishTitle), \(plan.levels.englishText), \(plan.labels.englishText),
                \(plan.addedYears.sorted().text))
            ON CONFLICT (city, slug) DO UPDATE SET
                revision = excluded.revision, title = excluded.title, last_reported_year = excluded.last_reported_year,
                absent_fields = excluded.absent_fields, evaluation_steps = excluded.evaluation_steps,
                english_title = excluded.english_title, english_levels = excluded.english_levels,
                english_labels = excluded.english_labels, added_years = excluded.added_years
            """)
    }

    private func write(_ new: [TableRow], over old: [TableRow], in table: Table, of key: PlanKey) throws {
        let before = Dictionary(old.map { ($0.key, $0.others) }, uniquingKeysWith: { first, _ in first })
        let columns = ["city", "plan"] + table.key + table.others
        let set = table.others.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let rows = new.filter { before[$0.key] != $0.others }.map { row -> SQL in
            let values: [SQL] = (row.key + row.others).map { "\($0)" }
            return "(\(key.city), \(key.plan), \(values.joined(", ")))"
        }
        for some in rows.chunks(ofCount: dialect.largestRowCount(columns: columns.count)) {
            try execute(
                """
                INSERT INTO \(trusted: table.name) (\(trusted: columns.joined(separator: ", ")))
                VALUES \(some.joined(", "))
                ON CONFLICT (\(trusted: (["city", "plan"] + table.key).joined(separator: ", ")))
                DO UPDATE SET \(trusted: set)
                """)
        }
    }

    private func delete(_ keys: [[SQLValue]], in table: Table, of key: PlanKey) throws {
        let rows = keys.map { values -> SQL in
            let values: [SQL] = values.map { "\($0)" }
            return "(\(values.joined(", ")))"
        }
        for some in rows.chunks(ofCount: dialect.largestRowCount(columns: table.key.count)) {
            try execute(
                """
                DELETE FROM \(trusted: table.name) WHERE city = \(key.city) AND plan = \(key.plan)
                AND (\(trusted: table.key.joined(separator: ", "))) IN (VALUES \(some.joined(", ")))
                """)
        }
    }
}

extension Dialect {
    /// How many rows one statement may carry.
    fileprivate func largestRowCount(columns: Int) -> Int { min(400, (largestValueCount - 2) / columns) }
}
