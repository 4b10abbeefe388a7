import ChangeLog
import Findings
import Plan

/// What an import would do (取込みの事前確認): nothing has been written yet.
public struct ImportPreview: Hashable, Sendable {
    public let key: PlanKey
    public let municipality: Municipality
    /// The revision against which it was compared; `nil` when no such plan is kept yet. Applying is refused once it moved.
    public let revision: Int?
    /// The incoming plan, with the ids of the actions that are kept already.
    public let plan: Plan
    /// What would be written, in the order of the form. Empty when the plan is kept just so.
    public let changes: [Change]
    /// What would be kept as decided about its indicators; only of a plan that is not kept yet.
    public let indicatorDecisions: [IndicatorDecision]
    /// What people wrote in the program and would not be there any more. Applying is refused unless somebody says so.
    public let losses: [ImportLoss]
    /// What would change of the municipality itself: its name or code. Empty when they are kept just so.
    public let municipalityChanges: [Change]
    /// Places where somebody chose that the sheet's text is taken, whoever had written there.
    var agreed: Set<Place> = []
    /// Where somebody chose that the plan's text stays.
    var refusals: [PlanDecision] = []

    /// Whether applying it would write anything.
    public var changesNothing: Bool { changes.isEmpty && municipalityChanges.isEmpty }
}
