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

    init(_ grid: Grid) {
        uses = Array(repeating: nil, count: grid.cellCount)
    }

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
                words: words))
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

    /// Closes the account: what nobody claimed is a note.
    mutating func close(_ grid: Grid) -> (notes: [ReadingNote], cells: [ReadCell]) {
        for row in grid.rows {
            for cell in row.cells where uses[cell.index] == nil { hold(cell, .notPlaced) }
        }
        for (what, place) in counted {
            note(what.kind, at: place.cell, words: what.words + [String(place.count)])
        }
        let placed = grid.rows.flatMap(\.cells).map { cell in
            ReadCell(line: cell.row + 1, column: cell.column + 1, text: cell.raw, use: uses[cell.index] ?? .note)
        }
        var leftOut = grid.leftOut.map { cell in
            ReadCell(line: cell.row + 1, column: cell.column + 1, text: cell.beginning, use: .note)
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
