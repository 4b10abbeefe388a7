import Japanese

extension OwnField {
    /// What is said of it, in an order in which it can be read back: the kind before its unit and options.
    public static let facts: [Fact<OwnField>] = [
        Fact(.label, { $0.label }, { $1.label = $0 ?? "" }),
        Fact(.englishLabel, { $0.englishLabel }, { $1.englishLabel = $0 }),
        Fact(.subject, { $0.subject.rawValue }, { $1.subject = $0.flatMap(Subject.init) ?? .action }),
        Fact(.kind, { $0.kind.name.rawValue }, { $1.kind = Kind($0.flatMap(Kind.Name.init) ?? .longText) }),
        Fact(.unit, { $0.unitText }, { $1.write(unit: $0) }),
        Fact(.options, { Lines($0.writtenOptions).text }, { $1.write(options: Lines(text: $0)) }),
        Fact(.phase, { $0.phase.rawValue }, { $1.phase = $0.flatMap(Phase.init(rawValue:)) ?? .planning }),
        Fact(.requirement, { $0.requirement.text }, { $1.requirement = FieldRequirement(text: $0) }),
        Fact(.isPublic, { String($0.isPublic) }, { $1.isPublic = $0 == "true" }),
        Fact(.hint, { $0.hint }, { $1.hint = $0 }),
        Fact(.isRetired, { $0.isRetired ? "true" : nil }, { $1.isRetired = $0 == "true" }),
    ]

    /// The unit as it is kept: of money the code of it.
    private var unitText: String? {
        if case .money(let unit) = kind { unit.rawValue } else { unit }
    }

    private mutating func write(unit: String?) {
        switch kind {
        case .number: kind = .number(unit: unit)
        case .money: kind = .money(unit.flatMap { MoneyUnit(rawValue: $0) } ?? .yen)
        default: break
        }
    }

    private var writtenOptions: [OwnOption] {
        if case .choice(let options, _) = kind { options } else { [] }
    }

    private mutating func write(options lines: Lines) {
        guard case .choice(_, let isMultiple) = kind else { return }
        kind = .choice(lines.options, isMultiple: isMultiple)
    }
}

extension OwnField.Phase {
    /// What stands for it in the store and in the change log: `planning`, `evaluation.s1`.
    public var rawValue: String {
        switch self {
        case .planning: "planning"
        case .reporting: "reporting"
        case .evaluation(let id): "evaluation.\(id)"
        }
    }

    public init?(rawValue: String) {
        switch rawValue {
        case "planning": self = .planning
        case "reporting": self = .reporting
        default:
            guard rawValue.hasPrefix("evaluation.") else { return nil }
            let id = EvaluationStep.ID(String(rawValue.dropFirst("evaluation.".count)))
            guard id.isSound else { return nil }
            self = .evaluation(id)
        }
    }
}

extension OwnField.Kind {
    /// The kind of this name, without details.
    public init(_ name: Name) {
        self =
            switch name {
            case .text: .text(isLong: false)
            case .longText: .text(isLong: true)
            case .number: .number(unit: nil)
            case .money: .money(.yen)
            case .choice: .choice([], isMultiple: false)
            case .choices: .choice([], isMultiple: true)
            case .date: .date
            case .yesNo: .yesNo
            case .webAddress: .webAddress
            }
    }
}

extension FieldRequirement {
    /// As it is kept; `nil` for what need never be written.
    public var text: String? {
        switch self {
        case .never: nil
        case .always: "always"
        case .whereStatusNeedsReason: "whereStatusNeedsReason"
        case .atStatuses(let codes): Lines(codes.map(\.text)).text.map { "statuses\n\($0)" }
        }
    }

    public init(text: String?) {
        switch text {
        case "always": self = .always
        case "whereStatusNeedsReason": self = .whereStatusNeedsReason
        default:
            let lines = Lines(text: text).lines
            self = lines.first == "statuses" ? .atStatuses(lines.dropFirst().map { .init($0) }) : .never
        }
    }
}

extension OwnOption {
    /// The options that a change of the log names.
    public static func list(_ text: String) -> [OwnOption] { Lines(text: text).options }
}

extension Lines {
    /// Four lines each: the id, the word, the English word (or nothing), the tone.
    init(_ options: [OwnOption]) {
        self.init(options.flatMap { [$0.id, $0.label, $0.englishLabel ?? "", $0.tone.rawValue] })
    }

    var options: [OwnOption] {
        records(of: 4).map { record in
            OwnOption(
                id: record[0], label: record[1], englishLabel: record[2].isEmpty ? nil : record[2],
                tone: AchievementStatus.Tone(rawValue: record[3]) ?? .neutral)
        }
    }
}
