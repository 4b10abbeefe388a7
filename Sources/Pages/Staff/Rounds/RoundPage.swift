import Foundation
import HTML
import JapaneseText
import Plan
import Round

/// A reminder that was put into the outbox (催促の記録).
public struct ReminderRecord: Hashable, Sendable {
    public enum State: Hashable, Sendable { case waiting, sent, givenUp, read }

    public let day: Day
    public let name: String
    public let subject: String
    public let state: State

    public init(day: Day, name: String, subject: String, state: State) {
        self.day = day
        self.name = name
        self.subject = subject
        self.state = state
    }
}

/// A round as the office follows it (照会の進み具合): who has answered, who has not, and how many days are left.
public struct RoundPage: StaffPage {
    public let plan: Plan
    public let round: Round
    public let progress: RoundProgress
    public let closure: Closure?
    /// Who closed it.
    public let closedBy: String?
    public let reminders: [ReminderRecord]
    /// Whether the viewer does the office's work on it.
    public let mayCoordinate: Bool
    public let today: Day
    public let calendar: BusinessCalendar
    public let reason: String
    public let problems: [FieldProblem]

    public init(
        plan: Plan, round: Round, progress: RoundProgress, closure: Closure?, closedBy: String?,
        reminders: [ReminderRecord], mayCoordinate: Bool, today: Day, calendar: BusinessCalendar, reason: String = "",
        problems: [FieldProblem] = []
    ) {
        self.plan = plan
        self.round = round
        self.progress = progress
        self.closure = closure
        self.closedBy = closedBy
        self.reminders = reminders
        self.mayCoordinate = mayCoordinate
        self.today = today
        self.calendar = calendar
        self.reason = reason
        self.problems = problems
    }

    public func title(_ wording: Wording) -> String { wording.roundOf(round.year) }
    public var above: [StaffPlace] { [.plan, .rounds] }

    public func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let brief = RoundBrief(round, progress, on: today, calendar: calendar)
        let office = mayCoordinate ? work(frame) : ""
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(closure == nil ? wording.inShort(brief) : wording.closedInShort(brief))</p></header>\
            \(closed(frame))\(stages(wording))\(office)\(divisions(frame))\(actions(frame))\(log(wording))\(facts(wording))
            """
    }

    // MARK: Where it stands

    private func stages(_ wording: Wording) -> HTML {
        let items = RoundProgress.Stage.allCases.map { stage in
            "<li>\(StageChip(stage, wording).html) <b>\(wording.count(progress.count(stage)))</b></li>" as HTML
        }
        return "<ul class=\"stages\" aria-label=\"\(wording.stagesOfReports)\">\(items)</ul>"
    }

    private func closed(_ frame: StaffFrame) -> HTML {
        guard let closure else { return "" }
        let wording = frame.wording
        let day = Day(daysSince1970: Int(((closure.at.timeIntervalSince1970 + 9 * 3600) / 86400).rounded(.down)))
        let unfinished = plan.actions.filter { closure.unfinished.contains($0.id) }.map { action in
            "<li>\(wording.original(name(action)))</li>" as HTML
        }
        let list: HTML =
            unfinished.isEmpty
            ? "<p>\(wording.nothingUnfinished)</p>"
            : "<p>\(wording.unfinishedAtClosing(unfinished.count))</p><ul class=\"unfinished\">\(unfinished)</ul>"
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
            <a class="button second" href="\(frame.link(.roundChange))">\(wording.changeThisRound)</a>\
            <a class="button second" href="\(frame.link(.reminderTexts))">\(wording.reminderTexts)</a>\
            <a class="button second" href="\(frame.link(.roundClosing))">\(wording.closeRound)</a></div></section>
            """
    }

    private func divisions(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let rows = progress.byDivision(of: round).map { line in
            let name: HTML =
                line.division.map { division in
                    "<a href=\"\(link(frame, division: division))#actions\">\(wording.original(division.name))</a>"
                } ?? "\(wording.office)"
            let states = RoundProgress.Stage.allCases.compactMap { stage -> HTML? in
                guard let count = line.counts[stage] else { return nil }
                return "<li>\(StageChip(stage, wording).html) \(wording.count(count))</li>"
            }
            let missing: HTML =
                line.missing == 0
                ? "" : "<li><span class=\"chip missing\">\(wording.toAdd)</span> \(wording.count(line.missing))</li>"
            let time: HTML =
                closure == nil && line.due != nil
                ? wording.deadline(line.due.map { calendar.timeLeft(until: $0, on: today) }) : "–"
            return RecordTable.Row(cells: [
                name,
                line.total == 0 ? "–" : "\(wording.doneOf(line.counts[.done] ?? 0, line.total))",
                StageBar(counts: line.counts, wording: wording).html,
                "<ul class=\"plain states\">\(states)\(missing)</ul>",
                time, remind(line, frame),
            ])
        }
        return """
            <section aria-labelledby="divisions"><h2 id="divisions">\(wording.byEachDivision)</h2>\
            \(RecordTable(
                caption: wording.byEachDivision, style: "round-divisions",
                columns: [
                    .init(wording.divisionInCharge), .init(wording.doneReports), .init(wording.bar, style: "chart"),
                    .init(wording.whereItStands, style: "names"), .init(wording.remaining), .init(wording.remind),
                ], rows: rows
            ).html)</section>
            """
    }

    private func remind(_ line: DivisionProgress, _ frame: StaffFrame) -> HTML {
        guard mayCoordinate, closure == nil, line.isAwaited, let division = line.division else { return "–" }
        return frame.form(
            to: .roundReminders, style: "plain-form",
            """
            <input type="hidden" name="scope" value="division"><input type="hidden" name="division" value="\(division.name)">\
            <button type="submit" class="quiet">\(frame.wording.remind)\
            <span class="visually-hidden">：\(division.name)</span></button>
            """)
    }

    // MARK: Action by action

    private func actions(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let shown = progress.items.filter { item in
            let division = frame.address.division
            let isOurs =
                division.map { item.assignment.compilers.contains($0) || item.missing.contains($0) } ?? true
            return isOurs && (frame.address.stage.map { $0 == item.stage } ?? true)
        }
        let rows = shown.compactMap { item -> RecordTable.Row? in
            guard let action = plan.actions.first(where: { $0.id == item.assignment.action }) else { return nil }
            let compilers = item.assignment.compilers.map { wording.original($0.name) }
            let missing = item.missing.map { wording.original($0.name) }
            let step: HTML =
                if case .waiting(let step) = item.standing, step < item.assignment.course(of: round).steps.count {
                    "<span class=\"of\">\(wording.original(item.assignment.course(of: round).steps[step].label))</span>"
                } else { "" }
            return RecordTable.Row(cells: [
                wording.original(name(action)), compilers.isEmpty ? "\(wording.office)" : wording.list(compilers),
                "\(StageChip(item.stage, wording).html) \(step)", missing.isEmpty ? "–" : wording.list(missing),
            ])
        }
        let table: HTML =
            rows.isEmpty
            ? "<p class=\"empty\">\(wording.noSuchReports)</p>"
            : RecordTable(
                caption: wording.byEachAction, style: "round-actions",
                columns: [
                    .init(wording.reports), .init(wording.divisionInCharge), .init(wording.whereItStands),
                    .init(wording.missingContributions),
                ], rows: rows
            ).html
        return """
            <section aria-labelledby="actions"><h2 id="actions">\(wording.byEachAction)</h2>\(filter(frame))\
            <p class="result-count">\(wording.shownOf(shown.count, progress.items.count))</p>\(table)</section>
            """
    }

    private func filter(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let divisions = progress.divisions.map { division in
            "<option\(division == frame.address.division ? " selected" : "")>\(division.name)</option>" as HTML
        }
        let stages = RoundProgress.Stage.allCases.map { stage in
            """
            <option value="\(stage.rawValue)"\(" selected", if: stage == frame.address.stage)>\(wording.stage(stage))</option>
            """ as HTML
        }
        let path = StaffAddress(.round, plan: round.plan, year: round.year).path
        return """
            <form class="filter" method="get" action="\(path)#actions">\
            \("<input type=\"hidden\" name=\"lang\" value=\"en\">", if: wording.language == .english)\
            <div><label for="division">\(wording.divisionInCharge)</label>\
            <select id="division" name="division"><option value="">\(wording.all)</option>\(divisions)</select></div>\
            <div><label for="stage">\(wording.whereItStands)</label>\
            <select id="stage" name="stage"><option value="">\(wording.all)</option>\(stages)</select></div>\
            <div><button type="submit">\(wording.filter)</button></div></form>
            """
    }

    private func link(_ frame: StaffFrame, division: Division) -> String {
        var address = StaffAddress(.round, plan: round.plan, year: round.year, language: frame.address.language)
        address.division = division
        return address.path
    }

    private func name(_ action: Action) -> String {
        action.number.isEmpty ? action.name : "\(action.number) \(action.name)"
    }

    // MARK: What was told, and what is asked

    private func log(_ wording: Wording) -> HTML {
        guard !reminders.isEmpty else {
            return """
                <section aria-labelledby="log"><h2 id="log">\(wording.reminderLog)</h2><p class="empty">\(wording.noReminders)</p></section>
                """
        }
        let rows = reminders.map { record in
            RecordTable.Row(cells: [
                wording.original(record.name), "\(wording.day(record.day))", wording.original(record.subject),
                "\(wording.state(record.state))",
            ])
        }
        return """
            <section aria-labelledby="log"><h2 id="log">\(wording.reminderLog)</h2>\
            \(RecordTable(
                caption: wording.reminderLog, style: "reminder-log",
                columns: [
                    .init(wording.remindedPerson), .init(wording.remindedOn), .init(wording.reminderSubject),
                    .init(wording.roundState),
                ], rows: rows
            ).html)</section>
            """
    }

    private func facts(_ wording: Wording) -> HTML {
        let steps = round.steps.map { step in
            "<dt>\(wording.original(step.step.label))</dt><dd>\(step.due.written(in: wording.language))</dd>" as HTML
        }
        let lines = (round.instructions?.text ?? "").split(whereSeparator: \.isNewline).map {
            "<p>\(wording.original($0))</p>" as HTML
        }
        return """
            <section aria-labelledby="asked"><h2 id="asked">\(wording.whatIsAsked)</h2><dl class="facts">\
            <dt>\(wording.opensOn)</dt><dd>\(round.opensOn.written(in: wording.language))</dd>\
            <dt>\(wording.reportsDue)</dt><dd>\(round.reportsDue.written(in: wording.language))</dd>\(steps)\
            <dt>\(wording.roundScope)</dt><dd>\(wording.actions(progress.items.count))</dd>\
            \("<dt>\(wording.roundInstructions)</dt><dd>\(lines)</dd>" as HTML, if: !lines.isEmpty)</dl></section>
            """
    }
}
