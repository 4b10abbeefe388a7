import Japanese
import Plan

extension Plan {
    /// What the sentences count, in the order of the form and of the text: of each action first the indicators with a target in numbers,
    /// each followed by those of a part of it, then those with actuals alone (実績のみ).
    ///
    /// Pure, and linear in the text.
    public func series() -> [IndicatorSeries] {
        actions.flatMap(series)
    }

    /// The indicators of one action, which no other action has a say in.
    public func series(of action: Action) -> [IndicatorSeries] {
        IndicatorReader(action, years: years).read().indicators
    }

    /// What of an action's numbers was not looked at for its indicators; nothing for any action of a real sheet.
    public func numbersLeftAside(of action: Action) -> [NumbersLeftAside] {
        IndicatorReader(action, years: years).read().leftAside
    }

    /// Every number of an action's results and what it counts, in the order of the years and the text (実績の数値).
    public func resultFigures(of action: Action) -> [Figure] {
        IndicatorReader(action, years: years).figures
    }
}
