extension String {
    /// The text as a workbook holds it: LF for every line break, control characters as `_x0001_` (ECMA-376 22.9.2.19, and
    /// `_x005F_` where a text only looks like that), U+FFFD for what XML cannot hold at all.
    var inWorkbook: String {
        var text = String.UnicodeScalarView()
        let scalars = Array(unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            switch scalar.value {
            case 0x0D:
                text.append("\n")
                if index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
            case 0x00, 0xFFFE, 0xFFFF: text.append("\u{FFFD}")
            case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                text.append(contentsOf: "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".unicodeScalars)
            case 0x5F where Self.looksEscaped(scalars, at: index): text.append(contentsOf: "_x005F_".unicodeScalars)
            default: text.append(scalar)
            }
            index += 1
        }
        return String(text)
    }

    /// Whether `_xHHHH_` stands at `index`.
    private static func looksEscaped(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else { return false }
        return scalars[(index + 2)...(index + 5)].allSatisfy { $0.properties.isASCIIHexDigit }
    }
}
