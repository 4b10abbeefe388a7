import Japanese

/// Which rows of a sheet are the headings of a table (見出しの行): every start with one to four rows competes, by known words and
/// years against numbers, sentences and values without a heading.
struct HeadingRows {
    /// Row numbers, from 0.
    let rows: ClosedRange<Int>
    let score: Int
    /// The score of the next best start.
    private(set) var nextScore: Int?

    /// How far down from where the search begins a heading may stand, in rows that are not blank.
    private static let reach = 60
    private static let most = 4
    /// Two known words of names and a little more.
    private static let least = 60

    /// - Parameters:
    ///   - start: the first row that may be one, as a place in `grid.rows`.
    ///   - limit: the first row that may be none any more; `nil` for no limit.
    ///   - byNumber: whether a number may stand for a name: 事業コード beside 決算額.
    ///   - headings: what each cell says as a heading, by its index; kept for the passes after this one.
    init?(
        _ sheet: SeenSheet, from start: Int, to limit: Int? = nil, byNumber: Bool, _ headings: inout HeadingCache
    ) {
        let least = byNumber ? 20 : Self.least
        let rows = sheet.grid.rows
        guard start < rows.count else { return nil }
        let end = min(start + Self.reach, limit ?? rows.count)
        guard start < end else { return nil }
        var best: (rows: ClosedRange<Int>, score: Int)?
        var next: Int?
        var lines: [Line] = []
        for place in start..<min(end + (limit == nil ? Self.most : 0), rows.count) {
            lines.append(Line(rows[place], byNumber: byNumber, &headings))
        }
        for first in start..<end {
            var found: (rows: ClosedRange<Int>, score: Int)?
            var sum = 0
            var known = 0
            var names = 0
            for last in first..<min(first + Self.most, rows.count - 1, start + lines.count) {
                let line = lines[last - start]
                if line.isLone || last > first && rows[last].number > rows[last - 1].number + 1 { break }
                sum += line.score - (last > first ? 8 : 0)
                known += line.known
                names += line.names
                // Most rows have hardly a known word: the costly looks are for those that have.
                guard known >= 2, names >= 1 || known >= 4, sum >= least else { continue }
                let stacked = (first...last).dropFirst().reduce(0) {
                    $0 + Self.stacked(rows[$1], on: rows[first].number, sheet)
                }
                let score = sum - 10 * stacked - 8 * Self.bare(sheet, rows: rows, headings: first...last)
                if score > found?.score ?? Int.min { found = (rows[first].number...rows[last].number, score) }
            }
            guard let found else { continue }
            if found.score > best?.score ?? Int.min {
                if let best, best.rows.upperBound < found.rows.lowerBound { next = max(next ?? best.score, best.score) }
                best = found
            } else if let best, best.rows.upperBound < found.rows.lowerBound {
                next = max(next ?? found.score, found.score)
            }
        }
        guard let best, best.score >= least else { return nil }
        (self.rows, score, nextScore) = (Self.reachingDown(best.rows, sheet, &headings), best.score, next)
    }

    /// The next headings from a row on: those of years down the side, which come again for other indicators, in their order; else the best.
    static func next(
        _ sheet: SeenSheet, from start: Int, byNumber: Bool, _ headings: inout HeadingCache
    ) -> HeadingRows? {
        var best = HeadingRows(sheet, from: start, byNumber: byNumber, &headings)
        while let above = best?.formAbove(in: sheet, from: start, byNumber: byNumber, &headings) { best = above }
        let rows = sheet.grid.rows
        let end = best.map { best in rows.firstIndex { $0.number > best.rows.lowerBound } ?? rows.count }
        guard start < rows.count,
            let first = YearHeadings(sheet, in: start..<(end ?? min(start + reach, rows.count)), &headings)
        else { return best }
        return first.rows == best?.rows ? best : HeadingRows(stated: first.rows)
    }

    /// The headings of another table above these: one of the same form (数値目標の表とKPIの表: three of their words and more, one of them a
    /// name), or one of which hardly a word is unknown (取組の表と指標の表); and rows below that fill most of their columns.
    private func formAbove(
        in sheet: SeenSheet, from start: Int, byNumber: Bool, _ headings: inout HeadingCache
    ) -> HeadingRows? {
        let all = sheet.grid.rows
        guard let end = all.firstIndex(where: { $0.number >= rows.lowerBound }), end > start + 1,
            let found = HeadingRows(sheet, from: start, to: end - 1, byNumber: byNumber, &headings)
        else { return nil }
        func cells(_ rows: ClosedRange<Int>) -> [Grid.Cell] {
            rows.flatMap { sheet.row($0)?.cells.filter { !$0.text.isEmpty } ?? [] }
        }
        let mine = Set(cells(rows).map { Label.key($0.text) })
        let theirs = cells(found.rows)
        let shared = Set(theirs.map { Label.key($0.text) }.filter(mine.contains))
        let isSame =
            shared.count >= 3 && shared.count * 2 >= Set(theirs.map(\.column)).count
            && theirs.contains { headings[$0]?.meaning?.isName ?? false }
        guard isSame || TableRows.isOtherHeading(theirs, &headings) else { return nil }
        let columns = Set(theirs.map(\.column))
        let isFilled = all[start..<end].contains { row in
            row.number > found.rows.upperBound
                && row.cells.count { !$0.text.isEmpty && columns.contains($0.column) } * 2 >= columns.count
        }
        return isFilled ? found : nil
    }

    /// Down to where headings that are merged downward end: 1Q, 2Q in a row of their own, beside 担当課, which reaches down beside them.
    private static func reachingDown(
        _ rows: ClosedRange<Int>, _ sheet: SeenSheet, _ headings: inout HeadingCache
    ) -> ClosedRange<Int> {
        let ends = rows.flatMap { sheet.row($0)?.cells ?? [] }.filter { !$0.text.isEmpty }
            .map { sheet.range(of: $0).lastRow }.filter { $0 > rows.upperBound }
        guard ends.count >= 2, let last = ends.max(), last <= rows.upperBound + 2 else { return rows }
        for row in rows.upperBound + 1...last {
            for cell in sheet.row(row)?.cells ?? [] where !cell.text.isEmpty && headings[cell] == nil { return rows }
        }
        return rows.lowerBound...last
    }

    /// The rows that a person named.
    init(stated rows: ClosedRange<Int>) {
        (self.rows, score) = (rows, 0)
    }

    /// How a single row fits as a heading.
    private struct Line {
        private(set) var score = 0
        private(set) var known = 0
        private(set) var names = 0
        private(set) var isLone = false

        init(_ row: Grid.Row, byNumber: Bool, _ headings: inout HeadingCache) {
            let cells = row.cells.filter { !$0.text.isEmpty }
            var times: [String: Int] = [:]
            for cell in cells { times[cell.text, default: 0] += 1 }
            isLone = times.count <= 1
            var counted: [String: Int] = [:]
            for cell in cells {
                // What was merged and is repeated counts as one heading, or as two groups of them.
                counted[cell.text, default: 0] += 1
                guard counted[cell.text, default: 0] <= 2 else { continue }
                guard let heading = headings[cell] else {
                    score -= cell.text.utf8.count > 12 ? 15 : 20
                    continue
                }
                guard heading.isKnown else {
                    // 集計用, all along the row, is no heading; a single unknown word may be.
                    score -= times[cell.text, default: 0] >= 3 ? 0 : 2
                    continue
                }
                known += 1
                let isName = heading.meaning?.isName ?? false || byNumber && heading.meaning == .number
                if isName || heading.slot != nil { names += 1 }
                score += heading.isExact ? (heading.meaning?.isName ?? false ? 30 : 20) : heading.year != nil ? 20 : 10
            }
        }
    }

    /// How many cells of a row stand right below a heading of one column: data do, children of a heading do not.
    private static func stacked(_ row: Grid.Row, on first: Int, _ sheet: SeenSheet) -> Int {
        row.cells.count { cell in
            guard !cell.text.isEmpty, let above = sheet.seen(row.number - 1, cell.column), above.row >= first else {
                return false
            }
            if sheet.range(of: above).lastColumn > above.column { return false }
            return sheet.seen(above.row, cell.column + 1) != nil || sheet.own(row.number, cell.column + 1) == nil
        }
    }

    /// How many columns have values right below and no heading.
    private static func bare(_ sheet: SeenSheet, rows: [Grid.Row], headings: ClosedRange<Int>) -> Int {
        var columns: Set<Int> = []
        for row in rows[min(headings.upperBound + 1, rows.count)..<min(headings.upperBound + 7, rows.count)] {
            for cell in row.cells where !cell.text.isEmpty { columns.insert(cell.column) }
        }
        return columns.count { column in
            !rows[headings].contains { sheet.seen($0.number, column) != nil }
        }
    }
}

/// What cells say as headings (見出しとして読んだます目): each is taken apart once.
struct HeadingCache {
    private var known: [Int: Heading?] = [:]

    subscript(cell: Grid.Cell) -> Heading? {
        mutating get {
            if let found = known[cell.index] { return found }
            let heading = Heading(cell.text)
            known[cell.index] = .some(heading)
            return heading
        }
    }
}
