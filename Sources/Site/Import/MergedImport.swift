import ChangeLog
import Plan

/// Files brought together with a plan that is kept (統合の見込み), as the pages show it: nothing has been written yet.
struct MergedImport: Sendable {
    let merge: SheetMerge
    /// The plan as it stands, and its revision.
    let kept: Plan
    let revision: Int
    /// From which imports the files may have been made, the newest first, and the one that is taken for it.
    let origins: [ImportOrigin]
    let origin: ImportOrigin?
    let changes: [Change]
    /// What people wrote in the program and would not be there any more, though nobody chose so.
    let losses: [ImportLoss]
}
