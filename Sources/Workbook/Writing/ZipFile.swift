import CZip

/// Several files in one (zip ファイル), by libzip, in memory. The same files give the same bytes.
public enum ZipFile {
    /// - Parameters:
    ///   - files: names are of any letters (UTF-8), and differ.
    ///   - date: of every file, in seconds since 1970.
    /// - Throws: `UnwritableWorkbook.refused`.
    public static func bytes(of files: [(name: String, bytes: [UInt8])], at date: Int) throws(UnwritableWorkbook)
        -> [UInt8]
    {
        var fault = zip_error_t()
        guard let target = zip_source_buffer_create(nil, 0, 0, &fault) else {
            throw .refused("no memory for a zip file")
        }
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &fault) else {
            throw .refused("no zip file")
        }
        // Opening took one reference; this one is ours, to read what was written.
        zip_source_keep(target)
        for file in files {
            // libzip reads from it when the archive is closed, and frees it then.
            let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, file.bytes.count), alignment: 1)
            file.bytes.withUnsafeBytes {
                memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
            }
            guard let source = zip_source_buffer(archive, memory, zip_uint64_t(file.bytes.count), 0) else {
                memory.deallocate()
                zip_discard(archive)
                throw .refused("no memory for \(file.name)")
            }
            let index = zip_file_add(archive, file.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else {
                zip_source_free(source)
                memory.deallocate()
                zip_discard(archive)
                throw .refused("the name \(file.name)")
            }
            zip_file_set_mtime(archive, zip_uint64_t(index), time_t(date), 0)
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw .refused("the zip file could not be written")
        }
        return try read(target)
    }

    private static func read(_ source: OpaquePointer) throws(UnwritableWorkbook) -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw .refused("the zip file could not be read") }
        defer { zip_source_close(source) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_source_read(source, &piece, zip_uint64_t(piece.count))
            if count == 0 { return bytes }
            guard count > 0 else { throw .refused("the zip file could not be read") }
            bytes += piece[..<Int(count)]
        }
    }
}
