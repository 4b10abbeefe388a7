import Foundation

/// A unit or counter (単位・助数詞), as written, and what it is the same as: 名 is 人, 割 is 10 %, 千円 is 1,000 円.
public struct Unit: Hashable, Sendable {
    /// As it stands in the text: 「名」, 「％」, 「カ所」.
    public let text: String
    /// What it is counted in when compared: 「人」, 「%」, 「箇所」. The folded text of a unit that is not known.
    public let base: String
    /// How many of `base` one of it is: 10 for 割, 1,000 for 千円.
    public let factor: Decimal

    /// - Parameter text: as written, in any width.
    public init(_ text: String) {
        self.text = text
        let folded = text.folded
        let known = Unit.known[folded]
        base = known?.base ?? folded
        factor = known?.factor ?? 1
    }

    /// Whether a text, in any width, is a unit or a counter that the program knows.
    public static func isKnown(_ text: String) -> Bool { known[text.folded] != nil }

    /// Whether amounts in the two can be compared once each is multiplied by its `factor`: 人 and 名, 時間 and 分.
    public func isComparable(with other: Unit) -> Bool { base == other.base }
}
