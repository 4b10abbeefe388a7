import HTML
import Japanese
import Plan

/// Where an action comes from, and who took over from a division (前身の取組・引継ぎ).
extension Wording {
    var originLabel: String { say("取組の経緯", "Where it comes from") }

    /// The row of an action's facts; nothing where it comes from no other of its plan. Those of earlier plans are a matter of
    /// `LineageView`.
    func originFacts(_ action: Action) -> HTML {
        let origins = action.predecessors.filter { $0.kind != .continued }
        guard !origins.isEmpty else { return "" }
        let names = list(origins.map { original("\($0.number) \($0.name)") })
        return """
            <dt>\(originLabel)</dt><dd>\(list(origins.words(in: language).map { "\($0)" as HTML }))<br>\
            <span class="of">\(names)</span></dd>
            """
    }
}
