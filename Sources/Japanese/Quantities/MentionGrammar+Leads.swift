/// Words before an amount that belong to it (前に付く語).
///
/// ```
/// lead       := about | bound | period | tally | comparison | passing
/// period     := 年 | 月 | 毎週 … | 1 (日|年|か月 …) (当たり|平均|に)?
/// comparison := 対? (前年度 | 令和5年度 | 計画 …) (比 | と比較して | より …)
/// ```
extension MentionGrammar {
    enum Lead {
        case about
        case bound(Quantity.Bound)
        case period(Quantity.Period)
        case tally(Quantity.Tally)
        /// Says nothing, and stands between the others: 「年間で計135件」.
        case passing
    }

    /// What the words before an amount say.
    struct Leads {
        var start: Int
        var end: Int
        var isApproximate = false
        var bound: Quantity.Bound?
        var period: Quantity.Period?
        var tally: Quantity.Tally?
        var comparedWith: Range<Int>?
        /// 「前年度比」 is one even without 増 or 減; 「前年度より」 is not.
        var comparesByRatio = false
        var direction: Quantity.Change.Direction?
        /// Whether anything was said.
        var isEmpty = true
    }

    static let leadWords = Lexicon<Lead>([
        (.about, "約 概ね おおむね おおよそ およそ 凡そ ほぼ 概算 だいたい 大体 推計 推定 ざっと 概数"),
        (.bound(.atMost), "最大 最大で 最高 最高で 上限 最長 最長で 最多 最多で 多くとも 多くて 高々 遅くとも 長くて 長くとも"),
        (.bound(.atLeast), "最低 最低で 最低でも 最小 最小で 最短 最短で 少なくとも 少なくても 下限"),
        (.period(.year), "年 年額 年間 年間で 毎年 毎年度 年に 年平均 年間平均 年あたり 年当たり 各年度 単年度 年度あたり 1年間で"),
        (.period(.halfYear), "半年に 半年で 半期ごとに 半期に"),
        (.period(.quarter), "四半期ごとに 四半期に 毎四半期"),
        (.period(.month), "月 月額 月間 月間で 毎月 月に 月平均 月間平均 月あたり 月当たり 毎月平均"),
        (.period(.week), "週 毎週 週に 週平均 週あたり 週当たり 週間"),
        (.period(.day), "毎日 日額 日に 日平均 日あたり 日当たり"),
        (.period(.hour), "時間あたり 時間当たり 毎時 時速"),
        (.tally(.gross), "延べ のべ 延 延人数 延べ人数 延べ数 述べ"),
        (.tally(.running), "累計 累計で 累積 累積で 通算 通算で 累計数"),
        (.passing, "計 合計 合計で 合わせて 平均 平均で で に は も 、 , : が"),
    ])

    private static let longestLead = 10

    /// Every lead that stands here, up to the amount.
    func leads(at start: Int) -> Leads {
        var leads = Leads(start: start, end: start)
        for _ in 0..<Self.longestLead {
            var position = leads.isEmpty ? leads.end : skipSpace(leads.end)
            if let comparison = comparison(at: position) {
                leads.comparedWith = comparison.with
                leads.comparesByRatio = comparison.isRatio
                position = comparison.end
            } else if let (period, end) = countedPeriod(at: position) {
                leads.period = period
                position = end
            } else if let sign = sign(at: position, isFirst: leads.isEmpty) {
                leads.direction = sign.direction
                leads.end = sign.end
                leads.isEmpty = false
                return leads
            } else if let word = Self.leadWords.match(in: text, at: position),
                mayLead(from: position, to: word.end, in: leads)
            {
                switch word.meaning {
                case .about: leads.isApproximate = true
                case .bound(let bound): leads.bound = bound
                case .period(let period): leads.period = period
                case .tally(let tally): leads.tally = tally
                case .passing: if leads.isEmpty { return leads }
                }
                position = word.end
            } else {
                return leads
            }
            leads.end = position
            leads.isEmpty = false
        }
        return leads
    }

    /// Whether the words are a lead and not the end of another word: 契約5件, 前年3件.
    private func mayLead(from start: Int, to end: Int, in leads: Leads) -> Bool {
        guard leads.isEmpty else { return true }
        let before = text[start - 1]
        switch text[start] {
        case "約": return !Self.beforeContracts.contains(before)
        case "年", "月", "週", "日", "時":
            return !before.isKanji && !before.isDigit && !before.isKatakana
        case "延":
            // 延べ床面積, 延長
            return text[end] != "床" && text[end] != "面" && text[end] != "長"
                && (end > start + 1 || text[end].isDigit || text[end] == "約")
        case "最", "上", "下", "推", "概", "計", "累", "通": return true
        default: return !before.isKanji || end > start + 1
        }
    }

    /// 契約, 予約, 条約, 公約 …
    private static let beforeContracts = Set("契予条公規解要誓節制集特売成婚盟協密倹確".unicodeScalars)

    /// 「1日」 of 「1日3回」, 「1年に」, 「1か月当たり」; 「1時間30分」 is a length of time.
    private func countedPeriod(at start: Int) -> (Quantity.Period, Int)? {
        guard let number = number(at: start, in: 1...1),
            let (period, end) = Self.countedPeriods.match(in: text, at: number.end)
        else {
            return nil
        }
        if let joined = Self.periodEnds.end(in: text, at: end) {
            return startsAmount(at: joined) ? (period, joined) : nil
        }
        guard period != .hour, let next = text.numeral(at: end), let unit = text.unit(after: next) else { return nil }
        let isLength = Unit(text.words(unit)).base == "か月" || Unit(text.words(unit)).base == "日"
        return isLength ? nil : (period, end)
    }

    private func startsAmount(at start: Int) -> Bool {
        text[start].isDigit || text[start].isKanjiNumeral || Self.leadWords.match(in: text, at: start) != nil
    }

    private static let countedPeriods = Lexicon<Quantity.Period>([
        (.year, "年 年間 年度 か年"), (.month, "か月 ヶ月 カ月 ヵ月 ヶ月間 か月間 カ月間"), (.week, "週 週間"), (.day, "日 日間"), (.hour, "時間"),
    ])
    private static let periodEnds: PlainWords = "当たり あたり につき 平均 に で 当り 平均で あたり平均 当たり平均 当たりの平均 あたりの平均"

    // MARK: Comparisons

    private static let comparedThings: PlainWords = """
        前年度 前年 前々年度 前々年 前期 前月 前回 前週 前日 前年同期 前年同月 前年度同期 昨年 昨年度 一昨年度 計画 計画値 目標 目標値 予算 当初 当初予算 基準年 基準年度 基準値 基準 平年 導入前 開始前 従来 コロナ前 現状 現状値 当初計画 策定時 全国 都 都平均 全国平均
        """
    static var comparisonBeginnings: [Unicode.Scalar] { comparedThings.firsts + ["対"] }
    private static let ratioWords: PlainWords = "比 対比 比で 同期比 同月比 比では 比 対比で"
    private static let weakComparisons: PlainWords = """
        と比較して と比較し と比べて と比べ に比べて に比べ に比較して より よりも から の実績より と比較すると に比べると と比べると に対して に対し
        """

    func comparison(at start: Int) -> (with: Range<Int>, isRatio: Bool, end: Int)? {
        let thing = after("対", at: start) ?? start
        let end: Int
        if let words = Self.comparedThings.end(in: text, at: thing) {
            end = words
        } else if let found = calendar(at: thing) {
            end = found.end
        } else {
            return nil
        }
        if let ratio = Self.ratioWords.end(in: text, at: end) { return (thing..<end, true, behindColon(ratio)) }
        // 「前年度を0.2ポイント上回った」: whether it is one, the end tells.
        if text[end] == "を", text[end + 1].isDigit || Self.leadWords.match(in: text, at: end + 1) != nil {
            return (thing..<end, false, end + 1)
        }
        if let weak = Self.weakComparisons.end(in: text, at: end) { return (thing..<end, false, behindComma(weak)) }
        return nil
    }

    private func behindColon(_ start: Int) -> Int { text[start] == ":" ? skipSpace(start + 1) : start }
    private func behindComma(_ start: Int) -> Int { text[start] == "、" ? start + 1 : start }

    static let signWords = Lexicon<Quantity.Change.Direction>([(.decrease, "マイナス"), (.increase, "プラス")])

    /// 「▲22」, 「△22」, 「−5%」, 「+2.4%」, directly before the number.
    private func sign(at start: Int, isFirst: Bool) -> (direction: Quantity.Change.Direction, end: Int)? {
        if let (direction, end) = Self.signWords.match(in: text, at: start) {
            return text[end].isDigit ? (direction, end) : nil
        }
        guard text[start + 1].isDigit else { return nil }
        let before = text[start - 1]
        switch text[start] {
        case "▲", "△": return (.decrease, start + 1)
        case "+":
            if isFirst, before.isDigit || before.isLatin { return nil }
            return (.increase, start + 1)
        case "-":
            if isFirst, before.isDigit || before.isLatin || before.isKanji || before.isKatakana || before == ")" {
                return nil
            }
            return (.decrease, start + 1)
        default: return nil
        }
    }
}
