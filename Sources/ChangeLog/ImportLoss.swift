import Foundation
import Japanese
import Plan

/// Something that people did in the program and that an import would undo (取込みで失われるもの).
///
/// What a sheet said may be replaced by another sheet. What somebody edited, reported or approved since stands in no sheet that is
/// older, so it goes only where somebody has read its name.
public struct ImportLoss: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        /// A field of the plan whose text was last written by a person.
        case change(Change)
        /// A report that is not in the plan yet, of an action that the sheet has not.
        case report(Action.ID, FiscalYear)
        /// What such a report says of an indicator that the sheet has not.
        case reportedIndicator(Indicator.ID, FiscalYear)
    }

    public let subject: Subject
    public let by: String
    public let at: Date
    /// How it was written: 編集, 報告, 照会.
    public let cause: LogEntry.Cause

    public init(subject: Subject, by: String, at: Date, cause: LogEntry.Cause) {
        (self.subject, self.by, self.at, self.cause) = (subject, by, at, cause)
    }

    /// The change of the plan that would undo it.
    public var change: Change? { if case .change(let change) = subject { change } else { nil } }
}
