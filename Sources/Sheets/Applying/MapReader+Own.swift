import Japanese
import Plan

// The fields of the form's own that the rows make (独自の項目).

extension MapReader {
    private struct OwnKey: Hashable {
        let label: String
        let subject: OwnField.Subject
        /// What is planned and what was done are two fields, though of one name: 事業費, as budget and as cost.
        let isPlanned: Bool
    }

    mutating func draftOwnFields() {
        var known: [OwnKey: Int] = [:]
        for (index, row) in rows.enumerated() {
            for own in row.own {
                let key = OwnKey(label: Label.key(own.label), subject: own.subject, isPlanned: own.isPlanned)
                let place = known[key] ?? ownFields.count
                if known[key] == nil {
                    known[key] = place
                    let id = OwnField.ID("f\(place + 1)")
                    ownFields.append(OwnFieldDraft(id: id, label: own.label, subject: own.subject))
                }
                ownFields[place].add(own, row: index)
            }
        }
    }

    /// A field of the action that stands on a sheet for each year, or in a row for each and says another thing there, is one of the
    /// action's year.
    mutating func tellYears(_ list: ActionList) {
        for index in ownFields.indices where ownFields[index].subject == .action {
            var years: [Int: Set<FiscalYear>] = [:]
            var texts: [Int: Set<String>] = [:]
            let isOfRows = ownFields[index].cells.allSatisfy { rows[$0.row].year != nil }
            for (row, _, _, cell) in ownFields[index].cells {
                if let action = list.owners[row], let year = rows[row].record.reportYear {
                    years[action, default: []].insert(year)
                    texts[action, default: []].insert(cell.text)
                }
            }
            guard years.values.contains(where: { $0.count > 1 }),
                !isOfRows || texts.values.contains(where: { $0.count > 1 }),
                ownFields[index].cells.allSatisfy({ rows[$0.row].record.reportYear != nil })
            else { continue }
            ownFields[index].tellYears { rows[$0].record.reportYear }
        }
    }

    /// Writes each value into the action of its row, or into the policy that the row is below.
    mutating func writeOwn(
        into policies: inout [Policy], _ actions: inout [Action], _ list: ActionList, _ tree: PolicyTree
    ) {
        for draft in ownFields {
            let field = draft.field
            for (row, level, year, cell) in draft.cells {
                if let level {
                    if let policy = list.nodes[row].flatMap({ tree.ancestor(of: $0, at: level) }) {
                        write(
                            cell, of: draft, field, into: &policies[policy][keyPath: Policy.place(of: field, in: year)])
                    }
                } else if let action = list.owners[row] {
                    write(cell, of: draft, field, into: &actions[action][keyPath: Action.place(of: field, in: year)])
                }
            }
        }
    }

    private mutating func write(
        _ cell: Grid.Cell, of draft: OwnFieldDraft, _ field: OwnField, into place: inout Passage?
    ) {
        // 「－」 among amounts: there is none.
        guard let value = OwnFieldDraft.value(of: cell, in: field) else { return ledger.claim(cell, as: .value) }
        guard let text = Self.joined(place, value, in: field) else {
            return ledger.leaveOut(cell, .ownFieldAgain, words: [draft.label])
        }
        ledger.claim(cell, as: .value)
        ledger.count(.ownFieldMade, at: draft.cells[0].cell, words: [draft.label])
        place = text
    }

    /// What stands in a place after a further line: texts one below the other; `nil` where a number or a step cannot be two.
    private static func joined(_ before: Passage?, _ value: Passage, in field: OwnField) -> Passage? {
        guard let before, before != value else { return value }
        guard case .text = field.kind else { return nil }
        let lines = before.text.split(whereSeparator: \.isNewline)
        if lines.contains(where: { $0 == value.text }) { return before }
        return Passage("\(before.text)\n\(value.text)")
    }
}

extension Action {
    fileprivate static func place(of field: OwnField, in year: FiscalYear?) -> WritableKeyPath<Action, Passage?> {
        guard let year else { return \.own[field.id] }
        return field.phase == .reporting ? \.[year].report.own[field.id] : \.[year].own[field.id]
    }
}

extension Policy {
    fileprivate static func place(of field: OwnField, in year: FiscalYear?) -> WritableKeyPath<Policy, Passage?> {
        year.map { \.[$0].own[field.id] } ?? \.own[field.id]
    }
}
