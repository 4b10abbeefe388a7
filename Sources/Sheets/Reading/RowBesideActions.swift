import Algorithms
import Japanese
import Plan

/// A row of a table that is neither a heading nor tells of an action (集計・注・列番号の行).
enum RowBesideActions {
    /// 合計, 小計: derived from the rows above.
    case total
    /// 「※ …」, 「（注1）…」: one cell below the table or between its rows.
    case remark
    /// ①, ②, (3): the columns counted, right below the heading.
    case columnNumbers

    /// - Parameter isFirst: whether it stands right below the heading.
    init?(_ row: Grid.Row, isFirst: Bool) {
        guard let first = row.cells.first else { return nil }
        if first.label.map({ Self.totals.contains($0.key) }) == true || Self.isTotal(row, first.text) {
            self = .total
        } else if row.cells.count == 1, Self.beginsRemark(first.text) {
            self = .remark
        } else if isFirst, row.cells.count >= 3, Self.countsUp(row) {
            self = .columnNumbers
        } else {
            return nil
        }
    }

    /// 効果額の合計, 計（再掲を除く）, 歳入の小計: beside it stand numbers and nothing else.
    private static func isTotal(_ row: Grid.Row, _ text: String) -> Bool {
        guard text.utf8.count <= 90 else { return false }
        let word = text.folded.filter { !$0.isWhitespace }
        // 施策計 of 「施策計（111）」.
        let base = word.last == ")" ? word.lastIndex(of: "(").map { String(word[..<$0]) } ?? word : word
        let isNamed =
            ["合計(", "合計額", "総計(", "計(", "小計("].contains(where: word.hasPrefix)
            || ["合計", "小計", "総計", "の計", "合計額"].contains { word.hasSuffix($0) && word.count > $0.count }
            || base.hasSuffix("計")
                && !["会計", "家計", "統計", "設計", "余計", "時計", "推計", "生計", "累計"].contains(where: base.hasSuffix)
        let others = row.cells.filter { !$0.text.isEmpty && $0.text != text }
        // 合計, 事業費: right behind a name that is a sum beyond doubt may stand what is summed.
        let isSure = Heading(text) == nil && ["合計", "総計"].contains(where: word.hasPrefix)
        let rest = isSure && others.first.map({ $0.text.count <= 12 }) == true ? others.dropFirst() : others[...]
        return isNamed && others.contains { WrittenValue($0.text).number != nil } && rest.allSatisfy(isNumberOrLine)
    }

    /// Whether a row goes on with a sum (合計の次の行): 実績, and numbers beside it, where 目標 stood beside 小計.
    static func goesOnWithTotal(_ cells: [Grid.Cell], nameAt column: Int) -> Bool {
        guard let first = cells.first, first.column > column, !isNumber(first.text), first.text.count <= 12,
            cells.count > 1
        else { return false }
        return cells.dropFirst().allSatisfy(isNumberOrLine)
    }

    private static func isNumberOrLine(_ cell: Grid.Cell) -> Bool {
        if isNumber(cell.text) { return true }
        guard let heading = Heading(cell.text), heading.isExact, heading.year == nil else { return false }
        switch heading.meaning {
        case .target, .actual, .planned, .rate: return true
        default: return false
        }
    }

    private static func isNumber(_ text: String) -> Bool { WrittenValue(text).number != nil || NoValue(text) != nil }

    private static func beginsRemark(_ text: String) -> Bool {
        let words = text.prefix(4).folded
        return ["※", "*", "(注", "注)", "[注", "【注", "注:"].contains { words.hasPrefix($0) }
    }

    private static func countsUp(_ row: Grid.Row) -> Bool {
        let numbers = row.cells.map { cell in
            cell.text.utf8.count > 12 ? nil : Int(cell.text.folded.filter { !"()[].".contains($0) })
        }
        // A hidden column leaves a gap; then brackets or circles show that they are no values.
        let areMarked = row.cells.allSatisfy { $0.text.folded != $0.text || $0.text.hasPrefix("(") }
        return numbers.adjacentPairs().allSatisfy { left, right in
            left.flatMap { left in right.map { $0 == left + 1 || areMarked && $0 > left } } ?? false
        }
    }

    private static let totals = Set(
        ["合計", "小計", "計", "総計", "総合計", "中計", "集計", "評価の内訳", "評価の集計", "評価別件数", "評価別の件数", "達成状況の内訳", "進捗の内訳"].map {
            Label.key($0)
        })
}
