import Japanese
import Plan
import PlanDocument

/// The words of a plain text that are not the plan's own.
struct PlainTextWords {
    let language: Language

    private func pick(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    var colon: String { pick("：", ": ") }
    var comma: String { pick("、", ", ") }
    var contents: String { pick("目次", "Contents") }
    var bodyHeading: String { pick("本文", "The plan") }
    var figures: String { pick("達成状況の数", "Statuses in figures") }
    var divisions: String { pick("担当課", "Divisions") }
    var place: String { pick("体系", "Place in the plan") }
    var missing: String { pick("（未入力）", "(missing)") }
    var notDue: String { pick("（未到来）", "(not due yet)") }
    var nothing: String { pick("（記載なし）", "(nothing written)") }

    var reprinted: String { pick("再掲", "Shown again under") }
    var origin: String { pick("前身の取組", "Comes from") }

    func predecessor(_ predecessor: Predecessor) -> String {
        let name = predecessor.number.isEmpty ? predecessor.name : "\(predecessor.number) \(predecessor.name)"
        let kind =
            switch predecessor.kind {
            case .split: pick("分割", "split")
            case .merged: pick("統合", "merged")
            case .continued: pick("前の計画から継続", "continued from an earlier plan")
            }
        return name + brackets(kind)
    }

    func brackets(_ text: String) -> String { pick("（\(text)）", " (\(text))") }
    func continued(_ text: String) -> String { pick("\(text)（前の年度から続く）", "\(text) (going on from the year before)") }

    func year(_ year: FiscalYear) -> String {
        pick("\(year.label)（\(year.eraLabel)）", "Fiscal year \(year.value) (\(year.eraLabel))")
    }

    func day(_ day: Day) -> String {
        pick("作成日：\(day.year)年\(day.month)月\(day.day)日", "Written on \(day.text)")
    }

    func municipality(_ municipality: SheetMunicipality) -> String {
        let code = municipality.code.map { brackets(pick("全国地方公共団体コード\($0)", "code \($0)")) } ?? ""
        return municipality.name + code
    }

    func years(_ years: [FiscalYear], last: FiscalYear?) -> [String] {
        guard let first = years.first, let end = years.last else { return [] }
        let span = first == end ? year(first) : pick("\(year(first))から\(year(end))まで", "\(year(first)) to \(year(end))")
        return [
            pick("計画の年度：\(span)", "Years of the plan: \(span)"),
            last.map { pick("実績の年度：\(year($0))まで", "Achievements: up to \(year($0))") }
                ?? pick("実績：どの年度もまだ報告の時期ではありません", "Achievements: none is due yet"),
        ]
    }

    func count(actions: Int) -> String { pick("取組事項の数：\(actions)件", "Number of actions: \(actions)") }

    func count(indicators: Int) -> String { pick("指標の数：\(indicators)件", "Number of indicators: \(indicators)") }

    /// 「指標：区画の利用率（％）　成果指標」, with what is remarked about it.
    func indicator(_ indicator: Indicator) -> String {
        let sorts = [
            indicator.kind?.words[language], indicator.scope,
            indicator.span == .cumulative ? indicator.span.words[language] : nil, indicator.note,
        ].compactMap { $0 }
        let name = [indicator.number, indicator.labelWithUnit].compactMap { $0 }.joined(separator: " ")
        let label = pick("指標", "Indicator") + colon + name
        return ([label] + sorts).joined(separator: pick("　", "; "))
    }

    /// 「基準値：14.0%（2022年度（令和4年度））」, where they are written.
    func milestones(of indicator: Indicator) -> [(label: String, text: String)] {
        let milestones = [
            (pick("基準値", "Baseline"), indicator.baseline), (pick("最終目標", "Final target"), indicator.finalTarget),
        ]
        return milestones.compactMap { label, milestone in
            milestone.map { (label, $0.value.text + ($0.year.map { brackets(year($0)) } ?? "")) }
        }
    }

    /// 「2024年度（令和6年度）：目標 13.0%、実績 13.6%」.
    func values(of indicator: Indicator, in year: FiscalYear) -> String {
        let written = indicator[year]
        let parts = [
            written.target.map { pick("目標 ", "target ") + $0.text },
            written.actual.map { pick("実績 ", "actual ") + $0.text }, written.remark,
        ]
        return self.year(year) + colon + parts.compactMap { $0 }.joined(separator: comma)
    }

    /// 「2023年度（令和5年度）：取組事項42件。達成20件、…。未入力0件、未到来0件」.
    func distribution(_ distribution: Distribution) -> String {
        let counted = (distribution.counts + distribution.outside).map {
            pick("\($0.status.label)\($0.count)件", "\($0.status.label) \($0.count)")
        }
        let blanks = blanks(distribution.missing, distribution.notDue)
        return year(distribution.year) + colon + (counted + blanks).joined(separator: comma)
            + pick("、合わせて\(distribution.total)件", ", of \(distribution.total) in all")
    }

    /// 「2023年度（令和5年度）　今後の方向性：拡充3件、継続31件、…」.
    func distribution(of field: OwnField, _ distribution: OwnDistribution) -> String {
        func count(_ word: String, _ count: Int) -> String { pick("\(word)\(count)件", "\(word) \(count)") }
        let counted = distribution.counts.map { count($0.option.label, $0.count) }
        let other =
            distribution.other == 0 ? [] : [count(pick("選択肢にない記載", "not among the options"), distribution.other)]
        return year(distribution.year) + pick("　", " ") + field.label + colon
            + (counted + other + blanks(distribution.missing, distribution.notDue)).joined(separator: comma)
    }

    /// 「2023年度（令和5年度）　決算額：2,413千円（12件の合計）、…」.
    func sum(of field: OwnField, _ sum: OwnSum) -> String {
        let amount = sum.sum.map { "\($0.grouped)\(field.unit ?? "")" } ?? pick("数の記載なし", "no number")
        let words =
            sum.wordsInstead == 0 ? [] : [pick("数でない記載\(sum.wordsInstead)件", "in words \(sum.wordsInstead)")]
        return year(sum.year) + pick("　", " ") + field.label + colon + amount
            + brackets(pick("\(sum.counted)件の合計", "sum of \(sum.counted)"))
            + ([""] + words + blanks(sum.missing, sum.notDue)).joined(separator: comma)
    }

    private func blanks(_ missing: Int, _ notDue: Int) -> [String] {
        [pick("未入力\(missing)件", "missing \(missing)"), pick("未到来\(notDue)件", "not due \(notDue)")]
    }

    /// 「取組事項1　電子申請の拡充」.
    func heading(_ label: String, number: String?, name: String) -> String {
        [label + pick("", number == nil ? "" : " ") + (number ?? ""), name].filter { !$0.isEmpty }.joined(
            separator: "　")
    }

    func action(_ action: Action, labels: Labels) -> String {
        heading(pick(labels[.name], "Action"), number: action.number, name: action.name)
    }

    func role(_ role: Responsibility.Role) -> String? {
        switch role {
        case .lead: pick("主管課", "lead")
        case .supporting: pick("関係課", "supporting")
        case .notStated: nil
        }
    }
}
