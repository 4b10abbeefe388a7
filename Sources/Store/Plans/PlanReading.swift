import Findings
import Japanese
import Plan

extension Transaction {
    /// A plan as it is kept: one query a table, however large the plan.
    ///
    /// - Parameter action: with this action alone, and without policies.
    func keptPlan(_ key: PlanKey, only action: Action.ID? = nil) throws -> KeptPlan? {
        let found = try row(
            """
            SELECT revision, title, last_reported_year, absent_fields, evaluation_steps,
                english_title, english_levels, english_labels, added_years, name, code FROM plan JOIN municipality ON municipality.slug = city
            WHERE city = \(key.city) AND plan.slug = \(key.plan)
            """)
        guard let found else { return nil }
        let decisions = try decisions(of: key)
        var plan = Plan(
            title: try found.text("title"), englishTitle: try found.textIfAny("english_title"),
            years: try years(of: key),
            lastReportedYear: try found.yearIfAny("last_reported_year"),
            levels: try levels(of: key).called(try found.textIfAny("english_levels")),
            labels: try labels(of: key, english: try found.textIfAny("english_labels")),
            scale: AchievementScale(try statuses(of: key)),
            form: PlanForm(
                ownFields: try ownFields(of: key), absent: Set(fieldNames: try found.text("absent_fields")),
                evaluationSteps: EvaluationStep.list(try found.textIfAny("evaluation_steps"))),
            policies: action == nil ? try policies(of: key) : [],
            actions: try actions(of: key, only: action),
            indicators: try indicators(of: key, only: action))
        plan.addedYears = Set([FiscalYear](text: try found.textIfAny("added_years")))
        return KeptPlan(
            municipality: Municipality(
                slug: key.city, name: try found.text("name"),
                code: try found.textIfAny("code").flatMap { MunicipalityCode($0) }),
            key: key,
            revision: try found.integer("revision"),
            plan: plan,
            decisions: decisions.compactMap { KeptIndicatorDecision($0) },
            archivedOn: decisions.first { $0.kind == .archived }.flatMap { Day($0.text) }
        )
    }

    private func years(of key: PlanKey) throws -> [FiscalYear] {
        try rows("SELECT year FROM plan_year WHERE city = \(key.city) AND plan = \(key.plan) ORDER BY position")
            .map { try $0.year("year") }
    }

    private func levels(of key: PlanKey) throws -> [Level] {
        try rows("SELECT label FROM level WHERE city = \(key.city) AND plan = \(key.plan) ORDER BY depth")
            .map { Level(label: try $0.text("label")) }
    }

    private func labels(of key: PlanKey, english: String?) throws -> Labels {
        var labels = Labels()
        labels.english = Labels.english(english)
        for row in try rows("SELECT field, label FROM label WHERE city = \(key.city) AND plan = \(key.plan)") {
            labels[try row.made("field", by: Field.init)] = try row.text("label")
        }
        return labels
    }

    private func statuses(of key: PlanKey) throws -> [AchievementStatus] {
        try rows(
            """
            SELECT code, mark, label, english_label, needs_reason, counts_in_totals, tone FROM achievement_status
            WHERE city = \(key.city) AND plan = \(key.plan) ORDER BY position
            """
        ).map { row in
            AchievementStatus(
                code: .init(try row.text("code")), mark: try row.text("mark"), label: try row.text("label"),
                englishLabel: try row.textIfAny("english_label"), needsReason: try row.flag("needs_reason"),
                countsInTotals: try row.flag("counts_in_totals"),
                tone: try row.made("tone", by: AchievementStatus.Tone.init))
        }
    }

    private func policies(of key: PlanKey) throws -> [Policy] {
        var years: [Policy.ID: [FiscalYear: OwnValues]] = [:]
        for row in try rows("SELECT policy, year, own FROM policy_year WHERE city = \(key.city) AND plan = \(key.plan)")
        {
            years[Policy.ID(try row.text("policy")), default: [:]][try row.year("year")] = try row.ownValues()
        }
        return try rows(
            """
            SELECT id, parent, level, number, name, \(trusted: Policy.columns.joined(separator: ", ")), own
            FROM policy WHERE city = \(key.city) AND plan = \(key.plan) ORDER BY position
            """
        ).map { row in
            var policy = Policy(
                id: .init(try row.text("id")), parent: try row.textIfAny("parent").map { .init($0) },
                level: try row.integer("level"), number: try row.textIfAny("number"), name: try row.text("name"))
            for (field, column) in zip(Policy.fields, Policy.columns) {
                field.write(try row.passageIfAny(column), into: &policy)
            }
            policy.own = try row.ownValues()
            for (year, own) in years[policy.id] ?? [:] { policy[year].own = own }
            return policy
        }
    }

    private func actions(of key: PlanKey, only action: Action.ID?) throws -> [Action] {
        let only: SQL = action.map { "AND action = \($0)" } ?? ""
        let itself: SQL = action.map { "AND id = \($0)" } ?? ""
        let responsibilities = try responsibilities(of: key, only)
        let years = try writtenYears(of: key, only)
        let predecessors = try predecessors(of: key, only)
        let reprints = try reprints(of: key, only)
        return try rows(
            """
            SELECT id, number, name, policy, description, own FROM action
            WHERE city = \(key.city) AND plan = \(key.plan) \(itself) ORDER BY position
            """
        ).map { row in
            let id = Action.ID(try row.text("id"))
            var action = Action(
                id: id, number: try row.text("number"), name: try row.text("name"),
                policy: .init(try row.text("policy")),
                responsibilities: responsibilities[id] ?? [], description: try row.passageIfAny("description"),
                predecessors: predecessors[id] ?? [], reprints: reprints[id] ?? [])
            action.own = try row.ownValues()
            for (year, written) in years[id] ?? [:] { action[year] = written }
            return action
        }
    }

    private func responsibilities(of key: PlanKey, _ only: SQL) throws -> [Action.ID: [Responsibility]] {
        let rows = try rows(
            """
            SELECT action, division, role, note, until FROM responsibility
            WHERE city = \(key.city) AND plan = \(key.plan) \(only) ORDER BY action, position
            """)
        return try rows.reduce(into: [:]) { found, row in
            found[Action.ID(try row.text("action")), default: []].append(try Responsibility(row))
        }
    }

    private func predecessors(of key: PlanKey, _ only: SQL) throws -> [Action.ID: [Predecessor]] {
        let rows = try rows(
            """
            SELECT action, kind, number, name, earlier_plan, earlier_action FROM predecessor
            WHERE city = \(key.city) AND plan = \(key.plan) \(only) ORDER BY action, position
            """)
        return try rows.reduce(into: [:]) { found, row in
            found[Action.ID(try row.text("action")), default: []].append(try Predecessor(row))
        }
    }

    private func reprints(of key: PlanKey, _ only: SQL) throws -> [Action.ID: [Reprint]] {
        let rows = try rows(
            """
            SELECT action, policy FROM reprint
            WHERE city = \(key.city) AND plan = \(key.plan) \(only) ORDER BY action, position
            """)
        return try rows.reduce(into: [:]) { found, row in
            found[Action.ID(try row.text("action")), default: []].append(
                Reprint(under: Policy.ID(try row.text("policy"))))
        }
    }

    private func writtenYears(of key: PlanKey, _ only: SQL) throws -> [Action.ID: [FiscalYear: ActionYear]] {
        var years: [Action.ID: [FiscalYear: ActionYear]] = [:]
        func write(_ row: Row, _ change: (inout ActionYear) throws -> Void) throws {
            let action = Action.ID(try row.text("action"))
            try change(&years[action, default: [:]][try row.year("year"), default: ActionYear()])
        }
        let ofPlan: SQL = "WHERE city = \(key.city) AND plan = \(key.plan) \(only)"
        for row in try rows("SELECT action, year, stage FROM stage \(ofPlan)") {
            try write(row) { $0.stage = try row.passageIfAny("stage") }
        }
        for row in try rows("SELECT action, year, target FROM annual_target \(ofPlan)") {
            try write(row) { $0.target = try row.passageIfAny("target").map(AnnualTarget.init) }
        }
        for row in try rows("SELECT action, year, own FROM planned_year \(ofPlan)") {
            try write(row) { $0.own = try row.ownValues() }
        }
        let earlier = try rows(
            "SELECT action, year, text, replaced_on, reason FROM earlier_target \(ofPlan) ORDER BY action, year, position"
        )
        for row in earlier {
            try write(row) {
                $0.earlierTargets.append(
                    EarlierTarget(
                        try row.passageIfAny("text"), replacedOn: try row.made("replaced_on", by: { Day($0) }),
                        reason: try row.text("reason")))
            }
        }
        let reports = try rows(
            "SELECT action, year, \(trusted: AnnualReport.columnList) FROM annual_report \(ofPlan)")
        for row in reports { try write(row) { $0.report = try AnnualReport(row) } }
        return years
    }
}

extension Row {
    func year(_ column: String) throws -> FiscalYear { FiscalYear(try integer(column)) }
    func yearIfAny(_ column: String) throws -> FiscalYear? { try integerIfAny(column).map(FiscalYear.init) }
    func passageIfAny(_ column: String) throws -> Passage? { try textIfAny(column).flatMap { Passage($0) } }
    func slug(_ column: String) throws -> Slug { try made(column, by: Slug.init) }
}

extension Responsibility {
    init(_ row: Row) throws {
        self.init(
            division: Division(try row.text("division")), role: try row.made("role", by: Role.init),
            note: try row.textIfAny("note"), until: try row.yearIfAny("until"))
    }
}

extension Predecessor {
    init(_ row: Row) throws {
        let (number, name) = (try row.text("number"), try row.text("name"))
        if try row.textIfAny("earlier_plan") != nil {
            self.init(
                continuing: ActionPlace(try row.slug("earlier_plan"), Action.ID(try row.text("earlier_action"))),
                number: number, name: name)
        } else {
            self.init(try row.made("kind", by: Kind.init), number: number, name: name)
        }
    }
}
