import Foundation
import Store

extension Settings {
    /// What a command is about to do with the database.
    enum Access {
        /// Nothing is made: a database that is not there is an error.
        case reading
        /// The database is made where there is none; its tables are the command's own business.
        case making
        /// The database is made where there is none, and its tables are brought up to date.
        case writing
    }

    /// Opens the database for one command.
    ///
    /// - Throws: `Problem`, with the store's own sentence where the store refused.
    func withStore<Result: Sendable>(
        for access: Access = .reading, _ work: (Store) async throws -> Result
    ) async throws -> Result {
        if let databaseFile {
            if access == .reading { try expect(databaseFile) } else { try makeFolder(of: databaseFile) }
        }
        return try await Problem.saying {
            let store = try await Store.open(database)
            if access == .writing { try await store.migrate(at: Date()) }
            let result = try await work(store)
            try await store.close()
            return result
        }
    }

    /// Opens the database for a command that shows what it would do: where there is none yet, one in memory stands for
    /// it and is gone afterwards.
    func withStoreForShowing<Result: Sendable>(_ work: (Store) async throws -> Result) async throws -> Result {
        guard let databaseFile, access(databaseFile, F_OK) != 0 else { return try await withStore(work) }
        return try await Problem.saying {
            let store = try await Store.open(DatabaseAddress("sqlite::memory:"))
            try await store.migrate(at: Date())
            let result = try await work(store)
            try await store.close()
            return result
        }
    }

    private func expect(_ file: String) throws {
        guard access(file, F_OK) != 0 else { return }
        throw Problem(
            .noInput,
            say(
                "データベース「\(database)」がまだありません。hakadori import でシートを取り込むか、--database で場所を指定してください。",
                "There is no database “\(database)” yet. Import a sheet with hakadori import, or name its place "
                    + "with --database."))
    }

    /// Only the folder of the default place is made: elsewhere a missing folder is more likely a slip of the pen.
    private func makeFolder(of file: String) throws {
        guard origin(of: .database) == .standard else { return }
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            throw Problem(
                .cannotCreate,
                say(
                    "データベースのフォルダー「\(folder.path)」を作れませんでした。--database で別の場所を指定してください。",
                    "The folder “\(folder.path)” for the database could not be made. Name another place with --database."
                ))
        }
    }
}

extension Problem {
    /// Turns what the store refuses into a problem with an exit code.
    static func saying<Result>(_ work: () async throws -> Result) async throws -> Result {
        do { return try await work() } catch let error as StoreError {
            throw Problem(ExitStatus(error), error.sentence(in: Speech.language))
        }
    }
}

extension ExitStatus {
    fileprivate init(_ error: StoreError) {
        self =
            switch error {
            case .badAddress: .configuration
            case .cannotConnect, .newerSchema, .notMigrated: .unavailable
            case .unknownPlan, .unknownEdition, .unknownPreviewLink, .nothingToUndo: .noInput
            case .revisionMoved, .cannotUndo, .alreadyPublished: .temporary
            case .unkeepable, .reasonNeeded: .data
            case .people(let refusal):
                switch refusal {
                case .unknownAccount: .noInput
                case .busy, .peopleMoved, .locked: .temporary
                case .loginTaken, .lastAdministrator, .wrongSetUpCode, .wrongCode, .wrongPassword: .permission
                case .badPassword: .data
                }
            case .round(let refusal):
                switch refusal {
                case .unknown, .unknownAction: .noInput
                case .exists, .closed, .notClosed, .moved, .stepsTaken: .temporary
                case .noRight, .notAsked, .steps: .permission
                case .faults, .noReason: .data
                }
            case .backup(let fault):
                switch fault {
                case .notBackup, .damaged, .counts, .log: .data
                case .notEmpty, .memory: .permission
                case .cannotCreate(let number): number == ENOSPC ? .inputOutput : .cannotCreate
                case .file(let number): number == ENOENT ? .noInput : .inputOutput
                }
            case .database: .inputOutput
            }
    }
}
