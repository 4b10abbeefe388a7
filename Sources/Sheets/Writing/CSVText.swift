import Japanese

/// A CSV file, and what could not be written as it is.
public struct CSVText: Hashable, Sendable {
    public let bytes: [UInt8]
    /// In the order of their first appearance.
    public let warnings: [Warning]

    /// A letter that a file could not carry as written, and where (文字の警告).
    public struct Warning: Hashable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            /// A control character: U+FFFD (CP932: 〓) stands for it.
            case controlCharacter
            /// CP932 has no such letter: 〓 stands for it.
            case notInCP932
            /// CP932 has only a letter that looks like it, and that was written.
            case spelledOtherwise
            /// CP932 writes it, but only Windows reads it (機種依存文字: Ⅱ ① ㈱ and the like, ルール L1-08).
            case platformDependent
        }

        public let kind: Kind
        public let letter: Unicode.Scalar
        public internal(set) var count: Int
        /// The first places, row and column as a spreadsheet counts them, with the column's name. At most three.
        public internal(set) var examples: [Example]
    }

    public struct Example: Hashable, Sendable {
        /// From 1, the headings included.
        public let row: Int
        /// The column's heading.
        public let column: String

        public init(row: Int, column: String) {
            self.row = row
            self.column = column
        }
    }
}

extension CSVText {
    /// Rows under the names of their columns: CRLF, one line a row, no line break inside a cell, formulas made harmless
    /// (`FormulaGuard`).
    public init(head: [String], rows: [[DataTable.Value]], encoding: DataTable.Encoding = .utf8WithBOM) {
        var writer = CSVWriter(head: head, encoding: encoding)
        for row in rows { writer.write(row: row) }
        self = writer.finished
    }
}

extension CSVText.Warning {
    /// One sentence for the person who asked for the file.
    public func sentence(in language: Language) -> String {
        let code = "U+" + String(letter.value, radix: 16, uppercase: true)
        let shown = kind == .controlCharacter ? code : "「\(letter)」（\(code)）"
        switch language {
        case .japanese:
            let places = examples.map { "\($0.row)行目の\($0.column)" }.joined(separator: "、")
            let done =
                switch kind {
                case .controlCharacter: "制御文字なので置き換えました"
                case .notInCP932: "シフトJIS（CP932）にないので「〓」にしました"
                case .spelledOtherwise: "シフトJIS（CP932）にないので、似た文字にしました"
                case .platformDependent: "機種依存文字なので、Windows以外では化けることがあります"
                }
            return "\(shown)は\(done)（\(count)か所: \(places)\(examples.count < count ? " など" : "")）。"
        case .english:
            let places = examples.map { "row \($0.row), \($0.column)" }.joined(separator: "; ")
            let done =
                switch kind {
                case .controlCharacter: "is a control character and was replaced"
                case .notInCP932: "is not in Shift_JIS (CP932); 〓 stands for it"
                case .spelledOtherwise: "is not in Shift_JIS (CP932); a letter that looks like it stands for it"
                case .platformDependent: "is read only by Windows"
                }
            return "\(shown) \(done) (\(count) times: \(places)\(examples.count < count ? " and more" : ""))."
        }
    }
}
