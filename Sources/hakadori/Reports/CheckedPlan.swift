import Findings
import Japanese
import Plan
import Sheets

/// A plan with what was found in it (点検の結果).
struct CheckedPlan: Sendable {
    let source: PlanSource
    let plan: Plan
    let findings: [Finding]
    /// Where the texts of the plan stand in its sheet; empty for a plan that is kept.
    let places: [Place: SheetPlace]

    /// A cell of a sheet.
    struct SheetPlace: Hashable, Sendable {
        /// The line of the file, from 1. The row of the sheet is less where cells have line breaks in them.
        let line: Int
        /// The column of the sheet, from 1.
        let column: Int
    }

    init(_ reading: Reading, from source: PlanSource, switches: RuleSwitches) {
        self.source = source
        plan = reading.plan
        findings = reading.plan.findings(
            indicators: reading.plan.allSeries(decisions: reading.indicatorDecisions),
            otherWordings: reading.otherWordings, switches: switches)
        places = reading.sheetPlaces
    }

    init(
        _ plan: Plan, from source: PlanSource, indicators: [IndicatorSeries], switches: RuleSwitches,
        answers: [FindingAnswer]
    ) {
        self.source = source
        self.plan = plan
        findings = plan.findings(indicators: indicators, switches: switches, answers: answers)
        places = [:]
    }

    func action(of finding: Finding) -> Action? { finding.action.flatMap { plan[$0] } }
}

extension Reading {
    /// The wordings that were met beside those that the plan has.
    fileprivate var otherWordings: [OtherWording] {
        notes.compactMap { note in
            guard note.kind == .wording, note.words.count >= 3 else { return nil }
            return OtherWording(
                field: note.words[0], subject: note.words[1], taken: note.words[2], seen: note.seen.withoutMarkup)
        }
    }

    fileprivate var sheetPlaces: [Place: CheckedPlan.SheetPlace] {
        var places: [Place: CheckedPlan.SheetPlace] = [:]
        var (row, breaks, inRow) = (0, 0, 0)
        for cell in cells {
            if cell.line != row {
                breaks += inRow
                (row, inRow) = (cell.line, 0)
            }
            inRow += cell.text.count(where: \.isNewline)
            guard case .place(let place) = cell.use, places[place] == nil else { continue }
            places[place] = CheckedPlan.SheetPlace(line: cell.line + breaks, column: cell.column)
        }
        return places
    }
}

extension String {
    /// The text of a cell without what a web page left in it (`<ul>`), so that two wordings differ in their words alone.
    fileprivate var withoutMarkup: String {
        var kept = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "<") {
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(of: ">"), let first = inside.first(where: { $0 != "/" }),
                first.isASCII, first.isLetter
            else { break }
            kept += rest[..<open]
            rest = inside[inside.index(after: close)...]
        }
        kept += rest
        return Passage(kept)?.text ?? ""
    }
}
