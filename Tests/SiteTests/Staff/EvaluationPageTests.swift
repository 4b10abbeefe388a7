import Foundation
import Japanese
import People
import Plan
import Rounds
import Sheets
import Store
import Testing

@testable import Site

/// Evaluating what was reported, in the browser (評価の画面).
struct EvaluationPageTests {
    private static let step = EvaluationStep(id: .init("s1"), label: "一次<評価>", englishLabel: "First")
    private static let grade = OwnField(
        id: .init("grade"), label: "判定", subject: .actionYear,
        kind: .choice([OwnOption(id: "o1", label: "妥当"), OwnOption(id: "o2", label: "要改善")], isMultiple: false),
        phase: .evaluation(step.id), requirement: .always)
    private static let view = OwnField(
        id: .init("view"), label: "所見", subject: .actionYear, kind: .text(isLong: true), phase: .evaluation(step.id))

    /// The report of the first action is approved.
    private func office() async throws -> ReportOffice {
        let town = try await ReportOffice()
        let store = town.office.store
        var plan = try #require(try await store.plans.plan(town.office.town.key)).plan
        plan.form = PlanForm(ownFields: [Self.grade, Self.view], evaluationSteps: [Self.step])
        try await town.office.town.keep(plan)
        var round = try #require(try await store.rounds.round(town.key)).round
        round.evaluationDues = [Self.step.id: try #require(Day("2030-03-01"))]
        try await store.rounds.changeRound(
            round, of: town.office.city, by: town.office.kanri, at: Office.date)
        _ = try await store.rounds.saveReport(
            AnnualReport(status: "mostly", result: "貸出<千件>"), of: Office.action, in: town.key, expecting: 0,
            by: town.reporter, at: Office.date)
        try await store.rounds.submitReport(
            of: Office.action, in: town.key, expecting: 1, by: town.reporter, at: Office.date)
        for account in [town.head, town.office.kanri] {
            try await store.rounds.approveReport(
                of: Office.action, in: town.key, expecting: 1, by: account, at: Office.date)
        }
        return town
    }

    private static let name = EvaluationName(step.id, .action(Office.action)).text

    private func path(_ place: StaffPlace, _ item: String? = nil, language: Language = .japanese) -> String {
        StaffAddress(
            place, plan: Slug("plan"), year: Office.year, showing: item.map { .item($0) } ?? .whole, language: language
        ).path
    }

    @Test func `an evaluator reads the report, saves, hands in, and changes it until the step is closed`() async throws
    {
        let town = try await office()
        let evaluator = try await town.office.add("hyoka", [Right(.evaluator, step: .only(Self.step.id))])
        let browser = try await town.office.browser(evaluator)
        let home = await browser.get(StaffAddress(.home).path).text
        #expect(home.contains("一次&lt;評価&gt;") && home.contains("評価を書く"))
        let page = await browser.get(path(.evaluation, Self.name))
        #expect(page.status == .ok && page.text.contains("貸出&lt;千件&gt;") && page.text.contains("field-own.view"))
        #expect(await browser.get(path(.evaluation, Self.name, language: .english)).text.contains("First"))

        var values = ["item": Self.name, "revision": "0", "do": "submit", "own.view": "所見<b>", "own.grade": ""]
        let refused = await browser.post(path(.evaluation), values)
        #expect(refused.status == .unprocessableContent && refused.text.contains("判定を入力してください。"))
        #expect(refused.text.contains("所見&lt;b&gt;"), "what was typed stays")
        values["own.grade"] = "o1"
        #expect(await browser.post(path(.evaluation), values).status == .seeOther)
        let kept = try #require(try await town.office.store.plans.plan(town.office.town.key)?.plan[Office.action])
        #expect(kept[Office.year].own == [Self.grade.id: "o1", Self.view.id: "所見<b>"])
        #expect(await browser.get(StaffAddress(.home).path).text.contains("今は求められている報告や評価はありません。"))

        values["own.view"] = String(repeating: "長", count: 20_001)
        values["revision"] = "1"
        #expect(await browser.post(path(.evaluation), values).status == .unprocessableContent)
        // Who may read but not evaluate sees what was handed in, and no form.
        let reader = try await town.office.browser(try await town.office.add("yomu", [Right(.reader)]))
        let shown = await reader.get(path(.evaluation, Self.name)).text
        #expect(shown.contains("所見&lt;b&gt;") && shown.contains("妥当") && !shown.contains("name=\"own.view\""))
        let forged = await reader.post(path(.evaluation), ["item": Self.name, "revision": "1", "own.grade": "o2"])
        #expect(forged.status == .forbidden)
        let elsewhere = Right(.evaluator, division: .only(Division("消防課")))
        let other = try await town.office.browser(try await town.office.add("shobo", [elsewhere]))
        let refusal = await other.post(path(.evaluation), ["item": Self.name, "revision": "1", "own.grade": "o2"])
        #expect(refusal.status == .unprocessableContent && refusal.text.contains("総務課の評価者の権限"))
    }

    @Test func `an evaluator of named things sees the reports of these and no others`() async throws {
        let town = try await office()
        var plan = try #require(try await town.office.store.plans.plan(town.office.town.key)).plan
        let policy = try #require(plan[Office.action]).policy
        let other = Action.ID("a2")
        plan.policies.append(Policy(id: .init("2"), level: 0, number: "2", name: "緑の町"))
        plan.actions[1].policy = .init("2")
        try await town.office.town.keep(plan)
        func report(_ action: Action.ID) -> String {
            StaffAddress(.report, plan: Slug("plan"), year: Office.year, action: action).path
        }
        func named(_ item: EvaluationItem) -> Right {
            Right(.evaluator, plan: Scope(Slug("plan")), item: .only(item))
        }
        for (login, item) in [("hito", EvaluationItem.action(Office.action)), ("fuka", .policy(policy))] {
            let browser = try await town.office.browser(try await town.office.add(login, [named(item)]))
            #expect(await browser.get(path(.evaluation, Self.name)).text.contains("own.view"))
            #expect(await browser.get(report(Office.action)).status == .ok)
            #expect(await browser.get(report(other)).status == .notFound)
            #expect(
                await browser.get(path(.evaluation, EvaluationName(Self.step.id, .action(other)).text)).status
                    == .notFound)
            let forged = ["item": EvaluationName(Self.step.id, .action(other)).text, "revision": "0", "own.view": "x"]
            #expect(await browser.post(path(.evaluation), forged).status == .notFound)
            for place in [StaffPlace.round, .evaluations] {
                let text = await browser.get(path(place)).text
                #expect(text.contains(plan[other]?.name ?? "?") && !text.contains("\(report(other))\""), "\(place)")
                #expect(
                    !text.contains("item=s1+action%3A\(other.text)\"")
                        && !text.contains("item=s1%20action%3A\(other.text)\""))
            }
            #expect(await browser.get(StaffAddress(.home).path).text.contains("すべての評価段階・"))
        }
    }

    @Test func `the administrator gives several things to evaluate at once, and the list of people keeps them`()
        async throws
    {
        let town = try await office()
        let plan = try #require(try await town.office.store.plans.plan(town.office.town.key)).plan
        let first = try #require(plan[Office.action])
        let second = try #require(plan.actions.first { $0.id != first.id })
        let gone = Right(.evaluator, plan: .only(town.office.town.key.plan), step: .only(.init("gone")))
        let person = try await town.office.add("mori", [gone])
        let browser = try await town.office.browser(town.office.kanri)
        let giving = StaffAddress(.personRight, person: person.id).path
        var values = ["role": "evaluator", "items": "\(first.number)\n\(second.name)\n"]
        #expect(await browser.post(giving, values).text.contains("計画を選んでください。"))
        values["plan"] = "plan"
        values["items"] = "\(first.number)\n無い<取組>"
        #expect(await browser.post(giving, values).text.contains("「1」はいくつもあります。次のどれかを入れてください：1 便利な町、1 図書館の電子化"))
        #expect(await browser.post(giving, values).text.contains("「無い&lt;取組&gt;」という取組や施策は、この計画にありません。"))
        values["items"] = (1...501).map { "action:x\($0)" }.joined(separator: "\n")
        #expect(await browser.post(giving, values).text.contains("一度に入れられるのは500件までです。"))
        values["items"] = "\(first.numberedName)\n\(second.name)\n"
        #expect(await browser.post(giving, values).status == .seeOther)
        let rights = try await town.office.store.people.person(person.id, of: town.office.city)?.account.rights
        #expect(
            rights?.compactMap(\.item.value).count == 2 && rights?.allSatisfy { $0.plan.value?.text == "plan" } == true)
        let page = await browser.get(StaffAddress(.people).path).text
        #expect(page.contains(first.name) && page.contains(second.name))
        let file = await browser.get(StaffAddress(.peopleFile).path)
        #expect(file.text.contains("評価段階,評価の対象") && file.text.contains("評価者,"))
        let subjects = try await town.office.store.plans.rightSubjects(of: town.office.city)
        let rows = try TextRows.read(Array(file.text.utf8))
        let people = try await town.office.store.people.all(of: town.office.city).map(\.account)
        let read = try Transfers.read(rows, plans: subjects, accounts: people).get()
        #expect(Set(read.lines.filter { $0.login.text == "mori" }.map(\.right)) == rights)
    }

    @Test func `the page has the indicators, what was added and where to read on, and leads to the next that waits`()
        async throws
    {
        let town = try await office()
        let rounds = town.office.store.rounds
        var plan = try #require(try await town.office.store.plans.plan(town.office.town.key)).plan
        let before = FiscalYear(Office.year.value - 1)
        plan.indicators = [
            Indicator(
                id: .init("i1"), owner: .action(Office.action), name: "貸出<数>", unit: "件",
                baseline: IndicatorMilestone(nil, try #require(IndicatorValue("800"))),
                years: [
                    before: IndicatorYear(actual: IndicatorValue("900")),
                    Office.year: IndicatorYear(
                        target: IndicatorValue("1,000"), actual: IndicatorValue("約1,100"), remark: "速報"),
                ])
        ]
        plan.actions[0].responsibilities.append(Responsibility(division: Division("図書館"), role: .supporting))
        plan.actions[0].responsibilities[0].role = .lead
        try await town.office.town.keep(plan)
        _ = try await rounds.contribute(
            "館でも<貸出>", isAnswer: true, to: Office.action, from: Division("図書館"), in: town.key, expecting: 0,
            by: town.supporter, at: Office.date)
        for action in ["a3", "a5"].map({ Action.ID($0) }) {
            _ = try await rounds.saveReport(
                AnnualReport(status: "mostly", result: "済み"), of: action, in: town.key, expecting: 0, by: town.reporter,
                at: Office.date)
            try await rounds.submitReport(of: action, in: town.key, expecting: 1, by: town.reporter, at: Office.date)
            for account in [town.head, town.office.kanri] {
                try await rounds.approveReport(of: action, in: town.key, expecting: 1, by: account, at: Office.date)
            }
        }
        let browser = try await town.office.browser(try await town.office.add("hyoka", [Right(.evaluator)]))
        let page = await browser.get(path(.evaluation, Self.name)).text
        for text in ["貸出&lt;数&gt;", "800", "900", "1,000", "約1,100", "速報", "図書館の追記", "館でも&lt;貸出&gt;"] {
            #expect(page.contains(text), "\(text)")
        }
        for place in [StaffPlace.report, .keptAction] {
            #expect(
                page.contains(StaffAddress(place, plan: Slug("plan"), year: Office.year, action: Office.action).path))
        }
        #expect(page.contains("次の評価へ") && page.contains("取組その3") && page.contains("あと2件"))
        func handed(_ action: String) async -> String {
            let name = EvaluationName(Self.step.id, .action(.init(action))).text
            let values = ["item": name, "revision": "0", "do": "submit", "own.grade": "o1"]
            let answer = await browser.post(path(.evaluation), values)
            return await browser.get(answer.fields[.location] ?? "").text
        }
        let next = path(.evaluation, EvaluationName(Self.step.id, .action(.init("a3"))).text)
            .replacing("&", with: "&amp;")
        #expect(await handed("a1").contains("class=\"button\" href=\"\(next)\""))
        #expect(await handed("a5").contains("class=\"button\" href=\"\(next)\""), "and from the beginning again")
        #expect(await handed("a3").contains("待っている評価は、ほかにありません。"))
    }

    @Test func `the office opens one evaluation of a closed step again`() async throws {
        let town = try await office()
        let rounds = town.office.store.rounds
        let evaluator = try await town.office.browser(try await town.office.add("hyoka", [Right(.evaluator)]))
        let values = ["item": Self.name, "revision": "0", "do": "submit", "own.grade": "o1"]
        #expect(await evaluator.post(path(.evaluation), values).status == .seeOther)
        try await rounds.closeEvaluations(at: Self.step.id, in: town.key, by: town.office.kanri, at: Office.date)
        #expect(await !evaluator.get(path(.evaluation, Self.name)).text.contains("この評価だけを直せるようにする"))
        let browser = try await town.office.browser(town.office.kanri)
        #expect(await browser.get(path(.evaluation, Self.name)).text.contains("この評価だけを直せるようにする"))
        #expect(await browser.post(path(.evaluationOpening), ["item": Self.name]).status == .unprocessableContent)
        #expect(
            await browser.post(path(.evaluationOpening), ["item": "s1 action:gone", "reason": "x"]).status == .notFound)
        let forged = await evaluator.post(path(.evaluationOpening), ["item": Self.name, "reason": "誤記"])
        #expect(forged.status == .forbidden)
        let opened = await browser.post(path(.evaluationOpening), ["item": Self.name, "reason": "誤記<b>"])
        #expect(opened.status == .seeOther)
        let page = await evaluator.get(path(.evaluation, Self.name)).text
        #expect(page.contains("事務局がこの評価だけを直せるようにしました。") && page.contains("own.grade"))
        #expect(await evaluator.get(StaffAddress(.home).path).text.contains("一次&lt;評価&gt;"))
        #expect(!page.contains("直せるようにしたのを取りやめる"))
        #expect(await browser.get(path(.evaluation, Self.name)).text.contains("直せるようにしたのを取りやめる"))
        let end = ["item": Self.name]
        #expect(await evaluator.post(path(.evaluationOpeningEnd), end).status == .forbidden)
        for _ in 1...2 { #expect(await browser.post(path(.evaluationOpeningEnd), end).status == .seeOther) }
        #expect(await !evaluator.get(path(.evaluation, Self.name)).text.contains("事務局がこの評価だけを直せるようにしました。"))
    }

    @Test func `what was corrected after it was evaluated is said to the evaluator and to the office`() async throws {
        let town = try await office()
        let rounds = town.office.store.rounds
        let evaluator = try await town.office.browser(try await town.office.add("hyoka", [Right(.evaluator)]))
        let values = ["item": Self.name, "revision": "0", "do": "submit", "own.grade": "o1"]
        #expect(await evaluator.post(path(.evaluation), values).status == .seeOther)
        try await rounds.closeEvaluations(at: Self.step.id, in: town.key, by: town.office.kanri, at: Office.date)
        try await rounds.closeRound(town.key, by: town.office.kanri, at: Office.date)
        let kept = try #require(try await town.office.store.plans.plan(town.office.town.key))
        let action = try #require(kept.plan[Office.action])
        var texts = ReportTexts(of: action[Office.year].report, in: kept.plan.form)
        texts.passages[.result] = Passage("貸出<二千件>")
        let outcome = try await town.office.store.plans.edit(
            kept.key, expecting: kept.revision, .correction(action.id, Office.year, texts),
            at: Office.date.addingTimeInterval(60), by: .account(town.office.kanri), reason: "転記の誤り")
        guard case .saved(.some) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let office = try await town.office.browser(town.office.kanri)
        for browser in [evaluator, office] {
            let page = await browser.get(path(.evaluation, Self.name)).text
            #expect(page.contains("報告の内容が訂正されました。") && page.contains("評価段階は締め切られています。"))
            #expect(
                await browser.get(StaffAddress(.actionHistory, plan: kept.key.plan, action: action.id).path).status
                    == .ok)
        }
        #expect(await office.get(path(.evaluations)).text.contains("見直し：提出の後に報告が訂正されました"))
    }

    @Test func `of two who write at once the slower has both texts before their eyes`() async throws {
        let town = try await office()
        let one = try await town.office.browser(try await town.office.add("hyoka", [Right(.evaluator)]))
        let other = try await town.office.browser(try await town.office.add("iin", [Right(.evaluator)]))
        let first = ["item": Self.name, "revision": "0", "do": "save", "own.view": "良い"]
        #expect(await one.post(path(.evaluation), first).status == .seeOther)
        let late = await other.post(path(.evaluation), first.merging(["own.view": "悪い"]) { $1 })
        #expect(late.status == .conflict && late.text.contains("良い") && late.text.contains("悪い</textarea>"))
        #expect(late.text.contains("name=\"revision\" value=\"1-"))
    }

    @Test func `what was typed when the office closed the step stays on the page to be copied`() async throws {
        let town = try await office()
        let evaluator = try await town.office.browser(try await town.office.add("hyoka", [Right(.evaluator)]))
        #expect(await evaluator.get(path(.evaluation, Self.name)).status == .ok)
        try await town.office.store.rounds.closeEvaluations(
            at: Self.step.id, in: town.key, by: town.office.kanri, at: Office.date)
        let typed = ["item": Self.name, "revision": "0", "do": "submit", "own.view": "消えては<困る", "own.grade": "o2"]
        let late = await evaluator.post(path(.evaluation), typed)
        #expect(late.status == .unprocessableContent && late.text.contains("この評価段階は締め切られています。"))
        #expect(late.text.contains("消えては&lt;困る") && late.text.contains("要改善") && late.text.contains("送られた文"))
        #expect(await !evaluator.get(path(.evaluation, Self.name)).text.contains("送られた文"))
    }

    @Test func `a field that is retired while somebody writes is refused once, and its text shown`() async throws {
        let town = try await office()
        let evaluator = try await town.office.browser(try await town.office.add("hyoka", [Right(.evaluator)]))
        let page = await evaluator.get(path(.evaluation, Self.name)).text
        let revision = try #require(page.firstMatch(of: /name="revision" value="([^"]+)"/)).1
        var plan = try #require(try await town.office.store.plans.plan(town.office.town.key)).plan
        let index = try #require(plan.form.ownFields.firstIndex { $0.id == Self.view.id })
        plan.form.ownFields[index].isRetired = true
        try await town.office.town.keep(plan)
        var typed = [
            "item": Self.name, "revision": String(revision), "do": "submit", "own.view": "消えては<困る", "own.grade": "o2",
        ]
        let refused = await evaluator.post(path(.evaluation), typed)
        #expect(refused.status == .unprocessableContent && refused.text.contains("求められなくなった項目があります。"))
        #expect(refused.text.contains("消えては&lt;困る") && refused.text.contains("<option value=\"o2\" selected>"))
        #expect(!refused.text.contains("name=\"own.view\""))
        typed["own.view"] = nil
        #expect(await evaluator.post(path(.evaluation), typed).status == .seeOther)
    }

    @Test func `what was typed when the session had ended stands on the page after signing in, not saved`() async throws
    {
        let town = try await office()
        let evaluator = try await town.office.add("hyoka", [Right(.evaluator)])
        let browser = try await town.office.browser(
            evaluator, signedInAt: Office.date.addingTimeInterval(-3600))
        let typed = ["item": Self.name, "revision": "0", "do": "submit", "own.view": "消えては困る", "own.grade": "o2"]
        let answer = await browser.post(path(.evaluation), typed)
        #expect(answer.status == .forbidden && answer.text.contains("kept-own.view"), "\(answer.status)")
        let values = [
            "login": "hyoka", "password": Office.password, "onward": path(.evaluation, Self.name),
            "kept-own.view": "消えては困る", "kept-own.grade": "o2", "kept-revision": "0",
        ]
        let page = await browser.post(StaffAddress(.signIn).path, values)
        #expect(page.status == .ok && page.text.contains("消えては困る</textarea>"), "\(page.status)")
        #expect(page.text.contains("<option value=\"o2\" selected>"))
        let state = try #require(try await town.office.store.rounds.round(town.key))
        #expect(state.written.texts.isEmpty, "nothing is saved before its writer has seen it")
    }

    @Test func `the office closes a step only where it says that it is sure, and opens it again with a reason`()
        async throws
    {
        let town = try await office()
        let browser = try await town.office.browser(town.office.kanri)
        let all = await browser.get(path(.evaluations)).text
        #expect(all.contains("一次&lt;評価&gt;") && all.contains("件には評価者がいません。"))
        #expect(await browser.post(path(.evaluationClosing), ["step": "s1"]).status == .unprocessableContent)
        #expect(await browser.post(path(.evaluationClosing), ["step": "s1", "sure": "yes"]).status == .seeOther)
        #expect(await browser.get(path(.evaluations)).text.contains("評価が終わらないまま締め切りました。"))
        let publication = StaffAddress(.publication, plan: Slug("plan")).path
        #expect(await browser.get(publication).text.contains("評価がまだ終わっていません。"))
        #expect(await browser.post(path(.evaluationReopening), ["step": "s1"]).status == .unprocessableContent)
        let reopened = await browser.post(path(.evaluationReopening), ["step": "s1", "reason-s1": "日程"])
        #expect(reopened.status == .seeOther)
        for (place, values) in [
            (StaffPlace.evaluation, ["item": "s9 action:a1"]), (.evaluation, ["item": "x"]),
            (.evaluationClosing, ["step": "s9", "sure": "yes"]), (.evaluationReminders, ["step": "s9"]),
        ] {
            let answer = await browser.post(path(place), values)
            #expect(answer.status.code < 500 && answer.status != .seeOther, "\(place) \(values)")
        }
        #expect(await browser.get(path(.evaluation, "s1 action:gone")).status == .notFound)
        #expect(try await town.office.store.log.verify().isIntact)
    }
}
