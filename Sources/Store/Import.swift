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
}

/// A change that cannot be taken back, because its place says something else by now (後から変更された箇所).
public struct Overtaken: Hashable, Sendable {
    public let place: Place
    /// What the import left there.
    public let left: String?
    /// What stands there now.
    public let now: String?
}
