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
        let indicators = plan.series().filter { !$0.isWithoutTarget }
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

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: realSheet.path),
            "the real sheet does not lie beside the checkout"))
    func `every value of the real sheet's indicators with targets is as counted by hand`() throws {
        let plan = try plan(Self.realSheet)
        let indicators = plan.series()
        #expect(lines(of: indicators.withTargets, in: plan) == Self.valuesWithTargets)
        let seven = indicators.filter { $0.action.flatMap { plan[$0] }?.number == "7" }
        #expect(seven.map(\.scope) == [nil, "市民課単独"])
        let scopes = [2023, 2024].map { seven[0][FiscalYear($0)].actual?.scope }
        #expect(scopes == ["担当部署全体", "担当部署全体"])
        #expect(seven[1].years.keys.allSatisfy { seven[1].rate(in: $0) == nil })
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: realSheet.path),
            "the real sheet does not lie beside the checkout"))
    func `what the real sheet counts without a target is as counted by hand`() throws {
        let plan = try plan(Self.realSheet)
        let shown = Set(plan.series().withTargets.map(\.id))
        let alone = plan.series().filter { !shown.contains($0.id) }
        #expect(lines(of: alone, in: plan) == Self.valuesWithoutTarget)
        #expect(alone.allSatisfy { series in plan.years.allSatisfy { series.rate(in: $0) == nil } })
    }

    /// 「7 利用割合@市民課単独[%] 2023:–→23.1」.
    private func lines(of indicators: [IndicatorSeries], in plan: Plan) -> [String] {
        zip(indicators, IndicatorsFixture.lines(of: indicators)).map { indicator, line in
            "\(indicator.action.flatMap { plan[$0] }?.number ?? "") \(line)"
        }
    }

    /// What the sheet says, read by a person, cell by cell.
    private static let valuesWithTargets = [
        "1 オンラインによる手続き[件] 2023:400→687○ 2024:600→1003○ 2025:600→–",
        "1 オンラインによる申請手続受付件数[件] 2023:45000→≈40000× 2024:55000→≈64000○ 2025:65000→–",
        "2 オンラインによる相談受付業務数[] 2025:5→–", "2 受付件数[件] 2025:100→–",
        "5 特別転出者（マイナンバーカード等を利用した転出届）のうちワンストップサービス利用者が占める割合[%] 2023:30→≈38○ 2024:35→≈41○ 2025:40→–",
        "7 証明発行手数料のうちキャッシュレス決済利用が占める割合[%] 2023:20→15× 2024:20→21.4○ 2025:20→–",
        "7 証明発行手数料のうちキャッシュレス決済利用が占める割合@市民課単独[%] 2023:–→23.1 2024:–→30.1",
        "8 タブレット端末[台] 2023:6→– 2024:6→– 2025:6→–", "9 タブレット端末[台] 2023:6→–",
        "12 自課広報物における音声コード作成[冊] 2025:5→–",
        "13 都共同実施事業参加人数(延べ)[名] 2023:235→113× 2024:235→110× 2025:235→–",
        "13 その他操作支援参加人数(延べ)[名] 2023:20→60○ 2024:20→40○ 2025:20→–",
        "14 西棟会議室[室] 2023:7→7○", "23 地域子育て支援拠点[施設] 2023:8→9?○ 2024:9→– 2025:9→–",
        "25 財務会計システムのRS.4～5試行での執行委任申請の電子決裁利用率[%] 2023:100→100○", "25 電子決裁利用率[%] 2024:100→100○",
        "29 AI・RPAの活用（改善）業務数[] 2023:35→34× 2024:37?→34× 2025:40→–",
        "29 AI・RPAの導入による業務削減時間[時間] 2023:1700→1277× 2024:1950→1783× 2025:1500→–",
        "30 チャットボット導入課数[] 2023:5→5○ 2024:6→6○ 2025:7→–",
        "30 チャットボット年間利用者[人] 2023:4800→6120○ 2024:6300→6625○ 2025:8200→–",
        "35 事故発生件数[件]↓ 2023:0→– 2024:0→8× 2025:0→–", "39 策定委員会オンライン配信回数[回] 2023:13→–",
        "39 オンライン意見交換会開催回数[回] 2023:1→–",
        "42 各課のICT導入または更改支援[業務] 2023:≈10→11?○ 2024:≈10→16?○ 2025:≈10→–",
    ]

    /// What its results count beside them, read by a person. Left out on purpose is what only says where and with whom, and what is counted
    /// in one year without being stated as a value: 5つの窓口部署 and 8つの手続き (6), 小：6校、中：3校 (16), 近隣3市 and 26市 (26), 30市町村
    /// (27), 端末4台 (32), 16業務 again (38), 3駅圏 (39); and the parts 73名 and 40名 of the 113名 of 13.
    private static let valuesWithoutTarget = [
        "8 利用[件] 2023:–→135 2024:–→134", "8 利用[分] 2023:–→2851 2024:–→2836", "9 利用[件] 2023:–→1 2024:–→3",
        "9 利用[分] 2023:–→13 2024:–→88",
        "13 健康長寿のまち武蔵野推進月間における民間企業等との連携によるスマホ教室等の実施[名] 2023:–→47", "14 利用実績[件] 2023:–→5 2024:–→12",
        "14 西棟会議室でのWi-Fi利用実績[名] 2023:–→85? 2024:–→253", "15 小学校（設置）[校] 2023:–→7 2024:–→11?",
        "22 むさしの防災・安全メール[件] 2023:–→217 2024:–→437", "34 教員（テレワーク）[割] 2023:–→≈4",
        "34 平均在校時間[分] 2023:–→≈20~30 2024:–→≈20", "37 標準化対象（稼働）[業務] 2024:–→16/20",
        "41 職員（参加）[名] 2023:–→26 2024:–→21", "41 参加者[名] 2023:–→33 2024:–→19",
    ]

    @Test func `what the sample city's results count without a target is as judged by hand`() throws {
        let plan = try plan(Self.root.appendingPathComponent("Samples/kasumihama-general-plan.txt"))
        let alone = plan.series().filter(\.isWithoutTarget)
        #expect(
            lines(of: alone, in: plan) == [
                "11 参加[人] 2023:–→3150 2024:–→3820", "12 登録者[人] 2024:–→≈11000", "31 意見交換会@北部地区[回] 2024:–→3",
                "31 意見交換会@東部地区[回] 2024:–→1",
            ])
    }

    @Test func `the sample city's indicators are as recorded`() throws {
        let plan = try plan(Self.root.appendingPathComponent("Samples/kasumihama-general-plan.txt"))
        let indicators = plan.series().filter { !$0.isWithoutTarget }
        #expect(indicators.count == 53)
        #expect(counts(indicators, in: plan) == [80, 77, 51])
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
