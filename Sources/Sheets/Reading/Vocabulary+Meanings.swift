import Japanese
import Plan

extension Vocabulary {
    /// What each heading means to the reader of any table, by its key: the words of the blocks of labels and years, and those that
    /// only other shapes have.
    static let meanings: [String: HeadingMeaning] = {
        var meanings = families
        for (key, word) in words { meanings[key] = meaning(of: key, word) }
        for (meaning, words) in ofOtherShapes {
            for word in words { meanings[Label.key(word)] = meaning }
        }
        return meanings
    }()

    private static func meaning(of key: String, _ word: Word) -> HeadingMeaning? {
        switch (word.field, word.column) {
        // 取組内容: an action's description, until it stands right of the years.
        case (_, .description): .description
        case (.stage, _): .stage
        case (.target, _): key.hasPrefix("計画") || key.hasSuffix("計画") ? .planned : .target
        case (.status, _): .status
        case (.result, _): .actual
        case (.reasonAndImprovement, _): .reason
        case (_, .name): isActionWord(key) ? .action : .policy
        case (_, .number): .number
        case (_, .vision): .vision
        case (_, .situation): .situation
        case (_, .divisions(let role)): .divisions(role)
        case (_, .planTitle): .planTitle
        case (_, .municipalityName): .municipalityName
        case (_, .municipalityCode): .municipalityCode
        case (_, .aside): .own
        default: word.isEraYear == nil ? nil : .fiscalYear
        }
    }

    /// Whether a word for a level names what is done rather than what it is for: 取組, 事業, プロジェクト.
    private static func isActionWord(_ key: String) -> Bool {
        !["方向", "方針", "施策"].contains { key.hasSuffix($0) }
            && ["取組", "取り組み", "事業", "プロジェクト", "アクション", "実施項目", "改革項目", "推進項目"].contains { key.contains($0) }
    }

    /// Words that a block of labels and years does not have, or in which they mean something else.
    private static let ofOtherShapes: [(HeadingMeaning, [String])] = [
        (.action, ["改革の項目", "改革項目", "取組名称", "事業の名称", "事務事業の名称", "細事業名", "予算事業名", "対象事業"]),
        (.policy, ["視点", "改革の視点", "戦略", "重点戦略", "基本戦略", "政策分野", "基本的方向", "目標項目"]),
        (
            .indicator,
            [
                "指標", "指標名", "成果指標", "活動指標", "対象指標", "KPI", "重要業績評価指標", "重要業績評価指標(KPI)", "評価指標", "数値目標の項目", "成果指標名",
                "活動指標名",
                "指標の名称", "アウトカム指標", "アウトプット指標", "まちづくり指標", "目標指標", "指標項目", "KGI",
            ]
        ),
        (.oldNumber, ["旧番号", "前計画番号", "前期番号", "旧No", "前計画の番号"]),
        (.unit, ["単位"]),
        (.kind, ["種類", "指標の種類", "指標種別", "指標区分", "指標の区分", "種別"]),
        (.direction, ["方向", "目指す方向", "目標の方向", "指標の方向", "目指す方向性", "増減の方向"]),
        (.scope, ["範囲", "対象範囲", "算定範囲"]),
        (.baselineYear, ["基準年度", "基準年", "現状年度", "基準値年度", "現状値年度"]),
        (.finalYear, ["目標年度", "目標最終年度", "最終年度", "目標年", "最終目標年度", "達成年度", "目標達成年度"]),
        (.baseline, ["基準値", "現状値", "基準", "現況値", "当初値", "策定時", "計画策定時", "策定時の値", "初期値", "従前値", "スタート値"]),
        (
            .finalTarget,
            ["最終目標", "最終目標値", "最終年度の目標値", "最終年度目標", "最終年度目標値", "目標値最終年度", "計画目標", "計画目標値", "KGI目標", "最終"]
        ),
        (.latest, ["最新値", "直近値", "直近の値", "最新の値", "直近実績", "現在値", "最新実績"]),
        (.target, ["数値目標", "目標値", "目標数値", "見込", "見込み", "見込値", "目標", "年度目標値"]),
        (.actual, ["実績値", "実績", "結果", "決算", "実績数値"]),
        (.planned, ["計画", "予定", "計画値", "予算", "年次計画"]),
        (
            .rate,
            ["達成率", "進捗率", "経過年数の割合", "目標達成率", "執行率", "達成割合", "伸び率", "増減率", "対前年度比", "前年度比", "増減", "計画期間の経過率"]
        ),
        (.status, ["活動の進捗", "達成度", "判定", "進捗", "進行状況", "進捗の状況", "評価結果", "進捗度合い"]),
        (.result, ["行ったこと", "取組の状況", "達成状況詳細", "取組状況", "実施状況", "主な取組実績", "取組内容と成果", "成果と課題", "実施したこと"]),
        (
            .own,
            [
                "今後の対応", "次年度の取組", "今年度に行うこと", "今後の取組", "今後の予定", "今後の方向", "今後の方向性", "改善の方向性", "改革改善の方向", "一次評価", "二次評価",
                "三次評価", "コスト",
                "外部評価", "内部評価", "必要性", "有効性", "効率性", "公平性", "妥当性", "緊急性", "総合評価", "点検の結果", "総括", "会計", "会計区分", "会計名",
                "会計名称", "款", "項", "目", "款名", "項名", "目名", "款名称", "項名称", "目名称", "予算科目", "一般財源",
                "国県支出金",
                "国支出金", "県支出金", "地方債", "その他財源", "特定財源", "事業費計", "人件費", "人件費計", "総コスト", "総事業費", "延べ業務時間", "業務時間", "当初予算",
                "当初予算額",
                "予算現額", "執行額", "決算", "決算額", "予算額", "事業費", "事業の区分", "事業区分", "実施方法", "根拠法令", "根拠法令等", "事業期間", "対象者", "意見",
            ]
        ),
        (.remark, ["備考", "注記", "特記事項", "補足", "メモ", "摘要"]),
        (.lineLabel, ["区分", "項目", "内訳", "目標・実績", "計画・実績", "目標実績"]),
        (.aside, ["作成年", "作成月", "作成日", "作成年月日", "更新日", "頁", "ページ", "印刷"]),
        (.fiscalYear, ["年", "実績年度", "西暦年度"]),
        (.digit, ["十の位", "一の位", "百の位"]),
        (.partName, ["名称"]),
        (.partValue, ["値", "数値"]),
    ]

    /// The words before a number or a letter that make a group of columns: 指標1, 活動指標ア, KPI②.
    static let slotWords: [(word: String, kind: SheetMap.SlotKind)] = [
        ("活動指標", .activity), ("アウトプット指標", .activity), ("成果指標", .outcome), ("アウトカム指標", .outcome), ("対象指標", .population),
        ("評価指標", .plain), ("指標", .plain), ("kpi", .plain), ("目標", .plain),
    ]

    /// What an indicator counts, by the key of the word in its cell.
    static let indicatorKinds: [String: SheetMap.SlotKind] = {
        var kinds: [String: SheetMap.SlotKind] = [:]
        for word in ["活動", "活動指標", "アウトプット", "アウトプット指標", "活動実績"] { kinds[Label.key(word)] = .activity }
        for word in ["成果", "成果指標", "アウトカム", "アウトカム指標", "成果目標"] { kinds[Label.key(word)] = .outcome }
        for word in ["対象", "対象指標"] { kinds[Label.key(word)] = .population }
        return kinds
    }()

    /// 今後の方向性, 改革改善の方向: what stands below it says where something is to go.
    static func isDirection(_ stem: String) -> Bool {
        meanings[stem] == .own && ["方向", "方向性"].contains(where: stem.hasSuffix)
    }

    /// 「（KPIの設定なし）」, 「指標なし」, 「－」: an indicator that a row does not have.
    static func isNoName(_ text: String) -> Bool {
        guard text.utf8.count <= 60 else { return false }
        let word = text.folded.filter { !$0.isWhitespace && !"()[]【】〔〕".contains($0) }
        let names = ["重要業績評価指標", "成果指標", "活動指標", "評価指標", "数値目標", "指標", "目標", "kpi"]
        let name = names.first(where: word.hasPrefix) ?? ""
        let rest = word.dropFirst(name.count).drop { "のはを".contains($0) }
        return [word, String(rest)].contains { noNames.contains($0) || NoValue($0) != nil }
    }

    /// 〃, 同上: a cell that says what the one above it says.
    static func saysAgain(_ text: String) -> Bool {
        text.utf8.count <= 12 && ["〃", "〃〃", "″", "〻", "同上"].contains(text.filter { !$0.isWhitespace })
    }

    private static let noNames: Set<String> = [
        "-", "--", "―", "ー", "設定なし", "該当なし", "なし", "無し", "未設定", "指標なし", "設定しない", "設定せず", "指標を設定しない",
    ]

    /// Names of sheets that seldom hold a plan's rows. A point against, no more.
    static let sheetsBeside = ["記入要領", "記入例", "凡例", "表紙", "目次", "控え", "作業用", "リスト", "マスタ"]
}
