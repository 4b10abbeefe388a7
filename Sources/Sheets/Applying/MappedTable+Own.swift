import Japanese
import Plan

extension OwnField.Subject {
    init(_ subject: SheetMap.OwnSubject) {
        self = subject == .action ? .action : .actionYear
    }

    /// What the value of a label on a card belongs to.
    init(of pair: SheetMap.Pair) {
        let isOfPolicy = pair.role.level != nil
        self = pair.year == nil ? isOfPolicy ? .policy : .action : isOfPolicy ? .policyYear : .actionYear
    }

    var isYearly: Bool { self == .actionYear || self == .policyYear }
}

extension MappedTable {
    func takeOwn(
        _ cell: Grid.Cell, _ column: SheetMap.Column, _ subject: OwnField.Subject, _ rowYear: FiscalYear?,
        as line: String? = nil, level: Int? = nil, _ mapped: inout MappedRow
    ) {
        mapped.own.append(
            MappedRow.OwnCell(
                label: line.map { "\(column.label)\u{3000}\($0.asHeadingLine)" } ?? label(of: cell, column),
                subject: subject, level: level, unit: column.unit ?? moneyUnit(of: column),
                year: subject.isYearly ? column.year ?? rowYear : nil,
                isPlanned: subject == .actionYear && column.isPlanned, cell: cell))
    }

    /// What a line above says of money holds for columns that are of money.
    private func moneyUnit(of column: SheetMap.Column) -> String? {
        table.moneyUnit.flatMap { OwnFieldDraft.isMoney(column.label) ? $0 : nil }
    }

    /// 工程　実施: where several lines of a record say something in one column, each is a field by itself.
    private func label(of cell: Grid.Cell, _ column: SheetMap.Column) -> String {
        guard columnsOfLines.contains(column.column) else { return column.label }
        return [column.label, lineLabel(of: cell.row)].filter { !$0.isEmpty }.joined(separator: "\u{3000}")
    }

    /// The columns of own fields with texts in rows of several words for lines, each in its own cell.
    static func columnsOfLines(of table: SheetMap.Table, _ sheet: SeenSheet) -> Set<Int> {
        guard case .named(let labels, _) = table.lines else { return [] }
        let own = table.columns.filter { if case .own = $0.role { true } else { false } }.map(\.column)
        var first: [Int: String] = [:]
        var found: Set<Int> = []
        for row in sheet.grid.rows where row.number > table.headings.upperBound && row.number <= table.lastRow {
            guard let label = sheet.own(row.number, labels) else { continue }
            let key = Label.key(label.text)
            for column in own where sheet.own(row.number, column) != nil {
                if first[column, default: key] != key { found.insert(column) }
                first[column] = key
            }
        }
        return found
    }
}
