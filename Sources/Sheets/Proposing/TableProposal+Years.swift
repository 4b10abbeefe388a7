import Algorithms
import Japanese
import Plan

extension TableProposal {
    /// Years for what is said of a year and names none.
    mutating func findYears() {
        takeSequence()
        // A text of a year that names none, left of all years, is one of the action: 成果目標.
        for index in headings.indices.prefix(firstYear) where firstYear < headings.count && roles[index] == .target {
            set(index, .own(.action), .neighbours, .likely)
        }
        let lastActual = lastActualYear
        for index in headings.indices where headings[index].year == nil {
            guard let role = roles[index], role.isOfYear, role != .valueOfLine, headings[index].meaning != .latest,
                !values[index].areOfSeveralYears
            else { continue }
            if hasYearRows {
                if !role.isNumber, isSaidOnce(index) { settleSaidOnce(index, role) }
                continue
            }
            if isRepeated(index) {
                set(index, .nothing, .noPlace, .guess)
                continue
            }
            let left = headings[..<index].last { $0.year != nil }?.year
            headings[index].year =
                role.isNumber
                ? title.reportYear ?? left : left.map { min($0, lastActual ?? $0) } ?? lastActual ?? title.reportYear
        }
    }

    /// 評価, once for the five years of an action, is that of the year reported; 目標 is one of all years.
    private mutating func settleSaidOnce(_ index: Int, _ role: SheetMap.Role) {
        switch role {
        case .status, .result, .reason: headings[index].year = yearOfRows
        case .target, .stage: set(index, .own(.action), .neighbours, .likely)
        default: break
        }
    }

    private func isActual(_ index: Int) -> Bool {
        switch roles[index] {
        case .actualNumber, .result: headings[index].year != nil
        case .valueOfLine: headings[index].year.map { $0 <= title.reportYear ?? $0 } ?? false
        default: false
        }
    }

    /// Equal headings without any year, as many as the title names years: 「令和2～6年度実績・令和7年度計画」.
    private mutating func takeSequence() {
        guard title.sequence.count >= 2 else { return }
        var places: [String: [Int]] = [:]
        for index in headings.indices where mayRepeat(index) { places[headings[index].key, default: []].append(index) }
        for indices in places.values where indices.count == title.sequence.count {
            for (index, (year, side)) in zip(indices, title.sequence) {
                headings[index].year = year
                headings[index].side = side
                certainties[index] = .guess
                if roles[index] == .actualNumber, side == .planned { roles[index] = .targetNumber }
                if roles[index] == nil { roles[index] = .own(.actionYear) }
                whys[index] = .neighbours
            }
        }
    }

    private func mayRepeat(_ index: Int) -> Bool {
        headings[index].year == nil && !headings[index].path.isEmpty
            && (roles[index] == nil || roles[index]?.isOfYear ?? false)
    }

    /// Whether a heading stands there several times and nothing says which year each is: nothing is guessed.
    private func isRepeated(_ index: Int) -> Bool {
        headings[index].said.slot == nil
            && headings.indices.contains { other in
                other != index && headings[other].key == headings[index].key && headings[other].said.year == nil
                    && roles[other].map { $0.isOfYear || $0 == .nothing } ?? false
            }
    }

    /// 利用者数（人） over R4, R5, R6, with numbers below: what the heading counts, though no word calls it an indicator. What is spent, and
    /// who worked on it, are fields of the form's own.
    mutating func findCounts() {
        guard record == .action, lines == nil else { return }
        var groups: [String: [Int]] = [:]
        for index in headings.indices where roles[index] == nil && slots[index] == nil && counts(index) {
            groups[headings[index].label, default: []].append(index)
        }
        for (label, indices) in groups where Set(indices.map { headings[$0].year }).count >= 2 {
            for index in indices {
                slots[index] = SheetMap.Slot(kind: .plain, mark: "", word: BracketedText.parts(of: label).outside)
                set(index, headings[index].side == .planned ? .targetNumber : .actualNumber, .values, .likely)
            }
        }
    }

    private func counts(_ index: Int) -> Bool {
        let heading = headings[index]
        guard heading.meaning == nil, heading.year != nil, !heading.label.isEmpty, values[index].areNumbers,
            let unit = heading.said.unit, OwnField.MoneyUnit(label: unit) == nil, unit != "時間"
        else { return false }
        return !OwnFieldDraft.isMoney(heading.label)
            && !["職員", "人工", "人員", "従事", "業務", "工数"].contains(where: heading.label.contains)
    }

    /// Everything that nothing has claimed: a field of the form's own, of the action or of its year.
    mutating func findOwnFields() {
        let hasActions = record == .action
        for index in headings.indices where roles[index] == nil {
            guard values[index].count > 0 else {
                set(index, .nothing, .blank)
                continue
            }
            guard !headings[index].path.isEmpty else {
                set(index, .nothing, .noPlace)
                continue
            }
            guard hasActions, !belongsToIndicator(index) else {
                remark(index)
                continue
            }
            if headings[index].year == nil { headings[index].year = yearOfOwn(index) }
            set(
                index, .own(headings[index].year == nil ? .action : .actionYear),
                headings[index].meaning == nil ? .ownField : .knownWord)
        }
    }

    /// What is said of an indicator and has no place of its own: a remark on its year. Where groups of columns each have one, nothing
    /// tells whose it is.
    mutating func remark(_ index: Int) {
        guard slots.allSatisfy({ $0 == nil }) else { return set(index, .nothing, .noPlace) }
        if headings[index].year == nil, !hasYearRows { headings[index].year = yearReported }
        set(index, .indicatorRemark, headings[index].meaning == nil ? .ownField : .knownWord)
    }

    /// What is merged over several rows as a policy is says something of the policy: 「令和6年度の主な取組」 beside all indicators of a 施策.
    mutating func findOwnFieldsOfPolicies() {
        let name = roles.firstIndex(of: record == .action ? .action : .indicator)
        guard let name, !hasYearRows, lines == nil else { return }
        let levels = headings.indices.compactMap { index in
            if case .policy(let level) = roles[index] { (index: index, level: level) } else { nil }
        }
        guard !levels.isEmpty else { return }
        let begins = values[name].rows
        for index in headings.indices where roles[index].map(\.maySayOfPolicy) ?? true && !headings[index].path.isEmpty
        {
            let cells = values[index].rows.compactMap { sheet.own($0, headings[index].column) }
            let spans = cells.map { sheet.range(of: $0) }
            let isWide = spans.contains { span in
                guard span.lastRow > span.row else { return false }
                let first = begins.partitioningIndex { $0 >= span.row }
                return first + 1 < begins.count && begins[first + 1] <= span.lastRow
            }
            guard isWide else { continue }
            let level = levels.last { level in
                spans.allSatisfy { span in
                    guard let policy = sheet.seen(span.row, headings[level.index].column) else { return false }
                    let range = sheet.range(of: policy)
                    return range.row == span.row && range.lastRow == span.lastRow
                }
            }
            guard let level else { continue }
            if headings[index].year == nil, roles[index].map(\.isOfYear) ?? false {
                headings[index].year = yearReported
            }
            set(
                index, .ownOfPolicy(level: level.level, isYearly: headings[index].year != nil), .neighbours, .likely)
        }
    }

    /// Money and hours without a year are those of the year reported; a text right of a year's texts is of that year.
    private func yearOfOwn(_ index: Int) -> FiscalYear? {
        if headings[index].block != nil { return nil }
        // Where each row is a year, a number stands in its own.
        if hasYearRows, values[index].areNumbers { return isSaidOnce(index) ? yearOfRows : nil }
        if values[index].areNumbers, headings[index].meaning == .own { return yearReported }
        guard index > 0, let left = roles[index - 1] else { return nil }
        switch left {
        case .result, .reason, .status, .own(.actionYear):
            let isAmount = values[index - 1].areNumbers && left != .status
            return values[index].areNumbers || isAmount ? nil : headings[index - 1].year
        default: return nil
        }
    }

    /// The year that speaks where none is named: the one of the title, but none after the last with an actual.
    private var yearReported: FiscalYear? {
        guard let last = lastActualYear else { return title.reportYear }
        return title.reportYear.map { min($0, last) } ?? last
    }

    /// The last year with an actual, be it in the heading or behind its label in the cells.
    private var lastActualYear: FiscalYear? {
        let ofHeadings = headings.indices.filter { isActual($0) }.compactMap { headings[$0].year }
        let ofCells = headings.indices.filter { roles[$0] == .actualNumber || roles[$0] == .result }
            .compactMap { values[$0].lastYear }
        return (ofHeadings + ofCells).max()
    }

    /// The second of two columns with one meaning becomes a field of the form's own.
    mutating func settleDuplicates() {
        var seen: Set<Taken> = []
        for index in headings.indices {
            guard let role = roles[index], role.isUnique else { continue }
            let taken = Taken(
                role: role, year: headings[index].year, half: headings[index].said.half, slot: slots[index],
                label: role.isOwn ? headings[index].key : "")
            if seen.insert(taken).inserted { continue }
            if !role.isOwn, role.isText, record == .action {
                set(index, .own(headings[index].year == nil ? .action : .actionYear), .duplicate, .likely)
            } else {
                set(index, .nothing, .duplicate, .likely)
            }
        }
    }

    private struct Taken: Hashable {
        let role: SheetMap.Role
        let year: FiscalYear?
        let half: Int?
        let slot: SheetMap.Slot?
        let label: String
    }
}

extension ColumnHeading {
    /// 計, ５か年計: the sum of what stands beside it.
    var isSum: Bool {
        let key = said.label.folded.filter { !$0.isWhitespace }
        return year == nil
            && (["計", "合計", "総計"].contains(key)
                || ["か年計", "ヶ年計", "カ年計", "年間計", "か年合計", "ヶ年合計", "カ年合計", "年間合計", "か年の計"].contains(
                    where: key.hasSuffix))
    }

    /// What equal headings have in common.
    var key: String { path.joined(separator: "\u{3000}") }
}

extension SheetMap.Role {
    /// Whether a text in its place may say something of the policy above.
    fileprivate var maySayOfPolicy: Bool {
        switch self {
        case .status, .result, .reason, .target, .description, .own, .indicatorNote, .indicatorRemark: true
        default: false
        }
    }

    /// Whether it is a text of an action or of its year.
    fileprivate var isText: Bool {
        switch self {
        case .stage, .target, .status, .result, .reason, .description: true
        default: false
        }
    }

    /// Whether two columns with it would write to one place.
    fileprivate var isUnique: Bool {
        switch self {
        case .divisions, .rate, .nothing, .policyDigit, .about, .lineLabel, .indicator, .indicatorRemark: false
        default: true
        }
    }
}
