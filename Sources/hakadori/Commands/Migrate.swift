import ArgumentParser
import Foundation
import Japanese
import Store

/// `hakadori migrate`: brings the tables of the database up to this version.
struct Migrate: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("データベースの表をこの版に合わせる", "Bring the tables of the database up to this version."),
            discussion: say(
                """
                プログラムを新しくした後に、一度行います。行うことを先に示します。元に戻す方法はバックアップだけなので、\
                先にバックアップを取ります（--backup）。端末では、指定がなければ尋ねます。空のデータベースには\
                尋ねずに表を作ります。serve、import なども、空のデータベースには自分で表を作ります。

                例：
                  hakadori migrate --dry-run
                  hakadori migrate --backup before.backup
                """,
                """
                To be run once after the program was updated. It says first what it will do. There is no way back but a \
                backup, so it makes one before it begins (--backup); on a terminal it asks when nothing is said. An empty \
                database gets its tables without a question, from serve, import and the like too.

                Example:
                  hakadori migrate --dry-run
                  hakadori migrate --backup before.backup
                """)
        )
    }

    @Flag(help: .say("行わずに、行うことだけを表示する", "Only show what would be done."))
    var dryRun = false

    @Option(help: .say("先にバックアップを書き出すファイル", "The file to back up to before.", value: "file"))
    var backup: String?

    @Flag(help: .say("バックアップを取らずに行う", "Begin without a backup."))
    var withoutBackup = false

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard !withoutBackup || backup == nil else {
            throw ValidationError(
                say("--backup と --without-backup はどちらか一つです。", "--backup and --without-backup exclude each other."))
        }
    }

    func run() async throws {
        let settings = try database.settings()
        try await settings.withStore(for: dryRun ? .reading : .making) { store in
            let steps = try await store.pendingMigrations()
            guard !steps.isEmpty else {
                return StandardError.write(
                    line: say("することはありません。表はこの版のとおりです。", "Nothing to do: the tables are those of this version."))
            }
            guard !dryRun else {
                list(steps)
                return StandardError.write(
                    line: say("\(steps.count)件を行います。", "\(steps.count.counted("step", "steps")) to do."))
            }
            // Nothing can be lost where nothing is.
            if try await store.version() > 0 { try await backUp(store, before: steps) }
            let done = try await store.migrate(at: Date())
            list(done)
            StandardError.write(line: say("\(done.count)件を行いました。", "\(done.count.counted("step", "steps")) done."))
        }
    }

    private func list(_ steps: [String]) {
        for name in steps {
            try? StandardOutput.write("\(name)\(MigrationWords.words[name].map { "\t\(say($0.ja, $0.en))" } ?? "")\n")
        }
    }

    private func backUp(_ store: Store, before steps: [String]) async throws {
        guard !withoutBackup else { return }
        guard let file = try backup ?? asked(steps) else { return }
        let contents = try await store.backup(to: file, at: Date())
        StandardError.write(line: Backup.words(contents, file))
    }

    /// - Returns: where to back up to; `nil` for nowhere.
    private func asked(_ steps: [String]) throws -> String? {
        let told = say(
            "データベースの表を、この版に合わせて\(steps.count)件変えます：\(steps.joined(separator: "、"))。元に戻す方法はバックアップだけです。",
            "The tables of the database are about to be changed in \(steps.count.counted("step", "steps")): "
                + "\(steps.joined(separator: ", ")). There is no way back but a backup.")
        guard isatty(STDIN_FILENO) == 1, StandardError.isTerminal else {
            throw Problem(
                .usage,
                told
                    + say(
                        "何も変えていません。--backup ファイル（先にバックアップを取る）か、--without-backup を指定してください。",
                        " Nothing was changed. Give --backup FILE to make one before, or --without-backup."))
        }
        StandardError.write(line: told)
        StandardError.write(
            text: say(
                "バックアップを書き出すファイル名を入れてください（取らずに進むなら「なし」、やめるなら空のまま Enter）：",
                "Name a file to back up to (“none” to go on without, nothing to stop): "))
        switch readLine().map({ String($0.trimmed) }) ?? "" {
        case "": throw Problem(.usage, say("やめました。何も変えていません。", "Stopped. Nothing was changed."))
        case "なし", "none": return nil
        case let file: return file
        }
    }
}
