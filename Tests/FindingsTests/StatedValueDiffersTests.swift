import Foundation
import Japanese
import Plan
import Testing

@testable import Findings

/// Where a text says another number than the plan states.
struct StatedValueDiffersTests {
    private let year = FiscalYear(2024)

    private func findings(
        _ name: String, _ unit: String?, stated: (text: String, number: String?), target: String = "", result: String,
        scope: String? = nil, span: Indicator.Span = .singleYear, part: Join.Part = .actual
    ) throws -> [Finding] {
        var plan = IndicatorsFixture("", ["", target], ["", result], []).plan
        let value = try #require(IndicatorValue(stated.text, number: stated.number.flatMap { Decimal(string: $0) }))
        plan.indicators = [
            Indicator(
                id: .init("i1"), owner: .action(.init("a1")), name: name, unit: unit, span: span, scope: scope,
                years: [year: part == .actual ? IndicatorYear(actual: value) : IndicatorYear(target: value)])
        ]
        return plan.findings().filter { $0.rule.id == "stated-value-differs" }
    }

    @Test func `another number under the same name in the same unit is found, with the difference`() throws {
        let found = try findings("受付件数", "件", stated: ("687", "687"), result: "受付件数は678件であった。")
        try #require(found.count == 1)
        #expect(found[0].place == Place(.year(.init("a1"), year), .result) && found[0].certainty == .textual)
        #expect(found[0].evidence.map(\.text) == ["受付件数は678件", "687 － 678 = 9"])
        #expect(found[0].sentence(in: .japanese).contains("「受付件数」の実績値は「687」と記載されていますが"))
        #expect(found[0].sentence(in: .english).contains("stated as “687”, but the text says “受付件数は678件”"))
    }

    @Test func `a target is held against the text of the target`() throws {
        let found = try findings(
            "受付件数", "件", stated: ("500", "500"), target: "受付件数：400件", result: "受付件数：500件", part: .target)
        #expect(found.map(\.place.field) == [.target])
        #expect(found.flatMap(\.evidence).map(\.text) == ["受付件数：400件", "500 － 400 = 100"])
    }

    @Test(
        arguments: [
            ("利用割合", "％", "23.1", "担当部署全体の利用割合は21.4%であった（市民課単独だと30.1%）。", "23.1 － 21.4 = 1.7"),
            ("削減時間", "時間", "20", "削減時間：1,260分", "20 － 21 = -1"),
            ("整備延長", "km", "3.42", "整備延長：3.5km", "3.42 － 3.5 = -0.08"),
            ("満足度", "％", "80", "満足度は約71%であった。", "80 － 71 = 9"),
        ])
    func `units, parts and places are held together`(
        name: String, unit: String, number: String, result: String, calculation: String
    ) throws {
        let found = try findings(name, unit, stated: (number, number), result: result)
        #expect(found.flatMap(\.evidence).map(\.text).last == calculation)
    }

    /// What must not be found: name, unit, stated value, result.
    @Test(
        arguments: [
            ("受付件数", "件", "687", "受付件数は687件であった。"), ("受付件数", "件", "687", "窓口の受付件数は678件であった。"),
            ("オンライン受付件数", "件", "687", "受付件数は678件であった。"), ("受付件数", "件", "687", "678件を受け付けた。"),
            ("受付件数", "件", "687", "受付件数は678人であった。"), ("受付件数", "件", "687", "受付件数は前年度比9件増"),
            ("受付件数", "件", "687", "前年度の受付件数は678件、今年度の受付件数は687件"), ("受付件数", "件", "687", "前年度の受付件数は678件であった。"),
            ("受付件数", "件", "687", "受付件数：687件（うち窓口の受付件数：300件）"), ("受付件数", "件", "687", "受付件数は市民課では300件であった。"),
            ("受付件数", "件", "687", "4月の受付件数は30件、5月の受付件数は41件であった。"), ("受付件数", "件", "687", "受付件数は約690件であった。"),
            ("受付件数", "件", "45123", "受付件数は4.5万件であった。"), ("受付件数", "件", "687", "受付件数は600件以上であった。"),
            ("受付件数", "件", "687", "受付件数：2,000件（累計）"), ("受付件数", "件", "687", "受付件数：600～700件"),
            ("利用割合", "％", "21.37", "利用割合は21.4%であった。"), ("利用割合", "％", "21.4", "利用割合は21%であった。"),
            ("平均待ち時間", "分", "90", "平均待ち時間：1.5時間"), ("受付件数", "件", "687", "目標の受付件数700件に対し、687件であった。"),
            ("受付件数", "件", "687", "受付件数：678件 受付件数：687件"), ("受付件数", "件", "687", "研修を行った。"),
        ])
    func `what need not be said of the indicator is left alone`(
        name: String, unit: String, number: String, result: String
    ) throws {
        #expect(try findings(name, unit, stated: (number, number), result: result).isEmpty)
    }

    @Test func `a word in the place of a value, another part and a total are left alone`() throws {
        #expect(try findings("受付件数", "件", stated: ("集計中", nil), result: "受付件数は678件であった。").isEmpty)
        #expect(
            try findings("受付件数", "件", stated: ("687", "687"), result: "受付件数は678件であった。", scope: "市民課").isEmpty)
        #expect(
            try findings("受付件数", "件", stated: ("687", "687"), result: "受付件数は678件であった。", span: .cumulative).isEmpty)
        let part = try findings(
            "利用割合", "％", stated: ("31", "31"), result: "利用割合は21.4%であった（市民課単独だと30.1%）。", scope: "市民課単独")
        #expect(part.flatMap(\.evidence).map(\.text).last == "31 － 30.1 = 0.9")
    }

    @Test(arguments: [
        "参加者数は平均25人であった。", "1日5人の参加者数であった。", "上半期で参加者数180人", "4～9月　参加者数：180人", "来年度は参加者数400人を目指す。",
        "計画していた参加者数は400人", "参加者数：300人（平日）", "初心者に関する参加者数は300人", "【防災講座】参加者数：180人", "参加者数のうち市民は参加者数：180人",
        "参加者数：延べ1,280人、実人数320人", "オンライン講座（参加者数：45人）",
    ])
    func `an average, a part, a plan and another year are no other number`(result: String) throws {
        #expect(try findings("参加者数", "人", stated: ("320", "320"), result: result).isEmpty)
    }

    @Test func `no number that is stated as it is written is ever found`() throws {
        for number in stride(from: 1, to: 5_000, by: 137) {
            let written = "\(number)"
            #expect(try findings("受付件数", "件", stated: (written, written), result: "受付件数：\(number)件").isEmpty)
            let found = try findings("受付件数", "件", stated: (written, written), result: "受付件数：\(number + 1)件")
            #expect(found.count == 1, "\(number)")
        }
    }
}
