import Foundation
import Japanese
import People
import Plan

/// Why a step was not taken (手続の拒否).
public enum StepRefusal: Error, Hashable, Sendable {
    /// The account may not do it, for this division, plan or year.
    case noRight(MissingRight)
    /// It is the account's own report.
    case own
    /// The division does not write this report.
    case notTheirs(Division)
    /// It does not stand where this step begins: somebody else was quicker, perhaps.
    case notThere(ReportTrail.Standing)
    /// The round is closed; nothing moves any more.
    case closed
    /// 達成状況 is blank.
    case noStatus
    /// A field is blank that must be written, always or at this status.
    case blank(Field, FieldRequirement)
    /// The actual of an indicator is neither a number nor a word for why there is none.
    case noNumber(Field)
    /// A report is sent back with a word about what is to be mended.
    case noComment
}

extension Account {
    /// Writes in the report (記入), while it is with its writers.
    ///
    /// - Parameter division: in whose name the office takes it from a workbook (照会票の受取り); `nil` for who writes it oneself.
    /// - Returns: the event to be kept; `nil` where the account, or the division, is known as one of its writers already.
    public func write(
        _ subject: ReportCase, inNameOf division: Division? = nil, at date: Date
    ) -> Result<ReportEvent?, StepRefusals> {
        let refusals = subject.refusals(self, writingInNameOf: division) + subject.away
        let trail = subject.report.trail
        let isWriter =
            division.map { name in trail.events.contains { $0.inNameOf == name } } ?? trail.writers.contains(id)
        let isKnown = subject.standing != .notAnswered && isWriter
        return event(.writing, refusals, inNameOf: division, at: date).map { isKnown ? nil : $0 }
    }

    /// Hands the report on (提出).
    ///
    /// - Parameters:
    ///   - scale: the plan's own, which says which statuses need a reason (the rule goes by the form's note).
    ///   - form: the plan's own, which says what else must be written.
    ///   - indicators: of the action, whose actuals it reports.
    ///   - division: in whose name the office takes it from a workbook; `nil` for who hands it in oneself.
    /// - Returns: what is to be kept, or every reason why not.
    public func submit(
        _ report: AnnualReport, of subject: ReportCase, on scale: AchievementScale, form: PlanForm = PlanForm(),
        indicators: [Indicator] = [], inNameOf division: Division? = nil, at date: Date
    ) -> Result<ReportEvent, StepRefusals> {
        var refusals = subject.refusals(self, writingInNameOf: division) + subject.away
        // A status that the office has taken off the scale meanwhile is none.
        let status = report.status.flatMap { scale[$0] }
        if status == nil, form.has(.status) { refusals.append(.noStatus) }
        for field in form.reportFields(with: indicators, in: subject.year)
        where field.isMissing(in: report, at: status) {
            refusals.append(.blank(field.field, field.requirement))
        }
        refusals += indicators.filter { $0.isWithoutNumber(in: report, of: subject.year) }.map {
            .noNumber(.actualOf($0.id))
        }
        return event(.submission, refusals, inNameOf: division, at: date)
    }

    /// Notes that the head of the division has said yes (課長の承認済みとして受け取る): the workbook came back with it. Only for a step
    /// of heads, and only by the office.
    public func noteApproval(
        of subject: ReportCase, inNameOf division: Division, at date: Date
    ) -> Result<ReportEvent, StepRefusals> {
        var refusals = subject.refusals(self, writingInNameOf: division)
        if !subject.waitsForHead { refusals.append(.notThere(subject.standing)) }
        return event(.approval, refusals, inNameOf: division, at: date)
    }

    /// Says yes to the step at which the report waits (承認). Nobody says yes to their own.
    public func approve(_ subject: ReportCase, at date: Date) -> Result<ReportEvent, StepRefusals> {
        event(.approval, refusals(toDecide: subject), at: date)
    }

    /// Hands it back to its writers (差戻し): whoever decides the step at which it waits, and the office also when it is done.
    ///
    /// - Parameter comments: what is to be mended, and where.
    public func sendBack(_ subject: ReportCase, comments: [ReturnComment], at date: Date)
        -> Result<ReportEvent, StepRefusals>
    {
        var refusals =
            subject.standing == .done
            ? subject.refusals(self, .coordinate(subject.round.plan, .year(subject.year))) : refusals(toDecide: subject)
        if comments.isEmpty { refusals.append(.noComment) }
        return event(.sendBack(comments), refusals, at: date)
    }

    /// Takes it back to go on writing (取下げ), as long as nobody has said yes.
    public func withdraw(_ subject: ReportCase, at date: Date) -> Result<ReportEvent, StepRefusals> {
        var refusals = subject.refusals(self, .report(subject.divisions, subject.round.plan, subject.year))
        if subject.standing != .waiting(step: 0) { refusals.append(.notThere(subject.standing)) }
        return event(.withdrawal, refusals, at: date)
    }

    private func refusals(toDecide subject: ReportCase) -> [StepRefusal] {
        guard case .waiting(let step) = subject.standing, step < subject.flow.steps.count else {
            return (subject.isClosed ? [.closed] : []) + [.notThere(subject.standing)]
        }
        let permission: Permission =
            subject.flow.steps[step].role == .approver
            ? .approve(subject.divisions, subject.round.plan, subject.year)
            : .coordinate(subject.round.plan, .year(subject.year))
        return subject.refusals(self, permission) + (subject.report.trail.isOwn(of: id) ? [.own] : [])
    }

    private func event(
        _ kind: ReportEvent.Kind, _ refusals: [StepRefusal], inNameOf division: Division? = nil, at date: Date
    ) -> Result<ReportEvent, StepRefusals> {
        refusals.isEmpty
            ? .success(ReportEvent(kind, by: id, inNameOf: division, at: date)) : .failure(StepRefusals(refusals))
    }
}

extension Indicator {
    /// Whether the actual says no number although the target does, and not why.
    fileprivate func isWithoutNumber(in report: AnnualReport, of year: FiscalYear) -> Bool {
        guard self[year].target?.number != nil, let actual = report.indicators[.actualOf(id)] else { return false }
        let written = WrittenValue(actual.text, unit: unit)
        return written.number == nil && written.noValue == nil
    }
}

extension ReportCase {
    fileprivate func refusals(_ account: Account, _ permission: Permission) -> [StepRefusal] {
        (isClosed ? [.closed] : []) + (MissingRight(of: account, for: permission).map { [.noRight($0)] } ?? [])
    }

    /// Writing in a division's name is the office's alone, and of divisions that write this report.
    ///
    /// - Parameter division: `nil` for one's own name.
    fileprivate func refusals(_ account: Account, writingInNameOf division: Division?) -> [StepRefusal] {
        guard let division else { return refusals(account, .report(divisions, round.plan, year)) }
        return refusals(account, .coordinate(round.plan, .year(year)))
            + (divisions.contains(division) ? [] : [.notTheirs(division)])
    }

    /// Why nobody may write now: it is not with its writers.
    fileprivate var away: [StepRefusal] { isWithWriters ? [] : [.notThere(standing)] }
}

/// Every reason why a step was not taken.
public struct StepRefusals: Error, Hashable, Sendable {
    public let refusals: [StepRefusal]

    public init(_ refusals: [StepRefusal]) {
        self.refusals = refusals
    }

    /// With the names of those among a city's people who may do what this account may not.
    public func naming(_ people: [Account]) -> StepRefusals {
        StepRefusals(
            refusals.map { refusal in
                if case .noRight(let missing) = refusal { .noRight(missing.naming(people)) } else { refusal }
            })
    }
}
