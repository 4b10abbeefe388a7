import Foundation
import Japanese
import Plan
import Testing

@testable import People
@testable import Rounds

struct RoundTests {
    private let year = FiscalYear(2025)
    private let road = Division("道路河川課")
    private let park = Division("公園緑地課")
    private let planning = Division("企画課")

    private func plan(_ responsibilities: [[Responsibility]]) -> Plan {
        var plan = Plan(title: "計画", years: [year], levels: [Level(label: "施策")], scale: .usual)
        plan.policies = [Policy(id: .init("1"), level: 0, name: "道")]
        plan.actions = responsibilities.enumerated().map { index, responsibilities in
            Action(
                id: .init("a\(index)"), number: String(index + 1), name: "取組", policy: .init("1"),
                responsibilities: responsibilities)
        }
        return plan
    }

    private func round(for plan: Plan, opensOn day: String = "2026-04-15") throws -> Round {
        Round.proposed(
            for: plan, as: try #require(Slug("plan")), year: year, opensOn: try #require(Day(day)))
    }

    @Test func `of two texts that are set aside no word is lost`() {
        var random = SystemRandomNumberGenerator()
        let words = ["利用者数：3件", "利用者数：3件\n講習を開いた。", "別の文", nil]
        for _ in 0..<200 {
            func text() -> AnnualReport {
                AnnualReport(
                    status: ["mostly", nil].randomElement(using: &random) ?? nil,
                    result: words.randomElement(using: &random)?.flatMap { Passage($0) },
                    reasonAndImprovement: words.randomElement(using: &random)?.flatMap { Passage($0) })
            }
            let (older, newer) = (text(), text())
            let both = older.above(newer)
            for field in [\AnnualReport.result, \.reasonAndImprovement] {
                for one in [older[keyPath: field], newer[keyPath: field]] {
                    #expect(one.map { both[keyPath: field]?.text.contains($0.text) == true } ?? true)
                }
            }
            #expect(both.status == newer.status ?? older.status)
            #expect(newer.above(newer) == newer && both.above(newer) == both.above(both))
        }
    }

    @Test func `due days are counted in working days, over weekends and holidays`() throws {
        let round = try round(for: plan([[Responsibility(division: road)]]))
        // From Wednesday 15 April over 昭和の日 and 4 to 6 May (みどりの日, こどもの日, the substitute of 憲法記念日): the 15th working day.
        #expect(round.reportsDue.text == "2026-05-12")
        #expect(round.steps.map(\.due.text) == ["2026-05-19", "2026-05-26"])
        #expect(round.due(.notAnswered) == round.reportsDue && round.due(.returned([])) == round.reportsDue)
        #expect(round.due(.waiting(step: 1)) == round.steps[1].due && round.due(.done) == nil)
    }

    @Test func `the next round begins with the flow and the divisions of the last`() throws {
        var last = try round(for: plan([[Responsibility(division: road)]]))
        last.steps = [Round.Step(ApprovalFlow.Step("部長の承認", .approver), due: last.reportsDue)]
        last.everyDivision = [planning]
        let next = Round.proposed(
            for: plan([[Responsibility(division: road)]]), as: last.plan, year: year.next,
            opensOn: try #require(Day("2027-04-15")), after: last)
        #expect(next.flow == last.flow && next.everyDivision == [planning, road])
    }

    /// Who writes and who adds, by what the form says of the divisions.
    @Test func `the leading divisions write, the others add, and every division means all of the list`() throws {
        let plan = plan([
            [Responsibility(division: road, role: .lead), Responsibility(division: park, role: .supporting)],
            [Responsibility(division: road), Responsibility(division: park)],
            [Responsibility(division: Division("各課"))],
            [Responsibility(division: planning, role: .lead), Responsibility(division: Division("各課"))],
            [Responsibility(division: road, until: FiscalYear(2024)), Responsibility(division: park)],
            [],
        ])
        let round = try round(for: plan)
        let found = round.assignments(in: plan).map { [$0.compilers, $0.contributors] }
        #expect(
            found == [
                [[road], [park]], [[road, park], []], [[], [road, park, planning]], [[planning], [road, park]],
                [[park], []], [[], []],
            ])
        let own = round.assignments(in: plan)[2]
        #expect(own.isOfficeOwn && own.flow(of: round).steps.map(\.role) == [.coordinator])
    }

    @Test func `what is wrong with a round is said all at once`() throws {
        let plan = plan([[Responsibility(division: road)]])
        var round = try round(for: plan)
        #expect(round.faults(for: plan).isEmpty)
        round.reportsDue = round.opensOn.adding(days: -1)
        round.steps = [
            Round.Step(ApprovalFlow.Step("　", .approver), due: round.opensOn),
            Round.Step(ApprovalFlow.Step("確認", .coordinator), due: round.opensOn.adding(days: -9)),
        ]
        round.actions = []
        #expect(
            round.faults(for: plan)
                == [.dueBeforeOpening, .stepUnnamed(0), .stepDueTooEarly(1), .nothingAsked])
        round.steps = Array(repeating: round.steps[0], count: 9)
        #expect(round.faults(for: plan).contains(.tooManySteps))
        var elsewhere = plan
        elsewhere.years = [FiscalYear(2030)]
        #expect(round.faults(for: elsewhere).first == .yearOutsidePlan)
    }

    @Test func `progress counts every report once, and names who has not answered`() throws {
        let plan = plan([
            [Responsibility(division: road)], [Responsibility(division: road)], [Responsibility(division: park)],
            [Responsibility(division: planning, role: .lead), Responsibility(division: road, role: .supporting)],
        ])
        let round = try round(for: plan)
        let id = try #require(Account.ID("a"))
        func trail(_ deeds: [ReportEvent.Kind]) -> ReportTrail {
            ReportTrail(deeds.map { ReportEvent($0, by: id, at: Date(timeIntervalSince1970: 0)) })
        }
        let comment = try #require(ReturnComment("単位がない。", on: .result))
        let progress = RoundProgress(
            of: round, in: plan,
            trails: [
                .init("a0"): trail([.writing, .submission, .approval]),
                .init("a1"): trail([.writing, .submission, .sendBack([comment])]),
                .init("a2"): trail([.writing, .submission, .approval, .approval]),
            ])
        #expect(progress.items.map(\.state) == [.waitingForOffice, .returned, .done, .notAnswered])
        #expect(progress.unfinished.map(\.text) == ["a0", "a1", "a3"])
        #expect(progress.divisions == [road, park, planning])
        #expect(progress.items(of: road).count == 2 && progress.contributions(missingFrom: road).count == 1)
        for state in ReportState.allCases {
            #expect(progress.count(state) == progress.items.count { $0.state == state })
        }
    }
}
