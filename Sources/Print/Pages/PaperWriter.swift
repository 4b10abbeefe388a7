import Foundation
import Japanese

/// Puts the blocks of a paper onto pages, with their tags, bookmarks and links (組版と書き出し).
final class PaperWriter {
    /// Where Debian's icc-profiles-free puts the colours of the standard screen.
    private static let colourProfile = "/usr/share/color/icc/sRGB.icc"

    private struct PendingLink {
        let object: Int
        let rectangle: String
        let target: Paragraph.Target
        let words: String
        let structParent: Int
    }

    private struct PendingPageNumber {
        let page: Int
        let piece: Int
        let place: Int
        let style: TextStyle
        let x: Double
        let y: Double
        let width: Double
    }

    private struct FinishedPage {
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

    private let paper: Paper
    let letters: LetterCase
    private var file = PDFFile()
    private let pagesObject: Int
    private let resources: Int
    private let treeRoot: Int
    private var pages: [FinishedPage] = []
    private var part = 0
    private(set) var canvas: PageCanvas
    /// The upper edge of what comes next, in points from the top of the page.
    var y = 0.0
    private(set) var elements: [StructureElement] = []
    let document: StructureElement
    private var places: [Place] = []
    private var links: [PendingLink] = []
    private var pageNumbers: [PendingPageNumber] = []

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

    private func link(
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
    private var linkOwners: [Int] = []

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

    // MARK: - Contents

    /// The headings of the whole paper, as they will be set.
    private func headings(depth: Int) -> [(text: String, level: Int)] {
        paper.parts.flatMap(\.blocks).flatMap { block -> [(String, Int)] in
            switch block {
            case .heading(let heading) where heading.isInContents && heading.level <= depth:
                [(heading.text, heading.level)]
            case .table(let table):
                table.groups.flatMap(\.bookmarks).filter { $0.level <= depth }.map { ($0.text, $0.level) }
            default: []
            }
        }
    }

    private func setContents(depth: Int, columns: Int) {
        let gap = 28.0
        let columnWidth = (width - gap * Double(columns - 1)) / Double(columns)
        let headings = headings(depth: depth)
        let top = headings.map(\.level).min() ?? 1
        let toc = element("TOC", in: document)
        let entries = headings.map { heading in
            let style = TextStyle(
                size: heading.level == top ? 10 : 9, bold: heading.level == top,
                leading: heading.level == top ? 1.9 : 1.65)
            let indent = Double(heading.level - top) * 12
            return (
                indent, TypesetText(heading.text, style, width: columnWidth - indent - 34, letters: letters)
            )
        }
        let total = entries.reduce(0) { $0 + $1.1.height }
        var first = 0
        while first < entries.count {
            let start = y
            let rest = entries[first...].reduce(0) { $0 + $1.1.height }
            let room = max(20, min(bottom - start, rest / Double(columns) + 22))
            var lowest = start
            for column in 0..<columns {
                let x = left + Double(column) * (columnWidth + gap)
                y = start
                while first < entries.count {
                    let (indent, text) = entries[first]
                    if y + text.height > start + room + 0.01, y > start { break }
                    setEntry(text, place: first, depth: depth, in: toc, x: x + indent, width: columnWidth - indent)
                    first += 1
                }
                lowest = max(lowest, y)
            }
            y = lowest
            if first < entries.count { breakPage() }
        }
        if total == 0 { return }
        y += 8
    }

    private func setEntry(
        _ text: TypesetText, place: Int, depth: Int, in toc: StructureElement, x: Double, width: Double
    ) {
        let item = element("TOCI", in: toc)
        let owner = element("Link", in: item)
        canvas.mark(owner) {
            for index in text.lines.indices {
                canvas.draw(text, line: index, x: x, y: y + Double(index) * text.style.lineHeight, width: width)
            }
        }
        let last = y + text.height - text.style.lineHeight
        let end = text.lines.last.map { $0.width + $0.indent } ?? 0
        let base = last + (text.style.lineHeight + text.style.size) / 2 - 2
        if width - end - 40 > 0 {
            canvas.rule(
                x: x + end + 8, y: base, toX: x + width - 26, toY: base, width: 0.35, Ink(0xB8C0CA))
        }
        pageNumbers.append(
            PendingPageNumber(
                page: pages.count, piece: canvas.reservePiece(of: owner), place: place,
                style: TextStyle(
                    size: text.style.size, bold: text.style.isBold, alignment: .right, leading: text.style.leading),
                x: x, y: last, width: width))
        contentsDepth = depth
        link(
            owner, to: .place(Self.entryName(place)), words: text.style.isBold ? "目次から章へ" : "目次から項目へ",
            box: (x, y, width, text.height))
        y += text.height
    }

    private var contentsDepth = 0
    private static func entryName(_ place: Int) -> String { "\u{0}\(place)" }

    // MARK: - The file

    private func finished() throws(UnprintablePaper) -> PrintedPaper {
        drawPageNumbers()
        drawFeet()
        try writeFonts()
        writePages()
        writeLinks()
        writeTags()
        let catalog = try catalog()
        return PrintedPaper(
            bytes: file.finished(root: catalog), pageCount: pages.count,
            replacedLetters: letters.replaced.sorted().map { Character($0) })
    }

    /// What the contents list, as it came to stand.
    private var listed: [Place] { places.filter { $0.isInContents && $0.level <= contentsDepth } }

    private func drawPageNumbers() {
        let listed = listed
        for number in pageNumbers where number.place < listed.count {
            let canvas = pages[number.page].canvas
            canvas.drawLate {
                canvas.mark("Link", piece: number.piece) {
                    let text = TypesetText(
                        String(listed[number.place].page + 1), number.style, width: number.width, letters: letters)
                    canvas.draw(text, line: 0, x: number.x, y: number.y, width: number.width)
                }
            }
        }
    }

    private func drawFeet() {
        for (index, page) in pages.enumerated() {
            let (canvas, part) = (page.canvas, paper.parts.isEmpty ? nil : paper.parts[page.part])
            canvas.drawLate {
                if let foot = part?.foot {
                    canvas.ornament(pagination: true) {
                        drawFoot(foot, number: "\(index + 1) / \(pages.count)", on: canvas)
                    }
                }
                let head = part?.head
                if head != nil || paper.stamp != nil {
                    canvas.ornament(pagination: true) { drawHead(head, on: canvas) }
                }
            }
        }
    }

    private func drawFoot(_ foot: (left: String, right: String), number: String, on canvas: PageCanvas) {
        let format = canvas.format
        let y = format.height - format.margins.bottom + 10
        canvas.draw(
            .line(x: 0, y: 0, toX: format.roomWidth, toY: 0, width: 0.5, Ink(0x8A94A0)), x: format.margins.left, y: y,
            letters: letters)
        let small = TextStyle(size: 7, ink: Ink(0x4A5460))
        for (text, alignment) in [(foot.left, TextStyle.Alignment.left), (foot.right, .right)] {
            var style = small
            style.alignment = alignment
            let room = format.roomWidth / 2 - 30
            let set = TypesetText(text, style, width: room, letters: letters)
            for line in set.lines.indices.prefix(2) {
                let x = alignment == .left ? format.margins.left : format.margins.left + format.roomWidth - room
                canvas.draw(set, line: line, x: x, y: y + 3 + Double(line) * small.lineHeight * 0.85, width: room)
            }
        }
        let middle = TypesetText(
            number, TextStyle(size: 9, alignment: .center), width: format.roomWidth, letters: letters)
        canvas.draw(middle, line: 0, x: format.margins.left, y: y + 2, width: format.roomWidth)
    }

    private func drawHead(_ head: String?, on canvas: PageCanvas) {
        let format = canvas.format
        var right = format.width - format.margins.right
        if let stamp = paper.stamp {
            let style = TextStyle(size: 12, bold: true, ink: Ink(0xB3261E))
            let text = TypesetText(stamp, style, width: 400, letters: letters)
            let width = (text.lines.first?.width ?? 0) + 12
            let y = max(8, format.margins.top - 26)
            for (x, y, toX, toY) in [
                (0.0, 0.0, width, 0.0), (width, 0, width, 19), (width, 19, 0, 19), (0, 19, 0, 0),
            ] {
                canvas.draw(
                    .line(x: x, y: y, toX: toX, toY: toY, width: 1, style.ink), x: right - width,
                    y: max(8, format.margins.top - 26), letters: letters)
            }
            canvas.draw(text, line: 0, x: right - width + 6, y: y + 0.5, width: width)
            right -= width + 10
        }
        if let head {
            let style = TextStyle(size: 7.5, ink: Ink(0x4A5460), alignment: .right)
            let text = TypesetText(head, style, width: format.roomWidth * 0.7, letters: letters)
            canvas.draw(
                text, line: 0, x: right - format.roomWidth * 0.7, y: max(10, format.margins.top - 20),
                width: format.roomWidth * 0.7)
        }
    }

    private func writeFonts() throws(UnprintablePaper) {
        var names = ""
        for (index, font) in letters.fonts.enumerated() where font.isUsed {
            let number = file.reserve()
            try font.write(into: &file, as: number, tag: index)
            names += "/F\(index) \(number) 0 R"
        }
        file.write("<</Font<<\(names)>>>>", as: resources)
    }

    private func writePages() {
        for (index, page) in pages.enumerated() {
            let canvas = page.canvas
            var contents = "\(page.content) 0 R"
            if !canvas.late.isEmpty { contents += " \(file.add(stream: canvas.late)) 0 R" }
            var object = """
                <</Type/Page/Parent \(pagesObject) 0 R/MediaBox[0 0 \(PDFSyntax.number(canvas.format.width)) \
                \(PDFSyntax.number(canvas.format.height))]/Resources \(resources) 0 R/Contents[\(contents)]/Tabs/S\
                /StructParents \(index)
                """
            if !canvas.annotations.isEmpty {
                object += "/Annots[\(canvas.annotations.map { "\($0) 0 R" }.joined(separator: " "))]"
            }
            file.write(object + ">>", as: canvas.number)
        }
        let kids = pages.map { "\($0.canvas.number) 0 R" }.joined(separator: " ")
        file.write("<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>", as: pagesObject)
    }

    private func destination(of place: Place) -> String {
        let canvas = pages[place.page].canvas
        return "[\(canvas.number) 0 R/XYZ 0 \(PDFSyntax.number(canvas.format.height - place.y + 4)) null]"
    }

    private func writeLinks() {
        var targets: [String: Place] = [:]
        for place in places { if let id = place.id, targets[id] == nil { targets[id] = place } }
        for (index, place) in listed.enumerated() { targets[Self.entryName(index)] = place }
        for link in links {
            var object = """
                <</Type/Annot/Subtype/Link/Rect[\(link.rectangle)]/Border[0 0 0]/F 4/Contents\(PDFSyntax.text(link.words))\
                /StructParent \(pages.count + link.structParent)
                """
            switch link.target {
            case .address(let address): object += "/A<</S/URI/URI\(PDFSyntax.ascii(address))>>"
            case .place(let id):
                if let place = targets[id] { object += "/Dest\(destination(of: place))" }
            }
            file.write(object + ">>", as: link.object)
        }
    }

    private func writeTags() {
        for element in elements { file.write(element.object, as: element.number) }
        var numbers = ""
        for (index, page) in pages.enumerated() {
            let owners = page.canvas.owners.map { "\($0) 0 R" }.joined(separator: " ")
            numbers += "\(index) \(file.add("[\(owners)]")) 0 R "
        }
        for (index, owner) in linkOwners.enumerated() { numbers += "\(pages.count + index) \(owner) 0 R " }
        let tree = file.add("<</Nums[\(numbers.dropLast())]>>")
        file.write(
            """
            <</Type/StructTreeRoot/K \(document.number) 0 R/ParentTree \(tree) 0 R\
            /ParentTreeNextKey \(pages.count + linkOwners.count)>>
            """, as: treeRoot)
    }

    private func catalog() throws(UnprintablePaper) -> Int {
        guard let profile = FileManager.default.contents(atPath: Self.colourProfile) else {
            throw .missingColourProfile(Self.colourProfile)
        }
        let colours = file.add(stream: Array(profile), "/N 3")
        let metadata = Metadata(
            title: paper.title, author: paper.author, subject: paper.subject, language: paper.language, day: paper.day)
        let xmp = file.reserve()
        file.write(stream: metadata.xml, "/Type/Metadata/Subtype/XML", as: xmp, compressed: false)
        var object = """
            <</Type/Catalog/Pages \(pagesObject) 0 R/Lang(\(paper.language))/MarkInfo<</Marked true>>\
            /ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot \(treeRoot) 0 R/Metadata \(xmp) 0 R\
            /OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)\
            /DestOutputProfile \(colours) 0 R>>]
            """
        let outline = Outline(places: places).write(into: &file) { self.destination(of: $0) }
        if let outline { object += "/Outlines \(outline) 0 R/PageMode/UseOutlines" }
        return file.add(object + ">>")
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
