import Algorithms
import Japanese
import Plan

// Years down the side (年度を行とする表).

extension TableProposal {
    /// Whether a column has the years of its rows: R4, R5, R6 below each indicator, in one order, though another column has a year in its
    /// heading. A side without a year of its own, 目標 or 実績, takes that of the row.
    func tellsYearsOfRows(_ index: Int) -> Bool {
        guard values[index].areYears,
            headings.contains(where: { heading in
                heading.year == nil && [.target, .actual, .planned, .result].contains(heading.meaning)
            })
        else { return false }
        let names = headings.indices.filter { roles[$0]?.namesRow ?? false }
        var groups: [[FiscalYear]] = []
        var last: [Int: String] = [:]
        for row in rows.records {
            guard let cell = sheet.own(row, headings[index].column),
                let year = YearWords(folded: cell.text.folded).years.first
            else { continue }
            var begins = groups.isEmpty
            for name in names {
                guard let text = sheet.seen(row, headings[name].column)?.text else { continue }
                if last[name] != text { begins = true }
                last[name] = text
            }
            if begins { groups.append([]) }
            groups[groups.count - 1].append(year)
        }
        let rowCount = groups.reduce(0) { $0 + $1.count }
        let inOrder = groups.count { years in
            years.adjacentPairs().allSatisfy(<=) || years.adjacentPairs().allSatisfy(>=)
        }
        return rowCount >= 2 * groups.count && inOrder * 2 >= groups.count
    }

    /// Whether each row says its year.
    var hasYearRows: Bool { roles.contains { $0 == .fiscalYear } }

    /// Whether a column is filled only where a record begins, while its years go on below: what stands there is said once of all of them.
    func isSaidOnce(_ index: Int) -> Bool {
        guard hasYearRows, values[index].count > 0,
            let name = headings.indices.last(where: { roles[$0] == .action && slots[$0] == nil })
        else { return false }
        var begins: Set<Int> = []
        var last: String?
        for row in rows.records {
            guard let text = sheet.seen(row, headings[name].column)?.text, text != last else { continue }
            begins.insert(row)
            last = text
        }
        return begins.count < rows.records.count && Set(values[index].rows).isSubset(of: begins)
    }

    /// The year reported, of what is said once of all years: that of the title, else the last of the rows.
    var yearOfRows: FiscalYear? {
        guard let index = roles.firstIndex(of: .fiscalYear) else { return nil }
        let years = rows.records.compactMap { row in
            sheet.own(row, headings[index].column).flatMap { YearWords(folded: $0.text.folded).years.first }
        }
        guard let last = years.max(), let first = years.min() else { return title.reportYear }
        return title.reportYear.flatMap { (first...last).contains($0) ? $0 : nil } ?? last
    }

    /// 年度 over the rows, and 排出量（千t） over 目標値 and 実績値: what each heading counts is an indicator, and the line above the table is the
    /// policy of all of them.
    ///
    /// - Returns: whether the headings say so.
    mutating func findYearColumns() -> Bool {
        guard headings.contains(where: { $0.meaning == .fiscalYear }) else { return false }
        let sides = headings.indices.filter { index in
            headings[index].year == nil && slots[index] == nil
                && [.target, .actual, .planned].contains(headings[index].meaning)
        }
        var names: [Int: String] = [:]
        for index in sides {
            let path = headings[index].path
            guard path.count >= 2, let upper = Heading(path[path.count - 2]), !upper.isExact, upper.year == nil else {
                return false
            }
            names[index] = Self.withoutUnit(path[path.count - 2].asHeadingLine, upper.unit)
        }
        guard !sides.isEmpty else { return false }
        for (index, name) in names { slots[index] = SheetMap.Slot(kind: .plain, mark: "", word: name) }
        record = .indicator
        return true
    }

    /// 発電の容量（累計） of 「発電の容量（累計）（kW）」.
    private static func withoutUnit(_ name: String, _ unit: String?) -> String {
        guard unit != nil, let last = name.last, "）)".contains(last),
            let open = name.lastIndex(where: { "（(".contains($0) }), open > name.startIndex
        else { return name }
        return String(name[..<open].trimmed)
    }

    /// Whether its indicators are named over their columns, and nothing is named in its rows.
    var namesByColumns: Bool {
        record == .indicator && hasYearRows && !hasIndicatorName && slots.contains { $0?.mark == "" }
    }
}

extension SheetMap.Role {
    /// Whether it names what a row is about.
    fileprivate var namesRow: Bool {
        switch self {
        case .action, .actionNumber, .indicator, .policy: true
        default: false
        }
    }
}

/// Headings with the years down the side, which come again with other indicators (年度を行とする表の見出し): 年度 over its rows, and two rows over
/// the others.
struct YearHeadings {
    let rows: ClosedRange<Int>

    /// The first of some rows that are such headings, as places in `grid.rows`.
    init?(_ sheet: SeenSheet, in places: Range<Int>, _ cache: inout HeadingCache) {
        let all = sheet.grid.rows
        for place in places where place + 2 < all.count {
            let cells = all[place].cells.filter { !$0.text.isEmpty }
            // 年度 again, as where a merged cell was filled, is no side.
            let sides = all[place + 1].cells.filter { cell in
                !cell.text.isEmpty && (cell.column != cells.first?.column || cell.text != cells.first?.text)
            }
            guard cells.count >= 2, sides.count >= 2, all[place + 1].number == all[place].number + 1,
                cache[cells[0]]?.meaning == .fiscalYear, cache[cells[0]]?.isExact == true,
                cells.dropFirst().allSatisfy({ cache[$0].map { $0.year == nil && !$0.isExact } ?? false }),
                sides.allSatisfy({ $0.column > cells[0].column && cache[$0].map(Self.isSide) ?? false }),
                let year = sheet.own(all[place + 2].number, cells[0].column),
                YearWords(folded: year.text.folded).years.count == 1
            else { continue }
            rows = all[place].number...all[place + 1].number
            return
        }
        return nil
    }

    private static func isSide(_ heading: Heading) -> Bool {
        switch heading.meaning {
        case .target, .actual, .planned, .rate: heading.isExact && heading.year == nil
        default: false
        }
    }
}
