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
        let (before, after) = (value(change.before), value(change.after))
        guard isMarked else { return "\(after ?? before ?? "")" }
        return DifferenceView(before: before, after: after, wording: wording).html
    }

    /// 「令和6年度 達成状況詳細」.
    private var label: HTML {
        let field = wording.original(names.field(of: change.place, in: .japanese).beforeBracket)
        switch change.place.subject {
        case .year(_, let year), .policyYear(_, let year), .indicatorYear(_, let year):
            return "\(wording.year(year)) \(field)"
        case .responsibility(_, let division, _):
            let owner = wording.original(names.labels[.divisions].beforeBracket)
            return change.place.field == .position ? owner : "\(owner) \(wording.original(division.name)) \(field)"
        default: return field
        }
    }

    /// In Japanese on both languages' pages, as the city's own words around it are.
    private func value(_ text: String?) -> String? { text.map { names.value($0, at: change.place, in: .japanese) } }
}
