/// The table of contents (目次): set where it stands, with its pages when they are known.
extension PaperWriter {
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

    func setContents(depth: Int, columns: Int) {
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

    static func entryName(_ place: Int) -> String { "\u{0}\(place)" }

    /// What the contents list, as it came to stand.
    var listed: [Place] { places.filter { $0.isInContents && $0.level <= contentsDepth } }

    func drawPageNumbers() {
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
}
