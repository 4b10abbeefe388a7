import Foundation
import Testing

/// `hakadori account`: people and their rights from scripts.
struct AccountTests {
    /// A folder whose database has the sample city in it.
    private func withCity<Result>(_ work: (Folder) throws -> Result) throws -> Result {
        try Folder.with { folder in
            let run = try Run(
                ["import", Project.sample, "--to", "kasumihama/plan", "--database", folder.database], in: folder)
            #expect(run.status == 0, "\(run.messages)")
            return try work(folder)
        }
    }

    private func account(_ arguments: [String], input: String = "", status: Int32 = 0, in folder: Folder) throws -> Run
    {
        let run = try Run(
            ["account"] + arguments + ["--database", folder.database], input: Data(input.utf8), in: folder)
        #expect(run.status == status, "\(arguments): \(run.status) \(run.messages)")
        return run
    }

    @Test func `people are added, given rights, listed, disabled and enabled`() throws {
        try withCity { folder in
            let added = try account(
                ["add", "kasumihama/Tanaka", "--name", "田中 花子", "--email", "t@city.example"], in: folder)
            #expect(added.text.wholeMatch(of: /(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}\n/) != nil)
            _ = try account(["add", "kasumihama/tanaka", "--name", "別人"], status: 77, in: folder)
            _ = try account(
                ["grant", "kasumihama/tanaka", "--role", "担当者", "--division", "道路河川課", "--year", "令和8年度"], in: folder)
            _ = try account(["grant", "kasumihama/tanaka", "--role", "administrator"], in: folder)
            let list = try account(["list", "kasumihama", "--format", "csv"], in: folder)
            #expect(list.text.contains("tanaka,田中 花子,no password,reporter,道路河川課,,2026年度,,t@city.example,,\r\n"))
            #expect(list.text.contains("tanaka,田中 花子,no password,administrator,,,,,t@city.example,,\r\n"))
            let evaluator = ["kasumihama/tanaka", "--role", "evaluator", "--plan", "plan"]
            _ = try account(["grant"] + evaluator + ["--item", "16", "--item", "17"], in: folder)
            let items = try account(["list", "kasumihama", "--format", "csv"], in: folder)
            #expect(items.text.contains("evaluator,,plan,,,t@city.example,,16 自転車通行空間の整備\r\n"), "\(items.text)")
            _ = try account(["grant"] + evaluator + ["--item", "9999"], status: 66, in: folder)
            _ = try account(
                ["grant", "kasumihama/tanaka", "--role", "evaluator", "--item", "16"], status: 64, in: folder)
            _ = try account(
                ["grant", "kasumihama/tanaka", "--role", "reader", "--plan", "plan", "--item", "16"], status: 64,
                in: folder)
            _ = try account(["revoke"] + evaluator + ["--item", "16 自転車通行空間の整備"], in: folder)
            _ = try account(["revoke"] + evaluator + ["--item", "16"], status: 66, in: folder)
            let last = try account(["disable", "kasumihama/tanaka"], status: 77, in: folder)
            #expect(last.messages.contains("without an administrator"))
            _ = try account(["revoke", "kasumihama/tanaka", "--role", "reader"], status: 66, in: folder)
            _ = try account(["grant", "kasumihama/tanaka", "--role", "king"], status: 64, in: folder)
            _ = try account(["disable", "kasumihama/nobody"], status: 66, in: folder)
            _ = try account(["add", "nowhere/x", "--name", "x"], status: 66, in: folder)
            _ = try account(["add", "kasumihama/other", "--name", "別の人"], in: folder)
            _ = try account(["disable", "kasumihama/other"], in: folder)
            #expect(try account(["list", "kasumihama"], in: folder).text.contains("disabled"))
            _ = try account(["disable", "kasumihama/other", "--undo"], in: folder)
            #expect(try account(["unlock", "kasumihama/other"], in: folder).messages.contains("is not locked"))
            _ = try account(["unlock", "kasumihama/nobody"], status: 66, in: folder)
            #expect(try !account(["list", "kasumihama"], in: folder).text.contains("disabled"))
            let log = try Run(["log", "verify", "--database", folder.database], in: folder)
            #expect(log.status == 0, "\(log.messages)")
        }
    }

    @Test func `a password comes from standard input, and stands nowhere`() throws {
        try withCity { folder in
            _ = try account(["add", "kasumihama/tanaka", "--name", "田中 花子"], in: folder)
            let bad = try account(
                ["password", "kasumihama/tanaka", "--stdin"], input: "password2026\n", status: 65, in: folder)
            #expect(bad.messages.contains("everybody tries first"))
            _ = try account(
                ["password", "kasumihama/tanaka", "--stdin"], input: "kazeguruma to midori no inu\n", in: folder)
            #expect(try account(["list", "kasumihama"], in: folder).text.contains("in use"))
            _ = try account(["password", "kasumihama/tanaka", "kazeguruma to midori"], status: 64, in: folder)
            let log = try Run(["log", "export", "--database", folder.database], in: folder)
            #expect(log.text.contains("\"cause\":\"password\"") && !log.text.contains("kazeguruma"))
        }
    }

    @Test func `a list with too many marks is refused with the place of the cell`() throws {
        try withCity { folder in
            let name = "田中" + String(repeating: "\u{301}", count: 31)
            let list = "利用者名,氏名,課,役割,年度\ntanaka,\(name),道路河川課,担当者,令和8年度\n"
            let refused = try account(["import", "-", "--city", "kasumihama"], input: list, status: 65, in: folder)
            #expect(refused.messages.contains("row 2, column 2"), "\(refused.messages)")
            let picture = try account(
                ["import", "-", "--city", "kasumihama"], input: "%PDF-1.7\n", status: 65, in: folder)
            #expect(picture.messages.contains("no CSV file"), "\(picture.messages)")
        }
    }

    @Test func `April's transfers are shown and then done, and faults are named with their lines`() throws {
        try withCity { folder in
            let transfers = "利用者名,氏名,課,役割,年度\ntanaka,田中 花子,道路河川課,担当者,令和8年度\nsato,佐藤 次郎,,事務局,\n"
            try transfers.write(to: folder.url("transfers.csv"), atomically: true, encoding: .utf8)
            let shown = try account(
                ["import", folder.path("transfers.csv"), "--city", "kasumihama", "--dry-run"], in: folder)
            #expect(shown.messages.contains("2 would change"))
            #expect(try account(["list", "kasumihama", "--format", "json"], in: folder).text.contains("[]"))
            let done = try account(["import", "-", "--city", "kasumihama"], input: transfers, in: folder)
            #expect(done.text == shown.text)
            #expect(try account(["list", "kasumihama"], in: folder).lines.count == 3)
            let again = try account(["import", "-", "--city", "kasumihama"], input: transfers, in: folder)
            #expect(again.messages.contains("0 changed"))
            let broken = try account(
                ["import", "-", "--city", "kasumihama"], input: transfers.replacing("担当者", with: "係長"), status: 65,
                in: folder)
            #expect(broken.messages.contains("line 2 “係長”"))
        }
    }
}
