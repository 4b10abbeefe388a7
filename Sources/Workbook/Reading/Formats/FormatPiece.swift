/// What a section of a number format is made of (書式記号).
enum FormatPiece: Hashable, Sendable {
    /// Letters that stand for themselves; 「_x」 is a blank.
    case letters(String)
    /// The number as it is (G/標準).
    case general
    /// 「0」, 「#」, 「?」: a place for a digit, and what stands there where the number has none.
    case digit(Filling)
    case point
    case comma
    case percent
    case slash
    /// 「E+」, 「E-」.
    case exponent(showsPlus: Bool)
    /// 「@」.
    case text
    case date(DatePart)

    enum Filling: Hashable, Sendable { case zero, nothing, blank }

    var isDigit: Bool { if case .digit = self { true } else { false } }

    /// What the piece is where it has no meaning: a point in 「e.m.d」 is a point.
    var letters: String {
        switch self {
        case .letters(let letters): letters
        case .point: "."
        case .comma: ","
        case .percent: "%"
        case .slash: "/"
        case .digit(.zero): "0"
        case .digit(.nothing): "#"
        case .digit(.blank): "?"
        case .exponent(let showsPlus): showsPlus ? "E+" : "E-"
        case .general, .text, .date: ""
        }
    }
}

/// A part of a day or time (日時の書式記号) and how many letters it was written with.
enum DatePart: Hashable, Sendable {
    /// 「yy」, 「yyyy」.
    case year(Int)
    /// 「m」 to 「mmmmm」: 4, 04, Apr, April, A.
    case month(Int)
    case day(Int)
    /// 「ddd」, 「dddd」.
    case weekday(Int)
    /// 「aaa」, 「aaaa」: 月, 月曜日.
    case japaneseWeekday(Int)
    /// 「g」, 「gg」, 「ggg」: R, 令, 令和.
    case era(Int)
    /// 「e」, 「ee」: the year of the era.
    case eraYear(Int)
    case hour(Int)
    case minute(Int)
    case second(Int)
    /// 「.00」 behind seconds.
    case secondFraction(Int)
    /// 「[h]」, 「[mm]」, 「[s]」: all the time that has gone by, in these units of seconds.
    case elapsed(seconds: Int, width: Int)
    /// 「AM/PM」, or 「A/P」.
    case halfDay(isShort: Bool)

    var isOfTime: Bool {
        switch self {
        case .hour, .minute, .second, .secondFraction, .elapsed, .halfDay: true
        default: false
        }
    }
}

/// For which numbers a section is (条件): 「[<100]」.
struct FormatCondition: Hashable, Sendable {
    enum Comparison: String, Hashable, Sendable {
        case less = "<"
        case atMost = "<="
        case more = ">"
        case atLeast = ">="
        case equal = "="
        case unequal = "<>"
    }

    let comparison: Comparison
    let limit: Double

    /// - Parameter text: what stands between the brackets.
    init?(_ text: String) {
        let sign = text.prefix { "<>=".contains($0) }
        guard let comparison = Comparison(rawValue: String(sign)),
            let limit = Double(text.dropFirst(sign.count).filter { $0 != " " }), limit.isFinite
        else { return nil }
        self.comparison = comparison
        self.limit = limit
    }

    func holds(for number: Double) -> Bool {
        switch comparison {
        case .less: number < limit
        case .atMost: number <= limit
        case .more: number > limit
        case .atLeast: number >= limit
        case .equal: number == limit
        case .unequal: number != limit
        }
    }

    /// Whether it holds for numbers below zero alone, so that the section shows by itself that they are.
    var isBelowZero: Bool {
        switch comparison {
        case .less: limit <= 0
        case .atMost, .equal: limit < 0
        default: false
        }
    }

    /// Whether what it leaves over lies below zero.
    var leavesBelowZero: Bool {
        switch comparison {
        case .atLeast, .more: limit <= 0
        default: false
        }
    }
}
