/// What came into a plan from sheets so far (前に取り込んだ内容): the common state of a sheet and of the plan on which people went on.
public struct SheetTexts: Sendable {
    private(set) var facts = FlatPlan()

    public init() {}

    /// Takes what an import changed.
    public mutating func take(_ changes: [Change]) {
        for change in changes { facts[change.place] = change.after }
    }
}
