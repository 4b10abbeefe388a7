import Japanese

extension DataTable {
    /// How a CSV file says its letters (文字コード).
    public enum Encoding: String, CaseIterable, Sendable {
        /// UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8.
        case utf8WithBOM = "utf-8-bom"
        case utf8 = "utf-8"
        /// Windows-31J, the Shift_JIS of Windows, for programs that know nothing else.
        case cp932
    }

    /// The table as CSV (RFC 4180): names in row 1, CRLF, no line break inside a cell.
    ///
    /// What could not be written as it is stands in the warnings.
    public func csv(encoding: Encoding = .utf8WithBOM) -> CSVText {
        CSVText(head: columns.map(\.label), rows: rows, encoding: encoding)
    }
}

extension DataTable.Value {
    /// As it stands in CSV and workbooks; empty for a blank.
    var text: String {
        switch self {
        case .blank: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): "\(number)"
        case .fiscalYear(let year): year.label
        case .flag(let truth): truth ? "1" : "0"
        }
    }
}
