import Japanese
import Plan

extension SheetMap {
    /// Says what each sheet, column and row seems to mean, and why. The first of two pure steps; the second is `MapReader`.
    static func propose(_ sheets: [SeenSheet]) -> SheetMap {
        SheetMap(sheets: CardSet.settled(sheets.map { SheetProposal($0).sheet }, sheets))
    }
}

/// One sheet → map: its tables, one below the other (シートの提案).
private struct SheetProposal {
    let sheet: SheetMap.Sheet

    /// More tables on one sheet are no plan's.
    private static let mostTables = 40

    init(_ seen: SeenSheet) {
        guard !seen.isHidden else {
            self.init(SheetMap.Sheet(name: seen.name, tables: [], why: .init(.hidden)))
            return
        }
        var cache = HeadingCache()
        if let proposal = CardProposal(seen, &cache, tables: { SheetProposal(tablesOf: $0).sheet.tables }) {
            self.init(SheetMap.Sheet(name: seen.name, tables: [], card: proposal.card, why: .init(.card)))
            return
        }
        self.init(tablesOf: seen)
    }

    private init(_ sheet: SheetMap.Sheet) { self.sheet = sheet }

    /// The tables alone, whatever else the sheet is.
    private init(tablesOf seen: SeenSheet) {
        var cache = HeadingCache()
        var tables: [SheetMap.Table] = []
        var start = 0
        let rows = seen.grid.rows
        var firstTitle: TitleYears?
        while tables.count < Self.mostTables, let found = HeadingRows(seen, from: start, &cache) {
            let above = rows[start...].prefix { $0.number < found.rows.lowerBound }.map(\.number)
            let title = TitleYears(above.flatMap { row in seen.row(row)?.cells.map(\.text) ?? [] })
            if firstTitle == nil { firstTitle = title }
            let (table, body) = Self.table(
                of: seen, found, above: above, title: title.reportYear == nil ? firstTitle ?? title : title, &cache)
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
        let (proposed, body) = Self.table(of: seen, HeadingRows(stated: headings), above: above, title: title, &cache)
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

    /// - Parameter above: the rows between the table before and the headings, from the top.
    /// - Returns: no table where no column names what its rows are about.
    private static func table(
        of seen: SeenSheet, _ found: HeadingRows, above: [Int], title: TitleYears, _ cache: inout HeadingCache
    ) -> (table: SheetMap.Table?, body: TableRows) {
        var body = TableRows(seen, headings: found.rows, columns: seen.columns, &cache)
        let stack = SectionStack(above: above, in: body, seen)
        body.setLevels(stack.levels)
        var proposal = TableProposal(
            seen, found, rows: body, above: above, title: title, sectionLevels: stack.count, &cache)
        guard !body.records.isEmpty, var table = proposal.table() else { return (nil, body) }
        table.rows += stack.above.map { SheetMap.Row(row: $0.row, use: .section(level: $0.level)) }
        return (table, body)
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

/// The levels of the rows that are policies by themselves (見出し行の階層): the class of a row's number gives its depth.
private struct SectionStack {
    /// The level of each section row.
    private(set) var levels: [Int: Int] = [:]
    /// Lines above the headings that name a policy.
    private(set) var above: [(row: Int, level: Int)] = []
    private(set) var count = 0

    init(above rows: [Int], in body: TableRows, _ sheet: SeenSheet) {
        var classes: [String] = []
        func level(of text: String) -> Int {
            let name = Self.name(of: text)
            if let index = classes.firstIndex(of: name) { return index }
            classes.append(name)
            return classes.count - 1
        }
        for row in rows {
            guard let text = sheet.row(row)?.cells.first(where: { !$0.text.isEmpty })?.text, PolicyWords(text) != nil
            else {
                continue
            }
            above.append((row, level(of: text)))
        }
        for cell in body.sections { levels[cell.row] = level(of: cell.text) }
        count = classes.count
    }

    /// 基本目標1 and 基本目標2 are of one class; so are 1-1 and 2-3, Ⅰ and Ⅱ, (1) and (2).
    private static func name(of text: String) -> String {
        let words = PolicyWords(text)?.label ?? ""
        guard let number = NumberedName(text, level: words)?.number.folded else { return words }
        let shape = number.map { letter -> Character in
            letter.isNumber && letter.isASCII ? "1" : letter.isLetter ? "i" : letter
        }
        return words + String(shape).replacing(/1+/, with: "1").replacing(/i+/, with: "i")
    }
}
