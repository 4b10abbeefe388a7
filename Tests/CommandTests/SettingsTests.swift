import Foundation
import Testing

@testable import hakadori

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

    @Test(arguments: [
        ("connections", 10, 20_000), ("connections-per-address", 1, 20_000), ("header-timeout", 1, 3_600),
        ("idle-timeout", 1, 3_600), ("progress-timeout", 1, 3_600), ("stop-timeout", 1, 3_600),
        ("form-memory", 1, 1_024),
        ("database-timeout", 1, 3_600), ("session-idle", 1, 10_080), ("session-length", 1, 10_080), ("port", 0, 65_535),
    ])
    func `a number outside its range is refused with a sentence that says the range`(name: String, low: Int, high: Int)
        throws
    {
        let setting = try #require(Setting(rawValue: name))
        for good in [low, high] {
            let settings = try Settings(options: [:], config: nil, environment: [setting.variable: String(good)])
            #expect(settings.text(of: setting) == String(good) && settings.origin(of: setting) != .standard)
        }
        for wrong in [String(low - 1), String(high + 1), "x", "1.5", "-1", "１０", "9223372036854775808", " "] {
            let problem = #expect(throws: Problem.self, "\(wrong)") {
                try Settings(options: [:], config: nil, environment: [setting.variable: wrong])
            }
            #expect(problem?.status == .configuration)
            for word in [name, String(low), String(high), setting.variable] {
                #expect(problem?.sentence.contains(word) == true, "\(problem?.sentence ?? "")")
            }
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
        ("port = 80\nprot = 81\n", "There is no setting of the name on line 2"),
        ("port\n", "Expected “name = value” on line 1"),
        ("port = 80\nport = 81\n", "“port” on line 2"), ("port = many\n", "a.conf, line 1"),
        ("port = 65536\n", "a whole number from 0 to 65535"), ("language = fr\n", "ja (Japanese) or en (English)"),
        ("trust-proxy = maybe\n", "yes / no: see"), ("log = loud\n", "info / notice"),
        ("database = oracle:x\n", "sqlite:FILE or postgres://…"), ("=\n", "Expected “name = value” on line 1"),
        ("mail-head-to = kansa\n", "CITY/LOGIN"),
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

    @Test(arguments: [
        "postgres://u:s3cret@db.example/hakadori", "datebase = postgres://u:s3cret@h/d",
        "postgres://u:s3cret@h/d?sslmode=require", "port = s3cret", "host\ns3cret", "s3cret = 1",
        "trust-proxy = s3cret",
        "database = postgras://u:s3cret@h/d", "mail-server = smtp://u:s3cret@h\nmail-from = a@b.example",
        "closed-days = s3cret", "host = postgres://u:s3cret@h/d", "language = s3cret", "log = s3cret",
    ])
    func `what stands on a line is never repeated`(text: String) throws {
        try Folder.with { folder in
            try text.write(to: folder.url("a.conf"), atomically: true, encoding: .utf8)
            for arguments in [["settings"], ["plans"], ["serve"]] {
                let run = try Run(arguments + ["--config", "a.conf"], in: folder)
                #expect(run.status == 78 && run.messages.contains("line "), "\(run.messages)")
                #expect(!run.text.contains("s3cret") && !run.messages.contains("s3cret"), "\(run.messages)")
            }
            // Nor from the environment, which a container keeps as a file.
            let wrong = try Run(["settings"], environment: ["HAKADORI_PORT": "s3cret"])
            #expect(wrong.status == 78 && !wrong.messages.contains("s3cret"))
        }
    }

    @Test func `a settings file with a password is refused where others may read it`() throws {
        try Folder.with { folder in
            let file = folder.path("a.conf")
            func run(_ mode: Int, _ text: String) throws -> Run {
                try text.write(toFile: file, atomically: true, encoding: .utf8)
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
                return try Run(["settings", "--config", "a.conf"], in: folder)
            }
            for text in [
                "database = postgres://u:s3cret@db.example/d", "database = postgres://db.example/d?password=s3cret",
                "database = postgres://u@db.example/d?sslpassword=s3cret",
            ] {
                let refused = try run(0o644, text)
                #expect(refused.status == 78 && refused.messages.contains("chmod 600"), "\(refused.messages)")
                #expect(!refused.messages.contains("s3cret"))
                for mode in [0o600, 0o400] {
                    let shown = try run(mode, text)
                    #expect(shown.status == 0 && !shown.text.contains("s3cret"), "\(shown.messages)")
                }
            }
            #expect(try run(0o644, "database = postgres://u@db.example/d").status == 0, "nothing to hide")
        }
    }

    @Test func `the file with the password for mail is refused where others may read it`() throws {
        try Folder.with { folder in
            let environment = [
                "HAKADORI_MAIL_SERVER": "127.0.0.1:1", "HAKADORI_MAIL_FROM": "a@b.example", "HAKADORI_MAIL_USER": "u",
                "HAKADORI_MAIL_PASSWORD_FILE": folder.path("mail"),
            ]
            try "s3cret".write(to: folder.url("mail"), atomically: true, encoding: .utf8)
            for (mode, status) in [(0o644, 78), (0o604, 78), (0o600, 69)] as [(mode_t, Int32)] {
                chmod(folder.path("mail"), mode)
                let run = try Run(["mail", "test", "c@d.example"], in: folder, environment: environment)
                #expect(run.status == status, "\(mode) \(run.messages)")
                #expect(run.messages.contains("chmod 600") == (status == 78) && !run.messages.contains("s3cret"))
            }
        }
    }

    @Test func `a settings file that is named and missing is an error`() throws {
        let run = try Run(["settings", "--config", "none.conf"])
        #expect(run.status == 78)
        #expect(run.messages.contains("none.conf"))
    }

    @Test(arguments: [
        "postgres://u:s3cret@db.example/hakadori", "postgres://db.example/hakadori?password=s3cret&user=u",
        "postgres://u:%73%33cret@db.example/hakadori",
        "postgres://u:s3cret@127.0.0.1:1/hakadori?application_name=s3cret",
        "postgres://u@127.0.0.1:1/d?sslpassword=s3cret&passfile=/nowhere",
    ])
    func `a password is never shown`(address: String) throws {
        for arguments in [["settings"], ["settings", "--format", "json"], ["plans"]] {
            let run = try Run(arguments, environment: ["HAKADORI_DATABASE": address])
            #expect(!run.text.contains("s3cret") && !run.messages.contains("s3cret"))
            #expect(!run.text.contains("%73") && !run.messages.contains("%73"))
        }
        let wrong = try Run(["plans"], environment: ["HAKADORI_DATABASE": "postgras://u:s3cret@h/d"])
        #expect(wrong.status == 78 && !wrong.messages.contains("s3cret"))
    }
}
