import Foundation
import Japanese
import Plan
import PlanSamples
import Testing

@Suite struct OwnFormTests {
    private static let plans: [Plan] = {
        var random = SeededGenerator(state: 7)
        return (0..<120).map { _ in random.planWithOwnForm() }
    }()

    @Test(arguments: 0..<60)
    func `the changes between two plans with forms of their own make the one of the other`(_ number: Int) {
        let (old, new) = (Self.plans[number], Self.plans[number + 60])
        #expect(Plan.applying(Plan.changes(from: old, to: new), to: old) == new)
        #expect(Plan.applying(Plan.changes(from: nil, to: new), to: nil) == new)
        #expect(Plan.applying(Plan.changes(from: old, to: new).map(\.inverted), to: new) == old)
    }

    @Test(arguments: 0..<60)
    func `an import of what is kept already keeps every id and changes nothing`(_ number: Int) {
        let kept = Self.plans[number].matched(to: nil)
        var incoming = kept
        // The reader counts its own ids.
        for index in incoming.indicators.indices.reversed() {
            incoming.indicators[index] = Self.renumbered(incoming.indicators[index], "x\(index)")
        }
        guard Self.isTold(kept) else { return }
        #expect(incoming.matched(to: kept) == kept)
    }

    @Test func `values follow their field when another file counts its fields in another order`() {
        func plan(_ labels: [String]) -> Plan {
            var plan = Plan(title: "計画", years: [FiscalYear(2024)], levels: [Level(label: "施策")], scale: .usual)
            plan.policies = [Policy(id: .init("1"), level: 0, name: "窓口")]
            plan.form.ownFields = labels.enumerated().map {
                OwnField(
                    id: .init("f\($0)"), label: $1, subject: .action, kind: .text(isLong: false), phase: .planning)
            }
            plan.actions = [Action(id: .init("a1"), number: "1", name: "予約", policy: .init("1"))]
            for field in plan.form.ownFields { plan.actions[0].own[field.id] = Passage("\(field.label)の記載") }
            return plan
        }
        let kept = plan(["会計", "旧番号"])
        let matched = plan(["旧番号", "備考", "会 計"]).matched(to: kept)
        #expect(matched.form.ownFields.map(\.id.text) == ["f1", "f1-2", "f0"])
        #expect(matched.actions[0].own[.init("f1")] == "旧番号の記載")
        #expect(matched.actions[0].own[.init("f0")] == "会 計の記載")
        #expect(matched.labels[.own(.init("f1-2"))] == "備考")
    }

    @Test(
        arguments: [
            ("2,413千円", "2413"), ("2413", "2413"), ("▲3.5", "-3.5"), ("１，２３４", "1234"), ("0", "0"), ("－12", "-12"),
            ("約3", nil), ("集計中", nil), ("1.2.3", nil), ("", nil), ("3円", "3"),
        ] as [(String, String?)])
    func `a number is read in the unit of its field`(text: String, number: String?) {
        let field = OwnField(
            id: .init("f1"), label: "決算額", subject: .actionYear, kind: .money(.thousandYen), phase: .reporting)
        #expect(field.number(in: Passage(text)) == number.flatMap { Decimal(string: $0) })
    }

    @Test func `a form without some known fields and with its own lists them in its order`() {
        var form = PlanForm(absent: [.stage, .vision])
        form.ownFields = [
            OwnField(
                id: .init("f1"), label: "今後の方向性", subject: .actionYear,
                kind: .choice([OwnOption(id: "o1", label: "拡充")], isMultiple: false), phase: .reporting)
        ]
        #expect(form.policyFields.map(\.field) == [.situationAndChallenges])
        #expect(form.yearFields.map(\.field) == [.target, .result, .reasonAndImprovement, .own(.init("f1"))])
        let report = AnnualReport(own: [.init("f1"): "o1"])
        #expect(form.reportFields.last?.shown(of: report) == "拡充")
        #expect(form.reportFields.last?.passage(of: report) == "o1")
    }

    private static func renumbered(_ indicator: Indicator, _ id: String) -> Indicator {
        var same = Indicator(
            id: .init(id), owner: indicator.owner, number: indicator.number, name: indicator.name, unit: indicator.unit,
            kind: indicator.kind,
            direction: indicator.direction, span: indicator.span, scope: indicator.scope, note: indicator.note,
            source: indicator.source, responsibilities: indicator.responsibilities, rateRule: indicator.rateRule,
            baseline: indicator.baseline,
            finalTarget: indicator.finalTarget)
        for year in indicator.writtenYears { same[year] = indicator[year] }
        return same
    }

    /// Whether no two fields, and no two actions, look the same, so that matching has nothing to guess.
    private static func isTold(_ plan: Plan) -> Bool {
        func comparable(_ text: String) -> String { text.folded.filter { !$0.isWhitespace } }
        let fields = plan.form.ownFields.map { "\($0.subject) \(comparable($0.label))" }
        let actions = plan.actions.map { "\(comparable($0.number)) \(comparable($0.name))" }
        return Set(fields).count == fields.count && Set(actions).count == actions.count
    }
}
