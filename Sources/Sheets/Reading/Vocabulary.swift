import Japanese
import Plan

/// The words by which a sheet is understood (見出しの語彙), each as `Label.key` makes it.
///
/// Collected from the published sheets named in the field notes; a sheet that uses other words for its levels is
/// read all the same, since every unknown heading before the first known one is taken for a level.
enum Vocabulary {
    /// What a column says of a policy or an action, whatever the year.
    enum Column: Hashable {
        /// 基本目標, 施策, 事業: a level or the action itself.
        case name
        case number
        case vision
        case situation
        case divisions(Responsibility.Role)
        case description
        /// 備考, 予算額: nothing that a plan has a place for.
        case aside
        /// 取組事項ID, 入力状況: what our own table of annual reports says once more.
        case again(Field)
        /// 入力状況コード: whether the status of the row is entered, missing or not due.
        case entryState
        /// 達成状況コード.
        case statusCode
        /// 実績対象: whether the achievements of the row's year are due.
        case isDue
        /// 実績の対象年度, in the head of the city's form.
        case lastReportedYear
        case planTitle
        case municipalityName
        case municipalityCode
    }

    /// What a key means; a word may name a column and a field of a year.
    struct Word {
        var column: Column?
        var field: Field?
        /// Set for the heading of a year: whether it is the year in words of the era, which only says it again.
        var isEraYear: Bool?
    }

    static let words: [String: Word] = {
        var words: [String: Word] = [:]
        for (key, column) in columns { words[key, default: Word()].column = column }
        for (key, field) in fields { words[key, default: Word()].field = field }
        for key in fiscalYear { words[key, default: Word()].isEraYear = false }
        for key in eraYear { words[key, default: Word()].isEraYear = true }
        return words
    }()

    /// Columns by their key.
    private static let columns: [String: Column] = {
        var columns: [String: Column] = [:]
        func add(_ column: Column, _ words: String...) { for word in words { columns[Label.key(word)] = column } }
        add(
            .name, "基本目標", "基本方針", "基本施策", "基本政策", "基本事業", "基本構想", "基本方向", "政策", "政策目標", "施策", "施策項目", "施策の方向",
            "施策の方向性", "施策の柱", "取組の方向", "取組の方向性", "重点施策", "重点目標", "重点項目", "重点プロジェクト", "主要施策", "主要事業", "主な取組", "主な事業",
            "大綱", "柱", "分野", "方針", "方向性", "章", "節", "大項目", "中項目", "小項目", "項目名", "取組", "取り組み", "取組項目", "取組事項", "取組名",
            "具体的取組",
            "具体的な取組", "具体的な取り組み", "具体的施策", "個別施策", "個別取組", "実施項目", "改革項目", "推進項目", "事業", "事務事業", "事業名", "取組事業", "実施事業",
            "計画事業", "プロジェクト", "アクション", "アクションプラン", "施策名", "政策名", "基本目標名", "基本施策名", "事務事業名", "取組事項名")
        add(.number, "番号", "No", "No.", "№", "ID", "コード", "通番", "通し番号", "連番", "項番", "整理番号", "#")
        add(.vision, "目指す姿", "めざす姿", "目ざす姿", "あるべき姿", "将来像", "目指すべき姿", "めざすべき姿", "実現したい姿")
        add(
            .situation, "現状と課題", "現状・課題", "現状及び課題", "現状", "課題", "現況と課題", "現況・課題", "背景と課題", "背景・課題", "現状と問題点", "課題と現状")
        add(
            .divisions(.notStated), "担当課", "担当部署", "担当", "担当課名", "担当部課", "担当部課名", "担当課室", "担当所属", "所管課", "所管課名", "所管部署",
            "所管", "所管部課", "所属", "所属名", "実施主体", "実施課", "関係部署", "推進課", "課名", "部署", "部署名", "担当組織", "筆頭担当課")
        add(.divisions(.lead), "主管課", "主担当課", "主担当", "主管", "主務課", "取りまとめ課", "取りまとめ部課", "幹事課")
        add(.divisions(.supporting), "関係課", "関連課", "協力課", "副担当課", "連携課", "関係所属", "関係部課", "関係各課")
        add(
            .description, "取組内容", "事業内容", "概要", "事業概要", "事業の概要", "取組概要", "取組の概要", "内容", "取組の内容", "事業の内容", "施策内容",
            "実施内容",
            "具体的内容", "具体的な内容", "具体的な取組内容", "主な内容", "説明", "目的・内容", "事業の目的・内容")
        add(
            .aside, "備考", "予算", "予算額", "決算額", "事業費", "事業費千円", "単位", "指標", "指標名", "成果指標", "活動指標", "基準値", "現状値", "目標値",
            "目標年度",
            "最終目標", "計画期間", "期間", "開始年度", "終了年度", "実施期間", "新規継続", "区分", "分類", "重点", "対象", "目的", "財源", "根拠法令", "関連計画",
            "SDGs",
            "公開", "再掲", "頁", "ページ", "作成日")
        add(.again(.number), "取組事項ID")
        add(.again(.policy), "施策ID")
        add(.again(.divisions), "担当課数")
        add(.again(.status), "入力状況")
        add(.entryState, "入力状況コード")
        add(.statusCode, "達成状況コード")
        add(.isDue, "実績対象")
        add(.lastReportedYear, "実績の対象年度", "実績対象年度")
        add(.planTitle, "計画名", "計画の名", "計画の名称")
        add(.municipalityName, "地方公共団体名", "団体名", "自治体名", "市町村名", "市区町村名", "市名", "都道府県市区町村名")
        add(
            .municipalityCode, "全国地方公共団体コード", "地方公共団体コード", "団体コード", "市町村コード", "市区町村コード", "自治体コード", "都道府県コード又は市区町村コード")
        return columns
    }()

    /// What is written for an action in one fiscal year, by its key.
    private static let fields: [String: Field] = {
        var fields: [String: Field] = [:]
        func add(_ field: Field, _ words: String...) { for word in words { fields[Label.key(word)] = field } }
        add(
            .stage, "スケジュール", "工程", "工程表", "実施工程", "行程", "行程表", "ロードマップ", "年次計画", "実施スケジュール", "推進スケジュール", "計画工程", "段階",
            "事業工程")
        add(
            .target, "年度目標・取組内容", "年度目標", "目標", "年度の目標", "取組目標", "年間目標", "単年度目標", "目標・取組内容", "目標及び取組内容", "計画", "年度計画",
            "計画内容", "取組計画", "実施計画", "取組予定", "実施予定", "取組内容", "目標値", "数値目標", "年度目標・取組", "目標・計画", "目標・内容", "年度別計画")
        add(
            .status, "達成状況", "達成度", "評価", "進捗状況", "進捗", "進捗度", "進捗評価", "進捗区分", "自己評価", "達成状況区分", "達成区分", "達成度評価",
            "評価区分",
            "判定", "評価結果", "進捗状況評価", "達成評価", "状況", "年度評価", "評定", "ランク")
        add(
            .result, "達成状況詳細", "達成状況の詳細", "実績", "取組実績", "実施状況", "取組状況", "実績値", "取組結果", "結果", "実績・成果", "取組実績・成果", "成果",
            "実施結果", "進捗状況詳細", "進捗状況の詳細", "年度実績", "実績内容", "主な実績", "取組の実績", "事業実績", "実施内容", "達成状況詳細・実績")
        add(
            .reasonAndImprovement, "理由・改善策", "理由と改善策", "理由及び改善策", "理由", "改善策", "課題・改善策", "課題と改善策", "課題及び改善策", "未達成の理由",
            "未達成理由", "遅れの理由", "理由・対応策", "理由と対応策", "要因・改善策", "要因と改善策", "課題・対応策", "課題と対応", "課題・対応", "改善点", "理由・今後の対応",
            "評価の理由", "評価理由", "未達成の理由・改善策", "理由・課題", "課題", "今後の課題")
        return fields
    }()

    /// Headings of the column that says a row's fiscal year.
    private static let fiscalYear: Set<String> = ["年度", "対象年度", "会計年度", "実施年度", "報告年度", "評価年度"]
    /// Headings of a column that says the same year in the words of the era.
    private static let eraYear: Set<String> = ["和暦", "年度和暦", "和暦年度", "元号"]

    /// Whether a key is a number's heading: 施策番号, 取組事項コード, 事業No.
    static func isNumber(_ key: String) -> Bool {
        numberEndings.contains {
            key.utf8.count > $0.utf8.count && key.utf8.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
    }

    /// Whether the stem of a heading is nothing but a word for a number: コード, 番号.
    static func isNumberAlone(_ stem: String) -> Bool { stem.isEmpty || words[stem]?.column == .number }

    /// Whether the label of a baseline says that it is where things began, and not where they stand: 基準値, 当初値.
    static func isOfBeginning(_ label: String) -> Bool {
        ["基準", "当初", "策定時", "初期", "ベース"].contains(where: label.contains) && !isOfPresent(label)
    }

    /// Whether it may be where they stand: 現状値, 現況値.
    static func isOfPresent(_ label: String) -> Bool { ["現状", "現況"].contains(where: label.contains) }

    /// Whether the stem of a heading counts the rows of its own sheet and names nothing of another: 通し番号, 整理番号, 様式番号.
    static func isCountOfRows(_ stem: String) -> Bool { rowCounts.contains(stem) }

    private static let rowCounts = Set(["通し", "通", "整理", "管理", "様式", "連", "行", "受付", "調書"].map { Label.key($0) })

    /// The heading without what makes it a number's or a name's: 施策番号 and 施策名 are both 施策.
    static func stem(_ key: String) -> String {
        for ending in numberEndings + ["名称", "名"] where key.count > ending.count && key.hasSuffix(ending) {
            return String(key.dropLast(ending.count))
        }
        return key
    }

    private static let numberEndings = ["番号", "コード", "no", "no.", "id"]
}
