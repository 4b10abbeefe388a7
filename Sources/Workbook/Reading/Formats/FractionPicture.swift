/// A section with a fraction (分数): 「# ?/?」, 「# ??/??」, 「?/8」.
struct FractionPicture: Hashable, Sendable {
    /// What stands before the numerator; with places for digits, whole numbers stand there.
    private let before: NumberPicture
    private let hasWhole: Bool
    private let numerator: [FormatPiece.Filling]
    private let denominator: [FormatPiece.Filling]
    /// 「?/8」.
    private let fixed: Int?
    private let after: String

    init?(_ pieces: [FormatPiece]) {
        guard let slash = pieces.firstIndex(of: .slash) else { return nil }
        let above = pieces[..<slash].reversed().prefix(while: \.isDigit).reversed()
        let below = pieces[(slash + 1)...].prefix { $0.isDigit || $0.isNumeral }
        guard !above.isEmpty, !below.isEmpty, below.count <= 7 else { return nil }
        numerator = above.compactMap(\.filling)
        denominator = below.map { $0.filling ?? .zero }
        fixed = below.first?.isNumeral == true ? Int(below.map(\.letters).joined()) : nil
        let start = pieces[..<(slash - above.count)]
        before = NumberPicture(Array(start))
        hasWhole = start.contains(where: \.isDigit)
        after = pieces[(slash + 1 + below.count)...].map(\.letters).joined()
    }

    /// - Parameter number: not below zero.
    func text(_ number: Double) -> (text: String, isZero: Bool) {
        guard number < (hasWhole ? 1e15 : 1e9) else { return (GeneralNumber.text(number), false) }
        var whole = hasWhole ? number.rounded(.down) : 0
        var (above, below) = fraction(number - whole)
        if hasWhole, above >= below {
            whole += 1
            above = 0
        }
        let lead = before.text(DecimalNumber(whole)).text
        let isZero = whole == 0 && above == 0
        guard above > 0 || !hasWhole else {
            // A whole number leaves the room of its fraction blank.
            let width = numerator.count + 1 + max(denominator.count, 1)
            return (start(orZero: lead, isZero) + String(repeating: " ", count: width) + after, isZero)
        }
        let upper = Self.filled(String(above), numerator, fromLeft: true)
        let lower = Self.filled(String(below), fixed == nil ? denominator : [], fromLeft: false)
        return ("\(lead)\(upper)/\(lower)\(after)", isZero)
    }

    /// 「# ?/?」 shows 0 as 0: there is no fraction that would.
    private func start(orZero start: String, _ isZero: Bool) -> String {
        guard isZero, !start.contains("0") else { return start }
        return "0" + start
    }

    private static func filled(_ digits: String, _ places: [FormatPiece.Filling], fromLeft: Bool) -> String {
        let missing = places.prefix(max(0, places.count - digits.utf8.count))
        let filling = missing.reduce(into: "") { text, place in
            text += place == .zero ? "0" : place == .blank ? " " : ""
        }
        return fromLeft ? filling + digits : digits + filling
    }

    /// The fraction with as many digits below the line as there are places that comes nearest.
    private func fraction(_ number: Double) -> (Int, Int) {
        if let fixed { return (Int((number * Double(fixed)).rounded()), max(fixed, 1)) }
        let largest = denominator.reduce(1) { limit, _ in limit * 10 } - 1
        // Continued fractions: each convergent comes nearer than any fraction with a smaller denominator.
        var (above, below, lastAbove, lastBelow) = (1, 0, 0, 1)
        var rest = number
        while true {
            let whole = Int(min(rest.rounded(.down), 1e15))
            let (next, isTooMuch) = below.multipliedReportingOverflow(by: whole)
            if isTooMuch || next > largest - lastBelow {
                // Of what lies between the last two, the nearest that still has room.
                let steps = below == 0 ? 0 : (largest - lastBelow) / below
                let between = (lastAbove + steps * above, lastBelow + steps * below)
                func distance(_ pair: (Int, Int)) -> Double { abs(Double(pair.0) / Double(pair.1) - number) }
                return below > 0 && distance((above, below)) <= distance(between) ? (above, below) : between
            }
            (above, lastAbove) = (above * whole + lastAbove, above)
            (below, lastBelow) = (next + lastBelow, below)
            let fraction = rest - rest.rounded(.down)
            if fraction < 1e-9 { return (above, below) }
            rest = 1 / fraction
        }
    }
}

extension FormatPiece {
    fileprivate var filling: Filling? { if case .digit(let filling) = self { filling } else { nil } }

    /// A digit that stands for itself.
    fileprivate var isNumeral: Bool {
        if case .letters(let letters) = self { letters.utf8.count == 1 && "123456789".contains(letters) } else { false }
    }
}
