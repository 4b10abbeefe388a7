/// How a cell shows a number (表示形式, ECMA-376 18.8.30 and 18.8.31), as Excel with a Japanese locale does.
///
/// A code has up to four sections parted by semicolons: above zero, below zero, zero, text: 「#,##0;▲ #,##0;"－";@」. Fewer serve for
/// the others too, and a section may say itself for which numbers it is: 「[<100]0;[>=100]#,##0」.
struct NumberFormat: Hashable, Sendable {
    /// 標準: a number as it is.
    static let general = NumberFormat(code: "")

    /// For numbers: none (標準) to three.
    private let sections: [FormatSection]
    /// For texts.
    private let textSection: FormatSection?

    /// Excel takes codes of up to 255 letters.
    private static let longestCode = 1000

    /// - Parameters:
    ///   - id: of a format that every workbook has.
    ///   - code: of one that this workbook brings.
    init(id: Int, code: String?) {
        self.init(code: code ?? BuiltInFormats.code(of: id))
    }

    /// - Parameter code: as the file has it: in English letters, whatever the language of the program was.
    init(code: String) {
        guard !code.isEmpty, code.utf8.count <= Self.longestCode else {
            (sections, textSection) = ([], nil)
            return
        }
        var all = Array(FormatScanner.sections(of: code).prefix(4))
        textSection = all.count == 4 || all.last?.isForText == true ? all.removeLast() : nil
        sections = all
    }

    /// A text as the cell shows it: 「@"課"」 adds a word to it.
    func shown(text: String) -> String { textSection?.text(text) ?? text }

    /// The number as the cell shows it; what is no number stays as it is.
    ///
    /// - Parameters:
    ///   - text: as the file has it: 「0.3」, 「45383」.
    ///   - startsIn1904: whether days are counted from 1904-01-01, as in workbooks that began on an old Macintosh.
    func shown(_ text: String, startsIn1904: Bool = false) -> String {
        Self.number(text).map { shown($0, startsIn1904: startsIn1904) } ?? text
    }

    /// The number as the cell shows it, what it is beside those letters, and the number to keep: of a day, days since 1970-01-01.
    ///
    /// - Parameter text: as for `shown`.
    func cell(_ text: String, startsIn1904: Bool) -> (text: String, kind: SheetCells.Cell.Kind, number: Double) {
        guard let number = Self.number(text) else { return (text, .text, 0) }
        let shown = shown(number, startsIn1904: startsIn1904)
        guard !sections.isEmpty, let (section, _) = section(for: number) else { return (shown, .number, number) }
        let (kind, value) = section.value(of: number, startsIn1904: startsIn1904)
        return (shown, kind, value)
    }

    private static func number(_ text: String) -> Double? {
        guard let number = Double(text), number.isFinite, !text.utf8.contains(UInt8(ascii: "x")) else { return nil }
        return number
    }

    func shown(_ number: Double, startsIn1904: Bool = false) -> String {
        guard !sections.isEmpty else { return GeneralNumber.text(number) }
        // Where no section is for this number, Excel fills the cell with #; the number itself says more.
        guard let (section, bringsItsSign) = section(for: number) else { return GeneralNumber.text(number) }
        return section.text(number, bringsItsSign: bringsItsSign, startsIn1904: startsIn1904)
    }

    /// The section for a number, and whether it shows what is below zero in a way of its own, without the sign in front.
    private func section(for number: Double) -> (FormatSection, bringsItsSign: Bool)? {
        let first = sections[0]
        guard sections.count > 1 else {
            guard let condition = first.condition else { return (first, false) }
            return condition.holds(for: number) ? (first, condition.isBelowZero) : nil
        }
        let second = sections[1]
        let isPlain = first.condition == nil && second.condition == nil
        if isPlain {
            if number < 0 { return (second, true) }
            return number == 0 && sections.count > 2 ? (sections[2], false) : (first, false)
        }
        if let condition = first.condition {
            if condition.holds(for: number) { return (first, condition.isBelowZero) }
        } else if number > 0 || (number == 0 && sections.count == 2) {
            return (first, false)
        }
        if let condition = second.condition {
            if condition.holds(for: number) { return (second, condition.isBelowZero) }
        } else if sections.count == 2 || number < 0 {
            return (second, first.condition?.leavesBelowZero ?? true)
        }
        guard sections.count > 2 else { return nil }
        return sections[2].condition?.holds(for: number) == false ? nil : (sections[2], false)
    }
}
