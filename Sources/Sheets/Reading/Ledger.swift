import Plan
import PlanDocument

/// The account of a reading (読み取りの台帳): where each cell went, and what was odd. A cell is claimed once.
struct Ledger {
    private struct Counted: Hashable {
        let kind: ReadingNote.Kind
        let words: [String]
    }

    private var uses: [ReadCell.Use?]
    private var notes: [ReadingNote] = []
    private var counted: [Counted: (cell: Grid.Cell, count: Int)] = [:]

    /// The sheets of a plan that stands on several, each with the first index of its cells.
    private var sheets: [(firstIndex: Int, name: String)] = []

    init(_ grid: Grid) {
        uses = Array(repeating: nil, count: grid.cellCount)
    }

    /// One account for several sheets, whose cells are counted on from sheet to sheet.
    init(_ sheets: [SeenSheet]) {
        uses = Array(repeating: nil, count: sheets.last?.grid.cellCount ?? 0)
        guard sheets.count > 1 else { return }
        var first = 0
        for sheet in sheets {
            self.sheets.append((first, sheet.name))
            first = sheet.grid.cellCount
        }
    }

    private func sheet(of index: Int) -> String? { sheets.last { $0.firstIndex <= index }?.name }

    func isClaimed(_ cell: Grid.Cell) -> Bool { uses[cell.index] != nil }

    mutating func claim(_ cell: Grid.Cell, as use: ReadCell.Use) {
        if uses[cell.index] == nil { uses[cell.index] = use }
    }

    /// Notes something about a cell that stands in the plan or says it again.
    mutating func note(
        _ kind: ReadingNote.Kind, at cell: Grid.Cell, words: [String] = [], certainty: ReadingNote.Certainty? = nil
    ) {
        notes.append(
            ReadingNote(
                line: cell.row + 1, column: cell.column + 1, seen: cell.raw, kind: kind, certainty: certainty,
                words: words, sheet: sheet(of: cell.index)))
    }

    /// Keeps a cell that has no place in the plan in a note of its own.
    mutating func hold(
        _ cell: Grid.Cell, _ kind: ReadingNote.Kind, words: [String] = [], certainty: ReadingNote.Certainty? = nil
    ) {
        guard uses[cell.index] == nil else { return }
        uses[cell.index] = .note
        note(kind, at: cell, words: words, certainty: certainty)
    }

    /// Notes once what happens all over a sheet; how often is added to the words.
    mutating func count(_ kind: ReadingNote.Kind, at cell: Grid.Cell, words: [String] = []) {
        counted[Counted(kind: kind, words: words), default: (cell, 0)].count += 1
    }

    /// Leaves a cell out together with others of one cause, which is said once.
    ///
    /// - Parameter isDerived: whether it only says what others say.
    mutating func leaveOut(
        _ cell: Grid.Cell, _ kind: ReadingNote.Kind, words: [String] = [], isDerived: Bool = false
    ) {
        guard uses[cell.index] == nil else { return }
        uses[cell.index] = isDerived ? .derived : .grouped
        count(kind, at: cell, words: words)
    }

    /// Closes the account of a plan on several sheets.
    mutating func close(_ all: [SeenSheet]) -> (notes: [ReadingNote], cells: [ReadCell]) {
        var cells: [ReadCell] = []
        for sheet in all {
            for cell in sheet.grid.rows.lazy.flatMap(\.cells) where uses[cell.index] == nil {
                leaveOut(cell, .besideTable, words: [sheet.name])
            }
        }
        var order: [String?: Int] = [:]
        for (place, sheet) in all.enumerated() {
            let isSaid = place == 0
            let (_, own) = close(sheet.grid, saysCounted: isSaid, sheet: sheets.isEmpty ? nil : sheet.name)
            cells += own
            order[sheets.isEmpty ? nil : sheet.name] = place
        }
        let sorted = notes.enumerated().sorted { left, right in
            (order[left.element.sheet] ?? 0, left.element.line, left.element.column, left.offset)
                < (order[right.element.sheet] ?? 0, right.element.line, right.element.column, right.offset)
        }
        return (sorted.map(\.element), cells)
    }

    /// Closes the account: what nobody claimed is a note.
    mutating func close(
        _ grid: Grid, saysCounted: Bool = true, sheet: String? = nil
    ) -> (notes: [ReadingNote], cells: [ReadCell]) {
        for row in grid.rows {
            for cell in row.cells where uses[cell.index] == nil { hold(cell, .notPlaced) }
        }
        for (what, place) in counted where saysCounted {
            note(what.kind, at: place.cell, words: what.words + [String(place.count)])
        }
        let placed = grid.rows.flatMap(\.cells).map { cell in
            ReadCell(
                line: cell.row + 1, column: cell.column + 1, text: cell.raw, use: uses[cell.index] ?? .note,
                sheet: sheet)
        }
        var leftOut = grid.leftOut.map { cell in
            ReadCell(line: cell.row + 1, column: cell.column + 1, text: cell.beginning, use: .note, sheet: sheet)
        }
        for cell in leftOut {
            notes.append(ReadingNote(line: cell.line, column: cell.column, seen: cell.text, kind: .tooManyMarks))
        }
        for remark in grid.remarks {
            notes.append(remark.note)
            leftOut += remark.cells
        }
        let cells =
            leftOut.isEmpty
            ? placed : (placed + leftOut).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        let order = ReadingNote.Kind.allCases.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
        let sorted = notes.sorted { left, right in
            (left.line, left.column, order[left.kind] ?? 0, left.words.joined())
                < (right.line, right.column, order[right.kind] ?? 0, right.words.joined())
        }
        return (sorted, cells)
    }
}
