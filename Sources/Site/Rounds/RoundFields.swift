import Algorithms
import Japanese
import People
import Plan
import Rounds

/// A round as it stands in a form (照会の入力欄): texts as they were typed, so that nothing is lost where something is wrong.
struct RoundFields: Hashable, Sendable {
    struct Step: Hashable, Sendable {
        var label: String
        var role: String
        var due: String

        init(label: String = "", role: String = Role.coordinator.rawValue, due: String = "") {
            self.label = label
            self.role = role
            self.due = due
        }
    }

    /// Which actions are asked about.
    enum Scope: String, CaseIterable, Sendable {
        case all
        /// Those of the round as it is kept.
        case kept
        /// Those below the chosen policies, and those of the chosen divisions.
        case chosen
    }

    var year: String
    var opensOn: String
    var reportsDue: String
    var steps: [Step]
    var instructions: String
    var scope: Scope
    var policies: Set<String> = []
    var divisions: Set<String> = []
    var everyDivision: String
    /// Of each evaluation step the due day; blank where it is not taken in this round.
    var evaluationDues: [EvaluationStep.ID: String] = [:]
    /// Whether those who are asked are told when the round is opened; only where somebody chose it.
    var tells = false

    init(_ round: Round) {
        year = String(round.year.value)
        opensOn = round.opensOn.text
        reportsDue = round.reportsDue.text
        steps = round.steps.map { Step(label: $0.step.label, role: $0.step.role.rawValue, due: $0.due.text) }
        instructions = round.instructions?.text ?? ""
        scope = round.actions == nil ? .all : .kept
        everyDivision = round.everyDivision.map(\.name).joined(separator: "\n")
        evaluationDues = round.evaluationDues.mapValues(\.text)
    }

    /// - Parameter values: of the form, by the names of its fields.
    init(_ values: [String: String]) {
        func text(_ name: String) -> String { values[name] ?? "" }
        year = text("year")
        opensOn = text("opens-on")
        reportsDue = text("reports-due")
        steps = (0..<(Round.mostSteps + 1)).compactMap { index in
            guard let label = values["step-\(index)-label"] else { return nil }
            return Step(label: label, role: text("step-\(index)-role"), due: text("step-\(index)-due"))
        }
        instructions = text("instructions")
        scope = Scope(rawValue: text("scope")) ?? .all
        policies = Set(values.filter { $0.key.hasPrefix("policy-") }.values)
        divisions = Set(values.filter { $0.key.hasPrefix("division-") }.values)
        everyDivision = text("every-division")
        for (name, value) in values where name.hasPrefix(Self.evaluationPrefix) {
            evaluationDues[.init(String(name.dropFirst(Self.evaluationPrefix.count)))] = value
        }
        tells = values["tells"] == "yes"
    }

    private static let evaluationPrefix = "evaluation-"
    /// The name of the field for when a step of evaluation is due.
    static func name(_ step: EvaluationStep.ID) -> String { evaluationPrefix + step.text }

    /// What the form says now, to know whether a preview still shows it.
    var mark: String {
        let parts =
            [year, opensOn, reportsDue, instructions, scope.rawValue, everyDivision]
            + evaluationDues.filter { !$0.value.isEmpty }.map { "\($0.key) \($0.value)" }.sorted()
            + steps.flatMap { [$0.label, $0.role, $0.due] } + policies.sorted() + divisions.sorted()
        return parts.joined(separator: "\u{1F}").shortMark
    }

    /// The round that the form describes, as far as its days can be read.
    ///
    /// - Parameters:
    ///   - kept: the round that is changed; `nil` for a new one.
    /// - Returns: no round where a day or the year cannot be read, and what is wrong with which field.
    func round(of plan: Plan, as slug: Slug, changing kept: Round?, _ wording: Wording) -> (
        round: Round?, problems: [FieldProblem]
    ) {
        var problems: [FieldProblem] = []
        func day(_ text: String, _ field: String) -> Day {
            if let day = Day(String(text.folded.trimmed)) { return day }
            problems.append(FieldProblem(field, wording.badDay))
            return .first
        }
        let stated = kept?.year ?? Int(year).map { FiscalYear($0) }
        if stated == nil { problems.append(FieldProblem("year", wording.badRoundYear)) }
        let opens = day(opensOn, "opens-on")
        let due = day(reportsDue, "reports-due")
        let steps = steps.enumerated().map { index, step in
            Round.Step(
                ApprovalFlow.Step(String(step.label.trimmed), Role(rawValue: step.role) ?? .coordinator),
                due: day(step.due, "step-\(index)-due"))
        }
        // The form does not show steps at which nothing is asked; their days stay.
        let unasked = plan.form.evaluationSteps.filter { !plan.form.asks(at: $0) }.map(\.id)
        let others = kept?.evaluationDues.filter { unasked.contains($0.key) } ?? [:]
        let evaluations = plan.form.askedEvaluationSteps.reduce(into: others) { dues, step in
            let text = evaluationDues[step.id] ?? ""
            if !text.allSatisfy(\.isWhitespace) { dues[step.id] = day(text, Self.name(step.id)) }
        }
        if instructions.count > 10_000 { problems.append(FieldProblem("instructions", wording.instructionsTooLong)) }
        let named = everyDivision.split(whereSeparator: \.isNewline).map { String($0.trimmed) }.filter { !$0.isEmpty }
        if named.contains(where: { $0.count > 100 }) || named.count > 500 {
            problems.append(FieldProblem("every-division", wording.badEveryDivision))
        }
        guard problems.isEmpty, let stated else { return (nil, problems) }
        return (
            Round(
                plan: slug, year: stated, opensOn: opens, reportsDue: due, steps: steps,
                instructions: Passage(instructions), actions: actions(of: plan, in: stated, kept),
                everyDivision: named.uniqued().map { Division($0) },
                evaluationDues: evaluations), []
        )
    }

    private func actions(of plan: Plan, in year: FiscalYear, _ kept: Round?) -> Set<Action.ID>? {
        switch scope {
        case .all: return nil
        case .kept: return kept?.actions
        case .chosen:
            let below = policies.flatMap { plan.actions(under: .init($0)) }
            let own = divisions.flatMap { plan.actions(of: Division($0), in: year) }
            return Set((below + own).map(\.id))
        }
    }
}

extension Wording {
    fileprivate var instructionsTooLong: String {
        say("記入要領は1万文字までです。", "Instructions have at most 10,000 characters.")
    }
    fileprivate var badEveryDivision: String {
        say("課の名前は100文字までで、1行に一つ入れてください。", "One division a line, of at most 100 characters.")
    }
    fileprivate var badRoundYear: String { say("年度を選んでください。", "Choose a fiscal year.") }
}
