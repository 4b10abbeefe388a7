import Japanese
import Plan

extension SheetMap {
    /// Says what each sheet, column and row seems to mean, and why. The first of two pure steps; the second is `MapReader`.
    ///
    /// Where no sheet names what its rows are about, numbers may say it: what another system knows by 事業コード.
    static func propose(_ sheets: [SeenSheet]) -> SheetMap {
        let alone = sheets.map { SheetProposal($0, byNumber: false).sheet }
        let equal = EqualForms.settled(alone, sheets) { SheetProposal(tablesOf: $0, byNumber: false).sheet.tables }
        let proposed = SheetNameLevels.settled(SheetReferences.settled(equal, sheets), sheets)
        let isNothing = proposed.allSatisfy { $0.tables.isEmpty && $0.card == nil }
        return SheetMap(
            sheets: isNothing
                ? sheets.map { SheetProposal($0, byNumber: true).sheet } : CardSet.settled(proposed, sheets))
    }
}

/// One sheet → map: its tables, one below the other (シートの提案).
private struct SheetProposal {
    let sheet: SheetMap.Sheet

    /// More tables on one sheet are no plan's.
    private static let mostTables = 40

    init(_ seen: SeenSheet, byNumber: Bool) {
        guard !seen.isHidden else {
            self.init(SheetMap.Sheet(name: seen.name, tables: [], why: .init(.hidden)))
            return
        }
        var cache = HeadingCache()
        if !seen.isList,
            let proposal = CardProposal(
                seen, &cache, tables: { SheetProposal(tablesOf: $0, byNumber: false).sheet.tables }),
            proposal.isOfPolicy || !Self.hasActions(seen)
        {
            self.init(SheetMap.Sheet(name: seen.name, tables: [], card: proposal.card, why: .init(.card)))
            return
        }
        self.init(tablesOf: seen, byNumber: byNumber)
    }

    private init(_ sheet: SheetMap.Sheet) { self.sheet = sheet }

    /// Whether a row of headings stands over five actions and more (見出しの下の一覧): no card, though labels stand beside each other.
    private static func hasActions(_ seen: SeenSheet) -> Bool {
        SheetProposal(tablesOf: seen, byNumber: false).sheet.tables.contains { table in
            guard table.record == .action, let name = table.columns.first(where: { $0.role == .action }),
                name.why.kind == .knownWord, table.columns.count(where: { $0.why.kind == .knownWord }) >= 5
            else { return false }
            let others = Set(table.rows.map(\.row))
            let names = seen.grid.rows.lazy
                .filter { $0.number > table.headings.upperBound && $0.number <= table.lastRow }
                .filter { !others.contains($0.number) }
                .compactMap { seen.own($0.number, name.column)?.text }
            return Set(names).count >= 5
        }
    }

    /// The tables alone, whatever else the sheet is.
    init(tablesOf seen: SeenSheet, byNumber: Bool) {
        var cache = HeadingCache()
        var tables: [SheetMap.Table] = []
        var start = 0
        let rows = seen.grid.rows
        var firstTitle: TitleYears?
        var policies: [SheetMap.Row] = []
        var top: [Int] = []
        while tables.count < Self.mostTables,
            let found = HeadingRows.next(seen, from: start, byNumber: byNumber, &cache)
        {
            let above = rows[start...].prefix { $0.number < found.rows.lowerBound }.map(\.number)
            let title = TitleYears(above.flatMap { row in seen.row(row)?.cells.map(\.text) ?? [] })
            if firstTitle == nil { firstTitle = title }
            let (table, body) = Self.table(
                of: seen, found, above: above, top: top, title: title.reportYear == nil ? firstTitle ?? title : title,
                policies: &policies, byNumber: byNumber, &cache)
            top = SectionStack.open(behind: top + above, seen)
            if let table { tables.append(table) }
            start = max(body.next, rows.firstIndex { $0.number > found.rows.upperBound } ?? rows.count)
        }
        sheet = SheetMap.Sheet(name: seen.name, tables: tables, why: .init(tables.isEmpty ? .noHeadings : .table))
    }

    /// The one table below rows that a person calls its headings. What no heading says is left out until they say more.
    init(_ seen: SeenSheet, headings: ClosedRange<Int>) {
        var cache = HeadingCache()
        let above = seen.grid.rows.prefix { $0.number < headings.lowerBound }.map(\.number)
        let title = TitleYears(above.flatMap { row in seen.row(row)?.cells.map(\.text) ?? [] })
        var policies: [SheetMap.Row] = []
        let (proposed, body) = Self.table(
            of: seen, HeadingRows(stated: headings), above: above, title: title, policies: &policies, byNumber: true,
            &cache)
        var table = proposed ?? SheetMap.Table(headings: headings, lastRow: body.lastRow, record: .action)
        if proposed == nil {
            table.columns = ColumnHeading.all(of: seen, rows: headings, above: [], &cache).map { heading in
                SheetMap.Column(
                    column: heading.column, path: heading.path, label: heading.label, role: .nothing,
                    certainty: .guess, why: .init(.noPlace))
            }
            table.rows = body.others.map { SheetMap.Row(row: $0.row, use: $0.use) }
            table.reportYear = title.reportYear
        }
        sheet = SheetMap.Sheet(name: seen.name, tables: [table], why: .init(.stated))
    }

    /// - Parameters:
    ///   - above: the rows between the table before and the headings, from the top.
    ///   - top: the lines further up that name policies and hold until another of the same class comes.
    ///   - policies: the rows that named the policies of the tables before; of a small table for each indicator the policy stands
    ///     above the first.
    /// - Returns: no table where no column names what its rows are about.
    private static func table(
        of seen: SeenSheet, _ found: HeadingRows, above: [Int], top: [Int] = [], title: TitleYears,
        policies: inout [SheetMap.Row],
        byNumber: Bool, _ cache: inout HeadingCache
    ) -> (table: SheetMap.Table?, body: TableRows) {
        var body = TableRows(seen, headings: found.rows, columns: seen.columns, &cache)
        let stack = SectionStack(above: top + above, in: body, seen)
        body.setLevels(stack.levels)
        var proposal = TableProposal(
            seen, found, rows: body, above: above, title: title, sectionLevels: stack.count, byNumber: byNumber, &cache)
        guard !body.records.isEmpty, var table = proposal.table() else { return (nil, body) }
        var sections = stack.above.map { SheetMap.Row(row: $0.row, use: .section(level: $0.level)) }
        // 「風のまち」, alone over years with indicators side by side: it is no title where something stands above it.
        if sections.isEmpty, proposal.namesByColumns, let line = proposal.lineAbove,
            line.row != seen.grid.rows.first?.number, TitleYears([line.text]).named.isEmpty
        {
            sections = [SheetMap.Row(row: line.row, use: .section(level: 0))]
        }
        if !sections.isEmpty { policies = sections }
        table.rows += sections.isEmpty && table.rows.contains { $0.use == .subject } ? policies : sections
        return (table, body)
    }
}

extension SeenSheet {
    /// Whether most rows have their texts in the same five and more columns, as the rows of a long table have and the lines of a card have
    /// not.
    fileprivate var isList: Bool {
        var counts: [[Int]: Int] = [:]
        var rows = 0
        for row in grid.rows {
            let cells = row.cells.filter { !$0.text.isEmpty }
            // A merged cell that was filled says one thing.
            let columns = cells.indices.filter { $0 == 0 || cells[$0].text != cells[$0 - 1].text }.map {
                cells[$0].column
            }
            guard columns.count > 1 else { continue }
            rows += 1
            if columns.count >= 5 { counts[columns, default: 0] += 1 }
        }
        return counts.values.max().map { $0 >= 8 && $0 * 10 >= rows * 6 } ?? false
    }
}

extension OpenedSheets {
    /// What a sheet means when a person says which rows are its headings.
    ///
    /// - Parameters:
    ///   - index: of the sheet in the map.
    ///   - headings: row numbers, from 0; at most six of them, with something below.
    /// - Returns: `nil` where there is no such sheet or row.
    public func sheet(_ index: Int, headings: ClosedRange<Int>) -> SheetMap.Sheet? {
        guard sheets.indices.contains(index), headings.count <= 6,
            sheets[index].grid.rows.contains(where: { headings.contains($0.number) }),
            headings.upperBound < sheets[index].grid.rows.last?.number ?? 0
        else { return nil }
        return SheetProposal(sheets[index], headings: headings).sheet
    }
}
