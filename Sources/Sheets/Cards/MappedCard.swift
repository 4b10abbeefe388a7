import Japanese
import Plan

extension SeenSheet {
    /// What stands above the labels of a card: what form it is, for which year, whose.
    func rows(above card: SheetMap.Card) -> ArraySlice<Grid.Row> {
        let first = card.pairs.map(\.row).min() ?? 0
        return grid.rows.prefix { $0.number < first }
    }
}

/// card → rows (個票の読み取り): does what the map says of one card. Its first row has the action with what the pairs say; those of its
/// tables follow and go on with the action.
struct MappedCard {
    private(set) var row: MappedRow
    private(set) var tables: [(table: SheetMap.Table, mapped: MappedTable)] = []
    private(set) var years: Set<FiscalYear> = []
    private(set) var about: [(Vocabulary.Column, Grid.Cell)] = []
    private(set) var spellings: [(field: Field, cell: Grid.Cell, text: String)] = []

    /// - Parameter levelCount: how many levels the plan has.
    init(_ sheet: SeenSheet, _ card: SheetMap.Card, levelCount: Int, _ ledger: inout Ledger) {
        row = MappedRow(record: Record(levels: Array(repeating: Record.LevelCells(), count: levelCount)))
        let isOfPolicy = card.first(.action) == nil
        var labels = Set<[Int]>()
        for pair in card.pairs {
            if let cell = sheet.own(pair.row, pair.column) { take(cell, pair, &ledger) }
            labels.formUnion([[pair.row, pair.column]])
        }
        for table in card.tables {
            var mapped = MappedTable(sheet, table, levelCount: levelCount, &ledger)
            if !table.columns.contains(where: { $0.role == .indicator }), let indicator = card.first(.indicator) {
                mapped.begin(
                    sheet.own(indicator.row, indicator.column),
                    unit: card.first(.unit).flatMap {
                        sheet.own($0.row, $0.column)
                    })
            }
            if isOfPolicy { mapped.stand(below: row, beginsPolicies: table.record == .indicator) }
            tables.append((table, mapped))
        }
        for table in tables { years.formUnion(table.mapped.years) }
        if let division = card.division { take(division, in: sheet, &ledger) }
        claimLabels(sheet, card, values: labels, &ledger)
    }

    /// The rows of the card: of its one action; or of its policy, with those of the actions below it.
    var rows: [MappedRow] { [row] + tables.flatMap(\.mapped.rows) }

    /// A division that only the file's name says: it stands for the first cell, which says no more than what form this is.
    private mutating func take(_ division: String, in sheet: SeenSheet, _ ledger: inout Ledger) {
        guard let first = sheet.grid.rows.first?.cells.first else { return }
        ledger.note(.divisionOfFile, at: first, words: [division, sheet.file ?? ""])
        let cell = Grid.Cell(
            index: first.index, row: first.row, column: first.column, raw: first.raw, text: division, label: nil)
        row.record.divisions.append((cell, .notStated))
    }

    private mutating func take(_ cell: Grid.Cell, _ pair: SheetMap.Pair, _ ledger: inout Ledger) {
        if let field = pair.role.field, let label = pair.path.last.flatMap(HeadingWord.fieldLabel) {
            spellings.append((field, cell, label))
        }
        switch pair.role {
        case .policy(let level): if level < row.record.levels.count { row.record.levels[level].name = cell }
        case .policyNumber(let level): row.record.set(level) { $0.number = cell }
        case .vision(let level): row.record.set(level) { $0.vision = cell }
        case .situation(let level): row.record.set(level) { $0.situation = cell }
        case .action: row.record.name = cell
        case .actionNumber: row.record.number = cell
        case .divisions(let role): row.record.divisions.append((cell, role))
        case .description: row.record.description = cell
        case .status, .result, .reason, .target, .stage:
            guard let field = pair.role.field, let year = pair.year else { return }
            years.insert(year)
            row.record.entries.append(.init(field: field, year: year, cell: cell))
        case .own, .ownOfPolicy:
            // 「（評価の対象外）」 is no opinion.
            if let first = cell.text.first, "（(".contains(first), WrittenValue(cell.text).noValue != nil {
                return ledger.claim(cell, as: .value)
            }
            if let year = pair.year { years.insert(year) }
            row.own.append(
                MappedRow.OwnCell(
                    label: pair.label, subject: OwnField.Subject(of: pair), level: pair.role.level, unit: pair.unit,
                    year: pair.year, isPlanned: pair.isPlanned, cell: cell))
        // Told with the table of its years, where there is one.
        case .indicator: row.names.append((nil, cell))
        case .unit: row.facts.append((nil, .unit, cell))
        case .targetNumber: take(cell, .target, pair)
        case .actualNumber: take(cell, .actual, pair)
        case .baseline: take(cell, .baseline, pair)
        case .finalTarget: take(cell, .finalTarget, pair)
        case .about(let what): about.append((what.column, cell))
        default:
            ledger.leaveOut(cell, .columnLeftOut, words: [pair.label, pair.why.kind.rawValue])
        }
    }

    private mutating func take(_ cell: Grid.Cell, _ place: MappedRow.ValueCell.Place, _ pair: SheetMap.Pair) {
        if let year = pair.year { years.insert(year) }
        row.values.append(
            MappedRow.ValueCell(slot: nil, place: place, year: pair.year, unit: pair.unit, cell: cell))
    }

    /// Whether its one indicator is told beside labels, and by no table.
    var tellsIndicator: Bool { !row.values.isEmpty }

    /// What stands on the card as a label: it is no text of the plan.
    private func claimLabels(
        _ sheet: SeenSheet, _ card: SheetMap.Card, values: Set<[Int]>, _ ledger: inout Ledger
    ) {
        let known = Set(card.pairs.flatMap(\.path))
        let last = card.pairs.map(\.row).max() ?? 0
        let first = card.pairs.map(\.row).min() ?? 0
        for row in sheet.grid.rows where (first...max(first, last)).contains(row.number) {
            let cells = row.cells.filter { !$0.text.isEmpty }
            let labels = cells.count { known.contains($0.text) }
            for cell in cells where !values.contains([cell.row, cell.column]) {
                // 「１　指標」, alone in its row, names what comes.
                let isTitle = cells.count == 1 && cell.text.count <= 40 && Heading(cell.text) != nil
                // 「区分」, the corner of a small table.
                let isCorner = labels > 1 && labels == cells.count - 1
                if isTitle || isCorner || known.contains(cell.text) { ledger.claim(cell, as: .heading) }
            }
        }
    }
}
