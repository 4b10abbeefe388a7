import Foundation
import Japanese
import Plan

extension SeededGenerator {
    /// A sound plan of any shape whose form has fields of its own, filled here and there, and that counts indicators.
    package mutating func planWithOwnForm() -> Plan {
        var plan = plan()
        plan.form.absent = Set(Field.optional.filter { _ in Int.random(in: 0..<6, using: &self) == 0 })
        plan.englishTitle = one([nil, "A plan = a promise"]) ?? nil
        for index in plan.levels.indices { plan.levels[index].englishLabel = one([nil, "Level \(index)"]) ?? nil }
        for index in plan.scale.statuses.indices {
            plan.scale.statuses[index].englishLabel = one([nil, "Step \(index)"]) ?? nil
        }
        for field in Field.onEveryForm { plan.labels.english[field] = one([nil, "a=b \(field.rawValue)"]) ?? nil }
        plan.form.evaluationSteps = (0..<Int.random(in: 0...3, using: &self)).map { index in
            EvaluationStep(
                id: .init("s\(index)"), label: text(), englishLabel: one([nil, "Step \(index)"]) ?? nil,
                subject: one(EvaluationStep.Subject.allCases) ?? .actions)
        }
        plan.form.ownFields = (0..<Int.random(in: 0...8, using: &self)).map { ownField("f\($0)", in: plan) }
        for index in plan.policies.indices {
            plan.policies[index].own = values(plan.form.ownFields(of: .policy))
            for year in plan.years {
                plan.policies[index][year].own = values(plan.form.ownFields(of: .policyYear))
            }
        }
        for index in plan.actions.indices {
            plan.actions[index].own = values(plan.form.ownFields(of: .action))
            for year in plan.years {
                plan.actions[index][year].own = values(
                    plan.form.ownFields(of: .actionYear).filter { $0.phase != .reporting })
                plan.actions[index][year].report.own = values(plan.form.ownFields(of: .actionYear, in: .reporting))
            }
        }
        plan.indicators = (0..<Int.random(in: 0...6, using: &self)).map { indicator("i\($0)", in: plan) }
        return plan
    }

    private mutating func ownField(_ id: String, in plan: Plan) -> OwnField {
        let options = (0..<Int.random(in: 1...4, using: &self)).map { index in
            OwnOption(
                id: "o\(index)", label: "選択\(index)" + line(), englishLabel: index == 0 ? nil : "Choice \(index)",
                tone: one(AchievementStatus.Tone.allCases) ?? .neutral)
        }
        let kinds: [OwnField.Kind] = [
            .text(isLong: false), .text(isLong: true), .number(unit: nil), .number(unit: "件"), .money(.thousandYen),
            .money(.yen), .choice(options, isMultiple: false), .choice(options, isMultiple: true), .date, .yesNo,
            .webAddress,
        ]
        let codes = plan.scale.statuses.prefix(2).map(\.code)
        let requirements: [FieldRequirement] = [
            .never, .always, .whereStatusNeedsReason, codes.isEmpty ? .never : .atStatuses(codes),
        ]
        let subject = one(OwnField.Subject.allCases) ?? .action
        let steps = plan.form.evaluationSteps.filter { $0.subject.ofFields == subject }
        let phases: [OwnField.Phase] = [.planning, .reporting] + steps.map { .evaluation($0.id) }
        return OwnField(
            id: .init(id), label: text(), englishLabel: one([nil, "Field \(id)"]) ?? nil,
            subject: subject, kind: one(kinds) ?? .date,
            phase: one(phases) ?? .planning, requirement: one(requirements) ?? .never,
            isPublic: Bool.random(using: &self), hint: one([nil, text()]) ?? nil,
            isRetired: one([false, true]) ?? false)
    }

    private mutating func values(_ fields: [OwnField]) -> OwnValues {
        fields.reduce(into: [:]) { values, field in
            guard Bool.random(using: &self) else { return }
            switch field.kind {
            case .choice(let options, let isMultiple):
                let chosen = options.filter { _ in Bool.random(using: &self) }
                values[field.id] = field.value(choosing: isMultiple ? chosen : Array(chosen.prefix(1)))
            case .yesNo: values[field.id] = one(["yes", "no"]).flatMap { Passage($0) }
            default: values[field.id] = Passage(text(blankIn: 20))
            }
        }
    }

    private mutating func indicator(_ id: String, in plan: Plan) -> Indicator {
        let owners: [Indicator.Owner] = plan.policies.map { .policy($0.id) } + plan.actions.map { .action($0.id) }
        var indicator = Indicator(
            id: .init(id), owner: one(owners) ?? .policy(.init("1")), number: one([nil, "KPI-2", "3"]) ?? nil,
            name: text(), unit: one([nil, "件", "％"]) ?? nil,
            kind: one(Indicator.Kind.allCases), direction: one(Indicator.Direction.allCases),
            span: one(Indicator.Span.allCases) ?? .singleYear, scope: one([nil, "市民課単独"]) ?? nil,
            note: one([nil, line()]) ?? nil, source: one([nil, line()]) ?? nil,
            responsibilities: one([
                [], [Responsibility(division: Division("農水産課"), role: .lead)],
                [
                    Responsibility(division: Division("商工課"), note: "令和5年度まで", until: FiscalYear(2023)),
                    Responsibility(division: Division("各課"), role: .supporting, note: "窓口\(line())"),
                ],
            ]) ?? [], rateRule: one(Indicator.RateRule.allCases),
            baseline: value().map { IndicatorMilestone(FiscalYear(2020), $0) },
            finalTarget: value().map { IndicatorMilestone(nil, $0) })
        for year in plan.years {
            indicator[year] = IndicatorYear(target: value(), actual: value(), remark: one([nil, "備考"]) ?? nil)
        }
        return indicator
    }

    private mutating func value() -> IndicatorValue? {
        let numbers: [Decimal?] = [nil, 0, -3, 12_345, Decimal(string: "95.8"), Decimal(string: "0.0000000001")]
        return IndicatorValue(one(["集計中", "－", "約3.2万", "0", text(blankIn: 50)]) ?? "", number: one(numbers) ?? nil)
    }

    private mutating func line() -> String { text().filter { !$0.isNewline } }

    private mutating func one<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &self) }
}
