import Findings
import HTML
import Japanese
import Plan

/// One action (取組事項): what was promised, what happened, and if not, why not?
struct ActionPage: Page {
    let context: PlanContext
    let action: Action
    /// Of this action.
    let indicators: [IndicatorSeries]
    /// In the plans of other periods.
    var lineage = ActionLineage()

    private var plan: Plan { context.plan }

    func title(_ wording: Wording) -> String { "\(action.number) \(action.name)" }
    var hasWrittenTitle: Bool { true }

    func content(_ wording: Wording) -> HTML {
        """
        <header class="lead">\(PolicyTrail(path: plan.path(of: action), context: context).html)\
        <h1\(wording.originalAttribute)><span class="number">\(action.number)</span>\(action.name)</h1>\
        <p class="sentence">\(sentence(wording))</p></header>\(errata(wording))
        <section aria-labelledby="years"><h2 id="years">\(wording.yearsSideBySide)</h2>\(years(wording))</section>\
        \(StatedIndicatorViews(indicators: indicators.filter { $0.stated != nil }, context: context).html)\(numbers(wording))\
        \(LineageView(lineage, of: context.key.city, wording: wording).html)
        <section aria-labelledby="about"><h2 id="about">\(wording.aboutAction)</h2><dl class="facts">\
        <dt>\(wording.label(.divisions, in: plan.labels))</dt><dd>\(DivisionLinks(action.responsibilities, context).html)</dd>\
        \(reprints(wording))\(described(wording))\
        \(wording.originFacts(action))\(policyFacts(wording))</dl></section>
        \(neighbours(wording))
        """
    }

    private func sentence(_ wording: Wording) -> HTML {
        guard plan.form.has(.status) else { return "" }
        guard let year = plan.lastReportedYear else { return "\(wording.nothingReportedYet)" }
        return
            "\(wording.statusIn(year)) \(StatusChip(entry: plan.status(of: action, in: year), wording: wording).html)"
    }

    private func years(_ wording: Wording) -> HTML {
        let heads = plan.years.map { "<th scope=\"col\" role=\"columnheader\">\(wording.year($0))</th>" as HTML }
        return """
            <table class="sheet single" role="table"><caption class="visually-hidden">\(wording.yearsSideBySide)</caption>\
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(wording.item)</th>\(heads)</tr></thead>\
            <tbody role="rowgroup">\(YearGrid(action: action, years: plan.years, context: context, marking: quotes).rows)</tbody></table>
            """
    }

    /// The words that the indicators were read from.
    private var quotes: [Quote] {
        indicators.flatMap { $0.years.values.flatMap { [$0.target?.quote, $0.actual?.quote] } }.compactMap(\.self)
    }

    private func numbers(_ wording: Wording) -> HTML {
        let read = indicators.filter { $0.stated == nil }
        let (aimed, alone) = (read.filter { !$0.isWithoutTarget }, read.filter(\.isWithoutTarget))
        func views(_ indicators: [IndicatorSeries], _ id: String) -> [HTML] {
            indicators.enumerated().map {
                IndicatorView(indicator: $0.element, context: context, id: "\(id)-\($0.offset + 1)").html
            }
        }
        let numbers: HTML = """
            <section aria-labelledby="numbers"><h2 id="numbers">\(wording.numbersHeading)</h2>\
            <p class="note">\(wording.numbersNote(areConfirmed: aimed.allSatisfy(\.isConfirmed)))</p>\(leftAside(wording))\
            \(views(aimed, "indicator"))</section>
            """
        let actuals: HTML = """
            <section aria-labelledby="actuals"><h2 id="actuals">\(wording.actualsAloneHeading)</h2>\
            <p class="note">\(wording.actualsAloneNote)</p>\(leftAside(wording), if: aimed.isEmpty)\(views(alone, "actual"))</section>
            """
        return "\(numbers, if: !aimed.isEmpty)\(actuals, if: !alone.isEmpty)"
    }

    /// What of the numbers is not among them, because there are too many; nothing for any action of a real plan.
    private func leftAside(_ wording: Wording) -> HTML {
        let notes = plan.numbersLeftAside(of: action).map {
            "<p class=\"note guess\">\($0.sentence(labels: plan.labels, in: wording.language))</p>" as HTML
        }
        return "\(notes)"
    }

    /// What the office set right about this action after publication.
    private func errata(_ wording: Wording) -> HTML {
        let own = context.errata.filter { $0.action == action.id }
        guard !own.isEmpty else { return "" }
        return """
            <section class="callout" aria-labelledby="errata"><h2 id="errata">\(wording.errata)</h2>\
            <p>\(wording.errataNote)</p>\(ErrataTable(errata: own, wording: wording).html)</section>
            """
    }

    private func policyFacts(_ wording: Wording) -> HTML {
        plan.path(of: action).reduce(into: HTML()) { html, policy in
            for field in plan.form.policyFields {
                guard let text = field.shown(of: policy) else { continue }
                html += """
                    <dt>\(wording.label(field.field, in: plan.labels))<span class="of">\(wording.name(of: plan.levels[policy.level]))</span></dt>\
                    <dd\(wording.originalAttribute)>\(PassageView(passage: text).html)</dd>
                    """
            }
        }
    }

    /// What is written about the action as a whole; own fields only where they say something.
    private func described(_ wording: Wording) -> HTML {
        plan.form.actionFields.reduce(into: HTML()) { html, field in
            let text = field.shown(of: action)
            guard text != nil || field.own == nil else { return }
            html += """
                <dt>\(FieldName(of: field, labels: plan.labels, wording: wording).html)</dt>\
                <dd\(wording.originalAttribute)>\(passage(text, wording))</dd>
                """
        }
    }

    /// Under which other policies it is shown.
    private func reprints(_ wording: Wording) -> HTML {
        let policies = action.reprints.filter { plan[$0.policy] != nil }
        guard !policies.isEmpty else { return "" }
        let names = policies.map { PolicyPlace(policy: $0.policy, context: context).html }
        return "<dt>\(wording.reprintedUnder)</dt><dd>\(wording.list(names))</dd>"
    }

    private func passage(_ passage: Passage?, _ wording: Wording) -> HTML {
        passage.map { PassageView(passage: $0).html } ?? "<span class=\"blank\">\(wording.blank)</span>"
    }

    /// The actions before and after in the order of the form.
    private func neighbours(_ wording: Wording) -> HTML {
        guard let index = plan.actions.firstIndex(of: action) else { return "" }
        let before = index > 0 ? plan.actions[index - 1] : nil
        let after = index + 1 < plan.actions.count ? plan.actions[index + 1] : nil
        func link(_ action: Action?, _ rel: String, _ label: String) -> HTML {
            guard let action else { return "" }
            return """
                <a rel="\(rel)" href="\(context.link(action))"><span class="of">\(label)</span> \
                \(wording.original("\(action.number) \(action.name)"))</a>
                """
        }
        return """
            <nav class="neighbours" aria-label="\(wording.neighbours)">\(link(before, "prev", wording.previousAction))\
            \(link(after, "next", wording.nextAction))</nav>
            """
    }
}

/// Where something stands in the plan's tree, from the top down (体系の中の位置).
struct PolicyTrail: Sendable {
    let path: [Policy]
    let context: PlanContext

    var html: HTML {
        let items = path.map { policy in
            """
            <li>\(context.wording.levelMark(context.plan.levels[policy.level])) \
            <a href="\(context.link(.policy(policy.id)))">\(policy.numberedName)</a></li>
            """ as HTML
        }
        return "<ol class=\"trail\"\(context.wording.originalAttribute)>\(items)</ol>"
    }
}

extension Wording {
    fileprivate func statusIn(_ year: FiscalYear) -> String {
        say("\(self.year(year))の達成状況：", "Status in \(self.year(year)):")
    }
    fileprivate var previousAction: String { say("前の取組", "Previous") }
    fileprivate var nextAction: String { say("次の取組", "Next") }
}
