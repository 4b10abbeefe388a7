import Japanese
import Plan
import PlanDocument
import Testing

@testable import Sheets

/// Rows marked 再掲: the action is shown under a second policy and counted once.
@Suite struct ReprintRowTests {
    private func sheet(_ rows: [String]) -> String {
        ([
            "花浦市男女共同参画計画,,,,,", "施策,番号,取組,担当課,令和6年度 評価,令和6年度 実績",
            "1 学ぶ,1,講座の開催,学習課,A,年4回開催した。", "1 学ぶ,2,図書の充実,図書館,B,50冊を購入した。",
        ] + rows).joined(separator: "\n")
    }

    private func read(_ rows: [String]) throws -> Reading {
        try SheetReader.read(Array(sheet(rows).utf8))
    }

    @Test func `an action is shown under the policy of the row, and counted where it belongs`() throws {
        let reading = try read(["2 働く,3,相談窓口,人権課,A,30件の相談を受けた。", "2 働く,再1,講座の開催（再掲）,学習課,A,（取組1に同じ）"])
        #expect(reading.plan.actions.map(\.name) == ["講座の開催", "図書の充実", "相談窓口"])
        #expect(reading.plan.actions[0].reprints.map { reading.plan[$0.policy]?.name } == ["働く"])
        #expect(reading.notes.contains { $0.kind == .reprintShown && $0.words.dropLast() == ["講座の開催（再掲）", "1"] })
        #expect(!reading.notes.contains { $0.kind == .reprintDiffers })
    }

    @Test func `an action of another sheet is shown, and told apart from what its row says`() throws {
        let head = ["施策", "番号", "取組", "担当課", "令和6年度 評価", "令和6年度 実績"]
        let sheets = [
            SeenSheet(
                name: "学ぶ",
                Grid(rows: [
                    head, ["1 学ぶ", "1", "講座の開催", "学習課", "A", "年4回開催した。"],
                    ["1 学ぶ", "2", "図書の充実", "図書館", "B", "50冊を購入した。"],
                ])),
            SeenSheet(
                name: "働く",
                Grid(rows: [
                    head, ["2 働く", "3", "相談窓口", "人権課", "A", "30件の相談を受けた。"],
                    ["2 働く", "1", "講座の開催（再掲）", "学習課", "B", "年4回開催した。"],
                ]).counted(from: 100)),
        ]
        let reading = try MapReader.read(sheets, by: SheetMap.propose(sheets))
        #expect(reading.plan.actions.map(\.name) == ["講座の開催", "図書の充実", "相談窓口"])
        #expect(reading.plan.actions[0].reprints.map { reading.plan[$0.policy]?.name } == ["働く"])
        let differing = reading.notes.filter { $0.kind == .reprintDiffers }
        #expect(differing.map { [$0.seen] + $0.words } == [["B", "講座の開催（再掲）", "1", "A"]])
    }

    @Test func `what such a row says otherwise is said, and the action's own row holds`() throws {
        let reading = try read(["2 働く,再1,講座の開催（再掲）,学習課,B,年4回開催した。"])
        let status = reading.plan.actions[0][FiscalYear(2024)].report.status
        #expect(reading.plan.scale.statuses.first { $0.code == status }?.markedLabel.hasPrefix("A") == true)
        let note = try #require(reading.notes.first { $0.kind == .reprintDiffers })
        #expect(note.seen == "B" && note.words == ["講座の開催（再掲）", "1", "A"])
        // A policy that has nothing else is there all the same.
        #expect(reading.plan.policies.map(\.name).contains("働く"))
    }

    @Test func `a row that repeats no action of the sheet is left out and said`() throws {
        let reading = try read(["2 働く,再9,見知らぬ取組（再掲）,学習課,B,年4回開催した。"])
        #expect(reading.plan.actions.allSatisfy { $0.reprints.isEmpty })
        #expect(reading.notes.contains { $0.kind == .reprintRow && $0.words.first == "見知らぬ取組（再掲）" })
    }

    @Test func `two actions of one name are told apart by the number`() throws {
        let reading = try read(["3 集う,5,講座の開催,公民館,A,年2回開催した。", "2 働く,再5,講座の開催（再掲）,公民館,A,年2回開催した。"])
        #expect(reading.plan.actions.first { $0.number == "5" }?.reprints.count == 1)
        #expect(reading.plan.actions.first { $0.number == "1" }?.reprints.isEmpty == true)
    }
}
