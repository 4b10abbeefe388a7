import Foundation
import JapaneseText
import Testing

struct NumericMentionTests {
    @Test func `a mention keeps its place in the text as written`() {
        let text = "・受付件数：約６万４千件（うち窓口　１，００３件）"
        let mentions = NumericMention.all(in: text)
        #expect(mentions.map { String(text[$0.range]) } == ["約６万４千件", "１，００３件"])
        #expect(mentions.map(\.quantity?.amount) == [.value(64_000), .value(1_003)])
        #expect(mentions.map(\.quantity?.isApproximate) == [true, false])
    }

    @Test(arguments: ["", "一部の業務で一体的に実施した", "三鷹市", "統一様式", "万全を期す", "四半期ごと"])
    func `a text without numbers has no mentions`(text: String) {
        #expect(NumericMention.all(in: text).isEmpty)
    }
}
