import CHarfBuzz

/// One font file, as HarfBuzz reads it: which letters it has, and how wide they are (書体).
///
/// The file is mapped, not read: only what is used of it takes memory.
final class Typeface {
    let path: String
    /// The name that a PDF knows it by.
    let name: String
    let face: OpaquePointer
    private let font: OpaquePointer
    private let unitsPerEm: Double

    /// - Throws: `UnprintablePaper.unusableFont` where there is no TrueType font.
    init(path: String) throws(UnprintablePaper) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { throw .unusableFont(path) }
        defer { hb_blob_destroy(blob) }
        guard let face = hb_face_create(blob, 0), hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face)
        else { throw .unusableFont(path) }
        self.path = path
        self.face = face
        self.font = font
        unitsPerEm = Double(hb_face_get_upem(face))
        var length: UInt32 = 64
        var letters = [CChar](repeating: 0, count: 64)
        // 6: the PostScript name.
        hb_ot_name_get_utf8(face, 6, nil, &length, &letters)
        let name = letters.prefix(Int(length)).map { UInt8(bitPattern: $0) }
        self.name = String(decoding: name, as: UTF8.self).filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
        }
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(face)
    }

    /// The glyph of a letter; `nil` where the font has none.
    func glyph(of letter: Unicode.Scalar) -> UInt32? {
        var glyph: UInt32 = 0
        return hb_font_get_nominal_glyph(font, letter.value, &glyph) != 0 && glyph != 0 ? glyph : nil
    }

    /// The glyph of a letter in the shape that a variation selector asks for (異体字).
    func glyph(of letter: Unicode.Scalar, variation: Unicode.Scalar) -> UInt32? {
        var glyph: UInt32 = 0
        return hb_font_get_variation_glyph(font, letter.value, variation.value, &glyph) != 0 && glyph != 0 ? glyph : nil
    }

    /// The width of a glyph, in thousandths of the size of the type.
    func advance(of glyph: UInt32) -> Double {
        Double(hb_font_get_glyph_h_advance(font, glyph)) * 1000 / unitsPerEm
    }

    /// What a PDF says of the whole font, in thousandths of the size of the type.
    var metrics: (box: [Int], ascent: Int, descent: Int) {
        var extents = hb_font_extents_t()
        hb_font_get_h_extents(font, &extents)
        func thousandths(_ value: Int32) -> Int { Int((Double(value) * 1000 / unitsPerEm).rounded()) }
        let (ascent, descent) = (thousandths(extents.ascender), thousandths(extents.descender))
        return ([-200, descent, 1200, ascent], ascent, descent)
    }
}
