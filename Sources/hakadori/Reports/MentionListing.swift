import Japanese

/// The mentions of a text, one in a row (数の記述の一覧).
struct MentionListing {
    private let mentions: [(line: Int, words: String, kind: NumericMention.Kind)]

    init(text: String) {
        mentions = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().flatMap {
            line, words in
            let words = String(words)
            return NumericMention.all(in: words).map { (line + 1, String(words[$0.range]), $0.kind) }
        }
    }

    var forPeople: Listing {
        Listing(
            columns: [
                .init("line", "行", "line"), .init("words", "語", "words"), .init("kind", "種類", "kind"),
                .init("reading", "読み", "reading"),
            ],
            rows: mentions.map { mention in
                [
                    .number(mention.line), .text(mention.words), .text(mention.kind.label), .text(mention.kind.reading),
                ]
            })
    }

    var forPrograms: Listing {
        Listing(
            columns: [
                "line", "words", "kind", "value", "to", "of", "unit", "base", "factor", "approximate", "bound",
                "period", "tally", "change",
                "comparedWith",
            ].map { Listing.Column($0, $0, $0) },
            rows: mentions.map { [.number($0.line), .text($0.words), .text($0.kind.name)] + Self.cells(of: $0.kind) })
    }

    private static func cells(of kind: NumericMention.Kind) -> [Listing.Cell] {
        guard let quantity = kind.amount else { return [Listing.Cell](repeating: .text(nil), count: 12) }
        let numbers: [String?] =
            switch quantity.amount {
            case .value(let value): ["\(value)", nil, nil]
            case .range(let lower, let upper): ["\(lower)", "\(upper)", nil]
            case .part(let part, let whole): ["\(part)", nil, "\(whole)"]
            }
        let said = [
            quantity.unit?.text, quantity.unit?.base, quantity.unit.map { "\($0.factor)" },
            quantity.isApproximate ? "yes" : "no",
            quantity.bound.rawValue, quantity.period?.rawValue, quantity.tally.rawValue,
            quantity.change?.direction.rawValue,
            quantity.change?.comparedWith,
        ]
        return (numbers + said).map(Listing.Cell.text)
    }
}

extension NumericMention.Kind {
    /// The quantity of a mention that has one.
    fileprivate var amount: Quantity? {
        switch self {
        case .quantity(let quantity), .basis(let quantity): quantity
        default: nil
        }
    }

    /// What the words mean, in the program's own spelling.
    fileprivate var reading: String? {
        switch self {
        case .quantity(let quantity), .basis(let quantity): quantity.text
        case .fiscalYears(let years): years.map(\.eraLabel).joined(separator: "、")
        case .years(let years): years.map { "\($0)年" }.joined(separator: "、")
        case .date(let date): date.text
        default: nil
        }
    }

    fileprivate var label: String {
        switch self {
        case .quantity: say("数量", "quantity")
        case .basis: say("単位当たり", "basis")
        case .date: say("日付", "date")
        case .fiscalYears: say("年度", "fiscal years")
        case .years: say("年", "years")
        case .partOfYear: say("期", "part of a year")
        case .clockTime: say("時刻", "time")
        case .weekday: say("曜日", "weekday")
        case .schoolGrade: say("学年", "school grade")
        case .ageGroup: say("年齢層", "age group")
        case .planNumber: say("計画の次数", "plan number")
        case .edition: say("版", "edition")
        case .ordinal: say("順序", "ordinal")
        case .law: say("法令", "law")
        case .standard: say("規格", "standard")
        case .phone: say("電話番号", "phone number")
        case .postalCode: say("郵便番号", "postal code")
        case .itemCode: say("番号", "item number")
        case .place: say("場所", "place")
        case .name: say("名称", "name")
        case .other: say("その他", "other")
        }
    }
}
