import Japanese
import Plan

// The fields of the form's own that the rows make (独自の項目).

extension MapReader {
    private struct OwnKey: Hashable {
        let label: String
        let subject: SheetMap.OwnSubject
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
            for (row, _, cell) in ownFields[index].cells {
                if let action = list.owners[row], let year = reportYears[row] {
                    years[action, default: []].insert(year)
                    texts[action, default: []].insert(cell.text)
                }
            }
            guard years.values.contains(where: { $0.count > 1 }),
                !isOfRows || texts.values.contains(where: { $0.count > 1 }),
                ownFields[index].cells.allSatisfy({ reportYears[$0.row] != nil })
            else { continue }
            ownFields[index].tellYears { reportYears[$0] }
        }
    }

    mutating func writeOwn(into actions: inout [Action], _ list: ActionList) {
        for draft in ownFields {
            let field = draft.field
            for (row, year, cell) in draft.cells {
                guard let action = list.owners[row], let value = OwnFieldDraft.value(of: cell, in: field) else {
                    // 「－」 among amounts: there is none.
                    if list.owners[row] != nil { ledger.claim(cell, as: .value) }
                    continue
                }
                let before = actions[action].own(field, in: year)
                guard let text = Self.joined(before, value, in: field) else {
                    ledger.leaveOut(cell, .ownFieldAgain, words: [draft.label])
                    continue
                }
                ledger.claim(cell, as: .value)
                ledger.count(.ownFieldMade, at: draft.cells[0].cell, words: [draft.label])
                actions[action].write(text, field, in: year)
            }
        }
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
    fileprivate func own(_ field: OwnField, in year: FiscalYear?) -> Passage? {
        guard let year else { return own[field.id] }
        return field.phase == .reporting ? self[year].report.own[field.id] : self[year].own[field.id]
    }

    fileprivate mutating func write(_ value: Passage, _ field: OwnField, in year: FiscalYear?) {
        guard let year else { return own[field.id] = value }
        if field.phase == .reporting {
            self[year].report.own[field.id] = value
        } else {
            self[year].own[field.id] = value
        }
    }
}
