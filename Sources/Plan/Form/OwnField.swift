import Japanese

/// A field that only this plan's form has (独自の項目): 「今後の方向性」, 「決算額（千円）」. Declared as data; no code knows of any.
public struct OwnField: Hashable, Sendable, Identifiable {
    /// Stays when the field is renamed: 「f3」. Letters and digits of ASCII, so that it can stand in addresses and files.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        public let text: String

        public init(_ text: String) { self.text = text }
        public var description: String { text }

        /// Whether it can be one.
        public var isSound: Bool { PlanForm.isSoundID(text) }
    }

    /// What it belongs to (項目の対象). The raw value stands in files and in the store.
    public enum Subject: String, CaseIterable, Sendable {
        case policy
        case policyYear
        case action
        case actionYear
    }

    /// When it is written (記入の時期).
    public enum Phase: Hashable, Sendable {
        /// With the plan, by the office.
        case planning
        /// With the year's report, by the division in charge.
        case reporting
        /// At a step behind the report, by its evaluators (評価者).
        case evaluation(EvaluationStep.ID)

        /// The step of evaluation; `nil` for what is written before.
        public var step: EvaluationStep.ID? { if case .evaluation(let id) = self { id } else { nil } }
    }

    public internal(set) var id: ID
    /// As the form says it; where it stands under a common heading, both joined by a full-width space: 「必要性　理由」.
    public var label: String
    /// What English pages call it; `nil` where nobody has said.
    public var englishLabel: String?
    public var subject: Subject
    public var kind: Kind
    public var phase: Phase
    public var requirement: FieldRequirement
    /// Whether citizens see it (公開).
    public var isPublic: Bool
    /// For whoever fills it in (記入の手引き).
    public var hint: String?
    /// No longer asked for (廃止). What was written stays and is shown.
    public var isRetired: Bool

    public init(
        id: ID, label: String, englishLabel: String? = nil, subject: Subject, kind: Kind, phase: Phase,
        requirement: FieldRequirement = .never, isPublic: Bool = true, hint: String? = nil, isRetired: Bool = false
    ) {
        self.id = id
        self.label = label
        self.englishLabel = englishLabel
        self.subject = subject
        self.kind = kind
        self.phase = phase
        self.requirement = requirement
        self.isPublic = isPublic
        self.hint = hint
        self.isRetired = isRetired
    }

    /// For the dictionary of the data.
    var meaning: Words {
        let text = hint ?? "様式に独自の項目「\(label)」。"
        return Words(text, hint ?? "A field of the plan’s own form, “\(englishLabel ?? label)”.")
    }

    /// What pages of a language call it.
    public func label(in language: Language) -> String {
        language == .english ? englishLabel ?? label : label
    }
}

extension OwnField {
    /// What can stand in it (項目の種類).
    public enum Kind: Hashable, Sendable {
        case text(isLong: Bool)
        /// - unit: 「件」; `nil` where the form names none.
        case number(unit: String?)
        case money(MoneyUnit)
        /// - isMultiple: whether several options can be chosen.
        case choice([OwnOption], isMultiple: Bool)
        case date
        case yesNo
        case webAddress

        /// Without its details, as it stands in files and in the store.
        public var name: Name {
            switch self {
            case .text(let isLong): isLong ? .longText : .text
            case .number: .number
            case .money: .money
            case .choice(_, let isMultiple): isMultiple ? .choices : .choice
            case .date: .date
            case .yesNo: .yesNo
            case .webAddress: .webAddress
            }
        }

        /// The sorts of own fields that the office can choose from.
        public enum Name: String, CaseIterable, Sendable {
            case text, longText, number, money, choice, choices, date, yesNo, webAddress
        }
    }

    /// 円・千円・百万円.
    public enum MoneyUnit: String, CaseIterable, Sendable {
        case yen, thousandYen, millionYen

        public var label: String {
            switch self {
            case .yen: "円"
            case .thousandYen: "千円"
            case .millionYen: "百万円"
            }
        }

        public init?(label: String) {
            guard let unit = Self.allCases.first(where: { $0.label == label }) else { return nil }
            self = unit
        }
    }

    /// The unit of its numbers; `nil` where there is none.
    public var unit: String? {
        switch kind {
        case .number(let unit): unit
        case .money(let unit): unit.label
        default: nil
        }
    }

    /// What can be chosen; 「はい」 and 「いいえ」 of a question; empty for what is no choice.
    public var options: [OwnOption] {
        switch kind {
        case .choice(let options, _): options
        case .yesNo: OwnOption.yesNo
        default: []
        }
    }
}

/// One of the words that can be chosen in an own field (選択肢): 「拡充」.
public struct OwnOption: Hashable, Sendable, Identifiable {
    /// What stands for it in the plan, in forms and in the store. It stays when the word is changed.
    public let id: String
    public var label: String
    public var englishLabel: String?
    public var tone: AchievementStatus.Tone

    public init(id: String, label: String, englishLabel: String? = nil, tone: AchievementStatus.Tone = .neutral) {
        self.id = id
        self.label = label
        self.englishLabel = englishLabel
        self.tone = tone
    }

    public func label(in language: Language) -> String { language == .english ? englishLabel ?? label : label }

    static let yesNo = [
        OwnOption(id: "yes", label: "はい", englishLabel: "Yes"), OwnOption(id: "no", label: "いいえ", englishLabel: "No"),
    ]
}
