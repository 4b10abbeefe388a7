import Japanese

extension PlanEdit {
    /// Why it cannot be done because of what stands in reports that are no part of the plan yet (未承認の報告の記載).
    ///
    /// - Parameters:
    ///   - plan: as it is before the edit.
    ///   - reports: the texts of such reports; asked for only by an edit that changes what is asked in them.
    public func problems(
        in plan: Plan, besides reports: @autoclosure () throws -> [AnnualReport]
    ) rethrows -> [EditProblem] {
        switch self {
        case .ownField(let field):
            return try field.problems(
                replacing: plan.form[field.id], reports().compactMap { $0.own[field.id] }, areInReports: true)
        case .removeOwnField(let id): return try EditProblem.inUse(.own(id), reports().count { $0.own[id] != nil })
        case .absentFields(let fields):
            let reports = try reports()
            return fields.subtracting(plan.form.absent).inOrderOfForm.flatMap { field in
                EditProblem.inUse(field, reports.count { $0.says(anythingIn: field) })
            }
        case .removeIndicator(let id):
            return try EditProblem.inReports(
                reports().count { $0.indicators[.actualOf(id)] != nil || $0.indicators[.remarkOf(id)] != nil })
        default: return []
        }
    }
}

extension Plan {
    mutating func add(_ field: OwnField) throws(EditRefusal) {
        guard form[field.id] == nil else { throw EditRefusal([.gone]) }
        let problems = field.problems(in: self)
        if !problems.isEmpty { throw EditRefusal(problems) }
        form.ownFields.append(field)
    }

    /// Its place in the order stays, and whether it is retired.
    mutating func write(_ field: OwnField) throws(EditRefusal) {
        guard let index = form.ownFields.firstIndex(where: { $0.id == field.id }) else { throw EditRefusal([.gone]) }
        let kept = form.ownFields[index]
        let problems = field.problems(in: self) + field.problems(replacing: kept, passages(in: .own(field.id)))
        if !problems.isEmpty { throw EditRefusal(problems) }
        var field = field
        field.isRetired = kept.isRetired
        form.ownFields[index] = field
        let isOfReport = field.phase == .reporting
        if field.subject == .actionYear, isOfReport != (kept.phase == .reporting) {
            moveValues(of: field.id, intoReports: isOfReport)
        }
    }

    /// What stands in a field of a year goes along when it is written at another time.
    private mutating func moveValues(of id: OwnField.ID, intoReports isOfReport: Bool) {
        for index in actions.indices {
            for year in actions[index].writtenYears {
                guard let value = actions[index][year].own[id] ?? actions[index][year].report.own[id] else { continue }
                actions[index][year].own[id] = isOfReport ? nil : value
                actions[index][year].report.own[id] = isOfReport ? value : nil
            }
        }
    }

    /// A step at which fields are written stays, and goes on to speak of the same.
    mutating func write(_ steps: [EvaluationStep]) throws(EditRefusal) {
        var problems: [EditProblem] = []
        if steps.count > EvaluationStep.most { problems.append(.tooManyEvaluationSteps) }
        if steps.contains(where: { $0.label.comparableLabel.isEmpty }) { problems.append(.blank(.evaluationSteps)) }
        if steps.contains(where: { max($0.label.count, $0.englishLabel?.count ?? 0) > OwnField.longestLabel }) {
            problems.append(.tooLong(.evaluationSteps, most: OwnField.longestLabel))
        }
        var seen: Set<String> = []
        for step in steps where !step.label.isEmpty && !seen.insert(step.label.comparableLabel).inserted {
            problems.append(.repeatedLabel(step.label))
        }
        for step in form.evaluationSteps where steps.first(where: { $0.id == step.id })?.subject != step.subject {
            let count = form.ownFields.count { $0.phase.step == step.id }
            if count > 0 { problems.append(.stepInUse(step.label, fields: count)) }
        }
        if !problems.isEmpty { throw EditRefusal(problems) }
        form.evaluationSteps = steps
    }

    mutating func shiftOwnField(_ id: OwnField.ID, by step: Int) throws(EditRefusal) {
        guard let field = form[id] else { throw EditRefusal([.gone]) }
        form.ownFields.shift(id, by: step) { $0.subject == field.subject && $0.phase == field.phase }
    }

    mutating func retireOwnField(_ id: OwnField.ID, _ isRetired: Bool) throws(EditRefusal) {
        guard let index = form.ownFields.firstIndex(where: { $0.id == id }) else { throw EditRefusal([.gone]) }
        form.ownFields[index].isRetired = isRetired
    }

    mutating func removeOwnField(_ id: OwnField.ID) throws(EditRefusal) {
        guard form[id] != nil else { throw EditRefusal([.gone]) }
        let problems = EditProblem.inUse(.own(id), passages(in: .own(id)).count)
        if !problems.isEmpty { throw EditRefusal(problems) }
        form.ownFields.removeAll { $0.id == id }
    }

    mutating func writeAbsent(_ fields: Set<Field>) throws(EditRefusal) {
        let fields = fields.intersection(Field.optional)
        let problems = fields.subtracting(form.absent).inOrderOfForm.flatMap { field in
            EditProblem.inUse(field, writtenCount(of: field))
        }
        if !problems.isEmpty { throw EditRefusal(problems) }
        form.absent = fields
    }
}

extension Plan {
    /// In how many places of the plan something stands in a field (記載のある箇所の数).
    public func writtenCount(of field: Field) -> Int {
        guard field == .status else { return passages(in: field).count }
        return actions.reduce(0) { count, action in
            count + action.writtenYears.count { action[$0].report.status != nil }
        }
    }

    /// Everything that stands in a field, of whatever it belongs to.
    fileprivate func passages(in field: Field) -> [Passage] {
        let (policy, policyYear) = (
            declared(in: Policy.fields, form.policyFields, field), form.policyYearFields.first { $0.field == field }
        )
        let (action, year) = (
            declared(in: Action.fields, form.actionFields, field),
            declared(in: ActionYear.fields, form.yearFields, field)
        )
        var passages = policies.compactMap { policy?.passage(of: $0) }
        if let policyYear {
            passages += policies.flatMap { policy in
                policy.writtenYears.compactMap { policyYear.passage(of: policy[$0]) }
            }
        }
        passages += actions.compactMap { action?.passage(of: $0) }
        if let year {
            passages += actions.flatMap { action in action.writtenYears.compactMap { year.passage(of: action[$0]) } }
        }
        return passages
    }

    /// A known field is found too where the form lacks it.
    private func declared<Owner>(in known: [TextField<Owner>], _ own: [TextField<Owner>], _ field: Field) -> TextField<
        Owner
    >? {
        known.first { $0.field == field } ?? own.first { $0.field == field }
    }
}

extension AnnualReport {
    fileprivate func says(anythingIn field: Field) -> Bool { texts.contains { $0.field == field && $0.text != nil } }
}

extension Set<Field> {
    /// Those that a form may lack, in the order in which they stand on it.
    fileprivate var inOrderOfForm: [Field] { Field.optional.filter(contains) }
}

extension EditProblem {
    /// That a field cannot go, where something stands in it.
    fileprivate static func inUse(_ field: Field, _ count: Int) -> [EditProblem] {
        count == 0 ? [] : [.fieldInUse(field, count: count)]
    }

    /// That an indicator cannot go, where reports under way say something of it.
    fileprivate static func inReports(_ count: Int) -> [EditProblem] {
        count == 0 ? [] : [.indicatorInReports(count: count)]
    }
}

extension OwnField {
    /// In characters: a label or an option's word; and a hint.
    public static let longestLabel = 100
    public static let longestHint = 1000

    /// What is wrong with it in itself, and beside the other fields of the plan.
    fileprivate func problems(in plan: Plan) -> [EditProblem] {
        var problems: [EditProblem] = []
        // Somebody took the step away meanwhile.
        if let step = phase.step, plan.form[step]?.subject.ofFields != subject { problems.append(.gone) }
        if label.comparableLabel.isEmpty { problems.append(.blank(.label)) }
        if [label, englishLabel ?? "", unit ?? ""].contains(where: { $0.count > Self.longestLabel }) {
            problems.append(.tooLong(.label, most: Self.longestLabel))
        }
        if let hint, hint.count > Self.longestHint { problems.append(.tooLong(.hint, most: Self.longestHint)) }
        let others = plan.form.ownFields.filter { $0.id != id && $0.subject == subject }.map(\.label)
        let known = plan.knownLabels(of: subject)
        if (others + known).contains(where: { $0.comparableLabel == label.comparableLabel }),
            !label.comparableLabel.isEmpty
        {
            problems.append(.repeatedField(label))
        }
        if case .atStatuses(let codes) = requirement, codes.isEmpty { problems.append(.blank(.requirement)) }
        if case .choice(let options, _) = kind { problems += Self.problems(of: options) }
        return problems
    }

    private static func problems(of options: [OwnOption]) -> [EditProblem] {
        var problems: [EditProblem] = []
        if options.isEmpty { problems.append(.noOptions) }
        if options.contains(where: { $0.label.comparableLabel.isEmpty }) { problems.append(.blank(.options)) }
        if options.contains(where: { max($0.label.count, $0.englishLabel?.count ?? 0) > longestLabel }) {
            problems.append(.tooLong(.options, most: longestLabel))
        }
        var seen: Set<String> = []
        for option in options where !option.label.isEmpty && !seen.insert(option.label.comparableLabel).inserted {
            problems.append(.repeatedOption(option.label))
        }
        return problems
    }

    /// What it cannot become, because of what stands in it. What the plan says can become the word of an evaluation step, as a
    /// column that was imported; what stands in reports under way cannot.
    fileprivate func problems(replacing kept: OwnField?, _ values: [Passage], areInReports: Bool = false)
        -> [EditProblem]
    {
        guard let kept, !values.isEmpty else { return [] }
        let keepsTime = phase == kept.phase || (phase.step != nil && !areInReports)
        if kind.name != kept.kind.name || subject != kept.subject || !keepsTime || !keepsUnit(of: kept) {
            return [.kindInUse(count: values.count)]
        }
        let gone = kept.options.filter { option in !options.contains { $0.id == option.id } }
        return gone.compactMap { option in
            let count = values.count { kept.chosen(in: $0).contains(option) }
            return count == 0 ? nil : .optionInUse(option.label, count: count)
        }
    }

    /// Whether the numbers in it still mean the same: a unit may be named where none was.
    private func keepsUnit(of kept: OwnField) -> Bool { kept.unit == nil || unit == kept.unit }
}

extension Plan {
    /// What the form calls the known fields of a kind of thing.
    fileprivate func knownLabels(of subject: OwnField.Subject) -> [String] {
        let fields: [Field] =
            switch subject {
            case .policy: Policy.fields.map(\.field)
            case .policyYear: []
            case .action: Action.fields.map(\.field)
            case .actionYear: ActionYear.fields.map(\.field) + [.status]
            }
        return fields.filter(form.has).map { labels[$0] }
    }
}

extension String {
    /// To compare labels: without regard to width and spaces.
    fileprivate var comparableLabel: String { folded.filter { !$0.isWhitespace } }
}
