import Japanese
import Plan

/// The indicators of one table as its rows begin and go on with them.
struct IndicatorGroups {
    private(set) var drafts: [IndicatorDraft] = []
    private var current: [SheetMap.Slot?: Int] = [:]
    private var row: Int
    private var last: (number: String?, name: String?) = (nil, nil)
    /// Whether indicators have names of their own; those of a table without are called like the action.
    private let hasNames: Bool
    /// Whether each row tells its year, so that a name that comes again goes on with its indicator.
    private let isLong: Bool

    /// Which of the tables of the plan it is.
    private let part: Int
    /// What the heading over all values says that they are: 効果額.
    private let measure: String?
    /// What a line above the table says of all units.
    private let unit: String?

    /// - Parameters:
    ///   - start: the place of its first row among all rows.
    ///   - part: which of the tables of the plan it is.
    init(_ table: SheetMap.Table, start: Int, part: Int) {
        (row, self.part) = (start, part)
        hasNames = table.record == .indicator || table.columns.contains { $0.role == .indicator }
        measure = Self.measure(of: table)
        unit = table.unit ?? measure.flatMap { OwnFieldDraft.isMoney($0) ? table.moneyUnit : nil }
        isLong = table.columns.contains { $0.role == .fiscalYear }
    }

    /// Of a card whose labels tell of one indicator.
    init(ofCardAt row: Int, part: Int) {
        (self.row, self.part) = (row, part)
        (hasNames, isLong, measure, unit) = (true, false, nil, nil)
    }

    private static func measure(of table: SheetMap.Table) -> String? {
        let columns = table.columns.filter { [.valueOfLine, .targetNumber, .actualNumber].contains($0.role) }
        let headings = columns.map { $0.path.count > 1 ? Heading($0.path[0]) : nil }
        guard headings.allSatisfy({ $0?.meaning == .own && $0?.isExact == true }) else { return nil }
        let words = Set(headings.compactMap { $0.map { BracketedText.parts(of: $0.label).outside } })
        return words.count == 1 ? words.first : nil
    }

    private mutating func begin(_ name: String, _ slot: SheetMap.Slot?) {
        current[slot] = drafts.count
        drafts.append(
            IndicatorDraft(name: name, row: row, part: part, isLong: isLong, slot: slot, tableUnit: unit))
    }

    mutating func take(_ mapped: MappedRow, _ ledger: inout Ledger) {
        defer { row += 1 }
        let record = mapped.record
        if record.firstName != nil, (record.number?.text, record.name?.text) != last {
            last = (record.number?.text, record.name?.text)
            current = [:]
        }
        for (slot, cell) in mapped.names { begin(cell, slot, mapped.line, &ledger) }
        if !hasNames, mapped.values.contains(where: { $0.slot == nil }), current[nil] == nil,
            let name = record.name?.text
        {
            begin(measure ?? NumberedName(name)?.name ?? name, nil)
            drafts[drafts.count - 1].isUnnamed = true
        }
        // 利用者数（人） › R4: the heading names what is counted.
        for slot in mapped.values.compactMap(\.slot) where slot.mark.isEmpty && current[slot] == nil {
            begin(slot.word, slot)
        }
        for (slot, fact, cell) in mapped.facts where fact == .unit { beginUnit(cell, slot, mapped) }
        for place in Set(current.values) { drafts[place].take(mapped.line) }
        for value in mapped.values {
            guard let place = current[value.slot] else {
                // 設定なし with データなし behind it: no indicator, and nothing that is lost.
                if NoValue(value.cell.text) != nil { ledger.claim(value.cell, as: .value) }
                continue
            }
            drafts[place].take(value)
        }
        for (slot, fact, cell) in mapped.facts {
            if let place = current[slot] { drafts[place].take(fact, cell.text) }
            if current[slot] != nil || NoValue(cell.text) != nil { ledger.claim(cell, as: .value) }
        }
    }

    /// 人／月 and, below it, 時間／月 beside one name: two indicators that are called alike.
    private mutating func beginUnit(_ cell: Grid.Cell, _ slot: SheetMap.Slot?, _ mapped: MappedRow) {
        guard let place = current[slot], !mapped.names.contains(where: { $0.slot == slot }),
            !drafts[place].statedUnit.isEmpty, drafts[place].statedUnit != cell.text, NoValue(cell.text) == nil,
            mapped.line.map({ drafts[place].lines.contains($0) }) ?? true,
            mapped.values.contains(where: { $0.slot == slot })
        else { return }
        begin(drafts[place].name, slot)
    }

    private mutating func begin(
        _ cell: Grid.Cell, _ slot: SheetMap.Slot?, _ line: SheetMap.LineMeaning?, _ ledger: inout Ledger
    ) {
        ledger.claim(cell, as: .value)
        if Vocabulary.isNoName(cell.text) {
            current[slot] = nil
            return
        }
        // The name in each line of one indicator, as where merged cells were filled.
        if let line, let place = current[slot], drafts[place].name == cell.text, !drafts[place].lines.contains(line) {
            return
        }
        begin(cell.text, slot)
    }
}
