import Plan
import Print

extension PaperSize {
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
