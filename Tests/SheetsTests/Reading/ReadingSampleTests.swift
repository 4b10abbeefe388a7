import Foundation
import Japanese
import Plan
import PlanDocument
import Sheets
import Testing

/// The sample sheets of the fictional city, which `Samples/README.md` describes.
struct ReadingSampleTests {
    private func bytes(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
        return Array(try Data(contentsOf: root.appending(path: "Samples/\(name)")))
    }

    @Test func `the general plan has what its description says`() throws {
        let bytes = try bytes("kasumihama-general-plan.txt")
        let reading = try SheetReader.read(bytes)
        let plan = reading.plan
        #expect(reading.municipality == SheetMunicipality(name: "霞浜市", code: MunicipalityCode("492019")))
        #expect(plan.title == "第2次霞浜市総合計画 前期実施計画 進捗管理シート")
        #expect(plan.levels.map(\.label) == ["基本目標", "施策", "取組の方向"])
        #expect(plan.actions.count == 32)
        #expect(plan.labels[.vision] == "めざす姿")
        func counts(_ year: Int) -> [Int] { plan.distribution(in: FiscalYear(year)).counts.map(\.count) }
        #expect(counts(2023) == [18, 10, 3, 1])
        #expect(counts(2024) == [16, 8, 5, 2])
        #expect(plan.distribution(in: FiscalYear(2024)).missing == 1)
        #expect(plan.distribution(in: FiscalYear(2025)).notDue == 32)
        #expect(plan.action("27")?[FiscalYear(2025)].target == nil)
        #expect(plan.action("29")?[FiscalYear(2023)].report.reasonAndImprovement == nil)
        let kinds = Set(reading.notes.filter { $0.certainty == .needsReview }.map(\.kind))
        #expect(kinds == [.wording, .outsideYears])
        #expect(Accounting(reading, tabs: String(decoding: bytes, as: UTF8.self)).faults == [])
    }

    @Test func `the environment plan has a scale of its own, which its head defines`() throws {
        let reading = try SheetReader.read(bytes("kasumihama-environment-plan.csv"))
        let plan = reading.plan
        #expect(plan.levels.map(\.label) == ["基本方針"])
        #expect(plan.policies.map(\.number) == ["1", "2", "3"])
        #expect(plan.scale.statuses.map(\.code.text) == ["s", "a", "b", "c", "excluded"])
        #expect(plan.scale.statuses.map(\.mark) == ["S", "A", "B", "C", "－"])
        #expect(plan.scale.statuses.map(\.needsReason) == [false, false, false, true, false])
        #expect(plan.scale.statuses.map(\.countsInTotals) == [true, true, true, true, false])
        let first = try #require(plan.action("1-1")?[FiscalYear(2024)])
        #expect(first.report.result?.text == "補助：158件\n国の補助金との併用を可能とした。")
        #expect(plan.labels[.status] == "評価")
        #expect(plan.labels[.target] == "目標")
    }
}
