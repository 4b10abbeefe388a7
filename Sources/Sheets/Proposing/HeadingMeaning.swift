import Plan

/// What the words of a heading or of a row's label mean (見出しの意味), before its neighbours and its values have been asked.
enum HeadingMeaning: Hashable, Sendable {
    /// A level of the tree: 基本目標, 施策, 分野.
    case policy
    /// The action: 取組, 事業名.
    case action
    /// 指標名, 成果指標.
    case indicator
    /// 番号, 事業番号; whose, the stem and the place say.
    case number
    /// 十の位 and 一の位 of a number that is split over columns.
    case digit
    /// 旧番号: the number in the plan before.
    case oldNumber
    case divisions(Responsibility.Role)
    /// 取組内容, 概要; right of the years it tells of the year.
    case description
    case vision
    case situation
    case unit
    /// 指標の種類: 成果, 活動.
    case kind
    case direction
    /// 範囲: what area or body the indicator counts.
    case scope
    case baselineYear
    case finalYear
    /// 目標: a number or a text.
    case target
    /// 実績: a number or a text.
    case actual
    /// 計画: a stage, a target, or what a block of columns is.
    case planned
    /// 達成率, 進捗率: computed from other columns.
    case rate
    case baseline
    case finalTarget
    /// 最新値: the last actual, with its year in the cell.
    case latest
    case stage
    case status
    case result
    case reason
    /// 年度: each row tells its year.
    case fiscalYear
    /// 区分, and columns without a heading whose cells name the lines: 目標, 実績.
    case lineLabel
    /// 備考.
    case remark
    /// 人件費, 今後の方向性: known on many forms, and the form's own.
    case own
    /// 作成日, ページ: of the sheet and not of the plan.
    case aside
    /// The name part of a numbered group: 名称.
    case partName
    /// The value part of a numbered group: 値, 数値.
    case partValue
    case planTitle
    case municipalityName
    case municipalityCode

    /// Whether it names the thing that a row is about.
    var isName: Bool {
        switch self {
        case .policy, .action, .indicator: true
        default: false
        }
    }

    /// Whether it is said of one fiscal year.
    var isOfYear: Bool {
        switch self {
        case .target, .actual, .planned, .rate, .stage, .status, .result, .reason, .partValue: true
        default: false
        }
    }
}
