/// A named place for a value in a plan (項目): one that the program knows, or one of the plan's own form.
public enum Field: Hashable, Sendable {
    case title
    case englishTitle
    case englishLevels
    case englishLabels
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
    case reprints
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
    // Of indicators.
    case owner
    case unit
    case kind
    case direction
    case span
    case scope
    case source
    case rateRule
    case baseline
    case baselineNumber
    case baselineYear
    case finalTarget
    case finalTargetNumber
    case finalTargetYear
    case targetNumber
    case actual
    case actualNumber
    case remark
    // Of own fields and their form.
    case absentFields
    case addedYears
    case evaluationSteps
    case englishLabel
    case subject
    case options
    case phase
    case requirement
    case isPublic
    case hint
    case isRetired
    /// 独自の項目: one that only this plan's form has.
    case own(OwnField.ID)
    /// The actual of one of its indicators (実績値), as a report says it.
    case actualOf(Indicator.ID)
    /// What a report adds to that (実績値の備考).
    case remarkOf(Indicator.ID)

    /// The usual word on Japanese forms.
    public var usualLabel: String {
        switch self {
        case .title: "計画名"
        case .englishTitle: "英語の計画名"
        case .englishLevels: "階層の英語名"
        case .englishLabels: "項目の英語名"
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
        case .reprints: "再掲"
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
        case .owner: "対象"
        case .unit: "単位"
        case .kind: "種類"
        case .direction: "方向"
        case .span: "単年度・累計"
        case .scope: "範囲"
        case .source: "出典"
        case .rateRule: "達成率の算式"
        case .baseline: "基準値"
        case .baselineNumber: "基準値の数値"
        case .baselineYear: "基準年度"
        case .finalTarget: "最終目標"
        case .finalTargetNumber: "最終目標の数値"
        case .finalTargetYear: "最終目標の年度"
        case .targetNumber: "目標値の数値"
        case .actual: "実績値"
        case .actualNumber: "実績値の数値"
        case .remark: "値の備考"
        case .absentFields: "様式にない項目"
        case .addedYears: "後から加えた年度"
        case .evaluationSteps: "評価段階"
        case .englishLabel: "英語の項目名"
        case .subject: "項目の対象"
        case .options: "選択肢"
        case .phase: "記入の時期"
        case .requirement: "記入の要否"
        case .isPublic: "公開"
        case .hint: "記入の手引き"
        case .isRetired: "廃止"
        case .own(let id): id.text
        case .actualOf: "実績値"
        case .remarkOf: "実績値の備考"
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

extension Field: CaseIterable {
    /// The fields that the program knows; no own field is among them.
    public static let allCases: [Field] = [
        .title, .years, .lastReportedYear, .until, .levels, .level, .labels, .position, .parent, .number, .name,
        .vision,
        .situationAndChallenges, .policy, .divisions, .role, .note, .description, .predecessors, .reprints, .stage,
        .target,
        .earlierTargets, .status, .result, .reasonAndImprovement, .mark, .label, .needsReason, .countsInTotals, .tone,
        .owner, .unit, .kind, .direction, .span, .scope, .source, .rateRule, .baseline, .baselineNumber, .baselineYear,
        .finalTarget, .finalTargetNumber, .finalTargetYear, .targetNumber, .actual, .actualNumber, .remark,
        .absentFields, .evaluationSteps, .englishLabel, .subject, .options, .phase, .requirement, .isPublic, .hint,
        .isRetired, .englishTitle, .englishLevels, .englishLabels, .addedYears,
    ]
}

// Not RawRepresentable: then fields would be equal by their raw values, which are looked up by fields.
extension Field {
    private static let names = Dictionary(uniqueKeysWithValues: allCases.map { ($0, "\($0)") })
    private static let known = Dictionary(uniqueKeysWithValues: names.map { ($1, $0) })

    /// What stands for it in files, in the store and in the change log: `reasonAndImprovement`, `own.f3`, `actual.i2`.
    public var rawValue: String {
        switch self {
        case .own(let id): "own.\(id)"
        case .actualOf(let id): "actual.\(id)"
        case .remarkOf(let id): "remark.\(id)"
        default: Self.names[self] ?? ""
        }
    }

    public init?(rawValue: String) {
        if let field = Self.known[rawValue] {
            self = field
            return
        }
        let parts = rawValue.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, PlanForm.isSoundID(parts[1]) else { return nil }
        let id = String(parts[1])
        switch parts[0] {
        case "own": self = .own(OwnField.ID(id))
        case "actual": self = .actualOf(Indicator.ID(id))
        case "remark": self = .remarkOf(Indicator.ID(id))
        default: return nil
        }
    }
}
