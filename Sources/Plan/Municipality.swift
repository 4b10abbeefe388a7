/// A local government (地方公共団体) that owns plans. Every key in the store begins with it.
public struct Municipality: Hashable, Sendable {
    /// The word that stands for it in addresses: `musashino` in `/musashino/dx-7`.
    public var slug: Slug
    /// 「武蔵野市」.
    public var name: String
    /// 全国地方公共団体コード, where it is known.
    public var code: MunicipalityCode?

    public init(slug: Slug, name: String, code: MunicipalityCode? = nil) {
        self.slug = slug
        self.name = name
        self.code = code
    }
}

/// 全国地方公共団体コード: five digits and a check digit, such as 132039 for 武蔵野市.
public struct MunicipalityCode: Hashable, Sendable, CustomStringConvertible {
    public let digits: String

    /// - Parameter digits: six half-width digits. `nil` when they are not, or when the last one is not the check digit.
    public init?(_ digits: String) {
        let values = digits.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
        guard digits.count == 6, values.count == 6, values[5] == Self.checkDigit(of: values) else { return nil }
        self.digits = digits
    }

    public var description: String { digits }

    /// 総務省「全国地方公共団体コード仕様」: weights 6, 5, 4, 3, 2; the last digit of 11 minus the remainder by 11.
    static func checkDigit(of values: [Int]) -> Int {
        let sum = zip(values, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 10
    }
}

/// A word that can stand in an address: small ASCII letters, digits and hyphens, beginning with a letter or digit.
public struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// Words that mean something else in an address, and so name no city and no plan.
    public static let reserved: Set<String> = [
        "staff", "assets", "api", "healthz", "readyz", "search", "editions", "help", "sheet", "about",
    ]

    /// - Parameter text: 1 to 60 characters; `nil` when it could not stand in an address or is reserved.
    public init?(_ text: String) {
        let letters = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        guard letters, (1...60).contains(text.utf8.count), text.first != "-", !Self.reserved.contains(text) else {
            return nil
        }
        self.text = text
    }

    public var description: String { text }

    public static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }
}
