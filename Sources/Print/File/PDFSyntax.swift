/// How values are spelt in a PDF (ISO 32000-1, 7.3).
enum PDFSyntax {
    /// A text for people, which may be Japanese: UTF-16 with its mark, in hexadecimal digits.
    static func text(_ text: String) -> String {
        var digits = "<FEFF"
        for unit in text.utf16 { digits += hex(unit) }
        return digits + ">"
    }

    /// A text of ASCII letters alone, such as a link.
    static func ascii(_ text: String) -> String {
        "(" + text.map { "()\\".contains($0) ? "\\\($0)" : String($0) }.joined() + ")"
    }

    /// Four hexadecimal digits.
    static func hex(_ value: UInt16) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// A length in points, to a hundredth.
    static func number(_ value: Double) -> String {
        var bytes: [UInt8] = []
        bytes.append(number: value)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Letters that XML takes for its own are spelt out.
    static func xml(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}

extension [UInt8] {
    /// Appends a length in points, to a hundredth, without a needless zero.
    mutating func append(number value: Double) {
        var hundredths = Int((value * 100).rounded())
        if hundredths < 0 {
            append(0x2D)
            hundredths = -hundredths
        }
        append(integer: hundredths / 100)
        let rest = hundredths % 100
        guard rest > 0 else { return }
        append(0x2E)
        append(0x30 + UInt8(rest / 10))
        if rest % 10 > 0 { append(0x30 + UInt8(rest % 10)) }
    }

    mutating func append(integer value: Int) {
        if value >= 10 { append(integer: value / 10) }
        append(0x30 + UInt8(value % 10))
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends four hexadecimal digits.
    mutating func append(hex value: UInt16) {
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(truncatingIfNeeded: value >> shift) & 0xF
            append(digit < 10 ? 0x30 + digit : 0x37 + digit)
        }
    }
}
