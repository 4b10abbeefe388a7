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
        let visibility: SheetCells.Visibility
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
        let looks = try target("styles").map { path throws(UnreadableWorkbook) in try self.looks(path) } ?? []
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
            let reader = CellReader(part: part, strings: strings, looks: looks, startsIn1904: startsIn1904)
            var scanner = try self.scanner(of: part)
            let sheet = try reader.sheet(&scanner, &limits)
            sheets.append(
                SheetCells(
                    name: tab.name, visibility: tab.visibility, cells: sheet.cells, merged: sheet.merged,
                    hiddenRows: HiddenLines(sheet.hiddenRows), hiddenColumns: HiddenLines(sheet.hiddenColumns),
                    comments: try comments(of: part)))
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

    private static func folder(of part: String) -> String { part.lastIndex(of: "/").map { String(part[...$0]) } ?? "" }

    /// The part that says what another refers to.
    private static func relations(for part: String) -> String {
        let folder = folder(of: part)
        return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    }

    /// The parts that a part refers to (ECMA-376 part 2, 9.3).
    private mutating func relations(of part: String) throws(UnreadableWorkbook) -> [Relation] {
        let folder = Self.folder(of: part)
        let list = Self.relations(for: part)
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
                    target: target.hasPrefix("/") ? String(target.dropFirst()) : Self.path(folder + target)))
        }
        return relations
    }

    /// 「xl/worksheets/../comments1.xml」 without the way up.
    private static func path(_ path: String) -> String {
        guard path.contains("../") else { return path }
        return path.split(separator: "/").reduce(into: [Substring]()) { steps, step in
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }.joined(separator: "/")
    }

    /// The comments on a sheet's cells. A sheet without any refers to nothing; nor need it refer to what is there.
    private mutating func comments(of sheet: String) throws(UnreadableWorkbook) -> [SheetCells.Comment] {
        guard archive.has(Self.relations(for: sheet)),
            let part = try relations(of: sheet).first(where: { $0.kind == "comments" })?.target, archive.has(part)
        else { return [] }
        var scanner = try scanner(of: part)
        var comments: [SheetCells.Comment] = []
        while let piece = try scanner.next() {
            guard case .open("comment", let attributes) = piece else { continue }
            let text = try RichText(&scanner, until: "comment", part: part).text
            guard let place = attributes["ref"].flatMap({ CellPlace(reference: $0) }), !text.isEmpty else { continue }
            try limits.count(cell: text)
            comments.append(SheetCells.Comment(row: place.row, column: place.column, text: text))
        }
        return comments
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
                    name: attributes["name"] ?? "",
                    visibility: attributes["state"].map { SheetCells.Visibility(rawValue: $0) ?? .hidden } ?? .visible,
                    relation: attributes["id"] ?? ""))
        }
        return (tabs, startsIn1904)
    }

    private mutating func sharedStrings(_ part: String) throws(UnreadableWorkbook) -> [RichText] {
        var scanner = try scanner(of: part)
        // As many as cells, and no more text than in them: none stands in the list without a cell.
        var limits = WorkbookLimits()
        var strings: [RichText] = []
        while let piece = try scanner.next() {
            guard case .open("si", _) = piece else { continue }
            let text = try RichText(&scanner, until: "si", part: part)
            try limits.count(cell: text.text)
            strings.append(text)
        }
        return strings
    }

    /// The look of each cell style, in their order.
    private mutating func looks(_ part: String) throws(UnreadableWorkbook) -> [CellLook] {
        var scanner = try scanner(of: part)
        var codes: [Int: String] = [:]
        var known: [Int: NumberFormat] = [:]
        /// Whether each font strikes out, in their order.
        var fonts: [Bool] = []
        var looks: [CellLook] = []
        var isInFonts = false
        var isInCellFormats = false
        while let piece = try scanner.next(), looks.count < WorkbookLimits.formats {
            switch piece {
            case .open("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
            case .open("fonts", _): isInFonts = true
            case .close("fonts"): isInFonts = false
            case .open("font", _) where isInFonts && fonts.count < WorkbookLimits.formats: fonts.append(false)
            case .open("strike", let attributes) where isInFonts && !fonts.isEmpty:
                fonts[fonts.count - 1] = attributes.isOn
            case .open("cellXfs", _): isInCellFormats = true
            case .close("cellXfs"): isInCellFormats = false
            case .open("xf", let attributes) where isInCellFormats:
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                let format = known[id] ?? NumberFormat(id: id, code: codes[id])
                known[id] = format
                let font = attributes["fontId"].flatMap { Int($0) } ?? 0
                looks.append(CellLook(format: format, isStruck: fonts.indices.contains(font) && fonts[font]))
            default: break
            }
        }
        return looks
    }
}
