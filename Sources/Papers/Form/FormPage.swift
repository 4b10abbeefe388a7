import Print

/// The sheets on which the city's form is printed (用紙と向き).
public enum FormPage: String, CaseIterable, Sendable {
    case a3Landscape = "a3-landscape"
    case a4Landscape = "a4-landscape"
    case a3
    case a4

    /// Whether the years stand side by side, as on the city's form; upright they stand one below the other.
    var isWide: Bool { self == .a3Landscape || self == .a4Landscape }

    var format: PageFormat {
        switch self {
        case .a3Landscape:
            PageFormat(.a3, landscape: true, margins: PageFormat.Margins(left: 28, right: 28, top: 34, bottom: 42))
        case .a4Landscape:
            PageFormat(.a4, landscape: true, margins: PageFormat.Margins(left: 24, right: 24, top: 32, bottom: 40))
        case .a3: PageFormat(.a3, margins: PageFormat.Margins(left: 48, right: 48, top: 48, bottom: 52))
        case .a4: PageFormat(.a4, margins: PageFormat.Margins(left: 40, right: 40, top: 44, bottom: 48))
        }
    }
}
