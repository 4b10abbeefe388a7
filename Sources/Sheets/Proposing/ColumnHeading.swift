import Japanese
import Plan

/// What the headings over one column say together (列の見出し): the lower ones speak, the upper ones fill in.
struct ColumnHeading {
    let column: Int
    /// From the top down, as written.
    private(set) var path: [String] = []
    /// What they say together; blank where nothing stands over the column.
    private(set) var said = Heading()
    /// The label of an own field: its headings, joined by a full-width space.
    private(set) var label = ""
    /// The word of the lowest heading, as far as it is known.
    var meaning: HeadingMeaning?
    var year: FiscalYear?
    /// What a row far above says of the block in which the column stands.
    private(set) var block: Heading?
    /// Where that row is.
    private(set) var blockRow: Int?
    /// Whether the year comes from that row, or was concluded.
    var side: SheetMap.Side?

    /// From the left; one for each column in which anything stands.
    ///
    /// - Parameter above: the rows above the headings that may name blocks of columns, from the top.
    static func all(
        of sheet: SeenSheet, rows: ClosedRange<Int>, above: [Int], _ cache: inout HeadingCache
    ) -> [ColumnHeading] {
        var headings = sheet.columns.map { ColumnHeading($0, sheet, rows) }
        let firstLines = headings.reduce(into: [String: Int]()) { counts, heading in
            guard let lines = heading.path.last.map(Self.lines) else { return }
            counts[lines[0], default: 0] += 1
        }
        for index in headings.indices { headings[index].combine { (firstLines[$0] ?? 0) >= 2 } }
        let blocks = above.compactMap { Block(sheet, row: $0, &cache) }
        for index in headings.indices {
            let column = headings[index].column
            guard let block = blocks.last(where: { $0.heading(over: column) != nil }) else { continue }
            headings[index].block = block.heading(over: column)
            headings[index].blockRow = block.row
        }
        return headings
    }

    private init(_ column: Int, _ sheet: SeenSheet, _ rows: ClosedRange<Int>) {
        self.column = column
        var last: Grid.Cell?
        for row in rows {
            guard let cell = sheet.seen(row, column) ?? Self.parent(of: column, sheet, row, rows),
                cell.row >= rows.lowerBound
            else { continue }
            if cell.index != last?.index, cell.text != last?.text { path.append(cell.text) }
            last = cell
        }
    }

    /// A heading that is not merged reaches over the blanks on its right, as long as it has a heading below it and they have one.
    private static func parent(
        of column: Int, _ sheet: SeenSheet, _ row: Int, _ rows: ClosedRange<Int>
    ) -> Grid.Cell? {
        func hasChild(_ column: Int) -> Bool {
            row < rows.upperBound && (row + 1...rows.upperBound).contains { sheet.own($0, column) != nil }
        }
        guard hasChild(column),
            let left = sheet.row(row)?.cells.last(where: { $0.column < column && !$0.text.isEmpty }),
            hasChild(left.column), sheet.range(of: left).lastColumn == left.column
        else { return nil }
        return left
    }

    private static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { String($0.trimmed) }.filter { !$0.isEmpty }
    }

    /// - Parameter isShared: whether several headings begin with this line; then its line break parts two levels.
    private mutating func combine(isShared: (String) -> Bool) {
        var levels: [String] = []
        for text in path {
            let lines = Self.lines(of: text)
            let whole = Heading(text)
            let isOne = whole.map { $0.isExact || $0.slot != nil } ?? false
            if lines.count == 2, !isOne, isShared(lines[0]), let first = lines[1].first, !"（(".contains(first) {
                levels += lines
            } else {
                levels.append(text)
            }
        }
        let parts = levels.map { Heading($0) ?? Heading(unknown: $0.asHeadingLine) }
        for (place, part) in parts.enumerated() where !Self.onlyNames(part, at: place, of: parts) {
            said.fill(in: part)
        }
        label = Self.label(of: parts)
        (meaning, year, side) = (said.meaning, said.year, said.side)
    }

    /// 令和6年度決算 › 事業費 is 事業費: 決算 belongs to the year.
    private static func label(of parts: [Heading]) -> String {
        let leaf = parts.last.map { Label.key($0.label) } ?? ""
        return parts.enumerated().filter { place, part in
            if place == parts.count - 1 { return true }
            if part.meaning == .fiscalYear || Self.isPeriod(part) { return false }
            // 財源内訳 › 一般財源 is known by the lower word; その他 is not.
            if part.label.hasSuffix("内訳"), parts.last?.isExact == true, leaf != "その他" { return false }
            return part.year == nil || !Self.sides.contains(Label.key(part.label))
        }.map(\.element.label).filter { !$0.isEmpty }.joined(separator: "\u{3000}")
    }

    /// 前期（R3～R7）: the years under it say more.
    private static func isPeriod(_ part: Heading) -> Bool {
        let words = YearWords(folded: part.label.folded)
        return !words.ranges.isEmpty
            && ["", "前期", "中期", "後期", "期間", "計画期間", "前期計画", "後期計画"].contains(words.rest.filter { !"()[]".contains($0) })
    }

    private static let sides: Set<String> = ["実績", "決算", "決算額", "予算", "予算額", "当初予算", "計画", "見込", "見込み", "決算見込", "予定"]

    /// 実績値 › 前期基本計画の期間 › R5: what stands between a known word and the year under it, and is none itself, says nothing of
    /// the values.
    private static func onlyNames(_ part: Heading, at place: Int, of parts: [Heading]) -> Bool {
        (!part.isKnown || part.meaning == .own && !part.isExact && part.year == nil) && place > 0
            && parts[..<place].contains { $0.meaning?.hasValues ?? false }
            && parts[(place + 1)...].contains { $0.year != nil || $0.bareYear != nil }
    }
}

extension HeadingMeaning {
    /// Whether numbers or texts of a year stand below it.
    fileprivate var hasValues: Bool { isOfYear || self == .baseline || self == .finalTarget || self == .latest }

    /// Whether it says what something is or is called, whatever the year.
    fileprivate var isOfNoYear: Bool {
        switch self {
        case .policy, .action, .indicator, .number, .partName, .unit, .kind, .direction, .scope, .divisions: true
        default: false
        }
    }
}

extension Heading {
    init() {}

    /// Whether a label is of what something costs, rather than of what it brings.
    static func isCost(_ label: String) -> Bool {
        ["費", "予算", "決算", "財源", "支出", "コスト"].contains(where: label.contains)
    }

    /// A text over a column that is no usual heading.
    init(unknown text: String) { label = text }

    /// Takes what a heading below says over what those above said.
    fileprivate mutating func fill(in lower: Heading) {
        let isYearAlone = lower.meaning == nil && (lower.year != nil || lower.bareYear != nil || lower.half != nil)
        let isFlag = lower.meaning == nil && lower.slot != nil
        let upperStem = stem
        if lower.meaning != nil || !(isYearAlone || isFlag) {
            // 名称 below 活動指標1 is a part of it; any other word speaks for itself.
            stem = lower.stem
            switch (meaning, lower.meaning) {
            case (let upper?, .partValue?): meaning = upper
            // 施策 › 名称 and 施策 › コード: the name and the number of one thing.
            case (let upper?, .partName?) where upper.isName && slot == nil: (meaning, stem) = (upper, upperStem)
            case (let upper?, .number?) where upper.isName && Vocabulary.isNumberAlone(lower.stem):
                (meaning, stem) = (.number, upperStem)
            // 基準値 › 年度 is the year of the baseline, and not that of the row.
            case (.baseline?, .fiscalYear?): meaning = .baselineYear
            case (.finalTarget?, .fiscalYear?), (.target?, .fiscalYear?): meaning = .finalYear
            // 事業費 › 実績額 is money that was spent, and no value of an indicator.
            case (.own?, .target?) where Self.isCost(label) && lower.stem.hasSuffix("額"),
                (.own?, .actual?) where Self.isCost(label) && lower.stem.hasSuffix("額"):
                meaning = .own
            // 事業費 › 令和7年度 › 予算: what it is to cost.
            case (.own?, .planned?) where Self.isCost(upperStem) && lower.stem.contains("予算"):
                (meaning, side) = (.own, .planned)
            // 今後の方向性 › 成果: where it is to go, and not how it went.
            case (.own?, _) where Vocabulary.isDirection(upperStem): meaning = .own
            // 妥当性　その理由 is a field of its own as much as 妥当性.
            case (.own?, _) where !lower.isExact: meaning = .own
            default: meaning = lower.meaning
            }
            isExact = lower.isExact
        } else if meaning == .fiscalYear {
            // 年度 › R4 says no more than R4.
            meaning = nil
        }
        isOfNextYear = lower.isOfNextYear || isOfNextYear && lower.meaning == nil
        label = lower.label
        // 成果指標（令和6年度） › 指標名: the year is that of the values beside it.
        year = lower.year ?? (lower.meaning?.isOfNoYear ?? false ? nil : year)
        bareYear = lower.bareYear ?? bareYear
        half = lower.half ?? half
        side = lower.side ?? side
        milestone = lower.milestone ?? milestone
        unit = lower.unit ?? unit
        slot = lower.slot ?? slot
    }
}

/// A row above the headings that names blocks of columns (列のまとまり): 令和2年度（実績）, each over eleven columns.
private struct Block {
    let row: Int
    private var spans: [(columns: ClosedRange<Int>, heading: Heading)] = []

    /// `nil` for a row with fewer than two years: a lone 平成25年度～ is no year of the columns below.
    init?(_ sheet: SeenSheet, row number: Int, _ cache: inout HeadingCache) {
        guard let row = sheet.row(number) else { return nil }
        self.row = number
        let cells = row.cells.filter { !$0.text.isEmpty }
        var years = Set<String>()
        for (index, cell) in cells.enumerated() {
            let heading = cache[cell] ?? Heading(unknown: "")
            // A day in a corner, 令和7年8月1日現在, is none.
            if heading.year != nil, heading.label.isEmpty, !cell.text.contains("日") { years.insert(cell.text) }
            let range = sheet.range(of: cell)
            let next = index + 1 < cells.count ? cells[index + 1].column - 1 : Int.max
            spans.append(
                (cell.column...max(cell.column, range.lastColumn > range.column ? range.lastColumn : next), heading))
        }
        guard years.count >= 2 else { return nil }
    }

    func heading(over column: Int) -> Heading? { spans.last { $0.columns.contains(column) }?.heading }
}
