import Foundation

extension WrittenValue {
    /// Reads what is written in a place for a value.
    ///
    /// Total and linear in the length of the text.
    ///
    /// - Parameters:
    ///   - text: as seen in the place.
    ///   - unit: what the place asks for, as the heading or the indicator has it: 「千円」, 「％」. `nil` or blank where nothing says.
    public init(_ text: some StringProtocol, unit: String? = nil) {
        self = ValueReading(String(text), asked: AskedUnit(unit)).value
    }

    /// A place in which a day stands, whatever it shows of it: a spreadsheet makes 3月4日 of 「3/4」.
    public init(day: Day) {
        self.init(obstacle: .date, on: StatedDate(year: day.year, month: day.month, day: day.day))
    }

    private init(obstacle: Obstacle, on date: StatedDate) {
        var notes = ValueNotes()
        notes.take(date)
        self.init(obstacle: obstacle, beside: notes)
    }
}

/// One reading of a place for a value (値の読み取り).
///
/// ```
/// place    := noted* main noted*            noted := （令和4年度）, （速報）, （累計26橋）
/// main     := no value | label? year? quantity tail?
/// ```
private struct ValueReading {
    private let text: String
    private let asked: AskedUnit
    private var notes = ValueNotes()

    /// A place for a value holds some words at most.
    private static let longest = 400

    init(_ text: String, asked: AskedUnit) {
        self.text = text
        self.asked = asked
        value = WrittenValue()
        value = read()
    }

    private(set) var value: WrittenValue

    private mutating func read() -> WrittenValue {
        let written = String(text.trimmed).withoutFootnoteMark.trimmed
        if written.isEmpty || written.isBlankToTheEye { return WrittenValue() }
        guard written.utf8.count <= Self.longest else { return WrittenValue(obstacle: .words) }
        if let number = Self.plain(written) { return WrittenValue(number: number, quantity: nil) }
        var (main, noted) = BracketedText.parts(of: written)
        if main.trimmed.isEmpty, noted.count == 1 { (main, noted) = (noted[0], []) }
        for note in noted { notes.take(note) }
        if let reason = NoValue(main) {
            // 「－（調査なし）」
            let nearer = noted.lazy.compactMap { NoValue($0) }.first
            return WrittenValue(noValue: reason == .mark ? nearer ?? reason : reason, beside: notes)
        }
        return read(main, noted)
    }

    /// 「1.5E-3」, as a program writes a number; `nil` for what has no power of ten.
    private static func plain(_ text: Substring) -> Decimal? {
        guard text.utf8.count <= 30, text.wholeMatch(of: /[-+]?\d+(\.\d+)?[eE][-+]?\d{1,2}/) != nil else { return nil }
        return Decimal(string: String(text), locale: Locale(identifier: "en_US_POSIX"))
    }

    private mutating func read(_ main: String, _ noted: [String]) -> WrittenValue {
        let main = ValueFrame.withoutFrame(asked.inWords(main))
        if let reason = NoValue(main) { return WrittenValue(noValue: reason, beside: notes) }
        let mentions = NumericMention.all(in: main)
        let quantities = mentions.filter { $0.quantity != nil }
        for mention in mentions { notes.take(mention) }
        guard let chosen = chosen(from: quantities), let quantity = chosen.quantity else {
            if !quantities.isEmpty { return WrittenValue(obstacle: .several, beside: notes) }
            return withoutQuantity(main, mentions)
        }
        guard ValueFrame.isFrame(main, around: mentions) else {
            return WrittenValue(obstacle: .words, quantity: quantity, beside: notes)
        }
        let isSigned = main[chosen.range].hasSign
        if quantity.change != nil, !isSigned || quantity.change?.comparedWith != nil {
            return besideChange(quantity, noted)
        }
        return value(of: quantity, isNegative: isSigned && quantity.change?.direction == .decrease)
    }

    /// The one quantity that is meant: the only one, or the only one in the unit that is asked for beside a span of time (「5年間で30人」).
    private func chosen(from quantities: [NumericMention]) -> NumericMention? {
        if quantities.count == 1 { return quantities[0] }
        let others = quantities.filter { !($0.quantity?.isSpanOfTime ?? false) }
        if others.count == 1 { return others[0] }
        return nil
    }

    private func withoutQuantity(_ main: String, _ mentions: [NumericMention]) -> WrittenValue {
        let rest = ValueFrame.rest(of: main, without: mentions.map(\.range))
        let isDate =
            !mentions.isEmpty
            && mentions.allSatisfy {
                switch $0.kind {
                case .date, .fiscalYears, .years: true
                default: false
                }
            }
        // 「令和6年度は集計中」
        if isDate, let reason = NoValue(rest.trimmingParticles) { return WrittenValue(noValue: reason, beside: notes) }
        return WrittenValue(obstacle: isDate && rest.count <= 2 ? .date : .words, beside: notes)
    }

    /// 「18.2％減（337.0）」: the amount stands in brackets behind the change. A change alone is no amount.
    private func besideChange(_ change: Quantity, _ noted: [String]) -> WrittenValue {
        let amounts = noted.compactMap { note -> WrittenValue? in
            let value = WrittenValue(note, unit: asked.text)
            return value.number == nil || value.quantity?.change != nil ? nil : value
        }
        guard amounts.count == 1 else { return WrittenValue(obstacle: .change, quantity: change, beside: notes) }
        return WrittenValue(number: amounts[0].number, quantity: change, beside: notes)
    }

    private func value(of quantity: Quantity, isNegative: Bool) -> WrittenValue {
        let amount: Decimal
        switch quantity.amount {
        case .value(let value): amount = value
        case .range: return WrittenValue(obstacle: .range, quantity: quantity, beside: notes)
        // Two thirds are no count, and three of five no percentage.
        case .part(let part, _):
            if asked.isShare || (quantity.unit == nil && text.contains("分の")) {
                return WrittenValue(obstacle: .otherUnit, quantity: quantity, beside: notes)
            }
            amount = part
        }
        switch asked.fit(of: quantity.unit) {
        case .none: return WrittenValue(obstacle: .otherUnit, quantity: quantity, beside: notes)
        case .factor(let factor, let divisor):
            let number = (isNegative ? -amount : amount) * factor / divisor
            // 100 分 in 時間 would be 1.666…: digits that nobody wrote.
            guard number * divisor == (isNegative ? -amount : amount) * factor else {
                return WrittenValue(obstacle: .otherUnit, quantity: quantity, beside: notes)
            }
            return WrittenValue(number: number, quantity: quantity, beside: notes)
        case .otherCounter:
            return WrittenValue(
                number: isNegative ? -amount : amount, quantity: quantity, beside: notes, hasOtherCounter: true)
        }
    }
}

extension Quantity {
    /// 「5年間」, 「3か月」.
    fileprivate var isSpanOfTime: Bool {
        guard let base = unit?.base else { return false }
        return ["か月", "日", "秒"].contains(base)
    }
}

extension Substring {
    /// ▲, △, −, + in front of the digits, as well as behind 約.
    fileprivate var hasSign: Bool {
        let beginning = prefix { $0.wholeNumberValue == nil }.folded
        return beginning.contains { "▲△-+".contains($0) }
    }
}

extension String {
    fileprivate var trimmingParticles: String {
        var text = Substring(trimmed)
        while let first = text.first, "はの:、 ".contains(first) { text.removeFirst() }
        return String(text)
    }
}
