import Japanese
import Plan

/// Sheets that tell of actions by their numbers alone (番号でつながるシート): 取組番号 in front of KPIs, where another sheet has 取組番号 with the
/// names.
enum SheetReferences {
    /// The numbers of such a column mean the actions of the other sheet, and are none of the indicators'.
    static func settled(_ proposed: [SheetMap.Sheet], _ seen: [SeenSheet]) -> [SheetMap.Sheet] {
        var sheets = proposed
        var known: Set<String> = []
        var ambiguous: Set<String> = []
        var headings: Set<String> = []
        for (sheet, part) in zip(sheets, seen) {
            for table in sheet.tables where table.columns.contains(where: { $0.role == .action }) {
                guard let column = table.columns.first(where: { $0.role == .actionNumber }) else { continue }
                headings.insert(Label.key(column.path.last ?? ""))
                let names = table.names(by: column, in: part)
                known.formUnion(names.keys)
                ambiguous.formUnion(names.filter { $0.value.count > 1 }.keys)
            }
        }
        // A number that begins anew in each policy names nothing by itself.
        known.subtract(ambiguous)
        guard known.count >= 2 else { return sheets }
        for sheet in sheets.indices {
            for table in sheets[sheet].tables.indices {
                let found = sheets[sheet].tables[table]
                guard found.record == .indicator, !found.columns.contains(where: { $0.role == .actionNumber }),
                    let place = found.columns.firstIndex(where: {
                        namesAction($0, headings) && isOf(found.texts(of: $0, in: seen[sheet]), known)
                    })
                else { continue }
                sheets[sheet].tables[table].columns[place].role = .actionNumber
                sheets[sheet].tables[table].columns[place].why = .init(.values)
            }
        }
        return sheets
    }

    /// The very heading of the other sheet, if it says more than 番号 and is no count of the sheet's own rows (整理番号); 取組番号, where the other
    /// sheet has 番号 alone.
    private static func namesAction(_ column: SheetMap.Column, _ headings: Set<String>) -> Bool {
        switch column.role {
        case .indicatorNumber, .nothing, .own: break
        default: return false
        }
        guard let heading = column.path.last.flatMap({ Heading($0) }), heading.meaning == .number,
            !heading.stem.isEmpty, !Vocabulary.isNumberAlone(heading.stem)
        else { return false }
        let isOfActions = Vocabulary.meanings[heading.stem] == .action
        if headings.contains(Label.key(column.path.last ?? "")) {
            return isOfActions || !Vocabulary.isCountOfRows(heading.stem)
        }
        let areBare = headings.allSatisfy { Heading($0).map { Vocabulary.isNumberAlone($0.stem) } ?? false }
        return isOfActions && areBare
    }

    /// Whether they are numbers that are known, but for one in ten.
    private static func isOf(_ texts: [String], _ known: Set<String>) -> Bool {
        let count = texts.count { known.contains(NumberedName.key($0)) }
        return count >= 2 && count * 10 >= texts.count * 9
    }
}

extension SheetMap.Table {
    /// What stands in a column of its records.
    fileprivate func texts(of column: SheetMap.Column, in sheet: SeenSheet) -> [String] {
        records(of: sheet).compactMap { sheet.own($0, column.column)?.text }
    }

    /// The names of actions that stand beside each number.
    fileprivate func names(by column: SheetMap.Column, in sheet: SeenSheet) -> [String: Set<String>] {
        let named = columns.first { $0.role == .action }?.column
        return records(of: sheet).reduce(into: [:]) { names, row in
            guard let number = sheet.own(row, column.column)?.text else { return }
            let name = named.flatMap { sheet.own(row, $0)?.text }
            names[NumberedName.key(number), default: []].formUnion(name.map { [$0.folded] } ?? [])
        }
    }

    private func records(of sheet: SeenSheet) -> [Int] {
        let others = Set(rows.map(\.row))
        return sheet.grid.rows.map(\.number).filter {
            $0 > headings.upperBound && $0 <= lastRow && !others.contains($0)
        }
    }
}
