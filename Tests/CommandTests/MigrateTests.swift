import Foundation
import Testing

@testable import Store

/// Tables of an earlier version, and of a later one.
struct MigrateTests {
    private let key = "kasumihama/plan"

    /// A folder with a database whose tables are one step behind.
    private func withEarlier(_ body: (Folder) async throws -> Void) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try await Store.open(DatabaseAddress(folder.database))
        _ = try await store.database.write { db in
            try Migration.apply(Migration.all.dropLast(), in: db, at: Date()).count
        }
        try await store.close()
        try await body(folder)
    }

    private func version(_ folder: Folder) async throws -> Int {
        let store = try await Store.open(DatabaseAddress(folder.database))
        let version = try await store.version()
        try await store.close()
        return version
    }

    private var known: Int { Migration.all.last?.number ?? 0 }

    @Test func `tables of an earlier version are changed by migrate alone, which wants a backup first`() async throws {
        try await withEarlier { folder in
            let environment = ["HAKADORI_DATABASE": folder.database]
            func hakadori(_ arguments: String...) throws -> Run {
                try Run(arguments, in: folder, environment: environment)
            }
            for arguments in [["serve", "--port", "0"], ["import", Project.sample, "--to", key], ["publish", key]] {
                let run = try Run(arguments, in: folder, environment: environment)
                #expect(run.status == 69 && run.messages.contains("hakadori migrate --backup"), "\(run.messages)")
            }
            let shown = try hakadori("migrate", "--dry-run")
            #expect(shown.status == 0 && shown.lines.count == 1 && shown.messages.contains("1 step to do"))
            let silent = try hakadori("migrate")
            #expect(silent.status == 64 && silent.messages.contains("--without-backup"), "\(silent.messages)")
            #expect(silent.messages.contains("Nothing was changed"))
            #expect(try hakadori("migrate", "--backup", "a.backup", "--without-backup").status == 64)
            // A backup that cannot be made is no backup.
            #expect(try hakadori("migrate", "--backup", "plans.sqlite").status == 73)
            #expect(try await version(folder) < known)
            let done = try hakadori("migrate", "--backup", "a.backup")
            #expect(done.status == 0 && done.messages.contains("Backed up to") && done.messages.contains("1 step done"))
            #expect(try hakadori("restore", "a.backup", "--check").status == 0)
            #expect(try await version(folder) == known)
            let again = try hakadori("migrate", "--backup", "b.backup")
            #expect(again.status == 0 && again.messages.contains("Nothing to do") && !folder.names.contains("b.backup"))
        }
    }

    @Test func `it may be told to go without`() async throws {
        try await withEarlier { folder in
            let run = try Run(["migrate", "--without-backup", "--database", folder.database], in: folder)
            #expect(run.status == 0 && run.messages.contains("1 step done"), "\(run.messages)")
            #expect(try await version(folder) == known)
        }
    }

    @Test(arguments: [("before.backup", 0, true), ("none", 0, false), ("", 64, false)])
    func `on a terminal it asks`(answer: String, status: Int32, isBackedUp: Bool) async throws {
        try await withEarlier { folder in
            let run = try Run(
                shell: "(sleep 1; echo '\(answer)'; sleep 1) | script -qec 'hakadori migrate' /dev/null", in: folder,
                environment: ["HAKADORI_DATABASE": folder.database])
            #expect(
                run.status == status && run.text.contains("no way back but a backup"), "\(run.text) \(run.messages)")
            #expect(folder.names.contains("before.backup") == isBackedUp)
            #expect(try await (version(folder) == known) == (status == 0))
        }
    }

    @Test func `an empty database gets its tables without a question`() throws {
        try Folder.with { folder in
            let run = try Run(["migrate", "--database", folder.database], in: folder)
            #expect(run.status == 0 && run.lines.count == Migration.all.count, "\(run.messages)")
            let japanese = try Run(
                ["migrate", "--database", "sqlite:\(folder.path("b.sqlite"))"], language: "ja_JP.UTF-8")
            #expect(japanese.lines.first == "plans and their history\t計画、版、変更履歴の表を作る")
        }
    }

    @Test func `no command works on tables of a later version`() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let environment = ["HAKADORI_DATABASE": folder.database]
        let imported = try Run(
            ["import", Project.sample, "--to", key, "--publish"], in: folder, environment: environment)
        #expect(imported.status == 0, "\(imported.messages)")
        let store = try await Store.open(DatabaseAddress(folder.database))
        try await store.base.write {
            try $0.execute(
                "INSERT INTO migration (number, name, applied_at) VALUES (99, 'later', '2030-01-01T00:00:00Z')")
        }
        try await store.close()
        let (city, plan) = ("kasumihama", key)
        for arguments in [
            ["plans"], ["show", plan], ["export", plan, "--to", "json"], ["search", "図書"], ["check", plan],
            ["indicators", plan], ["confirm-indicators", plan], ["import", Project.sample, "--to", plan],
            ["import", Project.sample, "--to", plan, "--dry-run"], ["import", "--undo", plan], ["publish", plan],
            ["log", "show", plan], ["log", "verify"], ["log", "export"], ["backup", "a.backup"], ["migrate"],
            ["migrate", "--dry-run"], ["migrate", "--without-backup"], ["serve", "--port", "0"],
            ["account", "list", city],
            ["account", "add", "\(city)/sato", "--name", "佐藤"], ["round", "list", plan], ["mail", "list", city],
        ] {
            let run = try Run(arguments, in: folder, environment: environment)
            #expect(run.status == 69 && run.messages.contains("newer version"), "\(arguments): \(run.messages)")
            #expect(!folder.names.contains("a.backup"))
        }
        let japanese = try Run(["plans"], language: "ja_JP.UTF-8", in: folder, environment: environment)
        #expect(japanese.status == 69 && japanese.messages.contains("新しい版"))
    }
}
