import Japanese
import Plan
import PlanDocument
import Sheets

/// What would come of the files as they are read now (できる計画の見込み).
enum ImportOutcome: Sendable {
    case plan(ImportCounts)
    /// They make no plan: why, in the reader's language.
    case nothing(String)

    init(_ reading: DraftReading) {
        self =
            switch reading {
            case .plan(let reading): .plan(ImportCounts(reading))
            case .none(let reason): .nothing(reason)
            }
    }
}

/// How much of a plan files give, and how much of them is left out (取込みの件数).
struct ImportCounts: Hashable, Sendable {
    let policies: Int
    let actions: Int
    let indicators: Int
    let ownFields: Int
    let years: [FiscalYear]
    /// Cells that found no place, and all that are not blank; of a plan document none are told.
    let leftOut: Int
    let cells: Int

    init(_ reading: Reading) {
        let plan = reading.plan
        (policies, actions, indicators) = (plan.policies.count, plan.actions.count, plan.indicators.count)
        ownFields = plan.form.ownFields.count
        years = plan.years
        cells = reading.cells.count
        leftOut = reading.cells.count { cell in
            switch cell.use {
            case .note, .grouped: true
            case .heading, .label, .preamble, .place, .repetition, .value, .derived: false
            }
        }
    }
}
