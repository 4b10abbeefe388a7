import Japanese
import Plan

/// headings + rows → map: what the columns of one table mean (列の意味の提案), found by small passes in a fixed order, each of which
/// leaves why. The order is knowledge itself: lines, names, numbers, sides, years, own fields, duplicates.
struct TableProposal {
    let sheet: SeenSheet
    let found: HeadingRows
    let title: TitleYears
    var rows: TableRows
    /// From the left; only columns with a heading or a value.
    var headings: [ColumnHeading]
    var values: [ColumnValues]
    var roles: [SheetMap.Role?]
    var whys: [SheetMap.Reason.Kind]
    var certainties: [SheetMap.Certainty]
    var slots: [SheetMap.Slot?]
    var lines: SheetMap.Lines?
    var record = SheetMap.Record.action
    /// How many levels the section rows have above the columns.
    let sectionLevels: Int
    /// The line right above the headings, where nothing stands beside it.
    let lineAbove: Grid.Cell?
    /// Rows that say what those below them are about.
    var subjects: Set<Int> = []
    /// Whether a number may stand for a name.
    let byNumber: Bool
    /// What the lines above the table say of the order of unlabelled lines.
    let statedOrder: [SheetMap.LineMeaning]?

    /// - Parameters:
    ///   - above: the rows between the table before and the headings, from the top.
    ///   - sectionLevels: how many levels section rows and lines above the table have.
    init(
        _ sheet: SeenSheet, _ found: HeadingRows, rows: TableRows, above: [Int], title: TitleYears,
        sectionLevels: Int, byNumber: Bool, _ cache: inout HeadingCache
    ) {
        (self.sheet, self.found, self.rows, self.title) = (sheet, found, rows, title)
        (self.sectionLevels, self.byNumber) = (sectionLevels, byNumber)
        let headings = ColumnHeading.all(of: sheet, rows: found.rows, above: above.suffix(12), &cache)
        let all = headings.map { ($0, ColumnValues(sheet, column: $0.column, rows: rows.records)) }
            .filter { heading, values in
                // 指標, merged down beside its table, is the table's name and no column.
                let isBeside =
                    sheet.lowest(of: found.rows, heading.column)
                    .map { sheet.range(of: $0).lastRow > found.rows.upperBound } ?? false
                return values.count > 0 || !heading.path.isEmpty && !isBeside
            }
        self.headings = all.map(\.0)
        values = all.map(\.1)
        roles = Array(repeating: nil, count: all.count)
        whys = Array(repeating: .knownWord, count: all.count)
        certainties = Array(repeating: .sure, count: all.count)
        slots = all.map(\.0.said.slot)
        lineAbove = above.last.flatMap { number in
            let cells = sheet.row(number)?.cells.filter { !$0.text.isEmpty } ?? []
            return Set(cells.map(\.text)).count == 1 && number + 2 >= found.rows.lowerBound ? cells.first : nil
        }
        statedOrder =
            above.lazy.compactMap { row in
                sheet.row(row)?.cells.lazy.compactMap { Self.order(statedIn: $0.text) }.first
            }.first
    }

    /// 現状値 is where it began, but beside 基準値 it is where it stands (現状値と基準値).
    private mutating func tellNowFromThen() {
        let baselines = headings.indices.filter { headings[$0].meaning == .baseline }
        guard baselines.contains(where: { Vocabulary.isOfBeginning(headings[$0].label) }) else { return }
        for index in baselines where Vocabulary.isOfPresent(headings[index].label) {
            headings[index].meaning = headings[index].year == nil ? .latest : .actual
        }
    }

    /// The finished proposal; `nil` where no column names what the rows are about.
    mutating func table() -> SheetMap.Table? {
        takeBlocks()
        tellNowFromThen()
        findLines()
        guard findNames() else { return nil }
        findNumbers()
        findGroups()
        findWords()
        findSides()
        findYears()
        findCounts()
        findOwnFieldsOfPolicies()
        findOwnFields()
        settleDuplicates()
        let columns = headings.indices.map { index in
            let heading = headings[index]
            let role = roles[index] ?? .nothing
            return SheetMap.Column(
                column: heading.column, path: heading.path, label: heading.label, role: role,
                year: role.isOfYear || role.isMilestone ? heading.year : nil,
                half: heading.said.half, milestone: heading.said.milestone, unit: heading.said.unit,
                slot: slots[index], certainty: certainties[index], why: .init(whys[index]))
        }
        return SheetMap.Table(
            headings: found.rows, lastRow: rows.lastRow, record: record, columns: columns, lines: lines,
            rows: Set(headings.compactMap(\.blockRow)).sorted().map { SheetMap.Row(row: $0, use: .blocks) }
                + rows.others.map { SheetMap.Row(row: $0.row, use: subjects.contains($0.row) ? .subject : $0.use) }
                + subjects.subtracting(rows.others.map(\.row)).sorted().map { SheetMap.Row(row: $0, use: .subject) },
            reportYear: title.reportYear,
            moneyUnit: title.moneyUnit, unit: title.unit,
            score: found.score, nextScore: found.nextScore)
    }

    mutating func set(
        _ index: Int, _ role: SheetMap.Role, _ why: SheetMap.Reason.Kind = .knownWord,
        _ certainty: SheetMap.Certainty = .sure
    ) {
        roles[index] = role
        let isExact = headings[index].said.isExact
        whys[index] = why == .knownWord && !isExact ? .partOfWord : why
        certainties[index] = certainty == .sure && !isExact && why == .knownWord ? .likely : certainty
    }

    /// Where the years begin; names and levels stand left of them.
    var firstYear: Int { headings.firstIndex { $0.year != nil } ?? headings.count }
    var hasIndicatorName: Bool { roles.contains { $0 == .indicator } }
    /// Whether indicators are named in a column of their own, and not in numbered groups.
    var hasIndicatorColumn: Bool { roles.indices.contains { roles[$0] == .indicator && headings[$0].said.slot == nil } }

    /// What a row far above says holds for columns that say nothing of it themselves.
    private mutating func takeBlocks() {
        for index in headings.indices {
            guard let block = headings[index].block, headings[index].mayBeOfYear else { continue }
            headings[index].year = headings[index].year ?? block.year
            headings[index].side = headings[index].side ?? block.side
        }
        takeBareYears()
    }

    /// 「6年度」 takes the era of the years nearby.
    private mutating func takeBareYears() {
        let near = headings.compactMap(\.year).first ?? title.reportYear ?? title.named.min()
        for index in headings.indices where headings[index].year == nil {
            guard let bare = headings[index].said.bareYear else { continue }
            let era = near.flatMap { year in Era.allCases.last { $0.firstYear <= year.value } } ?? .reiwa
            headings[index].year = era.year(bare).map { FiscalYear($0) }
        }
    }
}

extension ColumnHeading {
    /// Whether a year that stands far above can be meant for it.
    fileprivate var mayBeOfYear: Bool {
        switch meaning {
        case nil, .own?, .remark?: true
        case let meaning?: meaning.isOfYear || said.slot != nil && meaning != .partName && meaning != .unit
        }
    }
}

extension SheetMap.Role {
    var isMilestone: Bool { self == .baseline || self == .finalTarget }
}
