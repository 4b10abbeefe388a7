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

    @Test func `a round of chosen policies is opened, those asked are told, and it is changed`() throws {
        try Folder.with { folder in
            _ = try run(["import", Project.sample, "--to", "kasumihama/plan"], in: folder)
            for (login, role, division) in [("sato", "coordinator", nil), ("tanaka", "reporter", "道路河川課")] {
                _ = try run(["account", "add", "kasumihama/\(login)", "--name", login], in: folder)
                _ = try run(
                    ["account", "grant", "kasumihama/\(login)", "--role", role]
                        + (division.map { ["--division", $0] } ?? []), in: folder)
            }
            func round(_ verb: String, _ options: String..., status: Int32 = 0) throws -> Run {
                try run(
                    ["round", verb, "kasumihama/plan", "2024", "--as", "sato"] + options, status: status, in: folder)
            }
            #expect(try round("open", "--policy", "ない施策", status: 64).messages.contains("no policy"))
            let opened = try round(
                "open", "--policy", "安全で便利な移動の確保", "--opens-on", "2026-04-15", "--tell")
            #expect(opened.messages.contains("1 told."), "\(opened.messages)")
            let shown = try run(
                ["round", "show", "kasumihama/plan", "2024", "--actions", "--format", "csv"], in: folder)
            #expect(shown.text.contains("自転車通行空間の整備") && !shown.text.contains("図書館"))
            #expect(try run(["mail", "list", "kasumihama"], in: folder).text.contains("令和6年度の実績の照会"))

            let rehearsal = try round("change", "--reports-due", "2026-06-30", "--all-actions", "--dry-run", status: 65)
            #expect(rehearsal.messages.contains("due"), "steps would be due before the reports: \(rehearsal.messages)")
            let steps = ["--step", "課長の承認=head:2026-07-07", "--step", "事務局の確認=office:2026-07-14"]
            let moved = ["--reports-due", "2026-06-30", "--all-actions", "--reason", "災害対応のため"] + steps
            let change = ["round", "change", "kasumihama/plan", "2024", "--as", "sato", "--format", "csv"] + moved
            let looked = try run(change + ["--dry-run"], in: folder)
            #expect(looked.messages.contains("Nothing was written") && looked.text.contains(",2026-06-30,"))
            let changed = try run(change, in: folder)
            #expect(changed.text == looked.text && changed.messages.contains("The round is changed"))
            #expect(try run(change, in: folder).messages.contains("Nothing is different"))
            #expect(try run(["log", "show", "kasumihama/plan"], in: folder).text.contains("災害対応のため"))
            _ = try round("change", "--all-actions", "--policy", "安全で便利な移動の確保", status: 64)
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
