import Japanese

/// The stages of an action laid over the plan's years (スケジュールの帯).
///
/// A form draws an arrow over the years and a table keeps only its first cell. This view says over which years a
/// stage runs, and how it knows.
public struct StageSpan: Hashable, Sendable {
    public enum Certainty: String, Sendable {
        /// The cell of this very year says it.
        case asWritten
        /// A blank cell after it: the stage is taken to go on.
        case continued
        /// One cell named as many steps (検討 → 試行 → 運用) as there are years: one step a year.
        case spread
    }

    /// First and last fiscal year, in the order of the plan's years.
    public let years: ClosedRange<FiscalYear>
    public let text: String
    public let certainty: Certainty
}

extension Plan {
    /// The stages of `action` as spans that do not overlap; years before the first written stage have none, and a fiscal year that was
    /// added behind the others has one only where it is written there.
    public func stageBand(of action: Action) -> [StageSpan] {
        let written = years.filter { action[$0].stage != nil }
        return written.enumerated().flatMap { index, first -> [StageSpan] in
            let end = index + 1 < written.count ? written[index + 1] : years.last.map(\.next) ?? first.next
            let added = addedYears.filter { $0 > first }.min() ?? end
            let span = years.filter { $0 >= first && $0 < min(end, added) }
            guard let stage = action[first].stage, let last = span.last else { return [] }
            let steps = stage.steps
            if steps.count > 1, steps.count == span.count {
                return zip(steps, span).map { StageSpan(years: $1...$1, text: $0, certainty: .spread) }
            }
            return [
                StageSpan(years: first...last, text: stage.text, certainty: first == last ? .asWritten : .continued)
            ]
        }
    }
}

extension Passage {
    /// The steps that arrows separate: 「選定 → 構築、移行 → 運用」 has three. One step where there is no arrow.
    public var steps: [String] {
        text.split(whereSeparator: { "→⇒➡➔".contains($0) }).compactMap { Passage($0)?.text }
    }
}
