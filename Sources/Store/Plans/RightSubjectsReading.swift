import People
import Plan

extension PlanStore {
    /// What evaluators can be given in each plan of a city.
    public func rightSubjects(of city: Slug) async throws -> [Slug: RightSubjects] {
        try await database.read { db in
            var items: [Slug: [RightSubjects.Named]] = [:]
            for row in try db.rows(
                "SELECT plan, id, number, name FROM policy WHERE city = \(city) ORDER BY plan, position")
            {
                items[try row.slug("plan"), default: []].append(
                    .init(
                        .policy(.init(try row.text("id"))), number: try row.textIfAny("number"),
                        name: try row.text("name")))
            }
            for row in try db.rows(
                "SELECT plan, id, number, name FROM action WHERE city = \(city) ORDER BY plan, position")
            {
                items[try row.slug("plan"), default: []].append(
                    .init(
                        .action(.init(try row.text("id"))), number: try row.textIfAny("number"),
                        name: try row.text("name")))
            }
            return try db.rows("SELECT slug, title, evaluation_steps FROM plan WHERE city = \(city)").reduce(into: [:])
            {
                subjects, row in
                let plan = try row.slug("slug")
                subjects[plan] = RightSubjects(
                    title: try row.text("title"), steps: EvaluationStep.list(try row.textIfAny("evaluation_steps")),
                    items: items[plan] ?? [])
            }
        }
    }
}
