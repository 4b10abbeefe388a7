import Foundation

extension Store {
    /// Whether the database can keep anything (空きの確認): `nil`, or why not.
    ///
    /// What the last write came to is remembered. Where it failed, room is looked for again: so much that a report fits in.
    public func storageFault() async throws -> StorageFault? {
        if case .file(let path) = address.kind, Self.isFull(path) { return .full }
        guard database.fault != nil else { return nil }
        do {
            try await database.write { try $0.execute(script: $0.dialect.roomProbe) }
            return nil
        } catch StoreError.storage(let fault, _) {
            return fault
        }
    }

    /// Whether a transaction of common size would not fit on the disk of this file.
    private static func isFull(_ path: String) -> Bool {
        var disk = statvfs()
        guard statvfs(FilePlace(path).folder, &disk) == 0, disk.f_blocks > 0 else { return false }
        return UInt64(disk.f_bavail) * UInt64(disk.f_frsize) < 256 << 10
    }
}
