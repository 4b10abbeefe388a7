/// One page while it is drawn (紙面). `y` runs from the top down, as people read.
///
/// Grounds and rules lie below, as one ornament; what is read lies above, each piece marked with its number.
final class PageCanvas {
    let format: PageFormat
    /// Of the page in the file.
    let number: Int
    private var ground: [UInt8] = []
    /// Over the frames of cells, which would thin them otherwise.
    private var rules: [UInt8] = []
    private var content: [UInt8] = []
    /// What is only known when everything else is drawn: the number of pages, the pages of the contents.
    private(set) var late: [UInt8] = []
    /// The objects of the elements that the marked pieces belong to, by the pieces' numbers.
    private(set) var owners: [Int] = []
    var annotations: [Int] = []
    private var isLate = false

    init(format: PageFormat, number: Int) {
        self.format = format
        self.number = number
    }

    // MARK: - Grounds and rules

    func fill(x: Double, y: Double, width: Double, height: Double, _ ink: Ink) {
        ground.append(ink: ink, "rg ")
        ground.append(box: (x, format.height - y - height, width, height))
        ground.append("f\n")
    }

    func rule(x: Double, y: Double, toX: Double, toY: Double, width: Double, _ ink: Ink) {
        rules.append(ink: ink, "RG ")
        rules.append(line: (x, format.height - y, toX, format.height - toY), width: width)
    }

    func frame(x: Double, y: Double, width: Double, height: Double, rule: Double, _ ink: Ink) {
        ground.append(ink: ink, "RG ")
        ground.append(number: rule)
        ground.append(" w ")
        ground.append(box: (x, format.height - y - height, width, height))
        ground.append("S\n")
    }

    // MARK: - Pieces

    /// A number for a piece that belongs to an element.
    func reservePiece(of element: StructureElement) -> Int {
        owners.append(element.number)
        element.kids.append(.content(page: number, piece: owners.count - 1))
        return owners.count - 1
    }

    /// Draws what belongs to an element.
    func mark(_ element: StructureElement, _ draw: () -> Void) {
        mark(element.kind, piece: reservePiece(of: element), draw)
    }

    func mark(_ kind: StaticString, piece: Int, _ draw: () -> Void) {
        write {
            $0.append("/")
            $0.append(kind)
            $0.append("<</MCID ")
            $0.append(integer: piece)
            $0.append(">>BDC\n")
        }
        draw()
        write { $0.append("EMC\n") }
    }

    /// Draws what stands on every page, or is an ornament.
    func ornament(pagination: Bool = false, _ draw: () -> Void) {
        write { $0.append(pagination ? "/Artifact<</Type/Pagination>>BDC\n" : "/Artifact<</Type/Layout>>BDC\n") }
        draw()
        write { $0.append("EMC\n") }
    }

    /// Draws when all else is known.
    func drawLate(_ draw: () -> Void) {
        isLate = true
        draw()
        isLate = false
    }

    private func write(_ append: (inout [UInt8]) -> Void) {
        if isLate { append(&late) } else { append(&content) }
    }

    /// - Parameters:
    ///   - x: the left edge of the room, of which the text takes `width`.
    ///   - y: the upper edge of the line.
    func draw(_ text: TypesetText, line index: Int, x: Double, y: Double, width: Double) {
        let line = text.lines[index]
        guard !line.glyphs.isEmpty else { return }
        let style = text.style
        let left =
            switch style.alignment {
            case .left: x + line.indent
            case .center: x + (width - line.width) / 2
            case .right: x + width - line.width
            }
        // The body of the type stands in the middle of its line; its foot is 0.12 of it (BIZ UDGothic).
        let base = y + (style.lineHeight - style.size) / 2 + style.size * 0.88
        write { bytes in
            bytes.append(ink: style.ink, "rg BT ")
            bytes.append("1 0 0 1 ")
            bytes.append(number: left)
            bytes.append(" ")
            bytes.append(number: format.height - base)
            bytes.append(" Tm")
            bytes.append(glyphs: text.glyphs[line.glyphs], size: style.size)
            bytes.append("ET\n")
        }
    }

    func draw(_ stroke: Figure.Stroke, x: Double, y: Double, letters: LetterCase) {
        let height = format.height
        switch stroke {
        case .box(let left, let top, let width, let high, let ink):
            write {
                $0.append(ink: ink, "rg ")
                $0.append(box: (x + left, height - y - top - high, width, high))
                $0.append("f\n")
            }
        case .line(let left, let top, let toX, let toY, let width, let ink):
            write {
                $0.append(ink: ink, "RG ")
                $0.append(line: (x + left, height - y - top, x + toX, height - y - toY), width: width)
            }
        case .shape(let points, let ink):
            write { bytes in
                bytes.append(ink: ink, "rg ")
                for (index, point) in points.enumerated() {
                    bytes.append(number: x + point.x)
                    bytes.append(" ")
                    bytes.append(number: height - y - point.y)
                    bytes.append(index == 0 ? " m " : " l ")
                }
                bytes.append("f\n")
            }
        case .text(let words, let left, let top, let style):
            let text = TypesetText(words, style, width: 10_000, letters: letters)
            let width = text.lines.first?.width ?? 0
            let shift =
                switch style.alignment {
                case .left: 0.0
                case .center: -width / 2
                case .right: -width
                }
            draw(text, line: 0, x: x + left + shift, y: y + top, width: width)
        }
    }

    /// What is drawn, as the contents of the page without what is late.
    func finishedContent() -> [UInt8] {
        var bytes: [UInt8] = []
        if !ground.isEmpty || !rules.isEmpty {
            bytes.append("/Artifact<</Type/Layout>>BDC\n")
            bytes += ground
            bytes += rules
            bytes.append("EMC\n")
        }
        bytes += content
        (ground, rules, content) = ([], [], [])
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func append(ink: Ink, _ operation: StaticString) {
        for part in [ink.red, ink.green, ink.blue] {
            append(number: part)
            append(" ")
        }
        append(operation)
    }

    fileprivate mutating func append(box: (x: Double, y: Double, width: Double, height: Double)) {
        for value in [box.x, box.y, box.width, box.height] {
            append(number: value)
            append(" ")
        }
        append("re ")
    }

    fileprivate mutating func append(
        line: (x: Double, y: Double, toX: Double, toY: Double), width: Double
    ) {
        append(number: width)
        append(" w ")
        append(number: line.x)
        append(" ")
        append(number: line.y)
        append(" m ")
        append(number: line.toX)
        append(" ")
        append(number: line.toY)
        append(" l S\n")
    }

    /// Letters of one line, font by font, with what is taken away between them.
    fileprivate mutating func append(glyphs: ArraySlice<Glyph>, size: Double) {
        var font: UInt8?
        var isOpen = false
        var pending: Float = 0
        for glyph in glyphs {
            if glyph.font != font {
                if isOpen { append(">") }
                if font != nil { append("]TJ") }
                append("/F")
                append(integer: Int(glyph.font))
                append(" ")
                append(number: size)
                append(" Tf[")
                (font, isOpen) = (glyph.font, false)
            }
            let gap = pending + glyph.before
            if gap != 0 {
                if isOpen { append(">") }
                // Positive moves back.
                append(number: Double(-gap))
                isOpen = false
            }
            if !isOpen { append("<") }
            append(hex: glyph.number)
            isOpen = true
            pending = glyph.after
        }
        if isOpen { append(">") }
        append("]TJ ")
    }
}
