/// What stands at the foot and the head of every page (フッター・ヘッダー), drawn when the number of pages is known.
extension PaperWriter {
    func drawFeet() {
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
}
