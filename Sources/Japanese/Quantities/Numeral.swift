import Foundation

/// A number in any spelling (数字): 1,003, 4.5万, 6万4千, 三十五, 二〇二五, 3億8598万7千.
///
/// ```
/// numeral  := section (great section?)*          great falls: 億 before 万
/// section  := (chunk? small)* chunk?             small falls: 千 before 百 before 十
/// chunk    := digits | digits(,digits3)* | digits.digits | kanji digits
/// ```
/// A chunk of several Arabic digits takes no 十, 百 or 千: the 千 of 「120千円」 belongs to the unit.
struct Numeral {
    /// `nil` for one with more digits than a value has.
    let value: Decimal?
    let start: Int
    let end: Int
    /// No Arabic digit is in it.
    let isKanji: Bool
    /// Nothing but Arabic digits: no comma, point or 万.
    let isPlain: Bool
    /// 10,000 for 「4～5万」's second number: the first may be meant in the same.
    let magnitude: Decimal
    /// Other digits follow at once that do not belong to it: 一万一万.
    let isBroken: Bool

    /// A whole number of at most nine digits.
    var whole: Int? {
        guard let value, value < 1_000_000_000 else { return nil }
        let number = NSDecimalNumber(decimal: value).intValue
        return Decimal(number) == value ? number : nil
    }

    /// How many digits a plain one has: 4 for 「0422」.
    var length: Int { end - start }
}

extension FoldedText {
    /// The numeral that begins here.
    func numeral(at start: Int) -> Numeral? {
        guard self[start].isDigit || self[start].kanjiDigit != nil || self[start].smallPower != nil else { return nil }
        var total: Decimal = 0
        var section: Decimal = 0
        var chunk: Chunk?
        var lowestSmall = Int.max
        var lowestGreat = Int.max
        var fits = true
        var hasArabic = false
        var magnitude: Decimal = 1
        var position = start
        reading: while true {
            let scalar = self[position]
            if scalar.isDigit || scalar.kanjiDigit != nil {
                guard chunk == nil else { break }
                let read = scalar.isDigit ? arabicChunk(at: position) : kanjiChunk(at: position)
                fits = fits && read.fits
                hasArabic = hasArabic || scalar.isDigit
                magnitude = 1
                position = read.end
                chunk = read
            } else if let power = scalar.smallPower {
                guard power < lowestSmall, chunk?.takesSmallPower ?? true else { break reading }
                section += (chunk?.value ?? 1) * Self.tens[power]
                chunk = nil
                lowestSmall = power
                magnitude *= Self.tens[power]
                position += 1
            } else if let power = scalar.greatPower {
                guard power < lowestGreat, chunk != nil || section != 0 else { break reading }
                total += (section + (chunk?.value ?? 0)) * Self.tens[power]
                section = 0
                chunk = nil
                lowestSmall = Int.max
                lowestGreat = power
                magnitude *= Self.tens[power]
                position += 1
            } else {
                break
            }
        }
        let isPlain = hasArabic && chunk?.isPlain == true && chunk?.start == start
        total += section + (chunk?.value ?? 0)
        return Numeral(
            value: fits ? total : nil, start: start, end: position, isKanji: !hasArabic, isPlain: isPlain,
            magnitude: magnitude, isBroken: startsNumeral(at: position))
    }

    /// The 四 of 「第2四半期」 is no digit.
    private func startsNumeral(at position: Int) -> Bool {
        self[position].isDigit
            || (self[position].isKanjiNumeral && !(self[position] == "四" && self[position + 1] == "半"))
    }

    /// Where the digits end that begin here, whatever they are.
    func endOfDigits(at start: Int) -> Int {
        var end = start
        while self[end].isDigit || self[end].isKanjiNumeral
            || ((self[end] == "," || self[end] == ".") && self[end + 1].isDigit)
        {
            end += 1
        }
        return end
    }

    private static let tens: [Decimal] = (0...16).map { Decimal(sign: .plus, exponent: $0, significand: 1) }

    private struct Chunk {
        let value: Decimal
        let start: Int
        let end: Int
        let fits: Bool
        let isPlain: Bool
        let takesSmallPower: Bool
    }

    /// More digits than these are no value but a number of something.
    private static let mostDigits = 18

    private func arabicChunk(at start: Int) -> Chunk {
        var position = start
        var significand: UInt64 = 0
        var digits = 0
        var decimals = 0
        var isPlain = true
        func take() {
            if significand != 0 || self[position] != "0" { digits += 1 }
            if digits <= Self.mostDigits {
                significand = significand * 10 + UInt64(self[position].value - 0x30)
            }
            position += 1
        }
        while self[position].isDigit { take() }
        if position - start <= 3 {
            while self[position] == ",", (1...3).allSatisfy({ self[position + $0].isDigit }),
                !self[position + 4].isDigit
            {
                position += 1
                isPlain = false
                for _ in 1...3 { take() }
            }
        }
        let whole = position - start
        if self[position] == ".", self[position + 1].isDigit {
            position += 1
            isPlain = false
            while self[position].isDigit {
                take()
                decimals += 1
            }
        }
        let fits = digits <= Self.mostDigits && decimals <= Self.mostDigits
        return Chunk(
            value: fits ? Decimal(sign: .plus, exponent: -decimals, significand: Decimal(significand)) : 0,
            start: start, end: position, fits: fits, isPlain: isPlain, takesSmallPower: whole == 1)
    }

    private func kanjiChunk(at start: Int) -> Chunk {
        var position = start
        var value: UInt64 = 0
        while let digit = self[position].kanjiDigit {
            if position - start < Self.mostDigits { value = value * 10 + digit }
            position += 1
        }
        let fits = position - start <= Self.mostDigits
        return Chunk(
            value: fits ? Decimal(value) : 0, start: start, end: position, fits: fits, isPlain: false,
            takesSmallPower: position - start == 1)
    }
}
