import Foundation

extension Decimal {
    /// With commas between thousands: 「1,003」, 「0.5」 (公用文作成の考え方: 3桁コンマ).
    public var grouped: String {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        var digits = ""
        let whole = parts.first.map(Array.init) ?? []
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place).isMultiple(of: 3), whole[place - 1].isNumber { digits += "," }
            digits.append(digit)
        }
        return parts.count > 1 ? "\(digits).\(parts[1])" : digits
    }
}
