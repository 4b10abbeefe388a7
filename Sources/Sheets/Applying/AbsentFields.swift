import Plan

extension SheetMap {
    /// The known fields that no column or line of these tables is for, and in which nothing stands (様式にない項目): a list of projects
    /// without a status is not a plan whose statuses are missing.
    ///
    /// - Parameter plan: as it was read.
    func absentFields(of plan: Plan) -> Set<Field> {
        var asked: Set<Field> = []
        for table in sheets.flatMap(\.tables) {
            asked.formUnion(table.columns.compactMap(\.role.field))
            if case .named(_, let meanings) = table.lines { asked.formUnion(meanings.values.compactMap(\.field)) }
            if case .inOrder(let meanings) = table.lines { asked.formUnion(meanings.compactMap(\.field)) }
        }
        let written = plan.actions.flatMap { action in action.writtenYears.map { action[$0] } }
        return Set(
            Field.optional.filter { field in
                guard !asked.contains(field) else { return false }
                switch field {
                case .status: return written.allSatisfy { $0.report.status == nil }
                case .description: return plan.actions.allSatisfy { $0.description == nil }
                case .vision, .situationAndChallenges:
                    return Policy.fields.filter { $0.field == field }.allSatisfy { declared in
                        plan.policies.allSatisfy { declared.passage(of: $0) == nil }
                    }
                default: return written.allSatisfy { $0.text(of: field) == nil }
                }
            })
    }
}
