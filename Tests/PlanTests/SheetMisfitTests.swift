import Foundation
import Japanese
import Testing

@testable import Plan

/// Sheets that do not fit the plan: what is not sure is not taken, and said.
@Suite struct SheetMisfitTests {
    private static let year = FiscalYear(2024)

    /// Two policies with two actions, each of which has an indicator in 基.
    private static let base: Plan = {
        var plan = Plan(
            title: "環境計画", years: [year, year.next], levels: [Level(label: "基本方針")], scale: .usual)
        for policy in 1...2 {
            plan.policies.append(Policy(id: .init("\(policy)"), level: 0, number: "\(policy)", name: "方針\(policy)"))
            let action = Action(
                id: .init("a\(policy)"), number: "\(policy)-1", name: "取組\(policy)", policy: .init("\(policy)"))
            plan.actions.append(action)
            plan.indicators.append(
                Indicator(
                    id: .init("i\(policy)"), owner: .action(action.id), name: "指標\(policy)", unit: "基",
                    years: [year: IndicatorYear(target: IndicatorValue("3000", number: 3000))]))
        }
        return plan
    }()

    /// A file of another system: a row for each indicator, with its unit and an actual.
    private func sheet(_ rows: [(action: String, indicator: String, unit: String?, text: String)]) -> Plan {
        var plan = Plan(title: "実績", years: [Self.year], levels: [Level(label: "計画")], scale: .usual)
        plan.policies = [Policy(id: .init("1"), level: 0, name: "実績")]
        for (index, row) in rows.enumerated() {
            let id = Action.ID("x\(row.action)")
            if plan[id] == nil {
                plan.actions.append(Action(id: id, number: row.action, name: Action.unnamed, policy: .init("1")))
            }
            let value = IndicatorValue(row.text, number: Decimal(string: row.text))
            plan.indicators.append(
                Indicator(
                    id: .init("x\(index)"), owner: .action(id), name: row.indicator, unit: row.unit,
                    years: [Self.year: IndicatorYear(actual: value)]))
        }
        return plan
    }

    private func merge(_ sheet: Plan, _ choices: SheetMerge.Choices = .init()) -> SheetMerge {
        var texts = SheetTexts()
        texts.take(Plan.changes(from: nil, to: Self.base))
        return Self.base.merging(sheet, since: texts, choices)
    }

    private func actual(_ merge: SheetMerge, _ indicator: Int) -> IndicatorValue? {
        merge.plan.indicators[indicator][Self.year].actual
    }

    @Test func `two rows of one indicator are both left out`() {
        let merge = merge(sheet([("1-1", "指標1", nil, "5"), ("1-1", "指標1", nil, "7"), ("2-1", "指標2", nil, "8")]))
        #expect(merge.isPartial && merge.remarks == [.repeated("指標1")])
        #expect(actual(merge, 0) == nil && actual(merge, 1)?.text == "8")
    }

    @Test func `an indicator in the row of another action is left out`() {
        let merge = merge(sheet([("2-1", "指標1", nil, "5")]))
        #expect(merge.remarks == [.otherAction(indicator: "指標1", said: "2-1 取組2", owner: "1-1 取組1")])
        #expect(merge.plan == Self.base)
    }

    @Test(arguments: [
        ("千基", "3.2", "3200"), ("百万基", "2", "2000000"), ("基", "7", "7"), ("km", "7", nil), ("千基", "約3", nil),
        ("千基", "集計中", "集計中"),
    ])
    func `another unit is converted where the factor is sure`(unit: String, text: String, expected: String?) {
        let merge = merge(sheet([("1-1", "指標1", unit, text)]))
        #expect(actual(merge, 0)?.text == expected)
        switch (unit, expected) {
        case ("基", _): #expect(merge.remarks.isEmpty)
        case (_, nil): #expect(merge.remarks == [.otherUnit(indicator: "指標1", said: unit, own: "基")])
        default: #expect(merge.remarks == [.converted(indicator: "指標1", said: unit, own: "基")])
        }
    }

    @Test func `the wrong era adds no years to the plan`() {
        var sheet = Self.base
        sheet.years = [FiscalYear(1994), Self.year]
        sheet.actions[0][FiscalYear(1994)].report.result = "実績：3回"
        sheet.actions[1][Self.year].report.result = "実績：4回"
        let merge = merge(sheet)
        #expect(merge.remarks == [.farYears([FiscalYear(1994)])])
        #expect(merge.plan.years == Self.base.years && merge.plan.actions[0] == Self.base.actions[0])
        #expect(merge.plan.actions[1][Self.year].report.result == "実績：4回")
    }

    @Test func `a tree with one more level leaves the plan's as it is, unless the form follows`() {
        var sheet = Self.base
        sheet.levels = [Level(label: "基本目標"), Level(label: "基本方針")]
        sheet.policies = [Policy(id: .init("1"), level: 0, name: "目標")]
        for index in 1...2 {
            sheet.policies.append(
                Policy(id: .init("1.\(index)"), parent: .init("1"), level: 1, number: "\(index)", name: "方針\(index)"))
            sheet.actions[index - 1].policy = .init("1.\(index)")
        }
        sheet.actions[0][Self.year].report.result = "実績：3回"
        var new = Action(id: .init("n1"), number: "2-2", name: "新しい取組", policy: .init("1.2"))
        sheet.actions.append(new)
        (new.id, new.policy) = (.init("n2"), .init("1"))
        new.name = "行き先のない取組"
        new.number = "3"
        sheet.actions.append(new)
        let merge = merge(sheet)
        #expect(merge.remarks == [.otherLevels(said: 2, own: 1)] && merge.unplaced == ["3 行き先のない取組"])
        #expect(merge.plan.policies == Self.base.policies && merge.plan.levels == Self.base.levels)
        #expect(merge.plan.actions.map(\.policy.path) == ["1", "2", "2"])
        #expect(merge.plan.actions[0][Self.year].report.result == "実績：3回")
        #expect(merge.formChanges.contains(.levels(before: ["基本方針"], after: ["基本目標", "基本方針"])))
        var following = SheetMerge.Choices()
        following.followsForm = true
        #expect(self.merge(sheet, following).plan.levels.count == 2)
    }

    @Test func `a name under another number is known by its name, and said`() {
        var sheet = Self.base
        sheet.actions[0].number = "2-1"
        sheet.actions[1].number = "9-9"
        let merge = merge(sheet)
        #expect(
            merge.remarks == [
                .otherNumber(name: "取組1", said: "2-1", own: "1-1"), .otherNumber(name: "取組2", said: "9-9", own: "2-1"),
            ])
        for remark in merge.remarks {
            #expect(!remark.sentence(in: .english).contains("「") && remark.sentence(in: .japanese).hasSuffix("。"))
        }
    }

    @Test func `what was asked and stays is not called gone`() {
        var sheet = Self.base
        sheet.actions.removeAll()
        sheet.indicators.removeAll()
        var choices = SheetMerge.Choices()
        choices.dropsMissing = true
        var ours = Self.base
        ours.actions[0].description = "直した内容"
        var texts = SheetTexts()
        texts.take(Plan.changes(from: nil, to: Self.base))
        let merge = ours.merging(sheet, since: texts, choices)
        #expect(merge.absent.kept == [.action(.init("a1"))] && merge.absent.dropped == [.action(.init("a2"))])
    }
}
