import Japanese
import Plan

/// What the lines above a table say of years (表題の年度): whose results these are, and which years the plan runs over.
struct TitleYears {
    /// 「令和6年度に実施した事業」, 「令和6年度実績」, 「令和7年3月末時点」, else 「令和6年度事務事業評価」; ranges, other days and 2040年 never.
    private(set) var reportYear: FiscalYear?
    /// 「令和5～9年度」, where it is no span of results.
    private(set) var span: ClosedRange<FiscalYear>?
    /// 「令和2～6年度実績・令和7年度計画」: the years in their order, and what stands in them.
    private(set) var sequence: [(year: FiscalYear, side: SheetMap.Side?)] = []
    /// 「金額の単位は千円」.
    private(set) var moneyUnit: String?
    /// 人 of 「（単位：人）」: the unit of every number below that has none of its own.
    private(set) var unit: String?
    /// Every year that is named, also within a span.
    private(set) var named: Set<FiscalYear> = []

    /// - Parameter lines: from the top down.
    init(_ lines: [String]) {
        var firm: FiscalYear?
        var closed: FiscalYear?
        var weak: FiscalYear?
        for line in lines where line.utf8.count <= 600 {
            moneyUnit = moneyUnit ?? Self.moneyUnit(in: line)
            unit = unit ?? Self.unit(in: line)
            let all = YearWords(folded: line.folded).items
            closed = closed ?? all.first(where: \.isLastDay)?.years.lowerBound
            let items = all.filter { !$0.isDay }
            var sequence: [(FiscalYear, SheetMap.Side?)] = []
            for item in items where item.years.upperBound.value - item.years.lowerBound.value < 30 {
                let side = Self.side(behind: item.behind)
                let years = (item.years.lowerBound.value...item.years.upperBound.value).map { FiscalYear($0) }
                sequence += years.map { ($0, side) }
                named.formUnion(years)
                if item.isRange {
                    if side == nil, span == nil { span = item.years }
                } else if Self.saysDone(item.behind) {
                    firm = firm ?? item.years.lowerBound
                } else if !item.isOfCalendar {
                    weak = weak ?? item.years.lowerBound
                }
            }
            // 令和7年度事務事業評価（令和2～6年度実績・令和7年度計画）: those that say what stands in them.
            if sequence.contains(where: { $0.1 != nil }) { sequence.removeAll { $0.1 == nil } }
            if sequence.count > self.sequence.count { self.sequence = sequence.map { ($0.0, $0.1) } }
        }
        reportYear = firm ?? closed ?? weak
    }

    /// Where a line says nothing but one unit.
    static func unit(in line: String) -> String? {
        guard line.count <= 20 else { return nil }
        let words = line.folded.filter { !$0.isWhitespace && !"()[]【】".contains($0) }
        guard words.hasPrefix("単位") else { return nil }
        let unit = String(words.dropFirst(2).drop { ":は".contains($0) })
        return Unit.isKnown(unit) ? unit : nil
    }

    /// 千円 of 「（金額の単位：千円）」.
    static func moneyUnit(in line: String) -> String? {
        guard let range = line.firstRange(of: "単位") else { return nil }
        let behind = line[range.upperBound...].drop { "はを：:　 ".contains($0) }
        return ["千円", "百万円", "円"].first(where: behind.hasPrefix)
    }

    private static func saysDone(_ words: String) -> Bool {
        ["に実施", "実施分", "に行", "実績", "の実績", "分", "決算", "の取組結果", "の結果", "の振り返り", "振り返り", "実施事業", "事業)", "事業分", "対象"]
            .contains(
                where: words.hasPrefix)
    }

    private static func side(behind words: String) -> SheetMap.Side? {
        if ["実績", "の実績", "決算"].contains(where: words.hasPrefix) { return .done }
        if ["計画", "の計画", "予定", "目標", "見込"].contains(where: words.hasPrefix) { return .planned }
        return nil
    }
}
