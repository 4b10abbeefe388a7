import Foundation
import Testing

struct DocumentationTests {
    @Test func `every command and every option has its heading in docs/commands.md`() throws {
        let sections = try sections(of: "docs/commands.md")
        for command in try CommandTree().commands where !command.name.isEmpty {
            let section = try #require(sections["hakadori \(command.name)"], "no heading for \(command.name)")
            let own = command.options.filter { !everywhere.contains($0) && !command.isGroup }
            for option in own {
                #expect(section.contains { $0.hasPrefix("### `\(option)") }, "\(command.name) \(option)")
            }
        }
        let common = try #require(sections["Options of every command"])
        for option in everywhere { #expect(common.contains { $0.hasPrefix("### `\(option)") }, "\(option)") }
    }

    @Test func `docs/commands.md describes nothing that there is not`() throws {
        let commands = try CommandTree().commands
        for (heading, lines) in try sections(of: "docs/commands.md") where heading.hasPrefix("hakadori ") {
            let command = try #require(commands.first { "hakadori \($0.name)" == heading }, "\(heading)")
            for line in lines where line.hasPrefix("### `--") {
                let option = line.dropFirst(5).prefix { $0 != " " && $0 != "`" }
                #expect(command.options.contains(String(option)), "\(heading) \(option)")
            }
        }
    }

    @Test func `every setting has its heading in docs/settings.md, with its variable`() throws {
        let run = try Run(["settings", "--format", "json"])
        let rows = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: String]])
        let sections = try sections(of: "docs/settings.md")
        for row in rows {
            let section = try #require(sections[row["setting"] ?? ""], "\(row)")
            #expect(section.contains { $0.contains(row["variable"] ?? "-") })
        }
        #expect(rows.count == sections.keys.count { !$0.contains(" ") })
    }

    /// Options that stand in one place for all commands.
    private let everywhere = ["--config", "--lang", "--database", "--format", "--help", "--version"]

    /// The lines under each heading of the second level.
    private func sections(of path: String) throws -> [String: [String]] {
        var sections: [String: [String]] = [:]
        var heading = ""
        for line in try Project.text(path).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") {
                heading = String(line.dropFirst(3)).replacing("`", with: "")
                sections[heading] = []
            } else if !heading.isEmpty {
                sections[heading, default: []].append(String(line))
            }
        }
        return sections
    }
}
