/// The sheets on which the city's form is printed (用紙と向き).
public enum PaperSize: String, CaseIterable, Sendable {
    case a3Landscape = "a3-landscape"
    case a4Landscape = "a4-landscape"
    case a3
    case a4

    /// Whether the years stand side by side, as on the city's form; upright they stand one below the other.
    public var isWide: Bool { self == .a3Landscape || self == .a4Landscape }
}
