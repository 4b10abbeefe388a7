import HTML
import Japanese
import People
import Plan
import Rounds

extension Wording {
    // MARK: Rounds of a plan

    var rounds: String { say("照会", "Rounds") }
    var thisRound: String { say("この年度の照会", "This round") }
    var roundsSentence: String {
        say("年度ごとに、実績の報告を各課に求めます。", "Each fiscal year, every division is asked how its actions went.")
    }
    var noRounds: String { say("照会はまだありません。", "No round yet.") }
    var newRound: String { say("照会を作る", "New round") }
    var newRoundSentence: String {
        say(
            "期限は開庁日で数えた案です。直してから、だれに何を求めるかを確かめてください。確かめるまで、照会は始まりません。",
            "The due days are a proposal, counted in working days. Change what you like, then look at who is asked for what. Nothing begins before that."
        )
    }
    func changeRound(_ year: FiscalYear) -> String {
        say("\(self.year(year))の照会を変える", "Change the round of \(self.year(year))")
    }
    var changeRoundSentence: String {
        say(
            "期限、記入要領、対象を変えられます。手続の段階は、報告が一つでも提出された後は変えられません。",
            "Change due days, instructions and scope. The steps stay as they are once a report was handed in.")
    }
    func roundOf(_ year: FiscalYear) -> String { say("\(self.year(year))の照会", "Round of \(self.year(year))") }
    var roundYear: String { say("対象年度", "Fiscal year") }
    var roundState: String { say("状態", "State") }
    var roundOpen: String { say("照会中", "Open") }
    var roundClosed: String { say("締切り済み", "Closed") }
    var doneReports: String { say("完了", "Done") }
    var remaining: String { say("期限まで", "Time left") }
    var office: String { say("事務局", "The office") }
    func doneOf(_ done: Int, _ total: Int) -> String { say("\(total)件中\(done)件", "\(done) of \(total)") }
    func shownOf(_ shown: Int, _ total: Int) -> String {
        say("\(total)件のうち\(shown)件を表示", "\(shown) of \(total) shown")
    }
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

    /// What is overdue is marked by its word and a frame, not by colour alone.
    func deadline(_ time: TimeLeft?) -> HTML {
        time?.isOver == true ? "<strong class=\"overdue\">\(inShort(time))</strong>" : "\(inShort(time))"
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

    func closedInShort(_ brief: RoundBrief) -> String {
        say(
            "締め切りました。\(brief.total)件中\(brief.done)件が完了しています。",
            "Closed, with \(brief.done) of \(brief.total) reports done.")
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

    var whenDue: String { say("年度と期限", "Year and due days") }
    var opensOn: String { say("照会日", "RequestedResource on") }
    var reportsDue: String { say("回答期限", "Reports due") }
    var proposeDays: String { say("照会日から期限を数え直す", "Count the due days from the first day again") }
    var roundSteps: String { say("手続の段階", "Steps") }
    var stepsHint: String {
        say(
            "提出された報告は、上から順に承認を受けます。最後の段階が終わると、計画に入ります。",
            "A report that was handed in is approved step by step. After the last step it is in the plan.")
    }
    func step(_ number: Int) -> String { say("第\(number)段階", "Step \(number)") }
    var stepLabel: String { say("名前", "Name") }
    var whoDecides: String { say("承認する人", "Who approves") }
    var headOfDivision: String { say("担当課の課長", "The head of the division") }
    var stepDue: String { say("期限", "Due") }
    var addStep: String { say("段階を加える", "Add a step") }
    func removeStep(_ number: Int) -> String { say("第\(number)段階を除く", "Remove step \(number)") }
    var roundInstructions: String { say("記入要領", "Instructions") }
    var instructionsHint: String { say("報告を書くすべての人に見えます。", "Seen by everybody who writes a report.") }
    var instructionsTooLong: String { say("記入要領は1万文字までです。", "Instructions have at most 10,000 characters.") }
    var membersOfEvery: String { say("「各課」の範囲", "Whom 「各課」 asks") }
    var everyDivisionHint: String {
        say("1行に一つの課。担当課が「各課」の取組で、追記を求める課です。", "One division a line: who is asked to add to actions of 「各課」.")
    }
    var badEveryDivision: String {
        say("課の名前は100文字までで、1行に一つ入れてください。", "One division a line, of at most 100 characters.")
    }
    var roundScope: String { say("対象の取組", "Actions asked about") }
    func allActions(_ count: Int) -> String { say("すべての取組（\(count)件）", "All actions (\(count))") }
    func keptActions(_ count: Int) -> String { say("今の対象のまま（\(count)件）", "As it is (\(count))") }
    var chosenActions: String { say("下で選んだ施策または課の取組", "Those of the policies and divisions chosen below") }
    var chooseActions: String { say("施策と課を選ぶ", "Choose policies and divisions") }
    var byPolicy: String { say("施策", "Policies") }
    var byDivision: String { say("担当課", "Divisions") }
    var reasonForChange: String { say("変える理由", "Why it is changed") }
    var reasonForChangeHint: String { say("変更履歴に残ります。", "Stands in the change log.") }
    var lookAtRound: String { say("だれに何を求めるかを確かめる", "Look at who is asked for what") }
    var badDay: String { say("2026-05-11 のように日付を入れてください。", "Write the day as 2026-05-11.") }
    var badRoundYear: String { say("年度を選んでください。", "Choose a fiscal year.") }
    var roundPreview: String { say("この内容で求めます", "What will be asked") }
    func previewSentence(_ reports: Int, _ divisions: Int) -> String {
        say(
            "\(divisions)課に、報告\(reports)件を求めます。まだ保存していません。",
            "\(reports) reports from \(divisions) divisions. Nothing is saved yet.")
    }
    var whoIsAsked: String { say("課ごとに求める件数", "Reports asked of each division") }
    var divisionInCharge: String { say("課", "Division") }
    var writesReports: String { say("書く報告", "Writes") }
    var addsToReports: String { say("追記する報告", "Adds to") }
    var tellThem: String { say("求める相手に、照会を始めたことを知らせる", "Tell those who are asked that the round is open") }
    var tellThemHint: String {
        say(
            "照会日（今日までならすぐ）に、報告や追記をする担当者（担当者のいない課では課長）に一通ずつ送ります。メールのない人には、本人のホームに表示します。文面は「お知らせと催促の文面」で変えられます。",
            "One message each to reporters (or the head, where a division has none), on the day on which it begins, or at once where that day has come. Whoever has no mail finds it on their home page. The text can be changed under “Texts of notices and reminders”."
        )
    }
    var openRoundNow: String { say("この内容で照会を始める", "Open this round") }
    var saveRound: String { say("この内容に変える", "Save these changes") }

    // MARK: Following a round

    var statesOfReports: String { say("報告の進み具合", "Where the reports stand") }
    var officeWork: String { say("事務局の操作", "What the office can do") }
    var remindNote: String {
        say(
            "催促は、まだすることがある担当者と課長に送ります。同じ人には\(Reminder.pauseInDays)日以内に二度送りません。メールのない人には、本人のホームに表示します。",
            "Reminders go to reporters and heads who have still something to do, never twice within \(Reminder.pauseInDays) days. Whoever has no mail finds it on their home page."
        )
    }
    var remind: String { say("催促する", "Remind") }
    var remindLate: String { say("期限を過ぎた人に催促する", "Remind whoever is late") }
    var remindEveryone: String { say("まだの人全員に催促する", "Remind all who are not done") }
    var changeThisRound: String { say("期限・要領・対象を変える", "Change days, instructions, scope") }
    var byEachDivision: String { say("課ごとの進み具合", "By division") }
    var byEachAction: String { say("取組ごとの進み具合", "By action") }
    var bar: String { say("割合", "Shares") }
    var whereItStands: String { say("進み具合", "Where it stands") }
    func settledDivisions(_ count: Int) -> String {
        say("することが残っていない課（\(count)課）", "Divisions with nothing left to do (\(count))")
    }
    func showReports(_ count: Int) -> String { say("報告を一件ずつ見る（\(count)件）", "The reports one by one (\(count))") }
    func showReminders(_ count: Int) -> String { say("だれに送ったかを見る（\(count)件）", "Who was told what (\(count))") }
    var toAdd: String { say("追記待ち", "to add") }
    var reports: String { say("取組", "Action") }
    var missingContributions: String { say("追記がまだの課", "Still to add") }
    var noSuchReports: String { say("当てはまる取組はありません。", "No such actions.") }
    var whatIsAsked: String { say("照会の内容", "What is asked") }

    // MARK: Closing

    var closeRound: String { say("締め切る", "Close") }
    func closeRoundOf(_ year: FiscalYear) -> String {
        say("\(self.year(year))の照会を締め切る", "Close the round of \(self.year(year))")
    }
    var closingSentence: String {
        say(
            "締め切ると、どの報告も動かせなくなります。完了していない報告は計画に入らず、未完了の印が付きます。",
            "Once closed, no report moves any more. What is not done stays out of the plan and is marked as unfinished."
        )
    }
    func becomesDue(_ year: FiscalYear, asked: Int, others: Int) -> String {
        say(
            "この照会は\(asked)件だけを対象としましたが、締め切ると\(self.year(year))はすべての取組の期限が来たことになります。対象でなかった取組のうち、この年度の実績がまだない次の\(others)件は、「未入力」と表示されます。",
            "This round asked about \(asked) actions only, but closing it makes \(self.year(year)) due for every action. Of those that were not asked about, \(others) have no report of that year and will show as missing:"
        )
    }
    func showActions(_ count: Int) -> String {
        say("取組を見る（\(count)件）", count == 1 ? "The action" : "The \(count) actions")
    }
    var everythingDone: String { say("すべての報告が完了しています。", "Every report is done.") }
    func openAtClosing(_ count: Int) -> String {
        say("次の\(count)件が完了していません。", count == 1 ? "1 report is not done:" : "\(count) reports are not done:")
    }
    func sureToClose(_ count: Int) -> String {
        count == 0
            ? say("締め切ります。", "Close it.")
            : say("\(count)件が未完了のまま締め切ることを確かめました。", "I have seen that \(count) stay unfinished.")
    }
    var closeRoundNow: String { say("照会を締め切る", "Close the round") }
    var notYet: String { say("締め切らずに戻る", "Not yet") }
    func closedOn(_ day: String, by name: String) -> HTML {
        say("\(day)に\(name)が締め切りました", "Closed on \(day) by \(original(name))")
    }
    func unfinishedAtClosing(_ count: Int) -> String {
        say("次の\(count)件は、未完了のまま締め切りました。", "Unfinished when it was closed: \(count).")
    }
    var nothingUnfinished: String { say("すべての報告が完了しています。", "Every report was done.") }
    var reopenRound: String { say("締切りを取り消す", "Open it again") }
    var reasonForReopening: String { say("取り消す理由", "Why it is opened again") }

    // MARK: Reminders

    var reminderTexts: String { say("お知らせと催促の文面", "Texts of notices and reminders") }
    var reminderTextsSentence: String {
        say(
            "お知らせと催促の件名と本文です。この計画の照会に使います。二つ以上の用件がある人には、一通にまとめます。",
            "Subject and body of what people are sent in this plan. Whoever has several things to do gets them in one message."
        )
    }
    var placesSentence: String { say("次の語は、送るときに相手ごとの内容に置き換わります。", "These are filled in for each person:") }
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
        case .contributions: say("追記をしていない課へ", "To divisions that have still to add")
        }
    }
    var reminderSubject: String { say("件名", "Subject") }
    var reminderBody: String { say("本文", "Text") }
    var japaneseText: String { say("日本語の文面", "Japanese text") }
    var englishText: String { say("英語の文面", "English text") }
    var ownText: String { say("変更済み", "changed") }
    var usualText: String { say("はじめの文面に戻す", "Back to the usual text") }
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
    var reminderLog: String { say("お知らせと催促の記録", "What was sent") }
    var noReminders: String { say("まだ何も送っていません。", "Nothing was sent yet.") }
    var remindedPerson: String { say("相手", "To") }
    var remindedOn: String { say("日", "Day") }
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
    var toldThen: String { say("この日に、求める相手に知らせます。", "Those who are asked are told on this day.") }
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
