/// A named place for a value in a plan (項目). The raw value stands in files, in the store and in the change log.
public enum Field: String, CaseIterable, Sendable {
    case title
    case years
    case lastReportedYear
    case until
    case levels
    case level
    case labels
    case position
    case parent
    case number
    case name
    case vision
    case situationAndChallenges
    case policy
    case divisions
    case role
    case note
    case description
    case predecessors
    case stage
    case target
    case earlierTargets
    case status
    case result
    case reasonAndImprovement
    case mark
    case label
    case needsReason
    case countsInTotals
    case tone

    /// The usual word on Japanese forms.
    public var usualLabel: String {
        switch self {
        case .title: "計画名"
        case .years: "計画年度"
        case .lastReportedYear: "実績の対象年度"
        case .levels: "体系"
        case .level: "階層"
        case .until: "期限の年度"
        case .labels: "項目名"
        case .position: "並び順"
        case .parent: "上位の施策"
        case .number: "取組事項番号"
        case .name: "取組事項"
        case .vision: "目指す姿"
        case .situationAndChallenges: "現状と課題"
        case .policy: "施策"
        case .divisions: "担当課"
        case .role: "役割"
        case .note: "備考"
        case .description: "取組内容"
        case .predecessors: "前身の取組"
        case .stage: "スケジュール"
        case .target: "年度目標・取組内容"
        case .earlierTargets: "変更前の年度目標"
        case .status: "達成状況"
        case .result: "達成状況詳細"
        case .reasonAndImprovement: "理由・改善策"
        case .mark: "記号"
        case .label: "区分の名称"
        case .needsReason: "理由の要否"
        case .countsInTotals: "集計の対象"
        case .tone: "色調"
        }
    }

    /// The usual words on English pages: "last reported year".
    public var english: String { words(joinedBy: " ") }

    /// The words of its name in small letters: `reason_and_improvement`.
    public func words(joinedBy separator: String) -> String {
        rawValue.reduce(into: "") { words, letter in
            words += letter.isUppercase ? "\(separator)\(letter.lowercased())" : "\(letter)"
        }
    }
}
