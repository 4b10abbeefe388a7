import Foundation
import Testing

struct ExitCodeTests {
    /// A command line, the exit code, and a word of its one sentence.
    static let table: [(arguments: [String], status: Int32, word: String)] = [
        (["frobnicate"], 64, "no command “frobnicate”"),
        (["convert"], 64, "<sheet>"),
        (["convert", "sample", "b", "--to", "json"], 66, "“b”"),
        (["convert", "a", "--to", "docx"], 64, "'docx'"),
        (["convert", "a", "--to", "csv", "--table", "b"], 64, "annual-reports"),
        (["plans", "--format", "xml"], 64, "'xml'"),
        (["plans", "--databse", "x"], 64, "--database"),
        (["plans", "--city", "なぎさ"], 64, "small letters"),
        (["import", "sheet.txt"], 64, "--to"),
        (["import", "--to", "a/b"], 64, "--undo"),
        (["import", "sheet.txt", "--to", "nagisa"], 64, "CITY/PLAN"),
        (["import", "sheet.txt", "--to", "staff/b"], 64, "own addresses"),
        (["import", "sheet.txt", "--to", "a/b", "--city-code", "132030"], 64, "check digit"),
        (["import", "--undo", "a/b", "--publish"], 64, "--undo goes without"),
        (["import", "sheet.txt", "--to", "a/b", "--dry-run", "--publish"], 64, "exclude"),
        (["serve", "--port", "many"], 64, "“many”"),
        (["settings", "--lang", "fr"], 64, "ja (Japanese)"),
        (["log", "frob"], 64, "no command"),
        (["convert", "empty", "--to", "json"], 65, "“empty”"),
        (["convert", "zeros", "--to", "json"], 65, "“zeros”"),
        (["convert", "photo", "--to", "json"], 65, "picture"),
        (["convert", "missing", "--to", "json"], 66, "“missing”"),
        (["convert", ".", "--to", "json"], 66, "folder"),
        (["plans"], 66, "no database"),
        (["convert", "sample", "--to", "json", "-o", "nowhere/plan.json"], 73, "folder"),
        (["convert", "sample", "--to", "json", "-o", "."], 73, "folder"),
        (["settings", "--config", "missing"], 78, "“missing”"),
    ]

    @Test(arguments: table.indices)
    func `a command that cannot do its part says why in one sentence and exits by sysexits`(index: Int) throws {
        let (arguments, status, word) = Self.table[index]
        try Folder.with { folder in
            try Self.fill(folder)
            let before = folder.names
            let run = try Run(arguments, in: folder)
            #expect(run.status == status, "\(arguments): \(run.messages)")
            #expect(run.messages.hasPrefix("hakadori: "))
            #expect(run.messages.contains(word), "\(run.messages)")
            #expect(run.output.isEmpty)
            #expect(folder.names == before, "something was left behind")
            let japanese = try Run(arguments, language: "ja_JP.UTF-8", in: folder)
            let sentence = japanese.messages.prefix { $0 != "\n" }
            #expect(japanese.status == status)
            #expect(sentence.contains("。") && sentence.contains { ("ぁ"..."ん").contains($0) }, "\(sentence)")
        }
    }

    @Test(arguments: ["empty", "zeros", "photo", "noise"])
    func `a file that is no sheet changes nothing that is kept`(file: String) throws {
        try Folder.with { folder in
            try Self.fill(folder)
            let run = try Run(["import", file, "--to", "a/b", "--city-name", "市", "--publish"], in: folder)
            #expect(run.status == 65, "\(run.messages)")
            #expect(run.output.isEmpty)
            #expect(!folder.names.contains(".local"), "not even a database is made")
        }
    }

    @Test func `what may not be read or written is said so`() throws {
        try Folder.with { folder in
            try Self.fill(folder)
            // The administrator may do everything, so somebody else runs it then.
            let nobody = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
            let read = try Run(shell: "chmod 000 sample; \(nobody)hakadori convert sample --to json", in: folder)
            #expect(read.status == 77 && read.messages.contains("“sample”"), "\(read.messages)")
            let write = try Run(
                shell: "chmod 644 sample; chmod 555 .; \(nobody)hakadori convert sample --to json -o plan.json",
                in: folder)
            #expect(write.status == 73 && write.messages.contains("“plan.json”"), "\(write.messages)")
            #expect(!folder.names.contains("plan.json"))
        }
    }

    private static func fill(_ folder: Folder) throws {
        try Data().write(to: folder.url("empty"))
        try Data(count: 1 << 20).write(to: folder.url("zeros"))
        // The beginning of a JPEG file.
        try Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10] + Array("JFIF".utf8) + [0, 1, 1] + (0...200)).write(
            to: folder.url("photo"))
        var state: UInt64 = 42
        let noise = (0..<4096).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        try Data(noise).write(to: folder.url("noise"))
        try FileManager.default.copyItem(atPath: Project.sample, toPath: folder.path("sample"))
    }
}
