import Japanese
import Workbook

extension SeenSheet {
    /// A sheet for each card, whether they stand below one another or side by side (個票の切り分け); else the sheet as it is.
    var cards: [SeenSheet] { stacked.flatMap(\.sideBySide) }

    /// A sheet for each card where several stand side by side (横に並ぶ個票): the label that begins the first, 整理番号, begins the others in
    /// the same row, and so do the labels below it.
    private var sideBySide: [SeenSheet] {
        var cache = HeadingCache()
        guard let (first, starts) = beginningsOfCards(&cache) else { return [self] }
        let merged = mergedRanges(in: 0...Int.max)
        let head = grid.rows.filter { $0.number < first }
        return starts.indices.map { place in
            let end = place + 1 < starts.count ? starts[place + 1] - 1 : Int.max
            let columns = (place == 0 ? 0 : starts[place])...end
            var part = SeenSheet(
                name: name, file: file, isHidden: isHidden,
                grid.part(columns: columns, from: first, isFirst: place == 0),
                merged: merged.filter { $0.row < first ? place == 0 : columns.contains($0.column) })
            part.context = context + (place == 0 ? [] : head)
            return part
        }
    }

    /// The row of the first labels, and the columns in which they stand, at least two.
    private func beginningsOfCards(_ cache: inout HeadingCache) -> (row: Int, columns: [Int])? {
        for row in grid.rows.prefix(40) {
            let cells = row.cells.filter { !$0.text.isEmpty }
            guard let label = cells.first, beginsCard(label, &cache) else { continue }
            let columns = cells.filter { $0.text == label.text }.map(\.column)
            guard columns.count >= 2 else { return nil }
            let alike = grid.rows.count { other in
                guard other.number >= row.number, let cell = other[label.column], cache[cell]?.isExact == true else {
                    return false
                }
                return columns.allSatisfy { other[$0]?.text == cell.text }
            }
            return alike >= 3 ? (row.number, columns) : nil
        }
        return nil
    }

    private func beginsCard(_ cell: Grid.Cell, _ cache: inout HeadingCache) -> Bool {
        guard cell.text.count <= 12, let heading = cache[cell], heading.year == nil else { return false }
        return heading.meaning == .number || heading.meaning == .action
    }
}
