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
        for policy in plan.policies { asked.formUnion(Policy.fields.written(of: policy)) }
        for action in plan.actions {
            asked.formUnion(Action.fields.written(of: action))
            for year in action.writtenYears {
                asked.formUnion(ActionYear.fields.written(of: action[year]))
                if action[year].report.status != nil { asked.insert(.status) }
            }
        }
        return Set(Field.optional).subtracting(asked)
    }
}

extension Array {
    /// Those of these fields in which something stands.
    fileprivate func written<Owner>(of owner: Owner) -> [Field] where Element == TextField<Owner> {
        filter { $0.passage(of: owner) != nil }.map(\.field)
    }
}
