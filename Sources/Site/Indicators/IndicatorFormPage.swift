import Findings
import HTML
import Japanese
import Plan
import Rounds

/// The form in which the office corrects, splits, joins or adds (指標の訂正・分割・統合・追加).
struct IndicatorFormPage: StaffPage {
    let municipality: Municipality
    let key: PlanKey
    let plan: Plan
    let action: Action
    /// As they stand in the action.
    let indicators: [IndicatorSeries]
    let choice: IndicatorChoice
    /// What is typed: two where one is split.
    let entries: [IndicatorEntry]
    let problems: [FieldProblem]

    init(
        municipality: Municipality, key: PlanKey, plan: Plan, action: Action, indicators: [IndicatorSeries],
        choice: IndicatorChoice, entries: [IndicatorEntry], problems: [FieldProblem] = []
    ) {
        self.municipality = municipality
        self.key = key
        self.plan = plan
        self.action = action
        self.indicators = indicators
        self.choice = choice
        self.entries = entries
        self.problems = problems
    }

    private var task: IndicatorChoice.Task { choice.task ?? .correct }

    /// Those that it is made from.
    private var originals: [IndicatorSeries] {
        [choice.key, choice.other].compactMap(\.self).compactMap { key in indicators.first { $0.id.key == key } }
    }

    func title(_ wording: Wording) -> String { wording.title(of: task) }
    var above: [StaffPlace] { [.indicators] }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let blocks = entries.enumerated().map { block($0.element, prefix: Self.prefixes[$0.offset], frame) }
        let back = frame.link(
            .indicators, plan: key.plan, showing: .indicators(IndicatorChoice(needsLook: choice.needsLook)))
        let source = IndicatorSource(
            municipality: municipality, key: key, plan: plan, action: action, indicators: indicators, wording: wording)
        return """
            <header class="lead"><p class="owner">\(action.number) \(wording.original(action.name))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(wording.sentence(of: task))</p></header>\
            <section class="source" aria-labelledby="source"><h2 id="source">\(wording.wholeText)</h2>\(source.html)</section>\
            \(twice(wording))\
            \(frame.form(
                to: .indicatorForm, plan: key.plan,
                """
                \(IndicatorReviewGroup.hidden(choice))<input type="hidden" name="shown" value="\(indicators.fingerprint.text)">\
                \(blocks)<p class="buttons"><button type="submit">\(wording.button(of: task))</button> \
                <a class="button quiet" href="\(back)">\(wording.back)</a></p>
                """))
            """
    }

    /// What stands before the names of a block's fields.
    static let prefixes = ["", "second-"]

    static func field(_ number: IndicatorEntry.Number, prefix: String) -> String {
        "\(prefix)\(number.part.rawValue)-\(number.year.value)"
    }

    /// The years that a block has fields for: the plan's, and others that an indicator has numbers for.
    static func years(of plan: Plan, _ originals: [IndicatorSeries]) -> [FiscalYear] {
        Set(plan.years).union(originals.flatMap(\.years.keys)).sorted()
    }

    /// What is wrong with one block, beside its fields.
    static func problems(
        _ faults: [IndicatorEntry.Fault], prefix: String, years: [FiscalYear], _ wording: Wording
    ) -> [FieldProblem] {
        faults.map { fault in
            let field =
                switch fault {
                case .blankName, .longName: "\(prefix)name"
                case .longUnit: "\(prefix)unit"
                case .longScope: "\(prefix)scope"
                case .noNumber(let number): self.field(number, prefix: prefix)
                case .nothing:
                    years.first.map { self.field(.init(.target, in: $0), prefix: prefix) } ?? "\(prefix)name"
                }
            return FieldProblem(field, wording.sentence(fault))
        }
    }

    private func block(_ entry: IndicatorEntry, prefix: String, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        func field(
            _ name: String, _ label: String, _ value: String, kind: FormField.Kind = .text(), hint: String? = nil,
            isNeeded: Bool = false
        ) -> HTML {
            FormField(
                name: prefix + name, label: label, kind: kind, value: value, hint: hint, isNeeded: isNeeded,
                problems: problems, wording: wording
            ).html()
        }
        let units = Set(indicators.compactMap(\.unit?.text)).sorted()
        let directions = IndicatorSeries.Direction.allCases.map { ($0.rawValue, wording.aim(of: $0)) }
        let spans = IndicatorSeries.Span.allCases.map { ($0.rawValue, wording.span($0)) }
        let years = Self.years(of: plan, originals).map { numbers(entry, prefix: prefix, in: $0, wording) }
        let legend: HTML =
            entries.count > 1
            ? "<legend>\(prefix.isEmpty ? wording.firstPart : wording.secondPart)</legend>"
            : "<legend class=\"visually-hidden\">\(wording.indicatorHeading)</legend>"
        return """
            <fieldset class="indicator-entry">\(legend)\
            \(field("name", wording.nameOfIndicator, entry.name, hint: wording.indicatorNameHint, isNeeded: true))\
            <div class="pair">\(field("unit", wording.unitLabel, entry.unit, kind: .text(suggestions: units)))\
            \(field("scope", wording.scopeLabel, entry.scope, hint: wording.scopeHint))\
            \(field("direction", wording.direction, entry.direction.rawValue, kind: .choice(directions), isNeeded: true))\
            \(field("span", wording.spanLabel, entry.span.rawValue, kind: .choice(spans), isNeeded: true))</div>\
            <p class="hint" id="\(prefix)numbers-hint">\(wording.numbersHint)</p>\(years)</fieldset>
            """
    }

    /// Target and actual of one year, each with the words that it was read from.
    private func numbers(
        _ entry: IndicatorEntry, prefix: String, in year: FiscalYear, _ wording: Wording
    ) -> HTML {
        let fields = Join.Part.allCases.map { part -> HTML in
            let number = IndicatorEntry.Number(part, in: year)
            let quotes = originals.compactMap { $0[year][part]?.quote?.text }
            return FormField(
                name: Self.field(number, prefix: prefix), label: wording.number(part, in: year), kind: .text(),
                value: entry.numbers[number] ?? "", hint: quotes.isEmpty ? nil : wording.readFrom(quotes),
                isNeeded: false, problems: problems, wording: wording
            ).html()
        }
        return "<div class=\"pair\">\(fields)</div>"
    }

    /// Of two that are joined, the numbers of which both have one: only one can stay.
    private func twice(_ wording: Wording) -> HTML {
        guard task == .join, originals.count == 2 else { return "" }
        let items = Self.years(of: plan, originals).flatMap { year in
            Join.Part.allCases.compactMap { part -> HTML? in
                let figures = originals.compactMap { $0[year][part] }
                guard figures.count == 2, figures[0].quantity != figures[1].quantity else { return nil }
                let amounts = figures.map { $0.quantity.words(in: wording.language) }
                return "<li>\(wording.number(part, in: year))：\(amounts[0])／\(amounts[1])</li>"
            }
        }
        guard !items.isEmpty else { return "" }
        return "<div class=\"callout\"><p>\(wording.bothHaveNumbers)</p><ul>\(items)</ul></div>"
    }
}

extension Wording {
    fileprivate var firstPart: String { say("一つ目の指標", "The first indicator") }
    fileprivate var secondPart: String { say("二つ目の指標", "The second indicator") }
    fileprivate var nameOfIndicator: String { say("指標の名称", "Name of the indicator") }
    fileprivate var indicatorNameHint: String { say("例：オンライン申請の受付件数", "Such as オンライン申請の受付件数") }
    fileprivate var unitLabel: String { say("単位", "Unit") }
    fileprivate var scopeLabel: String { say("範囲", "Scope") }
    fileprivate var scopeHint: String { say("一部の課や施設だけの数値のとき。例：市民課", "Where it is of one part only, such as 市民課") }
    fileprivate var spanLabel: String { say("年度の数え方", "How years are counted") }
    fileprivate var numbersHint: String {
        say(
            "数値は「6.4万」「約6万4千件」「1,003」のように書けます。ない年度は空けておいてください。",
            "Write numbers such as 6.4万, 約6万4千件 or 1,003. Leave years without one blank.")
    }
    fileprivate var bothHaveNumbers: String {
        say(
            "次の数値は両方の指標にあります。下の欄には先の指標の数値を入れています。",
            "Both indicators have these numbers. The fields below hold those of the first.")
    }
}
