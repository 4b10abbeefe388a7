/// Size and margins of a page, in points of 1/72 inch (用紙).
public struct PageFormat: Hashable, Sendable {
    public enum Size: String, CaseIterable, Sendable {
        case a3
        case a4

        /// Upright, in points.
        var measures: (width: Double, height: Double) {
            switch self {
            case .a3: (841.89, 1190.55)
            case .a4: (595.28, 841.89)
            }
        }
    }

    public struct Margins: Hashable, Sendable {
        public var left: Double
        public var right: Double
        public var top: Double
        public var bottom: Double

        public init(left: Double, right: Double, top: Double, bottom: Double) {
            self.left = left
            self.right = right
            self.top = top
            self.bottom = bottom
        }
    }

    public var size: Size
    public var isLandscape: Bool
    public var margins: Margins

    public init(_ size: Size, landscape isLandscape: Bool = false, margins: Margins) {
        self.size = size
        self.isLandscape = isLandscape
        self.margins = margins
    }

    public var width: Double { isLandscape ? size.measures.height : size.measures.width }
    public var height: Double { isLandscape ? size.measures.width : size.measures.height }
    /// Between the margins.
    public var roomWidth: Double { width - margins.left - margins.right }
}
