extension SheetCells {
    /// The sheets of an .xlsx file (ECMA-376), in the order of its tabs.
    public static func all(in bytes: [UInt8]) throws(UnreadableWorkbook) -> [SheetCells] {
        // A workbook with a password is no archive but an OLE file that holds one.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encrypted }
        return try WorkbookReader(Archive(bytes)).sheets()
    }
}

/// Finds the parts of a workbook and reads them (ブックの読み取り).
private struct WorkbookReader: ~Copyable {
    private let archive: Archive

    init(_ archive: consuming Archive) { self.archive = archive }

    private struct Tab {
        let name: String
        let isHidden: Bool
        let relation: String
    }

    func sheets() throws(UnreadableWorkbook) -> [SheetCells] {
        let root = try relations(of: "")
        guard let path = root.first(where: { $0.kind == "officeDocument" })?.target, path.hasPrefix("xl/") else {
            throw .noWorkbook
        }
        let related = try relations(of: path)
        func target(_ kind: String) -> String? { related.first { $0.kind == kind }?.target }
        let strings =
            try target("sharedStrings").map { path throws(UnreadableWorkbook) in try sharedStrings(path) } ?? []
        let formats = try target("styles").map { path throws(UnreadableWorkbook) in try self.formats(path) } ?? []
        let (tabs, startsIn1904) = try tabs(path)
        var sheets: [SheetCells] = []
        for tab in tabs {
            guard let part = related.first(where: { $0.id == tab.relation && $0.kind == "worksheet" })?.target else {
                continue
            }
            let reader = CellReader(strings: strings, formats: formats, startsIn1904: startsIn1904)
            let cells = try pieces(of: part, reader.cells)
            sheets.append(SheetCells(name: tab.name, isHidden: tab.isHidden, cells: cells))
        }
        return sheets
    }

    /// What `read` makes of a part; broken where the part is not there or is no XML.
    private func pieces<Result>(
        of part: String, _ read: (inout XMLScanner) throws(XMLScanner.Fault) -> Result
    ) throws(UnreadableWorkbook) -> Result {
        guard let bytes = try archive.part(part) else { throw .broken(part: part) }
        var scanner = XMLScanner(bytes)
        do throws(XMLScanner.Fault) {
            return try read(&scanner)
        } catch {
            throw .broken(part: part)
        }
    }

    private struct Relation {
        let id: String
        /// The last word of its type: `worksheet`, `sharedStrings`.
        let kind: String
        /// From the top of the archive.
        let target: String
    }

    /// The parts that a part refers to (ECMA-376 part 2, 9.3).
    private func relations(of part: String) throws(UnreadableWorkbook) -> [Relation] {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let list = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
        guard try archive.part(list) != nil else { throw .noWorkbook }
        return try pieces(of: list) { scanner throws(XMLScanner.Fault) in
            var relations: [Relation] = []
            while let piece = try scanner.next() {
                guard case .open("Relationship", let attributes) = piece, let target = attributes["Target"],
                    attributes["TargetMode"] != "External"
                else { continue }
                relations.append(
                    Relation(
                        id: attributes["Id"] ?? "",
                        kind: String((attributes["Type"] ?? "").split(separator: "/").last ?? ""),
                        target: target.hasPrefix("/") ? String(target.dropFirst()) : folder + target))
            }
            return relations
        }
    }

    private func tabs(_ part: String) throws(UnreadableWorkbook) -> (tabs: [Tab], startsIn1904: Bool) {
        try pieces(of: part) { scanner throws(XMLScanner.Fault) in
            var tabs: [Tab] = []
            var startsIn1904 = false
            while let piece = try scanner.next() {
                guard case .open(let name, let attributes) = piece else { continue }
                if name == "workbookPr" { startsIn1904 = ["1", "true"].contains(attributes["date1904"]) }
                guard name == "sheet" else { continue }
                tabs.append(
                    Tab(
                        name: attributes["name"] ?? "", isHidden: (attributes["state"] ?? "visible") != "visible",
                        relation: attributes["id"] ?? ""))
            }
            return (tabs, startsIn1904)
        }
    }

    private func sharedStrings(_ part: String) throws(UnreadableWorkbook) -> [String] {
        try pieces(of: part) { scanner throws(XMLScanner.Fault) in
            var strings: [String] = []
            while let piece = try scanner.next() {
                if case .open("si", _) = piece { strings.append(try scanner.richText(until: "si")) }
            }
            return strings
        }
    }

    /// The number format of each cell style, in their order.
    private func formats(_ part: String) throws(UnreadableWorkbook) -> [NumberFormat] {
        try pieces(of: part) { scanner throws(XMLScanner.Fault) in
            var codes: [Int: String] = [:]
            var formats: [NumberFormat] = []
            var isInCellFormats = false
            while let piece = try scanner.next() {
                switch piece {
                case .open("numFmt", let attributes):
                    if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
                case .open("cellXfs", _): isInCellFormats = true
                case .close("cellXfs"): isInCellFormats = false
                case .open("xf", let attributes) where isInCellFormats:
                    let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                    formats.append(NumberFormat(id: id, code: codes[id]))
                default: break
                }
            }
            return formats
        }
    }
}

/// Takes the cells out of one sheet's XML.
private struct CellReader {
    let strings: [String]
    let formats: [NumberFormat]
    let startsIn1904: Bool

    func cells(_ scanner: inout XMLScanner) throws(XMLScanner.Fault) -> [SheetCells.Cell] {
        var cells: [SheetCells.Cell] = []
        // Cells and rows need not say where they are; then they follow the one before.
        var row = -1
        var column = -1
        while let piece = try scanner.next() {
            switch piece {
            case .open("row", let attributes):
                row = attributes["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
                column = -1
            case .open("c", let attributes):
                let place = attributes["r"].flatMap(Self.place)
                row = place?.row ?? row
                column = place?.column ?? column + 1
                let text = try self.text(attributes, &scanner)
                if !text.isEmpty, row >= 0, row < 1_048_576, column < 16_384 {
                    cells.append(SheetCells.Cell(row: row, column: column, text: text))
                }
            default: break
            }
        }
        // In order as a rule; a file that somebody made by hand need not be.
        return cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// What the cell shows that has just been opened.
    private func text(
        _ attributes: [String: String], _ scanner: inout XMLScanner
    ) throws(XMLScanner.Fault) -> String {
        var value = ""
        var inline = ""
        var isInValue = false
        while let piece = try scanner.next() {
            switch piece {
            case .open("v", _): isInValue = true
            case .close("v"): isInValue = false
            case .open("is", _): inline = try scanner.richText(until: "is")
            case .text(let text) where isInValue: value += text
            case .close("c"):
                switch attributes["t"] {
                case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
                case "inlineStr": return inline
                case "str": return value.outOfWorkbook
                case "b": return value == "1" ? "TRUE" : "FALSE"
                case "e": return value
                default:
                    let style = attributes["s"].flatMap { Int($0) } ?? 0
                    let format = formats.indices.contains(style) ? formats[style] : .general
                    return value.isEmpty ? "" : format.shown(value, startsIn1904: startsIn1904)
                }
            default: break
            }
        }
        throw XMLScanner.Fault()
    }

    /// 「BC12」 as a place from 0.
    private static func place(_ reference: String) -> (row: Int, column: Int)? {
        let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
        guard (1...3).contains(letters.count), let row = Int(reference.dropFirst(letters.count)), row >= 1 else {
            return nil
        }
        return (row - 1, letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1)
    }
}

extension XMLScanner {
    /// The text of an element that holds runs of letters, without the readings (ふりがな) that Excel keeps beside them.
    fileprivate mutating func richText(until end: String) throws(Fault) -> String {
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
        throw Fault()
    }
}

extension String {
    /// With `_x000D_` and the like as the characters that they stand for (ECMA-376 22.9.2.19).
    fileprivate var outOfWorkbook: String {
        guard contains("_x") else { return self }
        var text = String.UnicodeScalarView()
        let scalars = Array(unicodeScalars)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "_", index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_",
                scalars[(index + 2)...(index + 5)].allSatisfy(\.properties.isASCIIHexDigit),
                let code = UInt32(String(String.UnicodeScalarView(scalars[(index + 2)...(index + 5)])), radix: 16),
                let scalar = Unicode.Scalar(code)
            {
                text.append(scalar)
                index += 7
            } else {
                text.append(scalars[index])
                index += 1
            }
        }
        return String(text)
    }
}
