import Findings
import HTML
import Japanese
import Plan

/// One decision of the office about indicators, with the way to take it back (決めたことの一行).
struct IndicatorDecisionLine: Sendable {
    let kept: KeptIndicatorDecision
    let plan: Slug
    /// Whether the page shows only what needs a look.
    let needsLook: Bool
    /// Whether the viewer may decide.
    let mayDecide: Bool
    let frame: StaffFrame

    var html: HTML {
        let wording = frame.wording
        let decision = kept.decision
        func names(_ indicators: [IndicatorSeries]) -> HTML {
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
            <input type="hidden" name="decision" value="\(kept.id.text)">\("<input type=\"hidden\" name=\"look\" value=\"yes\">", if: needsLook)\
            <button type="submit" class="quiet">\(wording.takeBack)</button>
            """)
        return """
            <li><p><span class="chip neutral">\(wording.kind(decision.kind))</span> \(words) \
            <span class="of">\(wording.day(Day(inJapan: kept.at))) \(kept.author)</span></p>\(back, if: mayDecide)</li>
            """
    }
}
