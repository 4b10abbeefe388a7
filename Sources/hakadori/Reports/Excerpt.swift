import Japanese
import Plan

/// Where an action says the words that were looked for (該当箇所): the first text of the form that has one of them, cut
/// down to its surroundings.
struct Excerpt {
    let text: String

    init?(of query: String, in action: Action, of plan: Plan) {
        let words = query.split(whereSeparator: \.isWhitespace)
        for passage in Self.texts(of: action, in: plan) {
            for word in words {
                guard let range = passage.ranges(ofFolded: String(word)).first else { continue }
                let start = passage.index(range.lowerBound, offsetBy: -12, limitedBy: passage.startIndex)
                let end = passage.index(range.upperBound, offsetBy: 18, limitedBy: passage.endIndex)
                let cut = passage[(start ?? passage.startIndex)..<(end ?? passage.endIndex)]
                text =
                    (start == nil ? "" : "…") + cut.split(whereSeparator: \.isNewline).joined(separator: " ")
                    + (end == nil ? "" : "…")
                return
            }
        }
        return nil
    }

    private static func texts(of action: Action, in plan: Plan) -> [String] {
        // A stage is a word or two, and says least about where it stands.
        let fields = ActionYear.fields.filter { $0.field != .stage } + ActionYear.fields.filter { $0.field == .stage }
        let years = plan.years.map { action[$0] }.flatMap { year in fields.map { $0.passage(of: year) } }
        let divisions = action.responsibilities.map(\.text)
        return (Action.fields.map { $0.passage(of: action) } + years).compactMap { $0?.text } + divisions
    }
}
