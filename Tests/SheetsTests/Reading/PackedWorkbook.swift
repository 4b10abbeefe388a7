/// A workbook put together by hand (試験用のブック), part by part, so that a test can say anything in it.
struct PackedWorkbook {
    var parts: [(name: String, bytes: [UInt8])]

    init(parts: [(String, String)]) {
        self.parts = parts.map { ($0.0, Array($0.1.utf8)) }
    }

    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let root = """
        <Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """

    /// One sheet; two shared strings, a date in style 1, letters struck out in style 3, a comment on B3.
    init(sheet: String, strings: String = "<sst><si><t>施策</t></si><si><t>達成</t></si></sst>", workbook: String? = nil) {
        self.init(parts: [
            ("_rels/.rels", Self.root),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="a" Type="x/worksheet" Target="a.xml"/>\
                <Relationship Id="s" Type="x/sharedStrings" Target="s.xml"/>\
                <Relationship Id="f" Type="x/styles" Target="f.xml"/></Relationships>
                """
            ),
            ("xl/workbook.xml", workbook ?? "<workbook><sheets><sheet name=\"一\" r:id=\"a\"/></sheets></workbook>"),
            ("xl/s.xml", strings),
            (
                "xl/f.xml",
                """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="ggge&quot;年&quot;"/></numFmts>\
                <fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>\
                <xf numFmtId="164"/><xf numFmtId="0" fontId="1"/><xf numFmtId="10"/></cellXfs></styleSheet>
                """
            ),
            ("xl/a.xml", sheet),
            (
                "xl/_rels/a.xml.rels",
                "<Relationships><Relationship Id=\"c\" Type=\"x/comments\" Target=\"x/../c.xml\"/></Relationships>"
            ),
            (
                "xl/c.xml",
                """
                <comments><commentList><comment ref="B3"><text><r><t>係:</t></r><r><t>速報</t></r></text></comment>\
                </commentList></comments>
                """
            ),
        ])
    }

    /// One sheet with these rows.
    init(rows: String) { self.init(sheet: "<worksheet><sheetData>\(rows)</sheetData></worksheet>") }

    /// The archive, nothing in it made smaller (APPNOTE 4.3).
    func packed() -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
        for part in parts {
            let name = Array(part.name.utf8)
            let size = number(part.bytes.count, 4)
            let common =
                number(20, 2) + number(0x800, 2) + number(0, 8 - 2) + number(Int(CRC32.of(part.bytes)), 4) + size + size
                + number(name.count, 2) + number(0, 2)
            directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 10) + number(bytes.count, 4) + name
            bytes += [0x50, 0x4B, 3, 4] + common + name + part.bytes
        }
        let count = number(parts.count, 2)
        return bytes + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + count + count + number(directory.count, 4)
            + number(bytes.count, 4) + number(0, 2)
    }
}

private enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}
