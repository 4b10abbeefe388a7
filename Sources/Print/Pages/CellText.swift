/// The paragraphs of a cell, cut into lines (セルの組版).
struct CellText {
    struct Line {
        let paragraph: Int
        let line: Int
        /// With the space above it, where it is the first of its paragraph.
        let height: Double
        let spaceBefore: Double
    }

    let texts: [TypesetText]
    let targets: [Paragraph.Target?]
    private(set) var lines: [Line] = []

    /// - Parameter width: of a line, in points.
    init(_ paragraphs: [Paragraph], width: Double, letters: LetterCase) {
        texts = paragraphs.map { TypesetText($0.text, $0.style, width: width, letters: letters) }
        targets = paragraphs.map(\.target)
        for (index, text) in texts.enumerated() {
            for line in text.lines.indices {
                let space = line == 0 && index > 0 ? paragraphs[index].spaceBefore : 0
                lines.append(
                    Line(paragraph: index, line: line, height: text.style.lineHeight + space, spaceBefore: space))
            }
        }
    }

    func height(from first: Int = 0) -> Double { lines[min(first, lines.count)...].reduce(0) { $0 + $1.height } }

    /// The line behind the last that fits into `height`.
    func end(from first: Int, height: Double) -> Int {
        var used = 0.0
        var end = first
        while end < lines.count, used + lines[end].height <= height + 0.05 {
            used += lines[end].height
            end += 1
        }
        return end
    }
}
