import Japanese

extension SheetMap {
    /// The map with a part for each sheet that is there (型の当てはめ): a sheet that it does not name is left out.
    ///
    /// A map may have been made for last year's file or by hand, so that it is held against the headings before anything is read.
    /// - Throws: `MapMisfit` for the first place that does not fit.
    func fitted(to seen: [SeenSheet]) throws(MapMisfit) -> SheetMap {
        var parts: [String: [Sheet]] = [:]
        for part in sheets.reversed() { parts[part.name, default: []].append(part) }
        let isOnlyOne = sheets.count == 1 && seen.count == 1
        var fitted = SheetMap()
        for sheet in seen {
            // A file that is its only sheet may have been renamed.
            let part = isOnlyOne ? sheets.first : parts[sheet.name]?.popLast()
            guard let part else {
                fitted.sheets.append(Sheet(name: sheet.name, tables: [], why: .init(.notInMap)))
                continue
            }
            try part.check(against: sheet)
            fitted.sheets.append(part)
        }
        if let lost = parts.values.joined().first(where: { !$0.isLeftOut }), !isOnlyOne {
            throw MapMisfit(.noSheet(lost.name, found: seen.filter { !$0.isHidden }.map(\.name)))
        }
        return fitted
    }
}

extension SheetMap.Sheet {
    /// Whether nothing of it is read.
    public var isLeftOut: Bool { tables.isEmpty && card == nil }

    fileprivate func check(against sheet: SeenSheet) throws(MapMisfit) {
        for table in tables + (card?.tables ?? []) { try table.check(against: sheet) }
        for pair in card?.pairs ?? [] { try pair.check(against: sheet) }
    }
}

extension SheetMap.Table {
    fileprivate func check(against sheet: SeenSheet) throws(MapMisfit) {
        guard headings.upperBound <= sheet.grid.rows.last?.number ?? -1 else {
            throw MapMisfit(.rows(sheet.name, headings.upperBound))
        }
        var cache = HeadingCache()
        let found = ColumnHeading.all(of: sheet, rows: headings, above: [], &cache)
        let paths = Dictionary(found.map { ($0.column, $0.path) }, uniquingKeysWith: { first, _ in first })
        for column in columns where column.role != .nothing {
            guard let expected = column.path.last else { continue }
            let here = paths[column.column]?.last
            guard here?.asHeadingLine != expected.asHeadingLine else { continue }
            throw MapMisfit(
                .heading(
                    sheet.name, column: column.column, expected: expected.asHeadingLine, found: here?.asHeadingLine))
        }
    }
}

extension SheetMap.Pair {
    /// A label stands beside its value or over it; one that was made up from several (一次評価　意見) has a part that does.
    fileprivate func check(against sheet: SeenSheet) throws(MapMisfit) {
        guard role != .nothing, !path.isEmpty else { return }
        let labels = Set(path.map(\.asHeadingLine))
        let isBeside = sheet.row(row)?.cells.contains { labels.contains($0.text.asHeadingLine) } ?? false
        let isAround =
            isBeside
            || sheet.grid.rows.contains { line in
                line.number <= row
                    && line.cells.contains { $0.column <= column && labels.contains($0.text.asHeadingLine) }
            }
        guard !isAround else { return }
        throw MapMisfit(.label(sheet.name, row: row, column: column, expected: label))
    }
}
