import Japanese
import Plan

extension MappedTable {
    func takeLevel(_ cell: Grid.Cell?, _ level: Int, _ mapped: inout MappedRow, _ ledger: inout Ledger) {
        guard let cell else { return }
        // Merged over several levels it is one of the first.
        if isOfLevel(cell, mapped) { return }
        if Self.headsIndicators(cell) {
            mapped.record.set(level) { $0.isNone = true }
            ledger.claim(cell, as: .heading)
        } else {
            mapped.record.set(level) { $0.name = cell }
        }
    }

    /// （基本目標全体） and 【基本目標の数値目標】 are no 施策: what stands in the row belongs to the level above.
    static func headsIndicators(_ cell: Grid.Cell) -> Bool {
        guard let first = cell.text.first, let last = cell.text.last, cell.text.utf8.count <= 120 else { return false }
        let key = Label.key(cell.text)
        if headsOfIndicators.contains(key) || NoValue(cell.text) == .mark { return true }
        // 「（仮称）全体計画の策定」 is a name.
        return "（(【［[〔＜<《".contains(first) && "）)】］]〕＞>》".contains(last)
            && ["全体", "全般", "共通", "数値目標", "指標", "kpi", "kgi"].contains(where: key.contains)
    }

    private static let headsOfIndicators: Set<String> = Set(
        ["数値目標", "基本目標の数値目標", "KPI", "KGI", "基本目標KPI", "基本目標のKPI", "基本目標の指標", "基本目標全体", "施策全体", "全体指標"].map(Label.key))

    func isOfLevel(_ cell: Grid.Cell, _ mapped: MappedRow) -> Bool {
        mapped.record.levels.contains { $0.name?.index == cell.index }
    }

    func isName(_ cell: Grid.Cell, _ mapped: MappedRow) -> Bool {
        mapped.record.name?.index == cell.index || isOfLevel(cell, mapped) || Self.headsIndicators(cell)
    }

    /// 0 and 3 beside each other are 3, 1 and 0 are 10.
    func takeDigits(_ digits: [Int: [Grid.Cell]], _ mapped: inout MappedRow, _ ledger: inout Ledger) {
        for (level, cells) in digits {
            guard let last = cells.last else { continue }
            let text = cells.map { $0.text.folded }.joined()
            let number = Int(text).map(String.init) ?? text
            let joined = Grid.Cell(
                index: last.index, row: last.row, column: last.column, raw: last.raw, text: number, label: last.label)
            mapped.record.set(level) { $0.number = joined }
            for cell in cells.dropLast() { ledger.claim(cell, as: .heading) }
        }
    }
}

extension Record {
    /// Changes what is said of a level; a map may name levels that no column has.
    mutating func set(_ level: Int, _ change: (inout LevelCells) -> Void) {
        if levels.indices.contains(level) { change(&levels[level]) }
    }
}
