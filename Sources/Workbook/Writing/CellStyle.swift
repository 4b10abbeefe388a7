/// How a cell looks.
public struct CellStyle: Hashable, Sendable {
    public enum Horizontal: Hashable, Sendable { case automatic, left, center }
    public enum Vertical: Hashable, Sendable { case top, center }

    public var font: String
    /// In points.
    public var size: Double
    public var isBold = false
    /// `0xRRGGBB`.
    public var background: Int?
    /// Of the type, `0xRRGGBB`; `nil` for black.
    public var color: Int?
    public var hasBorder = false
    public var wraps = false
    public var horizontal = Horizontal.automatic
    public var vertical = Vertical.top
    /// `@"　→"` shows an arrow behind a text and leaves the text alone.
    public var numberFormat: String?
    /// Whether it can be changed where its sheet is protected (ロックの解除).
    public var isUnlocked = false

    /// What is typed stays as it was typed: 「3-2」 does not become a day.
    public static let asText = "@"

    /// A Japanese type that Windows has had since 2018; elsewhere another Gothic stands in for it.
    public static let standardFont = "BIZ UDGothic"

    public init(font: String = CellStyle.standardFont, size: Double = 10) {
        self.font = font
        self.size = size
    }

    /// The same style with something changed.
    public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }
}

/// How a sheet is printed (印刷設定).
public struct PageSetup: Hashable, Sendable {
    public enum Paper: UInt8, Hashable, Sendable { case a3 = 8, a4 = 9 }

    public var paper = Paper.a4
    public var isLandscape = false
    /// In inches: left, right, top, bottom.
    public var margins = Margins(left: 0.7, right: 0.7, top: 0.75, bottom: 0.75)
    /// Made smaller until all columns fit on one page; as many pages down as it takes.
    public var fitsWidth = false
    /// The last row of those that stand at the head of every page, from the first row; see `repeatedFrom`.
    public var repeatedRows: ClosedRange<Int>?
    /// A page begins with each of these rows.
    public var breaks: [Int] = []
    /// In Excel's own words: `&C&P / &N`.
    public var footer = ""

    public init() {}

    public struct Margins: Hashable, Sendable {
        public var left, right, top, bottom: Double

        public init(left: Double, right: Double, top: Double, bottom: Double) {
            (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
        }
    }
}
