import JapaneseText
import Plan

extension Plan {
    /// The indicators with a target in numbers, in the order of the form.
    public func indicators() -> [Indicator] {
        []
    }

    /// Every number of an action's results and what it counts, in the order of the years and the text (実績の数値).
    public func resultFigures(of action: Action) -> [Figure] {
        []
    }
}
