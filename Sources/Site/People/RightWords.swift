import HTML
import Japanese
import People
import Plan
import Rounds

/// The plans of a city as rights speak of them: the word in addresses and the title.
struct PlanChoice: Hashable, Sendable {
    let slug: Slug
    let title: String
    let years: [FiscalYear]

    init(slug: Slug, title: String, years: [FiscalYear]) {
        self.slug = slug
        self.title = title
        self.years = years
    }
}

/// A right in words (権限の表示): 「担当者　道路河川課・総合計画・令和8年度」.
struct RightWords: Sendable {
    let right: Right
    let plans: [PlanChoice]
    let wording: Wording

    /// For what it holds; empty where it is everything and could be nothing else.
    var scope: HTML {
        guard right.role.goesByPlan else { return "" }
        var pieces: [HTML] = []
        if right.role.goesByDivision {
            pieces.append(right.division.value.map { wording.original($0.name) } ?? "\(wording.anyDivision)")
        }
        pieces.append(right.plan.value.map { wording.original(title($0)) } ?? "\(wording.everyPlan)")
        pieces.append("\(right.year.value.map { wording.year($0) } ?? wording.everyYear)")
        return wording.list(pieces, japaneseMark: "・")
    }

    var html: HTML {
        let scope = scope
        let role: HTML = "<strong>\(wording.role(right.role))</strong>"
        return scope.isEmpty ? role : "\(role) \(scope)"
    }

    private func title(_ slug: Slug) -> String { plans.first { $0.slug == slug }?.title ?? slug.text }
}
