import Algorithms

/// Takes the cells out of one sheet's XML (セルの読み取り), and what the sheet says about its rows, columns and merged cells.
struct CellReader {
    let part: String
    let strings: [RichText]
    let looks: [CellLook]
    let startsIn1904: Bool

    /// What one sheet holds.
    struct Sheet {
        var cells: [SheetCells.Cell] = []
        var merged: [CellRange] = []
        var hiddenRows: [ClosedRange<Int>] = []
        var hiddenColumns: [ClosedRange<Int>] = []
    }

    func sheet(_ scanner: inout XMLScanner, _ limits: inout WorkbookLimits) throws(UnreadableWorkbook) -> Sheet {
        var sheet = Sheet()
        // Cells and rows need not say where they are; then they follow the one before.
        var row = -1
        var column = -1
        var isInOrder = true
        while let piece = try scanner.next() {
            guard case .open(let name, let attributes) = piece else { continue }
            switch name {
            case "row":
                row = try attributes["r"].map(self.row) ?? row + 1
                column = -1
                if attributes.hides { sheet.hide(row: row) }
            case "c":
                let place = try attributes["r"].map(self.place) ?? CellPlace(row: row, column: column + 1)
                guard place.isOnSheet else { throw .broken(part: part) }
                (row, column) = (place.row, place.column)
                guard let cell = try cell(at: place, attributes, &scanner) else { continue }
                try limits.count(cell: cell)
                if let last = sheet.cells.last, (last.row, last.column) >= (row, column) { isInOrder = false }
                sheet.cells.append(cell)
            case "mergeCell":
                try limits.countRange()
                if let range = attributes["ref"].flatMap(CellRange.init(reference:)) { sheet.merged.append(range) }
            case "col" where attributes.hides:
                try limits.countRange()
                if let range = attributes.columns { sheet.hiddenColumns.append(range) }
            default: break
            }
        }
        if !isInOrder { sheet.cells = try sorted(sheet.cells) }
        return sheet
    }

    /// In order as a rule; a file that somebody made by hand need not be. A place has one cell.
    private func sorted(_ cells: [SheetCells.Cell]) throws(UnreadableWorkbook) -> [SheetCells.Cell] {
        let sorted = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        for (left, right) in sorted.adjacentPairs() where (left.row, left.column) == (right.row, right.column) {
            throw .broken(part: part)
        }
        return sorted
    }

    /// The cell that has just been opened; `nil` where it shows nothing, struck out or not, and has nothing to calculate.
    private func cell(
        at place: CellPlace, _ attributes: XMLAttributes, _ scanner: inout XMLScanner
    ) throws(UnreadableWorkbook) -> SheetCells.Cell? {
        var contents = CellContents()
        var inside = ""
        while let piece = try scanner.next() {
            switch piece {
            case .open("is", _): contents.inline = try RichText(&scanner, until: "is", part: part)
            case .open("f", _):
                contents.formula = ""
                inside = "f"
            case .open("v", _):
                contents.hasValue = true
                inside = "v"
            case .close("f"), .close("v"): inside = ""
            case .text(let text) where inside == "v": contents.value += text
            case .text(let text) where inside == "f": contents.formula? += text
            case .close("c"): return try cell(at: place, contents, attributes)
            default: break
            }
        }
        throw .broken(part: part)
    }

    private func cell(
        at place: CellPlace, _ contents: CellContents, _ attributes: XMLAttributes
    ) throws(UnreadableWorkbook) -> SheetCells.Cell? {
        let style = attributes["s"].flatMap { Int($0) } ?? 0
        let look = looks.indices.contains(style) ? looks[style] : .plain
        func cell(_ text: RichText) -> SheetCells.Cell? {
            var (standing, struck) = text.parts(isCellStruck: look.isStruck)
            if !standing.isEmpty { standing = look.format.shown(text: standing) }
            if standing.isEmpty, struck.isEmpty { return nil }
            return SheetCells.Cell(row: place.row, column: place.column, text: standing, kind: .text, struck: struck)
        }
        func cell(_ text: String, _ kind: SheetCells.Cell.Kind, _ number: Double = 0) -> SheetCells.Cell? {
            if text.isEmpty { return nil }
            return SheetCells.Cell(
                row: place.row, column: place.column, text: look.isStruck ? "" : text, kind: kind, number: number,
                struck: look.isStruck ? [text] : [])
        }
        let kind = attributes["t"]
        let value = contents.value
        if kind == "inlineStr" { return contents.inline.flatMap(cell) }
        if contents.isNotCalculated(kind: kind) {
            return SheetCells.Cell(
                row: place.row, column: place.column, text: "", kind: .notCalculated, formula: contents.formula)
        }
        if value.isEmpty { return nil }
        switch kind {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else { throw .broken(part: part) }
            return cell(strings[index])
        case "str": return cell(RichText(value.outOfWorkbook))
        case "b": return cell(value == "1" ? "TRUE" : "FALSE", .truth)
        case "e": return cell(value, .failure)
        default:
            let (text, kind, number) = look.format.cell(value, startsIn1904: startsIn1904)
            return cell(text, kind, number)
        }
    }

    /// 「12」 as a row from 0.
    private func row(_ text: String) throws(UnreadableWorkbook) -> Int {
        guard let row = CellPlace.row(text) else { throw .broken(part: part) }
        return row
    }

    /// 「BC12」 as a place from 0.
    private func place(_ reference: String) throws(UnreadableWorkbook) -> CellPlace {
        guard let place = CellPlace(reference: reference) else { throw .broken(part: part) }
        return place
    }
}

/// What stands between the marks of a cell.
private struct CellContents {
    var value = ""
    var hasValue = false
    var inline: RichText?
    /// `nil` where the cell has none.
    var formula: String?

    /// Whether a formula has no result in the file. A result that is an empty text is one (`t="str"`, with `<v>`).
    func isNotCalculated(kind: String?) -> Bool {
        formula != nil && value.isEmpty && (!hasValue || kind != "str")
    }
}

extension CellReader.Sheet {
    fileprivate mutating func hide(row: Int) {
        if let last = hiddenRows.last, last.upperBound == row - 1 {
            hiddenRows[hiddenRows.count - 1] = last.lowerBound...row
        } else {
            hiddenRows.append(row...row)
        }
    }
}

extension XMLAttributes {
    fileprivate var hides: Bool { ["1", "true"].contains(self["hidden"]) }

    /// The columns of a `<col>`, from 0; `nil` where no sheet has them.
    fileprivate var columns: ClosedRange<Int>? {
        guard let first = self["min"].flatMap({ Int($0) }), let last = self["max"].flatMap({ Int($0) }), first >= 1,
            first <= last, last <= CellPlace.columns
        else { return nil }
        return (first - 1)...(last - 1)
    }
}
