import Japanese
import Plan

/// What one row of a table says by its map (一行の読み取り): a record as any reader makes it, and beside it what only maps know of.
struct MappedRow {
    var record: Record
    var own: [OwnCell] = []
    var values: [ValueCell] = []
    /// The names of indicators that begin in this row, by the mark of their group; 「」 where there are no groups.
    var names: [(slot: SheetMap.Slot?, cell: Grid.Cell)] = []
    /// What is said of the indicators of the row.
    var facts: [(slot: SheetMap.Slot?, fact: IndicatorFact, cell: Grid.Cell)] = []
    /// The fiscal year that the row tells.
    var year: FiscalYear?
    /// What the line of the row is, where a record has several.
    var line: SheetMap.LineMeaning?

    /// A cell of a field of the form's own.
    struct OwnCell {
        let label: String
        let subject: OwnField.Subject
        /// Which policy above the row has it, from the top; `nil` for a field of an action.
        var level: Int?
        let unit: String?
        let year: FiscalYear?
        let isPlanned: Bool
        let cell: Grid.Cell
    }

    /// A cell that holds a value of an indicator.
    struct ValueCell {
        let slot: SheetMap.Slot?
        let place: Place
        let year: FiscalYear?
        let unit: String?
        let cell: Grid.Cell

        enum Place: Hashable {
            case target, actual, baseline, finalTarget
            /// A text of the year beside them.
            case remark
        }
    }

    /// What a cell says of an indicator as a whole.
    enum IndicatorFact: Hashable {
        case number, unit, kind, direction, scope, note, baselineYear, finalYear
        case divisions(Responsibility.Role)
    }
}
