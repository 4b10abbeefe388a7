import Japanese
import Plan
import Workbook

/// What stands below a heading (列の値), as far as it tells what the heading means.
struct ColumnValues {
    private(set) var count = 0
    /// 12,000, 約3.2万, 9／12.
    private(set) var numbers = 0
    /// －, 集計中.
    private(set) var blanks = 0
    /// 増加, 現状維持: targets without a number.
    private(set) var trends = 0
    private(set) var longest = 0
    private(set) var distinct: Set<String> = []
    /// → and cells that are merged over several columns.
    private(set) var spans = 0
    /// Rows of the values.
    private(set) var rows: [Int] = []
    private var several = Several()
    /// Cells that are a fiscal year.
    private(set) var years = 0
    /// The last year behind which a cell of several years says something.
    private(set) var lastYear: FiscalYear?
    /// Cells that are whole sentences, and those that tell of what was.
    private var sentences = 0
    private var pasts = 0

    /// Cells with several values, each behind its label (一つの欄の複数の値).
    private struct Several {
        var count = 0
        /// Those whose labels all say the side, and the year, and whose values are all numbers.
        var sides = 0
        var years = 0
        var numbers = 0
    }

    private static let sample = 400

    init(_ sheet: SeenSheet, column: Int, rows: some Sequence<Int>) {
        for row in rows where count < Self.sample {
            guard let cell = sheet.own(row, column) else { continue }
            count += 1
            self.rows.append(row)
            if distinct.count < 60 { distinct.insert(cell.text) }
            longest = max(longest, cell.text.count)
            if cell.text.contains("。") { sentences += 1 }
            if cell.text.hasSuffix("た。") { pasts += 1 }
            if "→⇒➡".contains(cell.text) || sheet.range(of: cell).lastColumn > column { spans += 1 }
            if let lines = SeveralLines(cell.text), lines.areNumbers, SeveralValues(cell.text) == nil {
                numbers += 1
                continue
            }
            if let values = SeveralValues(cell.text) {
                several.count += 1
                several.sides += values.haveSides ? 1 : 0
                several.years += values.haveYears ? 1 : 0
                several.numbers += values.areNumbers ? 1 : 0
                let said = values.parts.filter { !$0.text.isEmpty && NoValue($0.text) == nil }.compactMap(\.year)
                lastYear = [lastYear, said.max()].compactMap { $0 }.max()
            } else if cell.text.utf8.count <= 40 {
                let words = YearWords(folded: cell.text.folded)
                if words.years.count == 1, words.rest.isEmpty { years += 1 }
            }
            switch CellSort(cell.text) {
            case .number: numbers += 1
            case .blank: blanks += 1
            case .trend: trends += 1
            case .text: break
            }
        }
    }

    /// Whether they are numbers, with words for those that are not there.
    var areNumbers: Bool { numbers > 0 && (numbers + blanks + trends) * 10 >= count * 7 }
    /// Whether they are several values each.
    private var areSeveral: Bool { several.count > 0 && (several.count + blanks) * 10 >= count * 7 }
    /// 「目標：120件／実績：98件」.
    var areOfBothSides: Bool { areSeveral && several.sides == several.count }
    /// 「R4：35　R5：38」.
    var areOfSeveralYears: Bool { areSeveral && several.years == several.count }
    var areSeveralNumbers: Bool { areSeveral && several.numbers == several.count }
    /// Whether they are fiscal years.
    var areYears: Bool { years > 0 && (years + blanks) * 10 >= count * 7 }
    /// Whether they can be what something is called: texts, and no marks, units or numbers.
    var mayName: Bool {
        count > 0 && numbers * 2 < count && blanks * 2 < count && (longest > 2 || distinct.count * 2 > count)
            && several.count * 2 < count && !distinct.allSatisfy { Unit.isKnown($0) } && !areSigns
    }
    /// Whether they are signs: ↗, →, ◎.
    var areSigns: Bool {
        count > 0 && distinct.allSatisfy { $0.count <= 2 && !$0.contains { $0.isLetter || $0.isNumber } }
    }
    /// Whether each row has its own: names of what the rows count.
    var areOwnNames: Bool {
        mayName && numbers * 4 <= count && longest >= 3 && (distinct.count >= 60 || distinct.count * 10 >= count * 8)
    }

    /// Whether they tell of something, and are no steps of a scale.
    var areSentences: Bool { sentences * 2 >= count && longest >= 10 }
    /// Whether they tell of what was done: 「改修を終えた。」
    var tellOfPast: Bool { pasts * 2 > count }

    /// Whether nothing but 「－」 and the like stands there.
    var areBlank: Bool { count > 0 && blanks == count }

    /// Whether they are steps of a scale: few short words or letters, and no sentences.
    var areSteps: Bool {
        count >= 2 && !areBlank && longest <= 6 && distinct.count <= 8 && numbers * 2 < count
            && !distinct.contains { $0.hasSuffix("。") }
    }
    /// Whether they are steps in numbers: 5, 4, 3.
    var areGrades: Bool {
        let steps = distinct.filter { NoValue($0) == nil }
        return count >= 2 && !steps.isEmpty
            && steps.allSatisfy { $0.folded.count == 1 && $0.folded.first.map { ("1"..."5").contains($0) } ?? false }
    }
    /// Whether they say what indicators count: 成果, 活動.
    var areKinds: Bool { count > 0 && distinct.allSatisfy { Vocabulary.indicatorKinds[Label.key($0)] != nil } }
    /// 「4　水道を守る」: names with their numbers, some of them in several rows.
    var areNumberedNames: Bool {
        count > distinct.count && numbers + blanks == 0
            && distinct.allSatisfy { $0.count <= 60 && !$0.contains("。") && NumberedName($0) != nil }
    }
    /// Whether they are names of something above the rows: texts, with fewer of them than rows or merged over several.
    func areLevels(of total: Int) -> Bool {
        count > 0 && numbers + blanks == 0 && longest <= 60 && distinct.count >= 2 && distinct.count * 3 <= total * 2
    }
}

/// What one cell looks like (欄の種類).
enum CellSort {
    case number
    case blank
    case trend
    case text

    init(_ written: String) {
        guard written.utf8.count <= 90 else {
            self = .text
            return
        }
        // 「4,120」 above 「（R3）」 is one value.
        let text = written.contains(where: \.isNewline) ? written.replacing(/\s*\n\s*(?=[（(])/, with: "") : written
        guard !text.contains(where: \.isNewline) else {
            self = .text
            return
        }
        let folded = text.folded.filter { !$0.isWhitespace }
        let outside = folded.prefix { $0 != "(" }
        if NoValue(folded) != nil || NoValue(outside) != nil {
            self = .blank
        } else if ["増加", "減少", "維持", "現状維持", "向上", "増", "減", "拡大", "継続"].contains(String(outside)) {
            self = .trend
        } else if folded.wholeMatch(of: /\d{1,2}月\d{1,2}日/) != nil {
            self = .text
        } else if folded.contains(where: { $0.isASCII && $0.isNumber }), folded.count <= 24,
            !folded.contains(where: { "。:、「」".contains($0) }),
            !"・-".contains(folded.first ?? "・") || folded.first == "-",
            folded.count(where: { ("ぁ"..."ん").contains($0) }) <= 3, Self.isMostlyNumber(folded),
            // 街路灯の更新2 is a name.
            WrittenValue(text).obstacle != .words
        {
            self = .number
        } else {
            self = .text
        }
    }

    /// 5年間で30人 and 基準年度比36％減 are; 2橋の点検 and 第3次計画 are not.
    private static func isMostlyNumber(_ folded: String) -> Bool {
        let lead = folded.prefix { !$0.isNumber }
        if lead.count > 6 { return false }
        let tail = folded.reversed().prefix { !$0.isNumber && $0 != ")" }
        return tail.count <= 6
    }
}
