import Japanese
import Workbook

extension SeenSheet {
    /// A sheet for each card where several stand below one another, each with a table of years of its own (縦に並ぶ個票); else the sheet as
    /// it is. Bands between them, 基本方針１, hold for the cards below until the next.
    var stacked: [SeenSheet] {
        var cache = HeadingCache()
        let starts = cardStarts(&cache)
        guard starts.count >= 2, starts.count * grid.oddCount <= Self.mostLooks else { return [self] }
        let rows = grid.rows
        let ends = starts.dropFirst() + [rows.count]
        let labels = knownLabels(in: rows[starts[0]..<starts[1]], &cache)
        for (start, end) in zip(starts, ends) where !rows[start..<end].contains(where: { headsYears($0, &cache) }) {
            let common = labels.intersection(knownLabels(in: rows[start..<end], &cache)).count
            guard common >= 4, common * 10 >= labels.count * 7 else { return [self] }
        }
        let head = rows[..<starts[0]].filter { !isBand($0) }
        var parts: [SeenSheet] = []
        var bands: [(kind: String, row: Grid.Row)] = []
        let merged = mergedRanges(in: 0...Int.max)
        var next = 0
        var first = 0
        for (start, end) in zip(starts, ends) {
            let before = bands
            for row in rows[first..<start] where isBand(row) { Self.add(row, to: &bands) }
            let here = Set(rows[first..<start].map(\.number))
            let own = end == rows.count ? end : beginningOfBands(before: end, after: start)
            let last = rows[own - 1].number
            var ranges: [CellRange] = []
            while next < merged.count, merged[next].row <= last {
                ranges.append(merged[next])
                next += 1
            }
            let context = (first == 0 ? [] : head) + (bands.isEmpty ? before.map(\.row) : bands.map(\.row))
            var part = SeenSheet(
                name: name, file: file, isHidden: isHidden, grid.part(first..<own, isFirst: first == 0), merged: ranges)
            part.context = context.filter { !here.contains($0.number) }
            parts.append(part)
            first = own
        }
        return parts
    }

    /// Odd cells are looked for in each part; a sheet with more of them stays as it is.
    private static let mostLooks = 2_000_000

    /// The rows, as places in `grid.rows`, in which the label that begins a card stands with its value: 取組番号, 1-1.
    private func cardStarts(_ cache: inout HeadingCache) -> [Int] {
        var places: [String: [Int]] = [:]
        var order: [String] = []
        for (place, row) in grid.rows.enumerated() {
            let cells = row.cells.filter { !$0.text.isEmpty }
            guard cells.count >= 2, let heading = cache[cells[0]], heading.year == nil,
                heading.meaning == .number || heading.meaning == .action, cells[0].text.count <= 12,
                cache[cells[1]]?.isExact != true
            else { continue }
            let key = "\(cells[0].column) \(Label.key(cells[0].text))"
            if places[key] == nil { order.append(key) }
            places[key, default: []].append(place)
        }
        return order.lazy.compactMap { places[$0] }.first { $0.count >= 2 } ?? []
    }

    /// The labels of some rows that are known words as a whole, by their keys.
    private func knownLabels(in rows: ArraySlice<Grid.Row>, _ cache: inout HeadingCache) -> Set<String> {
        var keys: Set<String> = []
        for cell in rows.lazy.flatMap(\.cells) where cache[cell]?.isExact == true && cache[cell]?.meaning != nil {
            keys.insert(Label.key(cell.text))
        }
        return keys
    }

    /// 年度, 計画, 実績: years are its rows.
    private func headsYears(_ row: Grid.Row, _ cache: inout HeadingCache) -> Bool {
        let cells = row.cells.filter { !$0.text.isEmpty }
        guard cells.count >= 3, cache[cells[0]]?.meaning == .fiscalYear else { return false }
        return cells.dropFirst().allSatisfy { cache[$0]?.isKnown == true }
    }

    func isBand(_ row: Grid.Row) -> Bool {
        let cells = row.cells.filter { !$0.text.isEmpty }
        return Set(cells.map(\.text)).count == 1 && PolicyWords(cells[0].text) != nil
    }

    private func beginningOfBands(before end: Int, after start: Int) -> Int {
        var place = end
        while place - 1 > start, isBand(grid.rows[place - 1]) { place -= 1 }
        return place
    }

    /// A band takes the place of the one of its kind and of those below that.
    private static func add(_ row: Grid.Row, to bands: inout [(kind: String, row: Grid.Row)]) {
        let kind = SectionStack.name(of: row.cells.first { !$0.text.isEmpty }?.text ?? "")
        if let same = bands.firstIndex(where: { $0.kind == kind }) { bands.removeSubrange(same...) }
        bands.append((kind, row))
    }
}
