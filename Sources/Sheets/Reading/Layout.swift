import Japanese
import Plan

/// grid → layout: what each column of a page means (列の意味).
struct Layout {
    enum Role: Hashable {
        case levelNumber(Int)
        case levelName(Int)
        case vision(Int)
        case situation(Int)
        case number
        case name
        case divisions(Responsibility.Role)
        case description
        case entry(FiscalYear, Field)
        /// A year alone: a column of the year grid beside row labels, or of one field without a name.
        case year(FiscalYear)
        /// 年度: each row tells its year.
        case fiscalYear
        case eraYear
        /// A field of the year that the row tells.
        case field(Field)
        case about(Vocabulary.Column)
        case again(Field)
        case entryState
        case statusCode
        case isDue
        case unplaced
    }

    struct Column {
        let column: Int
        /// The lowest text of the heading.
        let heading: Grid.Cell
        var role: Role
    }

    private(set) var columns: [Column]
    private let places: [Int: Int]
    /// The headings of the levels from the top.
    let levels: [Grid.Cell]
    /// The rows of labels and years, where the page has them.
    let yearGrid: YearGrid?
    /// The column that tells the year of each row, where there is one.
    let fiscalYearColumn: Int?

    subscript(column: Int) -> Role? { places[column].map { columns[$0].role } }
    /// Whether it has the ids of actions, as our own table alone has them.
    var isOfOwnTable: Bool { columns.contains { $0.role == .again(.number) } }
    func heading(of column: Int) -> String { places[column].map { columns[$0].heading.text } ?? "" }

    init(_ page: Page) {
        let headings = HeadingColumn.columns(of: page.headings)
        let yearGrid = YearGrid(page, headings)
        let words = Self.withNumbers(headings, page, labelColumn: yearGrid?.labelColumn)
        let names = NameColumns(words, labelColumn: yearGrid?.labelColumn)
        var columns: [Column] = []
        var seen: Set<Role> = []
        var lastYear: FiscalYear?
        for word in words {
            lastYear = word.year ?? lastYear
            var role = names.role(of: word) ?? Self.role(of: word, after: columns, lastYear: lastYear)
            // The second of two equal headings has no place of its own: 取組内容 twice, a year's 実績 twice.
            let isOwn = yearGrid == nil || word.year == nil
            if role != .unplaced, isOwn, !seen.insert(role).inserted, !role.mayRepeat { role = .unplaced }
            columns.append(Column(column: word.column, heading: word.leaf, role: role))
        }
        self.columns = columns
        self.yearGrid = yearGrid
        places = Dictionary(
            columns.enumerated().map { ($1.column, $0) }, uniquingKeysWith: { first, _ in first })
        levels = names.levels.map(\.leaf)
        fiscalYearColumn = columns.first { $0.role == .fiscalYear }?.column
    }

    /// Splits headings that stand over a number and, in the blank column beside it, a name.
    private static func withNumbers(
        _ headings: [HeadingColumn], _ page: Page, labelColumn: Int?
    ) -> [HeadingColumn] {
        let own = Set(headings.map(\.column))
        let candidates = headings.filter { heading in
            heading.year == nil && heading.field == nil && !own.contains(heading.column + 1)
                && heading.column + 1 != labelColumn
        }.map(\.column)
        let pairs = Set(
            candidates.filter { column in
                var numbers = 0
                var cells = (number: 0, name: 0)
                for row in page.body {
                    if let cell = row[column] {
                        cells.number += 1
                        numbers += NumberedName.isNumber(cell.text) ? 1 : 0
                    }
                    if let cell = row[column + 1] { cells.name += NumberedName.isNumber(cell.text) ? 0 : 1 }
                }
                return cells.number > 0 && numbers * 10 >= cells.number * 9 && cells.name * 10 >= cells.number * 9
            })
        return headings.flatMap { pairs.contains($0.column) ? $0.split() : [$0] }
    }

    /// What a column means that is neither name nor number.
    private static func role(of word: HeadingColumn, after columns: [Column], lastYear: FiscalYear?) -> Role {
        let isLong = columns.contains { $0.role == .fiscalYear }
        let isAfterFields = columns.contains { $0.role.isField }
        switch (word.year, word.field, word.meaning) {
        case (let year?, let field?, _): return .entry(year, field)
        case (let year?, nil, _): return .year(year)
        case (nil, let field?, nil): return isLong ? .field(field) : lastYear.map { .entry($0, field) } ?? .field(field)
        case (nil, let field?, _?) where isAfterFields:
            return isLong ? .field(field) : lastYear.map { .entry($0, field) } ?? .field(field)
        case (nil, _, let column?): return role(of: column)
        case (nil, nil, nil): return word.isFiscalYear ? .fiscalYear : word.isEraYear ? .eraYear : .unplaced
        }
    }

    private static func role(of column: Vocabulary.Column) -> Role {
        switch column {
        case .divisions(let role): .divisions(role)
        case .description: .description
        case .planTitle, .municipalityName, .municipalityCode, .lastReportedYear: .about(column)
        case .again(let field): .again(field)
        case .entryState: .entryState
        case .statusCode: .statusCode
        case .isDue: .isDue
        case .name, .number, .vision, .situation, .aside: .unplaced
        }
    }
}

extension Layout.Role {
    fileprivate var isField: Bool {
        switch self {
        case .entry, .field, .year: true
        default: false
        }
    }

    fileprivate var mayRepeat: Bool {
        switch self {
        case .divisions, .year, .eraYear, .again: true
        default: false
        }
    }
}
