import Japanese
import Plan

/// Reads an edit out of a form (編集フォームの読み取り).
///
/// A browser writes line breaks as CRLF and leaves them out of single lines. A text that is the kept one but for that is the
/// kept one: text as written is never changed by looking at it.
struct EditForm {
    let form: Form
    let plan: Plan

    func line(_ name: String, over kept: String?) -> String {
        let typed = form[name]
        guard let kept, kept.filter({ !$0.isNewline }) == typed else { return typed }
        return kept
    }

    /// The same, or nothing where it is blank.
    func lineIfAny(_ name: String, over kept: String?) -> String? {
        let text = line(name, over: kept)
        return text.allSatisfy(\.isWhitespace) ? nil : text
    }

    func passage(_ name: String, over kept: Passage?) -> Passage? {
        let typed = form[name].replacing("\r\n", with: "\n")
        if let kept, kept.text.replacing("\r\n", with: "\n") == typed { return kept }
        return Passage(typed)
    }

    /// The same of a field of the form's own; of several choices each is a field of its own.
    func passage(_ name: String, of field: OwnField?, over kept: Passage?) -> Passage? {
        guard let field else { return passage(name, over: kept) }
        // No longer on the page: it keeps what it says.
        if field.isRetired { return kept }
        guard case .choice = field.kind else { return passage(name, over: kept) }
        // Whoever chooses the same again has changed nothing, in whatever order it was kept.
        let typed = OwnFieldInput.value(of: field, named: name) { form[$0] }
        return field.chosen(in: typed) == field.chosen(in: kept) ? kept : typed
    }

    /// What the form says in these fields, each named as it is declared, with an ending behind it.
    private func passages<Owner>(
        _ fields: [TextField<Owner>], over kept: Owner?, ending: String = ""
    ) -> [Field: Passage] {
        fields.reduce(into: [:]) { passages, field in
            passages[field.field] = passage(
                field.field.rawValue + ending, of: field.own, over: kept.flatMap { field.passage(of: $0) })
        }
    }

    func year(_ name: String) -> FiscalYear? {
        let text = form[name].folded.filter { !$0.isWhitespace }
        let written = Int(text).map { FiscalYear($0) } ?? FiscalYear(heading: text)
        return written.flatMap { (1868...2200).contains($0.value) ? $0 : nil }
    }

    var head: PlanEdit {
        let (first, last) = (year("first")?.value ?? 0, year("last")?.value ?? 0)
        let isRange = first > 0 && last >= first && last - first < 100
        var levels: [Level] = []
        for index in 0..<20 where !form["level-\(index)"].allSatisfy(\.isWhitespace) {
            let kept = plan.levels.indices.contains(index) ? plan.levels[index] : nil
            let label = line("level-\(index)", over: kept?.label)
            // Called otherwise, it needs another English word.
            let same = kept?.label == label ? kept : plan.levels.first { $0.label == label }
            levels.append(Level(label: label, englishLabel: same?.englishLabel))
        }
        var labels = plan.labels
        for field in Field.onEveryForm {
            let text = line("label-\(field.rawValue)", over: plan.labels[field])
            labels[field] = text.allSatisfy(\.isWhitespace) ? field.usualLabel : text
        }
        return .head(
            PlanHead(
                title: line("title", over: plan.title), years: isRange ? (first...last).map(FiscalYear.init) : [],
                lastReportedYear: form["lastReported"].isEmpty ? nil : year("lastReported") ?? FiscalYear(0),
                levels: levels, labels: labels))
    }

    var scale: PlanEdit {
        var rows: [(order: Int, status: AchievementStatus)] = []
        var taken = Set(plan.scale.statuses.map(\.code))
        var named: Set<AchievementStatus.Code> = []
        for index in 0...100 {
            // Who names a step twice means a second one by it.
            let kept = plan.scale[.init(form["code-\(index)"])].flatMap { named.contains($0.code) ? nil : $0 }
            let (mark, label) = (
                line("mark-\(index)", over: kept?.mark), line("label-\(index)", over: kept?.label)
            )
            let isBlank = mark.allSatisfy(\.isWhitespace) && label.allSatisfy(\.isWhitespace)
            guard form["remove-\(index)"] != "on", !(kept == nil && isBlank) else { continue }
            let code = kept?.code ?? .free(among: taken)
            taken.insert(code)
            named.insert(code)
            let status = AchievementStatus(
                code: code, mark: mark, label: label, englishLabel: kept?.label == label ? kept?.englishLabel : nil,
                needsReason: form["reason-\(index)"] == "on", countsInTotals: form["totals-\(index)"] == "on",
                tone: AchievementStatus.Tone(rawValue: form["tone-\(index)"]) ?? .neutral)
            rows.append((Int(form["order-\(index)"].folded) ?? index + 1, status))
        }
        let sorted = rows.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
        return .scale(AchievementScale(sorted.map(\.element.status)))
    }

    func policy(over kept: Policy?) -> PolicyTexts {
        let number = line("number", over: kept?.number)
        var texts = PolicyTexts(number: number.isEmpty ? nil : number, name: line("name", over: kept?.name))
        texts.passages = passages(plan.form.policyFields, over: kept)
        let yearly = plan.form.plannedPolicyYearFields
        guard !yearly.isEmpty else { return texts }
        for year in Set(plan.years).union(kept?.writtenYears ?? []) {
            texts.years[year] = passages(yearly, over: kept?[year], ending: "-\(year.value)")
        }
        return texts
    }

    func action(over kept: Action?) -> ActionTexts {
        var texts = ActionTexts(
            number: line("number", over: kept?.number), name: line("name", over: kept?.name),
            policy: .init(form["policy"]))
        texts.passages = passages(plan.form.actionFields, over: kept)
        texts.responsibilities = responsibilities(over: kept?.responsibilities ?? [])
        for year in Set(plan.years).union(kept?.writtenYears ?? []) {
            texts.years[year] = passages(plan.form.plannedFields, over: kept?[year], ending: "-\(year.value)")
        }
        return texts
    }

    /// - Parameter kept: the report as it is.
    func report(over kept: AnnualReport) -> ReportTexts {
        ReportTexts(
            status: form["status"].isEmpty ? nil : AchievementStatus.Code(form["status"]),
            passages: passages(plan.form.reportFields, over: kept))
    }

    /// - Parameter id: makes the ids of new actions.
    func split(of action: Action.ID, id: () -> Action.ID) -> PlanEdit {
        var shares = (0..<ActionSplitPage.shares).map { index in
            ActionShare(
                id: id(), number: form["number-\(index)"], name: form["name-\(index)"],
                copied: Set(ActionPart.allCases.filter { form["copy-\(index)-\($0.rawValue)"] == "on" }))
        }
        // A number is offered in each part, so that it says nothing.
        while let last = shares.last, last.name.allSatisfy(\.isWhitespace), last.copied.isEmpty { shares.removeLast() }
        return .split(action, into: shares)
    }

    /// - Parameter first: stays, and stands before those that were chosen.
    func merge(into first: Action.ID) -> PlanEdit {
        let chosen = Set(form.shown.filter { $0.key.hasPrefix("with-") }.map { Action.ID($0.value) })
        let known = plan.actions.map(\.id).filter(chosen.contains)
        let others = known + chosen.subtracting(known).sorted { $0.text < $1.text }
        let kept = plan[first]
        return .merge(
            [first] + others,
            ActionUnion(
                number: line("number", over: kept?.number), name: line("name", over: kept?.name),
                joined: Set(ActionPart.allCases.filter { form["join-\($0.rawValue)"] == "on" })))
    }

    var succession: PlanEdit {
        let old = (0..<300).map { form["old-\($0)"] }.filter { !$0.isEmpty }.map { Division($0) }
        return .succeed(old, to: Division(form["new"]), from: year("from") ?? FiscalYear(0))
    }
}

extension AchievementStatus.Code {
    /// One that no other step has.
    fileprivate static func free(among taken: Set<Self>) -> Self {
        var number = taken.count + 1
        while taken.contains(Self("status-\(number)")) { number += 1 }
        return Self("status-\(number)")
    }
}

extension StaffPlace {
    /// Whether a form for one field of the form's own stands there.
    fileprivate var isOfOwnField: Bool { self == .editOwnField || self == .newOwnField }
}

extension EditProblem {
    /// Beside which field of a form it stands.
    func fieldName(on place: StaffPlace) -> String {
        switch self {
        case .blank(.label) where place.isOfOwnField, .repeatedField, .tooLong(.label, _): "label"
        case .blank(.options), .noOptions, .repeatedOption, .optionInUse, .tooLong(.options, _): "option-0"
        case .kindInUse: "kind"
        case .stepInUse, .tooManyEvaluationSteps, .blank(.evaluationSteps): "step-0"
        case .fieldInUse(let field, _): "has-\(field.rawValue)"
        case .tooLong(.englishTitle, _): "english-title"
        case .tooLong(let field, _): field.rawValue
        case .blank(.divisions): place == .editDivisions ? "new" : "division-0"
        case .blank(.levels), .levelInUse: "level-0"
        case .blank(.label), .blank(.mark), .blank(.status), .repeatedLabel, .statusInUse: "label-0"
        case .blank(let field): field.rawValue
        case .badYears, .yearInUse: "first"
        case .badLastReportedYear: "lastReported"
        case .policyNotEmpty, .gone, .indicatorInReports: "name"
        case .badParent: "policy"
        case .badReprint: "under"
        case .reasonNeeded: "reason"
        case .unnamedShare(let index): "name-\(index)"
        case .nothingToMerge: "with-0"
        case .numberTaken(_, let share): share.map { "number-\($0)" } ?? "number"
        case .reportUnfinished: "name"
        case .reportAsked, .reportWaiting: "status"
        case .unknownDivision: "new"
        }
    }
}
