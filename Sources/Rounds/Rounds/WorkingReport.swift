import Foundation
import People
import Plan

/// A report as it is worked on in a round (作成中の報告), apart from the plan until its last step is taken.
public struct WorkingReport: Hashable, Sendable {
    public var text: AnnualReport
    /// Counts what was saved; 0 while nothing was. Whoever saves says on which it builds.
    public var revision: Int
    public var savedBy: Account.ID?
    public var savedAt: Date?
    /// As it was last handed in; blank before.
    public var submitted: AnnualReport
    public var trail: ReportTrail

    /// How long a text of a report may be, in characters.
    public static let longestText = 20_000

    public init(
        text: AnnualReport = AnnualReport(), revision: Int = 0, savedBy: Account.ID? = nil, savedAt: Date? = nil,
        submitted: AnnualReport = AnnualReport(), trail: ReportTrail = ReportTrail()
    ) {
        self.text = text
        self.revision = revision
        self.savedBy = savedBy
        self.savedAt = savedAt
        self.submitted = submitted
        self.trail = trail
    }
}

extension AnnualReport {
    /// What is set aside where something was already (控えを重ねる): the same person may type in two windows, and neither text is
    /// lost. The older words stand above the newer, unless one has the other in it; the status is the newer one.
    public func above(_ newer: AnnualReport) -> AnnualReport {
        func both(_ older: Passage?, _ newer: Passage?) -> Passage? {
            guard let older, let newer else { return newer ?? older }
            if newer.text.contains(older.text) { return newer }
            return older.text.contains(newer.text) ? older : Passage("\(older.text)\n\(newer.text)")
        }
        var report = AnnualReport(status: newer.status ?? status)
        for field in AnnualReport.fields {
            field.write(both(field.passage(of: self), field.passage(of: newer)), into: &report)
        }
        // A number or a choice cannot say both: the newer stands.
        report.own = own.merging(newer.own) { $1 }
        report.indicators = indicators.merging(newer.indicators) { $1 }
        return report
    }
}

/// What a division adds to the report of another (関係課の追記).
public struct Contribution: Hashable, Sendable {
    /// `nil` where there is nothing to add.
    public var text: Passage?
    /// Whether the division says that this is its answer (回答済み); before, it is still being written.
    public var isAnswered: Bool
    /// Counts what was saved; 0 while nothing was.
    public var revision: Int
    public var savedBy: Account.ID?
    public var savedAt: Date?

    public init(
        text: Passage? = nil, isAnswered: Bool = false, revision: Int = 0, savedBy: Account.ID? = nil,
        savedAt: Date? = nil
    ) {
        self.text = text
        self.isAnswered = isAnswered
        self.revision = revision
        self.savedBy = savedBy
        self.savedAt = savedAt
    }
}

/// How a round ended (締切り): when, by whom, and which reports had not come to their end.
public struct Closure: Hashable, Sendable {
    public let at: Date
    public let by: Account.ID
    public let unfinished: [Action.ID]

    public init(at date: Date, by account: Account.ID, unfinished: [Action.ID]) {
        at = date
        by = account
        self.unfinished = unfinished
    }
}
