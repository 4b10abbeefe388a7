import Japanese
import Plan

/// Sheets that tell of actions by their numbers alone (番号でつながるシート): 取組番号 in front of KPIs, where another sheet has 取組番号 with the
/// names.
enum SheetReferences {
    /// The numbers of such a column mean the actions of the other sheet, and are none of the indicators'.
    static func settled(_ proposed: [SheetMap.Sheet], _ seen: [SeenSheet]) -> [SheetMap.Sheet] {
        var sheets = proposed
        var known: Set<String> = []
        var headings: Set<String> = []
        for (sheet, part) in zip(sheets, seen) {
            for table in sheet.tables where table.columns.contains(where: { $0.role == .action }) {
                guard let column = table.columns.first(where: { $0.role == .actionNumber }) else { continue }
                headings.insert(Label.key(column.path.last ?? ""))
                known.formUnion(table.texts(of: column, in: part).map(NumberedName.key))
            }
        }
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

    /// 取組番号, or the very heading of the other sheet, if it says more than 番号.
    private static func namesAction(_ column: SheetMap.Column, _ headings: Set<String>) -> Bool {
        switch column.role {
        case .indicatorNumber, .nothing, .own: break
        default: return false
        }
        guard let heading = column.path.last.flatMap({ Heading($0) }), heading.meaning == .number,
            !heading.stem.isEmpty, !Vocabulary.isNumberAlone(heading.stem)
        else { return false }
        return Vocabulary.meanings[heading.stem] == .action || headings.contains(Label.key(column.path.last ?? ""))
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
        let others = Set(rows.map(\.row))
        return sheet.grid.rows.lazy
            .filter { $0.number > headings.upperBound && $0.number <= lastRow && !others.contains($0.number) }
            .compactMap { sheet.own($0.number, column.column)?.text }
    }
}
