import Foundation

extension Decimal {
    /// The number that a text of digits is, perhaps with a minus in front and one point in it (数字だけの文の数値). `nil` for any other text.
    public init?(exactly text: String) {
        let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        // Foundation reads the beginning of a text and forgets the rest: of "1.2.3" it would take 1.2.
        guard unsigned.contains(where: { (48...57).contains($0) }),
            unsigned.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }),
            unsigned.count(where: { $0 == UInt8(ascii: ".") }) <= 1,
            let value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")), !value.isNaN
        else { return nil }
        self = value
    }
}
