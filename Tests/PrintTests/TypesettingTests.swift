import Japanese
import Testing

@testable import Print

/// Lines of Japanese type, over many texts and widths.
struct TypesettingTests {
    private let letters: LetterCase

    init() throws {
        letters = try LetterCase()
    }

    /// The texts of the lines, as the glyphs stand for them one by one.
    private func lines(_ text: String, width: Double, style: TextStyle = TextStyle(size: 10)) -> [String] {
        let set = TypesetText(text, style, width: width, letters: letters)
        let scalars = Array(text.unicodeScalars)
        return set.lines.map { line in
            String(String.UnicodeScalarView(scalars[line.glyphs]))
        }
    }

    @Test func `a line holds as many letters as fit`() {
        #expect(lines("一二三四五六七八九十", width: 40) == ["一二三四", "五六七八", "九十"])
    }

    @Test func `a closing mark comes along with the letter before it`() {
        #expect(lines("一二三四五（六七）八", width: 50) == ["一二三四五", "（六七）八"])
        #expect(lines("一二三四五。六七", width: 50) == ["一二三四", "五。六七"])
    }

    @Test func `a mark at the end of a line needs half of its room only`() {
        #expect(lines("一二三四。五六", width: 45) == ["一二三四。", "五六"])
    }

    @Test func `words and numbers are not broken`() {
        #expect(lines("あいうえシステム化", width: 60) == ["あいうえ", "システム化"])
        #expect(lines("あいうえお1,003件", width: 60) == ["あいうえお", "1,003件"])
    }

    @Test func `an era stays with its year`() {
        #expect(lines("目標は令和6年度", width: 60) == ["目標は", "令和6年度"])
    }

    @Test func `a word that is longer than a line is cut all the same`() {
        #expect(lines("アイウエオカキク", width: 40) == ["アイウエ", "オカキク"])
    }

    @Test func `the lines of an item begin below its text`() {
        let set = TypesetText("・一二三四五六", TextStyle(size: 10), width: 40, letters: letters)
        #expect(set.lines.map(\.indent) == [0, 10])
        let numbered = TypesetText("（1）一二三四五六七八", TextStyle(size: 10), width: 90, letters: letters)
        #expect(numbered.lines.count == 2)
        #expect(numbered.lines[1].indent > 10)
        let year = TypesetText("2023年度の実績を示す", TextStyle(size: 10), width: 60, letters: letters)
        #expect(year.lines.allSatisfy { $0.indent == 0 })
    }

    @Test func `two marks that meet share their blank`() {
        let apart = TypesetText("あ」い「う", TextStyle(size: 10), width: 900, letters: letters)
        let together = TypesetText("あ」「いう", TextStyle(size: 10), width: 900, letters: letters)
        #expect(abs(apart.lines[0].width - 50) < 0.01)
        #expect(abs(together.lines[0].width - 45) < 0.01)
    }

    @Test(arguments: 0..<200)
    func `every line keeps to the rules, fits, and no letter is lost`(seed: UInt64) {
        var random = Random(seed: seed)
        let alphabet = Array("一漢字あいうのカタカナーッ「」（）、。・：？AbWi-9,0%　 …々ゃ①℃".unicodeScalars)
        let count = Int(random.next() % 120) + 1
        let text = String(
            String.UnicodeScalarView((0..<count).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }))
        let width = Double(random.next() % 200) + 20
        let style = TextStyle(size: 10, keepsPhrases: seed % 2 == 0)
        let set = TypesetText(text, style, width: width, letters: letters)
        let scalars = Array(text.unicodeScalars)
        #expect(set.glyphs.count == scalars.count)

        var end = 0
        for (index, line) in set.lines.enumerated() {
            // Between two lines only spaces fall out.
            let skipped = scalars[end..<line.glyphs.lowerBound]
            #expect(skipped.allSatisfy { LetterKind($0) == .space })
            end = max(end, line.glyphs.upperBound)
            #expect(line.glyphs.count <= 1 || line.width + line.indent <= width + 0.1, "\(text) at \(width)")
            guard index > 0, skipped.isEmpty, line.glyphs.lowerBound > 0, !line.glyphs.isEmpty else { continue }
            let kinds = scalars.map { LetterKind($0) }
            let before = set.lines[index - 1].glyphs
            if !kinds[line.glyphs.lowerBound - 1].mayEndLine(before: kinds[line.glyphs.lowerBound]) {
                // Against the rules only where no rule could be kept.
                let places = before.dropFirst().filter { kinds[$0 - 1].mayEndLine(before: kinds[$0]) }
                #expect(places.isEmpty, "\(text) at \(width)")
            }
        }
        #expect(scalars[end...].allSatisfy { LetterKind($0) == .space })
    }
}

/// The same numbers for the same seed.
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state >> 8
    }
}
