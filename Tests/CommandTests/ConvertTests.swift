import Foundation
import Testing

struct ConvertTests {
    @Test func `a sheet becomes a document, and the notes are counted beside it`() throws {
        let run = try Run(["convert", Project.sample, "--to", "json"])
        #expect(run.status == 0)
        let document = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let actions = try #require(document["actions"] as? [[String: Any]])
        let notes = try #require(document["readingNotes"] as? [[String: Any]])
        #expect(actions.count == 32)
        #expect(notes.count > 10)
        #expect(run.messages.hasPrefix("\(notes.count) reading notes: "), "\(run.messages)")
        #expect(run.messages.split(separator: "\n").count == 1)
    }

    @Test func `every note is listed when asked for, with its place`() throws {
        let run = try Run(["convert", Project.sample, "--to", "txt", "--notes"], language: "ja_JP.UTF-8")
        #expect(run.messages.contains("行 "))
        let places = run.messages.matches(of: /(?m)^\d+行 \d+列 \[(補正|要確認)\] ./)
        let counted = try #require(run.messages.firstMatch(of: /注記が(\d+)件/))
        #expect(Int(counted.output.1) == places.count)
    }

    @Test func `standard input, a file and the document itself give the same document`() throws {
        let sheet = try Data(contentsOf: URL(fileURLWithPath: Project.sample))
        let fromFile = try Run(["convert", Project.sample, "--to", "json"])
        let fromInput = try Run(["convert", "-", "--to", "json"], input: sheet)
        let fromDocument = try Run(["convert", "-", "--to", "json"], input: fromFile.output)
        #expect(fromInput.output == fromFile.output)
        #expect(fromDocument.output == fromFile.output)
    }

    @Test(arguments: [
        "annual-reports", "indicators", "actions", "policies", "responsibilities", "years", "achievement-statuses",
        "code-lists",
        "dictionary",
    ])
    func `every table is CSV with one heading row`(table: String) throws {
        let run = try Run(["convert", Project.sample, "--to", "csv", "--table", table])
        #expect(run.status == 0)
        #expect(run.output.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
        let rows = String(decoding: run.output.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(rows.count > 2 && rows.last == "")
    }

    @Test func `CP932 warns of what it cannot say`() throws {
        let arguments = ["convert", Project.sample, "--to", "csv", "--encoding", "cp932"]
        let run = try Run(arguments)
        #expect(run.status == 0)
        #expect(String(data: run.output, encoding: .utf8) == nil)
        #expect(run.messages.contains("“㎥”") || run.messages.contains("㎥"), "\(run.messages)")
    }

    @Test func `the same sheet in CP932 and UTF-8 reads the same`() throws {
        let text = try String(contentsOfFile: Project.environmentSample, encoding: .utf8)
        try Folder.with { folder in
            let plain = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
            try plain.write(to: folder.url("a.csv"), atomically: true, encoding: .utf8)
            let changed = try Run(shell: "iconv -f UTF-8 -t CP932 a.csv > b.csv", in: folder)
            #expect(changed.status == 0, "\(changed.messages)")
            let utf8 = try Run(["convert", "a.csv", "--to", "json"], in: folder)
            let cp932 = try Run(["convert", "b.csv", "--to", "json"], in: folder)
            #expect(utf8.status == 0 && utf8.output == cp932.output)
        }
    }

    @Test(arguments: [[], ["--table", "annual-reports"]])
    func `the workbook opens elsewhere`(table: [String]) throws {
        try Folder.with { folder in
            let run = try Run(["convert", Project.sample, "--to", "xlsx", "-o", "plan.xlsx"] + table, in: folder)
            #expect(run.status == 0, "\(run.messages)")
            let opened = try Run(
                shell: "python3 -c 'import zipfile; print(zipfile.ZipFile(\"plan.xlsx\").testzip())'", in: folder)
            #expect(opened.text == "None\n", "\(opened.messages)")
        }
    }

    @Test func `an option for tables beside another form is refused`() throws {
        for option in [["--table", "actions"], ["--encoding", "cp932"]] {
            let run = try Run(["convert", Project.sample, "--to", "json"] + option)
            #expect(run.status == 64)
            #expect(run.messages.contains("--to csv"))
        }
    }

    @Test(
        .enabled(if: Project.realSheet != nil, "the real sheet does not stand beside this checkout"),
        arguments: ["json"])
    func `the real sheet keeps the promises of the JSON, as another program reads it`(form: String) throws {
        try Folder.with { folder in
            let run = try Run(["convert", Project.realSheet ?? "", "--to", form, "-o", folder.path("plan.json")])
            #expect(run.status == 0)
            let check = Project.root.appendingPathComponent("Tests/CommandTests/check-document.py").path
            let checked = try Run(shell: "python3 '\(check)' plan.json", in: folder)
            #expect(checked.status == 0, "\(checked.text)\(checked.messages)")
            #expect(checked.text.contains("42 actions, 84 statuses (47, 26, 10, 1), 11 reasons, 124 targets"))
        }
    }
}
