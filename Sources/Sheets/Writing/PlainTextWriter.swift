import Japanese
import Plan
import PlanDocument

/// Puts a plan into lines of plain text.
struct PlainTextWriter {
    private let plan: Plan
    private let words: PlainTextWords
    private var lines: [String] = []
    private let policies: [Policy.ID: Policy]

    init(plan: Plan, words: PlainTextWords) {
        self.plan = plan
        self.words = words
        policies = Dictionary(plan.policies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func head(municipality: SheetMunicipality?, day: Day) {
        line(plan.title)
        if let municipality { line(words.municipality(municipality)) }
        line(words.day(day))
        words.years(plan.years, last: plan.lastReportedYear).forEach { line($0) }
        if plan.actions.isEmpty {
            line(words.count(indicators: plan.indicators.count))
        } else {
            line(words.count(actions: plan.actions.count))
        }
        if plan.actions.isEmpty { return }
        gap()
        line(words.figures)
        for year in plan.years where plan.isDue(year) && plan.form.has(.status) {
            line(words.distribution(plan.distribution(in: year)))
        }
        let years = Dictionary(
            (plan.distributedFields + plan.summedFields).map { ($0.id, plan.years(countedIn: $0)) },
            uniquingKeysWith: { first, _ in first })
        for year in plan.years {
            for field in plan.distributedFields where years[field.id]?.contains(year) == true {
                line(words.distribution(of: field, plan.distribution(of: field, in: year)))
            }
            for field in plan.summedFields where years[field.id]?.contains(year) == true {
                line(words.sum(of: field, plan.sum(of: field, in: year)))
            }
        }
    }

    mutating func contents() {
        gap()
        line(words.contents)
        if plan.actions.isEmpty { for policy in plan.policies { line(heading(of: policy)) } }
        for action in plan.actions { line(words.action(action, labels: plan.labels)) }
    }

    mutating func body() {
        gap()
        line(words.bodyHeading)
        var introduced: Set<Policy.ID> = []
        for action in plan.actions {
            for policy in path(of: action) where introduced.insert(policy.id).inserted { introduce(policy) }
            write(action)
        }
        // A policy without actions has words of its own.
        for policy in plan.policies where introduced.insert(policy.id).inserted { introduce(policy) }
    }

    private func path(of action: Action) -> [Policy] {
        var path: [Policy] = []
        var next: Policy.ID? = action.policy
        while let id = next, let policy = policies[id], path.count <= plan.levels.count {
            path.append(policy)
            next = policy.parent
        }
        return path.reversed()
    }

    private func heading(of policy: Policy) -> String {
        let label = plan.levels.indices.contains(policy.level) ? plan.levels[policy.level].label : ""
        return words.heading(label, number: policy.number, name: policy.name)
    }

    private mutating func introduce(_ policy: Policy) {
        gap()
        line(heading(of: policy))
        for field in plan.form.policyFields { write(field.field, field.shown(of: policy)) }
        let yearly = plan.form.policyYearFields
        for year in policy.writtenYears where yearly.contains(where: { $0.passage(of: policy[year]) != nil }) {
            line(words.year(year))
            for field in yearly { write(field.field, field.shown(of: policy[year])) }
        }
        write(indicatorsOf: .policy(policy.id))
    }

    /// What a policy or an action states that it counts: each value as it was written.
    private mutating func write(indicatorsOf owner: Indicator.Owner) {
        for indicator in plan.indicators(of: owner) {
            line(words.indicator(indicator))
            if !indicator.responsibilities.isEmpty { writeDivisions(indicator.responsibilities) }
            for (label, milestone) in words.milestones(of: indicator) {
                line(label + words.colon + milestone)
            }
            for year in indicator.writtenYears { line(words.values(of: indicator, in: year)) }
        }
    }

    private mutating func writeDivisions(_ responsibilities: [Responsibility]) {
        let divisions = responsibilities.map { part in
            part.text + (words.role(part.role).map(words.brackets) ?? "")
        }
        line(
            plan.labels[.divisions] + words.colon
                + (divisions.isEmpty ? words.nothing : divisions.joined(separator: words.comma)))
    }

    private mutating func write(_ action: Action) {
        gap()
        line(words.action(action, labels: plan.labels))
        line(words.place + words.colon + path(of: action).map(heading).joined(separator: words.comma))
        let reprints = action.reprints.compactMap { plan[$0.policy] }
        if !reprints.isEmpty {
            line(words.reprinted + words.colon + reprints.map(\.numberedName).joined(separator: words.comma))
        }
        writeDivisions(action.responsibilities)
        for field in plan.form.actionFields { write(field.field, field.shown(of: action)) }
        if !action.predecessors.isEmpty {
            line(words.origin + words.colon + action.predecessors.map(words.predecessor).joined(separator: words.comma))
        }
        write(indicatorsOf: .action(action.id))
        let band = plan.stageBand(of: action)
        for year in plan.years {
            line(words.year(year))
            write(action, in: year, band: band)
        }
    }

    private mutating func write(_ action: Action, in year: FiscalYear, band: [StageSpan]) {
        let written = action[year]
        if let stage = written.stage {
            write(.stage, stage)
        } else if let span = band.first(where: { $0.years.contains(year) }) {
            let goesOn = span.certainty == .continued && year != span.years.lowerBound
            line(plan.labels[.stage] + words.colon + (goesOn ? words.continued(span.text) : span.text))
        }
        if plan.form.has(.target) { write(.target, written.target?.text, blank: words.nothing) }
        for field in plan.form.plannedFields where field.own != nil { write(field.field, field.shown(of: written)) }
        let state = plan.status(of: action, in: year)
        let blank = state == .notDue ? words.notDue : words.missing
        if plan.form.has(.status) {
            line(plan.labels[.status] + words.colon + (state.value?.label ?? written.report.status?.text ?? blank))
        }
        let texts = plan.form.reportFields.map { (field: $0, passage: $0.shown(of: written.report)) }
        let isSilent = state == .notDue && texts.allSatisfy { $0.passage == nil }
        for (field, passage) in isSilent ? [] : texts {
            let blank: String? =
                switch field.requirement {
                case _ where field.own != nil: nil
                case .always: state.value?.countsInTotals == false ? words.nothing : blank
                case .whereStatusNeedsReason: state.value?.needsReason == true ? words.missing : nil
                case .atStatuses: field.requirement.holds(at: state.value) ? words.missing : nil
                case .never: nil
                }
            write(field.field, passage, blank: blank)
        }
        for field in plan.form.evaluatedFields { write(field.field, field.shown(of: written)) }
    }

    /// A labelled text: in the line of its label, or item by item below it.
    private mutating func write(_ field: Field, _ passage: Passage?, blank: String? = nil) {
        let label = plan.labels[field] + words.colon
        guard let passage else {
            if let blank { line(label + blank) }
            return
        }
        let items = passage.bullets
        if items.isEmpty {
            line(label + passage.text)
        } else {
            line(label)
            for item in items { line("・" + item) }
        }
    }

    private mutating func line(_ text: String) { lines.append(text.spoken) }

    private mutating func gap() { if lines.last != "" { lines.append("") } }
}

extension String {
    /// One line that can be read aloud: line breaks and tabs become spaces; U+FFFD stands for control characters.
    fileprivate var spoken: String {
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": line.append(" ")
            case _ where scalar.properties.generalCategory == .control: line.append("\u{FFFD}")
            default: line.append(scalar)
            }
        }
        return String(line)
    }
}
