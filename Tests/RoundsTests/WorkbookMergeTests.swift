import Foundation
import Japanese
import Plan
import Testing

@testable import People
@testable import Rounds

@Suite struct WorkbookMergeTests {
    static let division = Division("道路課")
    static let action = Action.ID("a1")
    static let year = FiscalYear(2025)

    static func subject(_ text: AnnualReport, _ events: [ReportEvent.Kind] = [], added: Passage? = nil) throws
        -> ReportCase
    {
        let day = try #require(Day("2026-05-11"))
        let round = Round(
            plan: try #require(Slug("plan")), year: year, opensOn: day, reportsDue: day,
            steps: [.init(.init("課長の承認", .approver), due: day), .init(.init("事務局の確認", .coordinator), due: day)])
        let writer = try #require(Account.ID("en8sxz6r9wte"))
        let assignment = Assignment(action: action, compilers: [division], contributors: [Division("市民課")])
        return ReportCase(
            in: round, assignment,
            report: WorkingReport(
                text: text, revision: 1,
                trail: ReportTrail(events.map { ReportEvent($0, by: writer, at: .distantPast) })),
            contributions: added.map { [Division("市民課"): Contribution(text: $0)] } ?? [:])
    }

    static func workbook(_ answers: [(Field, Passage?, Passage?)], of division: Division = division) throws
        -> ReturnedWorkbook
    {
        let identity = DivisionWorkbook.Identity(
            city: try #require(Slug("city")), plan: try #require(Slug("plan")), year: year, division: division,
            madeOn: try #require(Day("2026-04-15")))
        return ReturnedWorkbook(
            identity, answers: answers.map { .init(AnswerPlace(action, .field($0.0)), sent: $0.1, returned: $0.2) })
    }

    /// Every way in which a place can stand: nothing that anybody wrote is lost.
    @Test func `whatever was changed on both sides, nothing is lost`() throws {
        let texts: [Passage?] = [nil, "甲", "乙", "丙"]
        for sent in texts {
            for now in texts {
                for first in texts {
                    for second in texts {
                        let books = [
                            try Self.workbook([(.result, sent, first)]), try Self.workbook([(.result, sent, second)]),
                        ]
                        let merge = WorkbookMerge(
                            books, into: [Self.action: try Self.subject(AnnualReport(result: now))])
                        let place = AnswerPlace(Self.action, .field(.result))
                        let entry = merge.entries.first
                        let result = merge.report(of: Self.action).result
                        let offered = entry?.outcome.options.map(\.value) ?? []
                        for value in [first, second] where value != sent {
                            #expect(result == value || offered.contains(value), "a workbook's text is lost")
                        }
                        if now != sent { #expect(result == now, "the report's text is lost") }
                        if first == sent, second == sent { #expect(entry == nil && result == now) }
                        let isOpen = !merge.undecided([:]).isEmpty
                        if isOpen {
                            #expect(result == now, "nothing is chosen for anybody")
                            #expect(merge.undecided([place: .now]).isEmpty)
                            #expect(merge.undecided([place: .option(99)]) == [place])
                            for (index, option) in offered.enumerated() {
                                let chosen = merge.report(of: Self.action, [place: .option(index)]).result
                                #expect(chosen == option)
                            }
                        }
                        // What only one workbook says differently from all others is taken without a question.
                        if now == sent, Set([first, second].filter { $0 != sent }).count == 1 {
                            #expect(!isOpen && result == [first, second].first { $0 != sent })
                        }
                    }
                }
            }
        }
    }

    @Test func `a workbook that was taken before brings nothing more`() throws {
        let book = try Self.workbook([(.status, nil, "achieved"), (.result, nil, "済んだ。")])
        let first = WorkbookMerge([book], into: [Self.action: try Self.subject(AnnualReport())])
        let taken = first.report(of: Self.action)
        #expect(taken == AnnualReport(status: "achieved", result: "済んだ。"))
        let again = WorkbookMerge([book, book], into: [Self.action: try Self.subject(taken)])
        #expect(again.report(of: Self.action) == taken)
        #expect(again.undecided([:]).isEmpty)
    }

    @Test func `a report that was handed in stays, and of another division's report nothing is taken`() throws {
        let book = try Self.workbook([(.result, nil, "照会票")])
        let text = AnnualReport(result: "提出した。")
        let away = WorkbookMerge([book], into: [Self.action: try Self.subject(text, [.writing, .submission])])
        guard case .away(_, .waiting(step: 0)) = away.entries[0].outcome else {
            Issue.record("\(away.entries)")
            return
        }
        #expect(away.report(of: Self.action) == text)
        let foreign = WorkbookMerge(
            [try Self.workbook([(.result, nil, "他課")], of: Division("総務課"))],
            into: [Self.action: try Self.subject(AnnualReport())])
        guard case .notAsked = foreign.entries[0].outcome else {
            Issue.record("\(foreign.entries)")
            return
        }
        #expect(foreign.report(of: Self.action) == AnnualReport())
    }

    @Test func `a form is stale where its entries stand for other places or other texts`() throws {
        let subject = try Self.subject(AnnualReport(status: "partly"))
        func stamp(_ answers: [(Field, Passage?, Passage?)]) throws -> String {
            WorkbookMerge([try Self.workbook(answers)], into: [Self.action: subject]).stamp
        }
        let stamps = [
            try stamp([(.result, nil, "甲")]), try stamp([(.result, nil, "乙")]),
            try stamp([(.reasonAndImprovement, nil, "甲")]), try stamp([(.status, "achieved", "partly")]),
            try stamp([(.status, "achieved", "not-achieved")]), try stamp([]),
        ]
        #expect(Set(stamps).count == stamps.count)
        #expect(try stamp([(.result, nil, "甲")]) == stamps[0])
    }

    @Test func `what a division adds is merged like any text`() throws {
        let place = AnswerPlace(Self.action, .addition(Division("市民課")))
        let identity = try Self.workbook([], of: Division("市民課")).identity
        func merge(_ returned: Passage?, sent: Passage? = nil, now: Passage? = nil) throws -> WorkbookMerge {
            WorkbookMerge(
                [ReturnedWorkbook(identity, answers: [.init(place, sent: sent, returned: returned)])],
                into: [Self.action: try Self.subject(AnnualReport(), added: now)])
        }
        let none = try merge("追記なし").addition(of: Division("市民課"), to: Self.action)
        #expect(none?.isAnswered == true && none?.text == nil)
        let some = try merge("窓口を直した。").addition(of: Division("市民課"), to: Self.action)
        #expect(some?.isAnswered == true && some?.text == "窓口を直した。")
        #expect(try merge("窓口を直した。", now: "画面から書いた。").undecided([:]) == [place])
    }

    @Test func `whoever takes a workbook has not written it, and may check it`() throws {
        let office = Account(
            city: try #require(Slug("city")), id: try #require(Account.ID("75cw4zz7dt8k")),
            login: try #require(Login("office")), name: "事務局", rights: [Right(.coordinator)])
        var subject = try Self.subject(AnnualReport(status: "achieved", result: "済んだ。"))
        func expectTaken(_ result: Result<ReportEvent, StepRefusals>) throws {
            subject.report.trail.append(try result.get())
        }
        if let event = try office.write(subject, inNameOf: Self.division, at: .distantPast).get() {
            subject.report.trail.append(event)
        }
        #expect(try office.write(subject, inNameOf: Self.division, at: .distantPast).get() == nil)
        try expectTaken(
            office.submit(subject.report.text, of: subject, on: .usual, inNameOf: Self.division, at: .distantPast))
        #expect(subject.waitsForHead)
        try expectTaken(office.noteApproval(of: subject, inNameOf: Self.division, at: .distantPast))
        #expect(!subject.waitsForHead)
        let twice = office.noteApproval(of: subject, inNameOf: Self.division, at: .distantPast)
        #expect(
            twice == .failure(StepRefusals([.notThere(.waiting(step: 1))])), "the office's own step is not a head's")
        #expect(subject.report.trail.writers.isEmpty)
        try expectTaken(office.approve(subject, at: .distantPast))
        #expect(subject.standing == .done)

        var reporter = office
        reporter.rights = [Right(.reporter, division: .only(Self.division))]
        let other = try Self.subject(AnnualReport())
        guard case .failure(let refusals) = reporter.write(other, inNameOf: Self.division, at: .distantPast),
            case .noRight = refusals.refusals.first
        else {
            Issue.record("only the office takes workbooks")
            return
        }
        #expect(
            office.write(other, inNameOf: Division("総務課"), at: .distantPast)
                == .failure(StepRefusals([.notTheirs(Division("総務課"))])))
    }
}
