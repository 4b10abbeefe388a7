import HTML
import Japanese
import Plan
import Rounds

/// What one round asks of somebody, with the words of its plan (ある照会の依頼).
struct RoundRequests: Sendable {
    let plan: Plan
    let round: Round
    let requests: [Request]
    let watched: [WatchedReport]

    init(plan: Plan, round: Round, requests: [Request], watched: [WatchedReport]) {
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
    /// Whether the viewer evaluates, and not only reports.
    var evaluates = false
    let frame: StaffFrame

    private struct Line: Sendable {
        let plan: Plan
        let round: Round
        let request: Request
    }

    private var wording: Wording { frame.wording }
    private var title: String { evaluates ? wording.askedOfEvaluator : wording.askedOfMe }

    private var lines: [Line] {
        rounds.flatMap { asked in
            asked.requests.map { Line(plan: asked.plan, round: asked.round, request: $0) }
        }.sorted { Request.isBefore($0.request, $1.request) }
    }

    var html: HTML {
        let lines = lines
        guard let first = lines.first else {
            return """
                <section aria-labelledby="asked"><h2 id="asked">\(title)</h2>\
                \("<p class=\"empty\">\(evaluates ? wording.nothingToEvaluate : wording.nothingAsked)</p>", if: officeRounds.isEmpty)\(office)</section>\(watched)
                """
        }
        let overdue = lines.filter { $0.request.due < today }.count
        let rest: HTML =
            lines.count == 1
            ? ""
            : """
            <h3>\(wording.laterDue)</h3>\(groups(Array(lines.dropFirst())))
            """
        return """
            <section aria-labelledby="asked"><h2 id="asked">\(title)</h2>\
            <p>\(wording.inShort(requests: lines.count, overdue: overdue))</p>\
            <h3>\(wording.nextDue)</h3><ul class="requests first">\(next(first))</ul>\(rest)\(office)</section>\(watched)
            """
    }

    /// What is due next, with a button.
    private func next(_ line: Line) -> HTML {
        let request = line.request
        return """
            <li>\(what(line))<p class="name"><b>\(name(line))</b> \(source(line))</p>\(comments(line))\
            <p><a class="button" href="\(link(line))">\(wording.button(request.kind, isBegun: request.isBegun))</a></p></li>
            """
    }

    /// The others, those of one kind with one due day under one heading.
    private func groups(_ lines: [Line]) -> HTML {
        var groups: [[Line]] = []
        for line in lines {
            if let last = groups.indices.last, key(groups[last][0]) == key(line) {
                groups[last].append(line)
            } else {
                groups.append([line])
            }
        }
        return groups.reduce(into: HTML()) { html, group in
            let items = group.map { line -> HTML in
                "<li><a href=\"\(link(line))\">\(name(line))</a>\(comments(line))</li>"
            }
            html += """
                <div class="request-group"><h4>\(kind(group[0]))\(" <span class=\"of\">\(wording.count(group.count))</span>", if: group.count > 1)</h4>\
                <p class="what">\(due(group[0])) \(source(group[0]))</p><ul class="requests short">\(items)</ul></div>
                """
        }
    }

    private func key(_ line: Line) -> [String] {
        [kind(line), line.request.due.text, line.round.plan.text, String(line.round.year.value)]
    }

    private func kind(_ line: Line) -> String {
        let action = if case .action(let id) = line.request.item { line.plan[id] } else { Action?.none }
        let flow = action.map { line.round.assignment(of: $0).flow(of: line.round) } ?? line.round.flow
        let step = if case .evaluate(let id) = line.request.kind { line.plan.form[id] } else { EvaluationStep?.none }
        return wording.kind(line.request.kind, isBegun: line.request.isBegun, flow, at: step)
    }

    private func what(_ line: Line) -> HTML {
        "<p class=\"what\"><span class=\"kind\">\(kind(line))</span> \(due(line))</p>"
    }

    private func due(_ line: Line) -> HTML {
        let time = calendar.timeLeft(until: line.request.due, on: today)
        return
            "<span class=\"due\(" late", if: time.isOver)\">\(wording.dueDay) \(wording.due(line.request.due, time))</span>"
    }

    private func source(_ line: Line) -> HTML {
        "<span class=\"of\">\(wording.original(line.plan.title)) \(wording.year(line.round.year))</span>"
    }

    private func link(_ line: Line) -> String {
        let (plan, year) = (line.round.plan, line.round.year)
        if case .evaluate(let step) = line.request.kind {
            let name = EvaluationName(step, line.request.item)
            return frame.link(.evaluation, plan: plan, year: year, showing: .item(name.text))
        }
        guard case .action(let action) = line.request.item else { return frame.link(.round, plan: plan, year: year) }
        return frame.link(.report, plan: plan, year: year, action: action)
    }

    private func name(_ line: Line) -> HTML {
        switch line.request.item {
        case .action(let id): line.plan[id].map { "\($0.number) \(wording.original($0.name))" } ?? ""
        case .policy(let id): line.plan[id].map { wording.original($0.numberedName) } ?? ""
        }
    }

    private func comments(_ line: Line) -> HTML {
        guard case .mend(let said) = line.request.kind else { return "" }
        return "<ul class=\"comments\">\(said.map { comment($0, line.plan) })</ul>"
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
        let label = comment.field.map { wording.label($0, in: plan.labels) } ?? "\(wording.wholeReport)"
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
                let flow = asked.round.assignment(of: action).flow(of: asked.round)
                return """
                    <li><a href="\(link)">\(action.number) \(wording.original(action.name))</a> \
                    <span class="chip neutral">\(wording.standing(report.standing, on: flow))</span></li>
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

extension Wording {
    fileprivate var askedOfMe: String { say("求められている報告", "Asked of me") }
    fileprivate var askedOfEvaluator: String { say("求められている報告と評価", "Asked of me") }
    fileprivate var nothingToEvaluate: String {
        say(
            "今は求められている報告や評価はありません。報告が承認されると、評価するものが期限の早い順にここに並びます。",
            "Nothing is asked of you now. What is to be evaluated stands here once its report is approved, the next due first."
        )
    }
    fileprivate var nextDue: String { say("次に行うこと", "Next") }
    fileprivate var laterDue: String { say("そのほかに求められていること", "Also asked of me") }
    fileprivate var bringRoundToItsEnd: String { say("照会の取りまとめ", "Follow the round") }
    fileprivate var watched: String { say("ほかの人の手にある報告", "With others now") }
    fileprivate var watchedNote: String {
        say("自分の課の報告のうち、ほかの人の記入や承認を待っているものです。", "Reports of my divisions that wait for somebody else.")
    }
    fileprivate var doneReportsOfMine: String { say("完了した報告", "Done") }
    fileprivate var doneReportsNote: String {
        say("自分の課の報告のうち、最後の承認まで終わったものです。", "Reports of my divisions that passed their last step.")
    }
}
