import Foundation
import Store

extension Settings {
    /// What a command is about to do with the database.
    enum Access {
        /// Nothing is made: a database that is not there is an error.
        case reading
        /// The database is made where there is none; its tables are the command's own business.
        case making
        /// The database is made where there is none, with its tables. Those of an earlier version are an error: what cannot be
        /// taken back is for `hakadori migrate`, which asks for a backup first.
        case writing
    }

    /// Opens the database for one command.
    ///
    /// - Parameter patience: as `Store.open` has it.
    /// - Throws: `Problem`, with the store's own sentence where the store refused.
    func withStore<Result: Sendable>(
        for access: Access = .reading, patience: Int? = nil,
        saying: (String) -> Void = { StandardError.write(line: $0) }, _ work: (Store) async throws -> Result
    ) async throws -> Result {
        if let databaseFile {
            if access == .reading { try expect(databaseFile) } else { try makeFolder(of: databaseFile) }
        }
        return try await Problem.saying {
            let store = try await Store.open(database, patience: patience)
            if store.wasOpenToOthers, let databaseFile {
                saying(
                    say(
                        "データベースのファイル「\(databaseFile)」をほかの利用者も読めたため、所有者だけが読めるように改めました。",
                        "Others could read the database file “\(databaseFile)”. From now on only its owner can."))
            }
            if access == .writing { try await store.prepareTables() }
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
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Problem(
                .cannotCreate,
                say(
                    "データベースのフォルダー「\(folder.path)」を作れませんでした。--database で別の場所を指定してください。",
                    "The folder “\(folder.path)” for the database could not be made. Name another place with --database."
                ))
        }
    }
}

extension Store {
    /// Makes the tables of a database that has none.
    ///
    /// - Throws: `Problem` where it has those of an earlier version.
    fileprivate func prepareTables() async throws {
        guard try await version() > 0 else { return _ = try await migrate(at: Date()) }
        let steps = try await pendingMigrations()
        guard !steps.isEmpty else { return }
        throw Problem(
            .unavailable,
            say(
                "データベースの表は、前の版のプログラムのものです（残り\(steps.count)件）。hakadori migrate --backup ファイル を実行してください。"
                    + "バックアップを取ってから、表をこの版に合わせます。",
                "The tables of the database are those of an earlier version (\(steps.count.counted("step", "steps")) behind). "
                    + "Run hakadori migrate --backup FILE: it backs up first and then brings them up to this version."))
    }
}

extension Problem {
    /// Turns what the store refuses into a problem with an exit code.
    static func saying<Result>(_ work: () async throws -> Result) async throws -> Result {
        do { return try await work() } catch let error as StoreError {
            let option: String? =
                if case .reasonNeeded = error { say("--reason で指定してください。", "Use --reason.") } else { nil }
            let sentence = error.sentence(in: CLILanguage.language)
            throw Problem(ExitStatus(error), [sentence, option].compactMap { $0 }.joined(separator: say("", " ")))
        }
    }
}

extension ExitStatus {
    fileprivate init(_ error: StoreError) {
        self =
            switch error {
            case .badAddress: .configuration
            case .openToOthers: .permission
            case .storage: .inputOutput
            case .cannotConnect, .newerSchema, .notMigrated: .unavailable
            case .unknownPlan, .unknownEdition, .unknownPreviewLink, .nothingToUndo: .noInput
            case .changedMeanwhile, .cannotUndo, .alreadyPublished, .wouldLose: .temporary
            case .unkeepable, .reasonNeeded, .retracted, .textsRemoved: .data
            case .noRight: .permission
            case .people(let refusal):
                switch refusal {
                case .unknownAccount: .noInput
                case .busy, .locked: .temporary
                case .loginTaken, .lastAdministrator, .wrongSetUpCode, .wrongCode, .wrongPassword: .permission
                case .badPassword: .data
                }
            case .round(let refusal):
                switch refusal {
                case .unknown, .unknownAction, .unknownEvaluation: .noInput
                case .exists, .closed, .notClosed, .notReopened, .stepsTaken, .undecided, .tooManyWorkbooks: .temporary
                case .noRight, .notAsked, .steps, .evaluation: .permission
                case .faults, .noReason: .data
                }
            case .removal(let refusal):
                switch refusal {
                case .unknown, .nothingFound: .noInput
                case .settled, .moved: .temporary
                case .own: .permission
                case .fixed, .reasonSaysIt: .data
                }
            case .end(let refusal):
                switch refusal {
                case .openRounds: .temporary
                case .published, .rounds, .archived: .permission
                case .wrongName: .data
                }
            case .backup(let fault):
                switch fault {
                case .notBackup, .damaged, .counts, .log, .changed, .extra, .missing: .data
                case .notEmpty, .memory, .isBackup: .permission
                case .isDatabase, .occupied: .cannotCreate
                case .cannotCreate(let number): number == ENOSPC ? .inputOutput : .cannotCreate
                case .file(let number): number == ENOENT ? .noInput : .inputOutput
                }
            case .database: .inputOutput
            }
    }
}
