import JapaneseText
import Plan

/// A reason why a plan cannot be kept (保管できない理由): it contradicts itself.
public enum PlanDefect: Hashable, Sendable {
    case repeatedStatus(AchievementStatus.Code)
    case repeatedPolicy(Policy.ID)
    case repeatedAction(Action.ID)
    case repeatedYear(FiscalYear)
    /// A policy stands under one that is not there, or under itself.
    case misplacedPolicy(Policy.ID)
    /// An action stands under a policy that is not there.
    case misplacedAction(Action.ID)
    /// A report carries a status that is not on the plan's scale.
    case unknownStatus(Action.ID, FiscalYear, AchievementStatus.Code)
    /// A fiscal year outside 1868–2200.
    case impossibleYear(Int)
    /// A text holds the character U+0000, which no database keeps.
    case nullCharacter(Place)
}
