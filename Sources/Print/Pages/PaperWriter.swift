import Japanese

/// Puts the blocks of a paper onto pages, with their tags, bookmarks and links (組版と書き出し).
final class PaperWriter {
    struct PendingLink {
        let object: Int
        let rectangle: String
        let target: Paragraph.Target
        let words: String
        let structParent: Int
    }

    struct PendingPageNumber {
        let page: Int
        let piece: Int
        let place: Int
        let style: TextStyle
        let x: Double
        let y: Double
        let width: Double
    }

    struct FinishedPage {
        let canvas: PageCanvas
        let content: Int
        let part: Int
    }

    /// A heading where it came to stand.
    struct Place {
        let text: String
        let level: Int
        let id: String?
        let isInContents: Bool
        let page: Int
        let y: Double
    }

    let paper: Paper
    let letters: LetterCase
    var file = PDFFile()
    let pagesObject: Int
    let resources: Int
    let treeRoot: Int
    var pages: [FinishedPage] = []
    private var part = 0
    private(set) var canvas: PageCanvas
    /// The upper edge of what comes next, in points from the top of the page.
    var y = 0.0
    private(set) var elements: [StructureElement] = []
    let document: StructureElement
    var places: [Place] = []
    var links: [PendingLink] = []
    var pageNumbers: [PendingPageNumber] = []
    /// The elements that links belong to, in their order.
    var linkOwners: [Int] = []
    /// Down to which level the contents list.
    var contentsDepth = 0

    init(paper: Paper) throws(UnprintablePaper) {
        self.paper = paper
        letters = try LetterCase()
        pagesObject = file.reserve()
        resources = file.reserve()
        treeRoot = file.reserve()
        document = StructureElement("Document", number: file.reserve(), parent: treeRoot)
        elements = [document]
        canvas = PageCanvas(format: paper.parts.first?.page ?? Self.noPage, number: file.reserve())
    }

    private static let noPage = PageFormat(.a4, margins: PageFormat.Margins(left: 50, right: 50, top: 50, bottom: 50))

    // MARK: - Pages

    var format: PageFormat { canvas.format }
    var left: Double { format.margins.left }
    var width: Double { format.roomWidth }
    /// The lower edge of the room for blocks.
    var bottom: Double { format.height - format.margins.bottom }
    var isAtTop: Bool { y <= format.margins.top + 0.01 }

    /// Finishes the page and begins the next.
    func breakPage(for format: PageFormat? = nil) {
        finishPage()
        canvas = PageCanvas(format: format ?? self.format, number: file.reserve())
        y = canvas.format.margins.top
    }

    private func finishPage() {
        pages.append(FinishedPage(canvas: canvas, content: file.add(stream: canvas.finishedContent()), part: part))
    }

    func element(_ kind: StaticString, in parent: StructureElement) -> StructureElement {
        let element = StructureElement(kind, number: file.reserve(), parent: parent.number)
        parent.kids.append(.element(element))
        elements.append(element)
        return element
    }

    // MARK: - Blocks

    func printed() throws(UnprintablePaper) -> PrintedPaper {
        for (index, part) in paper.parts.enumerated() {
            if index > 0 { breakPage(for: part.page) }
            self.part = index
            y = part.page.margins.top
            for block in part.blocks { set(block) }
        }
        finishPage()
        return try finished()
    }

    private func set(_ block: Block) {
        switch block {
        case .heading(let heading): set(heading)
        case .paragraph(let paragraph): set(paragraph, as: "P")
        case .table(let table): TableWriter(table: table, writer: self).write()
        case .figure(let figure): set(figure)
        case .contents(let depth, let columns): setContents(depth: depth, columns: columns)
        case .space(let height): y += height
        case .newPage: if !isAtTop { breakPage() }
        }
    }

    private func set(_ heading: Heading) {
        let style = heading.style ?? TextStyle.heading(heading.level)
        let text = TypesetText(heading.text, style, width: width, letters: letters)
        if !isAtTop { y += style.size * (heading.level == 1 ? 1.4 : 1.1) }
        // Never alone at the foot of a page.
        if y + text.height + 64 > bottom, !isAtTop { breakPage() }
        bookmark(heading.text, level: heading.level, id: heading.id, isInContents: heading.isInContents)
        let kinds: [StaticString] = ["H1", "H2", "H3", "H4", "H5", "H6"]
        let element = element(kinds[min(max(heading.level, 1), 6) - 1], in: document)
        canvas.mark(element) {
            for index in text.lines.indices {
                canvas.draw(text, line: index, x: left, y: y + Double(index) * style.lineHeight, width: width)
            }
        }
        y += text.height
        if heading.style == nil, heading.level <= 2 {
            y += 2
            canvas.rule(
                x: left, y: y, toX: left + width, toY: y, width: heading.level == 1 ? 1.2 : 0.5, TextStyle.accent)
            y += 2
        }
        y += style.size * 0.45
    }

    /// Notes where something stands that bookmarks, contents and links lead to.
    func bookmark(_ text: String, level: Int, id: String?, isInContents: Bool = true) {
        places.append(
            Place(text: text, level: level, id: id, isInContents: isInContents, page: pages.count, y: y))
    }

    private func set(_ paragraph: Paragraph, as kind: StaticString) {
        let text = TypesetText(paragraph.text, paragraph.style, width: width, letters: letters)
        if !isAtTop { y += paragraph.spaceBefore }
        let owner = element(kind, in: document)
        var next = 0
        while next < text.lines.count {
            var count = min(text.lines.count - next, Int((bottom - y + 0.01) / paragraph.style.lineHeight))
            let rest = text.lines.count - next
            // Neither a first nor a last line alone.
            if count < rest, !isAtTop, count < 2 || rest < 4 { count = 0 }
            if count < rest, rest - count == 1, count > 2 { count -= 1 }
            if count <= 0, !isAtTop {
                breakPage()
                continue
            }
            count = max(count, 1)
            draw(text, lines: next..<(next + count), of: owner, x: left, y: y, width: width, target: paragraph.target)
            next += count
            y += Double(count) * paragraph.style.lineHeight
            if next < text.lines.count { breakPage() }
        }
        y += paragraph.spaceAfter
    }

    /// Draws lines as a piece of an element, and as a link where they are one.
    func draw(
        _ text: TypesetText, lines: Range<Int>, of owner: StructureElement, x: Double, y: Double, width: Double,
        target: Paragraph.Target?
    ) {
        let height = text.style.lineHeight
        let owner = target == nil ? owner : element("Link", in: owner)
        canvas.mark(owner) {
            for index in lines {
                canvas.draw(text, line: index, x: x, y: y + Double(index - lines.lowerBound) * height, width: width)
            }
        }
        guard let target else { return }
        let widest = lines.map { text.lines[$0].width + text.lines[$0].indent }.max() ?? width
        let start =
            switch text.style.alignment {
            case .left: x
            case .center: x + (width - widest) / 2
            case .right: x + width - widest
            }
        let words = if case .address(let address) = target { address } else { "この文書の該当箇所へ" }
        link(
            owner, to: target, words: words,
            box: (start, y, widest, Double(lines.count) * height))
    }

    func link(
        _ owner: StructureElement, to target: Paragraph.Target, words: String,
        box: (x: Double, y: Double, width: Double, height: Double)
    ) {
        let object = file.reserve()
        let corners = [box.x, format.height - box.y - box.height, box.x + box.width, format.height - box.y]
        links.append(
            PendingLink(
                object: object, rectangle: corners.map { PDFSyntax.number($0) }.joined(separator: " "), target: target,
                words: words, structParent: links.count))
        owner.kids.append(.annotation(page: canvas.number, object: object))
        linkOwners.append(owner.number)
        canvas.annotations.append(object)
    }

    private func set(_ figure: Figure) {
        if y + figure.height > bottom, !isAtTop { breakPage() }
        let x =
            switch figure.alignment {
            case .left: left
            case .center: left + (width - figure.width) / 2
            case .right: left + width - figure.width
            }
        let draw = { [self] in
            for stroke in figure.strokes { canvas.draw(stroke, x: x, y: y, letters: letters) }
        }
        if let alternative = figure.alternative {
            let element = element("Figure", in: document)
            element.alternative = alternative
            let box = [x, format.height - y - figure.height, x + figure.width, format.height - y]
            element.attributes =
                "<</O/Layout/Placement/Block/BBox[\(box.map { PDFSyntax.number($0) }.joined(separator: " "))]>>"
            canvas.mark(element, draw)
        } else {
            canvas.ornament { draw() }
        }
        y += figure.height
    }
}

extension TextStyle {
    static let accent = Ink(0x1F4E79)

    /// How a heading of a level looks.
    public static func heading(_ level: Int) -> TextStyle {
        switch level {
        case 1: TextStyle(size: 17, bold: true, ink: accent, leading: 1.35, keepsPhrases: true)
        case 2: TextStyle(size: 13, bold: true, ink: accent, leading: 1.35, keepsPhrases: true)
        case 3: TextStyle(size: 11, bold: true, leading: 1.4, keepsPhrases: true)
        default: TextStyle(size: 10, bold: true, leading: 1.4, keepsPhrases: true)
        }
    }
}
