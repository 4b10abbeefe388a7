import Foundation

/// An SQLite database in a file that no folder names any more (名前のないデータベース): gone with the program, however that ends.
///
/// SQLite opens files by their names alone. So the file gets one, which is taken away as soon as it is open, before anything is
/// written. Nothing stands beside it: its journal is in memory.
struct UnnamedDatabase {
    let database: SQLiteDatabase
    private let descriptor: Int32

    /// - Parameter place: beside which the file is made, so that a full disk is noticed there.
    init(beside place: FilePlace) throws {
        let file: FileDraft
        do { file = try FileDraft(for: place, isNamed: true) } catch {
            throw StoreError.backup(.cannotCreate(error.number))
        }
        guard let path = file.path else { preconditionFailure("it was asked to have a name") }
        defer { unlink(path) }
        do { database = try SQLiteDatabase(file: path) } catch {
            file.remove()
            throw error
        }
        descriptor = file.descriptor
    }

    /// Copies what was committed into a file. Nothing may be written meanwhile.
    ///
    /// - Throws: `SystemError`.
    func copy(to target: Int32) throws(SystemError) {
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var place = off_t(0)
        while true {
            let count = pread(descriptor, &buffer, buffer.count, place)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SystemError(number: errno) }
            if count == 0 { return }
            var written = 0
            while written < count {
                let more = buffer.withUnsafeBytes { bytes in
                    pwrite(target, bytes.baseAddress.map { $0 + written }, count - written, place + off_t(written))
                }
                if more < 0, errno == EINTR { continue }
                guard more > 0 else { throw SystemError(number: more < 0 ? errno : EIO) }
                written += more
            }
            place += off_t(count)
        }
    }

    func remove() {
        try? database.writer.close()
        close(descriptor)
    }
}
