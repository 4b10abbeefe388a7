import HTML
import Japanese
import Plan

/// Two states of a plan side by side (版・時点の比較): what came, what went, and the words that changed.
struct ComparisonPage: StaffPage {
    let plan: Plan
    /// The numbers of the editions there are, the latest first.
    let editions: [Int]
    let from: PlanPoint
    let to: PlanPoint
    /// `nil` on a side where there was no plan then.
    let before: Plan?
    let after: Plan?

    init(plan: Plan, editions: [Int], from: PlanPoint, to: PlanPoint, before: Plan?, after: Plan?) {
        self.plan = plan
        self.editions = editions
        self.from = from
        self.to = to
        self.before = before
        self.after = after
    }

    var above: [StaffPlace] { [.plan] }

    func title(_ wording: Wording) -> String { wording.comparisonPage }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let missing = [(from, before), (to, after)].filter { $0.1 == nil }.map { point, _ in
            "<p class=\"empty\">\(wording.noPlanThen(wording.point(point)))</p>" as HTML
        }
        let view = PlanDifferenceView(
            difference: PlanDifference(from: before, to: after), names: Names([after, before].compactMap { $0 }),
            wording: wording, link: { frame.link(.actionHistory, action: $0) })
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(wording.comparisonPage)</h1>\
            <p class="sentence">\(wording.comparing(wording.point(from), wording.point(to)))</p>\
            <p class="note">\(wording.differencesNote)</p></header>\(form(frame))\
            <section aria-labelledby="differences"><h2 id="differences">\(wording.differences)</h2>\
            \(missing.isEmpty ? view.html : missing.reduce(into: HTML()) { $0 += $1 })</section>
            """
    }

    private func form(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return frame.filter(
            to: .comparison,
            """
            \(side("from", wording.comparedFrom, from, wording))\(side("to", wording.comparedTo, to, wording))\
            <div><button type="submit">\(wording.compare)</button></div>
            """)
    }

    /// An edition from the list, or any day.
    private func side(_ name: String, _ label: String, _ chosen: PlanPoint, _ wording: Wording) -> HTML {
        let points = [PlanPoint.now] + editions.map { .edition($0) }
        let options = points.map { point in
            let selected: HTML = point == chosen ? " selected" : ""
            return "<option value=\"\(point.text)\"\(selected)>\(wording.point(point))</option>" as HTML
        }
        var day = ""
        if case .day(let chosen) = chosen { day = chosen.text }
        return """
            <div><label for="\(name)">\(label)</label><select id="\(name)" name="\(name)">\(options)</select></div>\
            <div><label for="\(name)-day">\(wording.orDay(label))</label>\
            <input type="date" id="\(name)-day" name="\(name)-day" value="\(day)"></div>
            """
    }
}

extension Wording {
    fileprivate var comparedFrom: String { say("比べる元", "From") }
    fileprivate var comparedTo: String { say("比べる先", "To") }
    fileprivate func orDay(_ label: String) -> String { say("\(label)を日付で指定", "\(label): or a day") }
    fileprivate func comparing(_ from: String, _ to: String) -> String {
        say("「\(from)」から「\(to)」までに変わったことです。", "What changed from \(from) to \(to).")
    }
}
