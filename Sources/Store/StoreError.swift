import ChangeLog
import People
import Plan
import Rounds

/// Why the store did not do what it was asked (保管の失敗): facts, from which a sentence is made for a person.
public enum StoreError: Error, Hashable, Sendable {
    /// The address is none of the forms that are understood.
    case badAddress
    /// The database cannot be opened or reached; `detail` is what the system said, without the password.
    case cannotConnect(address: String, detail: String)
    /// Others than its owner may read the file of the database, and this user may not change that.
    case openToOthers(String)
    /// The database cannot keep anything at the moment; `detail` is what it said.
    case storage(StorageFault, detail: String)
    /// The database is of a later version of this program.
    case newerSchema(found: Int, known: Int)
    /// The tables are not there yet, or are of an earlier version.
    case notMigrated
    case unknownPlan(PlanKey)
    /// Somebody was quicker.
    case changedMeanwhile(EarlierChange)
    /// This revision of the plan already is an edition.
    case alreadyPublished(PlanKey, edition: Int)
    case unknownEdition(PlanKey, Int)
    /// The text of this edition was taken down; what is kept still is that text where it is to be published.
    case retracted(PlanKey, edition: Int)
    /// A link for reading before publication that there is not (any more).
    case unknownPreviewLink(PlanKey)
    case nothingToUndo(PlanKey)
    /// Later changes touched the same places, or added some to a plan that would go: what the import left there (`before`), and
    /// what stands there now (`after`).
    case cannotUndo(PlanKey, [Change])
    /// What this entry of the log would bring back was removed from it for good.
    case textsRemoved(PlanKey, entry: Int)
    /// The plan is adopted, and what would change needs a reason: so many places.
    case reasonNeeded(PlanKey, places: Int)
    /// An import would undo what people wrote in the program.
    case wouldLose(PlanKey, [ImportLoss])
    /// The plan contradicts itself, so that it cannot be kept.
    case unkeepable([PlanDefect])
    /// Somebody lacks the right to it.
    case noRight(MissingRight)
    /// Something about a city's people.
    case people(PeopleRefusal)
    /// Something about a round or a report in it.
    case round(RoundRefusal)
    /// Something about taking an edition down, or blotting words out.
    case removal(RemovalRefusal)
    /// Something about archiving or deleting a plan, or one that is archived.
    case end(PlanEndRefusal)
    /// Something about a backup.
    case backup(BackupFault)
    /// The database refused; `code` is its own (an SQLSTATE, or SQLite's number).
    case database(code: String, detail: String)
}
