import HTML
import Japanese
import People
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
            \(own.error(id: "field-sure-error", wording))\
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

extension Wording {
    fileprivate func closeRoundOf(_ year: FiscalYear) -> String {
        say("\(self.year(year))の照会を締め切る", "Close the round of \(self.year(year))")
    }
    fileprivate var closingSentence: String {
        say(
            "締め切ると、どの報告も動かせなくなります。完了していない報告は計画に入らず、未完了の印が付きます。",
            "Once closed, no report moves any more. What is not done stays out of the plan and is marked as unfinished."
        )
    }
    fileprivate func becomesDue(_ year: FiscalYear, asked: Int, others: Int) -> String {
        say(
            "この照会は\(asked)件だけを対象としましたが、締め切ると\(self.year(year))はすべての取組の期限が来たことになります。対象でなかった取組のうち、この年度の実績がまだない次の\(others)件は、「未入力」と表示されます。",
            "This round asked about \(asked) actions only, but closing it makes \(self.year(year)) due for every action. Of those that were not asked about, \(others) have no report of that year and will show as missing:"
        )
    }
    fileprivate func showActions(_ count: Int) -> String {
        say("取組を見る（\(count)件）", count == 1 ? "The action" : "The \(count) actions")
    }
    fileprivate var everythingDone: String { say("すべての報告が完了しています。", "Every report is done.") }
    fileprivate func openAtClosing(_ count: Int) -> String {
        say("次の\(count)件が完了していません。", count == 1 ? "1 report is not done:" : "\(count) reports are not done:")
    }
    fileprivate func sureToClose(_ count: Int) -> String {
        count == 0
            ? say("締め切ります。", "Close it.")
            : say("\(count)件が未完了のまま締め切ることを確かめました。", "I have seen that \(count) stay unfinished.")
    }
    fileprivate var closeRoundNow: String { say("照会を締め切る", "Close the round") }
}
