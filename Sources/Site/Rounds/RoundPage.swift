import Foundation
import HTML
import Japanese
import People
import Plan
import Rounds

/// A round as the office follows it (照会の進み具合): who has answered, who has not, and how many days are left.
struct RoundPage: StaffPage {
    let key: PlanKey
    let plan: Plan
    /// The number of the edition that the public reads; `nil` while there is none.
    let edition: Int?
    let round: Round
    let progress: RoundProgress
    let closure: Closure?
    /// Who closed it.
    let closedBy: String?
    /// What was put into the outbox to remind people (催促の記録).
    let reminders: [Message]
    /// Whether those who are asked are told once it begins.
    let isAnnounced: Bool
    /// Whether the viewer does the office's work on it.
    let mayCoordinate: Bool
    /// Whose reports are not the viewer's to read.
    let hidden: Set<Action.ID>
    let today: Day
    let calendar: BusinessCalendar
    let reason: String
    let problems: [FieldProblem]

    init(
        key: PlanKey, plan: Plan, edition: Int?, round: Round, progress: RoundProgress, closure: Closure?,
        closedBy: String?, reminders: [Message], isAnnounced: Bool, mayCoordinate: Bool,
        hidden: Set<Action.ID> = [], today: Day,
        calendar: BusinessCalendar, reason: String = "", problems: [FieldProblem] = []
    ) {
        self.key = key
        self.plan = plan
        self.edition = edition
        self.round = round
        self.progress = progress
        self.closure = closure
        self.closedBy = closedBy
        self.reminders = reminders
        self.isAnnounced = isAnnounced
        self.mayCoordinate = mayCoordinate
        self.hidden = hidden
        self.today = today
        self.calendar = calendar
        self.reason = reason
        self.problems = problems
    }

    func title(_ wording: Wording) -> String { wording.roundOf(round.year) }
    var above: [StaffPlace] { [.plan, .rounds] }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let brief = RoundBrief(round, progress, on: today, calendar: calendar)
        let office = mayCoordinate ? work(frame) : ""
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(closure == nil ? wording.inShort(brief) : wording.closedInShort(brief))</p>\
            \(ways(frame))</header>\(closed(frame))\(states(frame))\(office)\
            \(RoundDivisions(page: self, frame: frame).html)\(RoundReports(page: self, frame: frame).html)\
            \(log(wording))\(facts(wording))
            """
    }

    // MARK: Where it stands

    /// Where the work goes on from here: what is published, and publishing it.
    private func ways(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let publicPage = Address(.plan(key, edition: nil, .overview), language: wording.language).path
        return """
            <p class="ways">\("<a href=\"\(frame.link(.evaluations))\">\(wording.evaluationsOfRound)</a> ", if: !round.evaluationDues.isEmpty)\
            \("<a href=\"\(frame.link(.publication))\">\(wording.publication)</a> ", if: mayCoordinate)\
            \("<a href=\"\(publicPage)\">\(wording.publicPages)</a>", if: edition != nil)</p>
            """
    }

    /// How many reports stand where, each the way to them.
    private func states(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let items = ReportState.allCases.map { state -> HTML in
            let count = progress.count(state)
            let label: HTML = "\(ReportStateChip(state, wording).html) <b>\(wording.count(count))</b>"
            guard count > 0 else { return "<li>\(label)</li>" }
            let path = frame.link(.round, year: round.year, showing: .reports(state: state, division: nil))
            return "<li><a href=\"\(path)#actions\">\(label)</a></li>"
        }
        return "<ul class=\"stages\" aria-label=\"\(wording.statesOfReports)\">\(items)</ul>"
    }

    private func closed(_ frame: StaffFrame) -> HTML {
        guard let closure else { return "" }
        let wording = frame.wording
        let day = Day(inJapan: closure.at)
        let unfinished = plan.actions.filter { closure.unfinished.contains($0.id) }.map { action in
            "<li>\(wording.original(action.numberedName))</li>" as HTML
        }
        let list: HTML =
            unfinished.isEmpty
            ? "<p>\(wording.nothingUnfinished)</p>"
            : """
            <details class="more"><summary>\(wording.unfinishedAtClosing(unfinished.count))</summary>\
            <ul class="unfinished">\(unfinished)</ul></details>
            """
        let form: HTML = frame.form(
            to: .roundReopening,
            """
            \(TextArea(
                name: "reason", label: wording.reasonForReopening, value: reason, rows: 2, isNeeded: true,
                problems: problems, wording: wording
            ).html)<p><button type="submit" class="second">\(wording.reopenRound)</button></p>
            """)
        return """
            <section class="callout" aria-labelledby="closed"><h2 id="closed">\(wording.closedOn(wording.day(day), by: closedBy ?? ""))</h2>\
            \(list)\("<details class=\"more\"\(problems.isEmpty ? "" : " open")><summary>\(wording.reopenRound)</summary>\(form)</details>" as HTML, if: mayCoordinate)\
            </section>
            """
    }

    // MARK: What the office does

    private func work(_ frame: StaffFrame) -> HTML {
        guard closure == nil else { return "" }
        let wording = frame.wording
        let lines = progress.byDivision(of: round)
        let isAwaited = lines.contains(where: \.isAwaited)
        let isLate = lines.contains { $0.isAwaited && ($0.due.map { $0 < today } ?? false) }
        func button(_ scope: String, _ label: String, second: Bool) -> HTML {
            frame.form(
                to: .roundReminders, style: "plain-form",
                """
                <input type="hidden" name="scope" value="\(scope)">\
                <button type="submit"\(" class=\"second\"", if: second)>\(label)</button>
                """)
        }
        return """
            <section aria-labelledby="work"><h2 id="work">\(wording.officeWork)</h2><p class="note">\(wording.remindNote)</p>\
            <div class="buttons">\(button("overdue", wording.remindLate, second: false), if: isLate)\
            \(button("everyone", wording.remindEveryone, second: isLate), if: isAwaited)\
            <a class="button second" href="\(frame.link(.roundWorkbooks))">\(wording.place(.roundWorkbooks))</a>\
            <a class="button second" href="\(frame.link(.roundChange))">\(wording.changeThisRound)</a>\
            <a class="button second" href="\(frame.link(.reminderTexts))">\(wording.reminderTexts)</a>\
            <a class="button second" href="\(frame.link(.roundClosing))">\(wording.closeRound)</a></div></section>
            """
    }

    // MARK: What was told, and what is asked

    private func log(_ wording: Wording) -> HTML {
        guard !reminders.isEmpty else {
            return """
                <section aria-labelledby="log"><h2 id="log">\(wording.reminderLog)</h2><p class="empty">\(wording.noReminders)</p></section>
                """
        }
        let rows = reminders.map { message in
            RecordTable.Row(cells: [
                wording.original(message.name), "\(wording.day(message.day))", wording.original(message.subject),
                "\(wording.state(of: message))",
            ])
        }
        return """
            <section aria-labelledby="log"><h2 id="log">\(wording.reminderLog)</h2>\
            <details class="more whole"\(" open", if: reminders.count <= 10)><summary>\(wording.showReminders(reminders.count))</summary>\
            \(RecordTable(
                caption: wording.reminderLog, style: "reminder-log",
                columns: [
                    .init(wording.remindedPerson), .init(wording.remindedOn), .init(wording.reminderSubject),
                    .init(wording.roundState),
                ], rows: rows
            ).html)</details></section>
            """
    }

    private func facts(_ wording: Wording) -> HTML {
        let steps = round.steps.map { step in
            "<dt>\(wording.original(step.step.label))</dt><dd>\(step.due.written(in: wording.language))</dd>" as HTML
        }
        let evaluations = plan.form.evaluationSteps.compactMap { step -> HTML? in
            round.evaluationDues[step.id].map { due in
                "<dt>\(wording.name(of: step))</dt><dd>\(due.written(in: wording.language))</dd>"
            }
        }
        let lines = (round.instructions?.text ?? "").split(whereSeparator: \.isNewline).map {
            "<p>\(wording.original($0))</p>" as HTML
        }
        return """
            <section aria-labelledby="asked"><h2 id="asked">\(wording.whatIsAsked)</h2><dl class="facts">\
            <dt>\(wording.opensOn)</dt><dd>\(round.opensOn.written(in: wording.language))\
            \("<br>\(wording.toldThen)", if: isAnnounced)</dd>\
            <dt>\(wording.reportsDue)</dt><dd>\(round.reportsDue.written(in: wording.language))</dd>\(steps)\(evaluations)\
            <dt>\(wording.roundScope)</dt><dd>\(wording.actions(progress.items.count))</dd>\
            \("<dt>\(wording.roundInstructions)</dt><dd>\(lines)</dd>" as HTML, if: !lines.isEmpty)</dl></section>
            """
    }
}

extension Wording {
    fileprivate func closedInShort(_ brief: RoundBrief) -> String {
        say(
            "締め切りました。\(brief.total)件中\(brief.done)件が完了しています。",
            "Closed, with \(brief.done) of \(brief.total) reports done.")
    }
    fileprivate var statesOfReports: String { say("報告の進み具合", "Where the reports stand") }
    fileprivate var officeWork: String { say("事務局の操作", "What the office can do") }
    fileprivate var remindNote: String {
        say(
            "催促は、まだすることがある担当者と課長に送ります。同じ人には\(Reminder.pauseInDays)日以内に二度送りません。メールのない人には、本人のホームに表示します。",
            "Reminders go to reporters and heads who have still something to do, never twice within \(Reminder.pauseInDays) days. Whoever has no mail finds it on their home page."
        )
    }
    fileprivate var remindLate: String { say("期限を過ぎた人に催促する", "Remind whoever is late") }
    fileprivate var remindEveryone: String { say("まだの人全員に催促する", "Remind all who are not done") }
    fileprivate var changeThisRound: String { say("期限・要領・対象を変える", "Change days, instructions, scope") }
    fileprivate func showReminders(_ count: Int) -> String {
        say("だれに送ったかを見る（\(count)件）", "Who was told what (\(count))")
    }
    fileprivate var whatIsAsked: String { say("照会の内容", "What is asked") }
    fileprivate func closedOn(_ day: String, by name: String) -> HTML {
        say("\(day)に\(name)が締め切りました", "Closed on \(day) by \(original(name))")
    }
    fileprivate func unfinishedAtClosing(_ count: Int) -> String {
        say("次の\(count)件は、未完了のまま締め切りました。", "Unfinished when it was closed: \(count).")
    }
    fileprivate var nothingUnfinished: String { say("すべての報告が完了しています。", "Every report was done.") }
    fileprivate var reasonForReopening: String { say("取り消す理由", "Why it is opened again") }
    fileprivate var reminderLog: String { say("お知らせと催促の記録", "What was sent") }
    fileprivate var noReminders: String { say("まだ何も送っていません。", "Nothing was sent yet.") }
    fileprivate var remindedPerson: String { say("相手", "To") }
    fileprivate var remindedOn: String { say("日", "Day") }
    fileprivate var toldThen: String { say("この日に、求める相手に知らせます。", "Those who are asked are told on this day.") }
}
