import Plan
import Print

/// How the papers of a plan look (体裁): one set of inks and types for all of them.
enum Look {
    static let headFill = Ink(0xDCE6F2)
    static let labelFill = Ink(0xF3F5F8)
    static let notDueFill = Ink(0xECEEF0)
    static let policyFill = Ink(0xE9EFF6)
    static let accent = Ink(0x1F4E79)
    static let faint = Ink(0x4A5460)

    static let body = TextStyle(size: 9.5, leading: 1.65)
    static let note = TextStyle(size: 8, ink: faint, leading: 1.55)
    static let cell = TextStyle(size: 8.5, leading: 1.4)
    static let cellHead = TextStyle(size: 8.5, bold: true, alignment: .center, leading: 1.35, keepsPhrases: true)

    static let bookPage = PageFormat(.a4, margins: PageFormat.Margins(left: 54, right: 54, top: 56, bottom: 56))
}

extension TextStyle {
    func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var style = self
        change(&style)
        return style
    }
}

extension Table.Cell {
    /// The heading of a column (列の見出し).
    static func heading(
        _ text: String, _ style: TextStyle = Look.cellHead, rows: Int = 1, columns: Int = 1, fill: Ink = Look.headFill
    ) -> Table.Cell {
        Table.Cell(
            [Paragraph(text, style)], role: .columnHeading, rows: rows, columns: columns, fill: fill, centered: true)
    }
}

extension AchievementStatus.Tone {
    /// A light ground under black type.
    var fill: Ink {
        switch self {
        case .good: Ink(0xD3EBDC)
        case .fair: Ink(0xE9F3DA)
        case .poor: Ink(0xFFEDCC)
        case .bad: Ink(0xF9D9D6)
        case .neutral: Ink(0xE8EAED)
        }
    }

    /// A full colour, for charts. Next to each other they differ in lightness too, for a printer without colours.
    var bar: Ink {
        switch self {
        case .good: Ink(0x1E7A4C)
        case .fair: Ink(0x7FB66B)
        case .poor: Ink(0xE9A23B)
        case .bad: Ink(0xB3402E)
        case .neutral: Ink(0x8A94A0)
        }
    }

    /// What can be read on `bar`.
    var onBar: Ink {
        switch self {
        case .good, .bad: .white
        case .fair, .poor, .neutral: .text
        }
    }
}
