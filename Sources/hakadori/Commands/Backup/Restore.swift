import ArgumentParser
import Foundation
import Store

/// `hakadori restore`: checks a backup, or puts it into an empty database.
struct Restore: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("バックアップを確かめ、空のデータベースに戻す", "Check a backup, or put it into an empty database."),
            discussion: say(
                """
                --check は、ファイル、表と列、各表の内容の照合値、変更履歴のハッシュの鎖、版を確かめるだけで、何も変えません。\
                照合値はバックアップ自身に書かれているため、それごと書き換えられたかどうかは、backup が表示した値と\
                見比べて確かめます。--to は、確かめて\
                から一度に戻します。戻す先が空でなければ何もしません。送信待ちの通知は送らず、画面での\
                お知らせとして残します。

                例：
                  hakadori restore 2026-11-24.backup --check
                  hakadori restore 2026-11-24.backup --to sqlite:new.sqlite
                """,
                """
                With --check the file, its tables and columns, the digest of each table, the hash chain of the change log \
                and the editions are checked and nothing is changed. The digests stand in the backup itself: whether they \
                were changed with it, the one that backup said will show. With --to it is checked and then put back in one go, into an empty database only. \
                Messages that were waiting are not sent; they stay as notices.

                Example:
                  hakadori restore 2026-11-24.backup --check
                  hakadori restore 2026-11-24.backup --to sqlite:new.sqlite
                """))
    }

    @Argument(help: .say("バックアップのファイル", "The backup.", value: "file"))
    var file: String

    @Flag(help: .say("確かめるだけで、何も変えない", "Only check it; change nothing."))
    var check = false

    @Option(help: .say("戻す先の空のデータベース", "The empty database to put it into.", value: "address"))
    var to: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard check != (to != nil) else {
            throw ValidationError(say("--check か --to のどちらか一つを指定してください。", "Give either --check or --to."))
        }
    }

    func run() async throws {
        _ = try common.settings()
        let report = try await Problem.saying {
            guard let to else { return try await Store.check(backup: file, at: Date()) }
            return try await Store.restore(backup: file, into: DatabaseAddress(to), at: Date())
        }
        let found = report.verification
        let made = report.madeAt.moment
        let holds = say(
            "\(made) のバックアップ（\(report.source)）。団体\(found.cities)、版\(found.editions)、履歴\(found.changeSets)、全部で\(report.contents.rows)行。",
            "The backup of \(made) (\(report.source)): \(found.cities.counted("city", "cities")), "
                + "\(found.editions.counted("edition", "editions")), "
                + "\(found.changeSets.counted("log entry", "log entries")), \(report.contents.rows.counted("row", "rows")) in all."
        )
        StandardError.write(line: holds)
        StandardError.write(
            line: report.hasDigests
                ? say("照合値 \(report.contents.digest)", "Digest \(report.contents.digest)")
                : say(
                    "前の版のプログラムで作ったバックアップで、表の照合値がありません。履歴に残らない内容（パスワードなど）が、作った後に書き換えられたかどうかは確かめられません。",
                    "This backup was made by an earlier version and says no digests. Whether somebody changed what is not in "
                        + "the change log, such as a password, cannot be checked."))
        StandardError.write(
            line: to == nil
                ? say("表も履歴も版も正常です。何も変えていません。", "Tables, log and editions are intact. Nothing was changed.")
                : say("全て戻し、履歴を確かめました。", "Everything is put back, and the log is intact."))
    }
}
