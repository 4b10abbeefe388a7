import Japanese
import Plan

/// layout → records: reads the rows of the pages one after another.
struct RecordReader {
    private(set) var records: [Record] = []
    private(set) var spellings = LabelSpellings()
    /// Every fiscal year that a heading or a row names.
    private(set) var years: Set<FiscalYear> = []
    /// 地方公共団体名 and the like, where they are columns.
    private(set) var about: [(Vocabulary.Column, Grid.Cell)] = []
    /// The fields that the action at hand has, to tell a row that is there twice.
    private var seen: Set<Field> = []
    /// The years of the last page that named some, for one that names none.
    private var lastYears: [(year: FiscalYear, offset: Int)] = []

    /// - Parameter onlyYear: the year that stands over the whole table, for columns that name none.
    mutating func read(_ page: Page, _ layout: Layout, onlyYear: FiscalYear?, _ ledger: inout Ledger) {
        readHeadings(page, layout, &ledger)
        let body = rowsOfActions(of: page, &ledger)
        if let grid = layout.yearGrid {
            if !grid.years.isEmpty { lastYears = grid.years }
            for row in body { readLabelled(row, layout, grid, &ledger) }
        } else {
            for row in body { readPlain(row, layout, onlyYear: onlyYear, &ledger) }
        }
    }

    /// The rows without those that tell of no action, which are accounted for.
    private func rowsOfActions(of page: Page, _ ledger: inout Ledger) -> [Grid.Row] {
        page.body.filter { row in
            guard let beside = RowBesideActions(row, isFirst: row.number == page.body.first?.number) else {
                return true
            }
            for cell in row.cells {
                switch beside {
                case .columnNumbers: ledger.claim(cell, as: .heading)
                case .total: ledger.hold(cell, .totalRow, words: [row.cells.first?.text ?? ""])
                case .remark: ledger.hold(cell, .notPlaced)
                }
            }
            return false
        }
    }

    private mutating func readHeadings(_ page: Page, _ layout: Layout, _ ledger: inout Ledger) {
        for cell in page.headings.lazy.flatMap(\.cells) {
            ledger.claim(cell, as: .heading)
            if let year = HeadingWord(cell)?.year { years.insert(year) }
        }
        for column in layout.columns {
            guard let field = column.role.field else { continue }
            if case .entry = column.role, layout.yearGrid != nil { continue }
            if let text = HeadingWord.fieldLabel(column.heading.text) {
                spellings.add(text, column.heading, for: field)
            }
        }
        guard let grid = layout.yearGrid, let first = layout.columns.first(where: { $0.role.year != nil }) else {
            return
        }
        if grid.breaksPromise {
            let words = Set(layout.columns.compactMap { $0.role.year == nil ? nil : $0.heading.text })
            ledger.note(.headingNotFollowed, at: first.heading, words: [words.sorted().joined(separator: "、")])
        } else if grid.shift != 0 {
            ledger.count(.headingsShifted, at: first.heading, words: [String(abs(grid.shift)), first.heading.text])
        }
    }

    // MARK: - Rows with labels

    private mutating func readLabelled(
        _ row: Grid.Row, _ layout: Layout, _ grid: YearGrid, _ ledger: inout Ledger
    ) {
        guard let first = row.cells.first else { return }
        let usual = row[grid.labelColumn].flatMap { cell in cell.rowLabel.map { (cell, $0) } }
        // A row may begin with its label when the columns before it were lost.
        let label = usual ?? first.rowLabel.map { (first, $0) }
        var cells = row.cells
        if let label { cells.removeAll { $0.column >= label.0.column } }
        let start = Grid.Row(number: row.number, width: row.width, cells: cells)
        let record = Record(start, layout)
        if record.namesAction || record.hasPolicies { begin(record) }
        guard let (cell, field) = label else { return }
        ledger.claim(cell, as: .label(field))
        spellings.add(cell.text, cell, for: field)
        if cell.column != grid.labelColumn {
            ledger.count(.labelElsewhere, at: cell, words: [String(grid.labelColumn + 1)])
        }
        readValues(of: row, behind: cell, field, &ledger)
    }

    private mutating func readValues(
        of row: Grid.Row, behind label: Grid.Cell, _ field: Field, _ ledger: inout Ledger
    ) {
        guard let last = records.indices.last else { return }
        var values: [Record.Entry] = []
        for cell in row.cells where cell.column > label.column && !cell.text.isEmpty {
            if let (year, _) = lastYears.first(where: { $0.offset == cell.column - label.column }) {
                values.append(Record.Entry(field: field, year: year, cell: cell))
            } else {
                ledger.hold(cell, .outsideYears, words: [label.text, records[last].name?.text ?? ""])
            }
        }
        if seen.insert(field).inserted {
            records[last].entries += values
        } else {
            records[last].strays.append(Record.Stray(field: field, label: label, values: values))
        }
    }

    /// Begins a new action, unless the row only says again what action this is.
    private mutating func begin(_ record: Record) {
        let isSame = records.last.map { last in
            record.namesAction && last.number?.text == record.number?.text && last.name?.text == record.name?.text
        }
        if isSame != true { seen = [] }
        records.append(record)
    }

    // MARK: - Rows without labels

    private mutating func readPlain(
        _ row: Grid.Row, _ layout: Layout, onlyYear: FiscalYear?, _ ledger: inout Ledger
    ) {
        var record = Record(row, layout)
        let own = layout.fiscalYearColumn.flatMap { row[$0] }
        let ownYear = own.flatMap { FiscalYear(heading: $0.text) }.flatMap {
            (1873...2200).contains($0.value) ? $0 : nil
        }
        if let own, let ownYear {
            years.insert(ownYear)
            ledger.claim(own, as: .heading)
        }
        for cell in row.cells where !cell.text.isEmpty {
            switch layout[cell.column] {
            case .entry(let year, let field): record.entries.append(.init(field: field, year: year, cell: cell))
            case .year(let year): record.entries.append(.init(field: .target, year: year, cell: cell))
            case .field(let field):
                if let year = ownYear ?? (layout.fiscalYearColumn == nil ? onlyYear : nil) {
                    record.entries.append(.init(field: field, year: year, cell: cell))
                }
            case .eraYear where FiscalYear(heading: cell.text) == ownYear && ownYear != nil:
                ledger.claim(cell, as: .heading)
            case .about(let what): about.append((what, cell))
            case .again(let field): record.again.append((field, field == .status ? ownYear : nil, cell))
            case .entryState:
                record.entryState = ownYear.map { ($0, cell) }
                record.again.append((.status, ownYear, cell))
            case .statusCode:
                record.statusCode = cell
                record.again.append((.status, ownYear, cell))
            case .isDue where layout.isOfOwnTable:
                record.isDue = ownYear.map { ($0, cell) }
                record.again.append((.lastReportedYear, ownYear, cell))
            case .unplaced, .isDue: ledger.hold(cell, .notPlaced, words: [layout.heading(of: cell.column)])
            default: break
            }
        }
        guard record.namesAction || record.hasPolicies || !record.entries.isEmpty else { return }
        records.append(record)
    }
}

extension Record {
    var hasPolicies: Bool { levels.contains { $0.number != nil || $0.name != nil } }
}

extension Layout.Role {
    var year: FiscalYear? {
        switch self {
        case .entry(let year, _), .year(let year): year
        default: nil
        }
    }

    /// The field whose name the heading is.
    fileprivate var field: Field? {
        switch self {
        case .vision: .vision
        case .situation: .situationAndChallenges
        case .number: .number
        case .name: .name
        case .divisions(.notStated): .divisions
        case .description: .description
        case .entry(_, let field), .field(let field): field
        default: nil
        }
    }
}
