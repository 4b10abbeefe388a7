/// One section of a number format (表示形式の区分): 「#,##0」, 「"▲ "#,##0.0」, 「[$-411]ge.m.d」.
struct FormatSection: Hashable, Sendable {
    /// For which numbers it is, where it says so itself.
    let condition: FormatCondition?
    private let content: Content

    private enum Content: Hashable {
        /// 「G/標準"件"」, 「"済"」: nothing but letters and the number as it is.
        case plain([FormatPiece])
        case number(NumberPicture)
        case scientific(ScientificPicture)
        case fraction(FractionPicture)
        case date(DatePicture)
    }

    /// 「@」 in it: for texts.
    let isForText: Bool
    /// 「%」 behind or before digits.
    private let isPercent: Bool
    private let numerals: Numerals

    init(_ pieces: [FormatPiece], condition: FormatCondition?, locale: FormatLocale, numerals: Numerals) {
        self.condition = condition
        self.numerals = numerals
        isForText = pieces.contains(.text)
        isPercent = pieces.contains(.percent) && pieces.contains(where: \.isDigit)
        if let date = DatePicture(pieces, locale: locale, numerals: numerals) {
            content = .date(date)
        } else if let scientific = ScientificPicture(pieces) {
            content = .scientific(scientific)
        } else if let fraction = FractionPicture(pieces) {
            content = .fraction(fraction)
        } else if pieces.contains(where: \.isDigit) {
            content = .number(NumberPicture(pieces))
        } else {
            content = .plain(pieces)
        }
    }

    /// - Parameter bringsItsSign: whether the section shows by itself that a number is below zero: 「▲ 3」.
    func text(_ number: Double, bringsItsSign: Bool, startsIn1904: Bool) -> String {
        let size = abs(number)
        let (text, isZero): (String, Bool) =
            switch content {
            case .plain(let pieces): (plain(pieces, size), number == 0)
            case .number(let picture): shown(picture.text(DecimalNumber(size)))
            case .scientific(let picture): shown(picture.text(DecimalNumber(size)))
            case .fraction(let picture): shown(picture.text(size))
            // A day before the first is shown by Excel as a row of #.
            case .date(let picture):
                (picture.text(number, startsIn1904: startsIn1904) ?? GeneralNumber.text(number), true)
            }
        return number < 0 && !bringsItsSign && !isZero ? "-" + text : text
    }

    /// What a number is that is shown so, and the number to keep: of a day, days since 1970-01-01. A time of day is a text, because
    /// nobody counts in parts of a day.
    func value(of number: Double, startsIn1904: Bool) -> (kind: SheetCells.Cell.Kind, number: Double) {
        guard case .date(let picture) = content else { return (isPercent ? .percent : .number, number) }
        guard let day = picture.day(number, startsIn1904: startsIn1904) else { return (.text, 0) }
        return (.day, Double(day.daysSince1970))
    }

    /// A text with the words that the section puts around it. A mark without a word, such as the arrow 「→」 that our own form puts
    /// behind a stage that goes on, is how the cell looks and not what it says.
    func text(_ text: String) -> String {
        guard case .plain(let pieces) = content else { return text }
        let words = pieces.filter { $0 != .text }.map(\.letters).joined()
        guard pieces.isEmpty || words.unicodeScalars.contains(where: \.isWord) else { return text }
        return pieces.map { $0 == .text ? text : $0.letters }.joined()
    }

    private func shown(_ shown: (text: String, isZero: Bool)) -> (String, Bool) {
        (numerals.letters(of: shown.text), shown.isZero)
    }

    private func plain(_ pieces: [FormatPiece], _ size: Double) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .general, .text: text += numerals.number(GeneralNumber.text(size))
            case .percent: text += "%"
            default: text += piece.letters
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
