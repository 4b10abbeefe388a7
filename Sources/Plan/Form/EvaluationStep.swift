import Japanese

/// A step at which what was reported is evaluated (評価段階): 「一次評価（課長）」, 「外部評価（委員会）」. Declared as data, any number of them.
///
/// What is written at it are own fields of the form, whose phase names the step.
public struct EvaluationStep: Hashable, Sendable, Identifiable {
    /// Stays when the step is renamed: 「s1」. Letters and digits of ASCII, so that it can stand in addresses and files.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        public let text: String

        public init(_ text: String) { self.text = text }
        public var description: String { text }

        /// Whether it can be one.
        public var isSound: Bool { PlanForm.isSoundID(text) }
    }

    /// What is evaluated, each for one fiscal year (評価の対象). The raw value stands in files and in the store.
    public enum Subject: String, CaseIterable, Sendable {
        case actions
        case policies

        /// What the fields of such a step belong to.
        public var ofFields: OwnField.Subject { self == .actions ? .actionYear : .policyYear }
    }

    public let id: ID
    /// As the city calls it.
    public var label: String
    /// What English pages call it; `nil` where nobody has said.
    public var englishLabel: String?
    public var subject: Subject

    public init(id: ID, label: String, englishLabel: String? = nil, subject: Subject = .actions) {
        self.id = id
        self.label = label
        self.englishLabel = englishLabel
        self.subject = subject
    }

    /// What pages of a language call it.
    public func label(in language: Language) -> String { language == .english ? englishLabel ?? label : label }
}

/// What is evaluated: one action or one policy (評価の対象). It is named like the owner of an indicator, `action:a3` or `policy:1.2`.
public typealias EvaluationItem = Indicator.Owner

extension Plan {
    /// Where something stands that is evaluated (評価の対象の位置): itself, and the policies above it. Whoever is given one of these is given it.
    public func places(of item: EvaluationItem) -> Set<EvaluationItem> {
        let above =
            switch item {
            case .action(let id): self[id].map(path(of:)) ?? []
            case .policy(let id): path(to: id)
            }
        return Set([item] + above.map { .policy($0.id) })
    }
}

extension EvaluationStep {
    /// How many a form can have.
    public static let most = 8

    /// The steps that a change of the log or a row of the store names.
    public static func list(_ text: String?) -> [EvaluationStep] { Lines(text: text).evaluationSteps }

    /// The steps as one text; `nil` for none.
    public static func text(_ steps: [EvaluationStep]) -> String? { Lines(steps).text }
}

extension PlanForm {
    public subscript(id: EvaluationStep.ID) -> EvaluationStep? { evaluationSteps.first { $0.id == id } }

    /// What is written at a step, in the order of the form; retired fields too.
    public func ownFields(at step: EvaluationStep) -> [OwnField] {
        ownFields(of: step.subject.ofFields, in: .evaluation(step.id))
    }

    /// Whether anything is asked at a step: a field that is not retired.
    public func asks(at step: EvaluationStep) -> Bool { ownFields(at: step).contains { !$0.isRetired } }

    /// The steps at which anything is asked, in their order; a round takes no others.
    public var askedEvaluationSteps: [EvaluationStep] { evaluationSteps.filter(asks) }

    /// Its own fields of one kind of thing that are written at evaluation steps, step by step.
    func evaluatedFields(of subject: OwnField.Subject) -> [OwnField] {
        evaluationSteps.filter { $0.subject.ofFields == subject }.flatMap(ownFields)
    }
}

extension Lines {
    /// Four lines each: the id, the label, the English label (or nothing), what it speaks of.
    fileprivate init(_ steps: [EvaluationStep]) {
        self.init(steps.flatMap { [$0.id.text, $0.label, $0.englishLabel ?? "", $0.subject.rawValue] })
    }

    fileprivate var evaluationSteps: [EvaluationStep] {
        records(of: 4).map { record in
            EvaluationStep(
                id: .init(record[0]), label: record[1], englishLabel: record[2].isEmpty ? nil : record[2],
                subject: EvaluationStep.Subject(rawValue: record[3]) ?? .actions)
        }
    }
}
