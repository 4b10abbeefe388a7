import Testing

@testable import Sheets

/// 「見出し → 要素」, a line each: what is left of the bar says the facets in the order year, half, side, milestone, slot, meaning, unit.
private let table = """
    基本目標 | policy
    施策 | policy
    分野 | policy
    柱 | policy
    事業名 | action
    事務事業名 | action
    取組 | action
    改革の項目 | action
    指標名 | indicator
    指標 | indicator
    成果指標 | indicator
    番号 | number
    施策番号 | number
    事業ID | number
    № | number
    旧番号 | oldNumber
    担当課 | divisions(notStated)
    主担当 | divisions(lead)
    関係課 | divisions(supporting)
    部課名 | divisions(notStated)
    取組の概要 | description
    事業の概要 | description
    取組内容 | description
    単位 | unit
    指標の種類 | kind
    目指す方向 | direction
    範囲 | scope
    基準年度 | baselineYear
    目標年度 | finalYear
    目標最終年度 | finalYear
    最終年度 | finalYear
    基準値 | baseline
    基準値（年度） | baseline
    現状値 | baseline
    最新値 | latest
    目標値 | target
    目標値（R9） | 2027 target
    目標値（最終年度） | final target
    最終年度の目標値 | finalTarget
    実績値 | actual
    達成率 | rate
    進捗率 | rate
    経過年数の割合 | rate
    評価 | status
    評価（R6） | 2024 status
    判定 | status
    達成度 | status
    備考 | remark
    R5 | 2023
    Ｒ６ | 2024
    令和5年度 | 2023
    令和元年度 | 2019
    平成31年度/令和元年度 | 2019
    2023年度（令和5年度） | 2023
    令和5（2023）年度 | 2023
    2025 | 2025
    令和4年度（基準） | 2022 baseline
    令和2年度（実績） | 2020 done
    令和7年度（計画） | 2025 planned
    R6.3月末 | 2023
    R7.3末 | 2024
    令和6年4月1日現在 | 2023
    令和6年度末 | 2024
    令和4年度目標 | 2022 target
    令和4年度実績 | 2022 actual
    R6実績（速報） | 2024 done actual
    令和5年度評価 | 2023 status
    令和6年度の評価 | 2024 status
    令和6年度に行ったこと | 2024 result
    6年度目標 | bare6 target
    上半期 | half1
    下半期 | half2
    決算額（千円） | own 千円
    当初予算額（千円） | own 千円
    人件費計（B） | own
    活動指標1 | activity1
    活動指標1（名称） | activity1 partName
    活動指標1（単位） | activity1 unit
    成果指標3（実績） | done outcome3
    活動指標ア　名称 | activityア partName
    対象指標カ | populationカ
    成果指標サ　単位 | outcomeサ unit
    指標②実績 | plain2 actual
    名称 | partName
    政策番号（十の位） | digit
    区分 | lineLabel
    工程 | stage
    年次計画 | planned
    進捗 | status
    取組実績 | actual
    課題と対応 | reason
    理由・改善策（未達成の場合のみ記入） | reason
    今後の方向性 | own
    今後の対応 | own
    妥当性 | own
    目指す姿 | vision
    現状と課題 | situation
    作成日 | aside
    年度 | fiscalYear
    計画 | planned
    放課後ひろば運営事業 |
    子どもの居場所づくり施策 |
    集計用（消さないこと） |
    令和5～9年度 |
    """

struct HeadingTests {
    @Test func `a heading is taken apart into its facets`() {
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
                String($0).trimmingCharacters(in: .whitespaces)
            }
            let heading = Heading(parts[0])
            #expect(heading.map(summary) == parts[1], "\(parts[0])")
        }
    }

    @Test(arguments: ["12,000", "－", "85.0%", "令和5年10月に運用を開始した。", "18.2", "▲3.6"])
    func `a value is no heading`(text: String) {
        #expect(Heading(text).map { !$0.isKnown } ?? true, "\(text)")
    }

    @Test func `a number with more than four digits holds no year`() {
        #expect(Heading("12000人")?.year == nil)
        #expect(YearWords(folded: "令和2~6年度実績・令和7年度計画").ranges.count == 1)
        #expect(YearWords(folded: "令和2~6年度実績・令和7年度計画").years.map(\.value) == [2025])
        #expect(YearWords(folded: "令和5年10月に運用を開始").years.isEmpty)
    }

    @Test func `a label of the form's own keeps its words and loses its year`() {
        #expect(Heading("令和6年度決算額（千円）")?.label == "決算額（千円）")
        #expect(Heading("総コスト\n（A）＋（B）")?.label == "総コスト（A）＋（B）")
        #expect(Heading("今後の方向性")?.label == "今後の方向性")
        #expect(Heading("令和6年度に行ったこと")?.label == "に行ったこと")
    }

    private func summary(_ heading: Heading) -> String {
        var words: [String] = []
        if let year = heading.year { words.append(String(year.value)) }
        if let year = heading.bareYear { words.append("bare\(year)") }
        if let half = heading.half { words.append("half\(half)") }
        if let side = heading.side { words.append(side.rawValue) }
        if let milestone = heading.milestone { words.append(milestone.rawValue) }
        if let slot = heading.slot { words.append("\(slot.kind.rawValue)\(slot.mark)") }
        switch heading.meaning {
        case .divisions(let role): words.append("divisions(\(role.rawValue))")
        case let meaning?: words.append("\(meaning)")
        case nil: break
        }
        if let unit = heading.unit { words.append(unit) }
        return words.joined(separator: " ")
    }
}
