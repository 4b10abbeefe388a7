import Plan

// The words of roles and rows in files. They stay when a case of the code is renamed.

extension SheetMap.Role {
    /// Every role; those of a level for the topmost.
    static let all: [SheetMap.Role] =
        [
            .policy(level: 0), .policyNumber(level: 0), .policyDigit(level: 0), .vision(level: 0), .situation(level: 0),
            .action, .actionNumber, .indicator, .indicatorNumber, .description, .unit, .kind, .direction, .scope,
            .indicatorNote, .indicatorRemark, .ownOfPolicy(level: 0, isYearly: false),
            .ownOfPolicy(level: 0, isYearly: true), .baselineYear, .finalYear, .baseline, .finalTarget, .targetNumber,
            .actualNumber, .rate,
            .stage, .target, .status, .result, .reason, .fiscalYear, .valueOfLine, .severalNumbers, .severalTexts,
            .lineLabel,
            .nothing,
        ] + Responsibility.Role.allCases.map { .divisions($0) } + SheetMap.OwnSubject.allCases.map { .own($0) }
        + SheetMap.About.allCases.map { .about($0) }

    /// 「policy」, 「own-actionYear」.
    var name: String {
        switch self {
        case .policy: "policy"
        case .policyNumber: "policyNumber"
        case .policyDigit: "policyDigit"
        case .vision: "vision"
        case .situation: "situationAndChallenges"
        case .divisions(let role): "divisions-\(role.rawValue)"
        case .own(let subject): "own-\(subject.rawValue)"
        case .ownOfPolicy(_, let isYearly): isYearly ? "own-policyYear" : "own-policy"
        case .about(let what): what.rawValue
        case .action, .actionNumber, .indicator, .indicatorNumber, .description, .unit, .kind, .direction, .scope,
            .indicatorNote, .indicatorRemark, .baselineYear, .finalYear, .baseline, .finalTarget, .targetNumber,
            .actualNumber, .rate, .stage, .target, .status, .result, .reason, .fiscalYear, .valueOfLine,
            .severalNumbers,
            .severalTexts, .lineLabel, .nothing:
            "\(self)"
        }
    }

    /// Which level of the tree, from 0; `nil` for a role that has none.
    var level: Int? {
        switch self {
        case .policy(let level), .policyNumber(let level), .policyDigit(let level), .vision(let level),
            .situation(let level), .ownOfPolicy(let level, _):
            level
        default: nil
        }
    }

    /// - Parameter level: from 0; only for roles of a level.
    init?(name: String, level: Int?) {
        guard let role = Self.byName[name] else { return nil }
        switch (role, level) {
        case (.policy, let level?): self = .policy(level: level)
        case (.policyNumber, let level?): self = .policyNumber(level: level)
        case (.policyDigit, let level?): self = .policyDigit(level: level)
        case (.vision, let level?): self = .vision(level: level)
        case (.situation, let level?): self = .situation(level: level)
        case (.ownOfPolicy(_, let isYearly), _): self = .ownOfPolicy(level: level ?? 0, isYearly: isYearly)
        case (.policy, nil), (.policyNumber, nil), (.policyDigit, nil), (.vision, nil), (.situation, nil): return nil
        default: self = role
        }
    }

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}

extension SheetMap.Row.Use {
    var name: String {
        switch self {
        case .section: "section"
        case .subject, .total, .columnNumbers, .repeatedHeading, .remark, .blocks, .reprint, .policyText, .hidden:
            "\(self)"
        }
    }

    /// - Parameter level: from 0; only for a section.
    init?(name: String, level: Int?) {
        let uses: [SheetMap.Row.Use] = [
            .subject, .total, .columnNumbers, .repeatedHeading, .remark, .blocks, .reprint, .policyText, .hidden,
        ]
        if name == "section", let level {
            self = .section(level: level)
        } else if let use = uses.first(where: { $0.name == name }) {
            self = use
        } else {
            return nil
        }
    }
}
