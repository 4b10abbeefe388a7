import CZip

/// A zip archive in memory (圧縮ファイル), by libzip.
struct Archive: ~Copyable {
    /// The most that one part may take when it is unpacked. A sheet of a plan takes some hundred kilobytes; an archive of
    /// 40 KB that unpacks to gigabytes is an attack.
    static let limit = 100_000_000

    private let handle: OpaquePointer
    /// libzip reads from this while the archive is open.
    private let memory: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) throws(UnreadableWorkbook) {
        memory = .allocate(byteCount: max(1, bytes.count), alignment: 1)
        memory.copyBytes(from: bytes)
        var fault = zip_error_t()
        guard let source = zip_source_buffer_create(memory.baseAddress, zip_uint64_t(bytes.count), 0, &fault) else {
            memory.deallocate()
            throw .notAnArchive
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &fault) else {
            zip_source_free(source)
            memory.deallocate()
            throw .notAnArchive
        }
        handle = opened
    }

    deinit {
        zip_discard(handle)
        memory.deallocate()
    }

    /// The unpacked bytes of a part; `nil` where there is none of that name.
    func part(_ name: String) throws(UnreadableWorkbook) -> [UInt8]? {
        let index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else { throw .broken(part: name) }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &piece, zip_uint64_t(piece.count))
            if count == 0 { return bytes }
            guard count > 0 else { throw .broken(part: name) }
            guard bytes.count + Int(count) <= Self.limit else { throw .tooLarge(limit: Self.limit) }
            bytes += piece[..<Int(count)]
        }
    }
}
