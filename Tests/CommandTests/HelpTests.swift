import Foundation
import Testing

struct HelpTests {
    @Test(arguments: ["en_US.UTF-8", "ja_JP.UTF-8"])
    func `every command's help is as recorded`(language: String) throws {
        for command in try CommandTree().commands {
            let run = try Run(command.name.split(separator: " ").map(String.init) + ["--help"], language: language)
            #expect(run.status == 0 && run.messages.isEmpty)
            let name = command.name.isEmpty ? "hakadori" : command.name.replacing(" ", with: "-")
            try expectGolden(run.text, "\(name).\(language.prefix(2)).txt")
        }
    }

    @Test func `every command's help has an abstract and an example`() throws {
        for command in try CommandTree().commands {
            #expect(command.discussion.contains("\n  hakadori "), "\(command.name)")
        }
    }

    @Test func `no line of help is wider than the screen`() throws {
        for language in ["en_US.UTF-8", "ja_JP.UTF-8"] {
            for command in try CommandTree().commands {
                let run = try Run(command.name.split(separator: " ").map(String.init) + ["--help"], language: language)
                for line in run.lines {
                    let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
                    #expect(columns <= 80, "\(command.name): \(line)")
                }
            }
        }
    }

    @Test func `the option goes before the locale`() throws {
        #expect(try Run(["--help", "--lang", "en"], language: "ja_JP.UTF-8").text.contains("USAGE: hakadori"))
        #expect(try Run(["--lang=ja", "--help"], language: "C").text.contains("使い方：hakadori"))
    }

    @Test(arguments: [
        (["LC_ALL": "ja_JP.UTF-8", "LANG": "en_US.UTF-8"], true), (["LC_MESSAGES": "ja_JP.UTF-8"], true),
        (["LC_ALL": "", "LC_MESSAGES": "ja_JP"], true), (["LC_ALL": "C", "LC_MESSAGES": "ja_JP.UTF-8"], false),
        (["HAKADORI_LANGUAGE": "ja", "LC_ALL": "C"], true), ([:], false),
    ])
    func `the locale is read as POSIX says`(environment: [String: String], japanese: Bool) throws {
        let run = try Run(["--help"], language: "", environment: environment)
        #expect(run.text.contains("使い方") == japanese)
    }

    @Test func `the version stands alone`() throws {
        #expect(try Run(["--version"]).text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}

/// Compares with Goldens/NAME; with RECORD=1 in the environment it is written instead.
func expectGolden(_ text: String, _ name: String, location: SourceLocation = #_sourceLocation) throws {
    let file = Project.root.appendingPathComponent("Tests/CommandTests/Goldens/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(text == recorded, "Goldens/\(name) says something else; RECORD=1 records", sourceLocation: location)
}
