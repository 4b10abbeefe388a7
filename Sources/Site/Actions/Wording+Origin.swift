import HTML
import Japanese
import Plan

/// Where an action comes from, and who took over from a division (前身の取組・引継ぎ).
extension Wording {
    var originLabel: String { say("取組の経緯", "Where it comes from") }

    /// 「取組12と13を統合」「取組5から分割」.
    func origin(_ predecessors: [Predecessor]) -> [String] {
        func call(_ predecessor: Predecessor) -> String {
            predecessor.number.allSatisfy(\.isWhitespace) ? "「\(predecessor.name)」" : predecessor.number
        }
        let splits = predecessors.filter { $0.kind == .split }.map { predecessor in
            say("取組\(call(predecessor))から分割", "Split from action \(call(predecessor))")
        }
        let merged = predecessors.filter { $0.kind == .merged }.map(call)
        guard !merged.isEmpty else { return splits }
        return splits + [
            say("取組\(merged.joined(separator: "と"))を統合", "Merged from actions \(merged.joined(separator: ", "))")
        ]
    }

    /// The row of an action's facts; nothing where it comes from no other.
    func originFacts(_ action: Action) -> HTML {
        guard !action.predecessors.isEmpty else { return "" }
        let names = list(action.predecessors.map { original("\($0.number) \($0.name)") })
        return """
            <dt>\(originLabel)</dt><dd>\(list(origin(action.predecessors).map { "\($0)" as HTML }))<br>\
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
