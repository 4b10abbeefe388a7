import Foundation

/// Windows-31J (CP932): the Shift_JIS that Windows writes, with ①, Ⅱ and ～, by the C library's own table.
final class CP932 {
    private let converter: iconv_t

    /// `nil` where the C library does not know the encoding.
    init?() {
        guard let converter = iconv_open("CP932", "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
        self.converter = converter
    }

    deinit { iconv_close(converter) }

    /// A byte that is not CP932.
    struct Fault: Error {
        /// From 0.
        let offset: Int
    }

    /// - Returns: the text as UTF-8.
    /// - Throws: `Fault` at the first byte that is not CP932, or at 0 where the C library does not have CP932.
    static func decode(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
        let invalid = iconv_t(bitPattern: -1)
        guard let converter = iconv_open("UTF-8", "CP932"), converter != invalid else { throw Fault(offset: 0) }
        defer { iconv_close(converter) }
        var input = bytes
        // One byte of half-width katakana becomes three of UTF-8; nothing becomes more.
        var output = [UInt8](repeating: 0, count: bytes.count * 3 + 4)
        var inputLeft = input.count
        var outputLeft = output.count
        let result = input.withUnsafeMutableBytes { input in
            output.withUnsafeMutableBytes { output in
                var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        guard result != -1 else { throw Fault(offset: bytes.count - inputLeft) }
        return Array(output.prefix(output.count - outputLeft))
    }

    /// 「〓」, the mark that stands for a letter that is missing.
    static let geta: [UInt8] = [0x81, 0xAC]

    /// The letters that CP932 has under another code point than everybody else. They look the same.
    static let twins: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{301C}": "\u{FF5E}", "\u{2212}": "\u{FF0D}", "\u{2016}": "\u{2225}", "\u{2014}": "\u{2015}",
        "\u{2013}": "\u{2015}", "\u{2010}": "-", "\u{2011}": "-", "\u{A5}": "\u{FFE5}", "\u{A2}": "\u{FFE0}",
        "\u{A3}": "\u{FFE1}", "\u{AC}": "\u{FFE2}", "\u{A0}": " ", "\u{2022}": "\u{30FB}",
    ]

    /// The bytes of one letter, or `nil` where CP932 has none that read back as this very letter.
    func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
        var input = UTF8.encode(scalar).map { $0.map { CChar(bitPattern: $0) } } ?? []
        var output = [CChar](repeating: 0, count: 8)
        let written: Int? = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var fromLeft = input.count
                var to = output.baseAddress
                var toLeft = output.count
                // A result above 0 means that the library put a letter that only looks like it.
                return iconv(converter, &from, &fromLeft, &to, &toLeft) == 0 ? output.count - toLeft : nil
            }
        }
        return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
    }

    /// Whether bytes lie in NEC's row 13 (①, Ⅱ, ㈱) or in IBM's and NEC's additions (髙, 﨑), which other systems lack, or
    /// are the 「～」 that other systems read as another letter (U+301C).
    static func isPlatformDependent(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, bytes.count == 2 else { return false }
        return bytes == [0x81, 0x60] || first == 0x87 || (0xED...0xEE).contains(first) || (0xFA...0xFC).contains(first)
    }
}
