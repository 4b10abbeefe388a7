import Foundation
import Japanese
import Plan
import PlanDocument
import PlanSamples
import Sheets
import Testing

@Suite struct WritingPlainTextTests {
    private let city = SheetMunicipality(name: "月影市", code: MunicipalityCode("132039"))

    private func lines(_ plan: Plan, _ language: Language = .japanese) -> [String] {
        PlainText.write(plan, municipality: city, day: WritingSamples.day, language: language)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `an action is read out heading by heading`() {
        let lines = lines(WritingSamples.plan)
        let start = lines.lastIndex(of: "取組事項1　電子申請の拡充") ?? 0
        #expect(
            Array(lines[start..<min(start + 26, lines.count)]) == [
                "取組事項1　電子申請の拡充",
                "体系：基本目標Ⅰ　暮らしやすい月影、施策1　窓口の便利さの向上、取組1　手続のオンライン化",
                "担当課：情報推進課（主管課）、企画調整課（令和5年度まで）（関係課）、各課",
                "取組内容：",
                "・電子申請できる手続を増やす。",
                "・使いやすい画面にする。",
                "2023年度（令和5年度）",
                "スケジュール：検討",
                "年度目標：電子申請：400件",
                "達成状況：一部のみ達成",
                "達成状況詳細：電子申請：235件",
                "理由・改善策（未達成、一部のみ達成の場合のみ記入）：周知が足りなかった。窓口で案内する。",
                "2024年度（令和6年度）",
                "スケジュール：運用",
                "年度目標：電子申請：600件",
                "達成状況：達成",
                "達成状況詳細：電子申請：1,003件",
                "2025年度（令和7年度）",
                "スケジュール：運用（前の年度から続く）",
                "年度目標：電子申請：1,200件",
                "達成状況：（未到来）",
                "",
                "取組事項2　相談予約のオンライン化",
                "体系：基本目標Ⅰ　暮らしやすい月影、施策1　窓口の便利さの向上、取組1　手続のオンライン化",
                "担当課：市民課",
                "2023年度（令和5年度）",
            ])
    }

    @Test func `the head says what, whose, when and how many`() {
        #expect(
            lines(WritingSamples.plan).prefix(9) == [
                "月影市デジタル化推進計画 進捗管理シート",
                "月影市（全国地方公共団体コード132039）",
                "作成日：2025年6月2日",
                "計画の年度：2023年度（令和5年度）から2025年度（令和7年度）まで",
                "実績の年度：2024年度（令和6年度）まで",
                "取組事項の数：3件",
                "",
                "達成状況の数",
                "2023年度（令和5年度）：達成0件、概ね達成1件、一部のみ達成1件、未達成1件、対象外0件、未入力0件、未到来0件、合わせて3件",
            ])
    }

    @Test func `missing and not due are told apart`() {
        let lines = lines(WritingSamples.plan)
        let start = lines.lastIndex(of: "取組事項2　相談予約のオンライン化") ?? 0
        #expect(lines[start...].prefix(20).contains("達成状況：（未入力）"))
        #expect(lines[start...].prefix(20).contains("達成状況：（未到来）"))
    }

    @Test func `English words stand around the content as written`() {
        let lines = lines(WritingSamples.plan, .english)
        #expect(lines.contains("Fiscal year 2023 (令和5年度)"))
        #expect(lines.contains("Action 1　電子申請の拡充"))
        #expect(lines.contains("達成状況: (not due yet)"))
    }

    @Test func `no text of a plan is lost, and no line holds a tab or a control character`() {
        var random = SeededGenerator(state: 3)
        for plan in [WritingSamples.plan, WritingSamples.hostilePlan] + (0..<40).map({ _ in random.plan() }) {
            let text = PlainText.write(plan, municipality: city, day: WritingSamples.day)
            #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
            let letters = text.lettersOnly
            for expected in WritingSamples.texts(of: plan) {
                let wanted = expected.lettersOnly
                let isThere = wanted.isEmpty || letters.range(of: wanted, options: .literal) != nil
                #expect(isThere, "\(expected.prefix(80))")
            }
        }
    }
}

extension String {
    /// Without white space, control characters and the marks of lists: what a layout may change.
    fileprivate var lettersOnly: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter {
                    !$0.properties.isWhitespace && $0.properties.generalCategory != .control
                        && !"・●○■□◆◇▪•‣※\u{FFFD}".unicodeScalars.contains($0)
                }))
    }
}
