import Japanese
import Plan
import Testing

@testable import Findings

/// However long a text is, so much of it is read and no more: thirty hostile reports in one plan are looked at in a moment.
struct ReadingLimitTests {
    @Test(arguments: HostileText.allCases)
    func `no more is read of a text than of any other`(kind: HostileText) {
        let text = kind.text(20_000)
        let mentions = NumericMention.read(in: text)
        #expect(mentions.allSatisfy { text[..<$0.range.upperBound].unicodeScalars.count <= ReadingLimit.letters })
        guard let prose = Prose(text) else { return }
        #expect(prose.characters.count <= ReadingLimit.letters)
        #expect(StatementReader(prose: prose, year: FiscalYear(2024)).statements().count <= ReadingLimit.quantities)
    }

    @Test func `a shorter text is read to its end, and a longer one as if it ended`() throws {
        let filler = String(repeating: "あ", count: ReadingLimit.letters - 3)
        #expect(NumericMention.read(in: filler + "12件") == NumericMention.all(in: filler + "12件"))
        // 12 of 「12,345件」 is no number of this text.
        #expect(NumericMention.read(in: filler + "、12,345件").isEmpty)
        let text = "5件。" + filler + "12件"
        let read = try #require(NumericMention.read(in: text).first)
        #expect(read == NumericMention.all(in: text).first && NumericMention.read(in: text).count == 1)
        #expect(text[read.range] == "5件")
    }

    @Test func `of what is not read to its end no rule says that something is missing`() throws {
        let year = FiscalYear(2024)
        var plan = Plan(
            title: "計画", years: [year], lastReportedYear: year, levels: [Level(label: "施策")], scale: .usual,
            policies: [Policy(id: .init("1"), level: 0, number: "1", name: "施策")])
        let needsReason = try #require(plan.scale.statuses.first { $0.needsReason })
        func rules(_ reason: String, _ target: String) throws -> Set<Rule.ID> {
            var action = Action(
                id: .init("a1"), number: "1", name: "取組", policy: .init("1"),
                responsibilities: [Responsibility(division: Division("総務課"))])
            action[year].stage = "運用"
            action[year].target = AnnualTarget(try #require(Passage(target)))
            action[year].report = AnnualReport(
                status: needsReason.code, result: "講座を開いた。", reasonAndImprovement: Passage(reason))
            plan.actions = [action]
            return Set(plan.findings().map(\.rule.id))
        }
        let found: Set<Rule.ID> = ["reason-without-improvement", "stage-against-target"]
        #expect(try rules("雨が多かったため。", "方法を検討する。").isSuperset(of: found))
        let further = String(repeating: "雨の日が多かった。", count: 600)
        #expect(try rules("雨が多かったため。\(further)", "方法を検討する。\(further)").isDisjoint(with: found))
    }
}
