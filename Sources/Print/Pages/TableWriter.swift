/// Puts a table onto pages (表の組版).
///
/// Every cell is open from its first row to its last. Where a page ends, what is open is drawn as far as it fits, and goes on, or stands
/// again, below the head on the next page. To whoever hears the table it is one table; heads and names that stand there again are
/// ornaments.
final class TableWriter {
    final class OpenCell {
        let cell: Table.Cell
        let columns: Range<Int>
        let text: CellText
        let element: StructureElement
        var rowsLeft: Int
        var nextLine = 0
        /// Its upper edge on this page.
        var top: Double
        var isFirstPage = true
        var paragraphs: [Int: StructureElement] = [:]

        init(
            _ cell: Table.Cell, columns: Range<Int>, text: CellText, element: StructureElement, top: Double
        ) {
            self.cell = cell
            self.columns = columns
            self.text = text
            self.element = element
            self.top = top
            rowsLeft = cell.rows
        }

        /// What is left of its text, in points.
        var restHeight: Double { text.height(from: nextLine) }
    }

    static let ruleInk = Ink(0x9AA4AF)
    static let strongInk = Ink(0x3C4A59)

    let table: Table
    let writer: PaperWriter
    /// The left edges of the columns, and the right edge of the last.
    let edges: [Double]
    private var open: [OpenCell] = []
    private var headHeight = 0.0
    private var headCells: [(cell: Table.Cell, columns: Range<Int>, text: CellText, y: Double, height: Double)] = []
    private let hasLargeGroups: Bool
    /// Whether a row stands on this page already.
    private var hasRows = false

    init(table: Table, writer: PaperWriter) {
        self.table = table
        self.writer = writer
        let total = table.columns.reduce(0) { $0 + $1.width }
        var x = writer.left
        var edges = [x]
        for column in table.columns {
            x += column.width / total * writer.width
            edges.append(x)
        }
        self.edges = edges
        hasLargeGroups = table.rules == .grid && table.groups.contains { $0.rows.count > 1 }
    }

    func write() {
        guard !table.columns.isEmpty else { return }
        setHead()
        let first = table.groups.first.map { min(SetGroup($0, in: self).heights.reduce(0, +), 120) } ?? 0
        if writer.y + headHeight + first > writer.bottom, !writer.isAtTop { writer.breakPage() }
        let element = writer.element("Table", in: writer.document)
        if !table.head.isEmpty {
            drawHead(in: writer.element("THead", in: element))
        }
        let body = writer.element("TBody", in: element)
        for group in table.groups { place(group, in: body) }
    }

    func width(_ columns: Range<Int>) -> Double { edges[columns.upperBound] - edges[columns.lowerBound] }

    private func set(_ cell: Table.Cell, in columns: Range<Int>) -> CellText {
        CellText(cell.paragraphs, width: width(columns) - 2 * table.padding - cell.indent, letters: writer.letters)
    }

    /// A group with its texts cut into lines (組んだまとまり).
    private struct SetGroup {
        let group: Table.Group
        /// Of each row, cell by cell; blank ranges for cells that have no column.
        let cells: [[(cell: Table.Cell, columns: Range<Int>, text: CellText)]]
        /// Of the rows, by what stands in them, without what reaches in from above.
        var heights: [Double]

        init(_ group: Table.Group, in writer: TableWriter) {
            self.group = group
            let padding = writer.table.padding
            var taken = writer.taken
            cells = group.rows.map { row in
                zip(row.cells, writer.columns(of: row, taken: &taken)).filter { !$1.isEmpty }
                    .map { ($0, $1, writer.set($0, in: $1)) }
            }
            heights = group.rows.map { max($0.leastHeight, 2 * padding) }
            var reaching: [(rows: Range<Int>, height: Double)] = []
            for (index, row) in cells.enumerated() {
                for (cell, _, text) in row {
                    let height = max(text.height(), cell.figure?.height ?? 0) + 2 * padding
                    if cell.rows == 1 {
                        heights[index] = max(heights[index], height)
                    } else if index + cell.rows <= group.rows.count {
                        reaching.append((index..<(index + cell.rows), height))
                    }
                }
            }
            for (rows, height) in reaching {
                let missing = height - heights[rows].reduce(0, +)
                guard missing > 0, let tallest = rows.max(by: { heights[$0] < heights[$1] }) else { continue }
                heights[tallest] += missing
            }
        }
    }

    /// For how many rows each column is taken by cells from above.
    private var taken: [Int] {
        var taken = [Int](repeating: 0, count: table.columns.count)
        for cell in open { for column in cell.columns { taken[column] = cell.rowsLeft } }
        return taken
    }

    /// The columns of each cell, leaving out those that cells of rows above reach into.
    ///
    /// - Parameter taken: the rows for which each column is still taken; what the row itself takes is added.
    private func columns(of row: Table.Row, taken: inout [Int]) -> [Range<Int>] {
        var column = 0
        var ranges: [Range<Int>] = []
        for cell in row.cells {
            while column < taken.count, taken[column] > 0 { column += 1 }
            let end = min(column + cell.columns, table.columns.count)
            ranges.append(min(column, end)..<end)
            for index in min(column, end)..<end { taken[index] = cell.rows }
            column = end
        }
        for index in taken.indices where taken[index] > 0 { taken[index] -= 1 }
        return ranges
    }

    // MARK: - Head

    private func setHead() {
        var taken = [Int](repeating: 0, count: table.columns.count)
        var rows: [[(Table.Cell, Range<Int>, CellText)]] = []
        for row in table.head {
            let ranges = columns(of: row, taken: &taken)
            rows.append(zip(row.cells, ranges).map { ($0, $1, set($0, in: $1)) })
        }
        let heights = zip(rows, table.head).map { cells, row in
            cells.reduce(row.leastHeight) { $1.0.rows == 1 ? max($0, $1.2.height() + 2 * table.padding) : $0 }
        }
        var y = 0.0
        for (index, row) in rows.enumerated() {
            for (cell, range, text) in row {
                let height = heights[index..<min(index + cell.rows, heights.count)].reduce(0, +)
                headCells.append((cell, range, text, y, height))
            }
            y += heights[index]
        }
        headHeight = y
    }

    /// - Parameter section: the tags of the head; `nil` on later pages, where it is an ornament.
    private func drawHead(in section: StructureElement?) {
        var row: StructureElement?
        var rowY = -1.0
        for head in headCells {
            let (x, y) = (edges[head.columns.lowerBound], writer.y + head.y)
            ground(head.cell, x: x, y: y, width: width(head.columns), height: head.height)
            let shift = head.cell.isCentered ? (head.height - head.text.height()) / 2 : table.padding
            if let section {
                if row == nil || head.y != rowY { row = writer.element("TR", in: section) }
                rowY = head.y
                guard let row else { continue }
                let element = writer.element("TH", in: row)
                element.attributes = attributes(of: head.cell)
                draw(
                    head.text, 0..<head.text.lines.count, of: head.cell, x: x, y: y + shift, columns: head.columns,
                    in: element)
            } else {
                writer.canvas.ornament(pagination: true) {
                    drawLines(
                        head.text, 0..<head.text.lines.count, of: head.cell, x: x, y: y + shift, columns: head.columns)
                }
            }
        }
        writer.y += headHeight
        if let left = edges.first, let right = edges.last {
            writer.canvas.rule(x: left, y: writer.y, toX: right, toY: writer.y, width: 1, Self.strongInk)
        }
        hasRows = false
    }

    private func attributes(of cell: Table.Cell) -> String? {
        var text = ""
        switch cell.role {
        case .value: break
        case .rowHeading: text += "/Scope/Row"
        case .columnHeading: text += "/Scope/Column"
        }
        if cell.rows > 1 { text += "/RowSpan \(cell.rows)" }
        if cell.columns > 1 { text += "/ColSpan \(cell.columns)" }
        return text.isEmpty ? nil : "<</O/Table\(text)>>"
    }

    // MARK: - Rows

    /// How much taller the rows must become for the cells that began above and end with them.
    private func missing(in height: Double, rows: Int) -> Double {
        open.filter { $0.rowsLeft == rows && rows > 0 }.reduce(0) {
            max($0, $1.restHeight + 2 * table.padding - (writer.y - $1.top) - height)
        }
    }

    /// Whether rows that do not fit on the rest of this page should begin on the next.
    private func isBetterOnNextPage(_ height: Double, rows: Int) -> Bool {
        let room = writer.bottom - writer.y
        let page = writer.bottom - writer.format.margins.top - headHeight
        // What fits on no page begins here, unless this one is nearly full.
        if height > room + 0.01 { return height <= page || room < page / 3 }
        let more = missing(in: height, rows: rows)
        guard height + more > room + 0.01 else { return false }
        // What began above and ends here goes on over the page by itself. It is worth a break where little of it is left.
        let rest = open.filter { $0.rowsLeft == rows }.reduce(0) {
            max($0, $1.restHeight + 4 * table.padding - (writer.y - $1.top))
        }
        return max(height, rest) <= page / 2
    }

    private func place(_ group: Table.Group, in body: StructureElement) {
        let set = SetGroup(group, in: self)
        var heights = set.heights
        let total = heights.reduce(0, +)
        if hasRows, isBetterOnNextPage(total, rows: group.rows.count) { nextPage() }
        let more = missing(in: total, rows: group.rows.count)
        let isWhole = writer.y + total + max(more, 0) <= writer.bottom + 0.01
        if isWhole, more > 0, let last = heights.indices.last { heights[last] += more }
        for bookmark in group.bookmarks {
            writer.bookmark(bookmark.text, level: bookmark.level, id: bookmark.id)
        }
        for (index, row) in group.rows.enumerated() {
            let height = isWhole ? heights[index] : max(row.leastHeight, 2 * table.padding)
            place(set.cells[index], height: height, in: body)
        }
        endGroup()
    }

    private func place(
        _ cells: [(cell: Table.Cell, columns: Range<Int>, text: CellText)], height: Double, in body: StructureElement
    ) {
        // A first line needs room; below it the row may go on.
        if hasRows, writer.bottom - writer.y < 22 { nextPage() }
        let element = writer.element("TR", in: body)
        for (cell, range, text) in cells {
            let kind: StaticString = cell.role == .value ? "TD" : "TH"
            let child = writer.element(kind, in: element)
            child.attributes = attributes(of: cell)
            open.append(OpenCell(cell, columns: range, text: text, element: child, top: writer.y))
        }
        var needed = need(height)
        while writer.y + needed > writer.bottom + 0.01 {
            let before = progress
            writer.y = writer.bottom
            nextPage()
            needed = need(0)
            // A line that is taller than a page goes on as it is.
            if progress == before { break }
        }
        writer.y += needed
        hasRows = true
        for cell in open { cell.rowsLeft -= 1 }
        for cell in open where cell.rowsLeft == 0 { finish(cell, at: writer.y) }
        open.removeAll { $0.rowsLeft == 0 }
    }

    private var progress: Int { open.reduce(0) { $0 + $1.nextLine } }

    /// The height of a row: what ends with it must have room for all of its text.
    private func need(_ least: Double) -> Double {
        open.filter { $0.rowsLeft == 1 }.reduce(least) { height, cell in
            let figure = cell.cell.figure.map { cell.isFirstPage ? $0.height : 0 } ?? 0
            return max(height, max(cell.restHeight, figure) + 2 * table.padding - (writer.y - cell.top))
        }
    }

    private func nextPage() {
        for cell in open {
            finish(cell, at: writer.y)
            cell.isFirstPage = false
        }
        if let left = edges.first, let right = edges.last {
            writer.canvas.rule(x: left, y: writer.y, toX: right, toY: writer.y, width: 0.7, Self.strongInk)
        }
        writer.breakPage()
        if !table.head.isEmpty { drawHead(in: nil) }
        hasRows = false
        for cell in open { cell.top = writer.y }
    }

    private func endGroup() {
        let covered = Set(open.flatMap { Array($0.columns) })
        // Where every row is a group of its own, none needs to be told from the next.
        let (width, ink) = hasLargeGroups ? (0.9, Self.strongInk) : (0.4, Self.ruleInk)
        for column in table.columns.indices where !covered.contains(column) {
            writer.canvas.rule(
                x: edges[column], y: writer.y, toX: edges[column + 1], toY: writer.y, width: width, ink)
        }
    }
}
