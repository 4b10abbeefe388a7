import Japanese
import Plan

/// When the values of a row are from, where each row tells it (行の年度): 令和5年度, or 令和4年度（策定時）, which is a baseline.
struct RowTime {
    private(set) var year: FiscalYear?
    private(set) var milestone: SheetMap.Milestone?

    init(of row: Grid.Row, in table: SheetMap.Table, _ sheet: SeenSheet) {
        guard let column = table.columns.first(where: { $0.role == .fiscalYear }),
            let cell = sheet.seen(row.number, column.column)
        else { return }
        year = FiscalYear(heading: cell.text)
        guard let heading = Heading(cell.text) else { return }
        year = year ?? heading.year
        switch heading.meaning {
        case .baseline, .baselineYear, .situation: milestone = .baseline
        case .finalTarget, .finalYear: milestone = .final
        default: milestone = heading.milestone
        }
    }

    /// Where a number of such a row goes; `nil` where a baseline or a final target has no place for it.
    func place(of role: SheetMap.Role) -> MappedRow.ValueCell.Place? {
        switch (milestone, role) {
        case (.baseline?, .actualNumber): .baseline
        case (.final?, .targetNumber): .finalTarget
        default: nil
        }
    }
}
