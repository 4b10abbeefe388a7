import HTML
import Japanese
import People
import Plan
import Rounds

/// A right in words (権限の表示): 「担当者　道路河川課・総合計画・令和8年度」. Rights that differ in what is evaluated alone are said together.
struct RightWords: Sendable {
    let right: Right
    /// What is evaluated; empty for everything.
    private let items: [EvaluationItem]
    let subjects: [Slug: RightSubjects]
    let wording: Wording

    init(right: Right, subjects: [Slug: RightSubjects], wording: Wording) {
        self.init([right], right, subjects, wording)
    }

    private init(_ rights: [Right], _ right: Right, _ subjects: [Slug: RightSubjects], _ wording: Wording) {
        (self.right, self.subjects, self.wording) = (right, subjects, wording)
        items = rights.compactMap(\.item.value)
    }

    /// Rights in their order, those together that differ in what is evaluated alone.
    static func together(_ rights: Set<Right>, subjects: [Slug: RightSubjects], wording: Wording) -> [RightWords] {
        func whole(_ right: Right) -> Right {
            Right(right.role, division: right.division, plan: right.plan, year: right.year, step: right.step)
        }
        let (named, all) = (rights.filter { $0.item != .all }, rights.filter { $0.item == .all })
        let groups = Dictionary(grouping: named, by: whole).map { ($0.value.sorted(), $0.key) }
        return (all.map { ([$0], $0) } + groups).sorted { ($0.1, $0.0.count) < ($1.1, $1.0.count) }
            .map { RightWords($0.0, $0.0[0], subjects, wording) }
    }

    /// For what it holds; empty where it is everything and could be nothing else.
    var scope: HTML {
        guard right.role.goesByPlan else { return "" }
        var pieces: [HTML] = []
        if right.role.goesByDivision {
            pieces.append(right.division.value.map { wording.original($0.name) } ?? "\(wording.anyDivision)")
        }
        pieces.append(right.plan.value.map { wording.original(title($0)) } ?? "\(wording.everyPlan)")
        pieces.append("\(right.year.value.map { wording.year($0) } ?? wording.everyYear)")
        if right.role.goesByStep {
            pieces.append(right.step.value.map { wording.original(title($0)) } ?? "\(wording.everyStep)")
            pieces += names
        }
        return wording.list(pieces, japaneseMark: "・")
    }

    var html: HTML {
        let scope = scope
        let role: HTML = "<strong>\(wording.role(right.role))</strong>"
        return scope.isEmpty ? role : "\(role) \(scope)"
    }

    /// The first ones, and how many more there are.
    private var names: [HTML] {
        let most = 5
        let ofPlan = right.plan.value.flatMap { subjects[$0] }
        let names = items.prefix(most).map { item in
            wording.original(ofPlan?[item]?.numberedName ?? item.text)
        }
        return names + (items.count > most ? ["\(wording.more(items.count - most))"] : [])
    }

    private func title(_ step: EvaluationStep.ID) -> String {
        let steps = subjects.sorted { $0.key.text < $1.key.text }.filter { right.plan.covers($0.key) }
            .flatMap(\.value.steps)
        return steps.first { $0.id == step }?.label ?? step.text
    }

    private func title(_ slug: Slug) -> String { subjects[slug]?.title ?? slug.text }
}

extension Wording {
    fileprivate var anyDivision: String { say("すべての課", "every division") }
}
