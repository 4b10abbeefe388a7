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
    /// Since when it is archived (アーカイブ): nothing of it changes; `nil` where it is not.
    public let archivedOn: Day?

    public init(
        municipality: Municipality, key: PlanKey, revision: Int, plan: Plan, decisions: [KeptIndicatorDecision],
        archivedOn: Day? = nil
    ) {
        self.municipality = municipality
        self.key = key
        self.revision = revision
        self.plan = plan
        self.decisions = decisions
        self.archivedOn = archivedOn
    }

    public var indicatorDecisions: [IndicatorDecision] { decisions.map(\.decision) }

    /// Its indicators as the office left them.
    public var indicators: [IndicatorSeries] { plan.allSeries(decisions: indicatorDecisions) }

    /// Of these, those that are read from sentences, about which the office decides.
    public var readIndicators: [IndicatorSeries] { plan.series(decisions: indicatorDecisions) }
}
