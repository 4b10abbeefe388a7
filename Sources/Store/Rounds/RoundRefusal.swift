import People
import Plan
import Rounds

/// Why nothing was done with a round or one of its reports (照会の拒否).
public enum RoundRefusal: Hashable, Sendable {
    /// There is no round of that year.
    case unknown
    /// The plan has a round of that year already.
    case exists
    case faults([RoundFault])
    /// The office alone opens, changes and closes rounds; a division alone adds for itself.
    case noRight(MissingRight)
    case closed
    case notClosed
    /// The evaluation was not opened again by itself, or is handed in since.
    case notReopened
    /// The round does not ask about that action, or the plan has it no longer.
    case unknownAction
    /// The division is not asked to add anything to that action.
    case notAsked
    /// The round's steps cannot be changed any more: a report has taken one.
    case stepsTaken
    /// A round is opened again with a reason.
    case noReason
    /// The round has no such evaluation step, or it does not speak of that.
    case unknownEvaluation
    /// Why an evaluation was not kept.
    case evaluation([EvaluationRefusal])
    /// So many places of workbooks were changed on both sides, and nobody has chosen.
    case undecided(Int)
    /// So many workbooks wait already.
    case tooManyWorkbooks(limit: Int)
    /// Why a step was not taken.
    case steps(StepRefusals)
}
