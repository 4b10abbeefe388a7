import Japanese

/// Whether a number in the text of a target is what is promised (目標値か否か).
///
/// A label with its value is; so is what the sentence makes happen (「7室への設置を完了する」, 「100%とする」), and so is a value that
/// stands alone behind it (「（年10業務程度）」). What there is already (「現行の2つのシステム」), what is only thought about and how
/// long something takes is not.
struct Promise {
    let prose: Prose

    /// The statements of a target's text that promise a number, in order.
    func targets(among statements: [Statement]) -> [Statement] {
        let promised = statements.filter(isPromised)
        // 「システムの4校での利用率を100%とする」 promises the rate; the schools only say of what.
        let objects = Spans(promised.filter { $0.form == .object }.map(\.words))
        return promised.filter { statement in
            statement.form == .object || statement.form == .labelled || !objects.cover(statement.number)
        }
    }

    private func isPromised(_ statement: Statement) -> Bool {
        guard statement.role != .baseline, !statement.isPart, statement.form != .explaining else { return false }
        if isExisting(statement) { return false }
        switch statement.form {
        case .labelled: return !isCircumstance(statement)
        case .topic, .object: return isSet(statement) || (!isDuration(statement) && isDelivered(statement))
        case .adjacent, .counted, .acted, .bracketed: return !isDuration(statement) && isDelivered(statement)
        case .bare: return isSet(statement)
        case .explaining: return false
        }
    }

    /// 「100%とする」, 「50%に引き上げる」, 「30分以内に短縮する」.
    private func isSet(_ statement: Statement) -> Bool {
        let end = statement.number.upperBound
        guard let after = prose.character(at: end), "とにへまをのでが".contains(after) || statement.quantity.bound != .exactly
        else {
            return false
        }
        return prose.says(Self.settings, at: end)
    }

    /// Whether the sentence does something with the counted things, rather than think about them.
    func isDelivered(_ statement: Statement) -> Bool {
        if statement.name.isEmpty || statement.quantity.unit?.base == "つ" { return false }
        let end = statement.form == .bracketed ? statement.words.upperBound : statement.number.upperBound
        if statement.form != .bracketed, let next = prose.character(at: end) {
            if next.isOfNouns, !prose.says(Self.deliveries, at: end) { return false }
            if prose.says(["と", "の結果", "の状況", "の事例", "の課題"], at: end), !prose.says(["とする", "とし", "とな"], at: end) {
                return false
            }
        }
        let predicate =
            statement.form == .bracketed ? clause(before: statement) : clause(from: end, in: statement.sentence)
        return !Self.thoughts.contains {
            predicate.hasSuffix($0) || predicate.contains($0 + "する") || predicate.contains($0 + "し")
        }
    }

    /// The words from the number to the end of what is said about it: 「を本庁に設置」 of 「を本庁に設置し、交流を図る」.
    private func clause(from start: Int, in sentence: Range<Int>) -> String {
        var words = ""
        var place = start
        while place < sentence.upperBound, words.count < 80 {
            let character = prose.characters[place]
            if let closing = prose.partners[place], closing > place {
                place = closing + 1
                continue
            }
            if "。)".contains(character) { break }
            if "、,".contains(character), let last = words.last, "しいりきみえけてめげせ".contains(last) { break }
            words.append(character)
            place += 1
        }
        return stem(words)
    }

    private func clause(before statement: Statement) -> String {
        var end = statement.number.lowerBound
        // Nobody nests brackets deeper; whoever does would have each number climb out of them all.
        for _ in 0..<20 {
            guard end > statement.sentence.lowerBound,
                let opening = prose.enclosing[end - 1] ?? prose.partners[end - 1],
                opening < end
            else { break }
            end = opening
            if prose.enclosing[end] == nil { break }
        }
        let start = max(statement.sentence.lowerBound, end - 40)
        guard start < end else { return "" }
        return stem(prose.folded(start..<end))
    }

    /// Without the verb's ending: 「検討」 of 「検討する」, of 「検討を行う」, of 「検討を進めていく」.
    private func stem(_ words: String) -> String {
        var words = words[...]
        while let last = words.last, last == "。" || last == " " || last == "、" { words = words.dropLast() }
        for ending in Self.verbEndings where words.hasSuffix(ending) {
            words = words.dropLast(ending.count)
            break
        }
        return String(words)
    }

    /// 「現行の2つのシステム」, 「導入した2か所」: what there is already.
    func isExisting(_ statement: Statement) -> Bool {
        if statement.form == .labelled { return false }
        let start = min(statement.number.lowerBound, statement.words.lowerBound)
        return [statement.number.lowerBound, start].contains { place in
            prose.says(Self.existing, before: place)
        } || Self.existingNames.contains(where: statement.name.folded.hasPrefix)
    }

    /// Whether its label says when, where, for whom or for how much: 「日時」, 「会場」, 「対象」, 「予算額」.
    func isCircumstance(_ statement: Statement) -> Bool {
        Self.nonTargets.contains(statement.name.folded.filter { !$0.isWhitespace })
    }

    /// 「3か月」, 「1日」: how long, unless it is what is promised.
    private func isDuration(_ statement: Statement) -> Bool {
        NumberContext.timeUnits.contains(statement.quantity.unit?.base ?? "") || statement.quantity.unit?.text == "歳"
    }

    private static let settings = [
        "とする", "とし", "とな", "になる", "に引き上げ", "に引上げ", "に引き下げ", "に引下げ", "に高め", "に増や", "に増加", "に拡大", "に拡充", "に向上", "に短縮",
        "に削減", "に縮減", "に減ら", "に抑え", "にする", "にし", "に到達", "に達", "に設定", "に維持", "まで", "を達成", "を目指", "をめざ", "を目標", "を維持",
        "を確保",
        "を超え", "を上回", "を下回", "の達成", "の維持", "の確保", "以上", "以下", "以内", "未満", "へ引", "へ増", "へ拡", "へ向上", "へ短縮", "へ削減", "の削減",
        "の短縮",
        "の増", "削減", "短縮", "増加", "増やす", "減らす", "を削減", "を短縮",
    ]
    private static let deliveries = [
        "実施", "開催", "設置", "導入", "整備", "作成", "配置", "配布", "配信", "発行", "公開", "達成", "削減", "増", "減", "以上", "程度", "以内", "以下",
        "分の", "相当",
        "新設", "開設", "更新", "改修", "購入", "採用", "派遣", "養成", "育成", "登録", "参加", "完了", "運用", "移行", "利用", "建設", "植栽", "認定",
        "締結", "訪問", "投稿", "掲載",
    ]
    /// What leads to no count: the number behind it says of what is thought.
    private static let thoughts = [
        "検討", "研究", "把握", "見据え", "見すえ", "踏まえ", "ふまえ", "参考に", "比較", "想定", "注視", "連携", "協議", "情報交換", "分析", "考慮",
    ]
    private static let existing = [
        "現行の", "既存の", "従来の", "現在の", "これまでの", "前年度の", "昨年度の", "残りの", "残る", "既設の", "した", "している", "された", "済みの", "現有の",
        "先行する", "近隣の", "近隣",
    ]
    private static let existingNames = existing.map { $0.replacing("の", with: "") }
    private static let nonTargets: Set<String> = [
        "日時", "日程", "開催日", "実施日", "時期", "期間", "期日", "期限", "場所", "会場", "対象", "対象者", "対象年齢", "電話", "電話番号", "問合せ", "問い合わせ",
        "参考",
        "予算", "予算額", "事業費", "総事業費", "人口", "開始", "開始日", "開始時期", "時間", "開館時間", "受付時間", "定員",
    ]
    private static let verbEndings = [
        "を行っていく", "を進めていく", "を実施していく", "していく", "を行います", "を行う", "を行い", "を進める", "を進め", "を図る", "を図り", "を実施する", "を実施し",
        "します",
        "する", "して", "した", "し",
    ]
}
