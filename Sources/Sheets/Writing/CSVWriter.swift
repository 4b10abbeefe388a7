/// Puts rows of cells into the bytes of a CSV file (RFC 4180). The only writer of CSV in the program.
struct CSVWriter {
    private let encoding: DataTable.Encoding
    private let head: [String]
    private var bytes: [UInt8]
    private var row = 0
    private var warnings: [CSVText.Warning] = []
    private var places: [Unicode.Scalar: Int] = [:]
    private var codes: [Unicode.Scalar: [UInt8]] = [:]
    private let cp932: CP932?

    /// - Parameter head: the names of the columns, which it writes first.
    init(head: [String], encoding: DataTable.Encoding) {
        self.encoding = encoding
        self.head = head
        bytes = encoding == .utf8WithBOM ? [0xEF, 0xBB, 0xBF] : []
        cp932 = encoding == .cp932 ? CP932() : nil
        write(row: head.map { .text($0) })
    }

    var finished: CSVText { CSVText(bytes: bytes, warnings: warnings) }

    mutating func write(row values: [DataTable.Value]) {
        row += 1
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let cell = value.cell
            let quoted = cell.unicodeScalars.contains { $0 == "\"" || $0 == "," }
            if quoted { bytes.append(UInt8(ascii: "\"")) }
            for scalar in cell.unicodeScalars {
                if scalar == "\"" { bytes.append(UInt8(ascii: "\"")) }
                write(scalar, in: index)
            }
            if quoted { bytes.append(UInt8(ascii: "\"")) }
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func write(_ scalar: Unicode.Scalar, in column: Int) {
        let isControl = scalar.properties.generalCategory == .control
        if isControl { warn(.controlCharacter, scalar, in: column) }
        guard let cp932 else {
            bytes += UTF8.encode(isControl ? "\u{FFFD}" : scalar).map(Array.init) ?? []
            return
        }
        if scalar.isASCII, !isControl {
            bytes.append(UInt8(scalar.value))
            return
        }
        if isControl {
            bytes += CP932.geta
        } else if let twin = CP932.twins[scalar], let code = cp932.bytes(of: twin) {
            warn(.spelledOtherwise, scalar, in: column)
            bytes += code
        } else if let code = codes[scalar] ?? cp932.bytes(of: scalar) {
            codes[scalar] = code
            if CP932.isPlatformDependent(code) { warn(.platformDependent, scalar, in: column) }
            bytes += code
        } else {
            warn(.notInCP932, scalar, in: column)
            bytes += CP932.geta
        }
    }

    private mutating func warn(_ kind: CSVText.Warning.Kind, _ letter: Unicode.Scalar, in column: Int) {
        let example = CSVText.Example(row: row, column: column < head.count ? head[column] : "")
        guard let place = places[letter] else {
            places[letter] = warnings.count
            warnings.append(CSVText.Warning(kind: kind, letter: letter, count: 1, examples: [example]))
            return
        }
        warnings[place].count += 1
        if warnings[place].examples.count < 3 { warnings[place].examples.append(example) }
    }
}

extension DataTable.Value {
    /// One line that no spreadsheet takes for a formula. −5 as a number is none and stays a number.
    fileprivate var cell: String {
        if case .text(let text) = self { FormulaGuard.put(before: text.oneLine) } else { text }
    }
}
