import Plan

extension SheetMap {
    /// What a column means (列の役割).
    public enum Role: Hashable, Sendable {
        /// The name of a policy of this level, from the top.
        case policy(level: Int)
        case policyNumber(level: Int)
        /// One digit of the number of a policy, from the left.
        case policyDigit(level: Int)
        case action
        case actionNumber
        case indicator
        case indicatorNumber
        case divisions(Responsibility.Role)
        case description
        case vision(level: Int)
        case situation(level: Int)
        // What is said of an indicator.
        case unit
        case kind
        case direction
        case scope
        case indicatorNote
        case baselineYear
        case finalYear
        case baseline
        case finalTarget
        case targetNumber
        case actualNumber
        /// Computed from the others (達成率); nothing of it is kept.
        case rate
        // What is said of an action's year.
        case stage
        case target
        case status
        case result
        case reason
        /// Each row tells its year.
        case fiscalYear
        /// A year; what its values are, the line says.
        case valueOfLine
        /// Numbers of both sides in one cell: 「目標：120件／実績：98件」.
        case severalNumbers
        /// Texts of both sides in one cell: 「計画：…　実績：…」.
        case severalTexts
        /// The words that name the lines.
        case lineLabel
        case own(OwnSubject)
        /// A field of the form's own of the policy of this level; of the policy's year where it is yearly.
        case ownOfPolicy(level: Int, isYearly: Bool)
        /// What is said of an indicator in a year, kept as a remark behind the words of its heading: 「評価：B」.
        case indicatorRemark
        /// 地方公共団体名, 計画名 in a column of the table.
        case about(About)
        /// Left out.
        case nothing
    }

    /// What an own field of a column belongs to where it is none of a policy (独自の項目の対象).
    public enum OwnSubject: String, CaseIterable, Sendable {
        case action
        case actionYear
    }

    /// What a column says of the plan as a whole.
    public enum About: String, CaseIterable, Sendable {
        case planTitle
        case municipalityName
        case municipalityCode
    }
}

extension SheetMap.Role {
    /// Whether its cells are numbers of an indicator.
    var isNumber: Bool {
        switch self {
        case .baseline, .finalTarget, .targetNumber, .actualNumber, .severalNumbers: true
        default: false
        }
    }

    /// Whether it says something of one fiscal year.
    var isOfYear: Bool {
        switch self {
        case .targetNumber, .actualNumber, .rate, .stage, .target, .status, .result, .reason, .valueOfLine,
            .severalNumbers, .severalTexts, .own(.actionYear), .ownOfPolicy(_, true), .indicatorRemark:
            true
        default: false
        }
    }
}
