import Foundation
import Testing

/// `hakadori round`: a round from its opening to its end, from scripts.
struct RoundCommandTests {
    private func run(_ arguments: [String], status: Int32 = 0, in folder: Folder) throws -> Run {
        let run = try Run(arguments + ["--database", folder.database], in: folder)
        #expect(run.status == status, "\(arguments): \(run.status) \(run.messages)")
        return run
    }

    @Test func `a round is opened, shown, reminded, closed and opened again`() throws {
        try Folder.with { folder in
            _ = try run(["import", Project.sample, "--to", "kasumihama/plan"], in: folder)
            for (login, role, division) in [("sato", "coordinator", nil), ("tanaka", "reporter", "道路河川課")] {
                _ = try run(["account", "add", "kasumihama/\(login)", "--name", login], in: folder)
                _ = try run(
                    ["account", "grant", "kasumihama/\(login)", "--role", role]
                        + (division.map { ["--division", $0] } ?? []), in: folder)
            }
            func round(_ verb: String, _ options: String..., status: Int32 = 0) throws -> Run {
                try run(["round", verb, "kasumihama/plan", "2024"] + options, status: status, in: folder)
            }
            let dates = ["--opens-on", "2026-04-15", "--step", "課長の承認=head", "--step", "本部の確認=office:2026-06-01"]
            let shown = try run(
                ["round", "open", "kasumihama/plan", "2024", "--as", "sato", "--dry-run", "--format", "csv"] + dates,
                in: folder)
            #expect(shown.text.contains("道路河川課") && shown.messages.contains("Nothing was written"))
            _ = try round("show", status: 66)
            let opened = try run(
                ["round", "open", "kasumihama/plan", "2024", "--as", "sato", "--format", "csv"] + dates, in: folder)
            #expect(opened.text == shown.text)
            _ = try round("open", "--as", "sato", status: 75)
            _ = try round("open", "--as", "sato", "--step", "承認=king", status: 64)
            _ = try run(["round", "open", "kasumihama/plan", "2023", "--as", "tanaka"], status: 77, in: folder)
            _ = try run(["round", "open", "kasumihama/plan", "1999", "--as", "sato"], status: 65, in: folder)
            #expect(try round("show", "--format", "csv").text == opened.text)
            #expect(
                try round("show", "--actions", "--format", "json").text.contains("\"stage\":\"not answered\"")
                    || round("show", "--actions", "--format", "json").text.contains("\"stage\": \"not answered\""))
            let rehearsal = try round("remind", "--as", "sato", "--dry-run", "--format", "csv")
            #expect(rehearsal.text.contains("tanaka,tanaka,") && rehearsal.messages.contains("1 would be reminded"))
            #expect(try round("remind", "--as", "sato", "--format", "csv").text == rehearsal.text)
            #expect(try round("remind", "--as", "sato").messages.contains("0 reminded (1 were within five days)"))
            _ = try round("remind", "--as", "tanaka", status: 77)
            _ = try round("close", "--as", "sato", status: 75)
            #expect(try round("close", "--as", "sato", "--unfinished").messages.contains("The round is closed"))
            let list = try run(["round", "list", "kasumihama/plan", "--format", "csv"], in: folder)
            #expect(list.text.contains("2024,closed,0,"))
            _ = try round("reopen", "--as", "sato", "--reason", "　", status: 65)
            _ = try round("reopen", "--as", "sato", "--reason", "差替え")
            #expect(try round("show").messages.contains("0 of "))
            #expect(try run(["log", "verify"], in: folder).status == 0)
        }
    }

    @Test func `the city's own days off move the due days`() throws {
        try Folder.with { folder in
            _ = try run(["import", Project.sample, "--to", "kasumihama/plan"], in: folder)
            func due(_ closed: String) throws -> Bool {
                let run = try Run(
                    [
                        "round", "open", "kasumihama/plan", "2024", "--as", "x", "--dry-run", "--opens-on",
                        "2026-04-15",
                        "--format", "csv", "--database", folder.database,
                    ], in: folder, environment: ["HAKADORI_CLOSED_DAYS": closed])
                #expect(run.status == 0, "\(run.messages)")
                return run.text.contains(",2026-05-12,")
            }
            #expect(try due(""))
            #expect(try !due("2026-05-12, 2026-05-13"))
        }
    }
}
