import Japanese
import Plan
import Workbook

/// The rows below the headings (見出しの下の行): which of them are records, which are none, and where the table ends.
struct TableRows {
    /// Row numbers of the records, from the top.
    private(set) var records: [Int] = []
    private(set) var others: [(row: Int, use: SheetMap.Row.Use)] = []
    /// Texts alone in their row, above or between the records: their cells, in order.
    private(set) var sections: [Grid.Cell] = []
    private(set) var lastRow: Int
    /// Where `grid.rows` goes on behind the table.
    private(set) var next: Int

    /// - Parameter columns: those with headings.
    init(
        _ sheet: SeenSheet, headings: ClosedRange<Int>, columns: [Int], _ cache: inout HeadingCache
    ) {
        let rows = sheet.grid.rows
        lastRow = headings.upperBound
        next = rows.firstIndex { $0.number > headings.upperBound } ?? rows.count
        let first = next
        let known = Set(columns)
        let printed = headings.compactMap { sheet.row($0).map { Set(Self.texts($0)) } }.filter { $0.count > 1 }
        let typical = Self.typical(rows[next..<min(next + 100, rows.count)])
        let fullest = rows[next..<min(next + 5, rows.count)].map(\.cells.count).max() ?? 0
        var isEnded = false
        var totalColumn: Int?
        var hasBands = false
        let years = headings.lazy.compactMap { sheet.row($0)?.cells.first { !$0.text.isEmpty } }.first
            .flatMap { cache[$0]?.meaning == .fiscalYear ? $0 : nil }
        while next < rows.count, !isEnded {
            let row = rows[next]
            let cells = row.cells.filter { !$0.text.isEmpty }
            let isBehindGap = next > first && row.number > rows[next - 1].number + 1
            if cells.isEmpty {
                next += 1
                continue
            }
            if next > first, cells.count * 2 <= fullest, Self.isTally(cells) {
                dropHead(above: row.number, sheet)
                isEnded = true
                break
            }
            if let total = others.last, total.use == .total, total.row == lastRow, !isBehindGap,
                let name = totalColumn, RowBesideActions.goesOnWithTotal(cells, nameAt: name)
            {
                others.append((row.number, .total))
            } else if let use = Self.use(
                of: row, cells, isFirst: next == first, mayBeBand: hasBands || records.isEmpty, printed)
            {
                if use == .total { totalColumn = cells.first?.column }
                if use == .remark, isBehindGap {
                    isEnded = true
                    break
                }
                others.append((row.number, use))
            } else if next > first, let years, cells.count > 1, cells[0].column == years.column,
                cells[0].text == years.text
            {
                // 年度 again, over other indicators.
                isEnded = true
                break
            } else if !records.isEmpty, Self.isTextOfPolicy(cells, sheet, columns) {
                others.append((row.number, .policyText))
            } else if let section = Self.section(cells, sheet, columns) {
                sections.append(section)
                hasBands = hasBands || SectionStack.band(section.text) != nil
                others.append((row.number, .section(level: 0)))
            } else if isBehindGap, !Self.conforms(cells, known, typical, &cache) {
                isEnded = true
                break
            } else if next > first, Self.isOtherHeading(cells, &cache) {
                isEnded = true
                break
            } else {
                records.append(row.number)
            }
            lastRow = row.number
            next += 1
        }
        // What only says something of what comes is no end of the table.
        while let last = others.last, last.row == lastRow, case .section = last.use, records.last ?? 0 < last.row {
            others.removeLast()
            sections.removeLast()
            next = rows.firstIndex { $0.number == last.row } ?? next
            lastRow = max(records.last ?? headings.upperBound, others.last?.row ?? headings.upperBound)
        }
    }

    /// ◎ and 2 below a table: how many rows have a mark (評価の集計), or the marks side by side.
    private static func isTally(_ cells: [Grid.Cell]) -> Bool {
        func isMark(_ text: String) -> Bool {
            text.count == 1
                && text.first.map { "◎○〇◯△▲×✕☆★●□■◇◆".contains($0) || $0.isLetter && $0.folded.first?.isASCII == true }
                    ?? false
        }
        let texts = cells.map(\.text)
        if texts.count >= 3, texts.allSatisfy(isMark), Set(texts).count == texts.count { return true }
        guard (2...4).contains(texts.count), isMark(texts[0]) else { return false }
        return texts.dropFirst().allSatisfy { if case .number = CellSort($0) { true } else { false } }
    }

    /// 「評価の集計（再掲を除く）」 heads a tally and is no record.
    private mutating func dropHead(above row: Int, _ sheet: SeenSheet) {
        while let last = records.last, last >= row - 2, records.count > 1,
            (sheet.row(last)?.cells.count { !$0.text.isEmpty } ?? 0) <= 2
        {
            records.removeLast()
            lastRow = records.last ?? lastRow
        }
    }

    mutating func setLevels(_ levels: [Int: Int]) {
        others = others.map { other in
            if case .section = other.use { (other.row, .section(level: levels[other.row] ?? 0)) } else { other }
        }
    }

    /// 「課題」, and beside it a text merged over the columns of the table: what is said of all that stands above.
    private static func isTextOfPolicy(_ cells: [Grid.Cell], _ sheet: SeenSheet, _ columns: [Int]) -> Bool {
        guard cells.count == 2, cells[0].column == columns.first, columns.count >= 4 else { return false }
        let label = cells[0].text
        guard label.count <= 20, !["注", "備考", "凡例", "※"].contains(where: label.hasPrefix),
            WrittenValue(label).number == nil, !NumberedName.isNumber(label)
        else { return false }
        let range = sheet.range(of: cells[1])
        return columns.count { (range.column...range.lastColumn).contains($0) } * 2 > columns.count
            && (cells[1].text.count >= 8 || NoValue(cells[1].text) != nil)
    }

    private static func texts(_ row: Grid.Row) -> [String] { row.cells.map(\.text).filter { !$0.isEmpty } }

    private static func use(
        of row: Grid.Row, _ cells: [Grid.Cell], isFirst: Bool, mayBeBand: Bool, _ printed: [Set<String>]
    ) -> SheetMap.Row.Use? {
        switch RowBesideActions(row, isFirst: isFirst) {
        case .total: return .total
        case .columnNumbers: return .columnNumbers
        case .remark: return .remark
        case nil: break
        }
        if cells.count <= 2, let text = cells.first?.text,
            text.hasPrefix("【") && !isNumbered(text) && !(mayBeBand && SectionStack.band(text) != nil)
                || text.hasPrefix("※")
                || ScaleLegend.isOne(text)
        {
            return .remark
        }
        let texts = cells.map(\.text)
        if printed.contains(where: { heading in
            texts.count(where: heading.contains) * 10 >= max(texts.count, heading.count) * 8
        }) {
            return .repeatedHeading
        }
        if texts.contains(where: ReprintMark.stands) { return .reprint }
        return nil
    }

    /// 「【柱１】収入を確保する」 names a policy, and 【評価の基準】 heads a note.
    private static func isNumbered(_ text: String) -> Bool {
        text.utf8.count <= 240 && (NumberedName(text) != nil || PolicyWords(text) != nil)
    }

    /// How many cells a row has that is neither the fullest nor the barest.
    private static func typical(_ rows: ArraySlice<Grid.Row>) -> Int {
        let counts = rows.map(\.cells.count).sorted()
        return counts.isEmpty ? 0 : counts[counts.count / 2]
    }

    /// Whether a row behind a blank one goes on with the table.
    private static func conforms(
        _ cells: [Grid.Cell], _ columns: Set<Int>, _ typical: Int, _ cache: inout HeadingCache
    ) -> Bool {
        let inside = cells.count { columns.contains($0.column) }
        guard inside == cells.count, !isOtherHeading(cells, &cache) else { return false }
        // A line of a record, 課題と対応, may have nothing but its label.
        let isLine = cells.contains { cell in
            cache[cell].map { $0.isExact && $0.year == nil && $0.meaning?.isOfYear ?? false } ?? false
        }
        return isLine || inside >= max(2, typical / 3)
    }

    /// Whether a row is the heading of another table: hardly anything but known words of names, numbers and years.
    static func isOtherHeading(_ cells: [Grid.Cell], _ cache: inout HeadingCache) -> Bool {
        guard cells.count >= 4 else { return false }
        var known = 0
        var names = 0
        for cell in cells {
            guard let heading = cache[cell], heading.isExact || heading.year != nil else { continue }
            known += 1
            names += heading.meaning?.isName ?? false || heading.meaning == .number ? 1 : 0
        }
        return names >= 2 && known * 10 >= cells.count * 6
    }

    /// 「１　歳入の確保」, alone in its row or merged over it.
    private static func section(_ cells: [Grid.Cell], _ sheet: SeenSheet, _ columns: [Int]) -> Grid.Cell? {
        let texts = Set(cells.map(\.text))
        guard texts.count == 1, let cell = cells.first, cell.text.utf8.count <= 240, !cell.text.contains("。"),
            columns.count >= 4
        else { return nil }
        let isWide = sheet.range(of: cell).lastColumn > cell.column || cells.count > 2
        let isNamed =
            NumberedName(cell.text) != nil || PolicyWords(cell.text) != nil || SectionStack.band(cell.text) != nil
        return isWide || isNamed && columns.prefix(2).contains(cell.column) ? cell : nil
    }
}

/// A line that names a policy (施策の行): 「基本目標1　海の町の物語を伝える」.
struct PolicyWords {
    /// The word for the level: 「基本目標」.
    let label: String

    /// `nil` where no word of a level begins the text, or no number stands behind it.
    init?(_ text: String) {
        guard text.utf8.count <= 240 else { return nil }
        let lead = text.first.map { "【［[".contains($0) } ?? false ? 1 : 0
        for length in stride(from: min(8, text.count - 1 - lead), through: 1, by: -1) {
            let word = String(text.dropFirst(lead).prefix(length))
            let isLevel = Vocabulary.meanings[Label.key(word)] == .policy || word == "目標"
            if isLevel, NumberedName(text, level: word) != nil {
                label = word
                return
            }
        }
        return nil
    }
}
