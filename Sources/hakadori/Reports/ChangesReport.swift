import Plan

/// What an import would change or has changed (変更の内容): counts by kind, then the changes themselves.
///
/// A thing that comes or goes is one change, not one for each of its fields; and that everything after it moves down
/// a place is counted, not listed.
struct ChangesReport {
    /// One line of the counts, in the order of the form.
    enum Kind: Hashable, CaseIterable {
        case plan, scale, policyAdded, policyRemoved, policyChanged, actionAdded, actionRemoved, actionChanged
        case divisions, stage, target, status, result, reason, moved
    }

    private(set) var counts: [Kind: Int] = [:]
    private(set) var lines: [String] = []

    /// - Parameter remark: what is said behind a change.
    init(_ changes: [Change], before: Plan?, after: Plan?, remark: (Change) -> String = { _ in "" }) {
        let words = ChangeWords(before: before, after: after)
        let comings = changes.filter { $0.place.field == .position && ($0.before == nil || $0.after == nil) }
        let whole = Set(comings.map(\.place.subject))
        for change in changes
        where !Self.lies(change.place.subject, inside: whole) || whole.contains(change.place.subject) {
            let subject = change.place.subject
            if whole.contains(subject) {
                // Its other fields come and go with it; and so does what belongs to a thing that comes or goes itself.
                guard change.place.field == .position, !Self.lies(subject, inside: whole) else { continue }
                let sign = change.before == nil ? "+" : "-"
                count(Self.kind(of: subject, added: change.before == nil))
                lines.append("\(sign) \(words.name(of: subject))\(remark(change))")
            } else if change.place.field == .position {
                count(.moved)
            } else {
                count(Self.kind(of: change.place))
                let from = words.value(change.before, at: change.place)
                let to = words.value(change.after, at: change.place)
                lines.append("~ \(words.name(of: change.place))\(say("：", ": "))\(from) → \(to)\(remark(change))")
            }
        }
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
        let listed = limit.map { lines.prefix($0) } ?? lines[...]
        let rest = lines.count - listed.count
        let more = rest == 0 ? [] : [say("ほか\(rest)件。全ては --all で表示します。", "\(rest) more; list all with --all.")]
        let blocks = [summary, Array(listed), more].filter { !$0.isEmpty }
        return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private mutating func count(_ kind: Kind) { counts[kind, default: 0] += 1 }

    /// Whether a subject belongs to an action that comes or goes as a whole.
    private static func lies(_ subject: Subject, inside whole: Set<Subject>) -> Bool {
        switch subject {
        case .responsibility(let id, _, _), .year(let id, _): whole.contains(.action(id))
        case .municipality, .plan, .status, .policy, .action: false
        }
    }

    private static func kind(of subject: Subject, added: Bool) -> Kind {
        switch subject {
        case .municipality, .plan, .year: .plan
        case .status: .scale
        case .policy: added ? .policyAdded : .policyRemoved
        case .action: added ? .actionAdded : .actionRemoved
        case .responsibility: .divisions
        }
    }

    private static func kind(of place: Place) -> Kind {
        switch (place.subject, place.field) {
        case (.municipality, _), (.plan, _): .plan
        case (.status, _): .scale
        case (.policy, _): .policyChanged
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
        case .moved: say("並び順", "moved to another place")
        }
    }
}
