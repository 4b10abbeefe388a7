import Findings
import Foundation
import Japanese
import Plan

/// A plan as it is kept (保管中の計画), with the revision on which an edit or an import builds.
public struct KeptPlan: Hashable, Sendable {
    public let municipality: Municipality
    public let key: PlanKey
    /// Counts every change of this plan's contents and of its indicators from 1, and goes on counting when a plan is removed and comes back.
    public let revision: Int
    public let plan: Plan
    /// What the office decided about its indicators, in the order in which it did.
    public let decisions: [KeptIndicatorDecision]

    public var indicatorDecisions: [IndicatorDecision] { decisions.map(\.decision) }

    /// Its indicators as the office left them.
    public var indicators: [Indicator] { plan.indicators(decisions: indicatorDecisions) }
}

/// One line of a list of plans (計画の一覧).
public struct PlanSummary: Hashable, Sendable {
    public let municipality: Municipality
    public let key: PlanKey
    public let revision: Int
    public let title: String
    public let years: [FiscalYear]
    public let lastReportedYear: FiscalYear?
    /// The number of its actions (取組事項).
    public let actionCount: Int
    /// `nil` while nothing is published.
    public let latestEdition: EditionSummary?
    /// Whether the office shows the findings to the public.
    public let showsFindings: Bool
    /// How many errata stand beside its editions.
    public let errataCount: Int
}
