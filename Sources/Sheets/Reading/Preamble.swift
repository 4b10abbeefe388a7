import Japanese
import Plan
import PlanDocument

/// grid → layout: the lines above the first heading (表の前書き): whose plan it is, what it is called, its scale.
struct Preamble {
    private(set) var title: String?
    private(set) var legend = ScaleLegend()
    private(set) var municipality: SheetMunicipality?
    /// 実績の対象年度; `nil` where the head says nothing of it, `.some(nil)` where it says that none is due.
    private(set) var lastReportedYear: FiscalYear??
    private(set) var titleCell: Grid.Cell?
    private var name: Grid.Cell?
    private var code: Grid.Cell?
    /// Lone lines: the first is the title where no row names the plan.
    private var lines: [Grid.Cell] = []
    private var isNamed = false

    init(_ rows: ArraySlice<Grid.Row>, _ ledger: inout Ledger) {
        for row in rows {
            guard let first = row.cells.first else { continue }
            read(row, first, &ledger)
        }
        settle(&ledger)
    }

    /// What columns of the table say of the plan, where the head does not.
    mutating func take(_ about: [(Vocabulary.Column, Grid.Cell)], _ ledger: inout Ledger) {
        for (what, cell) in about {
            switch what {
            case .planTitle: takeTitle(cell, &ledger)
            case .municipalityName: take(cell, into: &name, field: .name, &ledger)
            case .municipalityCode: take(cell, into: &code, field: .number, &ledger)
            case .lastReportedYear: takeLastReportedYear(cell.text, cell, &ledger)
            default: break
            }
        }
        settleMunicipality(&ledger)
    }

    /// The one fiscal year that stands over the whole table: 「令和6年度 進捗管理シート」.
    var onlyYear: FiscalYear? {
        let years = Set(([titleCell] + lines).compactMap { $0 }.flatMap { Self.years(in: $0.text) })
        return years.count == 1 ? years.first : nil
    }

    /// Names the plan where nothing in the sheet does.
    mutating func nameIfNeeded(at cell: Grid.Cell, _ ledger: inout Ledger) -> String {
        if let title { return title }
        ledger.note(.noTitle, at: cell)
        title = "名称未設定の計画"
        return title ?? ""
    }

    // MARK: - Rows

    private mutating func read(_ row: Grid.Row, _ first: Grid.Cell, _ ledger: inout Ledger) {
        let second = row.cells.count > 1 ? row.cells[1] : nil
        if let key = first.label?.key, let column = Vocabulary.words[key]?.column, let second, row.cells.count == 2,
            Self.isAbout(column)
        {
            ledger.claim(first, as: .preamble)
            take([(column, second)], &ledger)
        } else if let (column, value) = Self.labelled(first), row.cells.count == 1 {
            takeLine(column, value, first, &ledger)
        } else if ScaleLegend.isHead(first) {
            readLegend(row, first, &ledger)
        } else if row.cells.count == 1 {
            lines.append(first)
        }
    }

    private mutating func readLegend(_ row: Grid.Row, _ first: Grid.Cell, _ ledger: inout Ledger) {
        if row.cells.count == 3, let meaning = row.cells.last, !row.cells[1].text.contains(where: { "=＝".contains($0) })
        {
            let isKept = legend.take(mark: row.cells[1].text, meaning: meaning.text)
            ledger.claim(first, as: .preamble)
            ledger.claim(row.cells[1], as: .preamble)
            if isKept { ledger.claim(meaning, as: .preamble) } else { ledger.hold(meaning, .aboveTable) }
            return
        }
        var isLegend = legend.take(line: first.text)
        for cell in row.cells.dropFirst() where legend.take(line: "：" + cell.text) {
            ledger.claim(cell, as: .preamble)
            isLegend = true
        }
        if isLegend {
            ledger.claim(first, as: .preamble)
        } else if row.cells.count == 1 {
            lines.append(first)
        }
    }

    private static func isAbout(_ column: Vocabulary.Column) -> Bool {
        [.planTitle, .municipalityName, .municipalityCode, .lastReportedYear].contains(column)
    }

    /// 「計画名：第2次総合計画」.
    private static func labelled(_ cell: Grid.Cell) -> (Vocabulary.Column, String)? {
        guard let colon = cell.text.firstIndex(where: { "：:".contains($0) }),
            let column = Vocabulary.words[Label.key(String(cell.text[..<colon]))]?.column, isAbout(column),
            let value = Passage(cell.text[cell.text.index(after: colon)...])
        else { return nil }
        return (column, value.text)
    }

    private mutating func takeLine(
        _ column: Vocabulary.Column, _ value: String, _ cell: Grid.Cell, _ ledger: inout Ledger
    ) {
        switch column {
        case .planTitle where !isNamed:
            title = value
            titleCell = cell
            isNamed = true
            ledger.claim(cell, as: .preamble)
        case .municipalityName where municipality == nil:
            municipality = SheetMunicipality(name: value)
            ledger.claim(cell, as: .preamble)
        case .municipalityCode:
            lineCode = (value, cell)
        case .lastReportedYear: takeLastReportedYear(value, cell, &ledger)
        default: ledger.hold(cell, .aboveTable)
        }
    }

    /// 「令和6年度まで」, or 「なし」 while no year is due.
    private mutating func takeLastReportedYear(_ text: String, _ cell: Grid.Cell, _ ledger: inout Ledger) {
        let words = text.folded.filter { !$0.isWhitespace }
        let year = FiscalYear(heading: words.hasSuffix("まで") ? String(words.dropLast(2)) : words)
        guard lastReportedYear == nil, year != nil || words.hasPrefix("なし") else {
            return ledger.hold(cell, .aboveTable)
        }
        lastReportedYear = .some(year)
        ledger.claim(cell, as: .preamble)
    }

    private var lineCode: (text: String, cell: Grid.Cell)?

    private mutating func takeTitle(_ cell: Grid.Cell, _ ledger: inout Ledger) {
        if isNamed {
            let place = Place(.plan, .title)
            if cell.text == title { ledger.claim(cell, as: .repetition(place)) } else { ledger.hold(cell, .aboveTable) }
        } else {
            title = cell.text
            titleCell = cell
            isNamed = true
            ledger.claim(cell, as: .place(Place(.plan, .title)))
        }
    }

    private func take(_ cell: Grid.Cell, into kept: inout Grid.Cell?, field: Field, _ ledger: inout Ledger) {
        let place = Place(.municipality, field)
        if let first = kept {
            if first.text == cell.text {
                ledger.claim(cell, as: .repetition(place))
            } else {
                ledger.hold(cell, .aboveTable)
            }
        } else {
            kept = cell
        }
    }

    // MARK: - At the end

    private mutating func settle(_ ledger: inout Ledger) {
        let named = lines.first { !Self.isMunicipality($0.text) && !Self.isOfForm($0.text) }
        if title == nil, let first = named ?? lines.first {
            title = first.text
            titleCell = first
            ledger.claim(first, as: .place(Place(.plan, .title)))
        }
        for line in lines where !ledger.isClaimed(line) {
            if line.text == title {
                ledger.claim(line, as: .repetition(Place(.plan, .title)))
            }
        }
        settleMunicipality(&ledger)
    }

    /// 様式2, 別紙１, 資料3-1: which form it is, and no title.
    private static func isOfForm(_ text: String) -> Bool {
        let word = text.folded.filter { !$0.isWhitespace && !"()[]【】".contains($0) }
        guard word.count <= 10, let lead = ["様式", "別紙", "別添", "別表", "資料", "参考資料", "第"].first(where: word.hasPrefix)
        else {
            return false
        }
        return (lead != "第" || word.hasSuffix("様式"))
            && word.dropFirst(lead.count).allSatisfy { $0.isNumber || "-第号の様式".contains($0) }
    }

    /// 「峰ヶ原町」, alone in a line: no title. It is not taken for whose plan it is either, which only a label says for sure.
    private static func isMunicipality(_ text: String) -> Bool {
        guard text.count <= 9, let last = text.last, "都道府県市区町村".contains(last),
            !["各", "全", "当", "本", "市区", "他", "同"].contains(where: text.hasPrefix)
        else { return false }
        return text.count >= 2 && text.allSatisfy { $0.isLetter && !$0.isASCII }
    }

    private mutating func settleMunicipality(_ ledger: inout Ledger) {
        if municipality == nil, let name {
            municipality = SheetMunicipality(name: name.text)
            ledger.claim(name, as: .place(Place(.municipality, .name)))
        } else if let name {
            ledger.claim(name, as: .repetition(Place(.municipality, .name)))
        }
        guard municipality != nil, municipality?.code == nil else { return }
        let found = lineCode ?? code.map { ($0.text, $0) }
        guard let found, !ledger.isClaimed(found.cell) else { return }
        if let valid = MunicipalityCode(found.text.folded.filter { !$0.isWhitespace }) {
            municipality?.code = valid
            ledger.claim(found.cell, as: .place(Place(.municipality, .number)))
        } else {
            ledger.hold(found.cell, .municipalityCode)
        }
    }

    /// Notes a code beside which no name stands, and the lines that say nothing that was used. Called when the whole sheet has been read.
    ///
    /// - Parameters:
    ///   - years: of the plan.
    ///   - reportYears: those that a line above a table gave to what names no year.
    func close(years: [FiscalYear], reportYears: Set<FiscalYear> = [], _ ledger: inout Ledger) {
        if let cell = lineCode?.cell ?? code { ledger.hold(cell, .municipalityCode) }
        for line in lines where !ledger.isClaimed(line) {
            if Self.isUsed(line.text, years, reportYears) {
                ledger.claim(line, as: .preamble)
            } else {
                ledger.hold(line, .aboveTable)
            }
        }
    }

    /// 「計画期間：令和5年度～令和9年度」, 「令和6年度実績」, 「（単位：千円）」: the reader has gone by them, and they say no more.
    private static func isUsed(_ text: String, _ years: [FiscalYear], _ reportYears: Set<FiscalYear>) -> Bool {
        guard text.count <= 60 else { return false }
        let words = YearWords(folded: text.folded)
        let rest = words.rest.filter { !"()：:・".contains($0) }
        if let range = words.ranges.first, words.items.count == 1 {
            return ["", "計画期間", "期間", "対象期間", "計画年度", "対象年度"].contains(rest)
                && years.first.map { $0 <= range.lowerBound } == true
                && years.last.map { range.upperBound <= $0 } == true
        }
        if let year = words.years.first, words.items.count == 1, reportYears.contains(year) {
            return ["", "実績", "の実績", "分", "実績分", "決算", "事業分", "評価"].contains(rest)
        }
        return words.items.isEmpty && (TitleYears.moneyUnit(in: text) != nil || TitleYears.unit(in: text) != nil)
            && rest.count <= 10
    }

    /// The fiscal years that a text names: 「令和6年度」 in 「令和6年度 進捗管理シート」.
    private static func years(in text: String) -> [FiscalYear] {
        let words = Array(text.folded.filter { !$0.isWhitespace })
        guard words.count <= 200 else { return [] }
        return words.indices.compactMap { index in
            guard words[index] == "年", index + 1 < words.count, words[index + 1] == "度" else { return nil }
            for length in stride(from: min(10, index), to: 0, by: -1) {
                if let year = FiscalYear(heading: String(words[(index - length)...(index + 1)])) { return year }
            }
            return nil
        }
    }
}
