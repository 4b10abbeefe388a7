import Japanese
import Plan

// Rows that show an action again under another policy (再掲): it is shown there, and counted where it belongs alone.

extension MapReader {
    /// Gives each action the policies under which a row shows it again. What such a row says besides is not taken: cells that differ from
    /// those of the action's own row are said, each.
    mutating func showAgain(_ actions: inout [Action], _ list: ActionList, _ tree: PolicyTree) {
        var first = 0
        for table in tables {
            for index in first..<(first + table.rows.count) {
                guard let row = rows[index].record.reprint else { continue }
                let name = (rows[index].record.name ?? rows[index].record.firstName ?? row.cells.first)?.text ?? ""
                guard let original = list.original(of: rows[index].record), let node = list.nodes[index],
                    actions[original].policy != tree.nodes[node].id
                else {
                    for cell in row.cells { ledger.leaveOut(cell, .reprintRow, words: [name], isDerived: true) }
                    continue
                }
                let reprint = Reprint(under: tree.nodes[node].id)
                if !actions[original].reprints.contains(reprint) { actions[original].reprints.append(reprint) }
                account(for: row, of: rows[index], showing: actions[original], list.drafts[original])
            }
            first += table.rows.count
        }
    }

    /// Tells of each cell of such a row whether it says what the action's own row says.
    private mutating func account(
        for row: Grid.Row, of mapped: MappedRow, showing action: Action, _ draft: ActionList.Draft
    ) {
        let names = Set([mapped.record.number, mapped.record.name].compactMap { $0?.index })
        let home = draft.cell.row
        // The sheet of its own row; another one has the same columns, as a form does.
        let sheet = tables.first { $0.sheet.own(home, draft.cell.column)?.index == draft.cell.index }?.sheet
        let label = action.number.isEmpty ? "「\(action.name)」" : action.number
        let words = [mapped.record.name?.text ?? action.name, label]
        for cell in row.cells where !ledger.isClaimed(cell) {
            let own = sheet?.seen(home, cell.column)?.text
            if names.contains(cell.index) || own.map(Label.key) == Label.key(cell.text)
                || NoValue(cell.text) != nil || ReprintMark.pointsElsewhere(cell.text)
            {
                ledger.leaveOut(cell, .reprintShown, words: words, isDerived: true)
            } else {
                ledger.hold(cell, .reprintDiffers, words: words + [own ?? ""])
            }
        }
    }
}
