import Japanese
import Plan

/// grid → layout: rows that begin with a label (スケジュール, 達成状況 …) and have one cell for each year.
struct YearGrid {
    /// The column in which most labels stand.
    let labelColumn: Int
    /// The years and how many columns right of the label each stands.
    let years: [(year: FiscalYear, offset: Int)]
    /// How far the headings stand beside the data: 1 where they are one column left of it.
    let shift: Int
    /// Whether the heading promised columns for several fields, which the rows do not have.
    let breaksPromise: Bool

    /// `nil` where the rows have no labels.
    init?(_ page: Page, _ words: [HeadingColumn]) {
        guard !words.contains(where: \.isFiscalYear) else { return nil }
        let promised = Set(words.compactMap { $0.year == nil ? nil : $0.field })
        guard let column = Self.labelColumn(of: page.body, needsTwo: promised.count > 1) else { return nil }
        labelColumn = column
        breaksPromise = promised.count > 1
        var headings: [(year: FiscalYear, column: Int)] = []
        for word in words where word.hasOwnYear {
            if let year = word.year, !headings.contains(where: { $0.year == year }) {
                headings.append((year, word.column))
            }
            // No plan runs so long; a heading that does is no heading.
            if headings.count > 60 { break }
        }
        let places = Self.places(of: headings.map(\.column), labelColumn: column, body: page.body)
        years = zip(headings, places).map { ($0.year, $1 - column) }
        shift = (places.first ?? 0) - (headings.first?.column ?? 0)
    }

    /// The column of the labels: most of what stands in it is one.
    private static func labelColumn(of body: ArraySlice<Grid.Row>, needsTwo: Bool) -> Int? {
        struct Count {
            var cells = 0
            var labels = 0
            var fields: Set<Field> = []
        }
        var counts: [Int: Count] = [:]
        for cell in body.lazy.flatMap(\.cells) {
            counts[cell.column, default: Count()].cells += 1
            guard let field = cell.rowLabel else { continue }
            counts[cell.column, default: Count()].labels += 1
            counts[cell.column, default: Count()].fields.insert(field)
        }
        let columns = counts.filter { _, count in
            count.labels * 10 >= count.cells * 6 && count.fields.count >= (needsTwo ? 2 : 1)
        }
        return columns.max { ($0.value.labels, -$0.key) < ($1.value.labels, -$1.key) }?.key
    }

    /// Where the years' data stand: under the headings, beside them, or one after another; whichever fits most cells.
    private static func places(of headings: [Int], labelColumn: Int, body: ArraySlice<Grid.Row>) -> [Int] {
        guard let first = headings.first else { return [] }
        var cells: [Int: Int] = [:]
        for row in body where row[labelColumn]?.rowLabel != nil {
            for cell in row.cells where cell.column > labelColumn { cells[cell.column, default: 0] += 1 }
        }
        var candidates: [[Int]] = []
        if first > labelColumn { candidates.append(headings) }
        let distance = labelColumn + 1 - first
        if distance != 0 { candidates.append(headings.map { $0 + distance }) }
        candidates.append(headings.indices.map { labelColumn + 1 + $0 })
        let fits = candidates.map { candidate in candidate.reduce(0) { $0 + (cells[$1] ?? 0) } }
        let best = fits.max() ?? 0
        return zip(candidates, fits).first { $0.1 == best }?.0 ?? candidates[0]
    }
}

extension Grid.Cell {
    /// The field that this cell names when it begins a row (項目名).
    var rowLabel: Field? { label.flatMap { Vocabulary.words[$0.key]?.field } }
}
