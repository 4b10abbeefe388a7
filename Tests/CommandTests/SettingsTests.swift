import Foundation
import Testing

struct SettingsTests {
    /// `settings` as its JSON says it: name → value, where from.
    private func settings(_ arguments: [String] = [], in folder: Folder, _ environment: [String: String] = [:]) throws
        -> [String: (value: String, origin: String)]
    {
        let run = try Run(["settings", "--format", "json"] + arguments, in: folder, environment: environment)
        #expect(run.status == 0, "\(run.messages)")
        let rows = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: String]])
        return Dictionary(
            uniqueKeysWithValues: rows.map { ($0["setting"] ?? "", ($0["value"] ?? "", $0["origin"] ?? "")) })
    }

    @Test func `an option goes before the environment, that before the file, that before the default`() throws {
        try Folder.with { folder in
            let file = folder.path("hakadori.conf")
            try "# 設定\n\nport = 81\nauthor = 事務局 # 一\n".write(toFile: file, atomically: true, encoding: .utf8)
            let environment = ["HAKADORI_CONFIG": file, "HAKADORI_AUTHOR": "環境"]
            let found = try settings(["--database", "sqlite:x.sqlite"], in: folder, environment)
            #expect(found["database"]?.value == "sqlite:x.sqlite")
            #expect(found["database"]?.origin == "option --database")
            #expect(found["author"]?.value == "環境")
            #expect(found["author"]?.origin == "environment variable HAKADORI_AUTHOR")
            #expect(found["port"]?.value == "81")
            #expect(found["port"]?.origin == "\(file), line 3")
            #expect(found["host"]?.value == "127.0.0.1")
            #expect(found["host"]?.origin == "default")
        }
    }

    @Test func `the file is found in the user's own folder`() throws {
        try Folder.with { folder in
            let own = folder.url(".config/hakadori")
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
            try "port=82".write(to: own.appendingPathComponent("hakadori.conf"), atomically: true, encoding: .utf8)
            #expect(try settings(in: folder)["port"]?.value == "82")
            #expect(try settings(in: folder, ["XDG_CONFIG_HOME": "/nowhere"])["port"]?.value == "8080")
        }
    }

    @Test(arguments: [
        ("port = 80\nprot = 81\n", "There is no setting “prot” (line 2"),
        ("port\n", "Expected “name = value” on line 1"),
        ("port = 80\nport = 81\n", "“port” on line 2"), ("port = many\n", "not “many”: see"),
        ("port = 65536\n", "a whole number from 0 to 65535"), ("language = fr\n", "ja (Japanese) or en (English)"),
        ("trust-proxy = maybe\n", "yes / no, not “maybe”"), ("log = loud\n", "info / notice"),
        ("database = oracle:x\n", "sqlite:FILE or postgres://…"), ("=\n", "Expected “name = value” on line 1"),
    ])
    func `a fault in the file is said with its line`(text: String, expected: String) throws {
        try Folder.with { folder in
            try text.write(to: folder.url("a.conf"), atomically: true, encoding: .utf8)
            let run = try Run(["settings", "--config", "a.conf"], in: folder)
            #expect(run.status == 78)
            #expect(run.messages.contains(expected), "\(run.messages)")
            #expect(run.output.isEmpty)
        }
    }

    @Test func `a settings file that is named and missing is an error`() throws {
        let run = try Run(["settings", "--config", "none.conf"])
        #expect(run.status == 78)
        #expect(run.messages.contains("none.conf"))
    }

    @Test(arguments: [
        "postgres://u:s3cret@db.example/hakadori", "postgres://db.example/hakadori?password=s3cret&user=u",
    ])
    func `a password is never shown`(address: String) throws {
        for arguments in [["settings"], ["settings", "--format", "json"], ["plans"]] {
            let run = try Run(arguments, environment: ["HAKADORI_DATABASE": address])
            #expect(!run.text.contains("s3cret") && !run.messages.contains("s3cret"))
        }
        let wrong = try Run(["plans"], environment: ["HAKADORI_DATABASE": "postgras://u:s3cret@h/d"])
        #expect(wrong.status == 78 && !wrong.messages.contains("s3cret"))
    }
}
