import Findings
import Japanese
import Plan
import Print

/// The numbers of the plan, year by year (指標): target, actual, and how far the one is of the other.
struct IndicatorChapter {
    let subject: PlanOnPaper

    private var plan: Plan { subject.plan }

    var blocks: [Block] {
        let series = plan.allSeries(decisions: subject.indicatorDecisions).filter { series in
            plan.years.contains { series[$0].target != nil || series.stated.map { !$0.writtenYears.isEmpty } ?? false }
        }
        guard !series.isEmpty else { return [] }
        var blocks: [Block] = []
        if series.contains(where: { $0.stated == nil }) {
            blocks.append(
                .paragraph(
                    Paragraph(
                        "＊を付けた指標は、目標と実績の文章から読み取った参考値です。達成率は実績を目標で割ったもので、達成状況の評価に代わるものではありません。", Look.note,
                        spaceAfter: 6)))
        }
        return blocks + [.table(table(series))]
    }

    /// The latest years that a page holds side by side.
    private var years: [FiscalYear] {
        Array(plan.years.filter(plan.isDue).suffix(2)) + plan.years.filter { !plan.isDue($0) }.prefix(1)
    }

    /// What the plan calls those whose the indicators are.
    private var owner: String { plan.actions.isEmpty ? plan.levels.last?.label ?? "" : plan.labels[.name] }

    private func table(_ series: [IndicatorSeries]) -> Table {
        let small = Look.cellHead.with { $0.size = 8 }
        func head(_ text: String, rows: Int = 1, columns: Int = 1) -> Table.Cell {
            .heading(text, small, rows: rows, columns: columns)
        }
        let years = years
        let top =
            [head("指標", rows: 2), head(owner, rows: 2)]
            + years.map { head($0.eraLabel, columns: plan.isDue($0) ? 3 : 1) }
        let below = years.flatMap { plan.isDue($0) ? [head("目標"), head("実績"), head("達成率")] : [head("目標")] }
        return Table(
            columns: [Table.Column(92), Table.Column(88)]
                + years.flatMap { plan.isDue($0) ? [54, 54, 46].map { Table.Column($0) } : [Table.Column(54)] },
            head: [Table.Row(top), Table.Row(below)],
            groups: series.map { Table.Group([row($0, years)]) })
    }

    private func row(_ series: IndicatorSeries, _ years: [FiscalYear]) -> Table.Row {
        let style = Look.cell.with { $0.size = 8 }
        let number = style.with {
            $0.alignment = .right
            $0.size = 7.5
        }
        func value(_ part: Join.Part, _ year: FiscalYear) -> Table.Cell {
            // What is stated stands as it was written.
            let written = series.stated?[year][part]?.text
            let text = written ?? series[year][part]?.quantity.words(in: .japanese)
            // A bare number takes its unit along; a text that has words behind the number (％, 千円) has it already.
            let isBare = written?.unicodeScalars.last.map { LetterKind($0) == .digit } ?? false
            let shown = text.map { isBare ? $0 + (series.stated?.unit ?? "") : $0 }
            return Table.Cell(shown.map { [Paragraph($0, number)] } ?? [], centered: true)
        }
        let cells = years.flatMap { year -> [Table.Cell] in
            guard plan.isDue(year) else { return [value(.target, year)] }
            let rate = series.rateWords(in: year, language: .japanese)
            let outcome = series.outcome(in: year, isDue: true)
            let isClear = outcome == .met || outcome == .missed
            let paragraphs = [rate, isClear ? outcome.words(in: .japanese) : nil].compactMap { $0 }
            return [
                value(.target, year), value(.actual, year),
                Table.Cell(
                    paragraphs.isEmpty ? [] : [Paragraph(paragraphs.joined(separator: "\n"), number)], centered: true),
            ]
        }
        return Table.Row(
            [
                Table.Cell(
                    [Paragraph(series.name + (series.stated == nil ? "＊" : ""), style.with { $0.isBold = true })],
                    role: .rowHeading, centered: true, continuation: .repeats),
                Table.Cell([Paragraph(plan.name(of: series.id.owner) ?? "", style)], centered: true),
            ] + cells)
    }
}
