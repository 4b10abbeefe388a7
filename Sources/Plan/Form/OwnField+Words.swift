import Japanese

// What the office reads of the parts of a field (項目の定義の言葉): in its forms, in the history, on the command line.

extension OwnField.Subject {
    public var words: Words {
        switch self {
        case .policy: Words("施策", "Policy")
        case .policyYear: Words("施策の各年度", "Each year of a policy")
        case .action: Words("取組", "Action")
        case .actionYear: Words("取組の各年度", "Each year of an action")
        }
    }
}

extension EvaluationStep.Subject {
    public var words: Words {
        switch self {
        case .actions: Words("取組", "actions")
        case .policies: Words("施策", "policies")
        }
    }
}

extension OwnField.Kind.Name {
    public var words: Words {
        switch self {
        case .text: Words("文（一行）", "Text, one line")
        case .longText: Words("文（複数行）", "Text, several lines")
        case .number: Words("数", "Number")
        case .money: Words("金額", "Money")
        case .choice: Words("選択（一つ）", "Choice of one")
        case .choices: Words("選択（いくつでも）", "Choice of several")
        case .date: Words("日付", "Day")
        case .yesNo: Words("はい・いいえ", "Yes or no")
        case .webAddress: Words("ウェブのアドレス", "Web address")
        }
    }
}

extension AchievementStatus.Tone {
    public var words: Words {
        switch self {
        case .good: Words("良い", "Good")
        case .fair: Words("おおむね良い", "Fair")
        case .poor: Words("やや悪い", "Poor")
        case .bad: Words("悪い", "Bad")
        case .neutral: Words("中立", "Neutral")
        }
    }
}

extension Names {
    /// When a field is written (記入の時期): 「「一次評価」のとき（評価者）」.
    public func words(_ phase: OwnField.Phase) -> Words {
        switch phase {
        case .planning: Words("計画の編集のとき（事務局）", "With the plan, by the office")
        case .reporting: Words("実績の報告のとき（担当課）", "With the report, by the division")
        case .evaluation(let id):
            Words("「\(self[id])」のとき（評価者）", "At the step “\(self[id])”, by its evaluators")
        }
    }

    /// 「一次評価（Self-evaluation、取組）」: a step of evaluation with what else is said of it.
    func words(_ step: EvaluationStep, in language: Language) -> String {
        let more = [step.englishLabel, step.subject.words[language]].compactMap { $0 }
        return language == .japanese
            ? "\(step.label)（\(more.joined(separator: "、"))）" : "\(step.label) (\(more.joined(separator: ", ")))"
    }

    /// When a field must be written (記入の要否): 「「△ 一部達成」のとき必須」.
    public func words(_ requirement: FieldRequirement) -> Words {
        switch requirement {
        case .never: Words("任意", "Never required")
        case .always: Words("必須", "Always required")
        case .whereStatusNeedsReason:
            Words("理由の要る達成状況のとき必須", "Required at a status that needs a reason")
        case .atStatuses(let codes):
            Words(
                codes.map { "「\(self[$0])」" }.joined(separator: "、") + "のとき必須",
                "Required at " + codes.map { "“\(self[$0])”" }.joined(separator: ", "))
        }
    }

    /// 「拡充（Expand、良い）」: the word of a choice with what else is said of it.
    func words(_ option: OwnOption, in language: Language) -> String {
        let more = [option.englishLabel, option.tone == .neutral ? nil : option.tone.words[language]].compactMap { $0 }
        guard !more.isEmpty else { return option.label }
        return language == .japanese
            ? "\(option.label)（\(more.joined(separator: "、"))）" : "\(option.label) (\(more.joined(separator: ", ")))"
    }
}
