import HTML
import Japanese
import Plan

/// An action in the plans of other periods (前の計画・次の計画): how it went there, year by year, and where it goes on.
struct LineageView: Sendable {
    let lineage: ActionLineage
    let wording: Wording
    /// The address of the page of what can be seen.
    let link: @Sendable (ActionLineage.Stop) -> String

    /// Of a published plan: to the public pages of the others.
    init(_ lineage: ActionLineage, of city: Slug, wording: Wording) {
        self.init(lineage, wording: wording) { stop in
            let key = PlanKey(city: city, plan: stop.place.plan)
            let place =
                stop.plan.flatMap { plan in stop.action.map { PlanPlace.action(plan.addressNumber(of: $0)) } }
                ?? .overview
            return Address(.plan(key, edition: nil, place), language: wording.language).path
        }
    }

    /// Of a plan that is kept: to the same place of staff in the others.
    init(_ lineage: ActionLineage, at place: StaffPlace, _ frame: StaffFrame) {
        self.init(lineage, wording: frame.wording) { stop in
            frame.link(place, plan: stop.place.plan, action: stop.place.action)
        }
    }

    private init(_ lineage: ActionLineage, wording: Wording, link: @escaping @Sendable (ActionLineage.Stop) -> String) {
        self.lineage = lineage
        self.wording = wording
        self.link = link
    }

    private static let most = 30

    var html: HTML { earlier + later }

    /// Links alone, for pages that show something else.
    var links: HTML {
        guard !lineage.isEmpty else { return "" }
        func list(_ title: String, _ stops: [ActionLineage.Stop]) -> HTML {
            let items = stops.prefix(Self.most).map { "<li>\(name($0)) \(plan($0))</li>" as HTML }
            return "\("<p class=\"of\">\(title)</p><ul>\(items)</ul>", if: !items.isEmpty)"
        }
        return """
            <nav class="lineage" aria-label="\(wording.otherPeriods)">\(list(wording.inEarlierPlans, lineage.earlier))\
            \(list(wording.inLaterPlans, lineage.later))</nav>
            """
    }

    private var earlier: HTML {
        guard !lineage.earlier.isEmpty else { return "" }
        let stops = lineage.earlier.prefix(Self.most).map { stop in
            "<h3>\(name(stop))</h3><p>\(plan(stop))</p>\(years(stop))" as HTML
        }
        return """
            <section aria-labelledby="earlier-plans"><h2 id="earlier-plans">\(wording.inEarlierPlans)</h2>\
            \(stops)\(rest(lineage.earlier))</section>
            """
    }

    private var later: HTML {
        guard !lineage.later.isEmpty else { return "" }
        let items = lineage.later.prefix(Self.most).map { stop -> HTML in
            let status: HTML? = stop.plan.flatMap { plan in
                guard let year = plan.lastReportedYear, let action = stop.action, plan.form.has(.status) else {
                    return nil
                }
                let chip = StatusChip(entry: plan.status(of: action, in: year), wording: wording).html
                return " \(wording.year(year)) \(chip)"
            }
            return "<li>\(name(stop)) \(plan(stop))\(status)</li>"
        }
        return """
            <section aria-labelledby="later-plans"><h2 id="later-plans">\(wording.inLaterPlans)</h2>\
            <ul>\(items)</ul>\(rest(lineage.later))</section>
            """
    }

    private func rest(_ stops: [ActionLineage.Stop]) -> HTML {
        let rest = stops.count - Self.most
        return "\("<p class=\"note\">\(wording.more(rest))</p>", if: rest > 0)"
    }

    /// A link where there is a page of it.
    private func name(_ stop: ActionLineage.Stop) -> HTML {
        let number: HTML = stop.number.isEmpty ? "" : "<span class=\"number\">\(stop.number)</span> "
        guard stop.action != nil else { return "\(number)\(wording.original(stop.name))" }
        return "<a href=\"\(link(stop))\">\(number)\(wording.original(stop.name))</a>"
    }

    private func plan(_ stop: ActionLineage.Stop) -> HTML {
        guard let plan = stop.plan else { return "<span class=\"of\">\(wording.unseenPlan)</span>" }
        return "<span class=\"of\">\(wording.title(of: plan)) \(wording.years(plan.years))</span>"
    }

    /// Its years of which something is reported or due.
    private func years(_ stop: ActionLineage.Stop) -> HTML {
        guard let plan = stop.plan, let action = stop.action else { return "" }
        let years = plan.years.filter { plan.isDue($0) || action[$0].report != AnnualReport() }
        guard !years.isEmpty else { return "<p class=\"empty\">\(wording.nothingReportedYet)</p>" }
        let (hasStatus, hasResult) = (plan.form.has(.status), plan.form.has(.result))
        var columns = [RecordTable.Column(wording.fiscalYear)]
        func column(_ field: Field) {
            columns.append(
                RecordTable.Column(
                    heading: wording.label(field, in: plan.labels), label: wording.labelText(field, in: plan.labels)))
        }
        if hasStatus { column(.status) }
        if hasResult { column(.result) }
        return RecordTable(
            caption: wording.yearsOf("\(stop.number) \(stop.name)"), style: "lineage", columns: columns,
            rows: years.map { year in
                let status = StatusChip(entry: plan.status(of: action, in: year), wording: wording).html
                let result: HTML =
                    action[year].report.result.map {
                        "<div\(wording.originalAttribute)>\(PassageView(passage: $0).html)</div>"
                    } ?? "<span class=\"blank\">\(wording.blank)</span>"
                return RecordTable.Row(
                    cells: ["\(wording.year(year))"] + (hasStatus ? [status] : []) + (hasResult ? [result] : []))
            }
        ).html
    }
}

extension Wording {
    fileprivate var inEarlierPlans: String { say("前の計画では", "In earlier plans") }
    fileprivate var inLaterPlans: String { say("次の計画へ", "In later plans") }
    fileprivate var otherPeriods: String { say("前の計画と次の計画", "Earlier and later plans") }
    fileprivate var unseenPlan: String { say("（ここでは見られない計画）", "(a plan that cannot be read here)") }
    fileprivate func yearsOf(_ name: String) -> String { say("\(name)の経過", "\(name), year by year") }
}
