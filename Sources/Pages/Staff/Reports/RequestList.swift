import HTML
import JapaneseText
import Plan
import Round

/// What one round asks of somebody, with the words of its plan (ある照会の依頼).
public struct RoundRequests: Sendable {
    public let plan: Plan
    public let round: Round
    public let requests: [Request]
    public let watched: [WatchedReport]

    public init(plan: Plan, round: Round, requests: [Request], watched: [WatchedReport]) {
        self.plan = plan
        self.round = round
        self.requests = requests
        self.watched = watched
    }
}

/// Everything that is asked of me (求められていること), the next due thing first.
struct RequestList: Sendable {
    let rounds: [RoundRequests]
    /// The open rounds on which the viewer does the office's work, with the title of their plan.
    let officeRounds: [(brief: RoundBrief, plan: String)]
    let today: Day
    let calendar: BusinessCalendar
    let frame: StaffFrame

    private struct Line: Sendable {
        let plan: Plan
        let round: Round
        let request: Request
    }

    private var wording: Wording { frame.wording }

    private var lines: [Line] {
        rounds.flatMap { asked in
            asked.requests.map { Line(plan: asked.plan, round: asked.round, request: $0) }
        }.sorted { Request.isBefore($0.request, $1.request) }
    }

    var html: HTML {
        let lines = lines
        guard let first = lines.first else {
            return """
                <section aria-labelledby="asked"><h2 id="asked">\(wording.askedOfMe)</h2>\
                \("<p class=\"empty\">\(wording.nothingAsked)</p>", if: officeRounds.isEmpty)\(office)</section>\(watched)
                """
        }
        let overdue = lines.filter { $0.request.due < today }.count
        let rest: HTML =
            lines.count == 1
            ? ""
            : """
            <h3>\(wording.laterDue)</h3><ul class="requests">\(lines.dropFirst().map { item($0, isFirst: false) })</ul>
            """
        return """
            <section aria-labelledby="asked"><h2 id="asked">\(wording.askedOfMe)</h2>\
            <p>\(wording.inShort(requests: lines.count, overdue: overdue))</p>\
            <h3>\(wording.nextDue)</h3><ul class="requests first">\(item(first, isFirst: true))</ul>\(rest)\(office)</section>\(watched)
            """
    }

    private func item(_ line: Line, isFirst: Bool) -> HTML {
        let request = line.request
        let action = line.plan[request.action]
        let course = action.map { line.round.assignment(of: $0).course(of: line.round) } ?? line.round.course
        let link = frame.link(.report, plan: line.round.plan, year: line.round.year, action: request.action)
        let name: HTML = action.map { "\($0.number) \(wording.original($0.name))" } ?? ""
        let comments: HTML
        if case .mend(let said) = request.kind {
            comments = "<ul class=\"comments\">\(said.map { comment($0, line.plan) })</ul>"
        } else {
            comments = ""
        }
        let time = calendar.timeLeft(until: request.due, on: today)
        let button: HTML =
            isFirst
            ? "<p><a class=\"button\" href=\"\(link)\">\(wording.button(request.kind, isBegun: request.isBegun))</a></p>"
            : ""
        let heading: HTML = isFirst ? name : "<a href=\"\(link)\">\(name)</a>"
        return """
            <li><p class="what"><span class="kind">\(wording.kind(request.kind, isBegun: request.isBegun, course))</span> \
            <span class="due\(" late", if: time.isOver)">\(wording.dueDay) \(wording.due(request.due, time))</span></p>\
            <p class="name"><b>\(heading)</b> <span class="of">\(wording.original(line.plan.title)) \(wording.year(line.round.year))</span></p>\
            \(comments)\(button)</li>
            """
    }

    /// The rounds that the office brings to their end, in the shape of everything else that is asked.
    private var office: HTML {
        guard !officeRounds.isEmpty else { return "" }
        let items = officeRounds.map { brief, title -> HTML in
            let time = brief.timeLeft
            let due: HTML =
                brief.due.map { day in
                    """
                    <span class="due\(" late", if: time?.isOver == true)">\(wording.dueDay) \(time.map { wording.due(day, $0) } ?? "")</span>
                    """
                } ?? ""
            return """
                <li><p class="what"><span class="kind">\(wording.bringRoundToItsEnd)</span> \(due)</p>\
                <p class="name"><b><a href="\(frame.link(.round, plan: brief.plan, year: brief.year))">\(wording.roundOf(brief.year))</a></b> \
                \(wording.done(brief)) <span class="of">\(wording.original(title))</span></p></li>
                """
        }
        return "<h3>\(wording.officeRounds)</h3><ul class=\"requests\">\(items)</ul>"
    }

    private func comment(_ comment: ReturnComment, _ plan: Plan) -> HTML {
        let label = comment.field.map { wording.original(plan.labels[$0.planField]) } ?? "\(wording.wholeReport)"
        return "<li><b>\(label)</b> \(wording.original(comment.text))</li>"
    }

    private var watched: HTML {
        """
        \(folded(wording.watched, wording.watchedNote) { $0 != .done })\
        \(folded(wording.doneReportsOfMine, wording.doneReportsNote) { $0 == .done })
        """
    }

    /// The reports of one's divisions that stand somewhere, behind a line that counts them.
    private func folded(_ title: String, _ note: String, _ isMeant: (ReportTrail.Standing) -> Bool) -> HTML {
        let items = rounds.flatMap { asked in
            asked.watched.filter { isMeant($0.standing) }.compactMap { report -> HTML? in
                guard let action = asked.plan[report.action] else { return nil }
                let link = frame.link(.report, plan: asked.round.plan, year: asked.round.year, action: action.id)
                let course = asked.round.assignment(of: action).course(of: asked.round)
                return """
                    <li><a href="\(link)">\(action.number) \(wording.original(action.name))</a> \
                    <span class="chip neutral">\(wording.standing(report.standing, on: course))</span></li>
                    """
            }
        }
        guard !items.isEmpty else { return "" }
        return """
            <details class="more"><summary>\(title) <span class="of">\(wording.count(items.count))</span></summary>\
            <p class="note">\(note)</p><ul class="plain watched">\(items)</ul></details>
            """
    }
}
