import Japanese
import Plan

extension Wording {
    var notDue: String { say("未到来", "not due yet") }
    var missing: String { say("未入力", "missing") }
    var blank: String { say("記載なし", "blank") }
    var denominator: String { say("母数", "Denominator") }
    var fiscalYear: String { say("年度", "Fiscal year") }
    var status: String { say("達成状況", "Status") }
    var number: String { say("番号", "No.") }
    var count: String { say("件数", "Count") }
    var all: String { say("すべて", "All") }
    var shares: String { say("割合の図", "Shares") }
    var change: String { say("変化", "Change") }
    func show(_ count: Int) -> String { say("\(count)件を表示", "Show \(count)") }
    func movement(from earlier: FiscalYear, to later: FiscalYear) -> String {
        say("\(year(earlier))から\(year(later))への変化", "From \(year(earlier)) to \(year(later))")
    }

    func direction(_ direction: Movement.Direction) -> String {
        switch direction {
        case .rose: say("上昇", "rose")
        case .fell: say("下降", "fell")
        case .unchanged: say("変化なし", "unchanged")
        case .notComparable: say("比較できない", "not comparable")
        }
    }

    /// 「達成 24件、概ね達成 12件（母数36件、未入力0件）」: what a bar shows, in words.
    func inWords(_ distribution: Distribution) -> String {
        let parts = (distribution.counts + distribution.outside.filter { $0.count > 0 }).map { count in
            say("\(count.status.label) \(count.count)件", "\(count.status.label) \(count.count)")
        }
        return (parts + blanksInWords(distribution)).joined(separator: say("、", ", "))
    }

    /// What a total leaves out, in words; empty where it leaves nothing out.
    func blanksInWords(_ distribution: Distribution) -> [String] {
        var words: [String] = []
        if distribution.missing > 0 { words.append("\(missing) \(count(distribution.missing))") }
        if distribution.notDue > 0 { words.append("\(notDue) \(count(distribution.notDue))") }
        return words
    }
}
