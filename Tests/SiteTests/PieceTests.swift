import CZlib
import Testing

@testable import Site

struct PieceTests {
    @Test func `memory keeps what was used last and never more than its limit`() {
        var memory = LeastRecentlyUsed<Int, Int>(limit: 1000)
        for key in 0..<50 {
            memory.keep(key, for: key, bytes: 90)
            _ = memory.value(0)
            #expect(memory.bytes <= 1000)
        }
        #expect(memory.value(0) == 0, "used all the time")
        #expect(memory.value(49) == 49, "the newest")
        #expect(memory.value(5) == nil, "long unused")
        memory.keep(7, for: 7, bytes: 251)
        #expect(memory.value(7) == nil, "too large for this memory")
        memory.remove(0)
        #expect(memory.value(0) == nil)
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (1_709_209_845, "Thu, 29 Feb 2024 12:30:45 GMT"),
    ])
    func `a date is written as HTTP has it`(seconds: Int, text: String) {
        #expect(HTTPDate.text(seconds) == text)
    }

    @Test func `gzip gives the bytes back and is left out where it does not pay`() throws {
        let text = Array(String(repeating: "達成状況 ", count: 1000).utf8)
        let small = try #require(Gzip.compress(text))
        #expect(small.count < text.count / 20)
        #expect(try inflated(small) == text)
        #expect(Gzip.compress(Array("short".utf8)) == nil)
        var random = SeededGenerator(seed: 1)
        #expect(Gzip.compress((0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }) == nil)
    }
}

/// What zlib reads out of a gzip file.
private func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    try #require(inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { inflateEnd(&stream) }
    var (input, output) = (bytes, [UInt8](repeating: 0, count: 1 << 20))
    let status = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
            (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
            return inflate(&stream, Z_FINISH)
        }
    }
    try #require(status == Z_STREAM_END)
    return Array(output.prefix(Int(stream.total_out)))
}
