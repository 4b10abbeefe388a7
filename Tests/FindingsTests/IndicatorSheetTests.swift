import Findings
import Foundation
import Japanese
import Plan
import Sheets
import Testing

/// Whole sheets: a fictional city's, and the real one where it lies beside the checkout.
struct IndicatorSheetTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let realSheet = root.deletingLastPathComponent().appendingPathComponent(
        "shared/sheet/musashino-dx-plan-7.txt")

    private func plan(_ sheet: URL) throws -> Plan { try SheetReader.read(Array(Data(contentsOf: sheet))).plan }

    /// Of one action: how many targets are due, have an actual, and are met.
    private func counts(_ indicators: [IndicatorSeries], in plan: Plan) -> [Int] {
        let due = indicators.flatMap { indicator in
            plan.years.filter { plan.isDue($0) && indicator[$0].target != nil }.map { (indicator, $0) }
        }
        return [due.count, due.count { $0[$1].actual != nil }, due.count { $0.isMet(in: $1) == true }]
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: realSheet.path),
            "the real sheet does not lie beside the checkout"))
    func `the real sheet says what was counted by hand`() throws {
        let plan = try plan(Self.realSheet)
        let indicators = plan.series()
        #expect(indicators.count == 23)
        #expect(counts(indicators, in: plan) == [34, 27, 18])
        let byAction = Dictionary(grouping: indicators) { $0.action.flatMap { plan[$0] }?.number ?? "" }
        let byHand = [
            "1": [4, 4, 3], "2": [0, 0, 0], "5": [2, 2, 2], "7": [2, 2, 1], "8": [2, 0, 0], "9": [1, 0, 0],
            "12": [0, 0, 0],
            "13": [4, 4, 2], "14": [1, 1, 1], "23": [2, 1, 1], "25": [2, 2, 2], "29": [4, 4, 0], "30": [4, 4, 4],
            "35": [2, 1, 0], "39": [2, 0, 0], "42": [2, 2, 2],
        ]
        #expect(byAction.mapValues { counts($0, in: plan) } == byHand)
        let guesses = indicators.flatMap { indicator in
            indicator.joins.filter { $0.isGuess && $0.part == .actual }.map {
                "\(indicator.action.flatMap { plan[$0] }?.number ?? "") \($0.year.value)"
            }
        }
        #expect(guesses == ["23 2023", "42 2023", "42 2024"])
        #expect(byAction["42"]?.first?.rate(in: FiscalYear(2024)) == nil)
        #expect(byAction["7"]?.first?[FiscalYear(2023)].actual?.quantity.amount == .value(15))
    }

    @Test func `the sample city's indicators are as recorded`() throws {
        let plan = try plan(Self.root.appendingPathComponent("Samples/kasumihama-general-plan.txt"))
        let indicators = plan.series()
        #expect(indicators.count == 53)
        #expect(counts(indicators, in: plan) == [80, 78, 51])
        let lines = IndicatorsFixture.lines(of: indicators)
        for line in Self.telling { #expect(lines.contains(line), "\(line)") }
    }

    /// Those of the sample that are easily read wrongly.
    private static let telling = [
        "利用者数：実人数[人] 2023:150→163○ 2024:180→201○ 2025:200→–", "利用者数[人] 2023:420→458○ 2024:500→573○ 2025:560→–",
        "待機児童数[人]↓ 2023:10→23× 2024:0→4× 2025:0→–", "運用開始[施設] 2024:6→2/6×", "設計[校] 2023:6/18→6○",
        "対策の完了率[%] 2023:70→28/42× 2024:80→36/47× 2025:90→–", "巡回拠点[か所] 2024:14→15○ 2025:16→–",
        "完了[橋]Σ 2023:5/12→5○ 2024:7/12→7○ 2025:9/12→–", "整備延長[km]Σ 2023:3→3.1○ 2024:4.5→3.4× 2025:6→–",
        "電動車の割合[割] 2023:2→≈2○ 2024:3→32.2○ 2025:4→–", "樹木の診断[本] 2023:2000→2148○", "樹木の更新[本] 2024:150→155○ 2025:150→–",
        "月45時間を超える職員[割] 2023:3→34○ 2024:3→1×", "収納率[%] 2023:99→99○ 2024:99.1→– 2025:99.2→–",
    ]
}
