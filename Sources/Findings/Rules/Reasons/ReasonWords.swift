import Japanese
import Plan

/// What the field of reasons says (理由・改善策の読み分け): why it was not reached, what will be done, or both.
///
/// Told by the words at the ends of sentences. Both answers lean towards yes, because a rule asks only where the text
/// gives no sign of one of them; of a text that is not read to its end they are yes.
struct ReasonWords {
    let saysWhy: Bool
    let saysWhatNext: Bool

    /// - Parameter year: the fiscal year of the report: a later year in the text is one that is still to come.
    init(_ passage: Passage, in year: FiscalYear) {
        guard passage.isReadWhole else {
            (saysWhy, saysWhatNext) = (true, true)
            return
        }
        let sentences = passage.sentences.map(\.folded)
        saysWhy = sentences.contains(where: Self.saysWhy)
        saysWhatNext = sentences.contains { Self.saysWhatNext($0, after: year) }
    }

    private static func saysWhy(_ sentence: String) -> Bool {
        if why.contains(where: sentence.contains) { return true }
        return past.contains { sentence.hasSuffix($0) } || pastClauses.contains(where: sentence.contains)
    }

    private static func saysWhatNext(_ sentence: String, after year: FiscalYear) -> Bool {
        let text = sentence.filter { !" 」)".contains($0) }
        if next.contains(where: text.contains) || plans.contains(where: text.hasSuffix) { return true }
        if text.contains(year.next.eraLabel), !past.contains(where: text.hasSuffix) { return true }
        guard let last = text.last, "うくぐすつぬぶむる".contains(last) else { return false }
        return !states.contains(where: text.hasSuffix)
    }

    private static let why = [
        "ため", "により", "によって", "による", "から", "ので", "ことで", "原因", "要因", "理由", "影響", "不足", "困難", "遅れ",
        "できず", "できない", "至らず", "至らな", "延期", "中止", "ものの", "必要がある", "課題",
    ]
    private static let past = ["た", "だった", "ている", "である", "てある", "ない", "にとどまる"]
    private static let pastClauses = ["た、", "たが", "たこと", "たもの", "たの", "たところ", "たり", "ず、", "なく、", "であり", "ており"]
    private static let next = [
        "予定", "今後", "次年度", "翌年度", "来年度", "引き続き", "引続き", "ていく", "方針", "こととした", "こととする", "目指", "努め",
        "見込み", "早急に", "速やかに",
    ]
    /// A plan that ends with a noun.
    private static let plans = ["見直し", "強化", "拡充", "改善", "検討", "実施", "徹底", "周知", "充実", "図る", "継続"]
    /// Endings that look like a plan and tell a state.
    private static let states = [
        "ている", "である", "てある", "がある", "ではある", "になる", "となる", "にとどまる", "と考える", "と思われる", "できる", "とみられる",
    ]
}
