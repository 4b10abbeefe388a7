import Foundation
import Japanese
import Plan
import Testing

@testable import People
@testable import Rounds

struct StepTests {
    private let plan: Slug
    private let year = FiscalYear(2026)
    private let road = Division("道路河川課")
    private let date = Date(timeIntervalSince1970: 1_780_000_000)
    private let writer: Account
    private let head: Account
    private let office: Account
    private let report = AnnualReport(status: "partly", result: "整備延長：3.4km", reasonAndImprovement: "電線の移設が遅れた。")
    private let scale = AchievementScale.usual

    init() throws {
        plan = try #require(Slug("plan"))
        func account(_ id: String, _ rights: Set<Right>) throws -> Account {
            Account(
                city: try #require(Slug("city")), id: try #require(.init(id)), login: try #require(Login(id)), name: id,
                rights: rights)
        }
        writer = try account("writer", [Right(.reporter, division: .only(road))])
        head = try account("head", [Right(.approver, division: .only(road))])
        office = try account("office", [Right(.coordinator)])
    }

    private func subject(_ deeds: [(ReportEvent.Kind, Account)] = [], isClosed: Bool = false) -> ReportCase {
        let trail = ReportTrail(deeds.map { ReportEvent($0.0, by: $0.1.id, at: date) })
        return ReportCase(
            in: round(.usual), assignment, isClosed: isClosed, report: WorkingReport(trail: trail))
    }

    private var assignment: Assignment { Assignment(action: .init("a1"), compilers: [road], contributors: []) }

    private func round(_ flow: ApprovalFlow) -> Round {
        Round(
            plan: plan, year: year, opensOn: .first, reportsDue: .first,
            steps: flow.steps.map { Round.Step($0, due: .first) })
    }

    private func comments(_ text: String) -> [ReturnComment] { [ReturnComment(text, on: .result)].compactMap { $0 } }

    @Test func `a report goes from its writer to the head to the office`() throws {
        var subject = subject()
        #expect(subject.standing == .notAnswered)
        subject.report.trail.append(ReportEvent(.writing, by: writer.id, at: date))
        #expect(subject.standing == .beingWritten)
        subject.report.trail.append(try writer.submit(report, of: subject, on: scale, at: date).get())
        #expect(subject.standing == .waiting(step: 0))
        subject.report.trail.append(try head.approve(subject, at: date).get())
        #expect(subject.standing == .waiting(step: 1))
        subject.report.trail.append(try office.approve(subject, at: date).get())
        #expect(subject.standing == .done)
        #expect(subject.report.trail.writers == [writer.id])
    }

    /// Who may take which step at which standing.
    @Test func `each step is for its own people, where it begins`() {
        let cases: [(String, ReportCase)] = [
            ("blank", subject()), ("written", subject([(.writing, writer)])),
            ("at the head", subject([(.submission, writer)])),
            ("at the office", subject([(.submission, writer), (.approval, head)])),
            ("returned", subject([(.submission, writer), (.sendBack(comments("単位がない。")), head)])),
            ("done", subject([(.submission, writer), (.approval, head), (.approval, office)])),
        ]
        let allowed: [String: Set<String>] = [
            "blank": ["writer submit", "head submit", "office submit"],
            "written": ["writer submit", "head submit", "office submit"],
            "at the head": ["head approve", "head sendBack", "writer withdraw", "head withdraw", "office withdraw"],
            "at the office": ["office approve", "office sendBack"],
            "returned": ["writer submit", "head submit", "office submit"], "done": ["office sendBack"],
        ]
        for (name, subject) in cases {
            var found: Set<String> = []
            for account in [writer, head, office] {
                let results = [
                    ("submit", account.submit(report, of: subject, on: scale, at: date)),
                    ("approve", account.approve(subject, at: date)),
                    ("sendBack", account.sendBack(subject, comments: comments("直してください。"), at: date)),
                    ("withdraw", account.withdraw(subject, at: date)),
                ]
                for case (let step, .success) in results { found.insert("\(account.id) \(step)") }
            }
            #expect(found == allowed[name], "\(name)")
        }
    }

    @Test func `nobody approves their own, at any step`() {
        #expect(head.approve(subject([(.submission, head)]), at: date) == .failure(StepRefusals([.own])))
        let atOffice = subject([(.writing, office), (.submission, writer), (.approval, head)])
        #expect(office.approve(atOffice, at: date) == .failure(StepRefusals([.own])))
    }

    @Test func `what is missing is said all at once`() {
        let blank = AnnualReport(status: nil, result: nil, reasonAndImprovement: nil)
        #expect(
            writer.submit(blank, of: subject(), on: scale, at: date)
                == .failure(StepRefusals([.noStatus, .blank(.result, .always)])))
        let reasonless = AnnualReport(status: "partly", result: "3.4km")
        #expect(
            writer.submit(reasonless, of: subject(), on: scale, at: date)
                == .failure(StepRefusals([.blank(.reasonAndImprovement, .whereStatusNeedsReason)])))
        let fine = AnnualReport(status: "achieved", result: "3.4km")
        #expect(throws: Never.self) { try writer.submit(fine, of: subject(), on: scale, at: date).get() }
        let waiting = subject([(.submission, writer)])
        #expect(head.sendBack(waiting, comments: comments("　\n"), at: date) == .failure(StepRefusals([.noComment])))
    }

    @Test func `a closed round moves nothing`() {
        let closed = subject([(.submission, writer)], isClosed: true)
        for result in [
            writer.submit(report, of: closed, on: scale, at: date), head.approve(closed, at: date),
            head.sendBack(closed, comments: comments("x"), at: date), writer.withdraw(closed, at: date),
        ] {
            guard case .failure(let refusals) = result else {
                Issue.record("something moved")
                continue
            }
            #expect(refusals.refusals.contains(.closed))
        }
    }

    @Test func `a flow may have any number of steps, and none`() throws {
        let short = ReportCase(in: round(ApprovalFlow([])), assignment)
        var trail = ReportTrail()
        trail.append(try writer.submit(report, of: short, on: scale, at: date).get())
        #expect(trail.standing(on: ApprovalFlow([])) == .done)
        let long = ApprovalFlow((0..<4).map { ApprovalFlow.Step("第\($0)段", $0 == 0 ? .approver : .coordinator) })
        for step in 0..<4 {
            #expect(trail.standing(on: long) == .waiting(step: step))
            trail.append(ReportEvent(.approval, by: office.id, at: date))
        }
        #expect(trail.standing(on: long) == .done)
    }
}
