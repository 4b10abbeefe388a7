/// The words of function that tell what the words beside a number are.
extension NumberContext {
    /// What the phrase before a particle is to the number behind it.
    enum ParticleRole {
        /// 「受付件数は」.
        case name
        /// 「市民課では」.
        case scope
        /// 「各校に」.
        case circumstance
    }

    /// The longest first, so that では is not taken for は.
    static let particles: [(words: String, role: ParticleRole)] = [
        ("については", .name), ("についても", .name), ("に関しては", .name), ("においては", .scope), ("において", .scope),
        ("のうち", .circumstance),
        ("までに", .circumstance), ("により", .circumstance), ("では", .scope), ("でも", .scope), ("だと", .scope), ("には", .scope),
        ("にて", .scope), ("とも", .name), ("は", .name), ("が", .name), ("も", .name), ("を", .name), ("で", .scope),
        ("に", .circumstance), ("へ", .circumstance),
    ]

    /// 「計2,851分」: words between a name and its number.
    static let adverbs = [
        "合計で", "合計", "総計", "全体で", "延べ", "のべ", "累計", "うち", "およそ", "新たに", "さらに", "少なくとも", "月平均", "年平均", "平均", "計", "全",
        "各", "約", "年",
    ]
    /// Those that count all parts together.
    static let sums: Set<String> = ["合計で", "合計", "総計", "全体で", "計"]

    /// The longest first.
    static let comparisons = ["と比較して", "に比べて", "と比べて", "と比較し", "に比べ", "と比べ"]

    static let relativeYears: [(words: String, step: Int)] = [
        ("前年度", -1), ("昨年度", -1), ("前年", -1), ("昨年", -1), ("今年度", 0), ("本年度", 0), ("当年度", 0), ("当該年度", 0),
        ("次年度", 1), ("来年度", 1), ("翌年度", 1),
    ]

    static let times: Set<String> = [
        "年間", "通年", "期間中", "年度内", "年度末", "上半期", "下半期", "期間", "現在", "時点", "現時点", "年度中", "同年", "同月",
    ]
    /// The bases of units of time.
    static let timeUnits: Set<String> = ["秒", "日", "か月"]

    /// Names that say only what the number is: the thing itself is named elsewhere.
    static let targets: Set<String> = ["目標", "目標値", "目標数", "目標件数", "目標人数", "計画", "計画値", "当初目標", "当初計画", "数値目標", "年度目標"]
    static let actuals: Set<String> = ["実績", "実績値", "実績数", "結果", "達成値", "達成数", "実施結果"]
    static let baselines: Set<String> = ["現状", "現状値", "基準", "基準値", "従前", "従来", "前年度実績", "昨年度実績", "前年度実績値", "策定時"]

    /// What a part or the whole of a city is called at the head of a name: 「担当部署全体の利用比率」.
    static let scopeMarkers = ["全体", "単独", "のみ", "だけ", "合計"]
}
