import HTML
import Japanese
import People
import Plan
import Rounds

extension Wording {
    var annualReport: String { say("実績の報告", "Report") }
    func reportTitle(_ action: Action, _ year: FiscalYear) -> String {
        say(
            "\(action.number) \(action.name)（\(self.year(year))の実績報告）",
            "\(action.number) \(action.name) – report for \(self.year(year))")
    }
    var instructions: String { say("事務局からの記入要領", "What the office asks you to note") }
    var compilers: String { say("取りまとめ課", "Compiled by") }
    var officeOwn: String { say("事務局（各課にわたる取組のため）", "The office, since it concerns every division") }
    var dueDay: String { say("期限", "Due") }
    var standingWord: String { say("進み具合", "Where it stands") }

    /// 「2026年5月11日（あと5開庁日）」, counted as on the office's page.
    func due(_ day: Day, _ time: TimeLeft) -> String {
        let left =
            switch time {
            case .left(let count) where count > 0: say("あと\(count)開庁日", inShort(time))
            default: inShort(time)
            }
        return say("\(self.day(day))（\(left)）", "\(self.day(day)) (\(left))")
    }

    func standing(_ standing: ReportTrail.Standing, on flow: ApprovalFlow) -> String {
        switch standing {
        case .notAnswered: say("未回答", "not answered")
        case .beingWritten: say("記入中", "being written")
        case .waiting(let step): say("\(stepLabel(step, flow))待ち", "waiting: \(stepLabel(step, flow))")
        case .returned: say("差戻し", "returned")
        case .done: say("完了", "done")
        }
    }

    func stepLabel(_ step: Int, _ flow: ApprovalFlow) -> String {
        flow.steps.indices.contains(step) ? flow.steps[step].label : ""
    }

    func lastYear(_ year: FiscalYear) -> String { say("前年度（\(self.year(year))）", "Year before (\(self.year(year)))") }
    func thisYear(_ year: FiscalYear) -> String { say("今回の報告（\(self.year(year))）", "This report (\(self.year(year)))") }
    var isFirstYear: String { say("計画の初年度です。", "The first year of the plan.") }
    var noStatusYet: String { say("選んでいません", "not chosen") }
    var charactersUnit: String { say("文字", " characters") }
    func reasonStatuses(_ words: HTML) -> HTML {
        say(
            "達成状況が次のときは、理由・改善策が必要です：\(words)", "A reason and a way to improve are needed with: \(words)")
    }
    var noReasonStatuses: String { say("この計画では、どの達成状況でも理由は必須ではありません。", "No status of this plan asks for a reason.") }
    var reasonNeeded: String { say("選んだ達成状況には、理由・改善策が必要です。", "The status that you chose asks for a reason.") }
    var reasonFree: String { say("選んだ達成状況では、理由・改善策は要りません。", "The status that you chose asks for no reason.") }
    var officeComment: String { say("差戻しのコメント", "To be mended") }
    var wholeReport: String { say("報告全体", "The report as a whole") }

    var saveReport: String { say("保存", "Save") }
    var submitReport: String { say("提出", "Hand in") }
    var withdrawReport: String { say("取り下げて書き直す", "Take back and go on writing") }
    var withdrawTitle: String { say("取下げ", "Take it back") }
    var withdrawNote: String {
        say("まだ承認されていないので、取り下げて書き直せます。", "Nobody has approved it yet, so you can take it back.")
    }
    var approveReport: String { say("承認", "Approve") }
    var sendBackReport: String { say("差し戻す", "Send back") }
    var sendBackTitle: String { say("差戻し", "Send it back") }
    var sendBackNote: String {
        say("直してほしいことを、その欄に書いてください。一つ以上必要です。", "Write what is to be mended beside the field it is about; at least one.")
    }
    var decideTitle: String { say("承認・差戻し", "Approve or send back") }
    func decideNote(_ step: String) -> String {
        say("「\(step)」を待っています。", "It waits for: \(step).")
    }
    var mendDoneTitle: String { say("完了した報告を直す", "Mend a report that is done") }
    var mendDoneNote: String {
        say(
            "誤りがあれば、締め切るまで、理由を書いて差し戻せます。担当課か事務局（代行入力）が直して提出すると、同じ手続をもう一度通ります。だれがなぜ差し戻し、だれが直したかは「これまでの経過」と変更履歴に残ります。",
            "Until the round is closed you can send it back with the reason. The division, or the office in its place, mends it and hands it in, and it takes the same steps again. Who sent it back and why, and who mended it, stands below and in the history."
        )
    }
    var ownNote: String {
        say("あなたが書いた報告なので、承認は別の人が行います。", "You wrote this report, so somebody else approves it.")
    }
    var startFromLastYear: String { say("前年度の文から始める", "Start from the text of the year before") }
    var savedOnSubmit: String { say("提出すると、今の文を保存してから次の人に回ります。", "Handing in saves the text first.") }

    func savedAt(_ time: String, by name: String) -> String {
        say("\(name)さんが\(time)に保存した文です。", "Saved by \(name) at \(time).")
    }
    var unsavedSentence: String { say("保存していない変更があります。", "There are changes that are not saved.") }
    var unreachableSentence: String {
        say(
            "サーバーにつながりません。文はこの端末に控えてあります。つながりしだい保存します。",
            "The server does not answer. The text is kept in this browser and saved as soon as it does.")
    }
    var offerSentence: String {
        say("この端末に、保存できていない書きかけの文があります。", "This browser holds a text that was not saved.")
    }
    var restoreText: String { say("書きかけの文を戻す", "Bring it back") }
    var discardText: String { say("捨てる", "Throw it away") }
    var signInAgain: String { say("サインインし直して、この画面に戻る", "Sign in again and come back here") }
    var openBoth: String { say("二つの文を見比べる", "Look at both texts") }
    var reloadPage: String { say("画面を開き直す", "Open the page again") }

    var findingsOfText: String { say("この文について気づいたこと", "What seems odd in this text") }
    var findingsOfTextNote: String {
        say(
            "保存した文を数字や規則と照らした結果です。助言であり、判定ではありません。",
            "The saved text beside its numbers and the rules. Advice, never a verdict.")
    }
    var nothingOdd: String { say("気づいたことはありません。", "Nothing.") }

    var contributionsTitle: String { say("関係課の追記", "What other divisions add") }
    func contributionOf(_ division: String) -> String { say("\(division)の追記", "Added by \(division)") }
    func myContribution(_ division: String) -> String { say("\(division)として追記する", "Add for \(division)") }
    var notAnsweredYet: String { say("まだ回答がありません。", "No answer yet.") }
    var nothingToAdd: String { say("追記なし", "Nothing to add") }
    var answered2: String { say("回答済み", "answered") }
    func takeOver(from division: String) -> String {
        say("\(division)の追記を達成状況詳細に写す", "Copy what \(division) adds into the result")
    }
    var answerContribution: String { say("回答する", "Answer") }
    var contributionHint: String {
        say(
            "取りまとめ課が報告に生かします。書き終えたら「回答する」を押してください。",
            "The compiling division uses it in the report. Press Answer when it is complete.")
    }
    func theirContribution(_ name: String) -> String { say("\(name)さんが保存した文", "As \(name) saved it") }

    var trailTitle: String { say("これまでの経過", "What happened so far") }
    func kind(_ kind: ReportEvent.Kind) -> String {
        switch kind {
        case .writing: say("記入を始めました", "began to write")
        case .submission: say("提出しました", "handed it in")
        case .approval: say("承認しました", "approved")
        case .sendBack: say("差し戻しました", "sent it back")
        case .withdrawal: say("取り下げました", "took it back")
        }
    }
    var nothingHappened: String { say("まだ何も行われていません。", "Nothing yet.") }

    var reviewTitle: String { say("前年度の文からの違い", "Different from the year before") }
    var reviewNote: String {
        say("なくなった言葉に取消線、加わった言葉に下線を付けています。", "Words that are gone are struck out, new ones underlined.")
    }
    var sinceSubmission: String { say("前に提出した文からの違い", "Different from what was handed in before") }

    var closedNote: String { say("照会は締め切られました。報告はこのまま残ります。", "The round is closed. The report stays as it is.") }

    var conflictTitle: String { say("二つの文から選んでください", "Choose between two texts") }
    func conflictSentence(_ name: String, _ time: String) -> String {
        say(
            "あなたが書いている間に、\(name)さんが\(time)に保存しました。どちらの文も失われていません。欄ごとに選んでください。",
            "While you were writing, \(name) saved at \(time). Neither text is lost. Choose field by field.")
    }
    var mine: String { say("自分の文", "My text") }
    func theirs(_ name: String) -> String { say("\(name)さんの文", "The text of \(name)") }
    var chooseMine: String { say("自分の文にする", "Take mine") }
    func chooseTheirs(_ name: String) -> String { say("\(name)さんの文にする", "Take that of \(name)") }
    var chooseEdited: String { say("両方を見て書き直す（下の欄の文にする）", "Write one from both (the text in the box below)") }
    var editedText: String { say("書き直す文", "The text from both") }
    var bothSame: String { say("どちらも同じです。", "Both are the same.") }
    var saveChoice: String { say("選んだ文で保存", "Save what I chose") }
    var conflictMarks: String {
        say(
            "自分の文にだけある言葉に下線、相手の文にだけある言葉に取消線を付けています。",
            "Words only in yours are underlined, words only in theirs struck out.")
    }

    var conflictInBrief: String {
        say(
            "別の人が先に保存しました。保存を止めています。あなたの文は失われていません。",
            "Somebody else saved first. Saving has stopped; your text is not lost.")
    }
    var sessionEnded: String {
        say(
            "サインインの期限が切れました。書いた文はこの端末に控えてあります。",
            "Your session has ended. What you wrote is kept in this browser.")
    }
    func savedAt(_ time: String) -> String { say("\(time)に保存しました。", "Saved at \(time).") }
    func tooLongText(_ most: Int) -> String {
        say("\(most)文字までにしてください。", "At most \(most) characters.")
    }
    var backFromSignIn: String {
        say(
            "送られた文を画面に戻しました。まだ保存していません。確かめて、もう一度「保存」を押してください。",
            "What you sent is on the page again. It is not saved yet: look at it and press Save.")
    }
    var sentText: String { say("送られた文", "What was sent") }
    var sentTextNote: String {
        say(
            "今はこの報告を書けないため、保存していません。必要なら写しておいてください。",
            "You cannot write this report now, so it was not saved. Copy it if you need it.")
    }

    func reportNotice(_ notice: StaffNotice) -> String? {
        switch notice {
        case .reportSaved: say("報告を保存しました。", "The report is saved.")
        case .reportSubmitted: say("報告を提出しました。", "The report is handed in.")
        case .reportWithdrawn: say("報告を取り下げました。書き直せます。", "The report is back with its writers.")
        case .reportApproved: say("報告を承認しました。", "The report is approved.")
        case .reportReturned: say("報告を差し戻しました。", "The report is sent back.")
        case .textTaken: say("文を写して保存しました。", "The text is copied and saved.")
        case .contributionSaved: say("追記を保存しました。まだ回答していません。", "Saved, and not answered yet.")
        case .contributionAnswered: say("追記を回答しました。", "The answer is given.")
        default: nil
        }
    }
}
