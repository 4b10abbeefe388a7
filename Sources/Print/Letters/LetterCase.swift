import Foundation
import Japanese

/// The letters of one document (活字ケース): which font draws which letter, kept for the next time it comes.
///
/// Latin letters and digits come from the proportional cut of BIZ UDGothic, everything else from its full-width cut; what neither has from
/// the next font that has it. A letter that no font of this machine has is drawn as 「〓」 (下駄), as printers do, and is still the
/// letter for whoever copies or hears the text.
final class LetterCase {
    /// Fonts that stand in where BIZ UDGothic has no glyph, where they are installed: all of JIS X 0213, then names of persons, then
    /// signs (☑) and other scripts.
    private static let standIns = ["ipaexg.ttf", "ipamjm.ttf", "DejaVuSans.ttf"]
    private static let missing: Unicode.Scalar = "〓"
    /// Letters that are drawn like another.
    private static let drawn: [Unicode.Scalar: Unicode.Scalar] = [
        "\t": " ", "\u{A0}": " ", "\u{2985}": "｟", "\u{2986}": "｠",
    ]

    private(set) var fonts: [EmbeddedFont] = []
    /// The places in `fonts` to look at, in order.
    private var regular: [Int] = []
    private var bold: [Int] = []
    private var known: [[UInt32: Glyph]] = [[:], [:]]
    /// Letters that no font has.
    private(set) var replaced: Set<Unicode.Scalar> = []

    /// - Throws: `UnprintablePaper` where BIZ UDGothic is not installed.
    init() throws(UnprintablePaper) {
        var standIns: [Int] = []
        for name in Self.standIns {
            guard let path = FontFolders.path(of: name) else { continue }
            standIns.append(fonts.count)
            fonts.append(EmbeddedFont(face: try Typeface(path: path)))
        }
        for weight in ["Regular", "Bold"] {
            var places: [Int] = []
            for cut in ["BIZUDPGothic", "BIZUDGothic"] {
                guard let path = FontFolders.path(of: "\(cut)-\(weight).ttf") else {
                    throw .missingFont("\(cut)-\(weight).ttf")
                }
                places.append(fonts.count)
                fonts.append(EmbeddedFont(face: try Typeface(path: path)))
            }
            if weight == "Regular" { regular = places + standIns } else { bold = places + standIns }
        }
    }

    /// The letters of a text without line breaks, closed up where two punctuation marks meet (約物の詰め).
    func glyphs(of text: some StringProtocol, bold isBold: Bool) -> [Glyph] {
        var glyphs: [Glyph] = []
        let letters = Array(text.unicodeScalars)
        glyphs.reserveCapacity(letters.count)
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            index += 1
            if index < letters.count, LetterKind(letters[index]) == .mark, LetterKind(letter) != .mark {
                glyphs += varied(letter, with: letters[index], bold: isBold)
                index += 1
            } else if let glyph = glyph(of: letter, bold: isBold) {
                glyphs.append(glyph)
                if Self.belongsToNumber(letters, before: index) {
                    glyphs[glyphs.count - 1].staysWithNext = true
                    // And the era in itself.
                    if Self.isEra(letters, endingBefore: index), glyphs.count > 1 {
                        glyphs[glyphs.count - 2].staysWithNext = true
                    }
                }
            }
        }
        close(&glyphs)
        return glyphs
    }

    private func glyph(of letter: Unicode.Scalar, bold isBold: Bool) -> Glyph? {
        let shelf = isBold ? 1 : 0
        if let glyph = known[shelf][letter.value] { return glyph }
        let kind = LetterKind(letter)
        guard kind != .mark || letter.properties.generalCategory == .nonspacingMark, !letter.isControl || letter == "\t"
        else { return nil }
        let drawn = Self.drawn[letter] ?? letter
        let glyph: Glyph
        if letter.properties.generalCategory != .privateUse, let (font, number) = find(drawn, bold: isBold) {
            glyph = fonts[font].glyph(number, text: String(letter), kind: kind, font: font)
        } else {
            replaced.insert(letter)
            guard let (font, number) = find(Self.missing, bold: isBold) else { return nil }
            // A letter of the user's own (外字) means nothing elsewhere, not even to whoever copies it.
            let text = letter.properties.generalCategory == .privateUse ? Self.missing : letter
            glyph = fonts[font].glyph(number, text: String(text), kind: kind == .mark ? .ideograph : kind, font: font)
        }
        known[shelf][letter.value] = glyph
        return glyph
    }

    private func find(_ letter: Unicode.Scalar, bold isBold: Bool) -> (font: Int, glyph: UInt32)? {
        let places = isBold ? bold : regular
        // The proportional cut for Latin letters only: Japanese letters stand in squares.
        for place in places.dropFirst(letter.value < 0x250 ? 0 : 1) {
            if let glyph = fonts[place].face.glyph(of: letter) { return (place, glyph) }
        }
        return nil
    }

    /// A letter with what changes its shape: a variation selector, or a mark that makes another letter of it (か + ゛).
    private func varied(_ letter: Unicode.Scalar, with mark: Unicode.Scalar, bold isBold: Bool) -> [Glyph] {
        var text = String(letter)
        text.unicodeScalars.append(mark)
        for place in (isBold ? bold : regular).dropFirst() {
            if let glyph = fonts[place].face.glyph(of: letter, variation: mark) {
                return [fonts[place].glyph(glyph, text: text, kind: LetterKind(letter), font: place)]
            }
        }
        if mark.properties.generalCategory == .nonspacingMark, !mark.properties.isVariationSelector {
            let whole = text.precomposedStringWithCanonicalMapping.unicodeScalars
            if whole.count == 1, let composed = whole.first, let (font, glyph) = find(composed, bold: isBold) {
                return [fonts[font].glyph(glyph, text: text, kind: LetterKind(composed), font: font)]
            }
            return [glyph(of: letter, bold: isBold), glyph(of: mark, bold: isBold)].compactMap { $0 }
        }
        guard let (font, glyph) = find(letter, bold: isBold) else {
            return [self.glyph(of: letter, bold: isBold)].compactMap { $0 }
        }
        return [fonts[font].glyph(glyph, text: text, kind: LetterKind(letter), font: font)]
    }

    /// Whether the letter before `index` leads up to a number that follows: 令和6, 第3, 約50.
    private static func belongsToNumber(_ letters: [Unicode.Scalar], before index: Int) -> Bool {
        guard index < letters.count, LetterKind(letters[index]) == .digit || letters[index] == "元" else { return false }
        return ["第", "約"].contains(letters[index - 1]) || isEra(letters, endingBefore: index)
    }

    private static func isEra(_ letters: [Unicode.Scalar], endingBefore index: Int) -> Bool {
        index > 1 && ["和", "成"].contains(letters[index - 1]) && ["令", "平", "昭"].contains(letters[index - 2])
    }

    /// Two marks that meet share one blank half (JIS X 4051 4.5).
    private func close(_ glyphs: inout [Glyph]) {
        guard glyphs.count > 1 else { return }
        for index in 1..<glyphs.count {
            let (first, second) = (glyphs[index - 1], glyphs[index])
            guard first.isHalfBlank, second.isHalfBlank else { continue }
            switch (first.kind, second.kind) {
            case (.closing, .closing), (.closing, .stop), (.closing, .opening), (.stop, .closing), (.stop, .opening):
                glyphs[index - 1].after = -500
            case (.opening, .opening): glyphs[index].before = -500
            default: break
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { properties.generalCategory == .control }
}
