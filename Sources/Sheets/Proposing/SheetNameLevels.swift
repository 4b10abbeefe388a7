import Japanese
import Plan

/// A level that only the names of the sheets say (シート名の階層): 「Ⅰ 意識を変える」, 「Ⅱ 働く場を変える」, each with the same headings.
enum SheetNameLevels {
    /// The names become the policies above all others, where the sheets with the same headings count them from the first, and no cell
    /// says them.
    static func settled(_ proposed: [SheetMap.Sheet], _ seen: [SeenSheet]) -> [SheetMap.Sheet] {
        let named = proposed.indices.filter { !proposed[$0].tables.isEmpty && number(of: seen[$0]) != nil }
        guard named.count >= 2, let first = proposed[named[0]].tables.first,
            named.enumerated().allSatisfy({ number(of: seen[$1]) == $0 + 1 }),
            named.allSatisfy({ proposed[$0].tables[0].columns.map(\.path) == first.columns.map(\.path) }),
            !named.contains(where: { says(seen[$0].name, seen[$0], proposed[$0].tables) })
        else { return proposed }
        // Policies of other sheets would lie beside them, one level too high.
        let others = proposed.indices.filter { !named.contains($0) }
        guard
            others.allSatisfy({ index in
                !(proposed[index].card?.pairs.contains { $0.role.level != nil } ?? false)
                    && !proposed[index].tables.contains { $0.namesLevel }
            })
        else { return proposed }
        var sheets = proposed
        for index in named {
            for table in sheets[index].tables.indices {
                sheets[index].tables[table].policy = seen[index].name
                sheets[index].tables[table].lowerLevels()
            }
        }
        return sheets
    }

    /// Ⅰ and 1 are 1. The name of a division with its number is none of a policy.
    private static func number(of sheet: SeenSheet) -> Int? {
        guard sheet.file == nil, sheet.name.count <= 60 else { return nil }
        let label = PolicyWords(sheet.name)?.label ?? ""
        guard let named = NumberedName(sheet.name, level: label), named.name.count >= 2,
            !["課", "部", "局", "室", "所", "署", "センター", "委員会"].contains(where: named.name.hasSuffix)
        else { return nil }
        let key = NumberedName.key(named.number).uppercased()
        return Int(key) ?? roman.firstIndex(of: key).map { $0 + 1 }
            ?? circled.firstIndex(of: named.number).map { $0 + 1 }
    }

    private static let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    private static let circled = "①②③④⑤⑥⑦⑧⑨⑩".map(String.init)

    /// Whether a cell above the rows or in a column of levels says the name as well.
    private static func says(_ name: String, _ sheet: SeenSheet, _ tables: [SheetMap.Table]) -> Bool {
        let label = PolicyWords(name)?.label ?? ""
        let key = Label.key(NumberedName(name, level: label)?.name ?? name)
        let levels = Set(
            tables.flatMap(\.columns).compactMap { column in column.role.level == nil ? nil : column.column })
        let first = tables.first?.headings.lowerBound ?? 0
        let sections = Set(tables.flatMap(\.rows).map(\.row))
        return sheet.grid.rows.lazy.flatMap(\.cells).contains { cell in
            (cell.row < first || sections.contains(cell.row) || levels.contains(cell.column))
                && Label.key(cell.text).contains(key)
        }
    }
}

extension SheetMap.Table {
    /// Whether a column or a row is a policy.
    fileprivate var namesLevel: Bool {
        columns.contains { $0.role.level != nil }
            || rows.contains { if case .section = $0.use { true } else { false } }
    }

    /// Makes room for a level above those it has.
    fileprivate mutating func lowerLevels() {
        for index in columns.indices {
            switch columns[index].role {
            case .policy(let level): columns[index].role = .policy(level: level + 1)
            case .policyNumber(let level): columns[index].role = .policyNumber(level: level + 1)
            case .policyDigit(let level): columns[index].role = .policyDigit(level: level + 1)
            case .vision(let level): columns[index].role = .vision(level: level + 1)
            case .situation(let level): columns[index].role = .situation(level: level + 1)
            default: break
            }
        }
        rows = rows.map { row in
            guard case .section(let level) = row.use else { return row }
            return SheetMap.Row(row: row.row, use: .section(level: level + 1))
        }
    }
}
