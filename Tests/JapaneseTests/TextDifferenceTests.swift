import Testing

@testable import Japanese

struct TextDifferenceTests {
    /// The difference in one line: what was taken out in brackets, what was put in in braces.
    private func drawn(_ old: String, _ new: String) -> String {
        TextDifference(from: old, to: new).pieces.map { piece in
            switch piece.fate {
            case .kept: piece.text
            case .deleted: "[\(piece.text)]"
            case .inserted: "{\(piece.text)}"
            }
        }.joined()
    }

    @Test(arguments: [
        ("電子申請：113件", "電子申請：213件", "電子申請：[113]{213}件"),
        ("1,003件", "1,013件", "[1,003]{1,013}件"),
        ("周知が足りなかった。", "周知が十分でなかった。", "周知が[足りなかった]{十分でなかった}。"),
        ("検討", "検討・試行", "検討{・試行}"),
        ("同じ", "同じ", "同じ"),
        ("", "新しい", "{新しい}"),
        ("古い", "", "[古い]"),
        ("", "", ""),
        ("RPAを導入", "AI-OCRを導入", "[RPA]{AI-OCR}を導入"),
        ("一行目\n二行目", "一行目\n改めた行", "一行目\n[二行目]{改めた行}"),
    ])
    func `words that changed are marked`(old: String, new: String, expected: String) {
        #expect(drawn(old, new) == expected)
    }

    @Test func `what is kept and taken out is the old text, what is kept and put in the new one`() {
        var random = Seeded(41)
        let letters: [Character] = Array("あいう漢字施策ABab12３４、。・ 　\n％アイ") + ["か\u{3099}", "が", "👩‍👧", "\r\n"]
        for _ in 0..<3000 {
            func letter() -> Character { letters[Int.random(in: letters.indices, using: &random)] }
            let old = (0..<Int.random(in: 0...40, using: &random)).reduce(into: "") { text, _ in text.append(letter()) }
            var new = Array(old)
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                let place = Int.random(in: 0...new.count, using: &random)
                if Bool.random(using: &random), place < new.count {
                    new.remove(at: place)
                } else {
                    new.insert(letter(), at: place)
                }
            }
            let difference = TextDifference(from: old, to: String(new))
            #expect(difference.old.utf8.elementsEqual(old.utf8))
            #expect(difference.new.utf8.elementsEqual(String(new).utf8))
            for (first, second) in zip(difference.pieces, difference.pieces.dropFirst()) {
                #expect(first.fate != second.fate)
            }
            #expect(
                difference.pieces.contains { $0.fate != TextDifference.Piece.Fate.kept }
                    != old.utf8.elementsEqual(String(new).utf8))
        }
    }

    @Test(arguments: [
        ("誰もが安心して暮らせる環境", "誰もが安心して暮らされる環境", 3, "…して暮らせる環境", "…して暮らされる環境"),
        ("窓口の受付時間は一時間です。", "窓口の受付時間は二時間です。", 2, "…間は一時間です…", "…間は二時間です…"),
        ("", "加わった", 2, "", "加わった"), ("同じ文です", "同じ文です", 2, "…", "…"),
    ])
    func `a sentence shows only where two texts differ`(old: String, new: String, around: Int, was: String, now: String)
    {
        let excerpts = TextDifference(from: old, to: new).excerpts(around: around)
        #expect(excerpts.old == was && excerpts.new == now)
    }

    @Test func `texts that have nothing in common are one out and one in, in bounded time`() {
        let old = String(repeating: "甲ア1。", count: 5000)
        let new = String(repeating: "乙b？い", count: 5000)
        let start = ContinuousClock.now
        let difference = TextDifference(from: old, to: new)
        #expect(difference.old == old && difference.new == new && difference.pieces.count == 2)
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
