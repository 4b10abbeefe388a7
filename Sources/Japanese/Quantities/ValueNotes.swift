/// What stands beside a value (値の注記): its year, that it may change, that it is counted up.
struct ValueNotes {
    private(set) var year: FiscalYear?
    private(set) var date: StatedDate?
    private(set) var isPreliminary = false
    private(set) var isCumulative = false

    private static let preliminary = ["速報", "暫定", "見込", "推計", "概算", "未確定", "予測", "仮集計"]

    private static let cumulative = ["累計", "累積", "通算"]

    init() {}

    /// - Parameter text: what stands in brackets, or in front of the value.
    mutating func take(_ text: some StringProtocol) {
        let text = String(text)
        let mentions = NumericMention.all(in: text)
        for mention in mentions { take(mention) }
        if year == nil, date == nil, let alone = FiscalYear(heading: text) { year = alone }
        if Self.preliminary.contains(where: text.contains) { isPreliminary = true }
        // 「2橋（累計26橋）」 is 2 in the year.
        let hasNumber = mentions.contains { $0.quantity != nil }
        if !hasNumber, Self.cumulative.contains(where: text.contains) { isCumulative = true }
    }

    mutating func take(_ mention: NumericMention) {
        switch mention.kind {
        case .fiscalYears(let years): if years.count == 1 { year = year ?? years[0] }
        case .years(let years): if years.count == 1 { date = date ?? StatedDate(year: years[0]) }
        case .date(let stated): take(stated)
        default: break
        }
    }

    mutating func take(_ stated: StatedDate) {
        date = date ?? stated
        year = year ?? stated.fiscalYear
    }
}

extension StatedDate {
    /// The fiscal year in which it lies: 2022 for 「R5.3末」. A year alone is the fiscal year of that number, as people mean it in a
    /// sheet. `nil` for a first of April, at which one year has ended and the next has not come far.
    public var fiscalYear: FiscalYear? {
        guard let year else { return nil }
        guard let month else { return FiscalYear(year) }
        if month == 4, day == 1 { return nil }
        return FiscalYear(month < 4 ? year - 1 : year)
    }
}
