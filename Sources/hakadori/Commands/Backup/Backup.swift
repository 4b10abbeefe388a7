import ArgumentParser
import Foundation
import Store

/// `hakadori backup`: everything in one file, while the server runs.
struct Backup: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("全てを一つのファイルにバックアップする", "Back everything up into one file."),
            discussion: say(
                """
                serve が動いている間も行えます。ある一時点の内容が、全部そろって書かれるか、何も書かれないかの\
                どちらかです。SQLiteからもPostgreSQLからも同じ形のファイルになり、どちらにも戻せます。パスワードの\
                ハッシュ値を含むため、ファイルは所有者だけが読めます。

                例：
                  hakadori backup 2026-11-24.backup
                """,
                """
                Works while serve runs. The file has everything as it was at one moment, or is not written at all. From \
                SQLite and PostgreSQL it has one form and goes back into either. Only its owner may read it: it holds \
                the hashes of passwords.

                Example:
                  hakadori backup 2026-11-24.backup
                """))
    }

    @Argument(help: .say("書き出すファイル", "The file to write.", value: "file"))
    var file: String

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let counts = try await settings.withStore { try await $0.backup(to: file, at: Date()) }
        let (cities, editions, entries) = (
            counts["municipality"] ?? 0, counts["edition"] ?? 0, counts["change_set"] ?? 0
        )
        StandardError.write(
            line: say(
                "「\(file)」にバックアップしました：団体\(cities)、版\(editions)、履歴\(entries)、全部で\(counts.values.reduce(0, +))行。",
                "Backed up to “\(file)”: \(cities.counted("city", "cities")), \(editions.counted("edition", "editions")), "
                    + "\(entries.counted("log entry", "log entries")), "
                    + "\(counts.values.reduce(0, +).counted("row", "rows")) in all."))
    }
}
