import Japanese
import Testing

@testable import Plan

/// Words that are blotted out of texts.
struct RedactedWordsTests {
    @Test(arguments: [
        ("山田太郎さん", "［墨消し］さん"), ("山田　太郎", "山田　太郎"), ("ヤマダ", "ヤマダ"), ("山田\u{200B}太郎", "［墨消し］"),
        ("ﾔﾏﾀﾞさんと090-1234", "ﾔﾏﾀﾞさんと［墨消し］"), ("０９０－１２３４", "［墨消し］"), ("山田太郎山田太郎", "［墨消し］［墨消し］"),
        ("在宅 ＡＢＣ商会", "在宅 ［墨消し］"), ("・山田太郎\n・別の人", "・［墨消し］\n・別の人"),
    ])
    func `they go in any width and case, and nothing else does`(text: String, expected: String) throws {
        let words = try #require(RedactedWords("山田太郎\n090-1234\nabc商会"))
        #expect(words.redacting(text) ?? text == expected)
    }

    @Test(arguments: [
        "", " \n ", "あ", "墨消し", "［墨消し］", Array(repeating: "語句", count: 0).joined(), String(repeating: "あ", count: 2001),
    ])
    func `what is no word is none`(text: String) { #expect(RedactedWords(text) == nil) }

    @Test func `the longest goes first, and none stands inside another`() throws {
        let words = try #require(RedactedWords("山田\n山田太郎\n太郎"))
        #expect(words.words.first == "山田太郎" && words.words.count == 3)
        #expect(words.redacting("山田太郎と山田と太郎") == "［墨消し］と［墨消し］と［墨消し］")
    }

    /// Whatever the words and the text: none is left, and what stands between the marks stood there before.
    @Test func `nothing of them is left`() throws {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("山田太郎ＡaA1１・\n ｶガ㌖")
        for _ in 0..<2000 {
            func text(_ count: ClosedRange<Int>) -> String {
                String((0..<Int.random(in: count, using: &generator)).map { _ in letters.randomElement()! })
            }
            guard let words = RedactedWords((0..<3).map { _ in text(2...4) }.joined(separator: "\n")) else { continue }
            let original = text(0...30)
            let redacted = words.redacting(original) ?? original
            #expect(!words.stand(in: redacted) || redacted.contains(RedactedWords.mark), "\(words) \(original)")
            let rest = redacted.split(separator: RedactedWords.mark, omittingEmptySubsequences: true)
            var from = original.startIndex
            for piece in rest {
                let found = try #require(original[from...].range(of: piece), "\(words) \(original)")
                from = found.upperBound
                #expect(!words.words.contains { !String(piece).ranges(ofFolded: $0).isEmpty }, "\(words) \(original)")
            }
        }
    }

    @Test func `a plan says nothing of them any more, where words can stand`() throws {
        let words = try #require(RedactedWords("窓口\n113件"))
        var plan = Plan(
            title: "計画", years: [FiscalYear(2024)], levels: [Level(label: "施策")], scale: .usual,
            policies: [Policy(id: .init("1"), level: 0, name: "窓口を減らす")],
            actions: [Action(id: .init("a"), number: "1", name: "窓口の予約", policy: .init("1"))])
        plan.actions[0][FiscalYear(2024)].report.result = "電子申請：１１３件"
        let redacted = plan.redacting(words)
        #expect(redacted.policies[0].name == "［墨消し］を減らす" && redacted.actions[0].name == "［墨消し］の予約")
        #expect(redacted.actions[0][FiscalYear(2024)].report.result == "電子申請：［墨消し］")
        #expect(plan.places(of: words).texts.count == 3 && redacted.places(of: words) == WordPlaces())
        #expect(plan.places(of: try #require(RedactedWords("計画"))).fixed.map(\.text) == ["計画"])
        #expect(redacted.redacting(words) == redacted)
    }
}
