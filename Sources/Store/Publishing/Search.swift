import Plan

/// An action in which the words were found (検索結果).
public struct SearchHit: Hashable, Sendable {
    public let key: PlanKey
    public let action: Action.ID
}
