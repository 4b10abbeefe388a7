import Foundation

/// What a backup holds (バックアップの内容), as it says itself or as it was found.
public struct BackupReport: Hashable, Sendable {
    public let madeAt: Date
    /// The kind of database it was made from: `sqlite` or `postgres`.
    public let source: String
    public let contents: BackupContents
    /// Whether it says a digest of each table. Backups of earlier versions of the program do not, and rows that were changed by
    /// hand in one of those are found only where the change log speaks of them.
    public let hasDigests: Bool
    /// What came of checking the change log, the editions and the tables.
    public let verification: LogVerification
}

/// Why a backup cannot be made or used (バックアップの失敗).
public enum BackupFault: Hashable, Sendable {
    /// The file is no backup of this program's.
    case notBackup
    /// What SQLite says about the file.
    case damaged(String)
    /// A table has not as many rows as were written.
    case counts(table: String, expected: Int, found: Int)
    /// A table's rows are not those that were written.
    case changed(table: String)
    /// A table, a column or another part of the database is there that no backup has, or one is not there: its name.
    case extra(String)
    case missing(String)
    /// The change log of the backup does not fit.
    case log(LogBreak)
    /// There is something in the database already.
    case notEmpty
    /// A database in memory has nobody to be backed up for.
    case memory
    /// The database stands where the backup was to stand, or a part of one.
    case isDatabase
    /// A file that is no backup stands where the backup was to stand.
    case occupied
    /// What was to be used as a database is a backup, which nobody changes.
    case isBackup
    /// A backup cannot stand where it was asked for: the system's number (`errno`).
    case cannotCreate(Int32)
    /// The system refused: its number (`errno`).
    case file(Int32)
}

extension BackupFault {
    var japanese: String {
        switch self {
        case .notBackup: "このファイルは hakadori backup で作ったバックアップではありません。"
        case .damaged(let detail): "バックアップのファイルが壊れています（\(detail)）。"
        case .counts(let table, let expected, let found):
            "バックアップの表 \(table) の行数が合いません（あるべき数 \(expected)、実際の数 \(found)）。"
        case .changed(let table):
            "バックアップの表 \(table) の内容が、作ったときと違います。作った後に書き換えられています。このバックアップは使わないでください。"
        case .extra(let name): "バックアップに、あるはずのない \(name) があります。作った後に書き換えられています。"
        case .missing(let name): "バックアップに、あるはずの \(name) がありません。作った後に書き換えられています。"
        case .isDatabase:
            "そこにはデータベース、またはその一部（-wal、-shm、-journal）があります。何も書き込んでいません。別のファイル名を指定してください。"
        case .occupied:
            "そこには、バックアップではないファイルがあります。何も書き込んでいません。別のファイル名を指定するか、そのファイルを移してください。"
        case .isBackup:
            "データベースとして指定されたファイルはバックアップです。変わらないよう、そのままでは使いません。hakadori restore で新しいデータベースに戻してください。"
        case .log(let broken): "バックアップの変更履歴が合いません。" + broken.sentence(in: .japanese)
        case .notEmpty: "戻す先のデータベースが空ではありません。何も書き込んでいません。新しいデータベースを指定してください。"
        case .memory: "メモリー上のデータベースはバックアップできません。"
        case .cannotCreate(ENOENT), .cannotCreate(ENOTDIR):
            "バックアップを置くフォルダーがありません。フォルダーを作るか、別の場所を指定してください。"
        case .cannotCreate(let number):
            "そこにはバックアップを作れません（\(String(cString: strerror(number)))）。別の場所を指定するか、権限を確かめてください。"
        case .file(let number): "バックアップのファイルを読み書きできません（\(String(cString: strerror(number)))）。"
        }
    }

    var english: String {
        switch self {
        case .notBackup: "The file is no backup made by hakadori backup."
        case .damaged(let detail): "The backup file is damaged (\(detail))."
        case .counts(let table, let expected, let found):
            "The table \(table) of the backup has \(found) rows and should have \(expected)."
        case .changed(let table):
            "The rows of the table \(table) are not those that were backed up: somebody changed them. Do not use this backup."
        case .extra(let name): "The backup has \(name), which no backup has: somebody changed it after it was made."
        case .missing(let name): "The backup lacks \(name): somebody changed it after it was made."
        case .isDatabase:
            "A database stands there, or a part of one (-wal, -shm, -journal). Nothing was written. Name another file."
        case .occupied:
            "A file that is no backup stands there. Nothing was written. Name another file, or move that one away."
        case .isBackup:
            "What was named as the database is a backup. So that it stays what it is, it is not used: put it into a new database with hakadori restore."
        case .log(let broken): "The change log of the backup does not fit. " + broken.sentence(in: .english)
        case .notEmpty: "The database to restore into is not empty. Nothing was written. Name a new database."
        case .memory: "A database in memory cannot be backed up."
        case .cannotCreate(ENOENT), .cannotCreate(ENOTDIR):
            "There is no folder to put the backup into. Create it or name another place."
        case .cannotCreate(let number):
            "The backup cannot be made there (\(String(cString: strerror(number)))). Name another place or check the rights."
        case .file(let number): "The backup file cannot be read or written (\(String(cString: strerror(number))))."
        }
    }
}
