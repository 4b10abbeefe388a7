import Japanese
import Plan
import Rounds
import Workbook

/// One place of a division's workbook with everything that writing and reading it asks about (回答欄の定義).
struct AnswerField {
    enum Kind {
        case status(AchievementScale)
        case own(OwnField)
        case text
    }

    let place: AnswerPlace
    let label: String
    let kind: Kind
    let requirement: FieldRequirement
    let hint: String?
    /// What the plan says of the year before, as people read it.
    let lastYear: String?

    /// The places of an action's report, in the order of its form.
    static func all(of action: Action, in plan: Plan, _ year: FiscalYear) -> [AnswerField] {
        let last = action[year.previous].report
        var fields: [AnswerField] = []
        if plan.form.has(.status) {
            let status = last.status.map { plan.scale[$0]?.markedLabel ?? $0.text }
            fields.append(
                AnswerField(
                    place: AnswerPlace(action.id, .field(.status)), label: plan.labels[.status],
                    kind: .status(plan.scale), requirement: .always, hint: "一覧（▼）から選ぶ", lastYear: status))
        }
        for indicator in plan.indicators(of: .action(action.id)).filter(\.id.isSound) {
            fields += ofIndicator(indicator, action.id, year)
        }
        for field in plan.form.reportFields where field.isAsked {
            fields.append(
                AnswerField(
                    place: AnswerPlace(action.id, .field(field.field)), label: plan.labels[field.field],
                    kind: field.own.map { .own($0) } ?? .text, requirement: field.requirement,
                    hint: field.own.flatMap(hint), lastYear: field.shown(of: last)?.text))
        }
        return fields
    }

    /// The actual beside its target, and a remark on it.
    private static func ofIndicator(_ indicator: Indicator, _ action: Action.ID, _ year: FiscalYear) -> [AnswerField] {
        let actual = TextField<AnnualReport>.actual(of: indicator, in: year)
        let target = indicator[year].target.map { "目標：\($0.text)" } ?? "目標の記載なし"
        let before = indicator[year.previous]
        return [
            AnswerField(
                place: AnswerPlace(action, .field(actual.field)), label: actual.column, kind: .text,
                requirement: actual.requirement, hint: "\(target)\n数値か、集計中・未把握などの語",
                lastYear: before.actual?.text),
            AnswerField(
                place: AnswerPlace(action, .field(.remarkOf(indicator.id))), label: "同　備考", kind: .text,
                requirement: .never, hint: nil, lastYear: before.remark),
        ]
    }

    /// What a division adds to the report of another.
    static func addition(of division: Division, to action: Action.ID) -> AnswerField {
        AnswerField(
            place: AnswerPlace(action, .addition(division)), label: "追記", kind: .text, requirement: .always,
            hint: "この課で行ったことを書く。ないときは「\(Contribution.nothingToAdd)」と書く", lastYear: nil)
    }

    private static func hint(_ field: OwnField) -> String? {
        let kind: String? =
            switch field.kind {
            case .text: nil
            case .number, .money: field.unit.map { "数値（\($0)）" } ?? "数値"
            case .choice(let options, isMultiple: true):
                "次から選び、二つ以上は改行して書く：\(options.map(\.label).joined(separator: "、"))"
            case .choice, .yesNo: "一覧（▼）から選ぶ"
            case .date: "年月日（例：令和7年3月31日）"
            case .webAddress: "ウェブページのアドレス"
            }
        let parts = [field.hint, kind].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "\n")
    }

    /// What is chosen from a list; empty where nothing is.
    var list: [String] {
        switch kind {
        case .status(let scale): scale.statuses.map(\.markedLabel)
        case .own(let field):
            if case .choice(_, isMultiple: true) = field.kind { [] } else { field.options.map(\.label) }
        case .text: []
        }
    }

    /// Whether sentences are written in it.
    var isLong: Bool {
        switch kind {
        case .status: false
        case .own(let field): if case .text(isLong: true) = field.kind { true } else { false }
        case .text:
            if case .field(let field) = place.item { !field.isOfIndicator } else { true }
        }
    }

    /// 「必須」, 「△・×のとき必須」, 「任意」: a word, not a colour alone.
    func need(on scale: AchievementScale) -> String {
        func at(_ statuses: [AchievementStatus]) -> String {
            guard !statuses.isEmpty else { return "任意" }
            return statuses.map { $0.mark.isEmpty ? $0.label : $0.mark }.joined(separator: "・") + "のとき必須"
        }
        return switch requirement {
        case .never: "任意"
        case .always: "必須"
        case .whereStatusNeedsReason: at(scale.statuses.filter(\.needsReason))
        case .atStatuses(let codes): at(scale.statuses.filter { codes.contains($0.code) })
        }
    }

    /// A value as it stands in the cell: a choice by its words.
    func shown(_ value: Passage?) -> String? {
        guard let value else { return nil }
        switch kind {
        case .status(let scale): return scale[AchievementStatus.Code(value.text)]?.markedLabel ?? value.text
        case .own(let field): return field.shown(value)
        case .text: return value.text
        }
    }
}
