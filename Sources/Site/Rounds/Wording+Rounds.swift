import HTML
import Japanese
import People
import Plan
import Rounds

extension Wording {
    // MARK: Rounds of a plan

    var rounds: String { say("照会", "Rounds") }
    var thisRound: String { say("この年度の照会", "This round") }
    var newRound: String { say("照会を作る", "New round") }
    func changeRound(_ year: FiscalYear) -> String {
        say("\(self.year(year))の照会を変える", "Change the round of \(self.year(year))")
    }
    var evaluationsOfRound: String { say("評価", "Evaluations") }
    func roundOf(_ year: FiscalYear) -> String { say("\(self.year(year))の照会", "Round of \(self.year(year))") }
    var roundYear: String { say("対象年度", "Fiscal year") }
    var roundState: String { say("状態", "State") }
    var roundClosed: String { say("締切り済み", "Closed") }
    var doneReports: String { say("完了", "Done") }
    var remaining: String { say("期限まで", "Time left") }
    var office: String { say("事務局", "The office") }
    func doneOf(_ done: Int, _ total: Int) -> String { say("\(total)件中\(done)件", "\(done) of \(total)") }
    func unfinishedCount(_ count: Int) -> String {
        count == 0 ? say("未完了なし", "Nothing unfinished") : say("未完了\(count)件", "\(count) unfinished")
    }

    // MARK: Time

    /// 「期限まで3開庁日」.
    func inShort(_ time: TimeLeft?) -> String {
        switch time {
        case .none: say("すべて完了", "All done")
        case .today: say("今日が期限", "due today")
        case .left(0): say("期限まで開庁日なし", "no working day left")
        case .left(let count): say("期限まで\(count)開庁日", count == 1 ? "1 working day left" : "\(count) working days left")
        case .over(0): say("期限を過ぎています", "overdue")
        case .over(let count):
            say("期限を\(count)開庁日過ぎています", count == 1 ? "1 working day overdue" : "\(count) working days overdue")
        }
    }

    /// 「48件中31件完了、期限まで3開庁日」.
    func inShort(_ brief: RoundBrief) -> String {
        guard brief.timeLeft != nil else {
            return say("\(brief.total)件すべて完了しました。", "All \(brief.total) reports are done.")
        }
        return say(
            "\(brief.total)件中\(brief.done)件完了、\(inShort(brief.timeLeft))",
            "\(brief.done) of \(brief.total) done, \(inShort(brief.timeLeft))")
    }

    func rest(_ rest: BusinessCalendar.Rest, on day: Day) -> HTML {
        switch rest {
        case .usual(let name):
            say(
                "\(day.month)月\(day.day)日は\(name)で、閉庁日です。",
                "The offices are closed on \(day.written(in: .english)): \(original(name)).")
        case .cityOwn:
            say(
                "\(day.month)月\(day.day)日は、設定により閉庁日です。",
                "The offices are closed on \(day.written(in: .english)), by the settings.")
        }
    }

    // MARK: The form

    var opensOn: String { say("照会日", "Asked on") }
    var reportsDue: String { say("回答期限", "Reports due") }
    func step(_ number: Int) -> String { say("第\(number)段階", "Step \(number)") }
    var stepLabel: String { say("名前", "Name") }
    var roundInstructions: String { say("記入要領", "Instructions") }
    var roundScope: String { say("対象の取組", "Actions asked about") }
    func keptActions(_ count: Int) -> String { say("今の対象のまま（\(count)件）", "As it is (\(count))") }
    var byPolicy: String { say("施策", "Policies") }
    var byDivision: String { say("担当課", "Divisions") }
    var badDay: String { say("2026-05-11 のように日付を入れてください。", "Write the day as 2026-05-11.") }
    var divisionInCharge: String { say("課", "Division") }

    // MARK: Following a round

    var remind: String { say("催促する", "Remind") }
    var bar: String { say("割合", "Shares") }
    var whereItStands: String { say("進み具合", "Where it stands") }
    var reports: String { say("取組", "Action") }

    // MARK: Closing

    var closeRound: String { say("締め切る", "Close") }
    var notYet: String { say("締め切らずに戻る", "Not yet") }
    var reopenRound: String { say("締切りを取り消す", "Open it again") }

    // MARK: Reminders

    var reminderTexts: String { say("お知らせと催促の文面", "Texts of notices and reminders") }
    func meaning(_ place: ReminderText.Place) -> String {
        switch place {
        case .name: say("相手の氏名", "the person's name")
        case .plan: say("計画の名前", "the title of the plan")
        case .year: say("対象年度", "the fiscal year")
        case .due: say("期限の日と曜日", "the due day")
        case .count: say("取組の件数", "how many actions")
        case .list: say("取組の一覧", "the actions, one a line")
        }
    }
    func kind(_ kind: Reminder.Kind) -> String {
        switch kind {
        case .opening: say("照会を始めたとき、求める相手へ", "When a round is opened, to those who are asked")
        case .reports: say("報告を提出していない担当者へ", "To reporters whose reports are missing")
        case .approvals: say("承認を待つ報告がある課長へ", "To heads for whom reports wait")
        case .evaluations: say("評価を終えていない評価者へ", "To evaluators who are not done")
        case .contributions: say("追記をしていない課へ", "To divisions that have still to add")
        }
    }
    var reminderSubject: String { say("件名", "Subject") }
    func sentence(_ fault: ReminderText.Fault) -> String {
        switch fault {
        case .blankSubject: say("件名を入れてください。", "Give a subject.")
        case .blankBody: say("本文を入れてください。", "Give a text.")
        case .tooLong:
            say(
                "件名は1行で\(ReminderText.longest.subject)文字まで、本文は\(ReminderText.longest.body)文字までです。",
                "A subject has one line of at most \(ReminderText.longest.subject) characters, a text at most \(ReminderText.longest.body)."
            )
        case .unknownPlace(let word):
            say("{\(word)} は置き換えられません。上の一覧にある語を使ってください。", "{\(word)} is none of the words above.")
        case .openBrace: say("「{」と「}」の組が合っていません。", "A { or } stands alone.")
        }
    }
    func state(of reminder: Message) -> String {
        switch reminder.state {
        case .sent: say("送信済み", "sent")
        case _ where reminder.readAt != nil: say("本人が読みました", "read by the person")
        case .waiting: say("送信待ち（本人のホームに表示中）", "waiting; shown on their home page")
        case .givenUp: say("送れませんでした（本人のホームに表示中）", "could not be sent; shown on their home page")
        }
    }

    // MARK: What was done

    var roundOpened: String { say("照会を始めました。", "The round is open.") }
    var roundOpenedAndTold: String {
        say(
            "照会を始め、お知らせを送りました。だれに送ったかは「お知らせと催促の記録」にあります。",
            "The round is open, and those who are asked were told. See “What was sent”.")
    }
    var roundOpenedAndAnnounced: String {
        say(
            "照会を用意しました。照会日に、求める相手に知らせます。",
            "The round is prepared. Those who are asked are told on the day on which it begins.")
    }
    var roundOpenedInPart: String {
        say(
            "照会を始め、お知らせを送りました。ただし、担当者も課長も決まっていない課があります。管理者に確かめてください。",
            "The round is open, and people were told; but some divisions have neither reporter nor head. Ask the administrator."
        )
    }
    var roundOpenedUnheard: String {
        say(
            "照会を始めました。お知らせを送る担当者も課長もいませんでした。管理者に確かめてください。",
            "The round is open. There was no reporter or head to tell: ask the administrator.")
    }
    var roundChanged: String { say("照会を変えました。", "The round is changed.") }
    var roundClosedNow: String { say("照会を締め切りました。", "The round is closed.") }
    var roundReopened: String { say("締切りを取り消しました。", "The round is open again.") }
    var reminded: String { say("催促しました。だれに送ったかは「お知らせと催促の記録」にあります。", "Reminded. See “What was sent”.") }
    var nobodyReminded: String {
        say(
            "新しく催促する相手はいませんでした。\(Reminder.pauseInDays)日以内に催促した人には送りません。",
            "There was nobody to remind: nobody is told twice within \(Reminder.pauseInDays) days.")
    }
    var remindedExceptUnreached: String {
        say(
            "催促しました。ただし、担当者も課長も決まっていない課があります。管理者に確かめてください。",
            "Reminded, but some divisions have neither reporter nor head. Ask the administrator.")
    }
    var closeNeedsTick: String { say("確かめた印を付けてください。", "Tick the box once you have looked.") }
}
