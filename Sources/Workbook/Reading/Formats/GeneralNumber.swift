/// The format 標準 (G/標準): a number in up to eleven letters, and where it does not fit, in powers of ten.
enum GeneralNumber {
    /// How many letters Excel gives it, the point among them, the sign not.
    private static let width = 11

    static func text(_ number: Double) -> String {
        if abs(number) < 1e11, number == number.rounded() { return String(Int(number)) }
        let size = DecimalNumber(abs(number))
        let text = plain(size) ?? scientific(size)
        return number < 0 && text != "0" ? "-" + text : text
    }

    /// With as many decimals as there is room for; `nil` where it takes a power of ten.
    private static func plain(_ number: DecimalNumber) -> String? {
        let whole = max(number.point, 1)
        guard whole <= width else { return nil }
        // 0.00001234 is shown whole, but 0.0000123456789 would lose digits for zeros.
        if number.point <= -4, number.digits.count - number.point > width - 2 { return nil }
        let parts = number.parts(decimals: max(0, width - 1 - whole))
        guard parts.whole.count <= width else { return nil }
        let fraction = parts.fraction.reversed().drop { $0 == 0 }.reversed()
        let start = parts.whole.isEmpty ? "0" : parts.whole.digitLetters
        return fraction.isEmpty ? start : "\(start).\(fraction.digitLetters)"
    }

    /// 「1.23457E+11」.
    private static func scientific(_ number: DecimalNumber) -> String {
        let rounded = number.rounded(toDecimals: 6 - number.point)
        let exponent = rounded.point - 1
        let fraction = rounded.digits.dropFirst()
        let mantissa = rounded.digits.prefix(1).digitLetters + (fraction.isEmpty ? "" : ".\(fraction.digitLetters)")
        let power = String(abs(exponent))
        return "\(mantissa)E\(exponent < 0 ? "-" : "+")\(power.utf8.count < 2 ? "0" : "")\(power)"
    }
}
