/// text → grid: cuts text at tabs, commas or semicolons, with quoted cells as in RFC 4180.
struct GridText {
    private let text: [UInt8]

    init(_ text: [UInt8]) {
        self.text = text
    }

    /// The grid, cut at whichever separator makes the most words of headings stand alone in a cell.
    ///
    /// - Throws: `UnreadableSheet` where there are more cells than any sheet has.
    func grid() throws -> Grid {
        let beginning = GridText(Array(text.prefix(100_000)))
        let candidates = try [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")].map { separator in
            (separator, words: HeadingWord.count(in: try beginning.grid(separator: separator)))
        }
        let best = candidates.max { $0.words < $1.words }
        guard let best, let first = candidates.first(where: { $0.words == best.words }) else { return Grid() }
        return try grid(separator: first.0)
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
    /// Up to where a quotation mark at the front of a cell is only a character, because one there was never closed.
    /// So each byte is looked at in vain at most twice, once for the whole file and once for its line.
    private var plainUntil = 0
    private var isOpenToTheEnd = false

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
        if index < bytes.count, bytes[index] == Self.quote, index >= plainUntil {
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

    /// The cell in quotation marks at `index`; `nil`, and nothing taken, where they are never closed.
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
                if bytes[next + 1] == Self.quote { next += 1 }
            } else if isOpenToTheEnd, byte == Self.lineFeed || byte == Self.carriageReturn {
                break
            }
            text.append(byte)
            next += 1
        }
        plainUntil = isOpenToTheEnd ? next : index + 1
        isOpenToTheEnd = true
        return nil
    }

    private func isEnd(_ index: Int) -> Bool {
        let byte = bytes[index]
        return byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }
}
