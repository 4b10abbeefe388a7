import Findings
import Plan
import PlanDocument

/// What a sheet said (読み取りの結果): the plan, whose it is, and everything about the sheet that was odd.
public struct Reading: Hashable, Sendable {
    public var plan: Plan
    /// 地方公共団体, where the sheet names one.
    public var municipality: SheetMunicipality?
    /// In the order of the sheet: line by line, and in a line from the left.
    public var notes: [ReadingNote]
    /// Where every cell that is not blank went, in the order of the sheet; empty for our own plan document.
    public var cells: [ReadCell]
    /// What the office decided about the indicators; only our own plan document carries it.
    public var indicatorDecisions: [IndicatorDecision]
    /// Which of our own files it is, where it is one.
    public var ownFile: OwnFile?

    public init(
        plan: Plan, municipality: SheetMunicipality? = nil, notes: [ReadingNote] = [], cells: [ReadCell] = [],
        indicatorDecisions: [IndicatorDecision] = []
    ) {
        self.plan = plan
        self.municipality = municipality
        self.notes = notes
        self.cells = cells
        self.indicatorDecisions = indicatorDecisions
    }

    /// What our own plan document gives, the same as any other sheet.
    init(_ contents: PlanDocument.Contents) {
        self.init(
            plan: contents.plan, municipality: contents.municipality, notes: contents.notes,
            indicatorDecisions: contents.indicatorDecisions)
    }
}

/// One cell of the sheet and what became of it. Every cell that is not blank has exactly one.
public struct ReadCell: Hashable, Sendable {
    public enum Use: Hashable, Sendable {
        /// A heading of a column (見出し).
        case heading
        /// The label of a row (項目名): 達成状況.
        case label(Field)
        /// A line above the table that describes the plan: its title, its municipality, its scale.
        case preamble
        /// Its text stands in the plan at this place.
        case place(Place)
        /// It says again what stands in the plan at this place.
        case repetition(Place)
        /// It stands in an indicator of the plan, or in a field of the form's own.
        case value
        /// It is computed from others or repeats them, as a rate, a total and a 再掲 do; one note tells of all of them.
        case derived
        /// It is not in the plan; one note tells of all cells that were left out for the same cause.
        case grouped
        /// It is not in the plan; a note of the same line and column has its text, or, where its row or column is hidden, the note
        /// of that.
        case note
    }

    /// The row of the sheet, from 1.
    public let line: Int
    /// The column of the sheet, from 1.
    public let column: Int
    /// As it stands in the sheet, with its markup and its spaces.
    public let text: String
    public let use: Use
    /// The sheet, where a plan was read from several.
    public var sheet: String?
}
