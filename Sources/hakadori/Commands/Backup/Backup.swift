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
                どちらかです。データベースそのものや、バックアップではないファイルには上書きしません。SQLiteからもPostgreSQLからも同じ形のファイルになり、どちらにも戻せます。パスワードの\
                ハッシュ値を含むため、ファイルは所有者だけが読めます。最後に表示する照合値を別の所に控えておくと、\
                restore --check の表示と見比べて、後から書き換えられていないことを確かめられます。

                例：
                  hakadori backup 2026-11-24.backup
                """,
                """
                Works while serve runs. The file has everything as it was at one moment, or is not written at all, and \
                takes the place of nothing but an earlier backup. From SQLite and PostgreSQL it has one form and goes back \
                into either. Only its owner may read it: it holds the hashes of passwords. The digest that is said in the \
                end, kept elsewhere, shows beside that of restore --check that nobody changed the backup since.

                Example:
                  hakadori backup 2026-11-24.backup
                """))
    }

    @Argument(help: .say("書き出すファイル", "The file to write.", value: "file"))
    var file: String

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let contents = try await settings.withStore { try await $0.backup(to: file, at: Date()) }
        StandardError.write(line: Self.words(contents, file))
    }

    static func words(_ contents: BackupContents, _ file: String) -> String {
        let counts = contents.counts
        let (cities, editions, entries) = (
            counts["municipality"] ?? 0, counts["edition"] ?? 0, counts["change_set"] ?? 0
        )
        return say(
            "「\(file)」にバックアップしました：団体\(cities)、版\(editions)、履歴\(entries)、全部で\(contents.rows)行。照合値 \(contents.digest)",
            "Backed up to “\(file)”: \(cities.counted("city", "cities")), \(editions.counted("edition", "editions")), "
                + "\(entries.counted("log entry", "log entries")), \(contents.rows.counted("row", "rows")) in all. "
                + "Digest \(contents.digest)")
    }
}
