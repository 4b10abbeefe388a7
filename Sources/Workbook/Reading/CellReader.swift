/// Takes the cells out of one sheet's XML (セルの読み取り).
struct CellReader {
    let part: String
    let strings: [String]
    let formats: [NumberFormat]
    let startsIn1904: Bool

    /// What Excel has room for.
    private static let rows = 1_048_576
    private static let columns = 16_384

    private struct Place {
        var row: Int
        var column: Int
    }

    func cells(_ scanner: inout XMLScanner, _ limits: inout WorkbookLimits) throws(UnreadableWorkbook) -> [SheetCells
        .Cell]
    {
        var cells: [SheetCells.Cell] = []
        // Cells and rows need not say where they are; then they follow the one before.
        var row = -1
        var column = -1
        var isInOrder = true
        while let piece = try scanner.next() {
            guard case .open(let name, let attributes) = piece else { continue }
            if name == "row" {
                row = try attributes["r"].map(self.row) ?? row + 1
                column = -1
            } else if name == "c" {
                let place = try attributes["r"].map(self.place) ?? Place(row: row, column: column + 1)
                (row, column) = (place.row, place.column)
                guard (0..<Self.rows).contains(row), (0..<Self.columns).contains(column) else {
                    throw .broken(part: part)
                }
                let text = try self.text(attributes, &scanner)
                if text.isEmpty { continue }
                try limits.count(cell: text)
                if let last = cells.last, (last.row, last.column) >= (row, column) { isInOrder = false }
                cells.append(SheetCells.Cell(row: row, column: column, text: text))
            }
        }
        return isInOrder ? cells : try sorted(cells)
    }

    /// In order as a rule; a file that somebody made by hand need not be. A place has one cell.
    private func sorted(_ cells: [SheetCells.Cell]) throws(UnreadableWorkbook) -> [SheetCells.Cell] {
        let sorted = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        for (left, right) in zip(sorted, sorted.dropFirst())
        where (left.row, left.column) == (right.row, right.column) {
            throw .broken(part: part)
        }
        return sorted
    }

    /// What the cell shows that has just been opened.
    private func text(
        _ attributes: XMLAttributes, _ scanner: inout XMLScanner
    ) throws(UnreadableWorkbook) -> String {
        var value = ""
        var inline = ""
        var isInValue = false
        while let piece = try scanner.next() {
            switch piece {
            case .open("v", _): isInValue = true
            case .close("v"): isInValue = false
            case .open("is", _): inline = try scanner.richText(until: "is", part: part)
            case .text(let text) where isInValue: value += text
            case .close("c"): return try shown(value, inline, attributes)
            default: break
            }
        }
        throw .broken(part: part)
    }

    private func shown(
        _ value: String, _ inline: String, _ attributes: XMLAttributes
    ) throws(UnreadableWorkbook) -> String {
        let style = attributes["s"].flatMap { Int($0) } ?? 0
        let format = formats.indices.contains(style) ? formats[style] : .general
        switch attributes["t"] {
        case "inlineStr": return inline.isEmpty ? "" : format.shown(text: inline)
        case _ where value.isEmpty: return ""
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else { throw .broken(part: part) }
            return strings[index].isEmpty ? "" : format.shown(text: strings[index])
        case "str": return format.shown(text: value.outOfWorkbook)
        case "b": return value == "1" ? "TRUE" : "FALSE"
        case "e": return value
        default: return format.shown(value, startsIn1904: startsIn1904)
        }
    }

    /// 「12」 as a row from 0.
    private func row(_ text: String) throws(UnreadableWorkbook) -> Int {
        guard let row = Int(text), (1...Self.rows).contains(row) else { throw .broken(part: part) }
        return row - 1
    }

    /// 「BC12」 as a place from 0.
    private func place(_ reference: String) throws(UnreadableWorkbook) -> Place {
        let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
        guard (1...3).contains(letters.count) else { throw .broken(part: part) }
        return Place(
            row: try row(String(reference.dropFirst(letters.count))),
            column: letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1)
    }
}

extension XMLScanner {
    /// The text of an element that holds runs of letters, without the readings (ふりがな) that Excel keeps beside them.
    mutating func richText(until end: String, part: String) throws(UnreadableWorkbook) -> String {
        var text = ""
        var isInText = false
        var readings = 0
        while let piece = try next() {
            switch piece {
            case .open("t", _): isInText = true
            case .close("t"): isInText = false
            case .open("rPh", _): readings += 1
            case .close("rPh"): readings -= 1
            case .text(let piece) where isInText && readings == 0: text += piece
            case .close(end): return text.outOfWorkbook
            default: break
            }
        }
        throw .broken(part: part)
    }
}
