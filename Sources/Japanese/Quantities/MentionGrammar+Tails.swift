/// Words behind an amount that belong to it (後に付く語).
///
/// ```
/// tail := 程度 | 以上 | を超える | (の|を|が)? 削減 | （累計） | …
/// ```
extension MentionGrammar {
    enum Tail {
        case about
        case bound(Quantity.Bound)
        /// 強, 弱, 余り: a little over or under.
        case nearly(Quantity.Bound)
        case change(Quantity.Change.Direction)
        case tally(Quantity.Tally)
        case period(Quantity.Period)
    }

    struct Tails {
        var end: Int
        var isApproximate = false
        var bound: Quantity.Bound?
        var direction: Quantity.Change.Direction?
        var tally: Quantity.Tally?
        var period: Quantity.Period?
        var isEmpty = true
    }

    private static let tailWords = Lexicon<Tail>([
        (.about, "程度 前後 くらい ぐらい 位 ほど ほどの 内外 台 見込み 見込 弱程度 強程度 半ば 近く"),
        (.nearly(.moreThan), "強 余り 余 あまり"),
        (.nearly(.lessThan), "弱"),
        (.bound(.atLeast), "以上 を下限 が下限"),
        (.bound(.moreThan), "超 を超える を超えた を超え を超えて 超える 超えた 超え を上回る を上回った を上回り を上回って を突破"),
        (.bound(.atMost), "以下 以内 を上限 が上限 を限度 まで が限度 を最大"),
        (.bound(.lessThan), "未満 を下回る を下回った を下回り を下回って を切る を切った を割る を割った"),
        (.tally(.running), "(累計) (累積) (通算) (累計数)"),
        (.tally(.gross), "(延べ) (のべ) (延) (延べ人数) (延べ数) (延人数)"),
        (.period(.year), "/年 (年間) /年間 /年度"), (.period(.month), "/月 (月間) /か月"), (.period(.week), "/週"),
        (.period(.day), "/日"),
        (.period(.hour), "/時 /時間 /h"),
    ])

    private static let changeWords = Lexicon<Quantity.Change.Direction?>([
        (.increase, "増 増加 上昇 向上 拡大 伸び 伸長 増員 増額 アップ プラス 増やす 増やし 増え 増えた 増えて 上回 上回った 上回り 上回る 上がり 上がった 改善 高く 多く"),
        (
            .decrease,
            "減 減少 削減 短縮 低下 低減 縮小 軽減 圧縮 節約 節減 縮減 減員 減額 ダウン マイナス 減らす 減らし 減らせ 減り 減った 減って 下が 下回 下回った 下回り 下回る 少なく 低く 短く 縮ま 抑制 値下げ"
        ),
        // Words that only begin like these.
        (
            nil,
            "増減 増築 増設 増強 増刷 増進 増資 増便 増水 増車 増台 減免 減災 減価 減量 減塩 減点 減便 改善策 改善案 改善提案 改善要望 改善事例 改善命令 減税 減反 減衰 削減策 削減案 増加策 向上策 プラスチック 短縮営業"
        ),
    ])
    private static let changeParticles: PlainWords = "の を が も だけ 分の ほど は 分"

    func tails(at start: Int, base: String?) -> Tails {
        var tails = Tails(end: start)
        for _ in 0..<5 {
            guard let (tail, end) = Self.tailWords.match(in: text, at: tails.end),
                isTail(from: tails.end, to: end, base: base)
            else {
                guard let change = change(at: tails.end) else { return tails }
                tails.direction = change.direction
                tails.end = change.end
                tails.isEmpty = false
                return tails
            }
            switch tail {
            case .about: tails.isApproximate = true
            case .bound(let bound): tails.bound = bound
            case .nearly(let bound):
                tails.isApproximate = true
                tails.bound = bound
            case .change(let direction): tails.direction = direction
            case .tally(let tally): tails.tally = tally
            case .period(let period): tails.period = period
            }
            tails.end = end
            tails.isEmpty = false
        }
        return tails
    }

    /// Whether the words are a tail and not the beginning of another word: 強化, 超過, 余裕, 100件まで増加.
    private func isTail(from start: Int, to end: Int, base: String?) -> Bool {
        let next = text[end]
        switch text[start] {
        case "強", "弱", "余", "超", "位":
            return !next.isKanji || change(at: end) != nil || Self.tailWords.match(in: text, at: end) != nil
        case "台": return !next.isKanji && Self.steps.contains(base ?? "")
        case "半": return true
        case "ま":
            return !Self.growth.contains(next) && next != "の" && next != "に"
        case "見": return false
        default: return true
        }
    }

    /// Units with tens and hundreds that 台 speaks of: 「30%台」, 「20点台」.
    private static let steps: Set<String> = ["%", "円", "点", "歳", "人", "件", "度"]
    /// What goes on behind 「100件まで」 where it grew or fell that far.
    private static let growth = Set("増減上下拡伸回達縮到改引高低落進推".unicodeScalars)

    /// 「の削減」, 「増」, 「を短縮」; not 「に増加」, which says how many there are now.
    private func change(at start: Int) -> (direction: Quantity.Change.Direction, end: Int)? {
        let word =
            Self.changeWords.match(in: text, at: start) != nil
            ? start : Self.changeParticles.end(in: text, at: start) ?? start
        guard let (direction, end) = Self.changeWords.match(in: text, at: word), let direction else { return nil }
        if end == word + 1, text[end].isKanji, text[end] != "程", text[end] != "及", text[end] != "見" { return nil }
        return (direction, end)
    }
}
