import Findings
import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// The office defines the form of a plan in the browser (様式の定義の画面).
struct FormDefinitionTests {
    private func address(_ place: StaffPlace, _ office: Office, item: String? = nil) -> String {
        StaffAddress(place, plan: office.town.key.plan, showing: item.map(StaffView.item) ?? .whole).path
    }

    private func office() async throws -> (Office, Browser) {
        let office = try await Office()
        return (office, try await office.browser(try await office.add("jimu", [Right(.coordinator)])))
    }

    private func kept(_ office: Office) async throws -> KeptPlan {
        try #require(try await office.store.plans.plan(office.town.key))
    }

    private static let course = [
        "label": "今後の<方向性>", "english": "Course", "place": "report", "kind": "choice", "money": "yen",
        "id-0": "", "option-0": "拡充", "option-english-0": "Expand", "tone-0": "good", "order-0": "2",
        "id-1": "", "option-1": "継続", "tone-1": "neutral", "order-1": "1", "option-2": " ",
        "requirement": "atStatuses", "status-2": "on", "public": "on", "hint": "一つ選ぶ。",
    ]

    @Test func `a choice is defined, asked for, and told in the history in words`() async throws {
        let (office, browser) = try await office()
        let page = await browser.get(address(.newOwnField, office))
        #expect(page.status == .ok && page.text.contains("name=\"option-7\""))
        var values = Self.course
        values["revision"] = "\(try await kept(office).revision)"
        let answer = await browser.post(address(.newOwnField, office), values)
        #expect(answer.status == .seeOther, "\(answer.text)")
        let field = try #require(try await kept(office).plan.form.ownFields.first)
        #expect(field.id.isSound && field.label == "今後の<方向性>" && field.englishLabel == "Course")
        #expect(field.options.map(\.label) == ["継続", "拡充"] && field.options[1].tone == .good)
        #expect(field.requirement == .atStatuses(["partly"]) && field.isPublic && field.hint == "一つ選ぶ。")
        #expect(field.subject == .actionYear && field.phase == .reporting)

        let form = await browser.get(address(.editForm, office)).text
        #expect(form.contains("今後の&lt;方向性&gt;") && form.contains("選択（一つ）：継続・拡充"))
        #expect(form.contains("<select id=\"field-preview.own.\(field.id.text)\""), "how the report form will ask")
        let history = await browser.get(address(.history, office)).text
        #expect(history.contains("独自の項目") && history.contains("今後の&lt;方向性&gt;"))
        #expect(history.contains("継続、拡充（Expand、良い）") && history.contains("「△ 一部のみ達成」のとき必須"))
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `a field that is sent back untouched changes nothing, and one that others changed shows both`()
        async throws
    {
        let (office, browser) = try await office()
        var values = Self.course
        values["revision"] = "\(try await kept(office).revision)"
        #expect(await browser.post(address(.newOwnField, office), values).status == .seeOther)
        let before = try await kept(office)
        let field = try #require(before.plan.form.ownFields.first)
        values["item"] = field.id.text
        values["revision"] = "\(before.revision)"
        (values["id-0"], values["id-1"]) = (field.options[0].id, field.options[1].id)
        (values["option-0"], values["option-1"]) = ("継続", "拡充")
        (values["option-english-0"], values["option-english-1"]) = ("", "Expand")
        (values["tone-0"], values["tone-1"]) = ("neutral", "good")
        (values["order-0"], values["order-1"]) = ("1", "2")
        #expect(await browser.post(address(.editOwnField, office), values).status == .seeOther)
        #expect(try await kept(office) == before)

        var theirs = values
        theirs["option-1"] = "拡大"
        #expect(await browser.post(address(.editOwnField, office), theirs).status == .seeOther)
        var mine = values
        mine["option-1"] = "強化"
        mine["label"] = "方向性"
        let conflict = await browser.post(address(.editOwnField, office), mine)
        #expect(conflict.status == .conflict)
        #expect(conflict.text.contains("継続、拡大（Expand、良い）") && conflict.text.contains("継続、強化（Expand、良い）"))
        #expect(conflict.text.contains("value=\"強化\"") && conflict.text.contains("value=\"方向性\""))
        #expect(try await kept(office).plan.form.ownFields[0].options[1].label == "拡大")
    }

    @Test
    func `what is written keeps a field; retired it is no longer asked for; a known field leaves the form while blank`()
        async throws
    {
        let (office, browser) = try await office()
        var plan = try Town.plan()
        let memo = OwnField(
            id: .init("memo"), label: "備考", subject: .action, kind: .text(isLong: false), phase: .planning)
        let cost = OwnField(
            id: .init("cost"), label: "予算", subject: .action, kind: .number(unit: "円"), phase: .planning)
        plan.form.ownFields = [memo, cost]
        plan.actions[0].own[memo.id] = "旧課の取組"
        try await office.town.keep(plan)
        func post(_ place: StaffPlace, _ values: [String: String]) async throws -> Answer {
            var values = values
            values["revision"] = "\(try await kept(office).revision)"
            return await browser.post(address(place, office), values)
        }
        let refused = try await post(.ownFieldRemoval, ["item": "memo"])
        #expect(refused.status == .unprocessableContent && refused.text.contains("1か所に記載があるため削除できません。"))
        let changed = try await post(
            .editOwnField, ["item": "memo", "label": "備考", "place": "action", "kind": "date", "public": "on"])
        #expect(changed.status == .unprocessableContent && changed.text.contains("href=\"#field-kind\""))

        let moved = try await post(.ownFieldShift, ["item": "memo", "step": "1"])
        #expect(moved.fields[.location]?.hasSuffix("#up-memo") == true, "there is no way further down")
        #expect(try await kept(office).plan.form.ownFields.map(\.id.text) == ["cost", "memo"])
        #expect(await browser.get(address(.editForm, office)).text.contains("id=\"up-memo\""))
        #expect(try await post(.ownFieldRetirement, ["item": "memo", "retired": "yes"]).status == .seeOther)
        #expect(await !browser.get(address(.editAction, office, item: "a1")).text.contains("name=\"own.memo\""))
        #expect(try await post(.ownFieldRetirement, ["item": "memo", "retired": "no"]).status == .seeOther)
        #expect(await browser.get(address(.editAction, office, item: "a1")).text.contains("value=\"旧課の取組\""))
        #expect(try await post(.ownFieldRemoval, ["item": "cost"]).status == .seeOther)
        #expect(try await kept(office).plan.form.ownFields.map(\.id) == [memo.id])

        var boxes = Dictionary(uniqueKeysWithValues: Field.optional.map { ("has-\($0.rawValue)", "on") })
        boxes["has-vision"] = nil
        #expect(try await post(.knownFields, boxes).status == .seeOther)
        #expect(try await kept(office).plan.form.absent == [.vision])
        boxes["has-result"] = nil
        let inUse = try await post(.knownFields, boxes)
        #expect(inUse.status == .unprocessableContent && inUse.text.contains("href=\"#field-has-result\""))
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `what the divisions have written in an open round holds a field too`() async throws {
        let town = try await ReportOffice()
        let (office, browser) = (
            town.office, try await town.office.browser(try await town.office.add("jimu", [Right(.coordinator)]))
        )
        var plan = try await kept(office).plan
        let cost = OwnField(
            id: .init("cost"), label: "決算額", subject: .actionYear, kind: .money(.thousandYen), phase: .reporting)
        plan.form.ownFields = [cost]
        try await office.town.keep(plan)
        var text = ReportOffice.text("書きかけ")
        text["own.cost"] = "12"
        #expect(await (try await office.browser(town.reporter)).post(ReportOffice.path(), text).status == .seeOther)
        let revision = "\(try await kept(office).revision)"
        let refused = await browser.post(address(.ownFieldRemoval, office), ["item": "cost", "revision": revision])
        #expect(refused.status == .unprocessableContent && refused.text.contains("1か所に記載があるため"))
        #expect(try await kept(office).plan.form.ownFields == [cost])
    }

    @Test func `a year of a policy is written where the form asks for it`() async throws {
        let (office, browser) = try await office()
        var plan = try Town.plan()
        plan.form.ownFields = [
            OwnField(
                id: .init("view"), label: "所見", subject: .policyYear, kind: .text(isLong: true), phase: .planning)
        ]
        try await office.town.keep(plan)
        #expect(await browser.get(address(.editPolicy, office, item: "1.1")).text.contains("name=\"own.view-2024\""))
        let answer = await browser.post(
            address(.editPolicy, office),
            [
                "item": "1.1", "revision": "\(try await kept(office).revision)", "number": "1-1", "name": "窓口をなくす",
                "own.view-2024": "順調",
            ])
        #expect(answer.status == .seeOther, "\(answer.text)")
        #expect(try await kept(office).plan[Policy.ID("1.1")]?[FiscalYear(2024)].own == [.init("view"): "順調"])
    }
}
