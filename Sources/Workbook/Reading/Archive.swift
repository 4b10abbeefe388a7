import CZip

/// A zip archive in memory (圧縮ファイル), by libzip.
struct Archive: ~Copyable {
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

    func has(_ name: String) -> Bool { zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE)) >= 0 }

    /// The unpacked bytes of a part; `nil` where there is none of that name.
    ///
    /// - Parameter limit: the most that it may take when it is unpacked: an archive of 40 KB can unpack to gigabytes.
    func part(_ name: String, _ limit: Int) throws(UnreadableWorkbook) -> [UInt8]? {
        let index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else { throw .broken(part: name) }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        // What the archive says about the size may be a lie: it saves moving the bytes, and the count below decides.
        var said = zip_stat_t()
        if zip_stat_index(handle, zip_uint64_t(index), 0, &said) == 0, said.size > UInt64(limit) {
            throw .tooLarge(limit: WorkbookLimits.bytes)
        }
        bytes.reserveCapacity(Int(min(said.size, UInt64(limit))))
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &piece, zip_uint64_t(piece.count))
            if count == 0 { return bytes }
            guard count > 0 else { throw .broken(part: name) }
            guard bytes.count + Int(count) <= limit else { throw .tooLarge(limit: WorkbookLimits.bytes) }
            bytes += piece[..<Int(count)]
        }
    }
}
