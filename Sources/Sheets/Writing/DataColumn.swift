import Japanese
import Plan

/// A column of a data table (項目) and everything that has to be published about it.
public struct DataColumn: Hashable, Sendable {
    /// What its cells hold.
    public enum Kind: String, CaseIterable, Sendable {
        case text
        case integer
        /// With a decimal point where it needs one.
        case number
        case fiscalYear
        /// `2023-04-01`.
        case day
        /// `1` or `0`; `true` or `false` in JSON.
        case flag
        /// One of the codes of `codeList`.
        case code

        /// 「文字列」, and how the value is written in CSV and in JSON where they differ.
        public func word(in language: Language) -> String {
            switch (self, language) {
            case (.text, .japanese): "文字列"
            case (.text, .english): "text"
            case (.integer, .japanese): "整数"
            case (.integer, .english): "integer"
            case (.number, .japanese): "数値"
            case (.number, .english): "number"
            case (.fiscalYear, .japanese): "年度（CSVは2023年度、JSONは整数の2023）"
            case (.fiscalYear, .english): "fiscal year (2023年度 in CSV, the integer 2023 in JSON)"
            case (.day, .japanese): "日付（2023-04-01）"
            case (.day, .english): "day (2023-04-01)"
            case (.flag, .japanese): "真偽（CSVは1と0、JSONはtrueとfalse）"
            case (.flag, .english): "flag (1 and 0 in CSV, true and false in JSON)"
            case (.code, .japanese): "コード"
            case (.code, .english): "code"
            }
        }
    }

    /// The stable English name, used in JSON.
    public let key: String
    /// The Japanese name, used in CSV and workbooks. The levels of a plan are called as the plan calls them.
    public let label: String
    public let kind: Kind
    /// 「年度」, 「課」; `nil` where a unit means nothing.
    public let unit: String?
    /// The table, and in `code-lists` the list, that says what the codes mean.
    public let codeList: String?
    private let japanese: String
    private let english: String

    init(
        _ key: String, _ label: String, kind: Kind = .text, unit: String? = nil, codeList: String? = nil,
        _ japanese: String, _ english: String
    ) {
        self.key = key
        self.label = label
        self.kind = kind
        self.unit = unit
        self.codeList = codeList
        self.japanese = japanese
        self.english = english
    }

    /// What the column says, in a sentence.
    public func meaning(in language: Language) -> String { language == .japanese ? japanese : english }

    func labelled(_ label: String) -> DataColumn {
        DataColumn(key, label, kind: kind, unit: unit, codeList: codeList, japanese, english)
    }
}

extension [DataColumn] {
    /// The same columns under names that differ from each other and fit into one line (ルール L2-03).
    var withUniqueLabels: [DataColumn] {
        var taken: Set<String> = []
        return map { column in
            let plain = column.label.oneLine
            var label = plain
            var repetition = 2
            while !taken.insert(label).inserted {
                label = "\(plain)（\(repetition)）"
                repetition += 1
            }
            return column.labelled(label)
        }
    }
}

/// A column with its values, row by row.
struct DataField {
    let column: DataColumn
    let values: [DataTable.Value]

    /// A column for a field of the plan's own form: its numbers as numbers in the unit that the column names; what is no number
    /// (集計中) as a text. `nil` for a known field, whose column stands elsewhere.
    init?<Row, Owner>(own field: TextField<Owner>, _ rows: [Row], _ owner: (Row) -> Owner) {
        guard let own = field.own else { return nil }
        let unit = own.unit.map { "（\($0)）" } ?? ""
        let label = own.label.hasSuffix(unit) ? own.label : own.label + unit
        let isNumber = [.number, .money].contains(own.kind.name)
        self.init(
            DataColumn(
                "own-\(own.id.text)", label, kind: isNumber ? .number : .text, unit: own.unit,
                field.meaning.japanese, field.meaning.english), rows
        ) { row in
            let passage = field.shown(of: owner(row))
            return (isNumber ? own.number(in: passage) : nil).map { .number($0) } ?? .passage(passage)
        }
    }

    init<Row>(_ column: DataColumn, _ rows: [Row], _ value: (Row) -> DataTable.Value) {
        self.column = column
        values = rows.map(value)
    }
}
