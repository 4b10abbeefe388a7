import Japanese
import PlanDocument
import Workbook

/// The sheets of a workbook (ブック), one of which is the plan's: Excel files carry notes, lists and old versions beside it.
struct WorkbookSheets {
    private let sheets: [SheetCells]

    /// - Throws: `UnreadableSheet` where the bytes are no workbook.
    init(_ bytes: [UInt8]) throws {
        guard bytes.count <= SheetText.limit else {
            throw UnreadableSheet(.tooLarge(bytes.count, limit: SheetText.limit))
        }
        do throws(UnreadableWorkbook) {
            sheets = try SheetCells.all(in: bytes).filter { !$0.cells.isEmpty }
        } catch {
            throw UnreadableSheet(error.reason)
        }
    }

    /// The sheets of a workbook that is open already.
    init(_ sheets: [SheetCells]) {
        self.sheets = sheets.filter { !$0.cells.isEmpty }
    }

    /// The sheets as somebody sees them, in the order of their tabs.
    func seen() throws -> [SeenSheet] {
        guard !sheets.isEmpty else { throw UnreadableSheet(.empty) }
        var cells = 0
        return try sheets.map { sheet in
            let grid = try Grid(sheet, firstIndex: cells)
            cells = grid.cellCount
            return SeenSheet(name: sheet.name, isHidden: sheet.isHidden, grid, merged: sheet.merged)
        }
    }

    /// The plan of the sheet with the most actions, of two the first. Hidden sheets count only where no other is a plan.
    ///
    /// - Returns: the reading, with a note for every other sheet that holds a plan too.
    func reading() throws -> Reading {
        guard !sheets.isEmpty else { throw UnreadableSheet(.empty) }
        var found: [(sheet: SheetCells, reading: Reading)] = []
        var faults: [any Error] = []
        for sheet in sheets {
            do { found.append((sheet, try SheetReader.read(grid(of: sheet)))) } catch { faults.append(error) }
        }
        func weight(_ sheet: SheetCells, _ reading: Reading) -> Int {
            reading.plan.actions.count + (sheet.isHidden ? 0 : 1_000_000)
        }
        let best = found.enumerated().max { left, right in
            (weight(left.element.sheet, left.element.reading), -left.offset)
                < (weight(right.element.sheet, right.element.reading), -right.offset)
        }
        guard let best else { throw faults.first ?? UnreadableSheet(.empty) }
        var reading = best.element.reading
        for other in found.enumerated() where other.offset != best.offset && !other.element.sheet.isHidden {
            guard let cell = other.element.sheet.cells.first else { continue }
            reading.notes.append(
                ReadingNote(
                    line: cell.row + 1, column: cell.column + 1, seen: cell.text, kind: .otherSheet,
                    words: [other.element.sheet.name.streamSafeBeginning, best.element.sheet.name.streamSafeBeginning]))
        }
        for sheet in sheets where sheet.isHidden && sheet.name != CityFormWriter.choicesSheet {
            reading.notes.append(note(of: sheet, isRead: sheet.name == best.element.sheet.name))
        }
        return reading
    }

    private func note(of hidden: SheetCells, isRead: Bool) -> ReadingNote {
        let first = hidden.cells.first { !$0.text.isEmpty } ?? hidden.cells[0]
        return ReadingNote(
            line: first.row + 1, column: first.column + 1, seen: first.text.streamSafeBeginning, kind: .hiddenSheet,
            words: [hidden.name.streamSafeBeginning, String(hidden.cells.count), isRead ? "1" : "0"])
    }

    /// A workbook of ours has no guards. What was a CSV file of ours when Excel saved it still has them, and another name.
    private func grid(of sheet: SheetCells) throws -> Grid {
        let grid = try Grid(sheet)
        let name = DataTable.Name.annualReports.title(in: .japanese)
        return grid.isOwnTable ? grid.asOwnTable(isGuarded: sheet.name != name) : grid
    }
}

extension UnreadableWorkbook {
    /// The same in the words of a sheet.
    var reason: UnreadableSheet.Reason {
        switch self {
        case .notAnArchive, .noWorkbook: .notText(.zip)
        case .openDocument: .notText(.openDocument)
        case .binaryWorkbook: .notText(.binaryWorkbook)
        case .broken(let part):
            .broken(
                japanese: "Excelのブックを期待しましたが、ファイルの中の「\(part.shown)」が壊れています。Excelで開いて保存し直してください。",
                english:
                    "Expected an Excel workbook, but its part “\(part.shown)” is broken; open and save it again in Excel."
            )
        case .encoding(let part, let name):
            .broken(
                japanese: "ExcelのブックはUTF-8かUTF-16のはずですが、「\(part.shown)」の文字コードが「\(name.shown)」です。Excelで開いて保存し直してください。",
                english:
                    "Expected an Excel workbook in UTF-8 or UTF-16, but its part “\(part.shown)” says “\(name.shown)”; "
                    + "open and save it again in Excel.")
        case .tooLarge(let limit): .tooLarge(limit + 1, limit: limit)
        case .tooManySheets(let limit): .tooManySheets(limit: limit)
        case .tooManyCells(let limit): .tooManyCells(limit: limit)
        case .tooMuchText(let limit): .tooMuchText(limit: limit)
        }
    }
}

extension String {
    /// A name out of a file, so that it may stand in a sentence: it can hold anything.
    fileprivate var shown: String {
        String(decoding: utf8.prefix(60).map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }
}
