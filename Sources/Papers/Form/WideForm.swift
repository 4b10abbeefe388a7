import Japanese
import Plan
import Print
import Sheets

/// The form as the city prints it: policies merged beside their actions, the years side by side (横型).
struct WideForm {
    let content: FormContent
    let plan: Plan
    let page: PaperSize
    let level: Int

    /// The columns are measured for type of 9 points on A3; what is narrower takes smaller type.
    private var size: Double {
        let natural = content.columns.reduce(0) { $0 + $1.width }
        return max(5.5, (9 * min(1, page.format.roomWidth / natural) * 4).rounded(.down) / 4)
    }

    private var style: TextStyle { TextStyle(size: size, leading: 1.36) }

    var table: Table {
        let headStyle = style.with {
            $0.isBold = true
            $0.alignment = .center
            $0.keepsPhrases = true
        }
        let head = content.columns.map { column in
            Table.Cell.heading(column.kind == .rowLabel ? "項目" : column.heading, headStyle)
        }
        return Table(
            columns: content.columns.map { Table.Column($0.width) }, head: [Table.Row(head, leastHeight: size * 2.4)],
            groups: groups, padding: max(2, size * 0.36))
    }

    private var groups: [Table.Group] {
        var bookmarks = FormBookmarks(level: level)
        return content.blocks.indices.map { index in
            let block = content.blocks[index]
            let begun = bookmarks.begun(by: block.path)
            let rows = block.rows.enumerated().map { number, row in
                Table.Row(
                    (number == 0 ? leading(of: index) : []) + [label(row)] + row.cells.map { cell($0, in: row) },
                    leastHeight: row.field == .result ? size * 3 : 0)
            }
            return Table.Group(
                rows.isEmpty ? [Table.Row(leading(of: index))] : rows,
                bookmarks: bookmarks.bookmarks(of: begun, and: block.action, depth: plan.levels.count))
        }
    }

    /// The cells of policies that begin with a block, and those of its action.
    private func leading(of index: Int) -> [Table.Cell] {
        let block = content.blocks[index]
        return content.columns.indices.compactMap { column in
            let kind = content.columns[column].kind
            var rows = max(block.rows.count, 1)
            if let level = content.columns[column].level {
                guard let run = run(at: index, level: level) else { return nil }
                rows = run
            } else if kind == .rowLabel {
                return nil
            } else if case .year = kind {
                return nil
            }
            return leadingCell(content.text(inColumn: column, of: block) ?? "", kind, column, rows)
        }
    }

    private func leadingCell(_ text: String, _ kind: FormContent.Column.Kind, _ column: Int, _ rows: Int) -> Table.Cell
    {
        var style = style
        let isPolicy = content.columns[column].level != nil
        switch kind {
        case .number: style.alignment = .center
        case .name:
            style.isBold = true
            style.keepsPhrases = true
        default: break
        }
        let isName = kind == .number || kind == .name
        return Table.Cell(
            text.isEmpty ? [] : [Paragraph(kind == .text ? text.inItems : text, style)],
            role: kind == .name ? .rowHeading : .value, rows: rows,
            fill: isPolicy && isName ? Look.policyFill : nil, continuation: isName ? .repeats : .goesOn)
    }

    /// The number of rows under the policy of a level that begins with a block; `nil` where it began before.
    private func run(at index: Int, level: Int) -> Int? {
        func id(_ index: Int) -> Policy.ID? { content.blocks[index].path.first { $0.level == level }?.id }
        func count(_ index: Int) -> Int { max(content.blocks[index].rows.count, 1) }
        guard let policy = id(index) else { return count(index) }
        if index > 0, id(index - 1) == policy { return nil }
        var rows = 0
        var next = index
        while next < content.blocks.count, id(next) == policy {
            rows += count(next)
            next += 1
        }
        return rows
    }

    private func label(_ row: FormContent.Row) -> Table.Cell {
        Table.Cell(
            [Paragraph(row.label, style.with { $0.keepsPhrases = true })], role: .rowHeading, fill: Look.labelFill,
            continuation: .repeats)
    }

    private func cell(_ cell: FormContent.Cell, in row: FormContent.Row) -> Table.Cell {
        FormCell(cell: cell, row: row, style: style).cell(columns: cell.years.count)
    }
}

/// One year's cell of the form, wherever it stands.
struct FormCell {
    let cell: FormContent.Cell
    let row: FormContent.Row
    let style: TextStyle

    func cell(columns: Int = 1, rows: Int = 1) -> Table.Cell {
        let isShort = row.field == .status || row.field == .stage
        var style = style
        if isShort {
            style.alignment = .center
            style.keepsPhrases = true
        }
        if row.field == .status { style.isBold = true }
        var text = cell.text ?? ""
        // Grey is not the only sign: the row of statuses says it once in words.
        if cell.isNotDue, row.field == .status {
            text = "未到来"
            style = style.with {
                $0.isBold = false
                $0.ink = Look.faint
            }
        }
        return Table.Cell(
            text.isEmpty ? [] : [Paragraph(isShort ? text : text.inItems, style)], rows: rows, columns: columns,
            fill: cell.isNotDue ? Look.notDueFill : cell.status?.tone.fill, centered: isShort,
            arrow: cell.goesOn && columns > 1)
    }
}
