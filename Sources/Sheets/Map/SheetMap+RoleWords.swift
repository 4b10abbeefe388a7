import Japanese
import Plan

extension SheetMap.Role {
    /// Roles that belong together, as a person who chooses sees them (列の読み方の分類).
    public enum Group: String, CaseIterable, Sendable {
        case policy
        case action
        case indicator
        case number
        case text
        case own
        case other
    }

    /// What a person may take a column for, group by group.
    ///
    /// - Parameter levels: how many levels of policies are offered.
    public static func choices(levels: Int) -> [(group: Group, roles: [SheetMap.Role])] {
        let depths = 0..<max(1, levels)
        return [
            (.policy, depths.map { .policy(level: $0) } + depths.map { .policyNumber(level: $0) }),
            (
                .action,
                [
                    .action, .actionNumber, .divisions(.notStated), .divisions(.lead), .divisions(.supporting),
                    .description,
                ]
            ),
            (
                .indicator,
                [
                    .indicator, .indicatorNumber, .unit, .baseline, .baselineYear, .finalTarget, .finalYear, .kind,
                    .direction, .scope, .indicatorNote, .indicatorRemark,
                ]
            ),
            (.number, [.targetNumber, .actualNumber, .severalNumbers, .rate]),
            (.text, [.stage, .target, .status, .result, .reason, .severalTexts, .fiscalYear]),
            (
                .own,
                depths.flatMap { [.ownOfPolicy(level: $0, isYearly: false), .ownOfPolicy(level: $0, isYearly: true)] }
                    + SheetMap.OwnSubject.allCases.map { .own($0) }
            ),
            (.other, SheetMap.About.allCases.map { .about($0) } + [.nothing]),
        ]
    }

    /// As the field of a form names it: 「policy-2」, 「own-action」.
    public var token: String { level.map { "\(name)-\($0 + 1)" } ?? name }

    /// - Parameter token: as `token` writes it, with a level of 1 to 9; `nil` for anything else.
    public init?(token: String) {
        if let role = Self(name: token, level: nil) {
            self = role
            return
        }
        guard let dash = token.lastIndex(of: "-"), let level = Int(token[token.index(after: dash)...]),
            (1...9).contains(level), let role = Self(name: String(token[..<dash]), level: level - 1),
            role.level != nil
        else { return nil }
        self = role
    }

    /// What a person calls it.
    public var words: Words {
        switch self {
        case .policy(let level): Words("施策\(level + 1)の名前", "Policy \(level + 1)")
        case .policyNumber(let level): Words("施策\(level + 1)の番号", "Number of policy \(level + 1)")
        case .policyDigit(let level): Words("施策\(level + 1)の番号の一桁", "A digit of policy \(level + 1)")
        case .vision(let level): Words("施策\(level + 1)のめざす姿", "Vision of policy \(level + 1)")
        case .situation(let level): Words("施策\(level + 1)の現状と課題", "Situation of policy \(level + 1)")
        case .action: Words("取組・事業の名前", "Action")
        case .actionNumber: Words("取組・事業の番号", "Number of the action")
        case .divisions(.notStated): Words("担当課", "Division")
        case .divisions(.lead): Words("担当課（主）", "Leading division")
        case .divisions(.supporting): Words("担当課（関係）", "Supporting division")
        case .description: Words("取組の内容", "What the action is")
        case .indicator: Words("指標名", "Indicator")
        case .indicatorNumber: Words("指標の番号", "Number of the indicator")
        case .unit: Words("単位", "Unit")
        case .kind: Words("指標の種類", "Kind of indicator")
        case .direction: Words("目指す方向", "Direction")
        case .scope: Words("指標の範囲", "Scope")
        case .indicatorNote: Words("指標の説明", "Note on the indicator")
        case .indicatorRemark: Words("指標の年度の備考", "Remark on the indicator's year")
        case .baseline: Words("基準値", "Baseline")
        case .baselineYear: Words("基準年度", "Year of the baseline")
        case .finalTarget: Words("最終目標", "Final target")
        case .finalYear: Words("最終年度", "Final year")
        case .targetNumber: Words("目標値（数値）", "Target (number)")
        case .actualNumber: Words("実績値（数値）", "Actual (number)")
        case .rate: Words("達成率（計算値）", "Rate (computed)")
        case .stage: Words("スケジュール", "Stage")
        case .target: Words("年度目標（文章）", "Target (text)")
        case .status: Words("達成状況・評価", "Status")
        case .result: Words("実績（文章）", "Result (text)")
        case .reason: Words("理由・改善策", "Reason")
        case .fiscalYear: Words("年度（行ごと）", "Fiscal year, row by row")
        case .valueOfLine: Words("行の項目の値", "Value of its line")
        case .severalNumbers: Words("目標値と実績値（一つのセルに）", "Target and actual in one cell")
        case .severalTexts: Words("目標と実績の文章（一つのセルに）", "Target and result in one cell")
        case .lineLabel: Words("行の項目名", "Names of lines")
        case .ownOfPolicy(let level, false): Words("独自の項目（施策\(level + 1)）", "Own field of policy \(level + 1)")
        case .ownOfPolicy(let level, true):
            Words("独自の項目（施策\(level + 1)、年度ごと）", "Own field of each year of policy \(level + 1)")
        case .own(.action): Words("独自の項目（取組）", "Own field of the action")
        case .own(.actionYear): Words("独自の項目（年度ごと）", "Own field of each year")
        case .about(.planTitle): Words("計画の名前", "Title of the plan")
        case .about(.municipalityName): Words("団体名", "Name of the city")
        case .about(.municipalityCode): Words("団体コード", "Code of the city")
        case .nothing: Words("取り込まない", "Leave out")
        }
    }
}
