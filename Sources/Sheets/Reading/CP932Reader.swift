#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads Shift_JIS as Windows writes it (CP932), with ①, Ⅱ and ～. The C library knows it.
enum CP932Reader {
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
}
