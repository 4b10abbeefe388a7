import HTML
import Japanese
import Plan
import Rounds

/// The rounds of a plan by fiscal year (照会の一覧).
struct RoundsPage: StaffPage {
    struct Entry: Sendable {
        let round: Round
        let progress: RoundProgress
        let isClosed: Bool

        init(round: Round, progress: RoundProgress, isClosed: Bool) {
            self.round = round
            self.progress = progress
            self.isClosed = isClosed
        }
    }

    let plan: Plan
    /// The latest year first.
    let rounds: [Entry]
    let mayOpen: Bool
    let today: Day
    let calendar: BusinessCalendar

    init(plan: Plan, rounds: [Entry], mayOpen: Bool, today: Day, calendar: BusinessCalendar) {
        self.plan = plan
        self.rounds = rounds
        self.mayOpen = mayOpen
        self.today = today
        self.calendar = calendar
    }

    func title(_ wording: Wording) -> String { wording.rounds }
    var above: [StaffPlace] { [.plan] }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let rows = rounds.map { entry in
            let brief = RoundBrief(entry.round, entry.progress, on: today, calendar: calendar)
            return RecordTable.Row(cells: [
                "<a href=\"\(frame.link(.round, year: entry.round.year))\">\(wording.year(entry.round.year))</a>",
                "<span class=\"chip \(entry.isClosed ? "neutral" : "fair")\">\(entry.isClosed ? wording.roundClosed : wording.roundOpen)</span>",
                "\(wording.doneOf(brief.done, brief.total))",
                "\(wording.day(entry.round.reportsDue))",
                "\(entry.isClosed ? wording.unfinishedCount(entry.progress.unfinished.count) : wording.inShort(brief.timeLeft))",
            ])
        }
        let table: HTML =
            rounds.isEmpty
            ? "<p class=\"empty\">\(wording.noRounds)</p>"
            : RecordTable(
                caption: wording.rounds, style: "rounds",
                columns: [
                    .init(wording.roundYear), .init(wording.roundState), .init(wording.doneReports),
                    .init(wording.reportsDue), .init(wording.remaining),
                ], rows: rows
            ).html
        let buttons: HTML = """
            <p class="buttons"><a class="button" href="\(frame.link(.newRound))">\(wording.newRound)</a> \
            <a class="button second" href="\(frame.link(.reminderTexts))">\(wording.reminderTexts)</a></p>
            """
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(wording.rounds)</h1>\
            <p class="sentence">\(wording.roundsSentence)</p></header>\(table)\(buttons, if: mayOpen)
            """
    }
}

extension Wording {
    fileprivate var roundsSentence: String {
        say("年度ごとに、実績の報告を各課に求めます。", "Each fiscal year, every division is asked how its actions went.")
    }
    fileprivate var noRounds: String { say("照会はまだありません。", "No round yet.") }
    fileprivate var roundOpen: String { say("照会中", "Open") }
}
