import Japanese

/// For which kept action an action of a sheet is taken (取組の照合).
public struct ActionMatch: Hashable, Sendable {
    /// As the sheet has it: its id is the sheet's own.
    public let incoming: Action
    /// `nil` for a new one.
    public let kept: Action?

    /// Whether number and name are those of the plan, or were when the sheet was made: then there is nothing to ask.
    public let isSure: Bool
    /// Whether the number alone says so, and the name is another.
    public let isByNumber: Bool

    /// What an action is called, and for which one of the plan it is taken.
    var calling: [String?] { [incoming.number, incoming.name, kept?.id.text] }

    /// Its number is another one than that of the action whose name it has.
    var otherNumber: MergeRemark? {
        guard let kept, !isSure, !isByNumber, !incoming.number.isEmpty, !kept.number.isEmpty,
            incoming.number.comparableNumber != kept.number.comparableNumber
        else { return nil }
        return .otherNumber(name: kept.name, said: incoming.number, own: kept.number)
    }

    /// Whether the sheet names it at all.
    var hasName: Bool { !incoming.name.isEmpty && incoming.name != Action.unnamed }
}

/// A status or another choice of a sheet that the plan's form has no step or option for (区分にない達成状況・選択肢にない記載): 「概ね○」.
public struct UnknownChoice: Hashable, Sendable {
    public let place: Place
    /// As the sheet says it.
    public let text: String
}
