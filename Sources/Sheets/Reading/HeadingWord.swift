import Japanese
import Plan

/// What one cell says when it stands in a heading.
enum HeadingWord: Hashable {
    /// 令和5年度
    case year(FiscalYear)
    /// 令和5年度目標: a year and a field in one cell.
    case yearAndField(FiscalYear, Field)
    /// 年度: the column tells the year of each row.
    case fiscalYear
    /// 年度（和暦）: the same year once more.
    case eraYear
    /// 達成状況: known only as a field of a year.
    case field(Field)
    /// 施策, 担当課: known only as a column.
    case column(Vocabulary.Column)
    /// 取組内容: the description of an action, or its target for a year; the place decides.
    case columnOrField(Vocabulary.Column, Field)

    init?(_ cell: Grid.Cell) {
        guard let label = cell.label else { return nil }
        let word = Vocabulary.words[label.key]
        if let isEra = word?.isEraYear {
            // 「年度（和暦）」 says the same year once more.
            self = isEra || Vocabulary.words[label.bracketKey]?.isEraYear == true ? .eraYear : .fiscalYear
        } else if let field = word?.field {
            if label.canBeYear, let year = Self.year(label.bracketKey) {
                self = .yearAndField(year, field)
            } else {
                self = word?.column.map { .columnOrField($0, field) } ?? .field(field)
            }
        } else if let column = word?.column {
            self = .column(column)
        } else if Vocabulary.isNumber(label.key) {
            self = .column(.number)
        } else if label.beginsAsYear, !cell.text.utf8.contains(0x09), let year = Self.year(cell.text) {
            self = .year(year)
        } else if label.beginsAsYear, let (year, field) = Self.yearAndField(cell.text) {
            self = .yearAndField(year, field)
        } else {
            return nil
        }
    }

    /// How many cells near the top of a grid are words of headings.
    static func count(in grid: Grid) -> Int {
        grid.rows.prefix(400).reduce(0) { count, row in
            count + row.cells.prefix(400).reduce(0) { $0 + (HeadingWord($1) == nil ? 0 : 1) }
        }
    }

    private static func year(_ text: String) -> FiscalYear? {
        guard text.utf8.count <= 90, let year = FiscalYear(heading: text),
            (1873...2200).contains(year.value)
        else {
            return nil
        }
        return year
    }

    /// 「令和5年度目標」, 「R6の実績」, 「2025年度（計画）」, 「令和5年度 達成状況」.
    private static func yearAndField(_ text: String) -> (FiscalYear, Field)? {
        let words = text.folded.filter { !$0.isWhitespace }
        guard
            let yearEnd = words.firstRange(of: "年度")?.upperBound ?? words.firstRange(of: "年")?.upperBound
                ?? words.lastIndex(where: { $0.isASCII && $0.isNumber }).map(words.index(after:)),
            let year = year(String(words[..<yearEnd]))
        else { return nil }
        var rest = Label.key(String(words[yearEnd...]))
        if rest.hasPrefix("の") { rest.removeFirst() }
        return Vocabulary.words[rest]?.field.map { (year, $0) }
    }
}

extension HeadingWord {
    /// The words for the field in a heading, without the year before it: 「実績」 of 「令和5年度実績」.
    ///
    /// - Returns: `nil` where the year cannot be told from the words.
    static func fieldLabel(_ text: String) -> String? {
        guard let end = text.firstRange(of: "年度")?.upperBound else {
            return yearAndField(text) == nil ? text : nil
        }
        let rest = text[end...].drop { $0.isWhitespace || "の：:（(".contains($0) }
        // 「年度目標」 has no year in it.
        if yearAndField(text) == nil { return text }
        let isBracketed = rest.last.map { "）)".contains($0) } ?? false && !rest.contains { "（(".contains($0) }
        return Passage(isBracketed ? rest.dropLast() : rest)?.text
    }
}

extension HeadingWord {
    /// The field of a year that this word names.
    var field: Field? {
        switch self {
        case .yearAndField(_, let field), .field(let field), .columnOrField(_, let field): field
        case .year, .fiscalYear, .eraYear, .column: nil
        }
    }

    var year: FiscalYear? {
        switch self {
        case .year(let year), .yearAndField(let year, _): year
        case .fiscalYear, .eraYear, .field, .column, .columnOrField: nil
        }
    }

    /// What it says of an action or a policy, whatever the year.
    var column: Vocabulary.Column? {
        switch self {
        case .column(let column), .columnOrField(let column, _): column
        case .year, .yearAndField, .fiscalYear, .eraYear, .field: nil
        }
    }
}
