import HTML
import Japanese
import Plan

/// One field that changed (変更前・変更後): where, and the words that changed.
struct ChangeView: Sendable {
    let change: Change
    let names: Names
    let wording: Wording
    /// Whether what came and went is marked; where a whole thing came or went, there is nothing to tell apart.
    var isMarked = true

    var html: HTML {
        "<div><dt>\(label)</dt><dd\(wording.originalAttribute)>\(text)</dd></div>"
    }

    private var text: HTML {
        let (before, after) = (words(change.before), words(change.after))
        guard isMarked else { return "\(after ?? before ?? "")" }
        return DifferenceView(before: before, after: after, wording: wording).html
    }

    /// 「令和6年度 達成状況詳細」.
    private var label: HTML {
        let field = wording.original(names.labels[change.place.field].beforeBracket)
        switch change.place.subject {
        case .year(_, let year): return "\(wording.year(year)) \(field)"
        case .responsibility(_, let division, _):
            let owner = wording.original(names.labels[.divisions].beforeBracket)
            return change.place.field == .position ? owner : "\(owner) \(wording.original(division.name)) \(field)"
        default: return field
        }
    }

    /// What the log keeps as a code, as people say it.
    private func words(_ text: String?) -> String? {
        guard let text else { return nil }
        switch (change.place.subject, change.place.field) {
        case (.responsibility(_, let division, _), .position): return division.name
        case (_, .status): return names[AchievementStatus.Code(text)]
        case (_, .policy), (_, .parent): return names[Policy.ID(text)]
        case (_, .lastReportedYear), (_, .until):
            return Int(text).map { FiscalYear($0).eraLabel } ?? text
        case (_, .years):
            return text.split(separator: " ").map { Int($0).map { FiscalYear($0).eraLabel } ?? String($0) }
                .joined(separator: wording.say("、", ", "))
        case (_, .predecessors): return wording.origin(Predecessor.list(text)).joined(separator: wording.say("、", ", "))
        case (_, .role):
            switch Responsibility.Role(rawValue: text) {
            case .lead: return "主管課"
            case .supporting: return "関係課"
            case .notStated, nil: return "記載なし"
            }
        case (_, .needsReason): return text == "true" ? "必要" : "不要"
        case (_, .countsInTotals): return text == "true" ? "含む" : "含まない"
        case (.policy, .level): return Int(text).map { "第\($0 + 1)階層" } ?? text
        default: return text
        }
    }
}
