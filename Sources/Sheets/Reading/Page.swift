import Japanese
import Plan

/// grid → layout: a part of the sheet under one heading (見出しとその下の行). A printed sheet has one a page.
struct Page {
    /// One to four rows from the top down.
    let headings: [Grid.Row]
    let body: ArraySlice<Grid.Row>

    /// Finds the headings by their words.
    ///
    /// - Returns: the rows before the first heading, and a page for each heading.
    static func pages(of grid: Grid) -> (preamble: ArraySlice<Grid.Row>, pages: [Page]) {
        let rows = grid.rows
        let profiles = rows.map(RowProfile.init)
        var headings: [Range<Int>] = []
        var index = 0
        while index < rows.count {
            guard profiles[index].begins(before: index + 1 < rows.count ? profiles[index + 1] : nil) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < rows.count, end < index + 3, profiles[end].continues { end += 1 }
            let floor = headings.last?.upperBound ?? 0
            let isBelowGroups =
                index > floor && rows[index - 1].number == rows[index].number - 1
                && profiles[index - 1].isGroup(above: rows[index])
            headings.append((isBelowGroups ? index - 1 : index)..<end)
            index = end
        }
        let ends = headings.dropFirst().map(\.lowerBound) + [rows.count]
        let pages = zip(headings, ends).map { heading, end in
            Page(headings: Array(rows[heading]), body: rows[heading.upperBound..<end])
        }
        return (rows[..<(headings.first?.lowerBound ?? rows.count)], pages)
    }
}

/// What the words of a row are, as far as that tells headings from data.
private struct RowProfile {
    private var cells = 0
    private var recognised = 0
    private var years = 0
    /// Words that are fields of a year and nothing else.
    private var fields = 0
    /// Words for a column of a policy or an action.
    private var columns = 0
    private var hasFiscalYear = false
    private var isShort = true
    /// The columns whose word is recognised, and whether it is a year or a field, which can span others.
    private var places: [(column: Int, spans: Bool)] = []

    init(_ row: Grid.Row) {
        cells = row.cells.count
        for cell in row.cells {
            isShort = isShort && cell.label != nil
            guard let word = HeadingWord(cell) else { continue }
            recognised += 1
            if word.year != nil { years += 1 }
            switch word {
            case .field, .yearAndField: fields += 1
            case .fiscalYear: hasFiscalYear = true
            case .column(.aside), .column(.planTitle), .column(.municipalityName), .column(.municipalityCode),
                .column(.lastReportedYear):
                break
            case .column, .columnOrField: columns += 1
            case .year, .eraYear: break
            }
            places.append((cell.column, word.year != nil || word.column == nil))
        }
    }

    /// Whether a heading begins here, given the row below.
    func begins(before next: RowProfile?) -> Bool {
        guard cells >= 3, columns >= 1, recognised >= 2, recognised * 3 >= cells else { return false }
        return years >= 1 || (hasFiscalYear && fields >= 1) || fields >= 2 || (next?.continues ?? false)
    }

    /// Whether a heading goes on here: nothing but years and fields.
    var continues: Bool { cells >= 2 && recognised == cells && years + fields >= 2 }

    /// Whether this row stands over `row` as the upper part of its heading: 「体系」 over 施策 and 事業, 担当課 over a blank.
    func isGroup(above row: Grid.Row) -> Bool {
        cells >= 2 && isShort && recognised >= 2 && recognised * 3 >= cells
            && places.contains { $0.spans || row[$0.column] == nil }
    }
}
