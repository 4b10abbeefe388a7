import HTML
import Japanese
import Plan

/// One stated indicator (指標の編集), or a new one of a policy or an action: what it is, its baseline and final target, and the target
/// and the actual of each year.
struct IndicatorEditPage: StaffPage {
    let state: EditState
    let indicator: Indicator
    let isNew: Bool

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { isNew ? wording.place(.newIndicator) : indicator.name }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let years = Set(state.plan.years).union(indicator.writtenYears).sorted()
        let form = state.form(
            frame, to: isNew ? .newIndicator : .editIndicator,
            """
            \(state.field("number", wording.indicatorNumber, indicator.number, wording))\
            \(state.field("name", wording.indicatorName, indicator.name, isNeeded: true, wording))\
            <div class="pair-fields">\(facts(wording))</div>\
            <fieldset><legend>\(wording.milestones)</legend><p class="hint">\(wording.valueHint)</p>\
            \(milestone("baseline", wording.baseline, indicator.baseline, wording))\
            \(milestone("final", wording.finalTarget, indicator.finalTarget, wording))</fieldset>\
            \(years.map { year($0, wording) })\
            \(state.field("source", wording.indicatorSource, indicator.source, wording))\
            \(state.field("note", wording.indicatorNote, indicator.note, kind: .paragraphs(rows: 2), wording))\
            \(DivisionLines(state: state, responsibilities: indicator.responsibilities).html(wording))
            """)
        return """
            <header class="lead"><p class="owner">\(owner(frame))</p><h1>\(wording.original(title(wording)))</h1></header>\
            \(form)\(removal(frame))
            """
    }

    private func owner(_ frame: StaffFrame) -> HTML {
        switch indicator.owner {
        case .action(let id):
            guard let action = state.plan[id] else { return "" }
            let name = frame.wording.original(action.numberedName)
            return "<a href=\"\(state.link(.editAction, id.text, frame))\">\(name)</a>"
        case .policy(let id):
            guard let policy = state.plan[id] else { return "" }
            return """
                <a href="\(state.link(.editPolicy, id.path, frame))">\(frame.wording.original(policy.numberedName))</a>
                """
        }
    }

    private func facts(_ wording: Wording) -> HTML {
        let units = Set(state.plan.indicators.compactMap(\.unit)).sorted().prefix(100)
        let kinds = Indicator.Kind.allCases.map { ($0.rawValue, $0.words[wording.language]) }
        let directions = Indicator.Direction.allCases.map { ($0.rawValue, $0.words[wording.language]) }
        let spans = Indicator.Span.allCases.map { ($0.rawValue, $0.words[wording.language]) }
        let rules = Indicator.RateRule.allCases.map { ($0.rawValue, $0.words[wording.language]) }
        func choice(_ name: String, _ label: String, _ kept: String?, _ choices: [(String, String)]) -> HTML {
            state.field(name, label, kept, kind: .choice([("", wording.notStated)] + choices), wording)
        }
        return """
            \(state.field("unit", wording.indicatorUnit, indicator.unit, kind: .text(suggestions: Array(units)), wording))\
            \(choice("kind", wording.kindOfIndicator, indicator.kind?.rawValue, kinds))\
            \(choice("direction", wording.directionOfIndicator, indicator.direction?.rawValue, directions))\
            \(state.field("span", wording.spanOfIndicator, indicator.span.rawValue, kind: .choice(spans), wording))\
            \(choice("rate", wording.rateOfIndicator, indicator.rateRule?.rawValue, rules))\
            \(state.field("scope", wording.scopeOfIndicator, indicator.scope, wording))
            """
    }

    private func milestone(
        _ name: String, _ label: String, _ kept: IndicatorMilestone?, _ wording: Wording
    ) -> HTML {
        """
        <div class="pair-fields">\(value(name, label, kept?.value, wording))\
        \(state.field("\(name)-year", wording.yearOf(label), kept?.year.map { String($0.value) }, hint: wording.yearHint, wording))</div>
        """
    }

    private func year(_ year: FiscalYear, _ wording: Wording) -> HTML {
        let written = indicator[year]
        return """
            <fieldset><legend>\(wording.year(year))</legend><div class="pair-fields narrow">\
            \(value("target-\(year.value)", wording.targetValue, written.target, wording))\
            \(value("actual-\(year.value)", wording.actualValue, written.actual, wording))\
            \(state.field("remark-\(year.value)", wording.actualRemark, written.remark, wording))</div></fieldset>
            """
    }

    /// A value with what was understood of it, where that is not plain.
    private func value(_ name: String, _ label: String, _ kept: IndicatorValue?, _ wording: Wording) -> HTML {
        state.field(name, label, kept?.text, hint: kept.flatMap { wording.understood($0) }, wording)
    }

    private func removal(_ frame: StaffFrame) -> HTML {
        guard !isNew else { return "" }
        let wording = frame.wording
        return """
            <section aria-labelledby="removal"><h2 id="removal">\(wording.remove)</h2><p>\(wording.removeIndicatorSentence)</p>\
            \(state.button(frame, to: .indicatorRemoval, item: indicator.id.text, "\(wording.remove)", style: "danger"))</section>
            """
    }
}

/// The indicators of a policy or an action on its own form (指標の一覧), each a link to its form.
struct IndicatorsToEdit: Sendable {
    let state: EditState
    let owner: Indicator.Owner
    let frame: StaffFrame

    var html: HTML {
        let wording = frame.wording
        let indicators = state.plan.indicators(of: owner)
        let items = indicators.enumerated().map { index, indicator -> HTML in
            let shifts = state.shifts(
                .indicatorShift, indicator.id.text, indicator.name, index, indicators.count, frame)
            return """
                <li><div class="edit-row"><a href="\(state.link(.editIndicator, indicator.id.text, frame))">\
                \(wording.original(indicator.labelWithUnit))</a>\
                \(shifts, if: state.mayEditWhole)</div></li>
                """
        }
        return """
            <section aria-labelledby="indicators"><h2 id="indicators">\(wording.statedIndicators)</h2>\
            \("<ul class=\"edit-tree\">\(items)</ul>", if: !items.isEmpty)\
            \("<p><a href=\"\(state.link(.newIndicator, owner.text, frame))\">\(wording.place(.newIndicator))</a></p>",
                if: state.mayEditWhole)</section>
            """
    }
}

extension Wording {
    fileprivate var milestones: String { say("基準値と最終目標", "Baseline and final target") }
    fileprivate var valueHint: String {
        say(
            "値は「1,200」「約3.2万」「45.2%」のように書けます。まだない値は「集計中」「未把握」「－」などと書くか、空けておきます。",
            "Write values such as 1,200, 約3.2万 or 45.2%. Where there is none yet, write 集計中 (being counted) or 未把握 (unknown), or leave it blank."
        )
    }
    fileprivate var notStated: String { say("（記載なし）", "(not stated)") }
    fileprivate var indicatorNumber: String { say("番号", "Number") }
    fileprivate var indicatorUnit: String { say("単位", "Unit") }
    fileprivate var kindOfIndicator: String { say("種類", "Kind") }
    fileprivate var directionOfIndicator: String { say("目指す方向", "Direction") }
    fileprivate var spanOfIndicator: String { say("年度の数え方", "How years are counted") }
    fileprivate var rateOfIndicator: String { say("達成率の算式", "How the rate is worked out") }
    fileprivate var scopeOfIndicator: String { say("範囲（一部の課や施設の数値のとき）", "Scope (where it is of one part only)") }
    fileprivate var indicatorSource: String { say("出典・把握方法", "Source") }
    fileprivate var indicatorNote: String { say("備考", "Note") }
    fileprivate var targetValue: String { say("目標値", "Target") }
    fileprivate func yearOf(_ label: String) -> String {
        say("\(label)の年度", "Fiscal year of the \(label.lowercased())")
    }
    fileprivate var removeIndicatorSentence: String {
        say(
            "名前も、全ての年度の値も計画から無くなります。変更履歴には残ります。",
            "Its name and its values of all years leave the plan. They stay in the history.")
    }

    /// What was understood of a value; nothing where it is as plain as it is written.
    fileprivate func understood(_ value: IndicatorValue) -> String? {
        guard let number = value.number else {
            return NoValue(value.text) == nil ? say("数値としては読んでいません。", "It is not read as a number.") : nil
        }
        let plain = value.text.folded.filter { !$0.isWhitespace && $0 != "," }
        return plain.hasPrefix("\(number)") ? nil : say("読み取った数値：\(number)", "Read as \(number).")
    }
}
