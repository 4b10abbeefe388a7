/// A drawing: a chart, a code, an ornament (図).
public struct Figure: Sendable {
    /// A stroke of the pen. Lengths are in points from the upper left corner of the figure.
    public enum Stroke: Sendable {
        case box(x: Double, y: Double, width: Double, height: Double, Ink)
        case line(x: Double, y: Double, toX: Double, toY: Double, width: Double, Ink)
        case shape([(x: Double, y: Double)], Ink)
        /// `y` is the upper edge of the line of type; `x` its left edge, its middle or its right edge, as its style is aligned.
        case text(String, x: Double, y: Double, TextStyle)
    }

    public var width: Double
    public var height: Double
    /// What it shows, in words; `nil` for an ornament, which nobody misses who does not see it.
    public var alternative: String?
    public var strokes: [Stroke]
    public var alignment: TextStyle.Alignment

    public init(
        width: Double, height: Double, alternative: String?, strokes: [Stroke], alignment: TextStyle.Alignment = .left
    ) {
        self.width = width
        self.height = height
        self.alternative = alternative
        self.strokes = strokes
        self.alignment = alignment
    }
}
