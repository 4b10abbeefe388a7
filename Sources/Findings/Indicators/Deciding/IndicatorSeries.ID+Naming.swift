import Japanese
import Plan

extension IndicatorSeries.ID {
    /// For an indicator that somebody adds: its folded name, with a number behind it where there is one of that name.
    public init(naming name: String, in action: Action.ID, besides others: [IndicatorSeries]) {
        let taken = Set(others.map(\.id.key))
        let plain = name.folded
        var (key, number) = (plain, 2)
        while taken.contains(key) {
            key = "\(plain)/\(number)"
            number += 1
        }
        self.init(action: action, key: key)
    }
}
