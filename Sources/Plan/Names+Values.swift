import Japanese

extension Names {
    /// What stands in a change as a code, as people say it (変更の値): a status by its mark and label, a year by its era, a
    /// policy by its name. Every other text stays as it is.
    ///
    /// - Parameter place: where the text stands.
    public func value(_ text: String, at place: Place, in language: Language) -> String {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        func year(_ text: some StringProtocol) -> String {
            Int(text).map { FiscalYear($0) }.map { say($0.eraLabel, "FY\($0.value)") } ?? String(text)
        }
        let comma = say("、", ", ")
        switch (place.subject, place.field) {
        case (.responsibility(_, let division, _), .position): return division.name
        case (_, .status): return self[AchievementStatus.Code(text)]
        case (_, .policy), (_, .parent): return self[Policy.ID(text)]
        case (_, .lastReportedYear), (_, .until): return year(text)
        case (_, .years), (_, .addedYears): return text.split(separator: " ").map(year).joined(separator: comma)
        case (_, .predecessors): return Predecessor.list(text).words(in: language).joined(separator: comma)
        case (_, .reprints): return Reprint.list(text).map { self[$0.policy] }.joined(separator: comma)
        case (.plan, .englishLevels): return text.split(separator: "\n").joined(separator: comma)
        case (_, .labels), (_, .englishLabels):
            return text.split(separator: "\n").map { label($0, in: language) }.joined(separator: comma)
        case (_, .role):
            switch Responsibility.Role(rawValue: text) {
            case .lead: return say("主管課", "leads")
            case .supporting: return say("関係課", "supports")
            case .notStated, nil: return say("記載なし", "not stated")
            }
        case (_, .needsReason): return text == "true" ? say("必要", "yes") : say("不要", "no")
        case (_, .countsInTotals): return text == "true" ? say("含む", "yes") : say("含まない", "no")
        case (_, .own(let id)): return self[id]?.shown(Passage(text)) ?? text
        case (.indicator, .owner):
            switch Indicator.Owner(text: text) {
            case .action(let id): return self[id]
            case .policy(let id): return self[id]
            }
        case (.indicator, .divisions): return Responsibility.list(text).map(\.text).joined(separator: comma)
        case (.indicator, .kind): return Indicator.Kind(rawValue: text)?.words[language] ?? text
        case (.indicator, .direction): return Indicator.Direction(rawValue: text)?.words[language] ?? text
        case (.indicator, .span): return Indicator.Span(rawValue: text)?.words[language] ?? text
        case (.indicator, .rateRule): return Indicator.RateRule(rawValue: text)?.words[language] ?? text
        case (.indicator, .baselineYear), (.indicator, .finalTargetYear): return year(text)
        case (_, .isPublic): return text == "true" ? say("公開", "public") : say("内部", "internal")
        case (_, .isRetired): return text == "true" ? say("廃止", "retired") : say("使用中", "in use")
        case (.ownField, .options):
            return OwnOption.list(text).map { words($0, in: language) }.joined(separator: comma)
        case (.ownField, .subject): return OwnField.Subject(rawValue: text)?.words[language] ?? text
        case (.ownField, .kind): return OwnField.Kind.Name(rawValue: text)?.words[language] ?? text
        case (.ownField, .phase): return OwnField.Phase(rawValue: text).map { words($0)[language] } ?? text
        case (.ownField, .requirement): return words(FieldRequirement(text: text))[language]
        case (.ownField, .unit): return OwnField.MoneyUnit(rawValue: text)?.label ?? text
        case (_, .tone): return AchievementStatus.Tone(rawValue: text)?.words[language] ?? text
        case (.plan, .absentFields):
            return text.split(separator: "\n").map { labels[Field(rawValue: String($0)) ?? .note] }.joined(
                separator: comma)
        case (.plan, .evaluationSteps):
            return EvaluationStep.list(text).map { words($0, in: language) }.joined(separator: comma)
        case (.policy, .level):
            return Int(text).map { say("第\($0 + 1)階層", "level \($0 + 1)") } ?? text
        default: return text
        }
    }

    /// What a field is called where it changed (項目名): as the form calls it, but plainly for what a policy or an action is known
    /// by, whose headings name the column of the actions.
    public func field(of place: Place, in language: Language) -> String {
        guard language == .japanese else {
            switch place.field {
            case .own(let id): return self[id]?.englishLabel ?? label(of: id)
            case .actualOf(let id): return "the actual of \(self[id])"
            case .remarkOf(let id): return "the remark on \(self[id])"
            default: return place.field.english
            }
        }
        switch (place.subject, place.field) {
        case (.policy, .number), (.action, .number), (.indicator, .number): return "番号"
        case (.policy, .name), (.action, .name), (.indicator, .name): return "名称"
        case (.ownField, .label): return "項目名"
        case (.status, .englishLabel): return "区分の英語名"
        case (_, .own(let id)): return label(of: id)
        case (_, .actualOf(let id)), (_, .remarkOf(let id)): return "\(self[id])の\(place.field.usualLabel)"
        default: return labels[place.field]
        }
    }

    /// 「「達成状況」は「達成度」」: what the form calls one of its fields.
    private func label(_ line: Substring, in language: Language) -> String {
        let parts = line.split(separator: "=", maxSplits: 1)
        guard language == .japanese, parts.count == 2, let field = Field(rawValue: String(parts[0])) else {
            return String(line)
        }
        return "「\(field.usualLabel)」は「\(parts[1])」"
    }
}
