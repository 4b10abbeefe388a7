import Japanese
import Plan

/// table → rows: does what the map says of one table (表の読み取り), and nothing else.
struct MappedTable {
    let sheet: SeenSheet
    let table: SheetMap.Table
    private(set) var rows: [MappedRow] = []
    private(set) var spellings: [(field: Field, cell: Grid.Cell, text: String)] = []
    /// The fiscal years that the columns name.
    private(set) var years: Set<FiscalYear> = []
    /// 地方公共団体名 and the like, where they are columns.
    private(set) var about: [(Vocabulary.Column, Grid.Cell)] = []
    private let levelCount: Int
    /// The section rows that hold for the row at hand, by level.
    private var sections: [Int: Grid.Cell]
    /// The line that says what the rows are about, where no column does.
    private var subject: Grid.Cell?
    /// How many lines the record at hand has had.
    private var lineCount = 0
    private var lastNames: [String] = []
    /// The last text of each of the table's columns, which 〃 below it says again.
    private var lastTexts: [String?]
    /// Whether an indicator has remarks that say what they are.
    private let hasRemarks: Bool
    /// The columns of own fields in which several lines of a record have something.
    private(set) var columnsOfLines: Set<Int> = []

    /// - Parameters:
    ///   - sections: what lines above the table say of its policies.
    ///   - levelCount: how many levels the plan has.
    init(_ sheet: SeenSheet, _ table: SheetMap.Table, levelCount: Int, _ ledger: inout Ledger) {
        (self.sheet, self.table, self.levelCount) = (sheet, table, levelCount)
        hasRemarks = table.columns.contains { $0.role == .indicatorRemark }
        sections = [:]
        lastTexts = Array(repeating: nil, count: table.columns.count)
        for column in table.columns where column.role != .nothing {
            if let year = column.year, !column.role.isMilestone, column.milestone != .final { years.insert(year) }
        }
        claimHeadings(&ledger)
        columnsOfLines = Self.columnsOfLines(of: table, sheet)
        let uses = Dictionary(table.rows.map { ($0.row, $0.use) }, uniquingKeysWith: { first, _ in first })
        for row in sheet.grid.rows where row.number <= table.lastRow {
            if row.number < table.headings.lowerBound {
                if let use = uses[row.number] { take(row, use, &ledger) }
                continue
            }
            guard row.number > table.headings.upperBound else { continue }
            if let use = uses[row.number] {
                take(row, use, &ledger)
            } else {
                read(row, &ledger)
            }
        }
    }

    // MARK: - Rows that are no records

    private mutating func beginSection(_ row: Grid.Row, _ level: Int) {
        guard let cell = row.cells.first(where: { !$0.text.isEmpty }) else { return }
        sections = sections.filter { $0.key < level }
        sections[level] = SectionStack.band(cell.text).map(cell.saying) ?? cell
    }

    private mutating func take(_ row: Grid.Row, _ use: SheetMap.Row.Use, _ ledger: inout Ledger) {
        switch use {
        case .section(let level):
            beginSection(row, level)
            let first = row.cells.first { !$0.text.isEmpty }
            for cell in row.cells where cell.index != first?.index { ledger.claim(cell, as: .heading) }
        case .columnNumbers, .repeatedHeading: for cell in row.cells { ledger.claim(cell, as: .heading) }
        case .total:
            let name = row.cells.first { !$0.text.isEmpty }?.text ?? ""
            for cell in row.cells { ledger.leaveOut(cell, .totalRow, words: [name], isDerived: true) }
        case .reprint: read(row, isReprint: true, &ledger)
        case .policyText: takeTextOfPolicy(row, &ledger)
        case .blocks: for cell in row.cells { ledger.claim(cell, as: .heading) }
        case .subject: subject = row.cells.first { !$0.text.isEmpty }
        case .remark, .hidden: break
        }
    }

    /// 「課題」 and its text below a table: of the policy whose line stands above; behind a blank row of the one above that.
    private mutating func takeTextOfPolicy(_ row: Grid.Row, _ ledger: inout Ledger) {
        let cells = row.cells.filter { !$0.text.isEmpty }
        let levels = sections.keys.sorted()
        guard cells.count == 2, let deepest = levels.last else {
            for cell in cells { ledger.leaveOut(cell, .lineLeftOut, words: [cells[0].text]) }
            return
        }
        let isApart = sheet.row(row.number - 1)?.cells.allSatisfy(\.text.isEmpty) ?? true
        let level = isApart ? levels.dropLast().last ?? deepest : deepest
        var mapped = MappedRow(record: Record(levels: Array(repeating: Record.LevelCells(), count: levelCount)))
        for (place, cell) in sections where place < levelCount { mapped.record.levels[place].name = cell }
        ledger.claim(cells[0], as: .heading)
        let year = table.reportYear
        mapped.own.append(
            MappedRow.OwnCell(
                label: cells[0].text.asHeadingLine, subject: year == nil ? .policy : .policyYear, level: level,
                unit: nil,
                year: year, isPlanned: false, cell: cells[1]))
        rows.append(mapped)
    }

    private mutating func claimHeadings(_ ledger: inout Ledger) {
        for row in table.headings {
            for cell in sheet.row(row)?.cells ?? [] { ledger.claim(cell, as: .heading) }
        }
        for column in table.columns {
            guard let field = column.role.field, let text = column.word.flatMap(HeadingWord.fieldLabel),
                let cell = sheet.lowest(of: table.headings, column.column)
            else { continue }
            spellings.append((field, cell, text))
        }
    }

    // MARK: - Records

    /// What a cell says; 〃 says what stands above it.
    ///
    /// - Parameter place: of the column among those of the table.
    private mutating func said(_ row: Int, _ place: Int) -> Grid.Cell? {
        guard let cell = sheet.seen(row, table.columns[place].column) else { return nil }
        if Vocabulary.saysAgain(cell.text) { return lastTexts[place].map(cell.saying) ?? cell }
        lastTexts[place] = cell.text
        return cell
    }

    /// - Parameter isReprint: whether the row only shows an action again, so that nothing but what it names is taken.
    private mutating func read(_ row: Grid.Row, isReprint: Bool = false, _ ledger: inout Ledger) {
        var mapped = MappedRow(record: Record(levels: Array(repeating: Record.LevelCells(), count: levelCount)))
        for (level, cell) in sections where level < levelCount { mapped.record.levels[level].name = cell }
        if let policy = table.policy, let corner = sheet.row(table.headings.lowerBound)?.cells.first {
            mapped.record.set(0) { $0.name = corner.saying(policy) }
        }
        takeLine(row, &mapped, &ledger)
        takeSubject(&mapped)
        let time = RowTime(of: row, in: table, sheet)
        let rowYear = time.year
        if let rowYear, time.milestone == nil {
            years.insert(rowYear)
            mapped.year = rowYear
        }
        var digits: [Int: [Grid.Cell]] = [:]
        var stage: Grid.Cell?
        for (place, column) in table.columns.enumerated() {
            let seen = said(row.number, place)
            // Merged over columns a cell holds for each of them; merged over rows it is said once.
            let here = seen.flatMap { $0.row == row.number ? $0 : nil }
            if isReprint, !column.role.names { continue }
            switch column.role {
            case .policy(let level): takeLevel(seen, level, &mapped, &ledger)
            case .policyNumber(let level): mapped.record.set(level) { $0.number = seen }
            case .policyDigit(let level): if let seen { digits[level, default: []].append(seen) }
            case .vision(let level): mapped.record.set(level) { $0.vision = seen }
            case .situation(let level): mapped.record.set(level) { $0.situation = seen }
            case .action:
                let name = seen.flatMap { Self.headsIndicators($0) || isOfLevel($0, mapped) ? nil : $0 }
                mapped.record.name = name.map { takeDivision(of: $0, column, &mapped) }
            case .actionNumber: mapped.record.number = seen
            case .divisions where table.record == .indicator:
                if let seen, begins(.indicator, in: row.number) || here != nil {
                    takeOfIndicator(seen, column, time, &mapped, &ledger)
                }
            case .divisions(let role):
                if let seen, begins(.action, in: row.number) || here != nil {
                    mapped.record.divisions.append((seen, role))
                }
            case .description: mapped.record.description = here.flatMap { isName($0, mapped) ? nil : $0 }
            case .own(let subject): if let here { takeOwn(here, column, .init(subject), rowYear, &mapped) }
            case .ownOfPolicy(let level, let isYearly):
                if let here {
                    takeOwn(here, column, isYearly ? .policyYear : .policy, rowYear, level: level, &mapped)
                }
            case .indicatorRemark:
                if let here { takeRemark(here, column, rowYear, &mapped, &ledger) }
            case .about(let what): if let here { about.append((what.column, here)) }
            case .nothing: if let here { leaveOut(here, column, &ledger) }
            case .rate:
                if let here {
                    ledger.leaveOut(here, .columnLeftOut, words: [column.heading, "computed"], isDerived: true)
                }
            case .lineLabel: break
            case .fiscalYear: if let here { ledger.claim(here, as: .heading) }
            case .result where table.record == .indicator, .reason where table.record == .indicator:
                // 増減の理由 of an indicator: a remark of its year.
                guard let here else { break }
                if hasRemarks {
                    takeRemark(here, column, rowYear, &mapped, &ledger)
                } else if NoValue(here.text) == nil, let year = column.year ?? rowYear {
                    add(here, .remark, column, year, &mapped)
                }
            case .stage, .target, .status, .result, .reason:
                guard let here, let field = column.role.field else { break }
                if column.role == .stage, mapped.line == .actualNumber || mapped.line == .result {
                    // What became of the schedule, in the line of what was done.
                    takeOwn(here, column, .actionYear, rowYear, as: lineLabel(of: row.number), &mapped)
                    break
                }
                if let several = SeveralValues(here.text), several.haveYears {
                    takeTexts(several, of: here, field, &stage, &mapped, &ledger)
                } else if let year = column.year ?? rowYear {
                    takeText(here, field, year, &stage, &mapped, &ledger)
                }
            case .severalNumbers: if let here { takeNumbers(here, column, rowYear, &mapped, &ledger) }
            case .severalTexts: if let here { takeTexts(here, column, rowYear, &mapped, &ledger) }
            case .valueOfLine:
                if let here, let year = column.year ?? rowYear {
                    takeLineValue(here, column, year, &stage, &mapped, &ledger)
                }
            default:
                if let here { takeOfIndicator(here, column, time, &mapped, &ledger) }
            }
        }
        takeDigits(digits, &mapped, &ledger)
        if isReprint {
            mapped.record.reprint = row
            rows.append(mapped)
            return
        }
        takeMergedUnit(row, &mapped)
        rows += apart(mapped, &ledger)
    }

    /// Whether the name of one begins in a row: who is in charge is merged over all that it holds for.
    private func begins(_ role: SheetMap.Role, in row: Int) -> Bool {
        table.columns.contains { $0.role == role && sheet.own(row, $0.column) != nil }
    }

    /// A unit that is merged over several rows holds for each indicator that begins beside it.
    private func takeMergedUnit(_ row: Grid.Row, _ mapped: inout MappedRow) {
        guard !mapped.names.isEmpty else { return }
        for column in table.columns where column.role == .unit {
            if let cell = sheet.seen(row.number, column.column), cell.row < row.number,
                sheet.range(of: cell).lastRow >= row.number
            {
                mapped.facts.append((column.slot, .unit, cell))
            }
        }
    }

    private func leaveOut(_ cell: Grid.Cell, _ column: SheetMap.Column, _ ledger: inout Ledger) {
        if column.path.isEmpty {
            ledger.leaveOut(cell, .besideTable, words: [sheet.name])
        } else {
            ledger.leaveOut(cell, .columnLeftOut, words: [column.heading, column.why.kind.rawValue])
        }
    }

    // MARK: - Lines

    private func takeSubject(_ mapped: inout MappedRow) {
        guard let subject else { return }
        if table.record == .action {
            mapped.record.name = subject
        } else {
            mapped.names.append((nil, subject.saying(NumberedName(subject.text)?.name ?? subject.text)))
        }
    }

    private mutating func takeLine(_ row: Grid.Row, _ mapped: inout MappedRow, _ ledger: inout Ledger) {
        switch table.lines {
        case .named(let column, let meanings):
            guard let cell = sheet.seen(row.number, column) else { return }
            mapped.line = meanings[Label.key(cell.text)] ?? .nothing
            if let field = mapped.line?.field {
                ledger.claim(cell, as: .label(field))
                spellings.append((field, cell, cell.text))
            } else {
                ledger.claim(cell, as: .heading)
            }
        case .inOrder(let meanings):
            let names = table.columns.filter { $0.role == .indicator || $0.role == .action }
                .compactMap { sheet.own(row.number, $0.column)?.text }
            // A name that is repeated, as where merged cells were filled, goes on until all lines were there.
            let begins = !names.isEmpty && (names != lastNames || lineCount + 1 >= meanings.count)
            if !names.isEmpty { lastNames = names }
            lineCount = begins ? 0 : lineCount + 1
            mapped.line = lineCount < meanings.count ? meanings[lineCount] : .nothing
        case nil: break
        }
    }

    private func takeLineValue(
        _ cell: Grid.Cell, _ column: SheetMap.Column, _ year: FiscalYear, _ stage: inout Grid.Cell?,
        _ mapped: inout MappedRow, _ ledger: inout Ledger
    ) {
        let label = lineLabel(of: cell.row)
        switch mapped.line {
        case .targetNumber: add(cell, .target, column, year, &mapped)
        case .actualNumber:
            if column.milestone == .baseline { add(cell, .baseline, column, year, &mapped) }
            add(cell, .actual, column, year, &mapped)
        case .baseline: add(cell, .baseline, column, year, &mapped)
        case .rate: ledger.leaveOut(cell, .columnLeftOut, words: [label, "computed"], isDerived: true)
        case .own where table.record == .indicator: takeRemark(cell, column, year, as: label, &mapped, &ledger)
        case .own:
            mapped.own.append(
                MappedRow.OwnCell(
                    label: label.asHeadingLine, subject: .actionYear,
                    unit: OwnFieldDraft.isMoney(label) ? table.moneyUnit : nil, year: year, isPlanned: false, cell: cell
                ))
        case let line?:
            guard let field = line.field else { return ledger.leaveOut(cell, .lineLeftOut, words: [label]) }
            if column.half != nil {
                // Two halves have two texts, and a year has one place: both are kept beside it.
                let words = [label, column.path.last ?? ""].joined(separator: "\u{3000}")
                mapped.own.append(
                    MappedRow.OwnCell(
                        label: words, subject: .actionYear, unit: nil, year: year, isPlanned: line == .stage, cell: cell
                    ))
            } else {
                takeText(cell, field, year, &stage, &mapped, &ledger)
            }
        case nil: ledger.leaveOut(cell, .lineLeftOut, words: [label])
        }
    }

    func lineLabel(of row: Int) -> String {
        if case .named(let column, _) = table.lines { sheet.seen(row, column)?.text ?? "" } else { "" }
    }

    /// Its rows tell of the policies that a row above them names, where they name none themselves.
    mutating func stand(below above: MappedRow, beginsPolicies: Bool) {
        for index in rows.indices {
            for level in rows[index].record.levels.indices where rows[index].record.levels[level].isBlank {
                rows[index].record.levels[level].number = above.record.levels[level].number
                rows[index].record.levels[level].name = above.record.levels[level].name
            }
        }
        if beginsPolicies, !rows.isEmpty { rows[0].record.beginsPolicies = true }
    }

    /// Its first row begins an indicator that is named elsewhere.
    mutating func begin(_ indicator: Grid.Cell?, unit: Grid.Cell?) {
        guard let indicator, !rows.isEmpty else { return }
        rows[0].names.append((nil, indicator))
        if let unit { rows[0].facts.append((nil, .unit, unit)) }
    }
}
