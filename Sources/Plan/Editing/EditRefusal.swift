import Japanese

/// What stands in the way of an edit (編集できない理由).
public enum EditProblem: Hashable, Sendable {
    /// A text that must not be blank.
    case blank(Field)
    /// The years have a gap, stand twice, or there are none.
    case badYears
    /// Something is written for a fiscal year that would go.
    case yearInUse(FiscalYear)
    /// The last reported year is none of the plan's.
    case badLastReportedYear
    /// A level that would go has policies.
    case levelInUse(String)
    case repeatedLabel(String)
    /// A status that would go stands in so many reports.
    case statusInUse(AchievementStatus.Code, reports: Int)
    /// The policy has policies or actions below it.
    case policyNotEmpty
    /// Nothing can be put there: it is no policy, or one of a wrong level.
    case badParent
    /// An action cannot be shown again there: it is its own policy, shown there already, or no policy.
    case badReprint
    /// What was to be edited is not there any more.
    case gone
    /// The plan is adopted, and a change like this needs a reason; or it is one that always needs one.
    case reasonNeeded
    /// A new action of a split has no name: the first, second… from 0.
    case unnamedShare(Int)
    /// No other action was chosen to be merged.
    case nothingToMerge
    /// Another action has this number; of a split, the first, second… new one from 0.
    case numberTaken(String, share: Int?)
    /// An open round asks about this action, and its report is not done.
    case reportUnfinished(FiscalYear, number: String)
    /// An open round asks for this very report: it is mended there (照会中).
    case reportAsked(FiscalYear)
    /// What was handed in was neither approved nor sent back when its round was closed (承認待ちのまま締切り).
    case reportWaiting(FiscalYear)
    /// A text is longer than `most` characters.
    case tooLong(Field, most: Int)
    /// Another field of the same thing has this label.
    case repeatedField(String)
    /// A choice that offers nothing.
    case noOptions
    /// Two options have this word.
    case repeatedOption(String)
    /// An option that would go is chosen in so many places.
    case optionInUse(String, count: Int)
    /// Kind, unit, owner or time of a field would change in which something stands in so many places.
    case kindInUse(count: Int)
    /// Something stands in so many places of a field that would go.
    case fieldInUse(Field, count: Int)
    /// Fields of the form are written at an evaluation step that would go, or would speak of something else.
    case stepInUse(String, fields: Int)
    case tooManyEvaluationSteps
    /// Divisions have written of the indicator in reports that are no part of the plan yet (未承認の報告に実績値がある).
    case indicatorInReports(count: Int)
    /// A division is not in charge of anything.
    case unknownDivision(String)
}

/// An edit that was not done, and why.
public struct EditRefusal: Error, Hashable, Sendable {
    public let problems: [EditProblem]

    public init(_ problems: [EditProblem]) {
        self.problems = problems
    }
}
