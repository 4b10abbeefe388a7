import Japanese
import Plan

extension Plan {
    /// Where this plan seems to contradict itself (点検), the surest first and then in the order of the form.
    ///
    /// - Parameters:
    ///   - indicators: what the texts count; read from them when not given. The office may have set some right.
    ///   - otherWordings: what the reader of the sheet met; empty for a plan that was kept.
    ///   - switches: which rules look.
    ///   - answers: what was said to findings before; see `FindingAnswer`.
    public func findings(
        indicators: [IndicatorSeries]? = nil, otherWordings: [OtherWording] = [], switches: RuleSwitches = .allOn,
        answers: [FindingAnswer] = []
    ) -> [Finding] {
        findings(
            in: Inspection(plan: self, indicators: indicators, otherWordings: otherWordings), switches: switches,
            answers: answers)
    }

    func findings(in inspection: Inspection, switches: RuleSwitches, answers: [FindingAnswer]) -> [Finding] {
        let found = switches.rules.flatMap { $0.findings(in: inspection) }
        let positions = Dictionary(actions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let order = found.enumerated().map { index, finding in
            (finding, finding.action.flatMap { positions[$0] } ?? -1, finding.place.year?.value ?? 0, index)
        }
        return order.sorted { left, right in
            if left.0.certainty != right.0.certainty { return left.0.certainty > right.0.certainty }
            return (left.1, left.2, left.3) < (right.1, right.2, right.3)
        }.map(\.0).answered(by: answers)
    }
}
