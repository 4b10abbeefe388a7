import Foundation
import Japanese
import Plan
import Testing

@testable import People
@testable import Rounds

/// What a round asks of whom, by role and by where a report stands.
struct RequestTests {
    private let year = FiscalYear(2025)
    private let road = Division("道路河川課")
    private let park = Division("公園緑地課")

    private func plan() -> Plan {
        var plan = Plan(title: "計画", years: [year], levels: [Level(label: "施策")], scale: .usual)
        plan.policies = [Policy(id: .init("1"), level: 0, name: "道")]
        let responsibilities = [
            [Responsibility(division: road, role: .lead), Responsibility(division: park, role: .supporting)],
            [Responsibility(division: Division("各課"))],
        ]
        plan.actions = responsibilities.enumerated().map { index, responsibilities in
            Action(
                id: .init("a\(index)"), number: String(index + 1), name: "取組", policy: .init("1"),
                responsibilities: responsibilities)
        }
        return plan
    }

    private func account(_ name: String, _ role: Role, _ division: Division? = nil) throws -> Account {
        Account(
            city: try #require(Slug("city")), id: try #require(Account.ID(name)), login: try #require(Login(name)),
            name: name, rights: [Right(role, division: Scope(division))])
    }

    private func asked(of account: Account, _ deeds: [ReportEvent.Kind] = [], by writer: Account? = nil) throws
        -> [Request.Kind]
    {
        let plan = plan()
        let round = Round.proposed(
            for: plan, as: try #require(Slug("plan")), year: year, opensOn: try #require(Day("2026-04-15")))
        let by = try writer?.id ?? #require(Account.ID("somebody"))
        let trails = [Action.ID("a0"): ReportTrail(deeds.map { ReportEvent($0, by: by, at: .distantPast) })]
        let progress = RoundProgress(of: round, in: plan, trails: trails)
        return account.requests(in: round, progress, trails: trails).map(\.kind)
    }

    @Test
    func `reports are asked of those who write for the division, others are asked to add, each until it is handed in`()
        throws
    {
        let writer = try account("writer", .reporter, road)
        let helper = try account("helper", .reporter, park)
        // The second action is every division's: both are asked to add to the office's report.
        #expect(try asked(of: writer) == [.write, .add(road)])
        #expect(try asked(of: helper) == [.add(park), .add(park)])
        #expect(try asked(of: writer, [.writing, .submission]) == [.add(road)])
        #expect(try asked(of: helper, [.writing, .submission]) == [.add(park)])
    }

    @Test func `what came back stands first, with what is to be mended`() throws {
        let comment = try #require(ReturnComment("単位を", on: .result))
        let writer = try account("writer", .reporter, road)
        #expect(
            try asked(of: writer, [.writing, .submission, .sendBack([comment])]) == [.mend([comment]), .add(road)])
    }

    @Test func `a head and the office are asked at their own step, and never about their own report`() throws {
        let head = try account("head", .approver, road)
        let office = try account("office", .coordinator)
        #expect(try asked(of: head).isEmpty)
        #expect(try asked(of: head, [.writing, .submission]) == [.decide(step: 0)])
        #expect(try asked(of: head, [.writing, .submission], by: head).isEmpty)
        #expect(try asked(of: head, [.writing, .submission, .approval]).isEmpty)
        // The office writes what is every division's, and is not asked for what it merely may write.
        #expect(try asked(of: office) == [.write])
        #expect(try asked(of: office, [.writing, .submission, .approval]) == [.write, .decide(step: 1)])
        #expect(try asked(of: try account("reader", .reader)).isEmpty)
        #expect(try asked(of: try account("elsewhere", .approver, park), [.writing, .submission]).isEmpty)
    }
}
