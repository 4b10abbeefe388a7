import Plan

extension PlanEdit {
    /// What stands in its way on a plan; nothing where it can be made.
    func problems(on plan: Plan) -> [EditProblem] {
        do throws(EditRefusal) {
            _ = try applied(to: plan)
            return []
        } catch {
            return error.problems
        }
    }
}
