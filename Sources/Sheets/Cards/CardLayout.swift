import Japanese

/// sheet → parts of a card: rows of labels and values, and small tables between them (個票の区画).
struct CardLayout {
    /// A label and what stands beside or below it.
    struct Side {
        let path: [Grid.Cell]
        let values: [Grid.Cell]
    }

    /// Rows under a row of headings.
    struct Block {
        let headings: Grid.Row
        let rows: [Grid.Row]
        /// What a line above says of its unit: 「２　コスト（千円）」.
        let unit: String?
    }

    private(set) var sides: [Side] = []
    private(set) var blocks: [Block] = []
    /// Rows that are alone and name what comes: 「１　指標」.
    private(set) var titles: [Grid.Cell] = []
    /// The first row that has a label with its value.
    private(set) var firstRow: Int?

    private let sheet: SeenSheet
    /// The columns in which known labels stand.
    private var labelColumns: Set<Int> = []
    private var unit: String?

    /// A card has some dozen lines; beyond this it is something else.
    private static let mostRows = 400

    init?(_ sheet: SeenSheet, _ cache: inout HeadingCache) {
        self.sheet = sheet
        guard sheet.grid.rows.count <= 3 * Self.mostRows else { return nil }
        let rows = Self.withoutRepetition(sheet.grid.rows.map { Self.withoutStage($0, sheet) })
        guard (3...Self.mostRows).contains(rows.count) else { return nil }
        for row in rows where row.cells.count > 1 {
            for cell in row.cells.dropLast() where cache[cell]?.isExact == true && cache[cell]?.year == nil {
                labelColumns.insert(cell.column)
            }
        }
        var index = 0
        while index < rows.count {
            let next = index + 1 < rows.count ? rows[index + 1] : nil
            let labels = labelsAbove(rows, index, &cache)
            if !labels.isEmpty {
                for (label, value) in labels { take([label], [value]) }
                index += 2
            } else if let count = Self.headingCount(rows, index, &cache) {
                let first = index + count
                var end = first
                // 費用（千円）, merged down beside a block, ends where the block does.
                let corner = rows[index].cells.first.map { sheet.range(of: $0).lastRow } ?? 0
                let last = corner > rows[index + count - 1].number ? corner : Int.max
                while end < rows.count, rows[end].number <= last,
                    goesOn(rows[end], after: rows[end - 1], under: rows[index..<first], &cache),
                    labelsAbove(rows, end, &cache).isEmpty
                { end += 1 }
                blocks.append(Block(headings: rows[index], rows: Array(rows[first..<end]), unit: unit))
                unit = nil
                index = end
            } else {
                index += takeSides(rows[index], next, &cache) ? 2 : 1
            }
        }
    }

    /// Without 「Ｐ／計／画」, which stands beside several rows and names a stage of the cycle.
    private static func withoutStage(_ row: Grid.Row, _ sheet: SeenSheet) -> Grid.Row {
        guard let first = row.cells.firstIndex(where: { !$0.text.isEmpty }), row.cells.count > first + 1 else {
            return row
        }
        let cell = row.cells[first]
        guard cell.text.utf8.count <= 60 else { return row }
        let lines = cell.text.split(whereSeparator: \.isNewline).map { $0.filter(\.isLetter) }.filter { !$0.isEmpty }
        let letters = lines.joined().folded.lowercased()
        let isUpright = lines.count >= 2 && lines.allSatisfy { $0.count == 1 }
        let lead = letters.prefix { $0.isASCII }
        let isStage =
            ["plan", "do", "check", "action", "act", "p", "d", "c", "a"].contains(lead)
            && ["", "計画", "実施", "実行", "評価", "点検", "改善", "見直し"].contains(letters.dropFirst(lead.count))
        guard isUpright || isStage, sheet.range(of: cell).lastRow > cell.row else { return row }
        var cells = row.cells
        cells.remove(at: first)
        return Grid.Row(number: row.number, width: row.width, cells: cells)
    }

    /// Without what stands in a cell and again in those beside or below it, as where merged cells were filled. A number says something
    /// each time.
    private static func withoutRepetition(_ rows: [Grid.Row]) -> [Grid.Row] {
        var kept: [Grid.Row] = []
        var above: Grid.Row?
        for row in rows {
            let all = row.cells.filter { !$0.text.isEmpty }
            defer { above = row }
            let isAgain =
                above.map { above in
                    above.number == row.number - 1 && all.allSatisfy { above[$0.column]?.text == $0.text }
                }
                ?? false
            if all.isEmpty || isAgain && all.contains(where: { !isNumber($0.text) }) { continue }
            var cells: [Grid.Cell] = []
            for cell in all {
                if let last = cells.last, last.text == cell.text, !isNumber(cell.text), cell.text.count > 1 { continue }
                cells.append(cell)
            }
            kept.append(Grid.Row(number: row.number, width: row.width, cells: cells))
        }
        return kept
    }

    private static func isNumber(_ text: String) -> Bool { WrittenValue(text).number != nil || NoValue(text) != nil }

    // MARK: - Labels above values

    /// A row of labels whose values stand in the row below (項目名の下の内容): 事業番号, 事業名, 担当課 over 1204, …, 福祉課. Empty where the
    /// row is none, or where more rows stand under it, as in a table.
    private func labelsAbove(
        _ rows: [Grid.Row], _ index: Int, _ cache: inout HeadingCache
    ) -> [(label: Grid.Cell, value: Grid.Cell)] {
        let row = rows[index]
        guard row.cells.count >= 2, index + 1 < rows.count, rows[index + 1].number == row.number + 1,
            !Self.alternates(row.cells, &cache)
        else { return [] }
        var known = 0
        var exact = 0
        for cell in row.cells {
            guard let heading = cache[cell], heading.slot == nil, cell.text.count <= 20,
                heading.year == nil || heading.meaning != nil
            else { return [] }
            switch heading.meaning {
            case .indicator, .unit, .lineLabel, .fiscalYear: return []
            case nil: break
            default:
                known += 1
                if heading.isExact { exact += 1 }
            }
        }
        guard known * 3 >= row.cells.count * 2, exact * 2 >= row.cells.count else { return [] }
        let values = rows[index + 1]
        let ends = row.cells.dropFirst().map(\.column) + [Int.max]
        var pairs: [(label: Grid.Cell, value: Grid.Cell)] = []
        for value in values.cells {
            guard cache[value]?.isExact != true || cache[value]?.meaning == nil,
                let place = row.cells.lastIndex(where: { $0.column <= value.column }), value.column < ends[place],
                value.column == row.cells[place].column
            else { return [] }
            pairs.append((row.cells[place], value))
        }
        guard pairs.count * 2 > row.cells.count else { return [] }
        // Two rows of values make it a table, also with a blank one between them.
        if index + 2 < rows.count, rows[index + 2].cells.count > 1 {
            let columns = Set(row.cells.map(\.column))
            let below = rows[index + 2].cells
            let areLabels = below.allSatisfy { cache[$0]?.isKnown == true }
            let areBelow = below.allSatisfy { columns.contains($0.column) }
            if !areLabels, areBelow, cache[below[0]]?.isExact != true { return [] }
        }
        return pairs
    }

    // MARK: - Small tables

    /// How many rows of headings begin here: one, or two where years stand over 目標 and 実績.
    private static func headingCount(_ rows: [Grid.Row], _ index: Int, _ cache: inout HeadingCache) -> Int? {
        let next = index + 1 < rows.count ? rows[index + 1] : nil
        if areHeadings(rows[index], above: next, &cache) { return 1 }
        guard let next, index + 2 < rows.count, next.cells.count >= 2,
            next.cells.allSatisfy({ cache[$0].map { $0.isExact || $0.year != nil } ?? false }),
            areHeadings(rows[index], above: rows[index + 2], &cache)
        else { return nil }
        return 2
    }

    /// Whether a row is nothing but headings, and what is below it stands under them.
    private static func areHeadings(_ row: Grid.Row, above next: Grid.Row?, _ cache: inout HeadingCache) -> Bool {
        guard row.cells.count >= 3, let next, next.cells.count >= 2 else { return false }
        var known = 0
        var years = 0
        for cell in row.cells {
            guard let heading = cache[cell] else { return false }
            if heading.isKnown { known += 1 }
            if heading.year != nil { years += 1 }
        }
        guard known * 3 >= row.cells.count * 2 || years >= 2, known >= 2 else { return false }
        // 事業開始年度, 平成18年度: a lone year is a value; 令和6年度決算額 is none.
        let isLone = years == 1 && row.cells.contains { cache[$0].map { $0.year != nil && $0.label.isEmpty } ?? false }
        guard !isLone || known == row.cells.count else { return false }
        // 基本政策, すこやかに暮らす, 主管課, 健康推進課: labels, each with its value.
        guard years > 0 || !alternates(row.cells, &cache) else { return false }
        let columns = Set(row.cells.map(\.column))
        return next.cells.count { columns.contains($0.column) } * 3 >= next.cells.count * 2
            && !next.cells.allSatisfy { cache[$0]?.isExact == true }
    }

    /// Whether a row below 視点, 評価, 理由 is none of the views: 総合評価（令和6年度）, 未達成の理由と改善策.
    private func saysOther(
        _ row: Grid.Row, under headings: ArraySlice<Grid.Row>, _ cache: inout HeadingCache
    ) -> Bool {
        for cell in headings.flatMap(\.cells) {
            guard let heading = cache[cell] else { continue }
            if heading.year != nil || heading.slot != nil { return false }
            switch heading.meaning {
            case .indicator, .fiscalYear, .unit, .lineLabel, .action: return false
            default: break
            }
        }
        guard let first = row.cells.first, let heading = cache[first] else { return false }
        return heading.year != nil || heading.meaning == .reason
    }

    /// Whether a row heads other years: 区分, 令和5年度決算, 令和6年度決算.
    private static func nameYears(_ row: Grid.Row, _ cache: inout HeadingCache) -> Bool {
        var years = 0
        for cell in row.cells {
            guard let heading = cache[cell] else { return false }
            if heading.year != nil { years += 1 }
        }
        return years >= 2
    }

    /// Whether a label of the card stands below the amounts of years (費用の表の下の項目): 評価, B, 評価の理由, with words where amounts stood.
    private func endsAmounts(
        _ row: Grid.Row, after last: Grid.Row, under headings: ArraySlice<Grid.Row>, _ cache: inout HeadingCache
    ) -> Bool {
        let years = Set(headings.flatMap(\.cells).filter { cache[$0]?.year != nil }.map(\.column))
        func numbers(_ row: Grid.Row) -> Int {
            row.cells.count { years.contains($0.column) && Self.isNumber($0.text) }
        }
        guard years.count >= 2, numbers(row) == 0, numbers(last) > 0, let first = row.cells.first,
            let heading = cache[first], heading.isExact
        else { return false }
        switch heading.meaning {
        case .status, .reason, .own, .result, .situation: return true
        default: return false
        }
    }

    private func goesOn(
        _ row: Grid.Row, after last: Grid.Row, under headings: ArraySlice<Grid.Row>, _ cache: inout HeadingCache
    ) -> Bool {
        guard row.number <= last.number + 1, !Self.nameYears(row, &cache), !saysOther(row, under: headings, &cache),
            !endsAmounts(row, after: last, under: headings, &cache)
        else {
            return false
        }
        guard let left = headings.first?.cells.first?.column,
            let right = headings.compactMap(\.cells.last?.column).max()
        else { return false }
        let inside = row.cells.count { (left...right).contains($0.column) }
        // A lone text is the title of what comes; a merged one further left is still the row's.
        return inside == row.cells.count && (row.cells.count > 1 || left != row.cells[0].column)
    }

    // MARK: - Labels and values

    /// - Returns: whether the row below was taken too.
    private mutating func takeSides(_ row: Grid.Row, _ next: Grid.Row?, _ cache: inout HeadingCache) -> Bool {
        if row.cells.count == 1 { return takeAlone(row.cells[0], next, &cache) }
        var path: [Grid.Cell] = []
        var values: [Grid.Cell] = []
        func isExact(_ cell: Grid.Cell) -> Bool { cache[cell]?.isExact == true && cache[cell]?.year == nil }
        // 関係課, with nothing beside it.
        func isLabel(_ cell: Grid.Cell) -> Bool {
            guard isExact(cell) else { return false }
            return switch cache[cell]?.meaning {
            case .divisions, .number, .policy, .action, .remark: true
            default: false
            }
        }
        let alternates = Self.alternates(row.cells, &cache)
        // 「３　構成事務事業」, with 「（単位：千円）」 at the other end of the line.
        if row.cells.count == 2,
            NumberedName(row.cells[0].text) != nil || "■◆●▼▶□◇【".contains(row.cells[0].text.first ?? " "),
            let stated = TitleYears.moneyUnit(in: row.cells[1].text)
        {
            titles.append(row.cells[0])
            unit = stated
            return false
        }
        if firstRow == nil, Self.isTitle(row.cells[0].text), !isExact(row.cells[0]) {
            titles.append(row.cells[0])
            return false
        }
        for (place, cell) in row.cells.enumerated() {
            let isLast = place == row.cells.count - 1
            let mayBeLabel = !isLast && cache[cell] != nil && cell.text.count <= 20
            let begins =
                alternates
                ? place.isMultiple(of: 2)
                : place == 0
                    ? cache[cell] != nil
                    : mayBeLabel && (isExact(cell) || !values.isEmpty && labelColumns.contains(cell.column))
            if begins {
                if !values.isEmpty {
                    take(path, values)
                    // 今後の方向性, 成果, 向上, コスト, 維持: the first label is that of both.
                    let isShared = path.count == 2 && row.cells.count == 5 && cache[path[0]]?.meaning == .own
                    (path, values) = (isShared ? [path[0]] : [], [])
                }
                path.append(cell)
            } else if path.isEmpty || isLast && !values.isEmpty && isLabel(cell) {
                continue
            } else {
                values.append(cell)
            }
        }
        if !values.isEmpty { take(path, values) }
        return false
    }

    /// 「施策評価シート（令和6年度の実績）」: what the form is called, with the city's name at the other end of the line.
    private static func isTitle(_ text: String) -> Bool {
        let name = BracketedText.parts(of: text.asHeadingLine).outside.trimmed
        return ["シート", "調書", "評価票", "評価表", "管理票", "管理表", "個票", "カード", "報告書"].contains { name.hasSuffix($0) }
    }

    /// A text alone in its row: a label over its value, or the title of what comes.
    private mutating func takeAlone(_ cell: Grid.Cell, _ next: Grid.Row?, _ cache: inout HeadingCache) -> Bool {
        guard let heading = cache[cell] else {
            titles.append(cell)
            return false
        }
        if let next, next.cells.count == 1, next.number <= cell.row + 1, next.cells[0].column >= cell.column,
            NumberedName(cell.text) == nil, heading.meaning != nil || Self.isProse(next.cells[0].text),
            cache[next.cells[0]]?.isExact != true,
            next.cells[0].column <= sheet.range(of: cell).lastColumn
        {
            take([cell], next.cells)
            return true
        }
        titles.append(cell)
        unit = heading.unit.map(Self.withoutWord)
        return false
    }

    /// Whether a text says something rather than names it.
    private static func isProse(_ text: String) -> Bool {
        text.contains("。") || text.contains(where: \.isNewline) || text.hasPrefix("・")
    }

    /// 「単位：千円」.
    private static func withoutWord(_ unit: String) -> String {
        guard unit.hasPrefix("単位"), let colon = unit.firstIndex(where: { "：:".contains($0) }) else { return unit }
        return String(unit[unit.index(after: colon)...].trimmed)
    }

    /// Whether each second cell of a row is a label, though not all are known: 事務事業名, ○○事業, 事業開始年度, 平成18年度.
    private static func alternates(_ cells: [Grid.Cell], _ cache: inout HeadingCache) -> Bool {
        guard cells.count >= 4, cells.count.isMultiple(of: 2), cache[cells[0]]?.isExact == true else { return false }
        return cells.enumerated().allSatisfy { place, cell in
            place.isMultiple(of: 2)
                ? cache[cell] != nil && cell.text.count <= 12 && NoValue(cell.text) == nil
                : cache[cell].map { !$0.isExact || $0.year != nil } ?? true
        }
    }

    private mutating func take(_ path: [Grid.Cell], _ values: [Grid.Cell]) {
        guard let first = path.first else { return }
        firstRow = firstRow ?? first.row
        sides.append(Side(path: path, values: values))
    }
}
