import Foundation

/// What a backup holds (バックアップの内容), as it says itself or as it was found.
public struct BackupReport: Hashable, Sendable {
    public let madeAt: Date
    /// The kind of database it was made from: `sqlite` or `postgres`.
    public let source: String
    /// How many rows each table has.
    public let counts: [String: Int]
    /// What came of checking the change log, the editions and the tables.
    public let verification: LogVerification

    public var rows: Int { counts.values.reduce(0, +) }
}

/// Why a backup cannot be made or used (バックアップの失敗).
public enum BackupFault: Hashable, Sendable {
    /// The file is no backup of this program's.
    case notBackup
    /// What SQLite says about the file.
    case damaged(String)
    /// A table has not as many rows as were written.
    case counts(table: String, expected: Int, found: Int)
    /// The change log of the backup does not fit.
    case log(LogBreak)
    /// There is something in the database already.
    case notEmpty
    /// A database in memory has nobody to be backed up for.
    case memory
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
