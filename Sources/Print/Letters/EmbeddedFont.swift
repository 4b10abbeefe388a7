import CHarfBuzz
import Japanese

/// A font as a document carries it: only the letters that it uses, numbered as they came (サブセット).
///
/// A number stands for a letter and not for its shape: two letters that look the same stay two when the text is copied.
final class EmbeddedFont {
    private struct Key: Hashable {
        let glyph: UInt32
        let text: String
    }

    private struct Used {
        let glyph: UInt32
        let text: String
        let width: Double
    }

    let face: Typeface
    private var numbers: [Key: UInt16] = [:]
    private var used: [Used] = []

    init(face: Typeface) {
        self.face = face
    }

    var isUsed: Bool { !used.isEmpty }

    /// A letter to draw, which from now on is embedded.
    func glyph(_ glyph: UInt32, text: String, kind: LetterKind, font: Int) -> Glyph {
        let key = Key(glyph: glyph, text: text)
        let number: UInt16
        if let known = numbers[key] {
            number = known
        } else {
            // 0 is the box that stands for no letter: it is never used.
            number = UInt16(used.count + 1)
            numbers[key] = number
            used.append(Used(glyph: glyph, text: text, width: face.advance(of: glyph)))
        }
        let width = used[Int(number) - 1].width
        let isMark = kind == .opening || kind == .closing || kind == .stop
        return Glyph(
            font: UInt8(font), number: number, width: Float(width), kind: kind, isHalfBlank: isMark && width >= 900)
    }

    // MARK: - Writing

    /// Writes the font and what belongs to it (ISO 32000-1, 9.7).
    func write(into file: inout PDFFile, as number: Int, tag: Int) throws(UnprintablePaper) {
        let subset = try subset()
        let name = "\(Self.tag(tag))+\(face.name)"
        let program = file.add(stream: subset.bytes, "/Length1 \(subset.bytes.count)")
        let metrics = face.metrics
        let box = metrics.box.map(String.init).joined(separator: " ")
        let descriptor = file.add(
            """
            <</Type/FontDescriptor/FontName/\(name)/Flags 4/FontBBox[\(box)]/ItalicAngle 0/Ascent \(metrics.ascent)\
            /Descent \(metrics.descent)/CapHeight 700/StemV 80/FontFile2 \(program) 0 R>>
            """)
        let map = file.add(stream: glyphMap(subset.glyphs))
        let widths = used.map { String(Int($0.width.rounded())) }.joined(separator: " ")
        let descendant = file.add(
            """
            <</Type/Font/Subtype/CIDFontType2/BaseFont/\(name)/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)\
            /Supplement 0>>/FontDescriptor \(descriptor) 0 R/DW 1000/W[1[\(widths)]]/CIDToGIDMap \(map) 0 R>>
            """)
        let letters = file.add(stream: toUnicode)
        file.write(
            """
            <</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H/DescendantFonts[\(descendant) 0 R]\
            /ToUnicode \(letters) 0 R>>
            """, as: number)
    }

    /// Six letters that tell two subsets of a font apart.
    private static func tag(_ number: Int) -> String {
        String((0..<6).map { Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(number >> ($0 * 4) & 15))) })
    }

    /// The font file with the used glyphs alone, and where each went.
    private func subset() throws(UnprintablePaper) -> (bytes: [UInt8], glyphs: [UInt32]) {
        guard let input = hb_subset_input_create_or_fail() else { throw .unusableFont(face.path) }
        defer { hb_subset_input_destroy(input) }
        let wanted = hb_subset_input_glyph_set(input)
        for letter in used { hb_set_add(wanted, letter.glyph) }
        // What a printer never asks for: tables of shaping, of vertical writing, and names.
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "kern", "DSIG", "OS/2", "post", "gasp"] {
            hb_set_add(dropped, table.utf8.reduce(0) { $0 << 8 | UInt32($1) })
        }
        guard let plan = hb_subset_plan_create_or_fail(face.face, input) else { throw .unusableFont(face.path) }
        defer { hb_subset_plan_destroy(plan) }
        guard let subset = hb_subset_plan_execute_or_fail(plan) else { throw .unusableFont(face.path) }
        defer { hb_face_destroy(subset) }
        let places = hb_subset_plan_old_to_new_glyph_mapping(plan)
        let glyphs = used.map { hb_map_get(places, $0.glyph) }
        let blob = hb_face_reference_blob(subset)
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length) else { throw .unusableFont(face.path) }
        let bytes = UnsafeRawBufferPointer(start: data, count: Int(length))
        return (Array(bytes), glyphs)
    }

    /// From the numbers in the pages to the glyphs in the font file, two bytes each.
    private func glyphMap(_ glyphs: [UInt32]) -> [UInt8] {
        [0, 0] + glyphs.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }

    /// From the numbers in the pages to letters, for copying, searching and reading aloud.
    private var toUnicode: [UInt8] {
        var text = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange

            """
        for start in stride(from: 0, to: used.count, by: 100) {
            let part = used[start..<min(start + 100, used.count)]
            text += "\(part.count) beginbfchar\n"
            for (offset, letter) in part.enumerated() {
                let letters = letter.text.utf16.map { PDFSyntax.hex($0) }.joined()
                text += "<\(PDFSyntax.hex(UInt16(start + offset + 1)))> <\(letters)>\n"
            }
            text += "endbfchar\n"
        }
        return Array((text + "endcmap CMapName currentdict /CMap defineresource pop end end\n").utf8)
    }
}
