extension SheetCells {
    /// The sheets of an .xlsx file (ECMA-376), in the order of its tabs.
    public static func all(in bytes: [UInt8]) throws(UnreadableWorkbook) -> [SheetCells] {
        var reader = WorkbookReader(try Archive(bytes))
        return try reader.sheets()
    }
}

/// Finds the parts of a workbook and reads them (ブックの読み取り).
private struct WorkbookReader: ~Copyable {
    private let archive: Archive
    private var limits = WorkbookLimits()

    init(_ archive: consuming Archive) { self.archive = archive }

    private struct Tab {
        let name: String
        let isHidden: Bool
        let relation: String
    }

    mutating func sheets() throws(UnreadableWorkbook) -> [SheetCells] {
        let root = try relations(of: "")
        guard let path = root.first(where: { $0.kind == "officeDocument" })?.target else {
            throw try isOpenDocument() ? .openDocument : .noWorkbook
        }
        if path.hasSuffix(".bin") { throw .binaryWorkbook }
        guard path.hasPrefix("xl/") else { throw .noWorkbook }
        let related = try relations(of: path)
        func target(_ kind: String) -> String? { related.first { $0.kind == kind }?.target }
        let strings =
            try target("sharedStrings").map { path throws(UnreadableWorkbook) in try sharedStrings(path) } ?? []
        let formats = try target("styles").map { path throws(UnreadableWorkbook) in try self.formats(path) } ?? []
        let (tabs, startsIn1904) = try tabs(path)
        let parts = related.reduce(into: [[UInt8]: String]()) { parts, relation in
            if relation.kind == "worksheet" { parts[Array(relation.id.utf8)] = relation.target }
        }
        var read: Set<[UInt8]> = []
        var sheets: [SheetCells] = []
        for tab in tabs {
            guard let part = parts[Array(tab.relation.utf8)] else { continue }
            // One part is one sheet: a thousand names for it are an attack.
            guard read.insert(Array(part.utf8)).inserted else { throw .broken(part: path) }
            let reader = CellReader(part: part, strings: strings, formats: formats, startsIn1904: startsIn1904)
            var scanner = try self.scanner(of: part)
            sheets.append(
                SheetCells(name: tab.name, isHidden: tab.isHidden, cells: try reader.cells(&scanner, &limits)))
        }
        return sheets
    }

    /// Reads the XML of a part; broken where the part is not there.
    private mutating func scanner(of part: String) throws(UnreadableWorkbook) -> XMLScanner {
        guard let bytes = try archive.part(part, limits.bytesLeft) else { throw .broken(part: part) }
        try limits.count(bytes: bytes.count)
        return try XMLScanner(bytes, part: part)
    }

    /// OpenDocument says what it is in a part of its own (ODF 1.3 part 2, 3.3).
    private func isOpenDocument() throws(UnreadableWorkbook) -> Bool {
        guard let kind = try archive.part("mimetype", 200) else { return false }
        return kind.starts(with: "application/vnd.oasis.opendocument".utf8)
    }

    private struct Relation {
        let id: String
        /// The last word of its type: `worksheet`, `sharedStrings`.
        let kind: String
        /// From the top of the archive.
        let target: String
    }

    /// The parts that a part refers to (ECMA-376 part 2, 9.3).
    private mutating func relations(of part: String) throws(UnreadableWorkbook) -> [Relation] {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let list = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
        guard archive.has(list) else {
            throw try isOpenDocument() ? .openDocument : .noWorkbook
        }
        var scanner = try scanner(of: list)
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

    private mutating func tabs(_ part: String) throws(UnreadableWorkbook) -> (tabs: [Tab], startsIn1904: Bool) {
        var scanner = try scanner(of: part)
        var tabs: [Tab] = []
        var startsIn1904 = false
        while let piece = try scanner.next() {
            guard case .open(let name, let attributes) = piece else { continue }
            if name == "workbookPr" { startsIn1904 = ["1", "true"].contains(attributes["date1904"]) }
            guard name == "sheet" else { continue }
            guard tabs.count < WorkbookLimits.sheets else { throw .tooManySheets(limit: WorkbookLimits.sheets) }
            tabs.append(
                Tab(
                    name: attributes["name"] ?? "", isHidden: (attributes["state"] ?? "visible") != "visible",
                    relation: attributes["id"] ?? ""))
        }
        return (tabs, startsIn1904)
    }

    private mutating func sharedStrings(_ part: String) throws(UnreadableWorkbook) -> [String] {
        var scanner = try scanner(of: part)
        // As many as cells, and no more text than in them: none stands in the list without a cell.
        var limits = WorkbookLimits()
        var strings: [String] = []
        while let piece = try scanner.next() {
            guard case .open("si", _) = piece else { continue }
            let text = try scanner.richText(until: "si", part: part)
            try limits.count(cell: text)
            strings.append(text)
        }
        return strings
    }

    /// The number format of each cell style, in their order.
    private mutating func formats(_ part: String) throws(UnreadableWorkbook) -> [NumberFormat] {
        var scanner = try scanner(of: part)
        var codes: [Int: String] = [:]
        var known: [Int: NumberFormat] = [:]
        var formats: [NumberFormat] = []
        var isInCellFormats = false
        while let piece = try scanner.next(), formats.count < WorkbookLimits.formats {
            switch piece {
            case .open("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
            case .open("cellXfs", _): isInCellFormats = true
            case .close("cellXfs"): isInCellFormats = false
            case .open("xf", let attributes) where isInCellFormats:
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                let format = known[id] ?? NumberFormat(id: id, code: codes[id])
                known[id] = format
                formats.append(format)
            default: break
            }
        }
        return formats
    }
}
