import Plan

/// What the levels of the plan are called (階層の名称), by the headings of their columns or the words of their rows.
struct LevelLabels {
    private(set) var labels: [String] = []

    init(_ parts: [(SeenSheet, SheetMap.Table)], cards: [SheetMap.Card] = []) {
        var found: [Int: String] = [:]
        for pair in cards.flatMap(\.pairs) {
            guard case .policy(let level) = pair.role, found[level] == nil, let text = pair.path.last else { continue }
            found[level] = PolicyWords(text)?.label ?? Self.label(text)
        }
        for (sheet, table) in parts {
            if let policy = table.policy, found[0] == nil {
                found[0] = PolicyWords(policy)?.label ?? Field.policy.usualLabel
            }
            for column in table.columns {
                guard case .policy(let level) = column.role, found[level] == nil, let text = column.word else {
                    continue
                }
                found[level] = Self.label(text)
            }
            for row in table.rows {
                guard case .section(let level) = row.use, found[level] == nil,
                    let text = sheet.row(row.row)?.cells.first(where: { !$0.text.isEmpty })?.text
                else { continue }
                found[level] = PolicyWords(text)?.label
            }
            for column in table.columns {
                if let level = column.role.level, found[level] == nil { found[level] = Field.policy.usualLabel }
            }
            for row in table.rows {
                if case .section(let level) = row.use, found[level] == nil { found[level] = Field.policy.usualLabel }
            }
        }
        guard let deepest = found.keys.max() else { return }
        labels = (0...min(deepest, 20)).map { found[$0] ?? Field.policy.usualLabel }
    }

    /// 「施策名」 is the column of a 施策.
    private static func label(_ text: String) -> String {
        let line = text.asHeading
        for ending in ["名称", "名"] where line.hasSuffix(ending) && line.count > ending.count + 1 {
            return String(line.dropLast(ending.count))
        }
        return line
    }
}
