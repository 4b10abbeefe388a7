import ArgumentParser
import Foundation
import Store

/// `hakadori migrate`: brings the tables of the database up to this version.
struct Migrate: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("データベースの表をこの版に合わせる", "Bring the tables of the database up to this version."),
            discussion: say(
                """
                import、publish、serve も始めにこれを行います。先に済ませたいときに使います。

                例：
                  hakadori migrate --database postgres://hakadori@localhost/hakadori
                """,
                """
                import, publish and serve do this too before they begin. Use it to have it done beforehand.

                Example:
                  hakadori migrate --database postgres://hakadori@localhost/hakadori
                """)
        )
    }

    @Flag(help: .say("行わずに、行うことだけを表示する", "Only show what would be done."))
    var dryRun = false

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let names = try await settings.withStore(for: dryRun ? .reading : .making) { store in
            dryRun ? try await store.pendingMigrations() : try await store.migrate(at: Date())
        }
        for name in names { try StandardOutput.write(name + "\n") }
        StandardError.write(
            line: names.isEmpty
                ? say("することはありません。表はこの版のとおりです。", "Nothing to do: the tables are those of this version.")
                : dryRun
                    ? say("\(names.count)件を行います。", "\(names.count.counted("step", "steps")) to do.")
                    : say("\(names.count)件を行いました。", "\(names.count.counted("step", "steps")) done."))
    }
}
