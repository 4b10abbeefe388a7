import CZlib

/// gzip (RFC 1952).
enum Gzip {
    /// - Parameter level: 1 is quick, 9 is small.
    /// - Returns: `nil` when it does not pay: nothing is saved, or so little is sent that it fits one packet anyway.
    static func compress(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8]? {
        guard bytes.count > 1024, bytes.count < Int32.max else { return nil }
        var stream = z_stream()
        guard gzip_init(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
        return output.isEmpty || output.count > bytes.count / 10 * 9 ? nil : output
    }
}
