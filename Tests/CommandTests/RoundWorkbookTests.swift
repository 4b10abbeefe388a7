import Foundation
import Testing

/// `hakadori round workbooks` and `hakadori round take`: a round in which no division signs in.
struct RoundWorkbookTests {
    private func run(_ arguments: [String], status: Int32 = 0, in folder: Folder) throws -> Run {
        let run = try Run(arguments + ["--database", folder.database], in: folder)
        #expect(run.status == status, "\(arguments): \(run.status) \(run.messages)")
        return run
    }

    @Test func `workbooks are written, taken, refused and taken again`() throws {
        try Folder.with { folder in
            _ = try run(["import", Project.sample, "--to", "kasumihama/plan"], in: folder)
            _ = try run(["account", "add", "kasumihama/sato", "--name", "佐藤"], in: folder)
            _ = try run(["account", "grant", "kasumihama/sato", "--role", "coordinator"], in: folder)
            _ = try run(["account", "add", "kasumihama/kato", "--name", "加藤"], in: folder)
            _ = try run(["account", "grant", "kasumihama/kato", "--role", "reporter"], in: folder)
            func round(_ verb: String, _ options: String..., status: Int32 = 0) throws -> Run {
                try run(["round", verb, "kasumihama/plan", "2024"] + options, status: status, in: folder)
            }
            _ = try round("workbooks", "--output", "books", status: 66)
            _ = try round("open", "--as", "sato", "--opens-on", "2026-04-15")
            let made = try round("workbooks", "--output", "books", "--contact", "企画課（内線123）", "--format", "csv")
            #expect(made.text.contains("道路河川課,") && made.text.contains("照会票_令和6年度_道路河川課.xlsx"))
            #expect(made.messages.contains("workbooks were written"))
            let one = try round("workbooks", "--output", "one", "--division", "道路河川課", "--format", "csv")
            #expect(one.text.split(whereSeparator: \.isNewline).count == 2)
            _ = try round("workbooks", "--output", "one", "--division", "ない課", status: 64)

            let book = "books/照会票_令和6年度_道路河川課.xlsx"
            #expect(try round("take", book, "--as", "sato", "--dry-run").messages.contains("Nothing was taken"))
            let blank = try round("take", book, "--as", "sato", "--standing", "submitted")
            #expect(blank.messages.contains("says nothing new of them") && blank.messages.contains("0 reports changed"))
            #expect(!blank.messages.contains("stays a draft: "))
            _ = try round("take", book, "--as", "kato", status: 77)
            _ = try round("take", book, "--as", "sato", "--standing", "done", status: 64)
            _ = try round("take", book, "--as", "sato", "--conflicts", "both", status: 64)
            _ = try round("take", Project.sample, "--as", "sato", status: 65)
            #expect(try run(["log", "verify"], in: folder).status == 0)
            _ = try round("close", "--as", "sato", "--unfinished")
            let closed = try round("workbooks", "--output", "late", status: 75)
            #expect(closed.messages.contains("closed"))
        }
    }
}
