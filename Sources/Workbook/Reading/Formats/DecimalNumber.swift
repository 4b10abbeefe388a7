/// A number as Excel sees it (15桁の十進数): the stored binary one in the fifteen digits that count. 0.285 is 0.285 and not a little
/// less, so that what is rounded is what people see.
struct DecimalNumber: Hashable, Sendable {
    /// 0 to 9, the first and the last not 0; empty for zero. At most fifteen.
    private(set) var digits: [UInt8] = []
    /// How many of them stand before the point; below zero where zeros follow the point. 0.05 is [5] and -1.
    private(set) var point = 0

    private static let precision = 15

    var isZero: Bool { digits.isEmpty }

    /// - Parameter number: finite, not below zero.
    init(_ number: Double) {
        // Swift writes the shortest digits that mean this number: 「95.8」, 「1e-05」.
        var exponent = 0
        var hasPoint = false
        let text = number.description.utf8
        for (offset, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "."): hasPoint = true
            case UInt8(ascii: "e"):
                exponent = Int(String(Substring(text.dropFirst(offset + 1)))) ?? 0
            case 0x30...0x39 where exponent == 0:
                digits.append(byte - 0x30)
                if !hasPoint { point += 1 }
            default: break
            }
            if byte == UInt8(ascii: "e") { break }
        }
        point += exponent
        trim()
        round(toDigits: Self.precision)
    }

    /// Times ten to the power of `places`.
    func shifted(by places: Int) -> DecimalNumber {
        var number = self
        if !isZero { number.point += places }
        return number
    }

    /// Rounded half away from zero to so many places behind the point.
    func rounded(toDecimals decimals: Int) -> DecimalNumber {
        var number = self
        number.round(toDigits: point + decimals)
        return number
    }

    /// The digits before the point, none for less than one, and `decimals` behind it.
    func parts(decimals: Int) -> (whole: [UInt8], fraction: [UInt8]) {
        let number = rounded(toDecimals: decimals)
        func digit(_ place: Int) -> UInt8 { number.digits.indices.contains(place) ? number.digits[place] : 0 }
        let whole = number.isZero || number.point <= 0 ? [] : (0..<number.point).map(digit)
        return (whole, (0..<decimals).map { number.isZero ? 0 : digit(number.point + $0) })
    }

    /// All digits, without a power of ten: 「0.05」, 「12000」.
    var plainText: String {
        if isZero { return "0" }
        let zeros = String(repeating: "0", count: max(0, point <= 0 ? -point : point - digits.count))
        if point <= 0 { return "0." + zeros + digits.digitLetters }
        if point >= digits.count { return digits.digitLetters + zeros }
        return digits[..<point].digitLetters + "." + digits[point...].digitLetters
    }

    private mutating func round(toDigits count: Int) {
        guard count < digits.count else { return }
        guard count >= 0 else {
            (digits, point) = ([], 0)
            return
        }
        let goesUp = digits[count] >= 5
        digits.removeSubrange(count...)
        if goesUp {
            while digits.last == 9 { digits.removeLast() }
            if let last = digits.indices.last {
                digits[last] += 1
            } else {
                digits = [1]
                point += 1
            }
        }
        trim()
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        point = digits.isEmpty ? 0 : point - zeros
    }
}

extension Sequence<UInt8> {
    /// The digits as letters.
    var digitLetters: String { String(decoding: map { $0 + 0x30 }, as: UTF8.self) }
}
