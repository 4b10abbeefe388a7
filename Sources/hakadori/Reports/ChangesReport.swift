import Plan

/// What an import would change or has changed (変更の内容): counts by kind, then the changes themselves, thing by thing as
/// `PlanDifference` takes them.
struct ChangesReport {
    /// One line of the counts, in the order of the form.
    enum Kind: Hashable, CaseIterable {
        case plan, scale, policyAdded, policyRemoved, policyChanged, actionAdded, actionRemoved, actionChanged
        case divisions, stage, target, status, result, reason, form, ownFields, indicators, moved
    }

    private(set) var counts: [Kind: Int] = [:]
    private(set) var lines: [String] = []

    /// - Parameter remark: what is said behind a change.
    init(_ difference: PlanDifference, before: Plan?, after: Plan?, remark: (Change) -> String = { _ in "" }) {
        let words = ChangeWords(before: before, after: after)
        for item in difference.items {
            // What came or went is told by its place in the form, and so is a division's part in an action that stays.
            for change in item.changes where item.fate == .changed || change.place == Place(item.subject, .position) {
                if change.place.field == .position {
                    let isAdded = change.before == nil
                    counts[Self.kind(of: change.place.subject, isAdded: isAdded), default: 0] += 1
                    lines.append("\(isAdded ? "+" : "-") \(words.name(of: change.place.subject))\(remark(change))")
                } else {
                    counts[Self.kind(of: change.place), default: 0] += 1
                    let from = words.value(change.before, at: change.place)
                    let to = words.value(change.after, at: change.place)
                    lines.append("~ \(words.name(of: change.place))\(say("：", ": "))\(from) → \(to)\(remark(change))")
                }
            }
        }
        if difference.moved > 0 { counts[.moved] = difference.moved }
    }

    /// The counts, one kind a line.
    var summary: [String] {
        Kind.allCases.compactMap { kind in counts[kind].map { "\(kind.words.padded(to: 24)) \($0)" } }
    }

    /// What is printed: the counts, then the first changes and how many more there are.
    ///
    /// - Parameter limit: how many changes are listed; `nil` lists all. Nothing is printed where nothing changes.
    func text(first limit: Int?) -> String {
        guard !counts.isEmpty else { return "" }
        let blocks = [summary, lines.first(limit)].filter { !$0.isEmpty }
        return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func kind(of subject: Subject, isAdded: Bool) -> Kind {
        switch subject {
        case .municipality, .plan, .year, .policyYear, .indicatorYear: .plan
        case .status: .scale
        case .ownField: .form
        case .indicator: .indicators
        case .policy: isAdded ? .policyAdded : .policyRemoved
        case .action: isAdded ? .actionAdded : .actionRemoved
        case .responsibility: .divisions
        }
    }

    private static func kind(of place: Place) -> Kind {
        switch (place.subject, place.field) {
        case (.municipality, _), (.plan, _): .plan
        case (.status, _): .scale
        case (.ownField, _): .form
        case (.indicator, _), (.indicatorYear, _): .indicators
        case (_, .own): .ownFields
        case (.policy, _), (.policyYear, _): .policyChanged
        case (.action, _): .actionChanged
        case (.responsibility, _): .divisions
        case (.year, .stage): .stage
        case (.year, .target): .target
        case (.year, .status): .status
        case (.year, .result): .result
        case (.year, _): .reason
        }
    }
}

extension ChangesReport.Kind {
    var words: String {
        switch self {
        case .plan: say("計画の項目", "fields of the plan")
        case .scale: say("達成状況の区分", "statuses of the scale")
        case .policyAdded: say("施策の追加", "policies added")
        case .policyRemoved: say("施策の削除", "policies removed")
        case .policyChanged: say("施策の変更", "policies changed")
        case .actionAdded: say("取組事項の追加", "actions added")
        case .actionRemoved: say("取組事項の削除", "actions removed")
        case .actionChanged: say("取組事項の変更", "actions changed")
        case .divisions: say("担当課", "divisions in charge")
        case .stage: say("スケジュール", "stages")
        case .target: say("年度目標・取組内容", "annual targets")
        case .status: say("達成状況", "statuses")
        case .result: say("達成状況詳細", "results")
        case .reason: say("理由・改善策", "reasons")
        case .form: say("様式の独自の項目", "fields of the plan’s own form")
        case .ownFields: say("独自の項目の記載", "texts in own fields")
        case .indicators: say("指標", "indicators")
        case .moved: say("並び順", "moved to another place")
        }
    }
}
