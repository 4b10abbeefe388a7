import Findings
import Foundation
import Japanese
import Plan
import Testing

struct IndicatorDecisionTests {
    private static let first = FiscalYear(2023)
    private static let second = FiscalYear(2024)

    /// As the plan stood when somebody decided: of 2024 there is no result yet.
    private let before = IndicatorsFixture(
        "", ["窓口の相談件数：100件 電話の相談件数：200件", "窓口の相談件数：120件 電話の相談件数：200件"],
        ["窓口の相談件数：90件 電話の相談件数：210件", ""], []
    ).plan
    /// The same plan a year later.
    private let after = IndicatorsFixture(
        "", ["窓口の相談件数：100件 電話の相談件数：200件", "窓口の相談件数：120件 電話の相談件数：200件"],
        ["窓口の相談件数：90件 電話の相談件数：210件", "窓口の相談件数：125件 電話の相談件数：190件"], []
    ).plan

    @Test func `without a decision, what is read stands`() {
        #expect(after.series(decisions: []) == after.series())
    }

    @Test func `what is confirmed is marked, and no guess any more`() throws {
        let plan = IndicatorsFixture("", ["講座の受講者：100人"], ["参加者96人。"], []).plan
        let read = try #require(plan.series().first)
        #expect(read.isGuess && !read.isConfirmed)
        let kept = plan.series(decisions: [.confirm(read)])
        #expect(kept.count == 1 && kept[0].isConfirmed && !kept[0].isGuess)
        #expect(kept[0].years == read.years)
    }

    @Test func `what is confirmed is not overwritten when the text says something else`() throws {
        let read = before.series()
        var changed = before
        changed.actions[0][Self.first].report.result = "窓口の相談件数：9件 電話の相談件数：210件"
        #expect(changed.series()[0][Self.first].actual?.quantity.amount == .value(9))
        let kept = changed.series(decisions: read.map { .confirm($0) })
        #expect(kept.map(\.years) == read.map(\.years))
    }

    @Test func `what is confirmed stands when its text is gone`() throws {
        let read = before.series()
        var changed = before
        changed.actions[0][Self.first] = ActionYear()
        changed.actions[0][Self.second] = ActionYear()
        #expect(changed.series().isEmpty)
        #expect(changed.series(decisions: [.confirm(read[0])]).map(\.years) == [read[0].years])
    }

    @Test func `next year's numbers join what was confirmed`() throws {
        let kept = after.series(decisions: before.series().map { .confirm($0) })
        #expect(
            IndicatorsFixture.lines(of: kept) == [
                "窓口の相談件数[件] 2023:100→90× 2024:120→125○", "電話の相談件数[件] 2023:200→210○ 2024:200→190×",
            ])
        #expect(kept.map(\.isConfirmed) == [true, true])
        #expect(kept[0].join(of: .actual, in: Self.second)?.reason == .sameName)
    }

    @Test func `a corrected number stays, and so does one that was taken away`() throws {
        let read = after.series()[0]
        var corrected = read
        corrected.name = "窓口での相談"
        corrected.direction = .atMost
        corrected.years[Self.first]?.actual = Figure(
            Quantity(.value(95), unit: Unit("件")), name: "窓口での相談", year: Self.first)
        corrected.years[Self.second]?.actual = nil
        let kept = try #require(after.series(decisions: [.correct(read, to: corrected)]).first)
        #expect(kept.name == "窓口での相談" && kept.direction == .atMost)
        #expect(kept[Self.first].actual?.quantity.amount == .value(95) && kept[Self.first].actual?.quote == nil)
        #expect(kept[Self.second].actual == nil)
        #expect(kept.isMet(in: Self.first) == true)
    }

    @Test func `two that are one are joined, and its parts do not come back`() throws {
        let read = before.series()
        var whole = read[0]
        whole.name = "相談件数"
        whole.years[Self.first]?.target = Figure(
            Quantity(.value(300), unit: Unit("件")), name: "相談件数", year: Self.first)
        let kept = after.series(decisions: [.join(read, as: whole)])
        #expect(kept.map(\.name) == ["相談件数"])
        #expect(kept[0][Self.first].target?.quantity.amount == .value(300))
    }

    @Test func `one that is two is split, and each goes on with its own words`() throws {
        let plan = IndicatorsFixture("", ["相談件数：100件", "電話相談件数：110件"], ["相談件数：90件"], []).plan
        let read = try #require(plan.series().first)
        #expect(read.years.count == 2)
        var one = read
        var other = read
        one.years[Self.second] = nil
        other = IndicatorSeries(
            id: .init(read.id.owner, key: "電話相談件数"), name: "電話相談件数", unit: read.unit,
            years: read.years.filter { $0.key == Self.second })
        let decision = IndicatorDecision.split(read, into: [one, other])
        #expect(
            IndicatorsFixture.lines(of: plan.series(decisions: [decision])) == [
                "相談件数[件] 2023:100→90×", "電話相談件数[件] 2024:110→–",
            ])
        var later = plan
        later.actions[0][Self.second].report.result = "電話相談件数：111件"
        #expect(
            IndicatorsFixture.lines(of: later.series(decisions: [decision])) == [
                "相談件数[件] 2023:100→90×", "電話相談件数[件] 2024:110→111○",
            ])
    }

    @Test func `what is added stands behind what is read`() {
        let added = IndicatorSeries(
            id: .init(action: .init("a1"), key: "満足度"), name: "満足度", unit: Unit("%"),
            years: [
                Self.first: .init(target: Figure(Quantity(.value(80), unit: Unit("%")), name: "満足度", year: Self.first))
            ])
        let kept = before.series(decisions: [.add(added)])
        #expect(kept.map(\.name) == ["窓口の相談件数", "電話の相談件数", "満足度"])
        #expect(kept.map(\.isConfirmed) == [false, false, true])
    }

    @Test func `what is dismissed stays away, next year too`() throws {
        let decision = IndicatorDecision.dismiss(before.series()[0])
        #expect(after.series(decisions: [decision]).map(\.name) == ["電話の相談件数"])
    }

    @Test func `a later decision goes before an earlier one`() throws {
        let read = before.series()[0]
        var renamed = read
        renamed.name = "来庁相談"
        let first = IndicatorDecision.correct(read, to: renamed)
        let confirmed = before.series(decisions: [first])[0]
        var again = confirmed
        again.name = "来庁による相談"
        let kept = before.series(decisions: [first, .correct(confirmed, to: again)])
        #expect(kept.map(\.name) == ["来庁による相談", "電話の相談件数"])
    }

    @Test func `an action that left the plan takes its indicators along`() {
        var empty = before
        empty.actions = []
        #expect(empty.series(decisions: before.series().map { .confirm($0) }).isEmpty)
    }
}
