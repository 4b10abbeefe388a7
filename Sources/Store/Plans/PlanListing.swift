import Findings
import Japanese
import Plan

extension PlanStore {
    /// Every municipality, in the order of its slug.
    public func municipalities() async throws -> [Municipality] {
        try await database.read { try $0.municipalities() }
    }

    /// The plans kept, in the order of their keys; of every city when none is given.
    public func all(of city: Slug? = nil) async throws -> [PlanSummary] {
        try await database.read { db in
            let ofCity: SQL = city.map { "WHERE city = \($0)" } ?? ""
            var years: [PlanKey: [FiscalYear]] = [:]
            for row in try db.rows("SELECT city, plan, year FROM plan_year \(ofCity) ORDER BY position") {
                let key = PlanKey(city: try row.slug("city"), plan: try row.slug("plan"))
                years[key, default: []].append(try row.year("year"))
            }
            let editions = Dictionary(
                try db.latestEditions(of: city).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
            return try db.rows(
                """
                SELECT city, plan.slug, revision, title, last_reported_year, evaluation_steps, name, code,
                    (SELECT count(*) FROM action WHERE action.city = plan.city AND action.plan = plan.slug) AS actions,
                    (SELECT count(*) FROM plan_decision AS d
                        WHERE d.city = plan.city AND d.plan = plan.slug AND d.kind = 'findingsShown') AS shows_findings,
                    (SELECT count(*) FROM plan_decision AS d
                        WHERE d.city = plan.city AND d.plan = plan.slug AND d.kind = 'archived') AS is_archived,
                    (SELECT count(*) FROM erratum WHERE erratum.city = plan.city AND erratum.plan = plan.slug) AS errata
                FROM plan JOIN municipality ON municipality.slug = city \(ofCity) ORDER BY city, plan.slug
                """
            ).map { row in
                let key = PlanKey(city: try row.slug("city"), plan: try row.slug("slug"))
                return PlanSummary(
                    municipality: Municipality(
                        slug: key.city, name: try row.text("name"),
                        code: try row.textIfAny("code").flatMap { MunicipalityCode($0) }),
                    key: key, revision: try row.integer("revision"), title: try row.text("title"),
                    years: years[key] ?? [], lastReportedYear: try row.yearIfAny("last_reported_year"),
                    actionCount: try row.integer("actions"), latestEdition: editions[key],
                    showsFindings: try row.flag("shows_findings"), errataCount: try row.integer("errata"),
                    evaluationSteps: EvaluationStep.list(try row.textIfAny("evaluation_steps")),
                    isArchived: try row.flag("is_archived"))
            }
        }
    }

    /// The divisions that the plans of a city name, in the order of their names; 「各課」 is not one of them.
    public func divisions(of city: Slug) async throws -> [Division] {
        try await database.read { db in
            try db.namedDivisions(of: city).filter { !$0.isAllDivisions }.sorted { $0.name < $1.name }
        }
    }

    /// The plan as it is kept now; `nil` when there is none. The public sees editions, not this.
    public func plan(_ key: PlanKey) async throws -> KeptPlan? {
        try await database.read { try $0.keptPlan(key) }
    }
}

extension Transaction {
    /// Every division that stands beside an action or an indicator in the plans of a city.
    func namedDivisions(of city: Slug) throws -> Set<Division> {
        let ofActions = try rows("SELECT DISTINCT division FROM responsibility WHERE city = \(city)")
        let ofIndicators = try rows(
            "SELECT DISTINCT divisions FROM indicator WHERE city = \(city) AND divisions IS NOT NULL")
        return Set(try ofActions.map { Division(try $0.text("division")) })
            .union(try ofIndicators.flatMap { Responsibility.list(try $0.text("divisions")).map(\.division) })
    }

    /// Every municipality, in the order of its slug.
    func municipalities() throws -> [Municipality] {
        try rows("SELECT slug, name, code FROM municipality ORDER BY slug").map { row in
            Municipality(
                slug: try row.slug("slug"), name: try row.text("name"),
                code: try row.textIfAny("code").flatMap { MunicipalityCode($0) })
        }
    }
}
