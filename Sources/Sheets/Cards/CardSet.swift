import Japanese
import Plan

/// The cards of a plan together (個票の束), with what stands beside them in the same files.
enum CardSet {
    /// Leaves out what another card says better: last year's card of the same action, and a list of what the cards say.
    static func settled(_ proposed: [SheetMap.Sheet], _ seen: [SeenSheet]) -> [SheetMap.Sheet] {
        var sheets = proposed
        var newest: [String: Int] = [:]
        for index in sheets.indices {
            guard let card = sheets[index].card else { continue }
            let key = key(of: card, in: seen[index])
            guard let other = newest[key], let year = card.reportYear, let otherYear = sheets[other].card?.reportYear,
                year != otherYear
            else {
                newest[key] = newest[key] ?? index
                continue
            }
            let older = year < otherYear ? index : other
            newest[key] = year < otherYear ? other : index
            sheets[older].card = nil
            sheets[older].why = .init(.olderCard)
        }
        guard !newest.isEmpty else { return sheets }
        let names = Set(
            newest.values.flatMap { index -> [String] in
                guard let card = sheets[index].card else { return [] }
                return [.action, .actionNumber, card.lowestPolicy].compactMap { $0 }
                    .map { text(of: $0, card, seen[index]) }.filter { !$0.isEmpty }
            })
        for index in sheets.indices where !sheets[index].tables.isEmpty && repeats(sheets[index], seen[index], names) {
            sheets[index].tables = []
            sheets[index].why = .init(.listOfCards)
        }
        return sheets
    }

    /// In the order of their numbers where they come from several files, whose names say nothing of it; else as they stand.
    static func sorted(_ cards: [(SeenSheet, SheetMap.Card)]) -> [(SeenSheet, SheetMap.Card)] {
        guard Set(cards.map(\.0.file)).count > 1 else { return cards }
        let numbers = cards.map { text(of: .actionNumber, $0.1, $0.0) }
        guard numbers.allSatisfy({ !$0.isEmpty }) else { return cards }
        let keys = numbers.map { number in number.split { !$0.isNumber }.map { Int($0) ?? 0 } }
        return cards.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
        }.map { cards[$0] }
    }

    /// Whether a table names nothing but actions that have cards.
    private static func repeats(_ sheet: SheetMap.Sheet, _ seen: SeenSheet, _ names: Set<String>) -> Bool {
        var found = 0
        for table in sheet.tables {
            guard let column = table.columns.first(where: { $0.role == .action || $0.role == .actionNumber }) else {
                return false
            }
            let others = Set(table.rows.map(\.row))
            for row in seen.grid.rows
            where row.number > table.headings.upperBound && row.number <= table.lastRow && !others.contains(row.number)
            {
                guard let cell = seen.own(row.number, column.column) else { continue }
                guard names.contains(Label.key(cell.text)) else { return false }
                found += 1
            }
        }
        return found > 0
    }

    private static func key(of card: SheetMap.Card, in sheet: SeenSheet) -> String {
        let number = text(of: .actionNumber, card, sheet)
        guard number.isEmpty else { return number }
        return text(of: card.first(.action) == nil ? card.lowestPolicy ?? .action : .action, card, sheet)
    }

    private static func text(of role: SheetMap.Role, _ card: SheetMap.Card, _ sheet: SeenSheet) -> String {
        card.first(role).flatMap { sheet.own($0.row, $0.column) }.map { Label.key($0.text) } ?? ""
    }
}
