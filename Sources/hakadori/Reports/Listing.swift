import ArgumentParser
import JSON
import Sheets

/// Rows that a command prints (一覧): set in columns for people, as CSV or JSON for programs.
struct Listing {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case csv
    }

    struct Column {
        /// In files; the same in every language.
        let name: String
        /// On a screen.
        let label: String

        init(_ name: String, _ japanese: String, _ english: String) {
            self.name = name
            label = say(japanese, english)
        }
    }

    enum Cell {
        case text(String?)
        case number(Int?)
    }

    let columns: [Column]
    let rows: [[Cell]]

    func write(as format: Format) throws {
        switch format {
        case .text: try StandardOutput.write(text)
        case .json: try StandardOutput.write(Array(json.utf8))
        case .csv: try StandardOutput.write(csv)
        }
    }

    var text: String {
        let table = TextTable(head: columns.map(\.label), rows: rows.map { $0.map(\.plain) })
        return table.lines.map { $0 + "\n" }.joined()
    }

    var json: String {
        JSON.list(rows.map { row in .object(zip(columns, row).map { JSON.Member($0.name, $1.json) }) }).document
    }

    /// As every CSV file of the program (`CSVText`).
    var csv: [UInt8] { CSVText(head: columns.map(\.name), rows: rows.map { $0.map(\.value) }).bytes }
}

extension Listing.Cell {
    fileprivate var plain: String {
        switch self {
        case .text(let text): text?.split(whereSeparator: \.isNewline).joined(separator: " ") ?? ""
        case .number(let number): number.map { String($0) } ?? ""
        }
    }

    fileprivate var json: JSON {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): number.map { .integer($0) } ?? .null
        }
    }

    fileprivate var value: DataTable.Value {
        switch self {
        case .text(let text): text.map { .text($0) } ?? .blank
        case .number(let number): number.map { .integer($0) } ?? .blank
        }
    }
}
