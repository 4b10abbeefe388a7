import Findings
import Foundation
import HTML
import Japanese
import Plan

/// What an action counts over the years (指標): a chart, the same as a table, and how sure the reading is.
struct IndicatorView: Sendable {
    let indicator: IndicatorSeries
    let context: PlanContext
    /// Of the heading; unlike any other on the page.
    let id: String

    private var wording: Wording { context.wording }

    var html: HTML {
        """
        <section class="indicator" aria-labelledby="\(id)"><h3 id="\(id)"\(wording.originalAttribute)>\(wording.name(of: indicator))</h3>\
        <p class="of">\(wording.kind(of: indicator))</p>\(note)\(milestones)\
        <div class="beside">\(IndicatorChart(indicator: indicator, years: context.plan.years, wording: wording).html)\(table)</div>\
        \(doubts)</section>
        """
    }

    private var table: HTML { indicator.isWithoutTarget ? actuals : numbers }

    /// Nothing is promised: neither a rate nor an outcome.
    private var actuals: HTML {
        RecordTable(
            caption: wording.numbers(of: indicator), style: "numbers",
            columns: [
                RecordTable.Column(wording.fiscalYear), RecordTable.Column(wording.actualNumber, style: "figure"),
            ],
            rows: context.plan.years.map { year in
                RecordTable.Row(cells: ["\(wording.year(year))", "\(cell(.actual, in: year))\(remark(year))"])
            }
        ).html
    }

    private var numbers: HTML {
        RecordTable(
            caption: wording.numbers(of: indicator), style: "numbers",
            columns: [
                RecordTable.Column(wording.fiscalYear), RecordTable.Column(wording.targetNumber, style: "figure"),
                RecordTable.Column(wording.actualNumber, style: "figure"),
                RecordTable.Column(wording.rate, style: "figure"), RecordTable.Column(wording.comparison),
            ],
            rows: context.plan.years.map { year in
                RecordTable.Row(cells: [
                    "\(wording.year(year))", cell(.target, in: year),
                    "\(cell(.actual, in: year))\(remark(year))", rate(in: year),
                    "\(wording.comparison(of: indicator, in: year, isDue: context.plan.isDue(year)))",
                ])
            }
        ).html
    }

    /// 「基準値 1,046人（令和4年度）」 and the final target, where the plan states them.
    private var milestones: HTML {
        let said = [
            (wording.baseline, indicator.stated?.baseline), (wording.finalTarget, indicator.stated?.finalTarget),
        ].compactMap { label, milestone -> HTML? in
            milestone.map { "<dt>\(label)</dt><dd>\(wording.milestone($0))</dd>" }
        }
        return said.isEmpty ? "" : "<dl class=\"facts\">\(said)</dl>"
    }

    /// What the plan remarks about it (備考).
    private var note: HTML {
        indicator.stated?.note.map { "<p class=\"note\">\(wording.original($0))</p>" } ?? ""
    }

    /// The rate, with how it was worked out where the plan has a rule of its own for it.
    private func rate(in year: FiscalYear) -> HTML {
        guard let steps = indicator.rateInSteps(in: year) else { return "\(wording.rate(of: indicator, in: year))" }
        return "\(wording.rate(of: indicator, in: year)) <span class=\"of\">\(steps)</span>"
    }

    private func remark(_ year: FiscalYear) -> HTML {
        indicator.stated?[year].remark.map { " <span class=\"of\">\(wording.original($0))</span>" } ?? ""
    }

    /// The number, and under it the words that it was read from, or that stand in its place in other words.
    private func cell(_ part: Join.Part, in year: FiscalYear) -> HTML {
        guard let figure = indicator[year][part] else {
            return indicator.stated?[year][part].map { wording.original($0.text) } ?? "<span class=\"blank\">–</span>"
        }
        if let written = figure.written {
            let text: HTML =
                figure.saysMoreThanItsNumber ? " <span class=\"of\">\(wording.original(written))</span>" : ""
            return "<b>\(wording.amount(of: figure))</b>\(text)"
        }
        let quote = figure.quote.map { "<q\(wording.originalAttribute)>\($0.text)</q>" as HTML }
        return "<b>\(figure.quantity.words(in: wording.language))</b> \(quote)"
    }

    /// What was put together by guessing, and why it was. Numbers that came after the office confirmed may be guesses too.
    private var doubts: HTML {
        let confirmed: HTML = indicator.isConfirmed ? "<p class=\"note\">\(wording.confirmedByOffice)</p>" : ""
        let guesses = indicator.guesses.map { join in
            "<li>\(wording.year(join.year)) \(wording.part(join.part)): \(join.sentence(in: wording.language))</li>"
                as HTML
        }
        guard !guesses.isEmpty else { return confirmed }
        return "\(confirmed)<div class=\"note guess\"><p>\(wording.someIsGuessed)</p><ul>\(guesses)</ul></div>"
    }
}

/// The section of a page that shows what its policy or action states that it counts (指標), one by one; nothing where that is nothing.
struct StatedIndicatorViews: Sendable {
    let indicators: [IndicatorSeries]
    let context: PlanContext

    var html: HTML {
        guard !indicators.isEmpty else { return "" }
        let title = context.wording.statedIndicators
        let views = indicators.enumerated().map {
            IndicatorView(indicator: $0.element, context: context, id: "stated-\($0.offset + 1)").html
        }
        return "<section aria-labelledby=\"indicators\"><h2 id=\"indicators\">\(title)</h2>\(views)</section>"
    }
}

/// Targets as lines and actuals as bars, year by year (目標と実績の図). The numbers stand under them as text, and the table
/// beside it holds the same.
struct IndicatorChart: Sendable {
    let indicator: IndicatorSeries
    let years: [FiscalYear]
    let wording: Wording

    private static let column = 108
    private static let left = 52
    private static let height = 88

    var html: HTML {
        let heights = years.flatMap { [indicator[$0].target, indicator[$0].actual] }.compactMap(\.?.quantity.height)
        guard let most = heights.max(), let least = heights.min(),
            most > 0 || least < 0 || years.contains(where: { indicator[$0].target != nil })
        else { return "" }
        let (top, bottom) = (max(most, 0), min(least, 0))
        let scale = Scale(top: top, span: max(top - bottom, 1))
        let width = Self.left + Self.column * years.count
        let base = Self.height + 8
        let columns = years.enumerated().map { column($0.offset, $0.element, scale, base: base) }
        let targets: HTML = """
            <line class="target" x1="0" x2="14" y1="\(base + 33)" y2="\(base + 33)"/><text class="key" x="18" y="\(base + 37)">\(wording.targetNumber)</text>
            """
        let foot = base + footOfActuals
        return """
            <svg class="indicator-chart" role="img" viewBox="0 0 \(width) \(foot + 6)" width="\(width)" height="\(foot + 6)" \
            aria-label="\(wording.inWords(indicator, years))">\(columns)\
            <line class="base" x1="\(Self.left)" x2="\(width)" y1="\(scale.y(0))" y2="\(scale.y(0))"/>\
            \(targets, if: !indicator.isWithoutTarget)\
            <rect class="actual" x="2" y="\(foot - 10)" width="10" height="10"/><text class="key" x="18" y="\(foot)">\(wording.actualNumber)</text></svg>
            """
    }

    /// How far below the chart the line of the actuals stands: under that of the targets, where there are any.
    private var footOfActuals: Int { indicator.isWithoutTarget ? 37 : 56 }

    /// From values to places, from the top down. Zero is always among them.
    private struct Scale {
        let top: Decimal
        let span: Decimal

        func y(_ value: Decimal) -> Int {
            8 + Int(((top - value) / span * Decimal(IndicatorChart.height) as NSDecimalNumber).doubleValue.rounded())
        }
    }

    private func column(_ index: Int, _ year: FiscalYear, _ scale: Scale, base: Int) -> HTML {
        let middle = Self.left + Self.column * index + Self.column / 2
        let values = indicator[year]
        let bar = values.actual.map { actual in
            let (zero, end) = (scale.y(0), scale.y(actual.quantity.height))
            return """
                <rect class="actual" x="\(middle - 22)" y="\(min(zero, end))" width="44" height="\(abs(zero - end))"/>
                """ as HTML
        }
        let line = values.target.map { target in
            let top = scale.y(target.quantity.height)
            return "<line class=\"target\" x1=\"\(middle - 40)\" x2=\"\(middle + 40)\" y1=\"\(top)\" y2=\"\(top)\"/>"
                as HTML
        }
        let target: HTML = """
            <text x="\(middle)" y="\(base + 37)">\(values.target.map { wording.amount(of: $0, withUnit: false) } ?? "–")</text>
            """
        return """
            \(bar)\(line)<text class="year" x="\(middle)" y="\(base + 17)">\(wording.year(year))</text>\
            \(target, if: !indicator.isWithoutTarget)\
            <text x="\(middle)" y="\(base + footOfActuals)">\(values.actual.map { wording.amount(of: $0, withUnit: false) } ?? "–")</text>
            """
    }
}

extension Figure {
    /// Whether its place says more than a number and the unit: 「45.2%（速報）」, but not 「95.0」.
    fileprivate var saysMoreThanItsNumber: Bool {
        guard let written else { return false }
        var plain = written.folded.filter { !$0.isWhitespace && $0 != "," }
        if let unit = quantity.unit?.text.folded, plain.hasSuffix(unit) { plain.removeLast(unit.count) }
        return Decimal(exactly: plain) == nil || Decimal(exactly: plain) != quantity.number
    }
}

extension Quantity {
    /// How high it stands in a chart, in the base of its unit: the upper end of a range.
    fileprivate var height: Decimal {
        let value: Decimal
        switch amount {
        case .value(let amount): value = amount
        case .range(_, let upper): value = upper
        case .part(let part, _): value = part
        }
        return value * (unit?.factor ?? 1)
    }
}

extension Wording {
    fileprivate var confirmedByOffice: String { say("事務局が確認した数値です。", "Confirmed by the office.") }
    fileprivate var someIsGuessed: String {
        say("数値の対応には推定があります。", "Some of these numbers were put together by guessing:")
    }
}
