import Japanese
import Plan
import Workbook

/// Equal forms in one reading (同じ様式の表): where the same headings stand on several sheets or files, what they mean is decided over all
/// their rows together, so that the few rows of one file do not make another form of it.
struct EqualForms {
    /// A table as a place in the map.
    private struct Place {
        let sheet: Int
        let table: Int
    }

    /// What makes two tables one form: their headings, and whose results they tell.
    private struct Key: Hashable {
        let paths: [[String]]
        let reportYear: FiscalYear?
    }

    /// More rows say nothing new.
    private static let mostRows = 3000

    /// - Parameter propose: what the tables of one sheet mean.
    static func settled(
        _ proposed: [SheetMap.Sheet], _ seen: [SeenSheet], propose: (SeenSheet) -> [SheetMap.Table]
    ) -> [SheetMap.Sheet] {
        var sheets = proposed
        var groups: [Key: [Place]] = [:]
        var order: [Key] = []
        for sheet in sheets.indices {
            for (table, found) in sheets[sheet].tables.enumerated() {
                let key = Key(paths: found.columns.map(\.path), reportYear: found.reportYear)
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append(Place(sheet: sheet, table: table))
            }
        }
        for key in order {
            guard let places = groups[key], places.count > 1 else { continue }
            let tables = places.map { sheets[$0.sheet].tables[$0.table] }
            guard tables.contains(where: { !$0.means(the: tables[0]) }) else { continue }
            let parts = zip(places, tables).map { (sheet: seen[$0.sheet], table: $1) }
            let isSmall = tables.allSatisfy { $0.lastRow <= 10 * mostRows }
            let together = isSmall ? propose(pool(parts)) : []
            let agreed = together.first {
                $0.headings == tables[0].headings && $0.columns.count == tables[0].columns.count
            }
            // The one with most rows speaks for the others where they do not go together.
            let longest = tables.max { $0.lastRow - $0.headings.upperBound < $1.lastRow - $1.headings.upperBound }
            guard let best = agreed ?? longest else { continue }
            for place in places { sheets[place.sheet].tables[place.table].take(best) }
        }
        return sheets
    }

    /// The first table with the rows of the others below its own.
    private static func pool(_ parts: [(sheet: SeenSheet, table: SheetMap.Table)]) -> SeenSheet {
        guard let (first, table) = parts.first else { return SeenSheet(Grid(rows: [])) }
        let columns = table.columns.map(\.column)
        func texts(_ row: Grid.Row, _ place: (Int) -> Int?) -> [String] {
            var texts: [String] = []
            for cell in row.cells {
                guard let column = place(cell.column) else { continue }
                while texts.count <= column { texts.append("") }
                texts[column] = cell.text
            }
            return texts
        }
        var rows = (0...table.lastRow).map { number in first.row(number).map { texts($0) { $0 } } ?? [] }
        var merged = first.mergedRanges(in: 0...table.lastRow)
        for (sheet, other) in parts.dropFirst() where rows.count < mostRows {
            let places = Dictionary(
                zip(other.columns.map(\.column), columns).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
            let numbers = other.headings.upperBound + 1...max(other.lastRow, other.headings.upperBound + 1)
            let shift = rows.count - numbers.lowerBound
            for number in numbers { rows.append(sheet.row(number).map { texts($0) { places[$0] } } ?? []) }
            for range in sheet.mergedRanges(in: numbers) {
                guard let column = places[range.column] else { continue }
                merged.append(
                    CellRange(
                        row: range.row + shift, column: column, lastRow: min(range.lastRow, numbers.upperBound) + shift,
                        lastColumn: column + range.lastColumn - range.column))
            }
        }
        return SeenSheet(name: first.name, Grid(rows: rows), merged: merged)
    }
}

extension SheetMap.Table {
    /// Whether each of its columns means what that of another table with the same headings means.
    fileprivate func means(the other: SheetMap.Table) -> Bool {
        record == other.record
            && zip(columns, other.columns).allSatisfy { $0.role == $1.role && $0.year == $1.year && $0.slot == $1.slot }
    }

    /// Takes what the headings of another table with the same ones mean.
    fileprivate mutating func take(_ other: SheetMap.Table) {
        let places = Dictionary(
            zip(other.columns, columns).map { ($0.column, $1.column) }, uniquingKeysWith: { first, _ in first })
        for index in columns.indices where columns[index].role != .nothing || other.columns[index].role != .nothing {
            let column = other.columns[index]
            columns[index].role = column.role
            columns[index].year = column.year
            columns[index].label = column.label
            columns[index].milestone = column.milestone
            columns[index].slot = column.slot
            columns[index].certainty = column.certainty
            columns[index].why = column.why
        }
        record = other.record
        if case .named(let column, let meanings) = other.lines, let place = places[column] {
            lines = .named(column: place, meanings: meanings)
        } else if case .inOrder = other.lines {
            lines = other.lines
        } else {
            lines = nil
        }
    }
}
