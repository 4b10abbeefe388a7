/// Grounds, rules, texts and arrows of cells.
extension TableWriter {
    func ground(_ cell: Table.Cell, x: Double, y: Double, width: Double, height: Double) {
        if let fill = cell.fill { writer.canvas.fill(x: x, y: y, width: width, height: height, fill) }
        switch table.rules {
        case .grid: writer.canvas.frame(x: x, y: y, width: width, height: height, rule: 0.4, Self.ruleInk)
        case .rows:
            writer.canvas.rule(x: x, y: y + height, toX: x + width, toY: y + height, width: 0.4, Self.ruleInk)
        }
    }

    /// Draws what of a cell stands on this page, down to `bottom`.
    func finish(_ cell: OpenCell, at bottom: Double) {
        let height = bottom - cell.top
        guard height > 0.01 else { return }
        let (x, width) = (edges[cell.columns.lowerBound], width(cell.columns))
        ground(cell.cell, x: x, y: cell.top, width: width, height: height)
        let isRepeated = !cell.isFirstPage && cell.cell.continuation == .repeats
        if isRepeated { cell.nextLine = 0 }
        let first = cell.nextLine
        let end = cell.text.end(from: first, height: height - 2 * table.padding)
        cell.nextLine = max(end, first)
        let lines = first..<end
        let used = cell.text.lines[lines].reduce(0) { $0 + $1.height }
        let y = cell.cell.isCentered ? cell.top + (height - used) / 2 : cell.top + table.padding
        if isRepeated {
            writer.canvas.ornament(pagination: true) {
                drawLines(cell.text, lines, of: cell.cell, x: x, y: y, columns: cell.columns)
            }
        } else {
            draw(cell.text, lines, of: cell.cell, x: x, y: y, columns: cell.columns, in: cell.element, known: cell)
        }
        if cell.cell.hasArrow, cell.isFirstPage { arrow(cell, y: y) }
        if let figure = cell.cell.figure, cell.isFirstPage {
            let top = cell.top + (height - figure.height) / 2
            writer.canvas.ornament {
                for stroke in figure.strokes {
                    writer.canvas.draw(stroke, x: x + table.padding, y: top, letters: writer.letters)
                }
            }
        }
    }

    func draw(
        _ text: CellText, _ lines: Range<Int>, of cell: Table.Cell, x: Double, y: Double, columns: Range<Int>,
        in element: StructureElement, known: OpenCell? = nil
    ) {
        var y = y
        var index = lines.lowerBound
        while index < lines.upperBound {
            let paragraph = text.lines[index].paragraph
            var end = index
            while end < lines.upperBound, text.lines[end].paragraph == paragraph { end += 1 }
            y += text.lines[index].spaceBefore
            let first = text.lines[index].line
            let owner: StructureElement
            if text.texts.count == 1 {
                owner = element
            } else if let begun = known?.paragraphs[paragraph] {
                owner = begun
            } else {
                owner = writer.element("P", in: element)
                known?.paragraphs[paragraph] = owner
            }
            writer.draw(
                text.texts[paragraph], lines: first..<(first + end - index), of: owner,
                x: x + table.padding + cell.indent, y: y, width: width(columns) - 2 * table.padding - cell.indent,
                target: text.targets[paragraph])
            y += Double(end - index) * text.texts[paragraph].style.lineHeight
            index = end
        }
    }

    func drawLines(
        _ text: CellText, _ lines: Range<Int>, of cell: Table.Cell, x: Double, y: Double, columns: Range<Int>
    ) {
        var y = y
        for line in text.lines[lines] {
            y += line.spaceBefore
            writer.canvas.draw(
                text.texts[line.paragraph], line: line.line, x: x + table.padding + cell.indent, y: y,
                width: width(columns) - 2 * table.padding - cell.indent)
            y += line.height - line.spaceBefore
        }
    }

    /// From the end of the text to the right edge: what it says goes on.
    private func arrow(_ cell: OpenCell, y: Double) {
        guard let text = cell.text.texts.first, let line = text.lines.last else { return }
        let (x, right) = (edges[cell.columns.lowerBound], edges[cell.columns.upperBound] - table.padding)
        let start =
            text.style.alignment == .center
            ? (x + right) / 2 + line.width / 2 + 4 : x + table.padding + line.indent + line.width + 4
        guard right - start > 10 else { return }
        let middle = y + text.height - text.style.lineHeight / 2
        let ink = Ink(0x1F4E79)
        writer.canvas.ornament {
            writer.canvas.draw(
                .line(x: start, y: middle, toX: right - 4, toY: middle, width: 0.9, ink), x: 0, y: 0,
                letters: writer.letters)
            writer.canvas.draw(
                .shape([(right, middle), (right - 6, middle - 2.6), (right - 6, middle + 2.6)], ink), x: 0, y: 0,
                letters: writer.letters)
        }
    }
}
