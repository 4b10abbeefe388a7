import Findings
import HTML
import Japanese
import Plan

/// The indicators of one action as the office looks at them (取組事項の指標): how they were read, and what can be said to it.
struct IndicatorReviewGroup: Sendable {
    let municipality: Municipality
    let key: PlanKey
    let plan: Plan
    let action: Action
    /// Of the action in the plan, from 1.
    let position: Int
    let indicators: [IndicatorSeries]
    let decisions: [KeptIndicatorDecision]
    let needsLook: Bool
    let mayDecide: Bool
    /// Whether it is unfolded from the start.
    let isOpen: Bool

    /// How many of them need a look.
    private var open: Int { indicators.count(where: \.needsLook) }

    func html(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let views = indicators.enumerated().map { index, indicator in
            view(indicator, id: "indicator-\(position)-\(index + 1)", frame)
        }
        return """
            <section class="indicator-group" id="field-action-\(position)" aria-labelledby="action-\(position)" tabindex="-1">\
            <h2 id="action-\(position)"><span class="number">\(action.number)</span> \(wording.original(action.name))</h2>\
            <details class="more whole"\(" open", if: isOpen)><summary>\(summary(wording))</summary>\(views)\
            \(confirmation(of: nil, wording.confirmAll(open), frame), if: mayDecide && open > 0)\
            \(source(wording))\(decided(frame))</details></section>
            """
    }

    /// What is behind the fold: the names of the indicators, and how many of them need a look.
    private func summary(_ wording: Wording) -> HTML {
        guard !indicators.isEmpty else { return "\(wording.noIndicatorsHere)" }
        let guesses = indicators.count(where: \.isGuess)
        let names = wording.list(indicators.map { wording.original($0.name) })
        return """
            \(names)\(" <span class=\"chip neutral\">\(wording.notLookedAt(open))</span>", if: open > 0)\
            \(" <span class=\"chip good\">✓ \(wording.isConfirmed)</span>", if: open == 0)\
            \(" <span class=\"chip poor\">? \(wording.guessed(guesses))</span>", if: guesses > 0)
            """
    }

    private func view(_ indicator: IndicatorSeries, id: String, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <article class="indicator review" aria-labelledby="\(id)"><h3 id="\(id)">\(wording.original(wording.name(of: indicator))) \
            \(chips(indicator, wording))</h3><p class="of">\(wording.kind(of: indicator))</p>\
            \(table(indicator, wording))\(doings(indicator, id: id, frame), if: mayDecide)</article>
            """
    }

    private func chips(_ indicator: IndicatorSeries, _ wording: Wording) -> HTML {
        let guess: HTML = "<span class=\"chip poor\">? \(wording.isGuessed)</span>"
        if !indicator.isConfirmed {
            return indicator.isGuess ? guess : "<span class=\"chip neutral\">\(wording.notLookedAt)</span>"
        }
        let confirmed: HTML = "<span class=\"chip good\">✓ \(wording.isConfirmed)</span>"
        let news: HTML = "<span class=\"chip neutral\">\(wording.newNumbers)</span>"
        return indicator.needsLook ? "\(confirmed) \(news) \(guess, if: indicator.isGuess)" : confirmed
    }

    /// Each number over the words that it was read from, and why it belongs here.
    private func table(_ indicator: IndicatorSeries, _ wording: Wording) -> HTML {
        let years = plan.years.filter { indicator.years[$0] != nil }
        return RecordTable(
            caption: wording.numbers(of: indicator), style: "numbers",
            columns: [
                RecordTable.Column(wording.fiscalYear), RecordTable.Column(wording.targetNumber, style: "figure"),
                RecordTable.Column(wording.actualNumber, style: "figure"), RecordTable.Column(wording.comparison),
                RecordTable.Column(wording.whyTogether),
            ],
            rows: years.map { year in
                let joins = Join.Part.allCases.compactMap { indicator.join(of: $0, in: year) }
                let reasons = joins.map { join -> HTML in
                    let mark: HTML = join.isGuess ? "<b class=\"guessed\">\(wording.isGuessed)：</b>" : ""
                    return "<li>\(mark)\(wording.part(join.part)) – \(join.sentence(in: wording.language))</li>"
                }
                return RecordTable.Row(cells: [
                    "\(wording.year(year))", cell(indicator[year].target, wording),
                    cell(indicator[year].actual, wording),
                    "\(wording.comparison(of: indicator, in: year, isDue: plan.isDue(year)))",
                    reasons.isEmpty ? "<span class=\"blank\">–</span>" : "<ul class=\"plain reasons\">\(reasons)</ul>",
                ])
            }
        ).html
    }

    private func cell(_ figure: Figure?, _ wording: Wording) -> HTML {
        guard let figure else { return "<span class=\"blank\">–</span>" }
        let origin: HTML =
            figure.quote.map { "<q\(wording.originalAttribute)>\($0.text)</q>" }
            ?? "<span class=\"of\">\(wording.enteredByOffice)</span>"
        return "<b>\(figure.quantity.words(in: wording.language))</b> \(origin)"
    }

    // MARK: What can be done

    private func doings(_ indicator: IndicatorSeries, id: String, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let isOneOfSeveral = indicator.needsLook && indicators.count(where: \.needsLook) > 1
        func link(_ task: IndicatorChoice.Task, _ label: String) -> HTML {
            let choice = IndicatorChoice(action: action.id, key: indicator.id.key, task: task, needsLook: needsLook)
            return """
                <a class="button quiet" href="\(frame.link(.indicatorForm, plan: key.plan, showing: .indicators(choice)))" aria-describedby="\(id)">\(label)</a>
                """
        }
        let dismissal = frame.form(
            to: .indicatorDismissal, plan: key.plan, style: "plain-form",
            "\(hidden(indicator))<button type=\"submit\" class=\"quiet\" aria-describedby=\"\(id)\">\(wording.dismiss)</button>"
        )
        return """
            <div class="doings">\(confirmation(of: indicator, wording.confirm, frame), if: isOneOfSeveral)\
            \(link(.correct, wording.correct)) \(link(.split, wording.split)) \(dismissal)\(joining(indicator, id: id, frame))</div>
            """
    }

    /// - Parameter indicator: `nil` for all of the action that need a look.
    private func confirmation(of indicator: IndicatorSeries?, _ label: String, _ frame: StaffFrame) -> HTML {
        let style: HTML = indicator == nil ? "" : " class=\"second\""
        return frame.form(
            to: .indicatorConfirmation, plan: key.plan, style: indicator == nil ? "confirm-all" : "plain-form",
            "\(hidden(indicator))<button type=\"submit\"\(style)>\(label)</button>")
    }

    private func joining(_ indicator: IndicatorSeries, id: String, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let others = indicators.filter { $0.id != indicator.id }
        guard !others.isEmpty else { return "" }
        let options = others.map { "<option value=\"\($0.id.key)\">\($0.name)</option>" as HTML }
        let choice = IndicatorChoice(action: action.id, key: indicator.id.key, task: .join, needsLook: needsLook)
        return """
            <details class="more"><summary>\(wording.join)</summary>\
            \(frame.filter(
                to: .indicatorForm,
                """
                \(Self.hidden(choice))\
                <div><label for="\(id)-with">\(wording.joinWith)</label><select id="\(id)-with" name="with">\(options)</select></div>\
                <div><button type="submit" class="second">\(wording.goOn)</button></div>
                """))</details>
            """
    }

    /// What a form is about, and what its sender saw.
    private func hidden(_ indicator: IndicatorSeries?) -> HTML {
        let choice = IndicatorChoice(action: action.id, key: indicator?.id.key, needsLook: needsLook)
        return "\(Self.hidden(choice))<input type=\"hidden\" name=\"shown\" value=\"\(indicators.fingerprint.text)\">"
    }

    static func hidden(_ choice: IndicatorChoice) -> HTML {
        choice.values.reduce(into: HTML()) { html, value in
            html += "<input type=\"hidden\" name=\"\(value.name)\" value=\"\(value.text)\">"
        }
    }

    // MARK: What stands below

    /// The whole sentences, with the words that were read marked.
    private func source(_ wording: Wording) -> HTML {
        """
        <details class="more"><summary>\(wording.wholeText)</summary>\
        \(IndicatorSource(municipality: municipality, key: key, plan: plan, action: action, indicators: indicators, wording: wording).html)</details>
        """
    }

    private func decided(_ frame: StaffFrame) -> HTML {
        guard !decisions.isEmpty else { return "" }
        let lines = decisions.map { kept in
            IndicatorDecisionLine(
                kept: kept, plan: key.plan, needsLook: needsLook, mayDecide: mayDecide, frame: frame
            ).html
        }
        return """
            <details class="more"><summary>\(frame.wording.decided(decisions.count))</summary><ul class="plain decided">\(lines)</ul></details>
            """
    }
}

/// What an action's cells say, year beside year, with the words marked that indicators were read from (元の文章).
struct IndicatorSource: Sendable {
    let municipality: Municipality
    let key: PlanKey
    let plan: Plan
    let action: Action
    let indicators: [IndicatorSeries]
    let wording: Wording

    var html: HTML {
        let context = PlanContext(municipality: municipality, key: key, plan: plan, wording: wording)
        let quotes = indicators.flatMap { $0.years.values.flatMap { [$0.target?.quote, $0.actual?.quote] } }
            .compactMap(\.self)
        let heads = plan.years.map { "<th scope=\"col\" role=\"columnheader\">\(wording.year($0))</th>" as HTML }
        return """
            <table class="sheet single" role="table"><caption class="visually-hidden">\(wording.yearsSideBySide)</caption>\
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(wording.item)</th>\(heads)</tr></thead>\
            <tbody role="rowgroup">\(YearGrid(action: action, years: plan.years, context: context, marking: quotes).rows)</tbody></table>
            """
    }
}

extension Wording {
    fileprivate var noIndicatorsHere: String { say("この取組に指標はありません。", "This action has no indicator.") }
    fileprivate var newNumbers: String { say("確認後の数値あり", "numbers came since") }
    fileprivate var whyTogether: String { say("ひとつの指標とした理由", "Why they belong together") }
    fileprivate var enteredByOffice: String { say("事務局が記入", "entered by the office") }
    fileprivate func confirmAll(_ count: Int) -> String {
        count == 1 ? say("この指標を確認済みにする", "Confirm") : say("この取組の\(count)件を確認済みにする", "Confirm all \(count)")
    }
    fileprivate var joinWith: String { say("まとめる相手", "Join with") }
}
