import Japanese
import Plan

// Rows whose cells have a line for each of several indicators (一行に並ぶ複数の指標).

extension MappedTable {
    /// A row for each indicator that a row names in lines of one cell: line k of each cell is of indicator k.
    ///
    /// Where the cells have not as many lines as there are names, nothing is guessed: the names and what has several lines are left out.
    func apart(_ mapped: MappedRow, _ ledger: inout Ledger) -> [MappedRow] {
        guard mapped.names.count == 1, let name = mapped.names.first, let names = SeveralLines(name.cell.text) else {
            return [mapped]
        }
        let several = mapped.values.map { SeveralLines($0.cell.text) }
        // A name may be broken to fit its column.
        guard several.contains(where: { $0?.areNumbers ?? false }) else { return [mapped] }
        let units = mapped.facts.map { SeveralLines($0.cell.text) }
        let fit =
            zip(mapped.values, several).allSatisfy { value, lines in
                guard let lines else { return NoValue(value.cell.text) != nil }
                return lines.lines.count == names.lines.count
                    && names.lines.indices.allSatisfy { lines.value($0, of: names.lines[$0]) != nil }
            }
        guard fit else {
            var rest = mapped
            rest.names = []
            rest.values = []
            rest.facts = []
            for cell in [name.cell] + mapped.values.map(\.cell) + mapped.facts.map(\.cell) {
                ledger.leaveOut(cell, .columnLeftOut, words: [heading(of: cell), "noPlace"])
            }
            return [rest]
        }
        return names.lines.indices.map { place in
            var row = mapped
            if place > 0 {
                row = MappedRow(record: Record(levels: mapped.record.levels))
                row.record.number = mapped.record.number
                row.record.name = mapped.record.name
                (row.year, row.line) = (mapped.year, mapped.line)
            }
            row.names = [(name.slot, name.cell.saying(names.lines[place]))]
            row.values = zip(mapped.values, several).map { value, lines in
                let text = lines?.value(place, of: names.lines[place]) ?? value.cell.text
                return MappedRow.ValueCell(
                    slot: value.slot, place: value.place, year: value.year, unit: value.unit,
                    cell: value.cell.saying(text))
            }
            row.facts = zip(mapped.facts, units).map { fact, lines in
                guard let lines, lines.lines.count == names.lines.count else { return fact }
                return (fact.slot, fact.fact, fact.cell.saying(lines.lines[place]))
            }
            return row
        }
    }

    private func heading(of cell: Grid.Cell) -> String {
        table.columns.first { $0.column == cell.column }?.heading ?? ""
    }
}
