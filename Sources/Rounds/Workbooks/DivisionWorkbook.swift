import Japanese
import Plan

/// What one division is asked in a round, to be handed out as a workbook (照会票、課別ブック): nobody in the division has to sign in.
public struct DivisionWorkbook: Hashable, Sendable {
    /// Which workbook it is (照会票の識別): it travels in the file, out of sight.
    public struct Identity: Hashable, Sendable {
        public let city: Slug
        public let plan: Slug
        public let year: FiscalYear
        public let division: Division
        /// 作成日.
        public let madeOn: Day

        public init(city: Slug, plan: Slug, year: FiscalYear, division: Division, madeOn day: Day) {
            (self.city, self.plan, self.year, self.division) = (city, plan, year, division)
            madeOn = day
        }
    }

    /// The report of an action that the division writes, as it stands when the workbook is made.
    public struct Report: Hashable, Sendable {
        public let action: Action.ID
        public let revision: Int
        public let text: AnnualReport
        /// What is to be mended, where the report came back.
        public let comments: [ReturnComment]
    }

    /// What the division is asked to add to the report of another (追記).
    public struct Addition: Hashable, Sendable {
        public let action: Action.ID
        public let compilers: [Division]
        public let revision: Int
        public let answer: Passage?
    }

    public let identity: Identity
    public let round: Round
    /// Those that are with their writers, in the order of the form.
    public let reports: [Report]
    public let additions: [Addition]
    /// How many reports the division has handed in already: they are not in the workbook.
    public let submitted: Int

    /// Whether there is nothing to be filled in.
    public var isEmpty: Bool { reports.isEmpty && additions.isEmpty }
}

extension Round {
    /// The workbook of a division as things stand; an empty one where nothing is asked of it any more.
    ///
    /// - Parameters:
    ///   - cases: the reports that the round asks for, in the order of the form.
    ///   - day: of its making.
    public func workbook(for division: Division, of city: Slug, from cases: [ReportCase], madeOn day: Day)
        -> DivisionWorkbook
    {
        let own = cases.filter { $0.assignment.compilers.contains(division) }
        let others = cases.filter { $0.assignment.contributors.contains(division) && $0.standing != .done }
        return DivisionWorkbook(
            identity: .init(city: city, plan: self.plan, year: year, division: division, madeOn: day), round: self,
            reports: own.filter(\.isWithWriters).map {
                .init(
                    action: $0.assignment.action, revision: $0.report.revision, text: $0.report.text,
                    comments: $0.comments)
            },
            additions: others.map {
                let contribution = $0.contributions[division] ?? Contribution()
                return .init(
                    action: $0.assignment.action, compilers: $0.assignment.compilers, revision: contribution.revision,
                    answer: contribution.answer)
            }, submitted: own.count { !$0.isWithWriters })
    }
}
