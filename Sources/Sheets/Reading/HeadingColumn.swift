import Japanese
import Plan

/// What the rows of a heading say together over one column; a year or a field above spans the blank columns beside it.
struct HeadingColumn {
    let column: Int
    /// The lowest text over this column.
    let leaf: Grid.Cell
    private(set) var year: FiscalYear?
    private(set) var field: Field?
    private(set) var meaning: Vocabulary.Column?
    private(set) var isFiscalYear = false
    private(set) var isEraYear = false
    /// Whether it is the number beside a name that shares its heading.
    private(set) var isNumberOfNext = false
    /// Whether the year stands in this very column, not beside it.
    private(set) var hasOwnYear = false

    /// Twenty years of ten fields each, and as much again. What stands beyond has no heading.
    private static let most = 400

    /// From the left; only columns over which something stands.
    static func columns(of rows: [Grid.Row]) -> [HeadingColumn] {
        let words = rows.map { row in row.cells.map { (cell: $0, word: HeadingWord($0)) } }
        let places = Set(rows.flatMap { $0.cells.map(\.column) }).sorted().prefix(most)
        var positions = Array(repeating: 0, count: rows.count)
        return places.compactMap { place in
            var result: HeadingColumn?
            var spanning: [HeadingWord] = []
            for row in rows.indices {
                while positions[row] < words[row].count, words[row][positions[row]].cell.column <= place {
                    positions[row] += 1
                }
                guard positions[row] > 0 else { continue }
                let (cell, word) = words[row][positions[row] - 1]
                if cell.column == place {
                    var next = HeadingColumn(column: place, leaf: cell)
                    for above in spanning { next.take(above) }
                    if let before = result { next.take(before) }
                    if let word { next.take(word) }
                    next.hasOwnYear = next.hasOwnYear || word?.year != nil
                    result = next
                } else if let word, word.spans {
                    spanning.append(word)
                }
            }
            return result
        }
    }

    private init(column: Int, leaf: Grid.Cell) {
        self.column = column
        self.leaf = leaf
    }

    /// One heading over two columns, the first of which holds only numbers: 「1-2｜相談窓口の充実」 under 「施策」.
    func split() -> [HeadingColumn] {
        var number = self
        number.isNumberOfNext = true
        var name = HeadingColumn(column: column + 1, leaf: leaf)
        name.meaning = meaning
        return [number, name]
    }

    private mutating func take(_ word: HeadingWord) {
        year = word.year ?? year
        field = word.field ?? field
        meaning = word.column ?? meaning
        isFiscalYear = isFiscalYear || word == .fiscalYear
        isEraYear = isEraYear || word == .eraYear
    }

    /// What stood over this column in the row above.
    private mutating func take(_ above: HeadingColumn) {
        year = above.year ?? year
        field = above.field ?? field
        meaning = above.meaning ?? meaning
        hasOwnYear = above.hasOwnYear
    }
}

extension HeadingWord {
    /// Whether it reaches over the blank columns on its right.
    fileprivate var spans: Bool {
        switch self {
        case .year, .yearAndField, .field: true
        case .fiscalYear, .eraYear, .column, .columnOrField: false
        }
    }
}
