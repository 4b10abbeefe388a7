import Japanese
import Plan

/// sheet → map of a card (個票の提案): what each label gives, and why. A sheet is a card where a label names its action beside three more
/// that are known, and no table on it has actions; or where labels name a policy and no action, whatever tables it has.
struct CardProposal {
    var card: SheetMap.Card
    /// Whether it tells of a policy and of what is below it.
    private(set) var isOfPolicy = false
    let sheet: SeenSheet
    private let reportYear: FiscalYear?
    private var levels = 0
    /// How many labels are known words.
    private var known = 0
    private var taken: Set<SheetMap.Role> = []
    /// Whether a block has the years of an indicator that labels above it name.
    private var hasYearsWithoutName = false
    /// Whether a label names one indicator, whose values stand beside labels of their own: 成果指標, 目標値, 実績値.
    private var namesIndicator = false
    /// Whether a label is known for a step of the year: 評価.
    private var namesStatus = false

    private static let leastKnown = 4

    /// - Parameter tables: what a part of the sheet holds, as any table is proposed.
    init?(
        _ sheet: SeenSheet, _ cache: inout HeadingCache, tables: (SeenSheet) -> [SheetMap.Table]
    ) {
        guard let layout = CardLayout(sheet, &cache), let first = layout.firstRow else { return nil }
        let above = (sheet.context + sheet.grid.rows.prefix { $0.number < first }).flatMap { $0.cells.map(\.text) }
        self.sheet = sheet
        reportYear = TitleYears(above).reportYear
        card = SheetMap.Card(pairs: [], reportYear: reportYear)
        hasYearsWithoutName = layout.blocks.contains { Self.hasYearsWithoutName($0, &cache) }
        namesIndicator = !hasYearsWithoutName && Self.namesIndicator(layout, &cache)
        namesStatus = layout.sides.contains { side in
            side.path.last.map { cache[$0]?.meaning == .status && cache[$0]?.isExact == true } ?? false
        }
        takeBands(above: first)
        for side in layout.sides { take(side, &cache) }
        let policy = subjectPolicy(titles: above)
        let name = policy.map { card.pairs[$0] } ?? card.first(.action)
        guard known >= Self.leastKnown, let name, sheet.own(name.row, name.column) != nil else { return nil }
        isOfPolicy = policy != nil
        for block in layout.blocks {
            switch Self.kind(of: block, &cache) {
            case .actions where !isOfPolicy: return nil
            case .actions, .indicators:
                let rows = block.headings.number...(block.rows.last?.number ?? block.headings.number)
                let found = tables(sheet.cut(to: rows))
                if found.isEmpty { take(block, &cache) } else { card.tables += found.map(withoutCounts) }
            case .own: take(block, &cache)
            }
        }
        if let policy {
            settle(policy: policy)
        } else if !card.pairs.contains(where: { $0.role.isDivision }) {
            card.division = Self.division(in: sheet.file)
        }
        card.pairs.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// 「R6評価シート（道路維持課）.xlsx」.
    private static func division(in file: String?) -> String? {
        guard let file else { return nil }
        return BracketedText.parts(of: file).inside.last { name in
            ["課", "室", "局", "部", "所", "館", "センター"].contains { name.hasSuffix($0) && name.count > $0.count }
        }
    }

    /// 「基本方針１　空き家を防ぐ」, alone in its row above the labels.
    private mutating func takeBands(above first: Int) {
        let rows = sheet.context + sheet.grid.rows.prefix { $0.number < first }
        for row in rows where sheet.isBand(row) {
            guard let cell = row.cells.first(where: { !$0.text.isEmpty }) else { continue }
            levels += 1
            card.pairs.append(
                SheetMap.Pair(
                    path: [cell.text], label: cell.text.asHeadingLine, row: cell.row, column: cell.column,
                    role: .policy(level: levels - 1), why: .init(.knownWord)))
        }
    }

    /// 年度, 計画, 実績, 目標値, 実績値: years are the rows, and no column names what is counted.
    private static func hasYearsWithoutName(_ block: CardLayout.Block, _ cache: inout HeadingCache) -> Bool {
        let meanings = block.headings.cells.map { cache[$0]?.meaning }
        return meanings.first == .fiscalYear && !meanings.contains(.indicator) && !meanings.contains(.action)
            && meanings.count { $0?.isOfYear ?? false } >= 2
    }

    private static func namesIndicator(_ layout: CardLayout, _ cache: inout HeadingCache) -> Bool {
        for block in layout.blocks where kind(of: block, &cache) == .indicators { return false }
        let named = layout.sides.filter { side in
            guard let label = side.path.last, let heading = cache[label], heading.slot == nil else { return false }
            return heading.meaning == .indicator
                && side.values.first.map { WrittenValue($0.text).number == nil } ?? false
        }
        return named.count == 1
    }

    /// What a label gives of the one indicator of the card.
    private func indicatorRole(of heading: Heading, _ value: Grid.Cell) -> SheetMap.Role? {
        guard namesIndicator, heading.slot == nil, reportYear != nil || heading.year != nil else { return nil }
        if heading.meaning == .indicator { return .indicator }
        if heading.meaning == .unit { return .unit }
        switch CellSort(value.text) {
        case .number, .blank: break
        case .trend, .text: return nil
        }
        return switch heading.meaning {
        case .target: heading.milestone == .final ? .finalTarget : .targetNumber
        case .actual: .actualNumber
        case .baseline: .baseline
        case .finalTarget: .finalTarget
        default: nil
        }
    }

    // MARK: - Labels beside values

    private mutating func take(_ side: CardLayout.Side, _ cache: inout HeadingCache) {
        guard let last = side.path.last, let heading = cache[last], let value = side.values.first else { return }
        let path = side.path.map(\.text)
        let label = last.text.asHeadingLine
        if heading.isExact { known += 1 }
        // 今後の方向性 › 成果: where it is to go, and not how it went.
        if side.path.count > 1, let upper = cache[side.path[0]], Vocabulary.isDirection(upper.stem) {
            let words = side.path.map(\.text.asHeadingLine).joined(separator: "\u{3000}")
            return add(path, words, value, .own(.actionYear), .knownWord, upper)
        }
        let ofIndicator = indicatorRole(of: heading, value).flatMap { taken.insert($0).inserted ? $0 : nil }
        let (role, why) = ofIndicator.map { ($0, .knownWord) } ?? role(of: heading, label)
        add(path, label, value, role, why, heading)
        for (place, cell) in side.values.dropFirst().enumerated() {
            // Behind a step stands what the one who gave it says: 一次評価, B, 「空き区画の案内を早める。」
            let words = place == 0 ? "意見" : String(place + 2)
            add(
                path + [words], "\(label)\u{3000}\(words)", cell, .own(Self.subject(of: label, heading)), .neighbours,
                heading)
        }
    }

    private mutating func add(
        _ path: [String], _ label: String, _ cell: Grid.Cell, _ role: SheetMap.Role, _ why: SheetMap.Reason.Kind,
        _ heading: Heading
    ) {
        let isOfYear = role.isOfYear
        let certainty: SheetMap.Certainty = heading.isExact ? .sure : why == .ownField ? .guess : .likely
        card.pairs.append(
            SheetMap.Pair(
                path: path, label: label, row: cell.row, column: cell.column, role: role,
                year: isOfYear ? heading.year ?? reportYear : nil, isPlanned: heading.side == .planned,
                unit: heading.unit, certainty: certainty, why: .init(why)))
    }

    /// What a label gives. A second label for the same place becomes a field of the form's own.
    private mutating func role(
        of heading: Heading, _ label: String
    ) -> (SheetMap.Role, SheetMap.Reason.Kind) {
        let own = SheetMap.Role.own(Self.subject(of: label, heading))
        let role: SheetMap.Role
        switch heading.meaning {
        // 令和7年度の取組 beside what was done in 令和6年度.
        case .action? where heading.year != nil:
            role = reportYear.map { heading.year ?? $0 > $0 } ?? false ? .target : own
        case .action?: role = .action
        case .number?: role = .actionNumber
        case .policy?:
            levels += 1
            return (.policy(level: levels - 1), .knownWord)
        case .divisions(let part)?: role = .divisions(part)
        case .description? where reportYear != nil && label.contains("実施"): role = .result
        case .description?: role = .description
        case .planTitle?: role = .about(.planTitle)
        case .municipalityName?: role = .about(.municipalityName)
        case .municipalityCode?: role = .about(.municipalityCode)
        case .status? where reportYear != nil && heading.isExact: role = .status
        case .result? where reportYear != nil, .actual? where reportYear != nil: role = .result
        case .reason? where reportYear != nil: role = .reason
        case .target? where reportYear != nil: role = .target
        case .indicator? where hasYearsWithoutName: role = .indicator
        case .unit? where hasYearsWithoutName: role = .unit
        case .aside?: return (.nothing, .ofSheet)
        // 総合評価（令和6年度）: the step of a year where a card says which.
        case .own? where (heading.year != nil || reportYear != nil && !namesStatus) && label.hasPrefix("総合評価"):
            role = .status
        case .own?: return (own, .knownWord)
        default: return (own, .ownField)
        }
        return taken.insert(role).inserted ? (role, heading.isExact ? .knownWord : .partOfWord) : (own, .duplicate)
    }

    /// Words of what is said once a year: 評価, 今後の方向性, 次年度の取組.
    private static let yearly = [
        "評価", "方向", "意見", "次年度", "翌年度", "課題", "成果", "必要性", "有効性", "効率性", "公平性", "妥当性", "緊急性", "判定", "実績", "改善", "今後",
        "総括", "達成", "進捗", "点検", "結果", "状況", "決算", "予算", "事業費", "人件費", "財源",
    ]

    private static func subject(of label: String, _ heading: Heading) -> SheetMap.OwnSubject {
        heading.year != nil || yearly.contains(where: label.contains) ? .actionYear : .action
    }

    // MARK: - Small tables

    /// 令和7年度予算, as against 令和6年度決算.
    private static func isPlanned(_ heading: Heading, _ text: String) -> Bool {
        heading.side == .planned || ["予算", "見込", "計画", "予定"].contains(where: text.contains)
    }

    private enum Kind {
        case actions, indicators, own
    }

    private static func kind(of block: CardLayout.Block, _ cache: inout HeadingCache) -> Kind {
        if hasYearsWithoutName(block, &cache) { return .indicators }
        let headings = block.headings.cells.compactMap { cache[$0] }
        if headings.contains(where: { $0.meaning == .indicator || $0.slot != nil }) { return .indicators }
        if headings.contains(where: { $0.meaning == .action }), block.rows.count > 1 { return .actions }
        return headings.contains { $0.meaning == .unit } && headings.contains { $0.year != nil } ? .indicators : .own
    }

    /// The headings without 費用（千円）, which stands beside the whole block.
    private static func withoutSide(_ block: CardLayout.Block, _ sheet: SeenSheet) -> ArraySlice<Grid.Cell> {
        let cells = block.headings.cells
        guard cells.count > 2, sheet.range(of: cells[0]).lastRow > cells[0].row, !block.rows.isEmpty,
            block.rows.allSatisfy({ $0.cells.first?.column == cells[1].column })
        else { return cells[...] }
        return cells.dropFirst()
    }

    /// Each row names fields, and each column says of what year or in what way.
    private mutating func take(_ block: CardLayout.Block, _ cache: inout HeadingCache) {
        let headings = Self.withoutSide(block, sheet)
        guard let corner = headings.first else { return }
        let unit = block.headings.cells.first.flatMap { cache[$0]?.unit } ?? block.unit
        let columns = headings.dropFirst().map { ($0, cache[$0]) }
        let first = columns.first { $0.1?.year == nil }?.0
        for row in block.rows {
            guard let name = row.cells.first, name.column == corner.column else { continue }
            let label = name.text.asHeadingLine
            for (cell, heading) in columns {
                guard let heading, let value = row[cell.column] else { continue }
                let isYear = heading.year != nil
                // 必要性 alone for the first column, 必要性　理由 for the others.
                let isMain = isYear || cell.index == first?.index
                card.pairs.append(
                    SheetMap.Pair(
                        path: [name.text, cell.text],
                        label: isMain ? label : "\(label)\u{3000}\(cell.text.asHeadingLine)",
                        row: value.row, column: value.column, role: .own(.actionYear),
                        year: heading.year ?? reportYear, isPlanned: isYear && Self.isPlanned(heading, cell.text),
                        unit: isYear ? heading.unit ?? unit : nil, certainty: .likely, why: .init(.ownField)))
            }
        }
    }
}

extension SheetMap.Role {
    fileprivate var isDivision: Bool { if case .divisions = self { true } else { false } }
}

extension SeenSheet {
    /// The same sheet with nothing but some of its rows, at their places.
    func cut(to rows: ClosedRange<Int>) -> SeenSheet {
        var part = SeenSheet(name: name, grid.cut(to: rows), merged: mergedRanges(in: rows))
        part.isBlock = true
        return part
    }
}
