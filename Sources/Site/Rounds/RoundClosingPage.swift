import HTML
import Japanese
import Plan
import Rounds

/// Asks before a round is closed, and shows what is unfinished (照会の締切り).
struct RoundClosingPage: StaffPage {
    let plan: Plan
    let round: Round
    let progress: RoundProgress
    let problems: [FieldProblem]

    init(plan: Plan, round: Round, progress: RoundProgress, problems: [FieldProblem] = []) {
        self.plan = plan
        self.round = round
        self.progress = progress
        self.problems = problems
    }

    func title(_ wording: Wording) -> String { wording.closeRoundOf(round.year) }
    var above: [StaffPlace] { [.plan, .rounds, .round] }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let open = progress.items.filter { $0.state != .done }
        let items = open.compactMap { item -> HTML? in
            guard let action = plan.actions.first(where: { $0.id == item.assignment.action }) else { return nil }
            let divisions = item.assignment.compilers.map { wording.original($0.name) }
            return """
                <li>\(ReportStateChip(item.state, wording).html) \(wording.original(action.numberedName)) \
                <span class="of">\(divisions.isEmpty ? "\(wording.office)" : wording.list(divisions))</span></li>
                """
        }
        let list: HTML =
            items.isEmpty
            ? "<p>\(wording.everythingDone)</p>"
            : "<p>\(wording.openAtClosing(items.count))</p><ul class=\"plain unfinished\">\(items)</ul>"
        let own = problems.filter { $0.field == "sure" }
        let sure: HTML = """
            <div class="field\(" wrong", if: !own.isEmpty)">\
            \("<p class=\"error\" id=\"field-sure-error\">\(own.map { "<span>\(wording.errorMark)\($0.sentence)</span>" as HTML })</p>", if: !own.isEmpty)\
            <label><input type="checkbox" id="field-sure" name="sure" value="yes" required\
            \(" aria-invalid=\"true\" aria-describedby=\"field-sure-error\"", if: !own.isEmpty)> \(wording.sureToClose(items.count))</label></div>
            """
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(wording.closingSentence)</p></header>\(becomingDue(wording))\(list)\
            \(frame.form(
                to: .roundClosing,
                """
                \(sure)<p class="buttons"><button type="submit" class="danger">\(wording.closeRoundNow)</button>\
                <a class="button second" href="\(frame.link(.round))">\(wording.notYet)</a></p>
                """))
            """
    }

    /// The actions that nobody was asked about, and that are missing from now on: closing makes the year due for all.
    private func becomingDue(_ wording: Wording) -> HTML {
        let others = plan.unasked(by: round)
        guard !others.isEmpty else { return "" }
        let items = others.map { "<li>\(wording.original($0.numberedName))</li>" as HTML }
        return """
            <div class="callout" id="becomes-due">\
            <p>\(wording.becomesDue(round.year, asked: progress.items.count, others: others.count))</p>\
            <details class="more"><summary>\(wording.showActions(others.count))</summary><ul>\(items)</ul></details></div>
            """
    }
}
