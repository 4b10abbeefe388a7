import Japanese
import Plan

/// What the rules look at (点検の対象): a plan, and what is known about it beside its fields.
struct Inspection: Sendable {
    let plan: Plan
    /// What its actions count, in the order of the form; what is only read and has no target (実績のみ) is held against nothing.
    let indicators: [Action.ID: [IndicatorSeries]]
    /// What its targets, results and reasons say in numbers; a text without any is left out.
    private let mentions: [Place: [NumericMention]]
    /// Wordings that the sheet had beside those that were taken into the plan.
    let otherWordings: [OtherWording]

    init(plan: Plan, indicators: [IndicatorSeries]? = nil, otherWordings: [OtherWording] = []) {
        self.plan = plan
        self.indicators = (indicators ?? plan.allSeries()).reduce(into: [:]) { found, series in
            if series.stated == nil, !series.isConfirmed, series.isWithoutTarget { return }
            if let action = series.action { found[action, default: []].append(series) }
        }
        self.otherWordings = otherWordings
        mentions = plan.mentions
    }

    /// What the text at `place` says in numbers, in order and as far as it is read.
    func mentions(at place: Place) -> [NumericMention] { mentions[place] ?? [] }
}

/// A text of a policy or an action that stood in some rows of the sheet in other words (行による書き方の違い).
///
/// Only whoever read the sheet knows: the plan keeps one wording.
public struct OtherWording: Hashable, Sendable {
    /// The field, as the sheet calls it, and whose it is.
    public let field: String
    public let subject: String
    /// The wording that the plan keeps.
    public let taken: String
    /// The other one.
    public let seen: String

    public init(field: String, subject: String, taken: String, seen: String) {
        self.field = field
        self.subject = subject
        self.taken = taken
        self.seen = seen
    }
}

extension ActionYear {
    /// What is said of this year in sentences (文で書かれた欄): everything but the stage, which is a word.
    var sentences: [(field: Field, passage: Passage)] {
        Self.fields.compactMap { field in
            field.field == .stage ? nil : field.passage(of: self).map { (field.field, $0) }
        }
    }
}

extension Plan {
    /// Read once for all rules: reading numbers is most of the work of a check.
    fileprivate var mentions: [Place: [NumericMention]] {
        var mentions: [Place: [NumericMention]] = [:]
        for action in actions {
            for year in action.writtenYears {
                for (field, passage) in action[year].sentences {
                    let found = NumericMention.read(in: passage.text)
                    if !found.isEmpty { mentions[Place(action, year, field)] = found }
                }
            }
        }
        return mentions
    }
}
