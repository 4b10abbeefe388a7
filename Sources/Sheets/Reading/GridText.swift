/// text → grid: cuts text at tabs, commas or semicolons, with quoted cells as in RFC 4180.
struct GridText {
    private let text: [UInt8]

    /// How many bytes show where the headings are, and so which separator it is.
    private static let beginning = 32_000

    init(_ text: [UInt8]) {
        self.text = text
    }

    /// The grid, cut at whichever separator makes the most words of headings stand alone in a cell; where
    /// there are none, at the one that makes the most cells.
    ///
    /// - Throws: `UnreadableSheet` where there are more cells than any sheet has.
    func grid() throws -> Grid {
        let beginning = GridText(Array(text.prefix(Self.beginning)))
        let candidates = try [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")].map { separator in
            let grid = try beginning.grid(separator: separator)
            return (separator, words: HeadingWord.count(in: grid), cells: grid.cellCount)
        }
        let best = candidates.reduce(candidates[0]) { best, next in
            (next.words, next.cells) > (best.words, best.cells) ? next : best
        }
        return try grid(separator: best.0)
    }

    private func grid(separator: UInt8) throws -> Grid {
        try text.withUnsafeBufferPointer { bytes in
            var cutter = Cutter(bytes: bytes, separator: separator)
            return try cutter.grid()
        }
    }
}

private struct Cutter {
    let bytes: UnsafeBufferPointer<UInt8>
    let separator: UInt8
    private var cells = Grid()
    private var index = 0

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    mutating func grid() throws -> Grid {
        while index < bytes.count {
            cutCell()
            if cells.cellCount > Grid.limit { throw UnreadableSheet(.tooManyCells(limit: Grid.limit)) }
            if index < bytes.count, bytes[index] == separator {
                index += 1
                if index < bytes.count { continue }
                cells.addBlank()
            } else if index < bytes.count {
                let isPair = bytes[index] == Self.carriageReturn && index + 1 < bytes.count
                index += isPair && bytes[index + 1] == Self.lineFeed ? 2 : 1
            }
            cells.endRow()
        }
        return cells
    }

    /// Takes one cell and stops at the separator or line end behind it.
    private mutating func cutCell() {
        let start = index
        var isQuoteOpen = false
        if index < bytes.count, bytes[index] == Self.quote {
            if let text = quotedCell() {
                cells.add(text)
                return
            }
            isQuoteOpen = true
        }
        while index < bytes.count, !isEnd(index) { index += 1 }
        if index == start {
            cells.addBlank()
        } else {
            cells.add(String(decoding: bytes[start..<index], as: UTF8.self), isQuoteOpen: isQuoteOpen)
        }
    }

    /// The cell in quotation marks at `index`; `nil`, and nothing taken, where they are not closed as RFC 4180 says.
    ///
    /// A search in vain ends at the next mark that stands alone, and the next search begins there at the earliest: no
    /// byte is looked at more than a few times.
    private mutating func quotedCell() -> String? {
        var text: [UInt8] = []
        var next = index + 1
        while next < bytes.count {
            let byte = bytes[next]
            if byte == Self.quote {
                if next + 1 == bytes.count || isEnd(next + 1) {
                    index = next + 1
                    return String(decoding: text, as: UTF8.self)
                }
                guard bytes[next + 1] == Self.quote else { return nil }
                next += 1
            }
            text.append(byte)
            next += 1
        }
        return nil
    }

    private func isEnd(_ index: Int) -> Bool {
        let byte = bytes[index]
        return byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }
}
