import Japanese
import Plan
import Print
import Sheets

/// The form on upright paper: action by action, the years one below the other (縦型).
struct UprightForm {
    let content: FormContent
    let plan: Plan
    let page: PaperSize
    let level: Int

    private var style: TextStyle { TextStyle(size: page == .a3 ? 8.5 : 7.5, leading: 1.4) }
    private var fields: [FormContent.Row] { content.blocks.first?.rows ?? [] }
    private var columnCount: Int { fields.count + 1 }

    var table: Table {
        let headStyle = style.with {
            $0.isBold = true
            $0.alignment = .center
            $0.keepsPhrases = true
        }
        let head = (["年度"] + fields.map(\.label)).map {
            Table.Cell.heading($0, headStyle)
        }
        return Table(
            columns: [Table.Column(1.2)] + widths.map { Table.Column($0) },
            head: [Table.Row(head, leastHeight: 18)], groups: groups)
    }

    /// A status and a stage are short; what is left goes to the texts, by how much is written in each.
    private var widths: [Double] {
        let lengths = fields.indices.map { place in
            content.blocks.reduce(0) { sum, block in
                guard block.rows.indices.contains(place) else { return sum }
                return sum + block.rows[place].cells.reduce(0) { $0 + ($1.text?.unicodeScalars.count ?? 0) }
            }
        }
        let isShort = fields.map { $0.field == .stage || $0.field == .status }
        let longest = Double(max(1, zip(lengths, isShort).reduce(0) { $1.1 ? $0 : max($0, $1.0) }))
        return zip(lengths, isShort).map { length, isShort in
            isShort ? 1.4 : 1.7 + 1.5 * (Double(length) / longest).squareRoot()
        }
    }

    private var groups: [Table.Group] {
        var bookmarks = FormBookmarks(level: level)
        return content.blocks.map { block in
            let begun = bookmarks.begun(by: block.path)
            return Table.Group(
                begun.map(policyRow) + [actionRow(block)] + yearRows(block),
                bookmarks: bookmarks.bookmarks(of: begun, and: block.action, depth: plan.levels.count))
        }
    }

    private func policyRow(_ policy: Policy) -> Table.Row {
        let label = plan.levels.indices.contains(policy.level) ? "\(plan.levels[policy.level].label)　" : ""
        var paragraphs = [Paragraph("\(label)\(policy.numberedName)", style.with { $0.isBold = true })]
        for field in plan.form.policyFields {
            guard let text = field.shown(of: policy)?.text else { continue }
            paragraphs.append(Paragraph("【\(plan.labels[field.field])】\n\(text.inItems)", style, spaceBefore: 2))
        }
        return Table.Row([
            Table.Cell(paragraphs, role: .rowHeading, columns: columnCount, fill: Look.policyFill)
        ])
    }

    private func actionRow(_ block: FormContent.Block) -> Table.Row {
        let action = block.action
        var paragraphs = [
            Paragraph(
                action.name.isEmpty ? "\(action.number) \(Action.unnamed)" : action.numberedName,
                style.with {
                    $0.isBold = true
                    $0.size += 1
                })
        ]
        let divisions = action.responsibilities.map(\.text).joined(separator: "、")
        if !divisions.isEmpty {
            paragraphs.append(Paragraph("\(plan.labels[.divisions])：\(divisions)", style, spaceBefore: 1))
        }
        for field in plan.form.actionFields {
            guard let text = field.shown(of: action)?.text else { continue }
            paragraphs.append(Paragraph(text.inItems, style, spaceBefore: 2))
        }
        return Table.Row([Table.Cell(paragraphs, role: .rowHeading, columns: columnCount)])
    }

    func yearRows(_ block: FormContent.Block) -> [Table.Row] {
        plan.years.indices.map { index in
            let year = plan.years[index]
            let cells = block.rows.compactMap { row -> Table.Cell? in
                guard let cell = row.cells.first(where: { $0.years.contains(index) }), cell.years.lowerBound == index
                else { return nil }
                return FormCell(cell: cell, row: row, style: style).cell(rows: cell.years.count)
            }
            let label = Paragraph("\(year.eraLabel)\n\(year.label)", style.with { $0.alignment = .center })
            return Table.Row(
                [Table.Cell([label], role: .rowHeading, fill: Look.labelFill, continuation: .repeats)] + cells)
        }
    }
}
