import Japanese
import Plan
import PlanDocument

/// map → plan (取込みの型による読み取り): reads the sheets as the map says. The second of two pure steps; nothing is guessed here.
struct MapReader {
    private let sheets: [SeenSheet]
    private let map: SheetMap
    var ledger: Ledger
    var rows: [MappedRow] = []
    private(set) var tables: [MappedTable] = []
    private var cards: [MappedCard] = []
    private var drafts: [IndicatorDraft] = []
    var ownFields: [OwnFieldDraft] = []

    /// - Throws: `UnreadableSheet` where the map has no table, or its tables say nothing.
    static func read(_ sheets: [SeenSheet], by map: SheetMap) throws -> Reading {
        var reader = MapReader(sheets, map)
        return try reader.reading()
    }

    private init(_ sheets: [SeenSheet], _ map: SheetMap) {
        // A hidden sheet is no part of the account; that it is there is said beside it.
        let parts = zip(sheets, map.sheets).filter { !$0.0.isHidden }
        self.sheets = parts.map(\.0)
        self.map = SheetMap(sheets: parts.map(\.1))
        ledger = Ledger(self.sheets)
    }

    private mutating func reading() throws -> Reading {
        let parts = zip(sheets, map.sheets).flatMap { sheet, part in part.tables.map { (sheet, $0) } }
        let cardParts = zip(sheets, map.sheets).compactMap { sheet, part in part.card.map { (sheet, $0) } }
        let firstLine = parts.first?.1.headings.lowerBound ?? cardParts.first?.1.pairs.first?.row ?? 0
        guard let corner = (parts.first?.0 ?? cardParts.first?.0)?.row(firstLine)?.cells.first else {
            throw UnreadableSheet(.noHeadings(found: sheets.first.map(\.grid.beginning) ?? ""))
        }
        for sheet in sheets { ledger.noteText(of: sheet.grid) }
        let levels = LevelLabels(parts, cards: cardParts.map(\.1))
        var before: (sheet: SeenSheet, table: SheetMap.Table)?
        for (sheet, table) in parts {
            let mapped = MappedTable(sheet, table, levelCount: levels.labels.count, &ledger)
            tables.append(mapped)
            let first = rows.count
            rows += mapped.rows
            if table.record == .indicator, rows.count > first { rows[first].record.beginsPolicies = true }
            for index in first..<rows.count {
                rows[index].record.table = table.names
                rows[index].record.reportYear = rows[index].year ?? table.reportYear
            }
            if rows.count > first {
                rows[first].record.beginsTable = before.map { !table.goesOn(with: $0.table, sheet, $0.sheet) } ?? true
            }
            before = (sheet, table)
            noteColumns(of: table, in: sheet)
        }
        for (sheet, card) in CardSet.sorted(cardParts) {
            let mapped = MappedCard(sheet, card, levelCount: levels.labels.count, &ledger)
            cards.append(mapped)
            let first = rows.count
            rows += mapped.rows
            for index in first..<rows.count { rows[index].record.reportYear = card.reportYear }
        }
        draftIndicators(parts)
        draftOwnFields()
        let isOfPolicy = Set(drafts.map(\.row))
        var records = rows.map(\.record)
        for index in isOfPolicy { records[index].isOfPolicy = true }

        var preamble = Preamble(head[...], &ledger)
        preamble.take(tables.flatMap(\.about) + cards.flatMap(\.about), &ledger)
        let title = preamble.nameIfNeeded(at: corner, &ledger)
        ledger.noteDays(in: records)
        ledger.noteInvisibleLetters(in: records.flatMap { $0.divisions.map(\.cell) })
        let (scale, labels) = scaleAndLabels(records, legend(records, preamble.legend))
        var tree = PolicyTree(labels: levels.labels, records: records, isOwn: false)
        let isLong = parts.contains { $0.1.columns.contains { $0.role == .fiscalYear } }
        var list = ActionList(records, tree: &tree, title: title, isLong: isLong, isOwn: false, &ledger)
        guard !list.drafts.isEmpty || !drafts.isEmpty else {
            throw UnreadableSheet(.noActions(line: firstLine + 1))
        }
        var owners = owners(list, &tree, title: title, corner)
        joinSheets(&owners)
        var policies = tree.policies(labels: labels, &ledger)
        var actions = list.actions(tree: tree, scale: scale, labels: labels, &ledger)
        showAgain(&actions, list, tree)
        tellYears(list)
        writeOwn(into: &policies, &actions, list, tree)
        let indicators = indicators(owners, tree, actions)
        let years = Self.years(
            (tables.map(\.years) + cards.map(\.years))
                .reduce(into: Set(actions.flatMap(\.writtenYears))) { $0.formUnion($1) }
                .union(indicators.flatMap(\.writtenYears)), span: span(parts))
        guard !years.isEmpty else { throw UnreadableSheet(.noYears(line: firstLine + 1)) }
        var plan = Plan(
            title: title, years: years, lastReportedYear: lastReportedYear(preamble, years, actions, indicators),
            levels: (levels.labels.isEmpty ? ["計画"] : levels.labels).map { Level(label: $0) }, labels: labels,
            scale: scale.scale, form: PlanForm(ownFields: ownFields.map(\.field)), policies: policies,
            actions: actions, indicators: indicators)
        plan.form.absent = map.absentFields(of: plan)
        preamble.close(years: years, reportYears: Set(rows.compactMap(\.record.reportYear)), &ledger)
        leaveOutSheets()
        let (notes, cells) = ledger.close(sheets)
        return Reading(plan: plan, municipality: preamble.municipality, notes: notes, cells: cells)
    }

    /// Sheets without a table or a card, each said once with why; and what each card has above its labels as the first one has.
    private mutating func leaveOutSheets() {
        let title = Set(firstCard?.head.flatMap { $0.cells.map(\.text) } ?? [])
        for (sheet, part) in zip(sheets, map.sheets) where part.tables.isEmpty {
            if let card = part.card {
                for cell in sheet.rows(above: card).flatMap(\.cells) where title.contains(cell.text) {
                    ledger.claim(cell, as: .heading)
                }
                continue
            }
            for cell in sheet.grid.rows.flatMap(\.cells) {
                ledger.leaveOut(cell, .sheetLeftOut, words: [sheet.name, part.why.kind.rawValue])
            }
        }
    }

    // MARK: - What stands above the tables

    /// The first card, with the rows above its labels, a cell each: the others have the same there.
    private var firstCard: (sheet: SeenSheet, head: [Grid.Row])? {
        guard let index = map.sheets.firstIndex(where: { $0.card != nil }), let card = map.sheets[index].card else {
            return nil
        }
        let rows = sheets[index].rows(above: card).flatMap { row in
            row.cells.filter { !$0.text.isEmpty }.map { Grid.Row(number: row.number, width: row.width, cells: [$0]) }
        }
        return (sheets[index], rows)
    }

    /// The rows above the first table of each sheet, a cell each where a row has several lines that say nothing together.
    private var head: [Grid.Row] {
        (firstCard?.head ?? [])
            + zip(sheets, map.sheets).flatMap { sheet, part -> [Grid.Row] in
                guard let first = part.tables.first else { return [] }
                let sections = Set(part.tables.flatMap(\.rows).map(\.row))
                return sheet.grid.rows.filter { $0.number < first.headings.lowerBound && !sections.contains($0.number) }
                    .flatMap { row -> [Grid.Row] in
                        let cells = row.cells.filter { !$0.text.isEmpty }
                        guard cells.count > 1, let lead = cells.first, !ScaleLegend.isHead(lead),
                            Vocabulary.words[lead.label?.key ?? ""]?.column == nil
                        else { return [row] }
                        // 集計用, all along the row, is no line.
                        guard Set(cells.map(\.text)).count > 1 else { return [] }
                        return cells.map { Grid.Row(number: row.number, width: row.width, cells: [$0]) }
                    }
            }
    }

    private func span(_ parts: [(SeenSheet, SheetMap.Table)]) -> ClosedRange<FiscalYear>? {
        TitleYears(head.flatMap { $0.cells.map(\.text) }).span
    }

    /// In order and without gaps.
    private static func years(_ named: Set<FiscalYear>, span: ClosedRange<FiscalYear>?) -> [FiscalYear] {
        var all = named
        if let span, span.upperBound.value - span.lowerBound.value < 40 {
            all.formUnion([span.lowerBound, span.upperBound])
        }
        guard let first = all.min(), let last = all.max(), last.value - first.value < 100 else { return [] }
        return (first.value...last.value).map { FiscalYear($0) }
    }

    private func lastReportedYear(
        _ preamble: Preamble, _ years: [FiscalYear], _ actions: [Action], _ indicators: [Indicator]
    ) -> FiscalYear? {
        if let stated = preamble.lastReportedYear { return stated }
        return years.last { year in
            actions.contains { $0[year].report.status != nil || $0[year].report.result != nil }
                || indicators.contains { $0[year].actual != nil }
        }
    }

    // MARK: - Words

    /// What the head of the sheet says of its steps; else a line above or below a table that says what the signs in it mean.
    private mutating func legend(_ records: [Record], _ stated: ScaleLegend) -> ScaleLegend {
        let used = Set(records.flatMap(\.entries).filter { $0.field == .status }.map { StatusWord.key($0.cell.text) })
        // What the head says of steps that no action has, as of 今後の方向性, is no scale of theirs.
        let isOfOthers =
            !stated.statuses.isEmpty && stated.statuses.allSatisfy { !$0.mark.isEmpty }
            && used.isDisjoint(with: stated.statuses.map { StatusWord.key($0.mark) })
            && used.isDisjoint(with: stated.statuses.map { StatusWord.key($0.label) })
        guard stated.statuses.isEmpty || isOfOthers, !used.isEmpty else { return stated }
        func taken(_ steps: [(sign: String, word: String)], from cells: [Grid.Cell]) -> ScaleLegend? {
            let known = Set(steps.map { StatusWord.key($0.sign) })
            guard steps.count >= 3, used.filter({ NoValue($0) == nil }).isSubset(of: known) else { return nil }
            var legend = ScaleLegend()
            for step in steps { legend.take(mark: step.sign, meaning: step.word) }
            guard legend.statuses.count == steps.count else { return nil }
            for cell in cells { ledger.claim(cell, as: .preamble) }
            return legend
        }
        for (sheet, part) in zip(sheets, map.sheets) where !part.tables.isEmpty || part.card != nil {
            // A line of its own, and no record.
            for cell in sheet.grid.rows.lazy.filter({ $0.cells.count <= 3 }).flatMap(\.cells) {
                if let found = taken(ScaleLegend.steps(in: cell.text), from: [cell]) { return found }
            }
        }
        // ◎, and beside it what it means, in the rows of a sheet of its own.
        for (sheet, part) in zip(sheets, map.sheets) where part.tables.isEmpty && part.card == nil {
            let rows = sheet.grid.rows.map { $0.cells.filter { !$0.text.isEmpty } }.filter { cells in
                cells.count == 2 && cells[0].text.count == 1 && cells[0].text.first.map(ScaleLegend.isSign) ?? false
                    && (2...40).contains(cells[1].text.count)
            }
            if let found = taken(rows.map { ($0[0].text, $0[1].text) }, from: rows.flatMap { $0 }) { return found }
        }
        return isOfOthers ? ScaleLegend() : stated
    }

    private mutating func scaleAndLabels(_ records: [Record], _ legend: ScaleLegend) -> (ScaleReading, Labels) {
        let cells = records.flatMap(\.entries).filter { $0.field == .status }.map(\.cell)
        let scale = ScaleReading(words: cells.map(\.text), legend: legend.statuses)
        scale.note(cells, &ledger)
        var spellings = LabelSpellings()
        for (field, cell, text) in tables.flatMap(\.spellings) + cards.flatMap(\.spellings) {
            spellings.add(text, cell, for: field)
        }
        return (scale, spellings.labels(dropsReasonBracket: true, &ledger))
    }

    private mutating func noteColumns(of table: SheetMap.Table, in sheet: SeenSheet) {
        for column in table.columns where column.certainty == .guess && column.role.isNumber && column.year != nil {
            guard let cell = sheet.lowest(of: table.headings, column.column),
                let year = column.year
            else { continue }
            if column.why.kind == .neighbours {
                ledger.count(.yearAssumed, at: cell, words: [year.eraLabel])
            } else {
                let role = column.role == .targetNumber ? Field.target : Field.result
                ledger.note(.roleAssumed, at: cell, words: [column.heading, role.usualLabel])
            }
        }
    }

    // MARK: - Indicators

    private mutating func draftIndicators(_ parts: [(SeenSheet, SheetMap.Table)]) {
        var row = 0
        for (part, ((_, table), mapped)) in zip(parts, tables).enumerated() {
            var groups = IndicatorGroups(table, start: row, part: part)
            for line in mapped.rows { groups.take(line, &ledger) }
            drafts += groups.drafts
            row += mapped.rows.count
        }
        for draft in drafts where draft.saysNothing {
            for cell in draft.cells { ledger.claim(cell, as: .value) }
        }
        drafts.removeAll { $0.saysNothing }
        for (part, card) in cards.enumerated() {
            if card.tellsIndicator {
                var groups = IndicatorGroups(ofCardAt: row, part: parts.count + part)
                groups.take(card.row, &ledger)
                drafts += groups.drafts
            }
            row += 1
            for (table, mapped) in card.tables {
                var groups = IndicatorGroups(table, start: row, part: parts.count + part)
                for line in mapped.rows { groups.take(line, &ledger) }
                drafts += groups.drafts
                row += mapped.rows.count
            }
        }
    }

    /// The owner of each draft.
    private mutating func owners(
        _ list: ActionList, _ tree: inout PolicyTree, title: String, _ corner: Grid.Cell
    ) -> [(action: Int?, node: Int)] {
        drafts.map { draft in
            if let action = list.owners[draft.row] { return (action, 0) }
            if let node = list.nodes[draft.row] { return (nil, node) }
            ledger.count(.noPolicies, at: corner, words: [title])
            return (nil, tree.placeless(title: title))
        }
    }

    private struct Known: Hashable {
        let action: Int?
        let node: Int
        let name: String
        let unit: String
    }

    /// An indicator that stands on a sheet or in a row for each year is one: equal in owner, name and unit, with nothing that contradicts.
    private mutating func joinSheets(_ owners: inout [(action: Int?, node: Int)]) {
        var kept: [(draft: IndicatorDraft, owner: (action: Int?, node: Int))] = []
        var known: [Known: Int] = [:]
        for (draft, owner) in zip(drafts, owners) {
            let key = Known(
                action: owner.action, node: owner.node, name: Label.key(draft.name), unit: Label.key(draft.statedUnit))
            let draft = draft.dated(rows[draft.row].record.reportYear)
            if let place = known[key], draft.isLong || kept[place].draft.part != draft.part,
                kept[place].draft.agrees(with: draft)
            {
                kept[place].draft.take(draft)
            } else {
                known[key] = kept.count
                kept.append((draft, owner))
            }
        }
        drafts = kept.map(\.draft)
        owners = kept.map(\.owner)
    }

    private mutating func indicators(
        _ owners: [(action: Int?, node: Int)], _ tree: PolicyTree, _ actions: [Action]
    ) -> [Indicator] {
        zip(drafts, owners).enumerated().map { index, pair in
            let (draft, owner) = pair
            return draft.indicator(
                id: Indicator.ID("i\(index + 1)"),
                owner: owner.action.map { .action(actions[$0].id) } ?? .policy(tree.nodes[owner.node].id),
                reportYear: rows[draft.row].record.reportYear, &ledger)
        }
    }
}

extension SheetMap.Table {
    fileprivate var names: Record.Table {
        namesPolicies ? .namesPolicies : columns.contains { $0.role == .action } ? .namesActions : .namesNumbers
    }

    /// Whether a column, a row or a line above says which policies its rows are below.
    fileprivate var namesPolicies: Bool {
        policy != nil || columns.contains { $0.role.isOfPolicies }
            || rows.contains { if case .section = $0.use { true } else { false } }
    }

    /// Whether it is the next page of the table before: the same headings on the same sheet, or on the next of the same file where they
    /// name policies.
    fileprivate func goesOn(with other: SheetMap.Table, _ sheet: SeenSheet, _ before: SeenSheet) -> Bool {
        guard columns.map(\.path) == other.columns.map(\.path), sheet.file == before.file else { return false }
        return sheet.name == before.name || namesPolicies
    }
}

extension SheetMap.Role {
    fileprivate var isOfPolicies: Bool {
        switch self {
        case .policy, .policyNumber, .policyDigit: true
        default: false
        }
    }

    /// Whether its cells say which action a row tells of and below which policies.
    var names: Bool { isOfPolicies || self == .action || self == .actionNumber }
}
