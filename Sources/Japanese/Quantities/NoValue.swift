/// Why a place for a value has no number (値がない理由): 「集計中」, 「－」, 「調査なし」. None of them is zero, and a blank place says none
/// of them.
public enum NoValue: String, Hashable, Sendable, CaseIterable {
    /// 「－」: there is none, and the mark does not say why.
    case mark
    /// 「集計中」, 「調査中」, 「未公表」: it will come.
    case beingCounted
    /// 「調査なし」, 「隔年調査」: nobody counted that year.
    case notSurveyed
    /// 「未把握」, 「データなし」, 「不明」: nobody knows.
    case unknown
    /// 「設定なし」, 「なし」: there is to be none.
    case notSet
    /// 「未定」, 「検討中」: there is to be one.
    case undecided
    /// 「未到来」, 「未実施」, 「実施前」: its time has not come.
    case notYet
    /// 「対象外」, 「該当なし」, 「休止」: it does not apply.
    case notApplicable
    /// 「#REF!」: a calculation failed.
    case failure

    /// - Parameter text: the words alone, without what stands in brackets behind them; white space, width and case do not count.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 60 else { return nil }
        let word = text.folded.filter { !$0.isWhitespace && !"。、:;".contains($0) }
        guard !word.isEmpty else { return nil }
        if let known = Self.known[word] {
            self = known
        } else if word.allSatisfy({ Self.marks.contains($0) }) {
            self = .mark
        } else {
            return nil
        }
    }

    /// Folded: all kinds of dashes are one. A row of them (「－－」, 「…」) says the same.
    private static let marks = Set("-.―ー~…・/*_＼\\─━‥")

    private static let known: [String: NoValue] = {
        var known: [String: NoValue] = [:]
        for (reason, words) in words {
            for word in words.split(whereSeparator: \.isWhitespace) { known[word.folded] = reason }
        }
        return known
    }()

    private static let words: [(NoValue, String)] = [
        (
            .beingCounted,
            """
            集計中 調査中 算定中 算出中 推計中 確認中 照会中 計測中 測定中 精査中 作業中 回答待ち 公表待ち 集計待ち 確定待ち 未集計 未確定 未公表 未算定
            未算出 未計測 未測定 未確認 速報待ち 現在集計中 現在調査中 後日公表 公表前 集計前
            """
        ),
        (
            .notSurveyed,
            "調査なし 調査無し 調査せず 調査未実施 未調査 調査実施なし 調査年度外 調査対象年度外 非調査年 隔年調査 調査休止 実施せず 実施なし 実施無し 測定なし"
        ),
        (
            .unknown,
            """
            未把握 把握なし 把握していない 把握せず 把握困難 不明 データなし データ無し データ無 データ未把握 資料なし 実績不明 算定不可 算出不可 算定不能
            算出不能 集計不可 n.a. na n/a nd
            """
        ),
        (.notSet, "設定なし 設定無し 未設定 目標なし 目標値なし 目標設定なし 目標未設定 設定せず 設定していない 実績なし なし 無し 無 ナシ"),
        (.undecided, "未定 検討中 調整中 協議中 策定中 設定中 今後設定 今後検討 保留 別途検討 別途設定"),
        (.notYet, "未到来 未実施 未着手 未開始 未開催 未開設 実施前 開始前 開設前 供用前 着手前 今後実施 年度途中 期間中"),
        (.notApplicable, "対象外 評価対象外 評価の対象外 該当なし 該当無し 非該当 該当せず 対象なし 休止 休止中 中止 廃止 終了 事業終了 除外"),
        (.failure, "#REF! #N/A #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! ####"),
    ]
}
