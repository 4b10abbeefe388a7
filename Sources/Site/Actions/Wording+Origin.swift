import HTML
import Japanese
import Plan

/// Where an action comes from, and who took over from a division (前身の取組・引継ぎ).
extension Wording {
    var originLabel: String { say("取組の経緯", "Where it comes from") }

    /// The row of an action's facts; nothing where it comes from no other.
    func originFacts(_ action: Action) -> HTML {
        guard !action.predecessors.isEmpty else { return "" }
        let names = list(action.predecessors.map { original("\($0.number) \($0.name)") })
        return """
            <dt>\(originLabel)</dt><dd>\(list(action.predecessors.words(in: language).map { "\($0)" as HTML }))<br>\
            <span class="of">\(names)</span></dd>
            """
    }

    /// That a division is not in charge any more, and who is.
    func tookOver(_ succession: Succession, _ link: HTML) -> HTML {
        let last = year(FiscalYear(succession.from.value - 1))
        return say(
            "\(last)まで担当していました。\(year(succession.from))からは\(link)が引き継いでいます。",
            "It was in charge until \(last). From \(year(succession.from)) on, \(link) is.")
    }
}
