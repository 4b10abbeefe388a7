/// How a text looks (文字の体裁).
public struct TextStyle: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable {
        case left
        case center
        case right
    }

    /// In points.
    public var size: Double
    public var isBold: Bool
    public var ink: Ink
    public var alignment: Alignment
    /// From line to line, in sizes of the type.
    public var leading: Double
    /// Whether lines end only where phrases do (文節), as in headings.
    public var keepsPhrases: Bool

    public init(
        size: Double = 9, bold isBold: Bool = false, ink: Ink = .text, alignment: Alignment = .left,
        leading: Double = 1.5, keepsPhrases: Bool = false
    ) {
        self.size = size
        self.isBold = isBold
        self.ink = ink
        self.alignment = alignment
        self.leading = leading
        self.keepsPhrases = keepsPhrases
    }

    /// From line to line, in points.
    public var lineHeight: Double { size * leading }
}

/// A colour, as red, green and blue of the standard screen (sRGB).
public struct Ink: Hashable, Sendable {
    let red: Double
    let green: Double
    let blue: Double

    /// - Parameter rgb: such as `0xDCE6F2`.
    public init(_ rgb: Int) {
        red = Double(rgb >> 16 & 0xFF) / 255
        green = Double(rgb >> 8 & 0xFF) / 255
        blue = Double(rgb & 0xFF) / 255
    }

    public static let text = Ink(0x1A1F26)
    public static let white = Ink(0xFFFFFF)
}
