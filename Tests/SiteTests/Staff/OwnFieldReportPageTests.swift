import Foundation
import Japanese
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// What a plan's own form asks on the pages of a report (実績報告の独自の項目).
struct OwnFieldReportPageTests {
    private static let course = OwnField(
        id: .init("course"), label: "今後の方向性", subject: .actionYear,
        kind: .choice(
            [OwnOption(id: "o1", label: "拡充"), OwnOption(id: "o2", label: "継続"), OwnOption(id: "o3", label: "廃止")],
            isMultiple: false), phase: .reporting)
    private static let means = OwnField(
        id: .init("means"), label: "手段", subject: .actionYear,
        kind: .choice(
            [OwnOption(id: "o1", label: "窓口"), OwnOption(id: "o2", label: "電話"), OwnOption(id: "o10", label: "郵送")],
            isMultiple: true), phase: .reporting)
    private static let memo = OwnField(
        id: .init("memo"), label: "旧メモ", subject: .actionYear, kind: .text(isLong: false), phase: .reporting,
        isRetired: true)

    private func office() async throws -> ReportOffice {
        let town = try await ReportOffice()
        var plan = try #require(try await town.office.store.plans.plan(town.office.town.key)).plan
        plan.form.ownFields = [Self.course, Self.means, Self.memo]
        try await town.office.town.keep(plan)
        return town
    }

    @Test func `a conflict about a choice is shown in words and settled with the same control`() async throws {
        let town = try await office()
        let (mine, theirs) = (
            try await town.office.browser(town.reporter), try await town.office.browser(town.colleague)
        )
        var text = ReportOffice.text("貸出 1千件")
        text["own.course"] = "o1"
        text["own.means.o2"] = "o2"
        #expect(await theirs.post(ReportOffice.path(), text).status == .seeOther)
        text["own.course"] = "o2"
        text["own.means.o2"] = nil
        text["own.means.o1"] = "o1"
        text["own.means.o10"] = "o10"
        let answer = await mine.post(ReportOffice.path(), text)
        #expect(answer.status == .conflict)
        for words in ["拡充", "継続", "窓口", "電話", "郵送"] { #expect(answer.text.contains(words), "\(words)") }
        #expect(answer.text.contains("<select id=\"field-own.course\" name=\"own.course\">"))
        #expect(answer.text.contains("<option value=\"o2\" selected>継続"))
        #expect(!answer.text.contains(">o1<") && !answer.text.contains(">o2<"))

        let revision = String(try await town.report().revision)
        var choosing = ReportOffice.text("貸出 1千件")
        choosing["revision"] = revision
        choosing["choosing"] = "yes"
        choosing.merge([
            "mine-own.course": "o2", "theirs-own.course": "o1", "choice-own.course": "theirs", "own.course": "o2",
            "mine-own.means": "o1\no10", "theirs-own.means": "o2", "choice-own.means": "mine",
            "own.means.o1": "o1", "own.means.o10": "o10",
        ]) { _, new in new }
        #expect(await mine.post(ReportOffice.path(), choosing).status == .seeOther)
        #expect(try await town.report().text.own == [Self.course.id: "o1", Self.means.id: "o1\no10"])

        // What was ticked anew counts, whatever choice was left standing; so does a box from which every tick was taken.
        choosing["revision"] = String(try await town.report().revision)
        choosing["own.means.o2"] = "o2"
        choosing["own.course"] = "o3"
        #expect(await mine.post(ReportOffice.path(), choosing).status == .seeOther)
        let settled = try await town.report().text.own
        #expect(settled[Self.course.id] == "o3")
        #expect(Self.means.chosen(in: settled[Self.means.id]).map(\.label) == ["窓口", "電話", "郵送"])
    }

    @Test func `what stands in a field that is no longer asked for is not lost by saving the form`() async throws {
        let town = try await office()
        let writer = try await town.office.browser(town.reporter)
        var text = ReportOffice.text("貸出 1千件")
        text["own.memo"] = "前の様式で書いた<文>"
        #expect(await writer.post(ReportOffice.path(), text).status == .seeOther)
        let page = await writer.get(ReportOffice.path()).text
        #expect(page.contains("<input type=\"hidden\" name=\"own.memo\" value=\"前の様式で書いた&lt;文&gt;\" data-kept>"))
        #expect(!page.contains("id=\"field-own.memo\""))
    }

    @Test func `a form without a status asks for none`() async throws {
        let town = try await ReportOffice()
        var plan = try #require(try await town.office.store.plans.plan(town.office.town.key)).plan
        plan.form.absent = [.status]
        for index in plan.actions.indices {
            for year in plan.actions[index].writtenYears { plan.actions[index][year].report.status = nil }
        }
        try await town.office.town.keep(plan)
        let page = await (try await town.office.browser(town.reporter)).get(ReportOffice.path())
        #expect(page.status == .ok && !page.text.contains("name=\"status\""))
    }
}
