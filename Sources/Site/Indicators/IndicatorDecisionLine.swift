import Findings
import HTML
import Japanese
import Plan

/// One decision of the office about indicators, with the way to take it back (決めたことの一行).
struct IndicatorDecisionLine: Hashable, Sendable {
    /// Names it when it is taken back.
    let id: String
    let decision: IndicatorDecision
    let author: String
    let day: Day

    init(id: String, decision: IndicatorDecision, author: String, day: Day) {
        self.id = id
        self.decision = decision
        self.author = author
        self.day = day
    }

    /// The action that it is about.
    var action: Action.ID { (decision.before + decision.after).first?.action ?? Action.ID("") }

    func html(_ frame: StaffFrame, plan: Slug, needsLook: Bool, mayDecide: Bool) -> HTML {
        let wording = frame.wording
        func names(_ indicators: [Indicator]) -> HTML {
            wording.list(indicators.map { "<b>\(wording.original($0.name))</b>" as HTML })
        }
        let words: HTML =
            switch decision.kind {
            case .confirm, .dismiss: names(decision.before)
            case .add: names(decision.after)
            case .correct where decision.before.map(\.name) == decision.after.map(\.name): names(decision.after)
            case .correct, .split, .join: "\(names(decision.before)) → \(names(decision.after))"
            }
        let back = frame.form(
            to: .indicatorTakingBack, plan: plan, style: "plain-form",
            """
            <input type="hidden" name="decision" value="\(id)">\("<input type=\"hidden\" name=\"look\" value=\"yes\">", if: needsLook)\
            <button type="submit" class="quiet">\(wording.takeBack)</button>
            """)
        return """
            <li><p><span class="chip neutral">\(wording.kind(decision.kind))</span> \(words) \
            <span class="of">\(wording.day(day)) \(author)</span></p>\(back, if: mayDecide)</li>
            """
    }
}
