/// A section with a power of ten (指数): 「0.00E+00」, 「##0.0E+0」.
struct ScientificPicture: Hashable, Sendable {
    private let mantissa: NumberPicture
    private let showsPlus: Bool
    private let exponent: NumberPicture

    init?(_ pieces: [FormatPiece]) {
        guard
            let place = pieces.firstIndex(where: { if case .exponent = $0 { true } else { false } }),
            case .exponent(let showsPlus) = pieces[place], pieces[..<place].contains(where: \.isDigit),
            pieces[(place + 1)...].contains(where: \.isDigit)
        else { return nil }
        mantissa = NumberPicture(Array(pieces[..<place]))
        exponent = NumberPicture(Array(pieces[(place + 1)...]))
        self.showsPlus = showsPlus
    }

    /// - Parameter number: not below zero.
    func text(_ number: DecimalNumber) -> (text: String, isZero: Bool) {
        // With three places before the point, the power is a multiple of three.
        let step = max(mantissa.wholePlaces, 1)
        func power(_ number: DecimalNumber) -> Int {
            let exponent = number.isZero ? 0 : number.point - 1
            return exponent - (exponent % step + step) % step
        }
        var power10 = power(number)
        // 9.996 with two decimals is 10.00, and so 1.00 of the next power.
        let rounded = number.rounded(toDecimals: mantissa.decimals.count - power10)
        power10 = power(rounded)
        let (text, isZero) = mantissa.text(number.shifted(by: -power10))
        let sign = power10 < 0 ? "-" : showsPlus ? "+" : ""
        return ("\(text)E\(sign)\(exponent.text(DecimalNumber(Double(abs(power10)))).text)", isZero)
    }
}
