import Foundation
import Japanese
import Plan
import Testing

@testable import People
@testable import Rounds

struct ReminderTests {
    private let year = FiscalYear(2025)
    private let divisions = [Division("道路河川課"), Division("公園緑地課"), Division("企画課")]
    private let slug = Slug("plan")
    private let comment = ReturnComment("単位がない。")

    private func plan() -> Plan {
        var plan = Plan(title: "霞浜市総合計画", years: [year], levels: [Level(label: "施策")], scale: .usual)
        plan.policies = [Policy(id: .init("1"), level: 0, name: "道")]
        for number in 0..<9 {
            var responsibilities = [Responsibility(division: divisions[number % 3], role: .lead)]
            if number.isMultiple(of: 2) {
                responsibilities.append(Responsibility(division: divisions[(number + 1) % 3], role: .supporting))
            }
            if number == 8 { responsibilities = [Responsibility(division: Division("各課"))] }
            plan.actions.append(
                Action(
                    id: .init("a\(number)"), number: String(number + 1), name: "取組\(number + 1)", policy: .init("1"),
                    responsibilities: responsibilities))
        }
        return plan
    }

    private func person(_ name: String, _ rights: Set<Right>, isDisabled: Bool = false) throws -> Account {
        Account(
            city: try #require(slug), id: try #require(Account.ID(name)), login: try #require(Login(name)), name: name,
            isDisabled: isDisabled, rights: rights)
    }

    private func trail(_ state: ReportState, by writer: Account.ID) -> ReportTrail {
        let deeds: [ReportEvent.Kind] =
            switch state {
            case .notAnswered: []
            case .beingWritten: [.writing]
            case .returned: [.writing, .submission, .sendBack(comment.map { [$0] } ?? [])]
            case .waitingForHead: [.writing, .submission]
            case .waitingForOffice: [.writing, .submission, .approval]
            case .done: [.writing, .submission, .approval, .approval]
            }
        return ReportTrail(deeds.map { ReportEvent($0, by: writer, at: Date(timeIntervalSince1970: 0)) })
    }

    /// Hundreds of rounds by chance: any state of any report, any rights of any people.
    @Test func `only who has the right and something to do is reminded, and of nothing that is done`() throws {
        var chance = Chance(state: 20_261_124)
        let plan = plan()
        let round = Round.proposed(
            for: plan, as: try #require(slug), year: year, opensOn: try #require(Day("2026-04-15")))
        for _ in 0..<400 {
            let people = try (0..<6).map { index in
                let role = Role.allCases[chance.next(Role.allCases.count)]
                let division = chance.next(4) == 0 ? nil : divisions[chance.next(3)]
                let when = chance.next(3) == 0 ? FiscalYear(2024 + chance.next(2)) : nil
                return try person(
                    "p\(index)", [Right(role, division: Scope(division), year: Scope(when))],
                    isDisabled: chance.next(5) == 0)
            }
            var trails: [Action.ID: ReportTrail] = [:]
            for action in plan.actions {
                let state = ReportState.allCases[chance.next(6)]
                trails[action.id] = trail(state, by: people[chance.next(people.count)].id)
            }
            let answered = Dictionary(
                uniqueKeysWithValues: plan.actions.map { ($0.id, chance.next(2) == 0 ? Set(divisions) : []) })
            let progress = RoundProgress(of: round, in: plan, trails: trails, contributions: answered)
            let list = round.reminders(progress, trails: trails, to: people)
            #expect(Set(list.reminders.map(\.account)).count == list.reminders.count)
            for reminder in list.reminders {
                let account = try #require(people.first { $0.id == reminder.account })
                let roles = Set(account.rights.filter { $0.covers(round.plan, year) }.map(\.role))
                #expect(!account.isDisabled && !roles.isDisjoint(with: [.reporter, .approver]))
                #expect(!reminder.actions.isEmpty)
                for (kind, actions) in reminder.actions {
                    #expect(Set(actions).count == actions.count)
                    for id in actions {
                        let item = try #require(progress.items.first { $0.assignment.action == id })
                        #expect(item.state != .done)
                        let compilers = Set(item.assignment.compilers)
                        switch kind {
                        case .opening, .evaluations: Issue.record("a reminder of reports speaks of them alone")
                        case .reports:
                            #expect([.notAnswered, .beingWritten, .returned].contains(item.state))
                            #expect(account.may(.report(compilers, round.plan, year)))
                        case .approvals:
                            #expect(item.state == .waitingForHead)
                            #expect(trails[id]?.isOwn(of: account.id) != true)
                            #expect(account.may(.approve(compilers, round.plan, year)))
                        case .contributions:
                            #expect(!item.missing.isEmpty)
                            #expect(account.may(.report(Set(item.missing), round.plan, year)))
                        }
                    }
                }
            }
        }
    }

    @Test func `a call for one division, or for the late, leaves the others alone`() throws {
        let plan = plan()
        let round = Round.proposed(
            for: plan, as: try #require(slug), year: year, opensOn: try #require(Day("2026-04-15")))
        let people = try divisions.enumerated().map { index, division in
            try person("p\(index)", [Right(.reporter, division: .only(division))])
        }
        let progress = RoundProgress(of: round, in: plan, trails: [:])
        func told(_ scope: ReminderScope) -> [String] {
            round.reminders(progress, trails: [:], to: people, scope).reminders.map(\.account.text)
        }
        #expect(told(.everyone) == ["p0", "p1", "p2"])
        #expect(told(.division(divisions[1])) == ["p1"])
        #expect(told(.overdue(on: round.reportsDue)) == [])
        #expect(told(.overdue(on: round.reportsDue.adding(days: 1))) == ["p0", "p1", "p2"])
        // Where a division has no reporter its head is told; where it has nobody, the office learns of it.
        let head = try person("head", [Right(.approver, division: .only(divisions[0]))])
        let list = round.reminders(progress, trails: [:], to: [head])
        #expect(list.reminders.map(\.account.text) == ["head"] && list.unreached == [divisions[1], divisions[2]])
    }

    @Test func `at its opening everybody who writes or adds is told, and heads only where nobody else is`() throws {
        let plan = plan()
        let round = Round.proposed(
            for: plan, as: try #require(slug), year: year, opensOn: try #require(Day("2026-04-15")))
        let people = [
            try person("reporter", [Right(.reporter, division: .only(divisions[0]))]),
            try person("spared", [Right(.approver, division: .only(divisions[0]))]),
            try person("head", [Right(.approver, division: .only(divisions[1]))]),
            try person("office", [Right(.coordinator)]),
        ]
        let list = round.openings(in: plan, to: people)
        #expect(list.reminders.map(\.account.text) == ["reporter", "head"] && list.unreached == [divisions[2]])
        // Its own, those that it supports, and that of 「各課」, each once, in the order of the form.
        let own = try #require(list.reminders.first?.actions)
        #expect(own == [.opening: ["a0", "a2", "a3", "a6", "a8"].map { Action.ID($0) }])
        let text = list.reminders[0].written(to: people[0], of: round, in: plan, ReminderTexts(), .japanese)
        #expect(text.subject == "【霞浜市総合計画】令和7年度の実績の照会" && text.body.contains("次の5件について、2026年5月12日（火）までに"))
    }

    @Test func `one message says everything that a person has still to do`() throws {
        let plan = plan()
        let round = Round.proposed(
            for: plan, as: try #require(slug), year: year, opensOn: try #require(Day("2026-04-15")))
        let person = try person("tanaka", [Right(.reporter)])
        let reminder = Reminder(
            account: person.id, actions: [.contributions: [.init("a3")], .reports: [.init("a0"), .init("a1")]])
        let text = reminder.written(to: person, of: round, in: plan, ReminderTexts(), .japanese)
        #expect(text.subject == "【霞浜市総合計画】令和7年度の実績の報告のお願い")
        #expect(text.body.contains("次の2件の報告") && text.body.contains("2026年5月12日（火）までに"))
        #expect(text.body.contains("・1 取組1\n・2 取組2\n\ntanaka様"))
        #expect(text.faults.isEmpty && !text.body.contains("{"))
        let english = reminder.written(to: person, of: round, in: plan, ReminderTexts(), .english)
        #expect(english.body.contains("by Tuesday, 12 May 2026.") && !english.body.contains("{"))
        for kind in Reminder.Kind.allCases {
            for language in [Language.japanese, .english] {
                #expect(ReminderTexts.usual(kind, language).faults.isEmpty)
            }
        }
    }

    @Test(arguments: [
        ("", "x", [ReminderText.Fault.blankSubject]), ("件名", "　\n", [.blankBody]),
        ("件名", "{氏名}様 {name} {めいし}", [.unknownPlace("めいし")]), ("件名", "{氏名 様", [.openBrace]),
        ("件名", "}", [.openBrace]), ("件\n名", "x", [.tooLong]), ("{}", "x", [.unknownPlace("")]),
    ])
    func `a text that could not be filled in is refused`(subject: String, body: String, faults: [ReminderText.Fault]) {
        #expect(ReminderText(subject: subject, body: body).faults == faults)
    }

    @Test func `of a text that is far too long, no more is said`() {
        let body = String(repeating: "{誰}", count: 50_000) + String(repeating: "}", count: 50_000)
        #expect(ReminderText(subject: "件名", body: body).faults == [.tooLong])
    }

    @Test func `what a person is called cannot become another place or another line of the subject`() {
        let text = ReminderText(subject: "{氏名}", body: "{氏名}{count}").filled([.name: "{件数}\nBcc: x", .count: "3"])
        #expect(text.subject == "{件数} Bcc: x" && text.body == "{件数}\nBcc: x3")
    }
}

/// Chance that comes out the same each time (xorshift).
private struct Chance {
    var state: UInt64

    mutating func next(_ below: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(below))
    }
}
