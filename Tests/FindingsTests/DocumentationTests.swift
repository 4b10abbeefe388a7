import Foundation
import Testing

@testable import Findings

struct DocumentationTests {
    @Test func `every rule has its section in docs/findings.md, and every section its rule`() throws {
        let page = try String(contentsOf: Project.root.appendingPathComponent("docs/findings.md"), encoding: .utf8)
        var sections: [String: String] = [:]
        for section in page.components(separatedBy: "\n### ").dropFirst() {
            let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let body = lines.count > 1 ? String(lines[1]).components(separatedBy: "\n## ")[0] : ""
            sections[String(lines[0]).replacing("`", with: "")] = body
        }
        #expect(Set(sections.keys) == Set(Rule.all.map(\.id.text)))
        for rule in Rule.all {
            let section = try #require(sections[rule.id.text])
            #expect(section.contains(rule.title.japanese), "\(rule.id): \(rule.title.japanese)")
            #expect(section.contains("*Example.*") && section.contains("*Silent*"), "\(rule.id)")
        }
    }

    @Test func `every rule has a name of its own in small letters, and words in both languages`() {
        #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
        for rule in Rule.all {
            #expect(rule.id.text.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
            for words in [rule.title, rule.looksAt, rule.advice] {
                #expect(words.japanese.contains { !$0.isASCII } && words.english.first?.isASCII == true)
            }
        }
    }
}

enum Project {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The real sheet, which is no part of the project; `nil` where it does not stand beside the checkout.
    static let realSheet: String? = {
        let path = root.deletingLastPathComponent().appendingPathComponent("shared/sheet/musashino-dx-plan-7.txt").path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()
}
