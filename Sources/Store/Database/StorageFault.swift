/// Why a database cannot keep anything at the moment (保存できない理由). What is kept already may still be read.
public enum StorageFault: Hashable, Sendable {
    /// The disk, a quota or the database's own limit is full.
    case full
    /// It may be read and not written: a disk that went read-only, a PostgreSQL that stands by.
    case readOnly
    /// The disk answers with errors.
    case failing
}

extension StorageFault {
    /// - Parameter code: SQLite's number: https://www.sqlite.org/rescode.html
    init?(sqlite code: Int32) {
        switch code {
        case 13: self = .full
        case 8: self = .readOnly
        // SQLITE_IOERR, and SQLITE_CANTOPEN for what it keeps beside the database.
        case 10, 14: self = .failing
        default: return nil
        }
    }

    /// - Parameter code: PostgreSQL's SQLSTATE: disk_full, read_only_sql_transaction, io_error.
    init?(sqlState code: String) {
        switch code {
        case "53100": self = .full
        case "25006": self = .readOnly
        case "58030": self = .failing
        default: return nil
        }
    }

    var japanese: String {
        switch self {
        case .full: "データベースのディスクに空きがないため、保存できません。空きを作ってから、もう一度行ってください。"
        case .readOnly: "データベースは今、読むことしかできないため、保存できません。書き込めるようにしてから、もう一度行ってください。"
        case .failing: "データベースのディスクを読み書きできません。空き容量とディスクの状態を確かめてから、もう一度行ってください。"
        }
    }

    var english: String {
        switch self {
        case .full: "The disk of the database is full, so nothing can be kept. Make room and try again."
        case .readOnly:
            "The database can only be read at the moment, so nothing can be kept. Make it writable and try again."
        case .failing: "The disk of the database does not work. Check its free space and its state, and try again."
        }
    }
}
