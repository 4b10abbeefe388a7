/// A day, month or year as far as a text states it (日付).
public struct StatedDate: Hashable, Sendable {
    /// Of the Gregorian calendar. `nil` where the words leave it out: 「9月27日」.
    public let year: Int?
    public let month: Int?
    public let day: Int?
    /// The last month that is meant: September of 「7～9月」.
    public let lastMonth: Int?

    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil, lastMonth: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.lastMonth = lastMonth
    }

    /// 「2023年9月27日」, 「7～9月」: what is stated, in the Gregorian calendar.
    public var text: String {
        let months = [month, lastMonth].compactMap { $0.map(String.init) }.joined(separator: "～")
        return [year.map { "\($0)年" }, months.isEmpty ? nil : "\(months)月", day.map { "\($0)日" }].compactMap { $0 }
            .joined()
    }
}
