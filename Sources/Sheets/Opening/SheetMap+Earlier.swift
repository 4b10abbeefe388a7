import Japanese

extension SheetMap {
    /// The proposal with what the map of an earlier import says of the same headings (前の型の引き継ぎ).
    ///
    /// Next year's file has new years and new rows, and its columns stand elsewhere; what a heading meant, it means again. Rows are
    /// proposed anew.
    public func taking(_ earlier: SheetMap) -> SheetMap {
        var map = self
        let byName = Dictionary(earlier.sheets.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let labels = Dictionary(
            earlier.cardLabels.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        for index in map.sheets.indices {
            let inPlace = earlier.sheets.count == sheets.count ? earlier.sheets[index] : nil
            // Cards below one another on one sheet have its name all of them.
            let same = inPlace?.name == sheets[index].name ? inPlace : nil
            guard let before = same ?? byName[sheets[index].name] ?? inPlace else { continue }
            if before.isLeftOut, before.why.kind == .stated || before.why.kind == .earlierMap, !sheets[index].isLeftOut
            {
                map.sheets[index] = Sheet(name: sheets[index].name, tables: [], why: .init(.earlierMap))
                continue
            }
            let meanings = ColumnMeanings(before.tables)
            for table in map.sheets[index].tables.indices {
                map.sheets[index].tables[table].take(meanings)
            }
        }
        for (path, label) in labels where label.why.kind == .stated || label.why.kind == .earlierMap {
            map.choose(Choice(label.role, label: label.label), label: path)
        }
        return map
    }
}

/// What the columns of an earlier map mean, by their headings without years (見出しの意味の記録).
private struct ColumnMeanings {
    /// What somebody decided of a heading; where equal headings were decided unlike, none.
    private var decided: [String: SheetMap.Column?] = [:]

    init(_ tables: [SheetMap.Table]) {
        for column in tables.flatMap(\.columns) {
            let key = Self.key(column)
            if let other = decided[key] {
                if other?.role != column.role || other?.label != column.label && column.role.isOwn {
                    decided[key] = .some(nil)
                }
            } else {
                decided[key] = column
            }
        }
    }

    subscript(column: SheetMap.Column) -> SheetMap.Column? { decided[Self.key(column)] ?? nil }

    /// 「令和5年度　目標値」 and 「令和6年度　目標値」 are one heading.
    private static func key(_ column: SheetMap.Column) -> String {
        (column.path.map { Heading($0)?.label ?? $0.asHeadingLine } + [column.slot?.mark ?? ""])
            .joined(separator: "\u{1F}")
    }
}

extension SheetMap.Table {
    fileprivate mutating func take(_ meanings: ColumnMeanings) {
        for index in columns.indices {
            guard let before = meanings[columns[index]], before.why.kind == .stated || before.why.kind == .earlierMap,
                !columns[index].path.isEmpty, before.role != columns[index].role || before.role.isOwn
            else { continue }
            let year = columns[index].headingYear ?? (before.path == columns[index].path ? before.year : nil)
            columns[index].role = before.role
            columns[index].year = before.role.hasYear ? year ?? reportYear : nil
            if before.role.isOwn { columns[index].label = before.label }
            columns[index].certainty = .sure
            columns[index].why = .init(.earlierMap)
        }
        settleRecord()
    }
}
