extension ComparableName {
    /// Whether it names what a city wants less of (減らしたいもの), by its last words; not what was saved of it (削減量).
    var isUnwanted: Bool {
        Self.unwanted.contains { word in
            Self.measures.contains { text.hasSuffix(word + $0) || text.hasSuffix(word + "の" + $0) }
        }
    }

    private static let measures = ["", "件数", "発生件数", "数", "率", "割合", "量", "額", "時間", "者", "者数"]

    private static let unwanted = [
        "事故発生", "事故", "苦情", "待ち時間", "待時間", "待機児童", "所要時間", "滞納", "未収金", "排出", "超過勤務", "時間外勤務", "死者", "負傷者", "漏水", "離職",
        "違反", "不通", "認知", "不適正処理", "ミス", "赤字", "空き家", "空き店舗", "不登校", "食品ロス", "ごみ", "未処理", "不法投棄", "bod", "cod", "騒音",
        "濃度",
        "被害", "火災",
    ]
}
