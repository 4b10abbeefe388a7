import HTML
import Japanese
import Plan

/// What is different between two plans (計画の違い): the counts in words, then thing by thing with the words that changed.
struct PlanDifferenceView: Sendable {
    let difference: PlanDifference
    let names: Names
    let wording: Wording
    /// Of the headings of its parts.
    var level = 2
    /// Where an action can be read; no link where it gives none.
    var link: @Sendable (Action.ID) -> String? = { _ in nil }
    /// Whether the fields of what came or went are listed too.
    var showsContents = false

    /// More things than this are counted, not listed.
    private static let most = 300

    var html: HTML {
        guard !difference.isEmpty else { return "<p class=\"empty\">\(wording.nothingDiffers)</p>" }
        return "<p class=\"counts\">\(wording.counts(of: difference))</p>\(list)"
    }

    /// The things, without the counts.
    var list: HTML {
        let shown = difference.items.prefix(Self.most)
        let rest = difference.items.count - shown.count
        return """
            <ul class="plain differences">\(shown.map(item))</ul>\
            \("<p class=\"note\">\(wording.moreDifferences(rest))</p>", if: rest > 0)
            """
    }

    private func item(_ item: PlanDifference.Item) -> HTML {
        let fate: HTML = "<span class=\"fate \(item.fate.rawValue)\">\(wording.fate(item.fate))</span>"
        let fields = showsContents || item.fate == .changed || item.isOfForm ? item.changes : []
        let changes = fields.filter { item.fate == .changed || isTold($0) }.map {
            ChangeView(change: $0, names: names, wording: wording, isMarked: item.fate == .changed).html
        }
        let body: HTML = changes.isEmpty ? "" : "<dl class=\"changes\">\(changes)</dl>"
        return """
            <li class="difference \(item.fate.rawValue)"><h\(level + 1)>\(fate) <span class="of">\(kind(item.subject))</span> \
            \(name(item.subject))</h\(level + 1)>\(body)</li>
            """
    }

    /// Whether a field of a thing that came or went says anything: its place in the form does not, nor a role that the form
    /// leaves open.
    private func isTold(_ change: Change) -> Bool {
        switch (change.place.subject, change.place.field) {
        case (.responsibility, .position): true
        case (_, .position): false
        case (.responsibility, .role): (change.after ?? change.before) != Responsibility.Role.notStated.rawValue
        default: true
        }
    }

    private func kind(_ subject: Subject) -> String {
        switch subject {
        case .municipality, .plan: wording.thePlanItself
        case .status: wording.status
        case .policy, .policyYear: wording.policyKind
        case .indicator, .indicatorYear: wording.indicatorKind
        case .ownField: wording.ownFieldKind
        case .action, .responsibility, .year: wording.actionKind
        }
    }

    private func name(_ subject: Subject) -> HTML {
        switch subject {
        case .municipality, .plan: return ""
        case .status(let code): return wording.original(names[code])
        case .policy(let id), .policyYear(let id, _): return wording.original(names[id])
        case .indicator(let id), .indicatorYear(let id, _): return wording.original(names[id])
        case .ownField(let id): return wording.original(names.label(of: id))
        case .action(let id), .responsibility(let id, _, _), .year(let id, _):
            guard let path = link(id) else { return wording.original(names[id]) }
            return "<a href=\"\(path)\"\(wording.originalAttribute)>\(names[id])</a>"
        }
    }
}

extension PlanDifference.Item {
    /// Whether it is a field of the form: what is asked in it is all that there is to it.
    fileprivate var isOfForm: Bool { if case .ownField = subject { true } else { false } }
}

extension Wording {
    fileprivate var nothingDiffers: String { say("違いはありません。", "There is no difference.") }
    fileprivate var thePlanItself: String { say("計画全体", "The plan itself") }
    fileprivate var indicatorKind: String { say("指標", "Indicator") }
    fileprivate var ownFieldKind: String { say("独自の項目", "Field of the form") }
    fileprivate var policyKind: String { say("施策", "Policy") }
    fileprivate func moreDifferences(_ count: Int) -> String {
        say("このほかに\(self.count(count))あります。", "\(count) more are not listed here.")
    }
}
