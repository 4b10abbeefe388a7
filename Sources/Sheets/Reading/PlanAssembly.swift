import Japanese
import Plan
import PlanDocument

/// records → plan: puts everything together and closes the account.
struct PlanAssembly {
    private var ledger: Ledger
    private let grid: Grid

    static func reading(of grid: Grid) throws -> Reading {
        var assembly = PlanAssembly(grid)
        return try assembly.reading()
    }

    private init(_ grid: Grid) {
        self.grid = grid
        ledger = Ledger(grid)
    }

    private mutating func reading() throws -> Reading {
        let (head, pages) = Page.pages(of: grid)
        guard let first = pages.first, let heading = first.headings.first, let corner = heading.cells.first else {
            throw UnreadableSheet(.noHeadings(found: grid.beginning))
        }
        ledger.noteText(of: grid)
        var preamble = Preamble(head, &ledger)
        let layouts = pages.map(Layout.init)
        var reader = RecordReader()
        let onlyYear = preamble.onlyYear
        for (page, layout) in zip(pages, layouts) {
            reader.read(page, layout, onlyYear: onlyYear, &ledger)
        }
        preamble.take(reader.about, &ledger)
        let title = preamble.nameIfNeeded(at: corner, &ledger)
        noteWidths(of: pages)
        ledger.noteDays(in: reader.records)
        if !grid.isOwn { ledger.noteInvisibleLetters(in: reader.records.flatMap { $0.divisions.map(\.cell) }) }

        let own = grid.isOwn ? OwnTable(reader.records) : nil
        var scale = scale(of: reader.records, legend: own?.statuses ?? preamble.legend.statuses)
        let isRuleUnderstood = takeReasonRule(of: reader.spellings, into: &scale)
        // The headings of our own table are ours and not the plan's.
        let labels =
            own == nil ? reader.spellings.labels(dropsReasonBracket: isRuleUnderstood, &ledger) : Labels()
        let levels = layouts.max { $0.levels.count < $1.levels.count }?.levels.map(\.levelLabel) ?? []
        var tree = PolicyTree(labels: levels, records: reader.records, isOwn: grid.isOwn)
        let isLong = layouts.contains { $0.fiscalYearColumn != nil }
        var list = ActionList(reader.records, tree: &tree, title: title, isLong: isLong, isOwn: grid.isOwn, &ledger)
        guard !list.drafts.isEmpty else { throw UnreadableSheet(.noActions(line: heading.number + 1)) }
        let policies = tree.policies(labels: labels, &ledger)
        let actions = list.actions(tree: tree, scale: scale, labels: labels, &ledger)
        let years = Self.years(reader.years.union(actions.flatMap(\.writtenYears)))
        guard !years.isEmpty else { throw UnreadableSheet(.noYears(line: heading.number + 1)) }
        if !grid.isOwnForm, Self.isOnlyFigures(layouts, reader.records) {
            throw UnreadableSheet(.onlyFigures(line: heading.number + 1))
        }
        noteFieldAssumed(layouts, labels)
        settleStrays(of: reader.records, list)
        preamble.close(years: years, &ledger)
        if let own { ledger.note(.ownTable, at: corner, words: [String(own.actionsWithMoreDivisions)]) }

        let plan = Plan(
            title: title, years: years,
            lastReportedYear: Self.lastReportedYear(preamble, own, years, actions),
            levels: (levels.isEmpty ? ["計画"] : levels).map { Level(label: $0) }, labels: labels, scale: scale.scale,
            policies: policies, actions: actions)
        let (notes, cells) = ledger.close(grid)
        return Reading(plan: plan, municipality: preamble.municipality, notes: notes, cells: cells)
    }

    /// In order and without gaps.
    private static func years(_ named: Set<FiscalYear>) -> [FiscalYear] {
        guard let first = named.min(), let last = named.max() else { return [] }
        return (first.value...last.value).map { FiscalYear($0) }
    }

    /// What the sheet says; where it does not, the last year in which a status or a result is written.
    private static func lastReportedYear(
        _ preamble: Preamble, _ own: OwnTable?, _ years: [FiscalYear], _ actions: [Action]
    ) -> FiscalYear? {
        if let stated = preamble.lastReportedYear { return stated }
        if let own, let told = own.lastReportedYear(of: years) { return told }
        return years.last { year in
            actions.contains { $0[year].report.status != nil || $0[year].report.result != nil }
        }
    }

    // MARK: - The scale

    private mutating func scale(of records: [Record], legend: [AchievementStatus]) -> ScaleReading {
        let cells = records.flatMap(\.entries).filter { $0.field == .status }.map(\.cell)
        let scale = ScaleReading(words: cells.map(\.text), legend: legend)
        scale.note(cells, &ledger)
        return scale
    }

    private mutating func takeReasonRule(of spellings: LabelSpellings, into scale: inout ScaleReading) -> Bool {
        guard let cell = spellings.reason, let bracket = Label.bracket(of: cell.text) else { return true }
        if scale.takeReasonRule(bracket) { return true }
        ledger.note(.reasonRule, at: cell)
        return false
    }

    // MARK: - What is odd

    private mutating func noteWidths(of pages: [Page]) {
        let widths = pages.map { page in page.headings.map(\.width).max() ?? 0 }
        let counts = widths.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return }
        for (page, width) in zip(pages, widths) where width != usual {
            guard let cell = page.headings.first?.cells.first else { continue }
            ledger.note(.pageWidth, at: cell, words: [String(width), String(usual)])
        }
    }

    private mutating func noteFieldAssumed(_ layouts: [Layout], _ labels: Labels) {
        for layout in layouts where layout.yearGrid == nil {
            guard let column = layout.columns.first(where: { if case .year = $0.role { true } else { false } }) else {
                continue
            }
            ledger.note(.fieldAssumed, at: column.heading, words: [labels[.target]])
        }
    }

    /// Years without any field of a plan, and under them hardly anything but figures.
    private static func isOnlyFigures(_ layouts: [Layout], _ records: [Record]) -> Bool {
        let hasFields = layouts.contains { layout in
            layout.yearGrid != nil
                || layout.columns.contains { if case .year = $0.role { false } else { $0.role.isEntry } }
        }
        guard !hasFields else { return false }
        let texts = records.flatMap(\.entries).map(\.cell.text)
        let figures = texts.count { text in text.folded.allSatisfy { "0123456789.,-+△▲%円千万 ()".contains($0) } }
        return figures * 2 >= texts.count
    }

    /// A row that an action has twice: it often belongs to the next action and slipped up over a page break.
    private mutating func settleStrays(of records: [Record], _ list: ActionList) {
        var next: Record?
        var written: [Int: Written] = [:]
        for (record, owner) in zip(records, list.owners).reversed() {
            for stray in record.strays {
                let draft = owner.map { list.drafts[$0] }
                let own = owner.flatMap { written[$0] } ?? Written(draft?.entries ?? [])
                if let owner { written[owner] = own }
                settle(stray, own, name: draft?.name.kept ?? "", next: next.map { ($0, Written($0.entries)) })
            }
            if record.namesAction { next = record }
        }
    }

    private mutating func settle(_ stray: Record.Stray, _ own: Written, name: String, next: (Record, Written)?) {
        if let (record, entries) = next, entries.says(stray.values) {
            hold(stray, .repeatsNextAction, [record.name?.text ?? record.number?.text ?? ""])
        } else if own.says(stray.values) {
            hold(stray, .repeatsItself, [name])
        } else {
            for value in stray.values {
                if let before = own[value] {
                    ledger.hold(value.cell, .alreadyWritten, words: [stray.label.text, value.year.eraLabel, before])
                } else {
                    ledger.hold(value.cell, .notPlaced, words: [stray.label.text])
                }
            }
        }
    }

    private mutating func hold(_ stray: Record.Stray, _ kind: ReadingNote.Kind, _ words: [String]) {
        ledger.note(kind, at: stray.label, words: words)
        for value in stray.values { ledger.hold(value.cell, kind, words: words) }
    }
}

/// What stands in the years of an action, to compare a stray row with.
private struct Written {
    private struct Place: Hashable {
        let field: Field
        let year: FiscalYear
    }

    private var texts: [Place: String] = [:]

    init(_ entries: [Record.Entry]) {
        for entry in entries {
            let place = Place(field: entry.field, year: entry.year)
            if texts[place] == nil { texts[place] = entry.cell.text }
        }
    }

    /// What stands where `entry` would stand.
    subscript(entry: Record.Entry) -> String? { texts[Place(field: entry.field, year: entry.year)] }

    /// Whether all of `values` stand here already.
    func says(_ values: [Record.Entry]) -> Bool {
        !values.isEmpty && values.allSatisfy { self[$0] == $0.cell.text }
    }
}

extension Grid {
    /// The first words of the sheet, short enough for a sentence.
    var beginning: String {
        let text = rows.first?.cells.prefix(4).map(\.text).joined(separator: "　") ?? ""
        let line = text.filter { !$0.isNewline }
        return line.count > 40 ? "\(line.prefix(39))…" : line
    }
}

extension Grid.Cell {
    /// What the level is called: 「施策名」 is the column of a 施策.
    fileprivate var levelLabel: String {
        let line = text.asHeading
        for ending in ["名称", "名"] where line.hasSuffix(ending) && line.count > ending.count + 1 {
            return String(line.dropLast(ending.count))
        }
        return line
    }
}

extension Layout.Role {
    fileprivate var isEntry: Bool {
        switch self {
        case .entry, .field: true
        default: false
        }
    }
}
