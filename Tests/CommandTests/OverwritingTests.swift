import Foundation
import Testing

/// No command writes over a database or over what it reads.
struct OverwritingTests {
    private let key = "kasumihama/plan"

    private func withPlan(_ work: (Folder, [String: String]) throws -> Void) throws {
        try Folder.with { folder in
            try FileManager.default.copyItem(atPath: Project.sample, toPath: folder.path("plan.txt"))
            let environment = ["HAKADORI_DATABASE": folder.database]
            let run = try Run(["import", "plan.txt", "--to", key, "--publish"], in: folder, environment: environment)
            #expect(run.status == 0, "\(run.messages)")
            try work(folder, environment)
        }
    }

    @Test func `a backup onto the database is refused, and the database stays`() throws {
        try withPlan { folder, environment in
            try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "plans.sqlite")
            for file in ["plans.sqlite", "./plans.sqlite", "link", "plans.sqlite-wal", "plan.txt"] {
                let run = try Run(["backup", file], in: folder, environment: environment)
                #expect(run.status == 73 && run.messages.contains("Nothing was written"), "\(file): \(run.messages)")
                let japanese = try Run(["backup", file], language: "ja_JP.UTF-8", in: folder, environment: environment)
                #expect(japanese.status == 73 && japanese.messages.contains("何も書き込んでいません"))
            }
            #expect(try Run(["log", "verify"], in: folder, environment: environment).status == 0)
            #expect(try Run(["backup", "a.backup"], in: folder, environment: environment).status == 0)
            let used = try Run(["plans", "--database", "sqlite:a.backup"], in: folder)
            #expect(used.status == 77 && used.messages.contains("hakadori restore"), "\(used.messages)")
            let onto = try Run(["restore", "a.backup", "--to", "sqlite:a.backup"], in: folder)
            #expect(onto.status == 77, "\(onto.messages)")
            let checked = try Run(["restore", "a.backup", "--check"], in: folder)
            #expect(checked.status == 0 && checked.messages.contains(/Digest [0-9a-f]{64}/), "\(checked.messages)")
        }
    }

    @Test func `no result takes the place of a database or of what is read`() throws {
        try withPlan { folder, environment in
            try "language = en\n".write(to: folder.url("a.conf"), atomically: true, encoding: .utf8)
            try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "plans.sqlite")
            try FileManager.default.linkItem(atPath: folder.path("plan.txt"), toPath: folder.path("hard"))
            let before = folder.names
            let sheet = try Data(contentsOf: folder.url("plan.txt"))
            for command in [
                ["convert", "plan.txt", "--to", "json"], ["indicators", "plan.txt"], ["check", "plan.txt"],
                ["export", key, "--to", "csv"], ["export", key, "--to", "json", "--edition", "1"], ["log", "export"],
            ] {
                var targets = ["plans.sqlite", "link", "plans.sqlite-journal", "a.conf"]
                if command.contains("plan.txt") { targets += ["plan.txt", "./plan.txt", "hard"] }
                for target in targets {
                    let run = try Run(
                        command + ["--config", "a.conf", "--output", target], in: folder, environment: environment)
                    #expect(run.status == 73 && run.messages.contains("Nothing was changed"), "\(command) \(target)")
                }
            }
            #expect(folder.names == before)
            #expect(try Data(contentsOf: folder.url("plan.txt")) == sheet)
            #expect(try Run(["log", "verify"], in: folder, environment: environment).status == 0)
        }
    }

    @Test func `only its owner may read what is kept, whatever the mask says`() throws {
        try Folder.with { folder in
            let run = try Run(
                shell: """
                    umask 000
                    hakadori import '\(Project.sample)' --to \(key) >/dev/null && hakadori backup a.backup
                    stat -c %a plans.sqlite* a.backup | sort -u
                    """, in: folder, environment: ["HAKADORI_DATABASE": folder.database])
            #expect(run.lines == ["600"], "\(run.text) \(run.messages)")
        }
    }

    @Test func `whoever could not read the file before cannot read the new one`() throws {
        try withPlan { folder, environment in
            try Data().write(to: folder.url("log.jsonl"))
            chmod(folder.path("log.jsonl"), 0o600)
            let run = try Run(["log", "export", "-o", "log.jsonl"], in: folder, environment: environment)
            let rights = try FileManager.default.attributesOfItem(atPath: folder.path("log.jsonl"))[.posixPermissions]
            #expect(run.status == 0 && rights as? Int == 0o600)
        }
    }
}
