import Japanese

/// For which kept action an action of a sheet is taken (取組の照合).
public struct ActionMatch: Hashable, Sendable {
    /// As the sheet has it: its id is the sheet's own.
    public let incoming: Action
    /// `nil` for a new one.
    public let kept: Action?

    /// Whether number and name are those of the plan, or were when the sheet was made: then there is nothing to ask.
    public let isSure: Bool
}

/// A status of a sheet that the plan's scale has no step for (区分にない達成状況): 「概ね○」.
public struct UnknownStatus: Hashable, Sendable {
    public let action: Action.ID
    public let year: FiscalYear
    /// As the sheet says it.
    public let text: String
}
