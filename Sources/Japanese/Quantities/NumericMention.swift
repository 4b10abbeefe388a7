/// What a place in a text says in numbers (数の記述): a quantity, or something that only looks like one.
public struct NumericMention: Hashable, Sendable {
    /// What the numbers are.
    public enum Kind: Hashable, Sendable {
        /// 「約6万4千件」.
        case quantity(Quantity)
        /// What a rate is counted by: 「1人当たり」, 「人口10万人につき」, 「3年ごと」.
        case basis(Quantity)
        /// 「令和5年9月27日（水）」, 「9月」, 「12月末」, 「2025/3/31」, 「令和7年」.
        case date(StatedDate)
        /// 「令和5年度」, 「令和5年度から7年度まで」, 「平成27、28年度」, 「R7年度」: each year that is meant, in order. Empty where
        /// the words do not tell which (「7年度」 without an era).
        case fiscalYears([FiscalYear])
        /// 「令和5～7年」, 「2023年・2024年」: calendar years, each that is meant.
        case years([Int])
        /// 「第2四半期」, 「Q3」.
        case partOfYear
        /// 「午後3時」, 「17:15」.
        case clockTime
        /// 「第2水曜日」.
        case weekday
        /// 「小5～中3」, 「3年生」, 「高校2年」.
        case schoolGrade
        /// 「20代」, 「60歳代」.
        case ageGroup
        /// 「第六期」, 「第7次計画」.
        case planNumber
        /// 「第3版」, 「Ver.2.1」.
        case edition
        /// 「第3回」, 「2年目」, 「第1位」, 「3番目」.
        case ordinal
        /// 「令和3年法律第35号」, 「第10条第2項」.
        case law
        /// 「JIS X 8341-3:2016」, 「ISO 27001」, 「IPv6」.
        case standard
        /// 「0422-00-0000」, 「内線1234」.
        case phone
        /// 「〒180-0000」.
        case postalCode
        /// 「1-2-3」, 「①」, 「(3)」, 「様式第2号」, 「図1」.
        case itemCode
        /// 「市庁舎5階」, 「本町3丁目」.
        case place
        /// A name with a number in it: 「第5庁舎」, 「CO2」, 「26市担当課長会」, 「A4」.
        case name
        /// Numbers that are none of these, or cannot be a value.
        case other
    }

    /// Where it stands in the text that was read, with the words that belong to it (約, 延べ, 以上).
    public let range: Range<String.Index>
    public let kind: Kind

    public init(range: Range<String.Index>, kind: Kind) {
        self.range = range
        self.kind = kind
    }

    /// `nil` where it only looks like a quantity.
    public var quantity: Quantity? {
        if case .quantity(let quantity) = kind { quantity } else { nil }
    }
}
